"""A class list looked over."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.core.class_list.heading_words import ColumnKind
from lobcoach.ui.class_list.preview import Preview
from lobcoach.ui.widgets.kept_fields import CalmComboBox
from tests.ui.class_list.given_list import looked
from tests.ui.finding import named, words
from tests.ui.pictures import Show


def test_a_list_is_counted_and_named() -> None:
    found = looked()
    assert (found.good(), found.wrong(), found.title()) == (3, 1, "5 rijen")
    assert looked("Naam", "Noor").title() == "1 rij"


def test_what_is_left_out_stands_first(show: Show) -> None:
    preview = Preview()
    show(preview)
    preview.show_list(looked())
    assert words(preview)[0] == "Niet overgenomen, want dat bewaart LOBcoach niet: E-mail."
    preview.show_list(looked("Naam", "Noor"))
    assert words(preview)[0] == "Kolommen"
    preview.clear()
    assert preview.rows.count() == 0


def test_the_coach_goes_on_in_the_box_that_was_being_changed(show: Show, qtbot: QtBot) -> None:
    preview = Preview()
    window = show(preview)
    preview.show_list(looked())
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
    preview.clear()
    preview.setFocus()
    assert window.focusWidget() is named(preview, CalmComboBox, "Kolom Nr")
    preview.take_focus_again()
    assert window.focusWidget() is named(preview, CalmComboBox, "Kolom Nr")
