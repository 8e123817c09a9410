"""Where the coach is in a talk: a value with pure transitions; screens know no rules."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum, auto

from lobcoach.core.errors import NoPromptError, StateError
from lobcoach.core.framework import MIDDLE_PHASES, PHASES, Competence, Phase
from lobcoach.core.talk import ConversationState, PlanStep, StepState

#: After so many skips in *reflecteren* the program suggests to look ahead (domain/3 §3.5.2).
SKIPS_BEFORE_LOOKING_AHEAD = 3
PUT_ASIDE = (StepState.SKIPPED, StepState.PARKED)


class Progress(Enum):
    """How far a phase or competence is."""

    AHEAD = auto()
    HERE = auto()
    BEHIND = auto()


@dataclass(frozen=True)
class Dialogue:
    """A talk under way: its steps in order, and the one on screen.

    `competences` are those that were planned, and any other of which something was asked; `route`
    is the code of the route it goes along, if any. Every transition returns a new value, or raises
    a RuleError and changes nothing.
    """

    conversation_id: str
    state: ConversationState
    competences: tuple[Competence, ...]
    steps: tuple[PlanStep, ...]
    current_id: str = ""
    route: str = ""

    @property
    def current(self) -> PlanStep | None:
        """The step on screen; None only when the plan is empty."""
        for step in self.steps:
            if step.id == self.current_id:
                return step
        return self.steps[0] if self.steps else None

    @property
    def phase(self) -> Phase:
        """The phase on screen."""
        return self.current.phase if self.current else Phase.OPENING

    @property
    def competence(self) -> Competence | None:
        """The competence on screen; None in opening and closing."""
        return self.current.competence if self.current else None

    @property
    def is_closed(self) -> bool:
        """Whether the talk is finished; then nothing may be changed."""
        return self.state == ConversationState.CLOSED

    @property
    def place_in_phase(self) -> tuple[int, int]:
        """(number, how many) of the step on screen among those of its phase; (0, 0) if none."""
        same = [step.id for step in self.steps if step.phase == self.phase]
        if self.current is None:
            return (0, 0)
        return (same.index(self.current.id) + 1, len(same))

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a step after this one."""
        return self._neighbour(+1) is not None

    @property
    def can_go_back(self) -> bool:
        """Whether there is a step before this one."""
        return self._neighbour(-1) is not None

    @property
    def suggests_looking_ahead(self) -> bool:
        """Whether the student skipped so often in *reflecteren* that moving on helps."""
        skipped = [
            step
            for step in self.steps
            if step.phase == Phase.REFLECT and step.state == StepState.SKIPPED
        ]
        return self.phase == Phase.REFLECT and len(skipped) >= SKIPS_BEFORE_LOOKING_AHEAD

    def progress_of_phase(self, phase: Phase) -> Progress:
        """BEHIND when something was asked there and nothing is open any more."""
        if phase == self.phase:
            return Progress.HERE
        return _progress(step for step in self.steps if step.phase == phase)

    def progress_of_competence(self, competence: Competence) -> Progress:
        """HERE for the competence on screen; BEHIND when nothing of it is open any more."""
        if competence == self.competence:
            return Progress.HERE
        return _progress(step for step in self.steps if step.competence == competence)

    def forward(self) -> Dialogue:
        """Mark the step on screen as asked and show the next one that was not put aside."""
        asked = self._marked(StepState.ASKED)
        following = asked._neighbour(+1)
        return asked if following is None else replace(asked, current_id=following.id)

    def back(self) -> Dialogue:
        """Show the step before, whatever its state."""
        before = self._neighbour(-1)
        return self if before is None else replace(self, current_id=before.id)

    def skip(self, *, stay: bool = False) -> Dialogue:
        """Put the step on screen aside without a reason, and show the next one, or `stay`."""
        return self._marked(StepState.SKIPPED) if stay else self._put_aside(StepState.SKIPPED)

    def park(self) -> Dialogue:
        """Keep the step on screen for a later talk, and show the next one."""
        return self._put_aside(StepState.PARKED)

    def go_to(self, step_id: str) -> Dialogue:
        """Show the step with this id; NoPromptError when there is none."""
        if all(step.id != step_id for step in self.steps):
            raise NoPromptError(step_id)
        return replace(self, current_id=step_id)

    def find(self, phase: Phase, competence: Competence | None) -> PlanStep | None:
        """Return the step to show for this phase and competence, preferring an open one.

        In the frame the competence does not matter, nor where none is asked for.
        """
        wanted = competence if phase in MIDDLE_PHASES else None
        in_phase = [step for step in self.steps if step.phase == phase]
        here = [step for step in in_phase if wanted is None or step.competence == wanted]
        unasked = [step for step in here if step.state == StepState.OPEN]
        return next(iter(unasked or here), None)

    def insert(self, step: PlanStep) -> Dialogue:
        """Add a step at the end of its phase, and show it."""
        self._must_be_open()
        earlier = [s for s in self.steps if _place(s) <= _place(step)]
        later = [s for s in self.steps if _place(s) > _place(step)]
        return replace(
            self,
            steps=numbered([*earlier, step, *later]),
            competences=joined(self.competences, step.competence),
            current_id=step.id,
        )

    def insert_here(self, step: PlanStep) -> Dialogue:
        """Mark the step on screen as asked, add `step` right behind it, and show that.

        One that was put aside stays so.
        """
        aside = self.current is not None and self.current.state in PUT_ASIDE
        asked = self if aside else self._marked(StepState.ASKED)
        place = next((n for n, s in enumerate(asked.steps, 1) if s.id == self.current_id), 0)
        steps = [*asked.steps[:place], step, *asked.steps[place:]]
        return replace(asked, steps=numbered(steps), current_id=step.id)

    def swap(self, prompt: PlanStep) -> Dialogue:
        """Put another prompt in the place of the one on screen, which had no notes."""
        self._must_be_open()
        if self.current is None:
            raise NoPromptError(prompt.prompt_id)
        changed = replace(
            self.current,
            prompt_id=prompt.prompt_id,
            prompt_text=prompt.prompt_text,
            behaviour=prompt.behaviour,
            minutes=prompt.minutes,
            why=prompt.why,
            state=StepState.OPEN,
        )
        return self._replacing(changed)

    def pause(self) -> Dialogue:
        """Leave the talk for later; it stands where it stands."""
        self._must_be_open()
        return replace(self, state=ConversationState.PAUSED)

    def resume(self) -> Dialogue:
        """Go on with a planned or paused talk."""
        self._must_be_open()
        return replace(self, state=ConversationState.RUNNING)

    def finish(self) -> Dialogue:
        """Close the talk; the step on screen counts as asked."""
        return replace(self._marked(StepState.ASKED), state=ConversationState.CLOSED)

    def reopen(self) -> Dialogue:
        """Open a closed talk again; reports issued before stay as they were."""
        if not self.is_closed:
            raise StateError("only a closed talk can be reopened")
        return replace(self, state=ConversationState.PAUSED)

    def _put_aside(self, state: StepState) -> Dialogue:
        aside = self._marked(state)
        following = aside._neighbour(+1)
        return aside if following is None else replace(aside, current_id=following.id)

    def _marked(self, state: StepState) -> Dialogue:
        self._must_be_open()
        if self.current is None:
            return self
        marked = self._replacing(replace(self.current, state=state))
        if state != StepState.ASKED:
            return marked
        # A competence that was talked about counts as discussed, planned or not.
        return replace(marked, competences=joined(self.competences, self.current.competence))

    def _replacing(self, changed: PlanStep) -> Dialogue:
        steps = tuple(changed if step.id == changed.id else step for step in self.steps)
        return replace(self, steps=steps, current_id=changed.id)

    def _neighbour(self, direction: int) -> PlanStep | None:
        """The nearest step that way; going forward, those put aside are passed over."""
        if self.current is None:
            return None
        place = self.steps.index(self.current)
        rest = self.steps[place + 1 :] if direction > 0 else self.steps[:place][::-1]
        aside = PUT_ASIDE if direction > 0 else ()
        return next((step for step in rest if step.state not in aside), None)

    def _must_be_open(self) -> None:
        if self.is_closed:
            raise StateError("the talk is closed")


def _place(step: PlanStep) -> int:
    return PHASES.index(step.phase)


def numbered(steps: Iterable[PlanStep]) -> tuple[PlanStep, ...]:
    """Give the steps of a walk their places, from 1."""
    return tuple(
        step if step.order == number else replace(step, order=number)
        for number, step in enumerate(steps, 1)
    )


def _progress(steps: Iterable[PlanStep]) -> Progress:
    states = {step.state for step in steps}
    done = StepState.ASKED in states and StepState.OPEN not in states
    return Progress.BEHIND if done else Progress.AHEAD


def joined(
    competences: tuple[Competence, ...], competence: Competence | None
) -> tuple[Competence, ...]:
    """Return the competences with this one among them, last when it is new."""
    if competence is None or competence in competences:
        return competences
    return (*competences, competence)
