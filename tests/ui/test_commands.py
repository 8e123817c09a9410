"""What can be done on a screen, and the keys that do it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from lobcoach.ui.commands import Command, all_within, listen, pressing
from lobcoach.ui.widgets.buttons import OutlineButton
from lobcoach.ui.widgets.segmented import Choice, Segmented
from tests.ui.pictures import Show

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def column_of(*parts: QWidget) -> QWidget:
    root = QWidget()
    column = QVBoxLayout(root)
    for part in parts:
        column.addWidget(part)
    return root


def test_keys_work_wherever_the_focus_is(show: Show, qtbot: QtBot) -> None:
    fields = (QLineEdit(), QTextEdit())
    page = column_of(*fields)
    done: list[str] = []
    commands = (
        Command("verder", lambda: done.append("verder"), "Ctrl+Return Ctrl+Enter"),
        Command("terug", lambda: done.append("terug"), "Alt+Left"),
    )
    assert len(listen(page, lambda: commands)) == 3
    show(page)
    for field in fields:
        field.setFocus()
        qtbot.keyClick(field, Qt.Key.Key_Return, CTRL)
        qtbot.keyClick(field, Qt.Key.Key_Left, ALT)
    assert done == ["verder", "terug"] * 2


def test_what_cannot_be_done_now_is_not_done_by_its_keys(show: Show, qtbot: QtBot) -> None:
    field = QLineEdit()
    page = column_of(field)
    able: list[bool] = []
    done: list[str] = []
    listen(page, lambda: [Command("terug", lambda: done.append("terug"), "Alt+Left", bool(able))])
    show(page)
    qtbot.keyClick(field, Qt.Key.Key_Left, ALT)
    assert done == []
    able.append(True)
    qtbot.keyClick(field, Qt.Key.Key_Left, ALT)
    assert done == ["terug"]


def test_keys_that_a_control_hears_itself_are_left_to_it(show: Show) -> None:
    page = column_of(QLineEdit())
    assert listen(page, lambda: [Command("kies", lambda: None, "Enter", heard=True)]) == []
    show(page)


def test_a_button_is_pressed_only_while_it_can_be(show: Show) -> None:
    button = OutlineButton("Bewaar")
    pressed: list[str] = []
    button.clicked.connect(lambda: pressed.append("bewaard"))
    assert not pressing(button, "bewaar").can  # it is not on screen yet
    show(column_of(button))
    command = pressing(button, "bewaar", "Ctrl+P")
    assert command.can
    assert command.title == "Bewaar"
    command.do()
    assert pressed == ["bewaard"]
    button.setEnabled(False)
    assert not pressing(button, "bewaar").can


def test_every_button_on_screen_is_a_command_but_what_is_named_chosen_or_off(show: Show) -> None:
    plain, named, off, hidden, ticked = (
        OutlineButton(words) for words in ("Deel", "Bewaar", "Uit", "Weg", "Aan")
    )
    same, silent = OutlineButton("Zoek"), OutlineButton("")
    off.setEnabled(False)
    ticked.setCheckable(True)
    choice = Segmented("Soort", [Choice("a", "Alles"), Choice("b", "Niets")])
    pressed: list[str] = []
    plain.clicked.connect(lambda: pressed.append("deel"))
    page = column_of(plain, named, off, hidden, ticked, same, silent, choice)
    window = show(page)
    hidden.hide()
    known = (pressing(named, "bewaar als PDF"), Command("zoek", lambda: None))
    (found,) = all_within(window, known)
    assert found.name == "Deel"
    found.do()
    assert pressed == ["deel"]


def test_a_button_that_went_meanwhile_is_not_pressed(show: Show, qtbot: QtBot) -> None:
    button = OutlineButton("Deel")
    window = show(column_of(button))
    (found,) = all_within(window, ())
    with qtbot.waitSignal(button.destroyed):
        button.deleteLater()
    found.do()
