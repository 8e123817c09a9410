"""Choosing what of a talk may stand in its report: the one gate between notes and paper.

Private notes, observations (unless asked for), quotes that the student did not approve, concept
goals, hints and values stop here (domain/7 §8.3, data.md: who sees what).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from lobcoach.core.drafts import Note, NoteKey
from lobcoach.core.dutch_dates import local_day
from lobcoach.core.framework import CARE_TALK, Competence, Framework, Idiom
from lobcoach.core.goals import LIVE_GOALS, Agreement, Goal, GoalStatus, Owner
from lobcoach.core.names import called, official_name
from lobcoach.core.people import Coach, Student
from lobcoach.core.report_content import (
    AgreementPart,
    AnswerPart,
    CompetencePart,
    GoalPart,
    NextTalk,
    NotePart,
    Reading,
    ReportContent,
    ReviewedPromise,
    ReviewedStep,
)
from lobcoach.core.talk import (
    Conversation,
    ConversationState,
    Lane,
    PlanStep,
    StepReview,
    Tag,
)
from lobcoach.core.text import bare_quote
from lobcoach.services.report_voices import person, speaker_of, student_first

_HANDOVER = "overdracht"
#: The kinds of talk whose report says what helps the student in a talk (domain/2).
_SAYS_WHAT_HELPS = ("kennismaking", _HANDOVER)


@dataclass(frozen=True)
class ReportSettings:
    """The switches of *Gesprek afronden*, and what the student said of the report.

    `finished` makes the report one of a finished talk even though it is not closed yet: the
    coach closes it when the report is issued.
    """

    with_observations: bool = False
    with_study_progress: bool = True
    finished: bool = False
    read_by_student: bool = False
    read_on: date | None = None
    student_addition: str = ""


@dataclass(frozen=True)
class TalkRecords:
    """Everything the file knows about one talk, as read in one transaction.

    `apart` counts the goals, agreements and first steps of a talk about a worry that came up in
    this one; they are not among the others.
    """

    conversation: Conversation
    student: Student
    coach: Coach
    steps: tuple[PlanStep, ...]
    notes: Mapping[NoteKey, Note]
    goals: tuple[Goal, ...]
    agreements: tuple[Agreement, ...]
    step_reviews: tuple[StepReview, ...]
    apart: int = 0


@dataclass(frozen=True)
class ReportOverview:
    """What the next report would say, and what stays behind; `apart` as in `TalkRecords`."""

    conversation: Conversation
    content: ReportContent
    concepts: tuple[Goal, ...]
    observations: int
    private_notes: int
    apart: int = 0


def report_overview(records: TalkRecords, content: ReportContent) -> ReportOverview:
    """Return the content beside the concept goals of this talk and the counts of other lanes."""
    written = [key.lane for key, note in records.notes.items() if note.text.strip()]
    talk = records.conversation
    return ReportOverview(
        conversation=talk,
        content=content,
        concepts=tuple(
            goal for goal in records.goals if goal.conversation_id == talk.id and goal.is_concept
        ),
        observations=written.count(Lane.OBSERVED),
        private_notes=written.count(Lane.PRIVATE),
        apart=records.apart,
    )


def report_content(
    records: TalkRecords,
    framework: Framework,
    settings: ReportSettings,
    *,
    version: int,
    issued_on: date,
) -> ReportContent:
    """Return the report of one talk, holding only what may be given out.

    The student reads it, so competences are called as the coach chose for students.
    """
    talk, student, coach = records.conversation, records.student, records.coach
    types, idiom = framework.types, words_of_report(coach, framework)
    return ReportContent(
        student_name=official_name(student),
        student_short=called(student),
        programme=student.programme,
        level=student.level,
        route=student.route,
        year=student.year,
        type_name=types[talk.type].name if talk.type in types else talk.type,
        held_on=local_day(talk.started) if talk.started else issued_on,
        minutes=minutes_spent(talk),
        present=tuple(person(voice, talk, student, coach) for voice in talk.present),
        coach=coach.name,
        school=coach.school,
        goal=talk.goal.strip(),
        goal_reached=talk.goal_reached,
        steps=_reviewed_steps(records),
        promises=_reviewed_promises(records),
        experience=talk.experience.strip(),
        helps=student.helps_me.strip() if talk.type in _SAYS_WHAT_HELPS else "",
        discoveries=_lane(records, idiom, Lane.OWN_WORDS),
        observed=_lane(records, idiom, Lane.OBSERVED) if settings.with_observations else (),
        options=talk.options.strip(),
        decision=talk.decision.strip(),
        study_progress=talk.study_progress.strip() if settings.with_study_progress else "",
        goals=_goals(records),
        agreements=tuple(
            AgreementPart(_who(a, student, coach), a.what.strip(), a.before)
            for a in records.agreements
            if a.what.strip() and (a.conversation_id == talk.id or _handed_over(a, talk))
        ),
        next_talk=_next_talk(talk, framework),
        reading=Reading(
            settings.read_by_student, settings.read_on, settings.student_addition.strip()
        ),
        contact=coach.contact,
        bank_version=talk.bank_version,
        version=version,
        unfinished=not settings.finished and talk.state != ConversationState.CLOSED,
        issued_on=issued_on,
        logo=coach.logo,
    )


def minutes_spent(talk: Conversation) -> int:
    """Return the minutes of a talk: those on the clock or, when it never ran, those planned."""
    return max(1, round(talk.seconds_spent / 60)) if talk.seconds_spent else talk.minutes_planned


def _handed_over(agreement: Agreement, talk: Conversation) -> bool:
    """Whether a promise of the old coach still runs, so that the new one knows (domain/2)."""
    running = agreement.owner == Owner.COACH and agreement.is_open
    return talk.type == _HANDOVER and running and agreement.reviewed_in != talk.id


def _who(agreement: Agreement, student: Student, coach: Coach) -> str:
    if agreement.owner == Owner.STUDENT:
        return called(student)
    if agreement.owner == Owner.COACH:
        return coach.name or "coach"
    return agreement.other_name.strip() or "iemand anders"


def _reviewed_steps(records: TalkRecords) -> tuple[ReviewedStep, ...]:
    goals = {goal.id: goal for goal in records.goals}
    return tuple(
        ReviewedStep(goals[review.goal_id].first_step.strip(), review.outcome, review.words.strip())
        for review in records.step_reviews
        if review.outcome is not None and review.goal_id in goals
    )


def _reviewed_promises(records: TalkRecords) -> tuple[ReviewedPromise, ...]:
    return tuple(
        ReviewedPromise(
            who=_who(a, records.student, records.coach),
            owner=a.owner,
            what=a.what.strip(),
            review=a.review,
            done_on=a.done_on,
            words=a.review_words.strip(),
        )
        for a in sorted(records.agreements, key=lambda a: a.owner != Owner.COACH)
        if a.reviewed_in == records.conversation.id and a.review is not None
    )


def _lane(records: TalkRecords, idiom: Idiom, lane: Lane) -> tuple[CompetencePart, ...]:
    """Group the notes of one lane by competence, in the order the talk went."""
    answers: dict[Competence | None, list[AnswerPart]] = {}
    for step in records.steps:
        for key, note in student_first(records.notes):
            if key.step_id == step.id and key.lane == lane:
                parts = note_parts(note)
                if parts:
                    found = answers.setdefault(step.competence, [])
                    found.append(AnswerPart(step.prompt_text, parts, _spoken_by(key, records)))
    ordered = sorted(answers, key=lambda c: (c is None, _place(c, records.conversation)))
    return tuple(_competence(c, idiom, answers[c]) for c in ordered)


def _spoken_by(key: NoteKey, records: TalkRecords) -> str:
    if key.lane != Lane.OWN_WORDS:
        return ""  # what the coach saw
    return speaker_of(key, records.notes, records.conversation, called(records.student))


def _place(competence: Competence | None, talk: Conversation) -> int:
    return talk.competences.index(competence) if competence in talk.competences else 99


def _competence(
    competence: Competence | None, idiom: Idiom, answers: Iterable[AnswerPart]
) -> CompetencePart:
    if competence is None:
        return CompetencePart(None, "", "", tuple(answers))
    return CompetencePart(
        competence, idiom.names[competence], idiom.questions[competence], tuple(answers)
    )


def words_of_report(coach: Coach, framework: Framework) -> Idiom:
    """Return the words for what the student reads.

    Where the student's name for a competence is the question itself, the coach's own name stands
    before it: colleagues who know the competence by name read the report too (domain/7 §8.5).
    """
    student = framework.idiom(coach.idiom_for_student)
    own = framework.idiom(coach.idiom_for_coach)
    names = {
        competence: own.names[competence] if name == student.questions[competence] else name
        for competence, name in student.names.items()
    }
    return replace(student, names=names)


def note_parts(note: Note) -> tuple[NotePart, ...]:
    """Cut a note into runs of plain lines and quotes; quotes not approved are left out."""
    quotes = {tag.line: tag.approved for tag in note.tags if tag.tag == Tag.QUOTE}
    lines = [
        (quotes.get(number, False), line)
        for number, line in enumerate(note.text.split("\n"))
        if quotes.get(number, True)
    ]
    parts = []
    for quoted, run in groupby(lines, key=lambda pair: pair[0]):
        text = [line for _, line in run]
        if quoted:
            parts += [NotePart(bare, quoted=True) for bare in map(bare_quote, text) if bare]
        elif any(line.strip() for line in text):
            parts.append(NotePart("\n".join(text).strip()))
    return tuple(parts)


def _goals(records: TalkRecords) -> tuple[GoalPart, ...]:
    """Return the goals of this talk as they stand, without those put in other words in it.

    At a handover those of earlier talks that still run come along.
    """
    talk = records.conversation
    set_here = [
        goal
        for goal in records.goals
        if not goal.is_concept
        and (
            goal.conversation_id == talk.id
            or (talk.type == _HANDOVER and goal.status in LIVE_GOALS)
        )
    ]
    reworded = {goal.supersedes for goal in set_here}
    return tuple(
        _goal(goal)
        for goal in set_here
        if goal.status != GoalStatus.RELEASED and goal.id not in reworded
    )


def _goal(goal: Goal) -> GoalPart:
    assert goal.look_back_on is not None, "a concept goal is not printed"
    return GoalPart(
        wording=goal.wording.strip(),
        sign_of_success=goal.sign_of_success.strip(),
        look_back_on=goal.look_back_on,
        first_step=goal.first_step.strip(),
        first_step_on=goal.first_step_on if goal.first_step.strip() else None,
        who_helps=goal.who_helps.strip(),
        tension=goal.tension,
    )


def _next_talk(talk: Conversation, framework: Framework) -> NextTalk | None:
    """Return when the next talk is, and its kind; that it will be about a worry is not told."""
    kind = framework.types.get(talk.next_type)
    name = kind.name if kind and talk.next_type != CARE_TALK else ""
    if not (name or talk.next_on):
        return None
    return NextTalk(name, talk.next_on, talk.next_minutes)
