"""From script to records, with the same plan and selection as a real talk."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from typing import TypeVar

from lobcoach.core.dutch_dates import local_day
from lobcoach.core.filing import IssuedReport
from lobcoach.core.names import called
from lobcoach.core.people import Coach, Student
from lobcoach.core.plan import slots
from lobcoach.core.records import Record
from lobcoach.core.selection import Proposal, Situation, propose
from lobcoach.core.talk import (
    Answer,
    Conversation,
    ConversationState,
    Lane,
    NoteTag,
    ParkedTopic,
    PlanStep,
    Role,
    StepState,
    Tag,
    Voice,
)
from lobcoach.report.conversation_report import conversation_report
from lobcoach.services.example.calendar import ExampleCalendar
from lobcoach.services.example.promises import Promises
from lobcoach.services.example.script import ScriptedStudent, ScriptedTalk, Written
from lobcoach.services.library import Library
from lobcoach.services.report_filling import ReportSettings, report_content
from lobcoach.services.reports import talk_records
from lobcoach.store.transaction import Transaction

R = TypeVar("R", bound=Record)


class ExampleBuilder:
    """Writes scripted students into one transaction, each thing at the moment it is of."""

    def __init__(
        self, tx: Transaction, library: Library, coach: Coach, calendar: ExampleCalendar
    ) -> None:
        self._tx = tx
        self._library = library
        self._coach = coach
        self._calendar = calendar

    def add(self, scripted: ScriptedStudent) -> None:
        """Write a student with every talk."""
        first = min((script.day for script in scripted.talks), default=-1)
        self._calendar.go_to(self._calendar.begin(min(first, -1) - 1, timedelta()))
        student = self._put(scripted.student)
        promises = Promises(self._put, self._calendar)
        asked: dict[str, date] = {}
        for script in scripted.talks:
            if script.state is ConversationState.PLANNED:
                self._plan(student, script)
            else:
                self._hold(student, script, promises, asked)
        promises.until_today()

    def _put(self, value: R) -> R:
        """Store a value as of this moment; what is stored already keeps its first one.

        Then the clock goes on a little, so that lists keep the order in which things were put.
        """
        stored = self._tx.put(replace(value, created=self._calendar()))
        self._calendar.go_to(stored.changed + timedelta(milliseconds=1))
        return stored

    def _plan(self, student: Student, script: ScriptedTalk) -> None:
        self._put(
            replace(
                self._conversation(student, script),
                planned_on=self._calendar.day(script.day),
                planned_at=time.fromisoformat(script.at),
            )
        )

    def _hold(
        self, student: Student, script: ScriptedTalk, promises: Promises, asked: dict[str, date]
    ) -> None:
        closed = script.state is ConversationState.CLOSED
        share = 0.9 if closed else 0.4
        spent = timedelta(seconds=round(script.minutes * 60 * share))
        began = self._calendar.begin(script.day, spent + timedelta(minutes=1))
        self._calendar.go_to(began)
        talk = self._put(
            replace(
                self._conversation(student, script),
                started=began,
                seconds_spent=round(spent.total_seconds()),
            )
        )
        steps = self._walk(talk, student, script, asked)
        talk = self._tx.put(replace(talk, current_step=steps[self._last(script, steps)].id))
        for note in script.notes:
            self._note(talk, steps, note)
        self._calendar.go_to(began + spent)
        promises.look_back(talk, script)
        promises.promise(talk, script)
        if closed:
            self._tx.put(replace(talk, closed=self._calendar()))
        if script.report:
            self._issue(talk.id, script, replace(student, year=_year_then(student, script)))

    def _conversation(self, student: Student, script: ScriptedTalk) -> Conversation:
        agreed = script.next_in is not None
        return Conversation(
            student_id=student.id,
            type=script.type,
            state=script.state,
            minutes_planned=script.minutes,
            competences=script.competences,
            goal=script.goal,
            goal_reached=script.reached,
            experience=script.experience,
            options=script.options,
            decision=script.decision,
            study_progress=script.study,
            present=(Voice(Role.STUDENT, called(student)), Voice(Role.COACH, self._coach.name)),
            next_type=script.next_type if agreed else "",
            next_on=self._calendar.day(script.next_in) if script.next_in is not None else None,
            next_minutes=15 if agreed else None,
            bank_version=self._library.bank.version,
        )

    def _walk(
        self, talk: Conversation, student: Student, script: ScriptedTalk, asked: dict[str, date]
    ) -> list[PlanStep]:
        proposals = self._proposals(talk, student, script, asked)
        noted = {(note.phase, script.competences[note.competence]) for note in script.notes}
        last = self._last(script, proposals)
        to_park = script.parks
        steps = []
        for number, proposal in enumerate(proposals):
            cell = (proposal.slot.phase, proposal.slot.competence or script.competences[0])
            state = StepState.OPEN
            if number <= last:
                skipped = cell not in noted and number % 5 == 4
                state = StepState.SKIPPED if skipped else StepState.ASKED
            if proposal.slot.phase is to_park and cell not in noted:
                state, to_park = StepState.PARKED, None
            steps.append(self._step(talk, proposal, number + 1, state))
            if state is StepState.ASKED:
                asked[proposal.prompt.id] = self._calendar.day(script.day)
        return steps

    def _proposals(
        self, talk: Conversation, student: Student, script: ScriptedTalk, asked: dict[str, date]
    ) -> list[Proposal]:
        kind = self._library.framework.types[script.type]
        situation = Situation(
            type_code=talk.type,
            today=self._calendar.day(script.day),
            seed=f"{called(student)} {script.day}",
            level=student.level,
            year=_year_then(student, script),
            route=student.route,
            literal=student.literal_language,
            words={"voornaam": called(student), "minuten": str(talk.minutes_planned)},
            asked=asked,
        )
        return propose(
            self._library.bank, slots(kind, talk.minutes_planned, talk.competences), situation
        )

    @staticmethod
    def _last(script: ScriptedTalk, walk: list[PlanStep] | list[Proposal]) -> int:
        """Return at which step the talk stands: a closed one at its end."""
        closed = script.state is ConversationState.CLOSED
        return len(walk) - 1 if closed else len(walk) // 2

    def _step(
        self, talk: Conversation, proposal: Proposal, order: int, state: StepState
    ) -> PlanStep:
        step = self._put(
            PlanStep(
                conversation_id=talk.id,
                order=order,
                phase=proposal.slot.phase,
                competence=proposal.slot.competence,
                prompt_id=proposal.prompt.id,
                prompt_text=proposal.text,
                behaviour=proposal.prompt.behaviour,
                minutes=proposal.slot.minutes,
                state=state,
                why=proposal.why,
            )
        )
        if state is StepState.PARKED:
            self._put(
                ParkedTopic(
                    student_id=talk.student_id,
                    conversation_id=talk.id,
                    prompt_id=step.prompt_id,
                    text=step.prompt_text,
                )
            )
        return step

    def _note(self, talk: Conversation, steps: list[PlanStep], note: Written) -> None:
        here = (talk.competences[note.competence], None)
        step = next(s for s in steps if s.phase == note.phase and s.competence in here)
        answer = self._put(
            Answer(
                conversation_id=talk.id,
                step_id=step.id,
                prompt_text=step.prompt_text,
                phase=step.phase,
                competence=step.competence,
                behaviour=step.behaviour,
                lane=note.lane,
                text=note.text,
            )
        )
        lines = note.text.split("\n")
        quoted = [n for n, line in enumerate(lines) if line.startswith("“")]
        tags = [(n, Tag.QUOTE) for n in quoted if note.lane is Lane.OWN_WORDS]
        if note.tagged is not None:
            tags.append((len(lines) - 1, note.tagged))
        for line, tag in tags:
            # The student reads the quotes along at the end of the talk.
            agreed = tag is Tag.QUOTE and talk.state is ConversationState.CLOSED
            self._put(NoteTag(answer_id=answer.id, line=line, tag=tag, approved=agreed))

    def _issue(self, conversation_id: str, script: ScriptedTalk, student: Student) -> None:
        issued_at = self._calendar()
        day = local_day(issued_at)
        settings = ReportSettings(
            with_study_progress=bool(script.study),
            read_by_student=True,
            read_on=day,
            student_addition=script.addition,
        )
        content = report_content(
            replace(talk_records(self._tx, conversation_id), student=student),
            self._library.framework,
            settings,
            version=1,
            issued_on=day,
        )
        self._put(
            IssuedReport(
                conversation_id=conversation_id,
                issued_at=issued_at,
                read_by_student=True,
                read_on=day,
                student_addition=script.addition,
                document=conversation_report(content),
            )
        )


def _year_then(student: Student, script: ScriptedTalk) -> int | None:
    """Return in which leerjaar the student was; who has left stays in the last one."""
    if student.year is None or student.archived:
        return student.year
    years_ago = -script.day // 365
    return max(1, student.year - years_ago)
