"""*Gesprek afronden* for a talk of which nothing goes into a student file."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, repeat
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.core.care_talk import is_care
from lobcoach.core.changes import Kind
from lobcoach.core.drafts import FieldKey
from lobcoach.core.dutch_dates import local_day, long_date
from lobcoach.core.errors import LookBackDayError, RuleError, WorldError
from lobcoach.core.talk import Conversation, ConversationState
from lobcoach.services.sentences import sentence
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.commands import Command, listen, pressing
from lobcoach.ui.pages.page import Page
from lobcoach.ui.talk.care_lines import REPORTS_NOTHING
from lobcoach.ui.talk.still_empty import StillEmpty
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.buttons import OutlineButton, PrimaryButton
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.form_field import FormField
from lobcoach.ui.widgets.kept_fields import KeptDate
from lobcoach.ui.widgets.scroll_column import ScrollColumn
from lobcoach.ui.widgets.side_by_side import SideBySide
from lobcoach.ui.widgets.text import Body, Heading, Muted

if TYPE_CHECKING:
    from lobcoach.services.opened import Services

_OF_STUDENT = (
    "Van een zorggesprek komt geen gespreksverslag: een zorg hoort niet in het studentdossier. "
    "Deel hem alleen met wie moet helpen, en zeg dat tegen je student.",
    "Wat je opschreef, blijft in je bestand. Doelen, afspraken en de dag om terug te kijken komen "
    "terug in jullie volgende gesprek. Zit daar iemand bij, dan zie je ze niet. In een later "
    "verslag staan ze nooit.",
    REPORTS_NOTHING,
)
LOOK_BACK = "Wanneer kijken jullie samen terug?"
_OF_COACH = (
    "Dit gesprek is van jou. Er komt geen verslag van, en niets ervan staat bij een student. "
    "Je doelen en afspraken komen terug als je weer over je eigen loopbaan nadenkt.",
)
_REOPEN = "Onder Gesprekken kun je het weer openen, bijvoorbeeld om het na te lezen."


class ClosePage(Page):
    """Says where the words of such a talk stay, and closes it."""

    shows: ClassVar[frozenset[Kind]] = frozenset(
        {Kind.CONVERSATIONS, Kind.NOTES, Kind.GOALS, Kind.AGREEMENTS}
    )
    back_requested = Signal(str)  #: the id of the talk
    done = Signal()  #: the talk is closed, or was already

    def __init__(
        self, services: Services, autosave: Autosave, parent: QWidget | None = None
    ) -> None:
        super().__init__(services, parent)
        self._autosave = autosave
        self._talk = Conversation(student_id=None, type="")
        self._title = Heading("Gesprek afronden")
        self._kind = Muted()
        self._back = OutlineButton("Terug naar het gesprek", "arrow-left", keys="Esc")
        self._close = PrimaryButton("Sluit het gesprek", "check", keys="Ctrl Enter")
        self._stays = tuple(Body() for _ in _OF_STUDENT)
        self._day = KeptDate(autosave, LOOK_BACK, services.today)
        self._day_field = FormField(LOOK_BACK, self._day)
        self._left = StillEmpty(asked=True)
        self._closed = Body()
        self._build()
        self._connect()

    @property
    @override
    def about(self) -> str:
        """The id of the talk."""
        return self._talk.id

    def open(self, conversation_id: str) -> None:
        """Show how this talk ends; WorldError when it cannot be read."""
        self._talk = self.services.conversations.conversation(conversation_id)
        kinds = self.services.library.framework.types
        self._kind.setText(kinds[self._talk.type].name if self._talk.type in kinds else "")
        self._say(_OF_STUDENT if is_care(self._talk) else _OF_COACH)
        closed = self._talk.state == ConversationState.CLOSED
        self._close.setText("Klaar" if closed else "Sluit het gesprek")
        self._back.setVisible(not closed)
        self._closed.setVisible(closed)
        self._day.show_field(FieldKey(Conversation, self._talk.id, "next_on"), self._talk.next_on)
        self._day_field.setVisible(is_care(self._talk) and not closed)
        if not self.services.must_record.lacks_day(conversation_id):
            self._day_field.say("")
        if closed and self._talk.closed is not None:
            self._closed.setText(" ".join(filter(None, _closed_words(self._talk))))
        self._left.show_talk(self.services, conversation_id)

    @override
    def commands(self) -> Sequence[Command]:
        """Close the talk, or go back to it."""
        return (
            pressing(self._close, "sluit het gesprek", "Ctrl+Return Ctrl+Enter"),
            Command("terug naar het gesprek", self._on_back_clicked, "Esc", button=self._back),
        )

    @override
    def reload(self) -> None:
        """Show how the talk stands now."""
        if self._talk.type:
            try:
                self.open(self._talk.id)
            except (WorldError, RuleError) as error:
                self.tell(error)

    def close_talk(self) -> None:
        """Close the talk, unless it is closed already, and be done."""
        talks = self.services.conversations
        if not self._autosave.flush():
            return
        try:
            if self._talk.state != ConversationState.CLOSED:
                talks.finish(talks.open(self._talk.id).dialogue, self._talk.seconds_spent)
        except LookBackDayError as error:
            self._day_field.show_problem(sentence(error))
            return
        except (WorldError, RuleError) as error:
            self.tell(error)
            return
        self.done.emit()

    @override
    def leave(self) -> bool:
        """Store the day that was typed; False when it is not in the file yet."""
        return self._autosave.flush()

    def _build(self) -> None:
        scroll = ScrollColumn()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        header = SideBySide(spacing=24)
        header.add(Column(self._title, self._kind, spacing=2), 1, room=300)
        header.add(self._back)
        header.add(self._close)
        card = Card(spacing=12)
        for part in (*self._stays, self._day_field, self._left, self._closed):
            card.body.addWidget(part)
        scroll.body.addWidget(header)
        scroll.body.addWidget(card)
        scroll.body.addStretch(1)
        self.lead_focus_to(self._close)

    def _say(self, paragraphs: tuple[str, ...]) -> None:
        for body, paragraph in zip(self._stays, chain(paragraphs, repeat("")), strict=False):
            body.setText(paragraph)
            body.setVisible(bool(paragraph))

    def _connect(self) -> None:
        self._close.clicked.connect(self.close_talk)
        self._back.clicked.connect(self._on_back_clicked)
        listen(self, self.commands)

    def _on_back_clicked(self) -> None:
        if self._talk.state == ConversationState.CLOSED:
            self.done.emit()
        else:
            self.back_requested.emit(self._talk.id)


def _closed_words(talk: Conversation) -> tuple[str, ...]:
    assert talk.closed is not None
    back = f"Jullie kijken terug op {long_date(talk.next_on)}." if talk.next_on else ""
    return f"Gesprek afgesloten op {long_date(local_day(talk.closed))}.", back, _REOPEN
