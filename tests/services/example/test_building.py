"""The example as it stands in the file: what data.md asks, held as real talks are."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from pathlib import Path

from lobcoach.core.dutch_dates import local_day
from lobcoach.core.filing import IssuedReport
from lobcoach.core.framework import PHASES, Competence
from lobcoach.core.goals import Agreement, AgreementReview, Goal, GoalChange, GoalStatus
from lobcoach.core.names import full_name
from lobcoach.core.people import Coach, Student
from lobcoach.core.talk import (
    Answer,
    Conversation,
    ConversationState,
    Lane,
    NoteTag,
    ParkedTopic,
    PlanStep,
    StepReview,
    StepState,
    Tag,
)
from lobcoach.services.library import Library
from lobcoach.services.verifying import verify_file
from lobcoach.store.queries import conversations
from lobcoach.store.transaction import Transaction
from tests.services.example.conftest import NOON, TODAY
from tests.services.given_report import words_of

#: The names that break programs (data.md).
NAMES = {"Łukasz Nowak", "Nguyễn Thị Mai", "Amina El Idrissi", "أمينة", "Χρήστος Παπαδόπουλος",
         "Anne-Fleur van 't Hof", "D’Artagnan O’Neill"}  # fmt: skip


def test_nothing_is_wrong_with_the_file(example: Path) -> None:
    assert verify_file(example) == []


def test_it_is_marked_as_an_example(everything: Transaction) -> None:
    (coach,) = everything.find(Coach)
    assert coach.is_example


def test_there_are_students_of_all_kinds(everything: Transaction) -> None:
    students = everything.find(Student)
    assert len(students) >= 12
    assert {full_name(student) for student in students} >= NAMES
    assert len({student.programme for student in students}) == 3
    assert {student.level for student in students} == {2, 3, 4}
    assert {str(student.route) for student in students} == {"bol", "bbl"}
    assert {student.year for student in students} == {1, 2, 3, 4}
    assert any(student.literal_language for student in students)
    assert any(student.archived for student in students)
    assert any(student.helps_me for student in students)


def test_one_was_never_spoken_to_and_one_eight_times_in_two_years(everything: Transaction) -> None:
    talks = everything.find(Conversation)
    held = Counter(talk.student_id for talk in talks if talk.started)
    assert [s.first_name for s in everything.find(Student) if s.id not in held] == ["Bram"]
    ((most, times),) = held.most_common(1)
    assert times == 8
    days = [local_day(t.started) for t in talks if t.student_id == most and t.started]
    assert timedelta(days=700) < max(days) - min(days) < timedelta(days=800)


def test_talks_are_in_every_state_and_of_the_usual_kinds(
    everything: Transaction, library: Library
) -> None:
    talks = everything.find(Conversation)
    assert {talk.state for talk in talks} == set(ConversationState)
    kinds = {talk.type for talk in talks}
    assert kinds == {"kennismaking", "voortgang", "loopbaanreflectie"}
    assert kinds <= {kind.code for kind in library.framework.available_types}
    assert {c for talk in talks for c in talk.competences} == set(Competence)


def test_goals_have_had_every_life_and_one_was_reworded(everything: Transaction) -> None:
    goals = everything.find(Goal)
    assert {goal.status for goal in goals} == set(GoalStatus)
    (successor,) = [goal for goal in goals if goal.supersedes]
    assert everything.get(Goal, successor.supersedes or "").status is GoalStatus.ADJUSTED
    assert any(goal.is_concept for goal in goals)
    moved = {goal.id for goal in goals if goal.status is not GoalStatus.OPEN}
    assert {change.goal_id for change in everything.find(GoalChange)} == moved


def test_the_month_in_a_goal_is_that_of_looking_back(everything: Transaction) -> None:
    wordings = [goal.wording for goal in everything.find(Goal)]
    assert "Ik weet in januari of kwaliteitscontrole bij mij past." in wordings
    assert not any("{" in wording for wording in wordings)


def test_some_topics_are_parked(everything: Transaction) -> None:
    parked = everything.find(ParkedTopic)
    steps = everything.find(PlanStep, state=StepState.PARKED)
    assert len(parked) == len(steps) > 1
    assert {topic.prompt_id for topic in parked} == {step.prompt_id for step in steps}


def test_promises_were_kept_or_not_and_looked_back_on(everything: Transaction) -> None:
    agreements = everything.find(Agreement)
    assert {agreement.review for agreement in agreements} == {None, *AgreementReview}
    for agreement in agreements:
        assert (agreement.review is None) == (agreement.reviewed_in is None)
        if agreement.done_on is not None:
            assert agreement.done_on <= TODAY
        if agreement.reviewed_in is not None:
            looked_back = everything.get(Conversation, agreement.reviewed_in)
            assert looked_back.started is not None
            if agreement.review is AgreementReview.DONE:
                assert agreement.done_on is not None
                assert agreement.done_on <= local_day(looked_back.started)
    assert any(agreement.is_open and agreement.before for agreement in agreements)
    assert everything.find(StepReview)


def test_every_note_stands_at_a_prompt_that_was_asked(everything: Transaction) -> None:
    for answer in everything.find(Answer):
        step = everything.get(PlanStep, answer.step_id)
        assert step.state is StepState.ASKED
        assert (step.prompt_text, step.phase) == (answer.prompt_text, answer.phase)
    lanes = {answer.lane for answer in everything.find(Answer)}
    assert lanes == set(Lane)


def test_a_held_talk_goes_through_all_phases(everything: Transaction) -> None:
    for talk in everything.find(Conversation, state=ConversationState.CLOSED):
        steps = everything.find(PlanStep, conversation_id=talk.id, order_by=("order",))
        assert {step.phase for step in steps} == set(PHASES)
        assert StepState.OPEN not in {step.state for step in steps}
        assert talk.current_step == steps[-1].id


def test_quotes_are_approved_in_closed_talks_only(everything: Transaction) -> None:
    tags = everything.find(NoteTag)
    assert {tag.tag for tag in tags} == set(Tag)
    for tag in tags:
        answer = everything.get(Answer, tag.answer_id)
        closed = everything.get(Conversation, answer.conversation_id).closed is not None
        assert tag.approved == (closed and tag.tag is Tag.QUOTE)
        assert answer.lane is Lane.OWN_WORDS


def test_everything_is_of_the_day_it_is_about(everything: Transaction) -> None:
    for talk in everything.find(Conversation):
        assert talk.created <= NOON
        if talk.started is not None:
            assert talk.created == talk.started <= NOON
            assert talk.changed <= (talk.closed or NOON)
            for answer in everything.find(Answer, conversation_id=talk.id):
                assert talk.started <= answer.changed <= talk.changed + timedelta(minutes=60)
        else:
            assert talk.planned_on is not None
            assert talk.planned_on >= TODAY
    for student in everything.find(Student):
        for talk in everything.find(Conversation, student_id=student.id):
            assert student.created < talk.created


def test_no_issued_report_tells_what_is_private_or_only_seen(
    everything: Transaction, tmp_path: Path
) -> None:
    reports = everything.find(IssuedReport)
    assert len(reports) > 6
    for report in reports:
        told = words_of(report.document, tmp_path)
        assert "Gespreksverslag" in told
        for answer in everything.find(Answer, conversation_id=report.conversation_id):
            shown = answer.lane is Lane.OWN_WORDS
            first_words = answer.text.split("\n")[-1].strip("“”‘’-").split("**")[0].split()[:3]
            assert (" ".join(first_words) in told) is shown, answer.text


def test_no_two_students_get_the_same_walk(everything: Transaction) -> None:
    walks = [
        tuple(step.prompt_id for step in everything.find(PlanStep, conversation_id=talk.id))
        for talk in everything.find(Conversation)
        if talk.started
    ]
    assert len(set(walks)) > len(walks) * 0.9


def test_a_report_of_long_ago_says_in_which_year_the_student_was_then(
    everything: Transaction, tmp_path: Path
) -> None:
    (yusuf,) = everything.find(Student, surname="Demirtaş")
    talks = everything.find(Conversation, student_id=yusuf.id, order_by=("started",))
    told = [
        words_of(report.document, tmp_path)
        for talk in (talks[0], talks[-1])
        for report in everything.find(IssuedReport, conversation_id=talk.id)
    ]
    assert ["leerjaar 1" in text for text in told] == [True, False]
    assert ["leerjaar 3" in text for text in told] == [False, True]


def test_lists_begin_with_what_is_going_on(everything: Transaction) -> None:
    rows = conversations(everything)
    assert [row.state for row in rows[:2]] == [ConversationState.RUNNING, ConversationState.PAUSED]
    assert rows[0].touched <= NOON
