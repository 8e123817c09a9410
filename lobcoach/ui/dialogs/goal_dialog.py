"""The goal card: what the student wants, how it is noticed, and the first step."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from lobcoach.core.drafts import DraftValue, FieldKey
from lobcoach.core.framework import Competence
from lobcoach.core.goal_advice import (
    certainty_advice,
    sign_advice,
    step_advice,
    tension_advice,
)
from lobcoach.core.goals import Goal
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.dialogs.advice import advice_words
from lobcoach.ui.dialogs.kept_dialog import KeptDialog, ask_softly, hint, labelled
from lobcoach.ui.widgets.kept_fields import CalmComboBox, KeptDate, KeptLine, KeptText
from lobcoach.ui.widgets.optional_choice import OptionalChoice
from lobcoach.ui.widgets.segmented import Choice
from lobcoach.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from lobcoach.services.opened import Services

WORDING = "Wat wil jij bereiken? (in je eigen woorden)"
SIGN = "Waaraan merk je dat het gelukt is?"
FIRST_STEP = "Wat is je eerste stap, binnen een week?"
HELP = "Wie helpt je daarbij?"
TENSION = "Hoe spannend is dit? 0 – 10"
CERTAINTY = "Hoe zeker ben je dat de eerste stap lukt? 0 – 10"
LOOK_BACK = "Wanneer kijken we terug?"
_SCALE = tuple(Choice(str(number), str(number)) for number in range(11))


class GoalDialog(KeptDialog):
    """Everything about one goal; each answer is kept as it is given."""

    def __init__(
        self,
        services: Services,
        autosave: Autosave,
        goal: Goal,
        parent: QWidget | None = None,
    ) -> None:
        whose = services.own_career.called(goal.student_id)
        super().__init__(f"Doel van {whose}", services, autosave, goal, parent)
        self._goal = goal
        self._build()
        self._arrange()
        self._show(goal)
        self._connect()

    def _build(self) -> None:
        keep, today = self._autosave, self._services.today
        self._wording = KeptText(keep, WORDING)
        self._sign = KeptText(keep, SIGN, "Wat is dan te zien of te horen?")
        self._sign_hint = hint()
        self._step = KeptText(keep, FIRST_STEP)
        self._step_on = KeptDate(keep, "Vóór wanneer is de eerste stap?", today)
        self._step_hint = hint()
        self._help = KeptLine(keep, HELP, "niemand nodig mag ook")
        self._tension = OptionalChoice(TENSION, _SCALE)
        self._tension_hint = hint()
        self._certainty = OptionalChoice(CERTAINTY, _SCALE)
        self._certainty_hint = hint()
        self._look_back = KeptDate(keep, LOOK_BACK, today)
        self._competence = CalmComboBox("Competentie")
        self._competence.addItem("geen", "")
        names = self._services.idioms.for_coach().names
        for competence in Competence:
            self._competence.addItem(names[competence], competence.value)

    def _arrange(self) -> None:
        step = SideBySide(top=True)
        step.add(labelled(FIRST_STEP, self._step), 1, room=280)
        step.add(labelled("Vóór", self._step_on), room=220)
        last = SideBySide(top=True)
        last.add(labelled(LOOK_BACK, self._look_back), 1, room=220)
        last.add(labelled("Competentie", self._competence), 1, room=220)
        for part in (
            labelled(WORDING, self._wording),
            labelled(SIGN, self._sign, self._sign_hint),
            step,
            self._step_hint,
            labelled(HELP, self._help),
            labelled(TENSION, self._tension, self._tension_hint),
            labelled(CERTAINTY, self._certainty, self._certainty_hint),
            last,
        ):
            self.form.body.addWidget(part)
        self.form.body.addStretch(1)

    def _connect(self) -> None:
        self._sign.edited.connect(self._on_sign_edited)
        self._step_on.changed.connect(self._on_step_day_changed)
        self._tension.chosen.connect(self._on_tension_chosen)
        self._certainty.chosen.connect(self._on_certainty_chosen)
        self._competence.activated.connect(self._on_competence_chosen)

    def _show(self, goal: Goal) -> None:
        self._wording.show_field(self._key("wording"), goal.wording)
        self._sign.show_field(self._key("sign_of_success"), goal.sign_of_success)
        self._step.show_field(self._key("first_step"), goal.first_step)
        self._step_on.show_field(self._key("first_step_on"), goal.first_step_on)
        self._help.show_field(self._key("who_helps"), goal.who_helps)
        self._look_back.show_field(self._key("look_back_on"), goal.look_back_on)
        self._tension.set_current(_shown(self._latest("tension", goal.tension)))
        self._certainty.set_current(_shown(self._latest("certainty", goal.certainty)))
        self._competence.show_key(_shown(self._latest("competence", goal.competence)))
        self._on_sign_edited(self._sign.toPlainText())
        self._on_step_day_changed(self._step_on.day())
        self._advise_tension(_number(self._tension.current()))
        self._advise_certainty(_number(self._certainty.current()))
        self._wording.setFocus()

    def focus_next(self) -> None:
        """Bring the keyboard to the first question of the card that has no answer yet."""
        texts = (self._wording, self._sign, self._step)
        empty = [field for field in texts if not field.toPlainText().strip()]
        others = [self._help] if not self._help.text().strip() else []
        (empty or others or [self._wording])[0].setFocus()

    def _key(self, field: str) -> FieldKey:
        return FieldKey(Goal, self._goal.id, field)

    def _latest(self, field: str, stored: DraftValue) -> DraftValue:
        return self._autosave.latest(self._key(field), stored)

    def _on_sign_edited(self, text: str) -> None:
        ask_softly(self._sign_hint, advice_words(sign_advice(text)))

    def _on_step_day_changed(self, day: date | None) -> None:
        advice = step_advice(day, self._services.today())
        ask_softly(self._step_hint, advice_words(advice))

    def _on_tension_chosen(self, key: str) -> None:
        self._autosave.put_now(self._key("tension"), _number(key))
        self._advise_tension(_number(key))

    def _on_certainty_chosen(self, key: str) -> None:
        self._autosave.put_now(self._key("certainty"), _number(key))
        self._advise_certainty(_number(key))

    def _on_competence_chosen(self) -> None:
        key = self._competence.current_key()
        self._autosave.put_now(self._key("competence"), Competence(key) if key else None)

    def _advise_tension(self, tension: int | None) -> None:
        ask_softly(self._tension_hint, advice_words(tension_advice(tension)))

    def _advise_certainty(self, certainty: int | None) -> None:
        ask_softly(self._certainty_hint, advice_words(certainty_advice(certainty)))


def _number(key: str) -> int | None:
    return int(key) if key else None


def _shown(value: DraftValue) -> str:
    return "" if value is None else str(value)
