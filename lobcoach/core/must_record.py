"""What each kind of talk is meant to leave behind (domain/2), and what of it is still empty."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lobcoach.core.drafts import Note, NoteKey
from lobcoach.core.framework import Competence, Phase
from lobcoach.core.goal_advice import FIRST_STEP_WITHIN
from lobcoach.core.goals import LIVE_GOALS, Agreement, Goal, Owner
from lobcoach.core.people import Student
from lobcoach.core.talk import Conversation, Lane, PlanStep, Role, StepReview, Tag
from lobcoach.core.voices import company

_A_NUMBER = re.compile(
    r"\b(?:10|[0-9](?:[.,]5)?|nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class TalkFacts:
    """All that one talk left behind, and what of the student's earlier talks it looks back on.

    `held_on` is the day of the talk; `student` is None for the coach's own career. Goals and
    agreements are all those of the student.
    """

    talk: Conversation
    held_on: date
    student: Student | None = None
    steps: Sequence[PlanStep] = ()
    notes: Mapping[NoteKey, Note]
    goals: Sequence[Goal] = ()
    agreements: Sequence[Agreement] = ()
    step_reviews: Sequence[StepReview] = ()

    @property
    def goals_here(self) -> list[Goal]:
        """The goals that were put in words in this talk."""
        return [g for g in self.goals if g.conversation_id == self.talk.id and g.wording.strip()]

    @property
    def agreements_here(self) -> list[Agreement]:
        """The agreements of this talk."""
        return [a for a in self.agreements if a.conversation_id == self.talk.id and a.what.strip()]

    def words(
        self,
        *phases: Phase,
        voice: Role | None = None,
        competence: Competence | None = None,
    ) -> list[str]:
        """Return the lines in own words at these phases (all without any), voice, competence."""
        steps = {
            step.id
            for step in self.steps
            if (not phases or step.phase in phases)
            and (competence is None or step.competence == competence)
        }
        return [
            line
            for key, note in self.notes.items()
            if key.lane == Lane.OWN_WORDS and key.step_id in steps
            and (voice is None or key.voice == voice)
            for line in note.text.split("\n")
            if line.strip()
        ]  # fmt: skip

    def tagged(self, tag: Tag) -> bool:
        """Whether a line that may be shared is marked so."""
        shared = (note for key, note in self.notes.items() if key.lane != Lane.PRIVATE)
        return any(mark.tag == tag for note in shared for mark in note.tags)


Check = Callable[[TalkFacts], bool]


def still_empty(type_code: str, lines: Sequence[str], facts: TalkFacts) -> tuple[str, ...]:
    """Return those of `lines`, what this kind of talk records, of which nothing is there yet.

    `lines` stand in the order of the content file. A line that is a rule rather than something
    to write down is never empty.
    """
    checks = CHECKS.get(type_code, ())
    return tuple(line for line, there in zip(lines, checks, strict=False) if not there(facts))


def _a_rule(_facts: TalkFacts) -> bool:
    return True


def _preferred_name(facts: TalkFacts) -> bool:
    return facts.student is not None and bool(facts.student.preferred_name.strip())


def _helps_me(facts: TalkFacts) -> bool:
    return facts.student is not None and bool(facts.student.helps_me.strip())


def _said_in_opening(facts: TalkFacts) -> bool:
    return bool(facts.words(Phase.OPENING))


def _quality(facts: TalkFacts) -> bool:
    return bool(facts.words(competence=Competence.QUALITIES))


def _motive(facts: TalkFacts) -> bool:
    return bool(facts.words(competence=Competence.MOTIVES))


def _step(facts: TalkFacts) -> bool:
    promised = any(a.owner == Owner.STUDENT for a in facts.agreements_here)
    return promised or facts.tagged(Tag.STEP) or any(g.first_step.strip() for g in facts.goals_here)


def _step_within_a_week(facts: TalkFacts) -> bool:
    days = [g.first_step_on for g in facts.goals_here if g.first_step.strip()]
    days += [a.before for a in facts.agreements_here if a.owner == Owner.STUDENT]
    latest = facts.held_on + FIRST_STEP_WITHIN
    return any(day is not None and day <= latest for day in days)


def _step_looked_back_on(facts: TalkFacts) -> bool:
    """Whether the first step of last time was asked after, if there was one."""
    waits = [
        goal
        for goal in facts.goals
        if goal.conversation_id != facts.talk.id and goal.first_step.strip()
        and goal.status in LIVE_GOALS
    ]  # fmt: skip
    return not waits or any(review.outcome is not None for review in facts.step_reviews)


def _insight(facts: TalkFacts) -> bool:
    return facts.tagged(Tag.INSIGHT)


def _look_back_day(facts: TalkFacts) -> bool:
    return facts.talk.next_on is not None or any(
        goal.look_back_on is not None for goal in facts.goals_here
    )


def _place_in_numbers_and_words(facts: TalkFacts) -> bool:
    return any(_A_NUMBER.search(line) for line in facts.words())


def _decision(facts: TalkFacts) -> bool:
    return bool(facts.talk.decision.strip())


def _decision_or_day(facts: TalkFacts) -> bool:
    dated = any(agreement.before is not None for agreement in facts.agreements_here)
    return _decision(facts) or dated or facts.talk.next_on is not None


def _experience(facts: TalkFacts) -> bool:
    return bool(facts.talk.experience.strip())


def _options(facts: TalkFacts) -> bool:
    return bool(facts.talk.options.strip())


def _two_options(facts: TalkFacts) -> bool:
    return sum(1 for line in facts.talk.options.split("\n") if line.strip()) > 1


def _direction(facts: TalkFacts) -> bool:
    return _options(facts) or _decision(facts)


def _weighed(facts: TalkFacts) -> bool:
    return bool(facts.words(Phase.REFLECT, Phase.LOOK_AHEAD))


def _thought_over(facts: TalkFacts) -> bool:
    return bool(facts.words(Phase.LOOK_BACK, Phase.REFLECT))


def _agreement(facts: TalkFacts) -> bool:
    return bool(facts.agreements_here)


def _goal_and_agreement(facts: TalkFacts) -> bool:
    return any(goal.first_step.strip() for goal in facts.goals_here) and _agreement(facts)


def _agreement_with_day(facts: TalkFacts) -> bool:
    return any(agreement.before is not None for agreement in facts.agreements_here)


def _agreements_of_each(facts: TalkFacts) -> bool:
    owners = {agreement.owner for agreement in facts.agreements_here}
    return {Owner.STUDENT, Owner.OTHER} <= owners


def _everyone_named(facts: TalkFacts) -> bool:
    joined = company(facts.talk.present)
    return bool(joined) and all(voice.name.strip() for voice in joined)


def _trainer_said(facts: TalkFacts) -> bool:
    return bool(facts.words(voice=Role.WORKPLACE_TRAINER))


def _guardian_said(facts: TalkFacts) -> bool:
    return bool(facts.words(voice=Role.GUARDIAN))


def _chance_to_learn(facts: TalkFacts) -> bool:
    return _options(facts) or bool(facts.words(Phase.LOOK_AHEAD, Phase.ACTIVATE))


def _three_things(facts: TalkFacts) -> bool:
    return len(facts.words(voice=Role.STUDENT)) > 2


def _promises_gone_through(facts: TalkFacts) -> bool:
    """Whether every promise of the coach that still ran was looked back on in this talk."""
    return all(
        agreement.reviewed_in == facts.talk.id
        for agreement in facts.agreements
        if agreement.owner == Owner.COACH and agreement.is_open
        and agreement.conversation_id != facts.talk.id
    )  # fmt: skip


def _someone_helps(facts: TalkFacts) -> bool:
    other = any(agreement.owner == Owner.OTHER for agreement in facts.agreements_here)
    helped = any(goal.who_helps.strip() for goal in facts.goals_here)
    return other or helped or bool(facts.words(competence=Competence.NETWORKING))


def _student_showed(facts: TalkFacts) -> bool:
    return _experience(facts) or bool(facts.words(Phase.LOOK_BACK, voice=Role.STUDENT))


def _question(facts: TalkFacts) -> bool:
    return bool(facts.talk.goal.strip())


#: For each line `vastleggen` of the content file, in its order, what shows that it is there.
CHECKS: Mapping[str, tuple[Check, ...]] = {
    "kennismaking": (_preferred_name, _said_in_opening, _quality, _helps_me, _step),
    "intake-eind": (_place_in_numbers_and_words, _decision),
    "voortgang": (_step_looked_back_on, _insight, _step_within_a_week, _look_back_day),
    "loopbaanreflectie": (_experience, _quality, _motive, _direction, _goal_and_agreement),
    "keuze": (_two_options, _weighed, _decision_or_day),
    "trialoog": (_everyone_named, _experience, _trainer_said, _chance_to_learn, _agreement),
    # Goals that still run stand in the file already, and go into the report by themselves.
    "overdracht": (_three_things, _a_rule, _promises_gone_through, _helps_me, _a_rule),
    "uitstroom": (_two_options, _agreement_with_day, _someone_helps),
    "heroriëntatie": (_thought_over, _options, _decision_or_day, _someone_helps),
    "ouder": (_student_showed, _guardian_said, _agreements_of_each),
    "verzoek": (_question, _insight, _step),
    "signaal": (_a_rule, _agreement, _look_back_day),
    "coach": (_a_rule,),
}
