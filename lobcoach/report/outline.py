"""The report in order, section by section, before it is drawn or written as plain text.

Both forms are made from this outline, so that they always say the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lobcoach.core.dutch_dates import long_date
from lobcoach.core.framework import Competence
from lobcoach.core.report_content import CompetencePart, GoalPart, NotePart, ReportContent
from lobcoach.core.text import normalised, one_line
from lobcoach.report import wording
from lobcoach.report.notes import without_signs


@dataclass(frozen=True)
class Sentence:
    """A line of the program's own."""

    text: str


@dataclass(frozen=True)
class Prompt:
    """A question as it was spoken."""

    text: str


@dataclass(frozen=True)
class Note:
    """What the coach wrote, with its few signs of Markdown."""

    text: str


@dataclass(frozen=True)
class Quote:
    """The student's literal words, between ‘ ’."""

    text: str


@dataclass(frozen=True)
class SmallHeading:
    """A heading within a section."""

    text: str


@dataclass(frozen=True)
class Labelled:
    """A word that says what follows, and what follows."""

    label: str
    text: str


@dataclass(frozen=True)
class Lookback:
    """Who would do what, and how that went: a list."""

    lines: tuple[Labelled, ...]


@dataclass(frozen=True)
class Aim:
    """A goal in the student's words, and what makes it checkable."""

    words: str
    details: tuple[Labelled, ...]


@dataclass(frozen=True)
class Agreements:
    """A table of who does what before when; `columns` are its headings."""

    columns: tuple[str, str, str]
    rows: tuple[tuple[str, str, str], ...]


Part = Sentence | Prompt | Note | Quote | SmallHeading | Lookback | Aim | Agreements


@dataclass(frozen=True)
class Section:
    """A heading and what stands below it; `icon` names the one beside the heading, if any."""

    heading: str
    parts: tuple[Part, ...]
    icon: str = ""


@dataclass(frozen=True)
class ShortSection:
    """A heading and a few lines, without notes."""

    heading: str
    lines: tuple[Sentence | Quote, ...]


@dataclass(frozen=True, kw_only=True)
class Outline:
    """The whole report; `pair` stands side by side on paper."""

    kind: str
    school: str
    name: str
    facts: tuple[str, ...]
    notice: str
    talk_goal: ShortSection
    sections: tuple[Section, ...]
    pair: tuple[ShortSection, ShortSection]
    reachable: ShortSection | None
    small_print: str


_COMPETENCE_ICONS = {
    Competence.QUALITIES: "gem",
    Competence.MOTIVES: "compass",
    Competence.WORK_EXPLORATION: "binoculars",
    Competence.CAREER_STEERING: "signpost",
    Competence.NETWORKING: "people",
    None: "talks",
}


def outline(content: ReportContent) -> Outline:
    """Return all that the report says; parts that are empty are left out.

    A part that domain/7 §8.2 asks for in every report says in a neutral line that it is empty.
    """
    facts = (
        wording.talk_facts(
            content.type_name, content.held_on, content.minutes, content.present, content.coach
        ),
        wording.study_facts(content.programme, content.level, content.route, content.year),
    )
    return Outline(
        kind=wording.KIND,
        school=one_line(content.school),
        name=one_line(content.student_name) or wording.NAMELESS,
        facts=tuple(fact for fact in facts if fact),
        notice=wording.UNFINISHED if content.unfinished else "",
        talk_goal=_talk_goal(content),
        sections=tuple(_sections(content)),
        pair=(_next_talk(content), _reading(content)),
        reachable=_reachable(content),
        small_print=wording.small_print(content.version, content.issued_on, content.bank_version),
    )


def _talk_goal(content: ReportContent) -> ShortSection:
    goal = one_line(content.goal)
    if not goal:
        return ShortSection(wording.TALK_GOAL, (Sentence(wording.NO_TALK_GOAL),))
    reached = Sentence(wording.goal_reached(content.goal_reached))
    return ShortSection(wording.TALK_GOAL, (Quote(wording.quoted(goal)), reached))


def _sections(content: ReportContent) -> Iterator[Section]:
    yield from _last_time(content)
    yield from _noted(wording.EXPERIENCE, content.experience, "experience")
    yield from _noted(wording.HELPS, content.helps, "talks")
    for part in content.discoveries:
        yield from _discovery(part)
    yield from _noted(wording.OPTIONS, content.options, "lightbulb")
    yield from _noted(wording.DECISION, content.decision, "flag")
    yield from _noted(wording.STUDY_PROGRESS, content.study_progress, "books")
    yield from _observed(content.observed)
    yield _goals(content)
    yield _agreements(content)


def _last_time(content: ReportContent) -> Iterator[Section]:
    student = one_line(content.student_short) or one_line(content.student_name)
    lines = [
        Labelled(student, wording.step_outcome(step.step, step.outcome, step.words))
        for step in content.steps
    ]
    lines += [
        Labelled(
            wording.capitalised(one_line(promise.who)),
            wording.promise_outcome(
                promise.what, promise.review, promise.done_on, promise.words, content.held_on
            ),
        )
        for promise in content.promises
    ]
    if lines:
        yield Section(wording.LAST_TIME, (Lookback(tuple(lines)),), "look-back")


def _noted(heading: str, text: str, icon: str) -> Iterator[Section]:
    if without_signs(text):
        yield Section(heading, (Note(text),), icon)


def _discovery(part: CompetencePart) -> Iterator[Section]:
    parts = tuple(_answers(part))
    if not parts:
        return
    heading = wording.FURTHER
    if part.competence is not None:
        heading = wording.competence_heading(part.name, part.question)
    yield Section(heading, parts, _COMPETENCE_ICONS[part.competence])


def _observed(observed: Sequence[CompetencePart]) -> Iterator[Section]:
    told = [(part, tuple(_answers(part))) for part in observed]
    told = [(part, answers) for part, answers in told if answers]
    parts: list[Part] = []
    for part, answers in told:
        if len(told) > 1 or part.competence is not None:
            named = one_line(part.name) if part.competence is not None else wording.FURTHER
            parts.append(SmallHeading(named))
        parts += answers
    if parts:
        yield Section(wording.OBSERVED, tuple(parts), "eye")


def _answers(part: CompetencePart) -> Iterator[Part]:
    before = ""
    for answer in part.answers:
        notes = [_note(note) for note in answer.parts if without_signs(note.text)]
        if notes:
            asked = one_line(answer.prompt)
            if asked and not (answer.speaker and asked == before):
                yield Prompt(asked)
            before = asked
            if answer.speaker:
                yield SmallHeading(wording.in_words_of(one_line(answer.speaker)))
            yield from notes


def _note(note: NotePart) -> Note | Quote:
    if note.quoted:
        return Quote(wording.quoted(without_signs(note.text)))
    return Note(note.text)


def _goals(content: ReportContent) -> Section:
    heading = wording.GOALS if len(content.goals) > 1 else wording.GOAL
    if not content.goals:
        return Section(heading, (Sentence(wording.NO_GOAL),))
    return Section(heading, tuple(_aim(goal, content) for goal in content.goals))


def _aim(goal: GoalPart, content: ReportContent) -> Aim:
    details = [Labelled(wording.SIGN_OF_SUCCESS, one_line(goal.sign_of_success))]
    if goal.first_step.strip():
        step = wording.first_step(goal.first_step, goal.first_step_on, content.held_on)
        details.append(Labelled(wording.FIRST_STEP, step))
    if goal.tension is not None:
        details.append(Labelled(wording.TENSION, wording.tension(goal.tension)))
    if goal.who_helps.strip():
        details.append(Labelled(wording.WHO_HELPS, one_line(goal.who_helps)))
    details.append(Labelled(wording.LOOK_BACK, long_date(goal.look_back_on)))
    return Aim(wording.quoted(one_line(goal.wording)), tuple(details))


def _agreements(content: ReportContent) -> Section:
    rows = tuple(
        (
            one_line(each.who),
            one_line(each.what),
            wording.near_date(each.before, content.held_on) if each.before else wording.NO_DATE,
        )
        for each in content.agreements
    )
    if not rows:
        return Section(wording.AGREEMENTS, (Sentence(wording.NO_AGREEMENTS),))
    return Section(wording.AGREEMENTS, (Agreements(wording.AGREEMENT_COLUMNS, rows),))


def _next_talk(content: ReportContent) -> ShortSection:
    following = content.next_talk
    told = wording.NOT_PLANNED
    if following is not None:
        told = wording.next_talk(following.type_name, following.on, following.minutes)
    return ShortSection(wording.NEXT_TALK, (Sentence(told),))


def _reading(content: ReportContent) -> ShortSection:
    reading, student = content.reading, one_line(content.student_short)
    lines = [Sentence(wording.has_read(reading.read, reading.on))]
    if reading.addition.strip():
        lines.append(Sentence(wording.addition(student, normalised(reading.addition))))
    return ShortSection(wording.read_by(student), tuple(lines))


def _reachable(content: ReportContent) -> ShortSection | None:
    if not content.contact.strip():
        return None
    return ShortSection(wording.REACHABLE, (Sentence(one_line(content.contact)),))
