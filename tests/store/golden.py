"""One of everything, and how the files in tests/golden were made of it.

The files stand for what coaches have on their disks: once a version is out its files are never
made again, and every later LOBcoach must open them and find these values.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

from lobcoach.core.care import (
    CoachReflection,
    Feedback,
    FeedbackAnswer,
    ReflectionPoint,
    ReflectionStep,
    Scan,
    ScanBy,
    ScanScore,
    Signal,
    SignalStatus,
    SignalUrgency,
    WhoTalked,
)  # fmt: skip
from lobcoach.core.filing import Erasure, IssuedReport, PromptState
from lobcoach.core.framework import Competence, LearningRoute, Phase
from lobcoach.core.goals import Agreement, AgreementReview, Goal, GoalChange, GoalStatus, Owner
from lobcoach.core.people import Coach, HintDensity, Rhythm, Student
from lobcoach.core.records import Record
from lobcoach.core.talk import (
    Answer,
    Conversation,
    ConversationState,
    GoalReached,
    Lane,
    NoteTag,
    ParkedTopic,
    PlanStep,
    Role,
    StepOutcome,
    StepReview,
    StepState,
    Tag,
    Voice,
)  # fmt: skip
from lobcoach.store.store import Store

FOLDER = Path(__file__).parents[1] / "golden"
PLAIN = FOLDER / "v2.lobcoach"
ENCRYPTED = FOLDER / "v2-encrypted.lobcoach"
V1_PLAIN = FOLDER / "v1.lobcoach"
V1_ENCRYPTED = FOLDER / "v1-encrypted.lobcoach"
PASSPHRASE = "gouden 'sleutel' één"
MADE = datetime(2026, 9, 1, 8, 0, 0, 123456, tzinfo=UTC)
STORED = datetime(2026, 9, 2, 9, 15, 30, 654321, tzinfo=UTC)

_WHEN = {"created": MADE, "changed": STORED, "changes": 1}

#: What a file of version 1 holds.
V1_EVERYTHING: tuple[Record, ...] = (
    Coach(
        id="coach-1", **_WHEN, name="Samira van 't Hof", contact="kamer 2.14", school="ROC",
        school_year_starts="08-15",
        rhythm=Rhythm.BLOCK, talks_per_year=4, blocks_per_year=6, weeks_per_block=6,
        idiom_for_coach="hbo", idiom_for_student="kort", hint_density=HintDensity.MANY,
        practice_point="aandacht-2", is_example=True,
    ),
    Student(
        id="student-1", **_WHEN, first_name="Nguyễn Thị", infix="van den", surname="Mai",
        preferred_name="أمينة",
        student_number="0012345", group="3B", programme="Zorg", level=3, route=LearningRoute.BBL,
        year=2, placement="De Linde", helps_me="rust 🌱\nkorte zinnen", literal_language=True,
        ends_on=date(2027, 7, 15), keep_until=date(2029, 7, 15),
    ),
    Student(id="student-2", **_WHEN, first_name="D’Artagnan", surname="O’Neill", archived=True),
    Conversation(
        id="talk-1", **_WHEN, student_id="student-1", type="voortgang",
        state=ConversationState.CLOSED, planned_on=date(2026, 9, 1), planned_at=time(10, 30),
        started=datetime(2026, 9, 1, 8, 31, tzinfo=UTC),
        closed=datetime(2026, 9, 1, 8, 55, 59, 999999, tzinfo=UTC), minutes_planned=25,
        seconds_spent=1480, competences=(Competence.NETWORKING, Competence.MOTIVES),
        goal="weten wat ik wil", goal_reached=GoalReached.PARTLY, experience="de open dag",
        route="omgekeerd", present=(Voice(Role.STUDENT), Voice(Role.GUARDIAN, "mevr. Łukasz")),
        options="A of B", decision="B", study_progress="op schema", next_type="doelen",
        next_on=date(2026, 11, 2), next_minutes=15, read_on=date(2026, 9, 3),
        student_addition="klopt", current_step="step-1", bank_version="2026.1",
    ),
    Conversation(id="talk-2", **_WHEN, student_id=None, type="intervisie"),
    PlanStep(
        id="step-1", **_WHEN, conversation_id="talk-1", order=1, phase=Phase.REFLECT,
        competence=Competence.MOTIVES, prompt_id="mot-012", prompt_text="Wat gaf energie?",
        behaviour="betrokken-3", minutes=4, state=StepState.ASKED, why="nog niet gesproken",
    ),
    Answer(
        id="answer-1", **_WHEN, conversation_id="talk-1", step_id="step-1",
        prompt_text="Wat gaf energie?", phase=Phase.REFLECT, competence=Competence.MOTIVES,
        behaviour="betrokken-3", lane=Lane.OBSERVED, voice=Role.GUARDIAN,
        text="Zij straalt bij cliënten.\nDat zag ik ook.", follow_ups_used=('en "toen"?', "hoe?"),
    ),
    NoteTag(
        id="tag-1", **_WHEN, answer_id="answer-1", line=1, tag=Tag.QUOTE, approved=True
    ),
    Goal(
        id="goal-1", **_WHEN, student_id="student-1", conversation_id="talk-1", wording="meelopen",
        sign_of_success="ik ben geweest", first_step="bellen", first_step_on=date(2026, 9, 8),
        who_helps="oom", tension=7, certainty=0, look_back_on=date(2026, 10, 1),
        competence=Competence.WORK_EXPLORATION, status=GoalStatus.ADJUSTED, learned="durven",
    ),
    Goal(id="goal-2", **_WHEN, student_id="student-1", wording="stage", supersedes="goal-1"),
    GoalChange(
        id="change-1", **_WHEN, goal_id="goal-1", wording="kijken", sign_of_success="",
        status=GoalStatus.OPEN, words="te groot",
    ),
    Agreement(
        id="agreement-1", **_WHEN, student_id="student-1", conversation_id="talk-1",
        owner=Owner.OTHER, other_name="oom", what="meenemen", before=date(2026, 9, 20),
        done_on=date(2026, 9, 19), review=AgreementReview.DONE, review_words="leuk",
        reviewed_in="talk-1",
    ),
    StepReview(
        id="review-1", **_WHEN, conversation_id="talk-1", goal_id="goal-1",
        outcome=StepOutcome.DIFFERENT, words="liep anders",
    ),
    ParkedTopic(
        id="parked-1", **_WHEN, student_id="student-1", conversation_id="talk-1",
        prompt_id="net-003", text="netwerk thuis", taken_up_in="talk-1",
    ),
    Signal(
        id="signal-1", **_WHEN, student_id="student-1", conversation_id="talk-1",
        category="verzuim", fact="drie keer ziek", when_and_where="op stage", student_says="moe",
        worry="slaap", student_wants="later", consult_with="slb", student_knows=False,
        student_knows_reason="eerst vragen", urgency=SignalUrgency.WITHIN_A_WEEK,
        agreement="bellen", look_back_on=date(2026, 9, 10), status=SignalStatus.HANDED_OVER,
    ),
    Scan(
        id="scan-1", **_WHEN, student_id="student-1", on=date(2026, 9, 1),
        by=ScanBy.WORKPLACE_TRAINER,
    ),
    ScanScore(
        id="score-1", **_WHEN, scan_id="scan-1", competence=Competence.QUALITIES, score=10,
        words="sterk",
    ),
    Feedback(
        id="feedback-1", **_WHEN, conversation_id="talk-1", could_say=FeedbackAnswer.A_LITTLE,
        about_me=FeedbackAnswer.YES, same_or_different="langer", satisfaction=8,
    ),
    CoachReflection(
        id="reflection-1", **_WHEN, conversation_id="talk-1", what_worked="stilte",
        who_talked=WhoTalked.EQUAL, next_time="minder uitleg",
    ),
    ReflectionPoint(
        id="point-1", **_WHEN, reflection_id="reflection-1", behaviour="aandacht-2",
        step=ReflectionStep.CLEAR, evidence="ik vatte samen",
    ),
    IssuedReport(
        id="report-1", **_WHEN, conversation_id="talk-1", version=2,
        issued_at=datetime(2026, 9, 1, 9, 0, tzinfo=UTC), read_by_student=True,
        read_on=date(2026, 9, 3), student_addition="klopt", settings='{"wat ik zie": false}',
        document=b"%PDF-1.7\n\0\xff",
    ),
    PromptState(id="prompt-1", **_WHEN, prompt_id="mot-012", switched_off=True),
    Erasure(id="erasure-1", **_WHEN, student_id="een-ander-id", erased_on=date(2026, 8, 31)),
)  # fmt: skip
#: What a file of version 2 holds: the same, and the logo of the school.
EVERYTHING: tuple[Record, ...] = tuple(
    replace(value, logo=b"\x89PNG\r\n\x1a\n\0\xff") if isinstance(value, Coach) else value
    for value in V1_EVERYTHING
)


def kinds() -> Iterable[type[Record]]:
    """Return the kinds of value there are one or more of in EVERYTHING."""
    return dict.fromkeys(type(value) for value in EVERYTHING)


def fill(store: Store) -> None:
    """Store one of everything; the store's clock must say STORED."""
    with store.transaction() as tx:
        for value in EVERYTHING:
            assert tx.put(replace(value, changes=0)) == value


def make() -> None:
    """Make both golden files of the newest version anew; only until that version is out.

    From the repository: `python -c "from tests.store.golden import make; make()"`.
    """
    for path, passphrase in ((PLAIN, None), (ENCRYPTED, PASSPHRASE)):
        path.unlink(missing_ok=True)
        store = Store.create(path, passphrase, now=lambda: STORED)
        fill(store)
        store.close()
