"""The report of a talk: looking at it, issuing it, and giving it out again unchanged."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lobcoach.core.care_talk import others_look_along
from lobcoach.core.changes import Changes, Kind
from lobcoach.core.drafts import LineTag, Note, NoteKey
from lobcoach.core.dutch_dates import local_day
from lobcoach.core.errors import NoReportError
from lobcoach.core.filing import IssuedReport
from lobcoach.core.framework import WITHOUT_REPORT
from lobcoach.core.goals import Agreement, Goal
from lobcoach.core.names import official_name, safe_name
from lobcoach.core.people import Coach, Student
from lobcoach.core.records import utc_now
from lobcoach.core.report_content import ReportContent
from lobcoach.core.talk import (
    Answer,
    Conversation,
    Lane,
    NoteTag,
    PlanStep,
    StepReview,
    Tag,
)
from lobcoach.core.text import bare_quote
from lobcoach.services.care_talks import out_of_print, without
from lobcoach.services.keeping import notes_of
from lobcoach.services.library import Library
from lobcoach.services.report_filling import (
    ReportOverview,
    ReportSettings,
    TalkRecords,
    report_content,
    report_overview,
)
from lobcoach.services.report_making import report_pdf, report_pictures, report_text
from lobcoach.services.report_version import fingerprint
from lobcoach.services.report_voices import speaker_name, student_first
from lobcoach.services.writing import free_place, write_whole
from lobcoach.store.store import Store
from lobcoach.store.transaction import Transaction

if TYPE_CHECKING:
    from lobcoach.report.pages import PagePicture


@dataclass(frozen=True)
class Quote:
    """A line tagged as someone's literal words, and whether that person approved it.

    `speaker` is who said it, and approves; empty for the student.
    """

    key: NoteKey
    line: int
    text: str
    approved: bool
    speaker: str = ""


@dataclass(frozen=True)
class IssuedSummary:
    """An issued report without its bytes."""

    id: str
    conversation_id: str
    version: int
    issued_on: date
    read_by_student: bool


class ReportService:
    """Makes and keeps reports."""

    def __init__(
        self, store: Store, changes: Changes, library: Library, today: Callable[[], date]
    ) -> None:
        self._store = store
        self._changes = changes
        self._library = library
        self._today = today

    def settings(self, conversation_id: str) -> ReportSettings:
        """Return the switches as they stand at first, with what the student said so far."""
        with self._store.reading() as tx:
            talk = tx.get(Conversation, conversation_id)
        return ReportSettings(
            with_study_progress=bool(talk.study_progress.strip()),
            read_by_student=talk.read_on is not None,
            read_on=talk.read_on,
            student_addition=talk.student_addition,
        )

    def content(self, conversation_id: str, settings: ReportSettings) -> ReportContent:
        """Return what the next report of this talk would say."""
        return self.overview(conversation_id, settings).content

    def overview(self, conversation_id: str, settings: ReportSettings) -> ReportOverview:
        """Return what the next report of this talk would say, and what stays out of it."""
        with self._store.reading() as tx:
            issued = tx.find(IssuedReport, conversation_id=conversation_id)
            records = talk_records(tx, conversation_id)
        return report_overview(records, self._content(records, settings, len(issued) + 1))

    def _content(
        self, records: TalkRecords, settings: ReportSettings, version: int
    ) -> ReportContent:
        return report_content(
            records,
            self._library.framework,
            settings,
            version=version,
            issued_on=self._today(),
        )

    def pages(
        self, conversation_id: str, settings: ReportSettings, width: int
    ) -> list[PagePicture]:
        """Return pictures of the pages as they would be issued now, `width` pixels wide."""
        return report_pictures(self.content(conversation_id, settings), width)

    def text(self, conversation_id: str, settings: ReportSettings) -> str:
        """Return the same report as plain text, for pasting into another program."""
        return report_text(self.content(conversation_id, settings))

    def quotes(self, conversation_id: str) -> list[Quote]:
        """Return every line tagged as literal words, in the order of the talk."""
        with self._store.reading() as tx:
            talk = tx.get(Conversation, conversation_id)
            steps = tx.find(PlanStep, conversation_id=conversation_id, order_by=("order",))
            notes = notes_of(tx, conversation_id)
        return [
            Quote(key, tag.line, line, tag.approved, speaker_name(key.voice, talk))
            for step in steps
            for key, note in student_first(notes)
            if key.step_id == step.id and key.lane == Lane.OWN_WORDS
            for tag, line in _quoted_lines(note)
        ]

    def approve(self, quote: Quote, *, approved: bool) -> None:
        """Note whether the one who said these words agrees that they go into the report."""
        key = quote.key
        with self._store.transaction() as tx:
            answers = tx.find(Answer, step_id=key.step_id, lane=key.lane, voice=key.voice)
            ids = tuple(answer.id for answer in answers)
            for mark in tx.find(NoteTag, answer_id=ids, line=quote.line, tag=Tag.QUOTE):
                tx.put(replace(mark, approved=approved))
        self._changes.publish(Kind.NOTES)

    def issue(self, conversation_id: str, settings: ReportSettings) -> IssuedReport:
        """Make the report, keep its bytes in the file, and return it.

        An issued report is never changed; a later one of the same talk is a next version.
        """
        return self.keep(self.prepare(conversation_id, settings))

    def newest(self, conversation_id: str) -> IssuedReport:
        """Return the newest report as issued; a next version when the talk says more by now."""
        with self._store.reading() as tx:
            found = tx.find(IssuedReport, conversation_id=conversation_id, order_by=("version",))
            now = fingerprint(talk_records(tx, conversation_id))
        if found and json.loads(found[-1].settings).get("talk", now) == now:
            return found[-1]
        return self.issue(conversation_id, self.settings(conversation_id))

    def prepare(self, conversation_id: str, settings: ReportSettings) -> IssuedReport:
        """Make the report without keeping it; this takes a while and may run in any thread."""
        with self._store.reading() as tx:
            issued = tx.find(IssuedReport, conversation_id=conversation_id)
            records = talk_records(tx, conversation_id)
        content = self._content(records, settings, len(issued) + 1)
        used = asdict(settings) | {"talk": fingerprint(records)}
        return IssuedReport(
            conversation_id=conversation_id,
            version=content.version,
            issued_at=utc_now(),
            read_by_student=settings.read_by_student,
            read_on=settings.read_on,
            student_addition=settings.student_addition,
            settings=json.dumps(used, default=str, ensure_ascii=False),
            document=report_pdf(content),
        )

    def keep(self, report: IssuedReport) -> IssuedReport:
        """Keep a prepared report in the file; from then on it is issued."""
        with self._store.transaction() as tx:
            stored = tx.put(report)
        self._changes.publish(Kind.REPORTS)
        return stored

    def issued(self, conversation_id: str) -> list[IssuedSummary]:
        """Return the reports of a talk, newest first."""
        with self._store.reading() as tx:
            found = tx.find(IssuedReport, conversation_id=conversation_id)
        return [
            IssuedSummary(r.id, r.conversation_id, r.version, local_day(r.issued_at),
                          r.read_by_student)
            for r in sorted(found, key=lambda r: -r.version)
        ]  # fmt: skip

    def document(self, report_id: str) -> bytes:
        """Return an issued report exactly as it was given out."""
        with self._store.reading() as tx:
            return tx.get(IssuedReport, report_id).document

    def file_name(self, conversation_id: str, version: int = 1) -> str:
        """Propose a file name: kind, student, date, a later version; safe on every system."""
        with self._store.reading() as tx:
            records = tx.get(Conversation, conversation_id)
            student = tx.get(Student, records.student_id or "")
        day = local_day(records.started) if records.started else self._today()
        kept_apart = f" versie {version}" if version > 1 else ""
        name = safe_name(f"Gespreksverslag {official_name(student)}")
        return f"{name} {day.isoformat()}{kept_apart}.pdf"

    def write(self, report_id: str, target: Path) -> Path:
        """Write an issued report to `target` whole or not at all, and return the path.

        FileError when the folder is missing, may not be written to, or the disk is full.
        """
        write_whole(target, self.document(report_id))
        return target

    def write_into(self, report: IssuedReport, folder: Path) -> Path:
        """Write an issued report into a folder beside what is there, and return its path."""
        name = self.file_name(report.conversation_id, report.version)
        return self.write(report.id, free_place(folder, name))


def talk_records(tx: Transaction, conversation_id: str) -> TalkRecords:
    """Return everything the file knows about one talk, read in the caller's transaction.

    What comes from a talk about a worry is no part of it; `apart` counts what this talk did with
    that, and nothing where others look along. NoReportError for a talk of which nothing goes into
    a student file.
    """
    talk = tx.get(Conversation, conversation_id)
    if talk.type in WITHOUT_REPORT:
        raise NoReportError(conversation_id)
    student = tx.get(Student, talk.student_id or "")
    care = out_of_print(tx, talk)
    goals = tx.find(Goal, student_id=student.id)
    agreements = tx.find(Agreement, student_id=student.id)
    reviews = tx.find(StepReview, conversation_id=talk.id)
    return TalkRecords(
        conversation=talk,
        student=student,
        coach=next(iter(tx.find(Coach)), Coach(name="")),
        steps=tuple(tx.find(PlanStep, conversation_id=talk.id, order_by=("order",))),
        notes=notes_of(tx, talk.id),
        goals=tuple(without(care, goals)),
        agreements=tuple(without(care, agreements)),
        step_reviews=tuple(without(care, reviews)),
        apart=0
        if others_look_along(talk)
        else sum(map(care.hold, _of_this_talk(talk, goals, agreements, reviews))),
    )


def _of_this_talk(
    talk: Conversation, goals: list[Goal], agreements: list[Agreement], reviews: list[StepReview]
) -> tuple[Goal | Agreement | StepReview, ...]:
    """Return what this talk made or looked back on."""
    return (
        *(goal for goal in goals if goal.conversation_id == talk.id),
        *(each for each in agreements if each.reviewed_in == talk.id),
        *(review for review in reviews if review.outcome is not None),
    )


def _quoted_lines(note: Note) -> list[tuple[LineTag, str]]:
    lines = note.text.split("\n")
    return [
        (tag, bare_quote(lines[tag.line]))
        for tag in note.tags
        if tag.tag == Tag.QUOTE and tag.line < len(lines) and bare_quote(lines[tag.line])
    ]
