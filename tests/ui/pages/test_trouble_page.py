"""When a file does not open."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.services.sentences import sentence
from lobcoach.ui.pages.trouble_page import TroublePage
from lobcoach.ui.theme_controller import ThemeController
from tests.ui.finding import button, words


@pytest.mark.parametrize("trouble", list(FileTrouble))
def test_every_trouble_is_said_with_three_ways_on(
    qtbot: QtBot, dresser: ThemeController, trouble: FileTrouble
) -> None:
    said = sentence(FileError(trouble, Path("/map/mijn.lobcoach")))
    page = TroublePage(said)
    qtbot.addWidget(page)
    page.resize(1024, 640)
    page.show()
    assert page.sentence() == said
    assert words(page) == ["Dit bestand gaat nu niet open", said]
    for text, wish in (
        ("Probeer opnieuw", page.retry_requested),
        ("Ander bestand…", page.other_file_requested),
        ("Nieuw bestand maken", page.new_file_requested),
    ):
        with qtbot.waitSignal(wish):
            button(page, text).click()
    page.setFocus()
    assert page.focusProxy() is button(page, "Probeer opnieuw")


def test_a_good_backup_is_the_first_way_on(qtbot: QtBot, dresser: ThemeController) -> None:
    page = TroublePage("‘mijn.lobcoach’ is beschadigd.", "vandaag om 20.51")
    qtbot.addWidget(page)
    page.show()
    assert (
        "Er is een goede reservekopie van vandaag om 20.51. Wat er nu op de plek van het bestand "
        "staat, blijft bewaard in de map met reservekopieën."
    ) in words(page)
    back = button(page, "Zet de nieuwste goede reservekopie terug")
    assert page.focusProxy() is back
    with qtbot.waitSignal(page.restore_requested):
        back.click()
    with qtbot.waitSignal(page.retry_requested):
        button(page, "Probeer opnieuw").click()
