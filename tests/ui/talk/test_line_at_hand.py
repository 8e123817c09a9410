from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from lobcoach.core.tagged_line import TaggedLine
from lobcoach.core.talk import Lane, Role
from lobcoach.ui.talk.line_at_hand import LineAtHand
from lobcoach.ui.talk.note_editor import NoteEditor
from lobcoach.ui.talk.note_places import NotePlace
from tests.ui.finding import button, shown
from tests.ui.pictures import Show

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Bench:
    """A card with one editor, of which the place can be changed."""

    def __init__(self) -> None:
        self.card = QWidget()
        self.editor = NoteEditor("Notitie")
        self.place = NotePlace(Lane.OWN_WORDS)
        self.line = LineAtHand(self.card, lambda: (self.place, self.editor))
        column = QVBoxLayout(self.card)
        column.addWidget(self.editor)
        column.addWidget(self.line.row)

    def buttons(self) -> list[str]:
        return [each.text() for each in shown(self.card, QAbstractButton)][3:]


@pytest.fixture
def bench(show: Show) -> Iterator[Bench]:
    made = Bench()
    show(made.card).resize(800, 300)
    made.editor.setFocus()
    yield made


def test_a_marked_line_gives_its_words_and_whose_they_are(bench: Bench, qtbot: QtBot) -> None:
    qtbot.keyClicks(bench.editor, "Hofman vragen")
    assert bench.line.taken() is None
    qtbot.keyClick(bench.editor, Qt.Key.Key_S, CTRL_SHIFT)
    assert bench.line.taken() == TaggedLine("Hofman vragen", True, Role.STUDENT)
    assert bench.buttons() == ["Doel", "Afspraak"]
    with qtbot.waitSignal(bench.line.goal_requested):
        button(bench.card, "Doel").click()
    with qtbot.waitSignal(bench.line.agreement_requested):
        button(bench.card, "Afspraak").click()


def test_what_can_be_made_depends_on_where_it_is_written(bench: Bench, qtbot: QtBot) -> None:
    qtbot.keyClicks(bench.editor, "Vrijdag kijken")
    qtbot.keyClick(bench.editor, Qt.Key.Key_L, CTRL_SHIFT)
    for place, offered in (
        (NotePlace(Lane.OWN_WORDS, Role.GUARDIAN), ["Afspraak"]),
        (NotePlace(Lane.OBSERVED), ["Doel", "Afspraak"]),
        (NotePlace(Lane.PRIVATE), []),
    ):
        bench.place = place
        bench.line.show_line()
        assert bench.buttons() == offered
    assert bench.line.taken() is None
