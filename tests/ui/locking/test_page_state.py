"""How a page stands is put back on a new page that is built the same way."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QCheckBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QStackedWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from lobcoach.ui.locking.page_state import bring_back, state_of
from lobcoach.ui.widgets.passphrase_line import PassphraseLine
from lobcoach.ui.widgets.segmented import Choice, Segmented
from lobcoach.ui.widgets.switch import Switch
from tests.ui.pictures import Show


class Sheet(QWidget):
    """One of everything that a coach types in, chooses or scrolls."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.first, self.second, self.fixed = QLineEdit(), QLineEdit(), QLineEdit("vast")
        self.fixed.setReadOnly(True)
        self.secret = PassphraseLine()
        self.note, self.plain = QTextEdit("een\ntwee\ndrie"), QPlainTextEdit()
        self.tick, self.switch, self.round = QCheckBox("a"), Switch("b"), QRadioButton("c")
        self.other_round = QRadioButton("d")
        self.other_round.setChecked(True)
        self.choice = Segmented("keuze", [Choice("x", "X"), Choice("y", "Y")])
        self.heard: list[str] = []
        self.choice.chosen.connect(self.heard.append)
        self.stack = QStackedWidget()
        self.pages = [QTextEdit("voor"), QTextEdit("achter")]
        for page in self.pages:
            self.stack.addWidget(page)
        self.area, self.long = QScrollArea(), QWidget()
        self.long.setFixedSize(900, 900)
        self.area.setWidget(self.long)
        for each in (
            self.first, self.second, self.fixed, self.secret, self.note, self.plain, self.tick,
            self.switch, self.round, self.other_round, self.choice, self.stack, self.area,
        ):  # fmt: skip
            column.addWidget(each)


def put_caret(editor: QTextEdit, place: int) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(place)
    editor.setTextCursor(cursor)


def test_everything_stands_as_it_stood_but_no_passphrase(show: Show, qtbot: QtBot) -> None:
    before = Sheet()
    show(before)
    before.second.setText("half")
    before.second.setCursorPosition(2)
    before.secret.setText("geheim")
    before.plain.setPlainText("wat hier nog niet staat")
    put_caret(before.note, 5)
    before.stack.setCurrentWidget(before.pages[1])
    before.stack.setCurrentWidget(before.pages[0])
    put_caret(before.pages[1], 3)
    before.tick.click()
    before.switch.click()
    before.round.click()
    before.choice.set_current("y")
    before.area.verticalScrollBar().setValue(120)
    before.area.horizontalScrollBar().setValue(40)
    before.plain.setFocus()
    state = state_of(before)

    after = Sheet()
    show(after)
    bring_back(after, state)

    assert (after.first.text(), after.second.text()) == ("", "half")
    assert after.second.cursorPosition() == 2
    assert after.secret.text() == ""
    assert after.fixed.text() == "vast"
    assert after.plain.toPlainText() == "wat hier nog niet staat"
    assert after.note.textCursor().position() == 5
    assert after.pages[1].textCursor().position() == 3
    assert after.pages[0].textCursor().position() == 0
    assert after.tick.isChecked()
    assert after.switch.isChecked()
    assert after.round.isChecked()
    assert not after.other_round.isChecked()
    assert (after.choice.current(), after.heard) == ("y", ["y"])
    qtbot.waitUntil(lambda: after.area.verticalScrollBar().value() == 120, timeout=5_000)
    assert after.area.horizontalScrollBar().value() == 40
    assert after.plain.hasFocus()


def test_a_page_that_became_another_takes_what_it_still_has(show: Show) -> None:
    before = Sheet()
    show(before)
    before.first.setText("blijft")
    before.choice.set_choices([Choice("z", "Z")])
    put_caret(before.note, 10)
    state = state_of(before)

    after = Sheet()
    show(after)
    after.note.setPlainText("kort")
    bring_back(after, state)
    assert after.first.text() == "blijft"
    assert after.choice.current() == "x"
    assert after.note.textCursor().position() == 4

    bare = QWidget()
    show(bare)
    bring_back(bare, state)


def test_nothing_changes_on_a_page_that_stands_that_way_already(show: Show) -> None:
    before, after = Sheet(), Sheet()
    show(before)
    show(after)
    bring_back(after, state_of(before))
    assert after.heard == []
    assert after.other_round.isChecked()
