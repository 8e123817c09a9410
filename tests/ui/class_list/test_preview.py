"""A class list looked over."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.core.class_list.heading_words import ColumnKind
from lobcoach.ui.class_list.preview import Looked, Preview
from lobcoach.ui.widgets.kept_fields import CalmComboBox
from tests.ui.class_list.given_list import looked
from tests.ui.finding import named, words
from tests.ui.pictures import Show

WAIT = 20_000


def test_a_list_is_counted_and_named() -> None:
    found = looked()
    assert (found.good(), found.wrong(), found.title()) == (3, 1, "5 rijen")
    assert looked("Naam", "Noor").title() == "1 rij"


@pytest.fixture
def freed() -> list[Looked]:
    """What the preview let go of."""
    return []


@pytest.fixture
def preview(show: Show, freed: list[Looked]) -> Preview:
    made = Preview(freed.append)
    show(made)
    return made


def fill(qtbot: QtBot, preview: Preview, found: Looked) -> None:
    with qtbot.waitSignal(preview.filled, timeout=WAIT):
        preview.show_list(found)
        assert preview.is_filling()
    assert not preview.is_filling()


def test_what_is_left_out_stands_first(preview: Preview, qtbot: QtBot) -> None:
    fill(qtbot, preview, looked())
    assert words(preview)[0] == "Niet overgenomen, want dat bewaart LOBcoach niet: E-mail."
    fill(qtbot, preview, looked("Naam", "Noor"))
    assert words(preview)[0] == "Kolommen"
    preview.let_go()
    assert preview.rows.count() == 0
    assert preview.looked is None


def test_rows_that_are_shown_no_more_are_let_go_of_when_nothing_holds_them(
    preview: Preview, freed: list[Looked], qtbot: QtBot
) -> None:
    first = looked()
    fill(qtbot, preview, first)
    fill(qtbot, preview, first)
    assert freed == []
    fill(qtbot, preview, looked("Naam", "Noor"))
    assert freed == [first]
    assert first.heaps() == (list(first.comparison.rows), list(first.listed.rows))
    preview.let_go()
    assert [len(pile) for pile in freed[1].heaps()] == [1, 1]


def test_a_list_that_is_let_go_of_half_way_is_not_shown(preview: Preview, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(preview.filled):
        preview.show_list(looked())
        preview.let_go()
    assert not preview.is_filling()
    fill(qtbot, preview, looked())
    assert preview.rows.count() == 5


def test_the_coach_goes_on_in_the_box_that_was_being_changed(
    preview: Preview, qtbot: QtBot
) -> None:
    fill(qtbot, preview, looked())
    window = preview.window()
    box = named(preview, CalmComboBox, "Kolom Klas")
    box.setFocus()
    with qtbot.waitSignal(preview.kind_chosen) as chosen:
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert chosen.args == [2, ColumnKind.PROGRAMME]
    preview.remember_focus()
    preview.hide()
    preview.show()
    preview.take_focus_again()
    assert window.focusWidget() is box
    preview.remember_focus()
    preview.let_go()
    preview.setFocus()
    assert window.focusWidget() is named(preview, CalmComboBox, "Kolom Nr")
    preview.take_focus_again()
    assert window.focusWidget() is named(preview, CalmComboBox, "Kolom Nr")
