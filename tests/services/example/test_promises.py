"""Goals and agreements over several talks."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from lobcoach.core.framework import Competence
from lobcoach.core.goals import (
    Agreement,
    AgreementReview,
    Goal,
    GoalChange,
    GoalStatus,
    Owner,
)
from lobcoach.core.records import Record
from lobcoach.core.talk import Conversation, StepOutcome, StepReview
from lobcoach.services.example.calendar import ExampleCalendar
from lobcoach.services.example.promises import Promises, R
from lobcoach.services.example.script import ScriptedAgreement, ScriptedGoal, ScriptedTalk

TODAY = date(2026, 11, 23)


class Kept:
    """Remembers what was put, the newest of each."""

    def __init__(self) -> None:
        self.records: dict[str, Record] = {}

    def __call__(self, value: R, /) -> R:
        self.records[value.id] = value
        return value

    def of(self, kind: type[R]) -> list[R]:
        return [record for record in self.records.values() if isinstance(record, kind)]


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def promises(kept: Kept) -> Promises:
    return Promises(kept, ExampleCalendar(TODAY, datetime(2026, 11, 23, 12, tzinfo=UTC)))


def talk(day: int, **fields: object) -> tuple[Conversation, ScriptedTalk]:
    script = ScriptedTalk(day, "voortgang", 15, (Competence.MOTIVES,), **fields)  # type: ignore[arg-type]
    return Conversation(student_id="noor", type="voortgang"), script


def hold(promises: Promises, day: int, **fields: object) -> Conversation:
    conversation, script = talk(day, **fields)
    promises.look_back(conversation, script)
    promises.promise(conversation, script)
    return conversation


def test_a_kept_promise_is_looked_back_on_in_the_next_talk(promises: Promises, kept: Kept) -> None:
    promised = ScriptedAgreement(Owner.OTHER, "bellen", -50, AgreementReview.DONE, -52, "Snel!")
    hold(promises, -60, agreements=(promised,))
    (before,) = kept.of(Agreement)
    assert (before.before, before.done_on, before.review) == (date(2026, 10, 4), None, None)
    assert before.other_name == "de praktijkopleider"
    later = hold(promises, -40)
    (after,) = kept.of(Agreement)
    assert (after.done_on, after.review) == (date(2026, 10, 2), AgreementReview.DONE)
    assert (after.reviewed_in, after.review_words) == (later.id, "Snel!")
    hold(promises, -20)
    assert kept.of(Agreement) == [after]


def test_what_was_not_done_is_done_later_or_never(promises: Promises, kept: Kept) -> None:
    not_done = AgreementReview.NOT_DONE
    hold(promises, -60, agreements=(
        ScriptedAgreement(Owner.COACH, "later", -50, not_done, -35, "Alsnog."),
        ScriptedAgreement(Owner.COACH, "nooit", -50),
    ))  # fmt: skip
    hold(promises, -40)
    late, never = kept.of(Agreement)
    assert (late.review, late.done_on) == (not_done, None)
    promises.until_today()
    late, never = kept.of(Agreement)
    assert (late.review, late.done_on) == (not_done, date(2026, 10, 19))
    assert (never.review, never.done_on, never.is_open) == (None, None, True)


def test_a_goal_moves_on_in_the_next_talk_and_keeps_how_it_stood(
    promises: Promises, kept: Kept
) -> None:
    hold(promises, -60, goals=(
        ScriptedGoal("een", "Alles", "ik weet het", "bellen", -40, GoalStatus.ADJUSTED),
    ))  # fmt: skip
    (goal,) = kept.of(Goal)
    assert (goal.status, kept.of(GoalChange)) == (GoalStatus.OPEN, [])
    hold(
        promises, -40, step_reviews=(("een", StepOutcome.PARTLY, "Half."),),
        goals=(ScriptedGoal("twee", "Iets in {maand}", "ik weet het", "bellen", 10,
                            replaces="een"),),
    )  # fmt: skip
    old, new = kept.of(Goal)
    assert (old.status, new.status) == (GoalStatus.ADJUSTED, GoalStatus.OPEN)
    assert (new.supersedes, new.wording) == (old.id, "Iets in december")
    assert [change.status for change in kept.of(GoalChange)] == [GoalStatus.OPEN]
    assert [review.outcome for review in kept.of(StepReview)] == [StepOutcome.PARTLY]


def test_a_goal_of_the_last_talk_may_have_moved_since(promises: Promises, kept: Kept) -> None:
    hold(promises, -60, goals=(
        ScriptedGoal("een", "Alles", "", "bellen", -40, GoalStatus.RELEASED, learned="Genoeg"),
    ))  # fmt: skip
    promises.until_today()
    (goal,) = kept.of(Goal)
    assert (goal.status, goal.learned, goal.is_concept) == (GoalStatus.RELEASED, "Genoeg", True)
