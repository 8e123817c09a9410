"""The things of last time that a talk looks back on, one widget for each."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal

from lobcoach.core.drafts import FieldKey
from lobcoach.core.goals import Agreement, AgreementReview, Goal, GoalStatus, Owner
from lobcoach.core.people import Student
from lobcoach.core.talk import StepOutcome, StepReview
from lobcoach.services.goals import StepToReview
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.talk.agreement_row import AgreementLine
from lobcoach.ui.talk.goal_card import NO_WORDS_YET, STATUS_TONES
from lobcoach.ui.talk.wording import AT_THE_END, FOLLOW_UPS, OUTCOMES, TIME_TO_LOOK_BACK, day_words
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.buttons import QuietButton
from lobcoach.ui.widgets.chips import StateChip
from lobcoach.ui.widgets.date_field import DateField
from lobcoach.ui.widgets.kept_fields import KeptText
from lobcoach.ui.widgets.optional_choice import OptionalChoice
from lobcoach.ui.widgets.segmented import Choice
from lobcoach.ui.widgets.text import Caption, Muted, Text

WHAT_DO_I_DO = "Wat doe ik daaraan?"
WHAT_NOW = "Wat doen we daaraan?"
MAKE_SMALLER = (
    "Dit is nu drie keer niet begonnen. Maak de stap samen kleiner, of laat het doel los."
)
_KEEP = "laten-staan"
_Left = Qt.AlignmentFlag.AlignLeft


class PromiseItem(Column):
    """An earlier agreement: kept or not and, if not, what is done about it."""

    reviewed = Signal(str, object)  #: agreement id, and AgreementReview or None

    def __init__(self, autosave: Autosave, agreement: Agreement, student: Student) -> None:
        super().__init__(spacing=8)
        self._id = agreement.id
        self._line = AgreementLine(student, reviewing=True)
        self._choice = OptionalChoice(
            "Gedaan of niet",
            (
                Choice(AgreementReview.DONE, "gedaan"),
                Choice(AgreementReview.NOT_DONE, "niet gedaan"),
            ),
        )
        asked = WHAT_DO_I_DO if agreement.owner == Owner.COACH else WHAT_NOW
        self._words = KeptText(autosave, asked)
        self._question = Caption(asked, self._words)
        for widget in (self._line, self._choice, self._question, self._words):
            self.body.addWidget(widget)
        self._choice.chosen.connect(self._on_chosen)

    def show_promise(self, agreement: Agreement, conversation_id: str, today: date) -> None:
        """Show the agreement; what an earlier talk said about it does not count here."""
        self._line.show_agreement(agreement, today)
        self._choice.set_name(self._line.in_words())
        review = agreement.review if agreement.reviewed_in == conversation_id else None
        self._choice.set_current(review or "")
        not_done = review == AgreementReview.NOT_DONE
        self._words.show_field(FieldKey(Agreement, self._id, "review_words"),
                               agreement.review_words)  # fmt: skip
        self._question.setVisible(not_done)
        self._words.setVisible(not_done)

    def _on_chosen(self, key: str) -> None:
        self.reviewed.emit(self._id, AgreementReview(key) if key else None)


class StepItem(Column):
    """The student's first step: how it went, with the question that goes with that."""

    reviewed = Signal(str, object)  #: goal id, and StepOutcome or None

    def __init__(self, autosave: Autosave, goal: Goal, student_name: str, question: str) -> None:
        super().__init__(spacing=8)
        self._id = goal.id
        self._caption = Caption(f"Eerste stap van {student_name}")
        self._step = Text("", TextRole.STRONG)
        self._when = Muted("", TextRole.SMALL)
        self._prompt = Muted(question, TextRole.SMALL)
        self._choice = OptionalChoice(
            "Hoe ging het?", tuple(Choice(key, word) for key, word in OUTCOMES.items())
        )
        self._words = KeptText(autosave, "Wat de student daarover zegt")
        self._follow_up = Caption("", self._words)
        self._smaller = Muted(MAKE_SMALLER, TextRole.SMALL)
        self._arrange()
        self._choice.chosen.connect(self._on_chosen)

    def _arrange(self) -> None:
        self.body.addWidget(Column(self._caption, self._step, self._when, spacing=0))
        for widget in (self._prompt, self._choice, self._follow_up, self._words, self._smaller):
            self.body.addWidget(widget)

    def show_step(self, found: StepToReview, today: date) -> None:
        """Show the step and what was said about it in this talk."""
        goal, review = found.goal, found.review
        self._step.setText(goal.first_step.strip())
        self._choice.set_name(f"Hoe ging het met: {goal.first_step.strip()}")
        day = goal.first_step_on
        self._when.setText(f"vóór {day_words(day, today)}" if day is not None else "")
        self._when.setVisible(day is not None)
        outcome = review.outcome if review is not None else None
        self._choice.set_current(outcome or "")
        self._smaller.setVisible(found.make_smaller)
        self._follow_up.setVisible(outcome is not None)
        self._words.setVisible(outcome is not None)
        if review is not None and outcome is not None:
            self._follow_up.setText(FOLLOW_UPS[outcome])
            self._words.setAccessibleName(FOLLOW_UPS[outcome])
            self._words.show_field(FieldKey(StepReview, review.id, "words"), review.words)

    def _on_chosen(self, key: str) -> None:
        self.reviewed.emit(self._id, StepOutcome(key) if key else None)


class DueItem(Column):
    """A goal whose look-back date has come: what becomes of it."""

    settled = Signal(str, object)  #: goal id, and GoalStatus: achieved, adjusted or released
    postponed = Signal(str, object)  #: goal id, and the day on which to look back again

    def __init__(self, goal: Goal, today: date) -> None:
        super().__init__(spacing=8)
        self._id = goal.id
        self._today = today
        self._wording = Text("", TextRole.STRONG)
        self._sign = Muted("", TextRole.SMALL)
        self._chip = StateChip(Tone.WAIT, TIME_TO_LOOK_BACK)
        self._choice = OptionalChoice(
            "Wat wordt het met dit doel?",
            (Choice(GoalStatus.ACHIEVED, "behaald"), Choice(GoalStatus.ADJUSTED, "bijstellen"),
             Choice(GoalStatus.RELEASED, "loslaten"), Choice(_KEEP, "laten staan")),
        )  # fmt: skip
        self._day = DateField("Wanneer kijken we weer terug?", lambda: today)
        self._question = Caption("Wanneer kijken we weer terug?", self._day)
        self.body.addWidget(Column(self._wording, self._sign, spacing=2))
        self.body.addWidget(self._chip, 0, _Left)
        for widget in (self._choice, self._question, self._day):
            self.body.addWidget(widget)
        self._ask_for_day(wanted=False)
        self._choice.chosen.connect(self._on_chosen)
        self._day.finished.connect(self._on_day_finished)

    def show_goal(self, goal: Goal) -> None:
        """Show the goal as it is now."""
        self._wording.setText(goal.wording.strip() or NO_WORDS_YET)
        sign = goal.sign_of_success.strip()
        self._sign.setText(f"Merkbaar: {sign}")
        self._sign.setVisible(bool(sign))
        self._choice.set_name(f"Wat wordt het met: {self._wording.text()}")

    def _ask_for_day(self, *, wanted: bool) -> None:
        self._question.setVisible(wanted)
        self._day.setVisible(wanted)

    def _on_chosen(self, key: str) -> None:
        self._ask_for_day(wanted=key == _KEEP)
        if key == _KEEP:
            self._day.setFocus()
        elif key:
            self.settled.emit(self._id, GoalStatus(key))

    def _on_day_finished(self, day: date | None) -> None:
        if day is not None and day > self._today:
            self.postponed.emit(self._id, day)


class SettledItem(Column):
    """A goal that came to an end in this talk, and the question that goes with that."""

    taken_up = Signal(str)  #: goal id: it is to live on after all

    def __init__(self, autosave: Autosave, goal: Goal) -> None:
        super().__init__(spacing=8)
        self._id = goal.id
        self._wording = Text("", TextRole.STRONG)
        self._chip = StateChip(Tone.NEUTRAL, "")
        self._words = KeptText(autosave, "")
        self._question = Caption("", self._words)
        self._again = QuietButton("Toch weer oppakken", "undo", compact=True)
        self.body.addWidget(self._wording)
        self.body.addWidget(self._chip, 0, _Left)
        self.body.addWidget(self._question)
        self.body.addWidget(self._words)
        self.body.addWidget(self._again, 0, _Left)
        self._again.clicked.connect(self._on_again)

    def show_goal(self, goal: Goal) -> None:
        """Show the goal as it is now; one that was adjusted lives on in its successor."""
        self._wording.setText(goal.wording.strip() or NO_WORDS_YET)
        self._chip.set_state(STATUS_TONES[goal.status], goal.status.value)
        question = AT_THE_END[goal.status]
        self._question.setText(question)
        self._words.setAccessibleName(question)
        self._words.show_field(FieldKey(Goal, self._id, "learned"), goal.learned)
        self._again.setVisible(goal.status != GoalStatus.ADJUSTED)

    def focus_words(self) -> None:
        """Let the coach type the answer at once."""
        self._words.setFocus()

    def _on_again(self) -> None:
        self.taken_up.emit(self._id)
