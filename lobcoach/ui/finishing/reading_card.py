"""The card *Gelezen door …*: whether the student read the report, and what the student adds."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lobcoach.core.drafts import FieldKey
from lobcoach.core.talk import Conversation
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.date_field import DateField
from lobcoach.ui.widgets.kept_fields import KeptText
from lobcoach.ui.widgets.segmented import Choice, Look, Segmented
from lobcoach.ui.widgets.text import Caption, Heading

_NOT_YET, _YES = "nog niet", "ja"


class ReadingCard(Card):
    """Asks the student's side and keeps it with the talk; choosing *ja* fills in today."""

    edited = Signal()  #: the coach chose or typed something

    def __init__(self, autosave: Autosave, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._autosave = autosave
        self._id = ""
        self._today = date.today()
        self._title = Heading("", TextRole.SECTION)
        self._read = Segmented(
            "Gelezen", [Choice(_NOT_YET, _NOT_YET), Choice(_YES, _YES)], look=Look.BLOCKS
        )
        self._day = DateField("Gelezen op", lambda: self._today)
        self._day_part = Column(Caption("Gelezen op", self._day), self._day, spacing=4)
        self._addition = KeptText(
            autosave, "Toevoeging", "Mag leeg blijven.", lines=(2, 6), paragraphs=True
        )
        self._addition_caption = Caption("", self._addition)
        self._build()
        self._connect()

    @property
    def read_on(self) -> date | None:
        """The day on which the student read the report; None for not yet."""
        if self._read.current() == _NOT_YET:
            return None
        return self._day.day() or self._today

    @property
    def addition(self) -> str:
        """What the student adds."""
        return self._addition.toPlainText()

    def start(self, name: str, talk: Conversation, today: date) -> None:
        """Show what is known of another talk; `today` is the day that *ja* fills in."""
        self._id, self._today = talk.id, today
        self._title.setText(f"Gelezen door {name}")
        self._read.setAccessibleName(f"Gelezen door {name}")
        self._addition_caption.setText(f"{name} voegt toe, in eigen woorden")
        self._addition.setAccessibleName(f"{name} voegt toe, in eigen woorden")
        self._addition.show_field(
            FieldKey(Conversation, talk.id, "student_addition"), talk.student_addition
        )
        known = self._autosave.latest(self._read_key(), talk.read_on)
        read_on = known if isinstance(known, date) else None
        self._read.set_current(_NOT_YET if read_on is None else _YES)
        self._show_day(read_on)

    def _build(self) -> None:
        addition = Column(self._addition_caption, self._addition, spacing=4)
        for part in (self._title, self._read, self._day_part, addition):
            self.body.addWidget(part)

    def _connect(self) -> None:
        self._read.chosen.connect(self._on_read_chosen)
        self._day.changed.connect(lambda _day: self._keep_day())
        self._day.finished.connect(lambda _day: self._day.set_day(self.read_on))
        self._addition.edited.connect(lambda _text: self.edited.emit())

    def _read_key(self) -> FieldKey:
        return FieldKey(Conversation, self._id, "read_on")

    def _show_day(self, day: date | None) -> None:
        self._day.set_day(day)
        self._day_part.setVisible(day is not None)

    def _keep_day(self) -> None:
        self._autosave.put(self._read_key(), self.read_on)
        self.edited.emit()

    def _on_read_chosen(self, choice: str) -> None:
        self._show_day(self._today if choice == _YES else None)
        self._keep_day()
