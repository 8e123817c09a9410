"""One question from a colleague in full: what it is, what differs, and what to do with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lobcoach.core.colleague_questions import Choice, SharedQuestion, SharedState
from lobcoach.core.framework import Framework, Idiom
from lobcoach.services import sharing_wording
from lobcoach.ui import theme
from lobcoach.ui.painting import paint_ring
from lobcoach.ui.sharing import question_columns
from lobcoach.ui.sharing.question_columns import Row
from lobcoach.ui.talk.side_scroll import SideScroll
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.optional_choice import OptionalChoice
from lobcoach.ui.widgets.segmented import Choice as Option
from lobcoach.ui.widgets.text import Body, Heading, Muted

_MINE = "Bij jou: "
_ADVICE = "Let op, alleen een advies"
_WRITTEN = "Zo staat het in het bestand"
#: What stands below its own label; the rest is told on a line each. The question is the title.
_LONG = ("Doorvragen", "Hint", "Let op")
_TITLE = "Vraag"
_LEAST_HEIGHT = 300


class QuestionCard(Card):
    """Shows the question the coach is at; nothing of it is ever read as markup.

    It scrolls by itself, with the keyboard too.
    """

    chosen = Signal(int, Choice)  #: the line of the question, and what to do with it

    def __init__(self, framework: Framework) -> None:
        super().__init__(padding=4, spacing=0)
        self._framework = framework
        self._row: Row | None = None
        self._text = Heading("", TextRole.SECTION)
        self._why = Body()
        self._options = OptionalChoice(
            "Wat doe je met deze vraag", [Option(each.value, each.value) for each in Choice]
        )
        self._written, self._advice = _Field(), _Field()
        self._fields = [_Field() for _ in sharing_wording.LABELS]
        self._short = Muted()
        parts = (self._text, self._why, self._options, self._written, self._advice)
        sheet = Column(*parts, *self._fields, self._short, spacing=14, margins=(16, 16, 12, 16))
        sheet.body.addStretch(1)
        self._reading = _Reading(sheet)
        self.body.addWidget(self._reading)
        self.setMinimumHeight(theme.current().px(_LEAST_HEIGHT))
        self._options.chosen.connect(self._on_options_chosen)
        self._reading.focus_changed.connect(self.update)

    def show_row(self, row: Row | None, idiom: Idiom) -> None:
        """Show another question, or none."""
        self._row = row
        self.setVisible(row is not None)
        if row is None:
            return
        question = row.question
        self._text.setText(question_columns.text(row))
        _say(self._why, sharing_wording.why(question))
        self._show_options(question, row.chosen)
        self._written.show_words(_WRITTEN if question.as_written else "", question.as_written)
        self._advice.show_words(_ADVICE if question.advice else "", "\n".join(question.advice))
        self._show_fields(question, idiom)
        self._reading.verticalScrollBar().setValue(0)

    def take_keyboard(self) -> None:
        """Lead the keyboard to the choice, or where there is none to the text."""
        there = self._reading if self._options.isHidden() else self._options
        there.setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Keep as much of the text in view as before in another text size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.setMinimumHeight(theme.current().px(_LEAST_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Show with a ring that the keyboard scrolls the text."""
        super().paintEvent(event)
        if self._reading.hasFocus():
            look, area = theme.current(), QRectF(self.rect()).adjusted(3, 3, -3, -3)
            paint_ring(QPainter(self), area, look.px(11), look.tokens.ink)

    def _show_options(self, question: SharedQuestion, chosen: Choice | None) -> None:
        self._options.setVisible(chosen is not None)
        if chosen is None:
            return
        offered = question.choices
        self._options.set_texts(
            {
                each.value: sharing_wording.choice(question, each) if each in offered else ""
                for each in Choice
            }
        )
        self._options.set_current(chosen.value)

    def _show_fields(self, question: SharedQuestion, idiom: Idiom) -> None:
        """Show all that the question says, and where it differs what the coach's own says."""
        said, mine = {}, {}
        if question.prompt is not None:
            said = dict(sharing_wording.lines(question.prompt, self._framework, idiom))
        if question.state is SharedState.DIFFERENT and question.other is not None:
            only = question.differences
            mine = dict(sharing_wording.lines(question.other, self._framework, idiom, only=only))
        short = []
        for label, field in zip(sharing_wording.LABELS.values(), self._fields, strict=True):
            words = said.get(label, sharing_wording.NOTHING if label in mine else "")
            apart = label in mine or label in _LONG
            field.show_words(label if words and apart else "", words, mine.get(label, ""))
            if words and not apart and label != _TITLE:
                short.append(f"{label}: {words}")
        _say(self._short, "\n".join(short))

    def _on_options_chosen(self, key: str) -> None:
        row = self._row
        if row is None or row.chosen is None:
            return
        if not key:  # pressing what is chosen takes nothing back: something is always done
            self._options.set_current(row.chosen.value)
            return
        self._row = Row(row.question, Choice(key))
        self.chosen.emit(row.question.line, Choice(key))


class _Reading(SideScroll):
    """Lets a long question scroll, also where there is nothing in it to choose."""

    focus_changed = Signal()

    def __init__(self, sheet: QWidget) -> None:
        super().__init__(sheet)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("De hele vraag")

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()


class _Field(Column):
    """A label with words below it, and what the coach's own question says instead."""

    def __init__(self) -> None:
        self._label = Muted("", TextRole.SMALL)
        self._words = Body()
        self._mine = Muted()
        super().__init__(self._label, self._words, self._mine, spacing=2)

    def show_words(self, label: str, words: str, mine: str = "") -> None:
        """Show these; nothing at all without a label."""
        self._label.setText(f"{label} · anders" if mine else label)
        self._words.setText(words)
        _say(self._mine, f"{_MINE}{mine}" if mine else "")
        self.setVisible(bool(label))


def _say(text: Body | Muted, words: str) -> None:
    text.setText(words)
    text.setVisible(bool(words))
