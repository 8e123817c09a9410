"""What kind of talk, how long, when, what for, and the experience it starts from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal

from lobcoach.core.drafts import FieldKey
from lobcoach.core.framework import ConversationType
from lobcoach.core.talk import Conversation
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.preparing.time_field import KeptTime
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.kept_fields import CalmComboBox, KeptDate, KeptText
from lobcoach.ui.widgets.segmented import Choice, Segmented
from lobcoach.ui.widgets.text import Caption, Heading

_KIND, _MINUTES = "Soort gesprek", "Tijd in minuten"
_DAY, _MOMENT = "Op welke dag?", "Hoe laat?"
_GOAL, _EXPERIENCE = "Doel van dit gesprek", "Ervaring om mee te beginnen"


class FrameCard(Card):
    """Texts and days are kept as they are typed; another type or time asks for another plan."""

    frame_chosen = Signal(str, int)  #: code of the type, and minutes

    def __init__(
        self, kinds: Sequence[ConversationType], autosave: Autosave, today: Callable[[], date]
    ) -> None:
        super().__init__(padding=18, spacing=14)
        self._kinds = {kind.code: kind for kind in kinds}
        self._shown = ""
        self._kind = CalmComboBox(_KIND)
        for kind in kinds:
            self._kind.addItem(kind.name, kind.code)
        self._minutes = Segmented(_MINUTES)
        self._day = KeptDate(autosave, _DAY, today)
        self._moment = KeptTime(autosave, _MOMENT)
        self._goal = KeptText(autosave, _GOAL, lines=(2, 4))
        self._experience = KeptText(autosave, _EXPERIENCE, lines=(1, 3))
        self._build()
        self._kind.activated.connect(self._on_kind_chosen)
        self._minutes.chosen.connect(self._on_minutes_chosen)

    def show_talk(self, talk: Conversation) -> None:
        """Show this talk; a field in which the coach is typing stays as it is."""
        self._kind.show_key(talk.type)
        self._offer_lengths(talk)

        def key(field: str) -> FieldKey:
            return FieldKey(Conversation, talk.id, field)

        self._day.show_field(key("planned_on"), talk.planned_on)
        self._moment.show_field(key("planned_at"), talk.planned_at)
        self._goal.show_field(key("goal"), talk.goal)
        self._experience.show_field(key("experience"), talk.experience)

    def may_close(self) -> bool:
        """Whether nothing written here would be lost unseen: says so once, then gives way."""
        return self._day.may_close()

    def _build(self) -> None:
        self.body.addWidget(Heading("Kader", TextRole.SECTION))
        for caption, field in ((_KIND, self._kind), (_MINUTES, self._minutes)):
            self.body.addWidget(Column(Caption(caption, field), field, spacing=4))
        self.body.addWidget(Column(Caption(_DAY, self._day.line), self._day, spacing=4))
        self.body.addWidget(Column(Caption(_MOMENT, self._moment.line), self._moment, spacing=4))
        for caption, text in ((_GOAL, self._goal), (_EXPERIENCE, self._experience)):
            self.body.addWidget(Column(Caption(caption, text), text, spacing=4))

    def _offer_lengths(self, talk: Conversation) -> None:
        """Offer the lengths of this kind, and the one that was chosen before if it is another."""
        kind = self._kinds[talk.type]
        lengths = sorted({*kind.lengths, talk.minutes_planned})
        offered = f"{kind.code} {lengths}"
        if offered != self._shown:
            self._shown = offered
            self._minutes.set_choices([Choice(str(n), str(n)) for n in lengths])
        self._minutes.set_current(str(talk.minutes_planned))

    def _on_kind_chosen(self) -> None:
        kind = self._kinds[self._kind.current_key()]
        self.frame_chosen.emit(kind.code, kind.default_minutes)

    def _on_minutes_chosen(self, minutes: str) -> None:
        self.frame_chosen.emit(self._kind.current_key(), int(minutes))
