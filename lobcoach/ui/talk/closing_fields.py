"""How far the talk came, when the next one is, and how the study goes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox
from typing_extensions import override

from lobcoach.core.care_talk import is_care
from lobcoach.core.drafts import DraftValue, FieldKey
from lobcoach.core.framework import Framework
from lobcoach.core.talk import Conversation, GoalReached
from lobcoach.core.voices import OWN_CAREER
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.talk.field_rows import FieldRows, conversation_field
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.kept_fields import CalmComboBox, KeptDate, KeptLine
from lobcoach.ui.widgets.optional_choice import OptionalChoice
from lobcoach.ui.widgets.segmented import Choice
from lobcoach.ui.widgets.side_by_side import SideBySide
from lobcoach.ui.widgets.text import Muted, SpokenName

REACHED = "Hoe ver zijn we gekomen?"
NEXT = "Volgend gesprek"
LOOK_BACK = "Samen terugkijken"
NEXT_TYPE = "Soort van het volgende gesprek"
NOT_YET = "nog niet"
PROGRESS = "Studievoortgang (hooguit twee zinnen)"
_REACHED = (
    Choice(GoalReached.REACHED, "gehaald"),
    Choice(GoalReached.PARTLY, "deels"),
    Choice(GoalReached.NOT_YET, "nog niet"),
)


class ClosingFields(FieldRows):
    """The fields of *Afsluiten*; everything filled in is kept at once."""

    def __init__(self, autosave: Autosave, today: Callable[[], date]) -> None:
        super().__init__()
        self._autosave = autosave
        self._conversation_id = ""
        self._default_minutes: dict[str, int] = {}
        self._build(today)
        self._arrange()
        self._connect()

    def _build(self, today: Callable[[], date]) -> None:
        self._goal = Muted("", TextRole.SMALL)
        self._reached = OptionalChoice(REACHED, _REACHED)
        self._next_type = CalmComboBox(NEXT_TYPE)
        self._next_on = KeptDate(self._autosave, "Datum van het volgende gesprek", today)
        self._next_minutes = MinutesBox("Minuten voor het volgende gesprek")
        self._progress = KeptLine(self._autosave, PROGRESS)

    def _arrange(self) -> None:
        self.add(REACHED, Column(self._goal, self._reached, spacing=4))
        self._next = next_talk = SideBySide(spacing=8, top=True)
        next_talk.add(self._next_type, 1, room=170)
        SpokenName(NEXT_TYPE, self._next_type)
        next_talk.add(self._next_on, 1, room=190)
        next_talk.add(self._next_minutes, room=100)
        self.add(NEXT, next_talk)
        self.add(PROGRESS, self._progress)

    def _connect(self) -> None:
        self._reached.chosen.connect(self._on_reached_chosen)
        self._next_type.activated.connect(self._on_next_type_chosen)
        self._next_minutes.valueChanged.connect(self._on_minutes_changed)

    def show_talk(self, conversation: Conversation, framework: Framework) -> None:
        """Show the fields of this talk; a field in which the coach is typing stays as it is."""
        self._conversation_id = conversation.id
        care = is_care(conversation)
        self.set_name(self._next, LOOK_BACK if care else NEXT)
        self.offer(self._progress, not care)
        goal = str(self._latest("goal", conversation.goal)).strip()
        self._goal.setText(f"Doel: {goal}")
        self._goal.setVisible(bool(goal))
        reached = self._latest("goal_reached", conversation.goal_reached)
        self._reached.set_current(str(reached or ""))
        self._offer_types(framework, own=conversation.student_id is None)
        self._next_type.show_key(str(self._latest("next_type", conversation.next_type)))
        self._next_on.show_field(self._key("next_on"), conversation.next_on)
        minutes = self._latest("next_minutes", conversation.next_minutes)
        self._next_minutes.show_minutes(minutes if isinstance(minutes, int) else None)
        self._progress.show_field(*conversation_field(conversation, "study_progress"))

    def _offer_types(self, framework: Framework, *, own: bool) -> None:
        offered = [kind for kind in framework.available_types if (kind.code == OWN_CAREER) == own]
        kinds = {kind.code: kind.default_minutes for kind in offered}
        if kinds == self._default_minutes:
            return
        self._default_minutes = kinds
        self._next_type.clear()
        self._next_type.addItem(NOT_YET, "")
        for kind in offered:
            self._next_type.addItem(kind.short_name, kind.code)

    def _key(self, field: str) -> FieldKey:
        return FieldKey(Conversation, self._conversation_id, field)

    def _latest(self, field: str, stored: DraftValue) -> DraftValue:
        return self._autosave.latest(self._key(field), stored)

    def _on_reached_chosen(self, key: str) -> None:
        self._autosave.put_now(self._key("goal_reached"), GoalReached(key) if key else None)

    def _on_next_type_chosen(self) -> None:
        code = self._next_type.current_key()
        if code and self._next_minutes.minutes() is None:
            minutes = self._default_minutes[code]
            self._next_minutes.show_minutes(minutes)
            self._autosave.put(self._key("next_minutes"), minutes)
        self._autosave.put_now(self._key("next_type"), code)

    def _on_minutes_changed(self) -> None:
        self._autosave.put(self._key("next_minutes"), self._next_minutes.minutes())


class MinutesBox(QSpinBox):
    """A number of minutes that may stay open; a turning wheel passes it by."""

    def __init__(self, accessible_name: str) -> None:
        super().__init__()
        self.setAccessibleName(accessible_name)
        self.setRange(0, 180)
        self.setSingleStep(5)
        self.setSuffix(" min")
        self.setSpecialValueText("– min")

    def minutes(self) -> int | None:
        """Return the minutes, None while they are open."""
        return self.value() or None

    def show_minutes(self, minutes: int | None) -> None:
        """Show these minutes without sending a signal, unless the coach is typing here."""
        if not self.hasFocus():
            with QSignalBlocker(self):
                self.setValue(minutes or 0)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()
