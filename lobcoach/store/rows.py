"""Which table keeps which value."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Table

from lobcoach.core.care import (
    CoachReflection,
    Feedback,
    ReflectionPoint,
    Scan,
    ScanScore,
    Signal,
)
from lobcoach.core.filing import Erasure, IssuedReport, PromptState
from lobcoach.core.goals import Agreement, Goal, GoalChange
from lobcoach.core.people import Coach, Student
from lobcoach.core.records import Record
from lobcoach.core.talk import Answer, Conversation, NoteTag, ParkedTopic, PlanStep, StepReview
from lobcoach.store.row import Row
from lobcoach.store.rows_care import (
    CoachReflectionRow,
    FeedbackRow,
    ReflectionPointRow,
    ScanRow,
    ScanScoreRow,
    SignalRow,
)
from lobcoach.store.rows_filing import ErasureRow, IssuedReportRow, PromptStateRow
from lobcoach.store.rows_goals import AgreementRow, GoalChangeRow, GoalRow
from lobcoach.store.rows_people import CoachRow, StudentRow
from lobcoach.store.rows_talk import (
    AnswerRow,
    ConversationRow,
    NoteTagRow,
    ParkedTopicRow,
    PlanStepRow,
    StepReviewRow,
)

#: Owners before what they own.
ROWS: Mapping[type[Record], type[Row]] = {
    Coach: CoachRow,
    Student: StudentRow,
    Conversation: ConversationRow,
    PlanStep: PlanStepRow,
    Answer: AnswerRow,
    NoteTag: NoteTagRow,
    Goal: GoalRow,
    GoalChange: GoalChangeRow,
    Agreement: AgreementRow,
    StepReview: StepReviewRow,
    ParkedTopic: ParkedTopicRow,
    Signal: SignalRow,
    Scan: ScanRow,
    ScanScore: ScanScoreRow,
    Feedback: FeedbackRow,
    CoachReflection: CoachReflectionRow,
    ReflectionPoint: ReflectionPointRow,
    IssuedReport: IssuedReportRow,
    PromptState: PromptStateRow,
    Erasure: ErasureRow,
}


def table_of(kind: type[Record]) -> Table:
    """Return the table that keeps values of this kind."""
    table: Table = ROWS[kind].__table__  # type: ignore[attr-defined]
    return table
