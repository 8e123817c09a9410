"""*Technieken, werkvormen en woordkaarten*, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lobcoach.services.opened import Services
from lobcoach.ui.aids.aids_browser import AidKind
from lobcoach.ui.aids.word_grid import WordTile
from lobcoach.ui.pages.aids_page import AidsPage
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.search_field import SearchField
from tests.ui.finding import shown, words

NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def page(services: Services, dresser: ThemeController, qtbot: QtBot) -> Iterator[AidsPage]:
    made = AidsPage(services)
    qtbot.addWidget(made)
    made.resize(1150, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    yield made
    made.close_down()


def press(qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, held)


def test_the_keyboard_alone_finds_and_reads_a_card(page: AidsPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), "filmpje")
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Space)
    assert "Doorvragen tot je het ziet" in page.browser.shown().stops()[0].text()  # type: ignore[attr-defined]
    assert "‘Wat deed jij toen als eerste?’" in words(page)
    press(qtbot, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    press(qtbot, Qt.Key.Key_Escape)
    assert len(page.browser.shown().stops()) == 10
    with qtbot.waitSignal(page.left):
        press(qtbot, Qt.Key.Key_Escape)


def test_keys_lead_to_each_kind(page: AidsPage, qtbot: QtBot) -> None:
    for key, kind in zip((Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_1), ("activities", "words",
                         "techniques"), strict=True):  # fmt: skip
        press(qtbot, key, Qt.KeyboardModifier.AltModifier)
        assert page.browser.kind() == kind


def test_a_word_is_found_as_it_is_typed(page: AidsPage, qtbot: QtBot) -> None:
    page.show_kind("words")
    qtbot.keyClicks(shown(page, SearchField)[0], "ideeen")
    assert [tile.card.word for tile in shown(page, WordTile)] == ["vol ideeën"]


def test_the_words_of_the_coach_are_followed(page: AidsPage, services: Services) -> None:
    page.show_kind(AidKind.WORDS)
    services.coach.save(replace(services.coach.get(), idiom_for_coach="summa"))
    assert "Ontdek je talent" in words(page)


def test_what_cannot_be_read_is_told(page: AidsPage, services: Services, qtbot: QtBot) -> None:
    services.idioms._now = None
    services.path.write_bytes(b"\xff" * services.path.stat().st_size)
    with qtbot.waitSignal(page.troubled) as told:
        page.reload()
    assert "mijn.lobcoach" in told.args[0]
