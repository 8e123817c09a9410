"""Goals and agreements from a tagged line."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from lobcoach.core.changes import Kind
from lobcoach.core.drafts import FieldKey
from lobcoach.core.errors import NotFoundError
from lobcoach.core.framework import Competence
from lobcoach.core.goals import Agreement, Goal, GoalStatus, Owner
from lobcoach.core.people import Student
from lobcoach.core.tagged_line import TaggedLine
from lobcoach.core.talk import Conversation, Role, Voice
from lobcoach.services.opened import Services
from tests.given_goals import earlier_talk, fill_in
from tests.given_kinds import begin_kind

QUOTE = TaggedLine("Ik wil weten of het lab past")
STEP = TaggedLine("Hofman vragen of ik mee mag lopen", is_step=True)
MOTIVES = Competence.MOTIVES


@pytest.fixture
def within_a_week(services: Services) -> date:
    return services.today() + timedelta(days=7)


def test_literal_words_are_what_the_student_wants(
    services: Services, noor: Student, talk: str, within_a_week: date
) -> None:
    services.keeping.keep({FieldKey(Conversation, talk, "next_on"): date(2027, 1, 18)})
    told: list[frozenset[Kind]] = []
    services.changes.subscribe(told.append)
    taken = services.from_lines.goal(talk, QUOTE, MOTIVES)
    assert not taken.already
    assert services.goals.goals(noor.id) == [taken.record]
    goal = taken.record
    assert (goal.wording, goal.first_step) == (QUOTE.words, "")
    assert (goal.competence, goal.conversation_id) == (MOTIVES, talk)
    assert (goal.first_step_on, goal.look_back_on) == (within_a_week, date(2027, 1, 18))
    assert told == [frozenset({Kind.GOALS})]


def test_a_step_begins_a_goal_with_its_first_step(
    services: Services, talk: str, within_a_week: date
) -> None:
    goal = services.from_lines.goal(talk, STEP, None).record
    assert (goal.wording, goal.first_step) == ("", STEP.words)
    assert goal.first_step_on == within_a_week


def test_a_step_goes_to_the_newest_goal_of_the_talk_that_has_none_yet(
    services: Services, noor: Student, talk: str, within_a_week: date
) -> None:
    older, newer, has_one, ended = (services.goals.new_goal(noor.id, talk, None) for _ in range(4))
    empty = services.goals.new_goal(noor.id, talk, None)
    fill_in(services, older, wording="Rust vinden")
    fill_in(services, newer, wording="Weten of het lab past", first_step_on=None)
    fill_in(services, has_one, wording="Beter plannen", first_step="Agenda kopen")
    fill_in(services, ended, wording="Eerder klaar")
    services.goals.set_status(ended.id, GoalStatus.RELEASED)
    taken = services.from_lines.goal(talk, STEP, MOTIVES)
    assert (taken.record.id, taken.already) == (newer.id, False)
    stored = services.goals.goal(newer.id)
    assert (stored.wording, stored.first_step) == ("Weten of het lab past", STEP.words)
    assert (stored.first_step_on, stored.competence) == (within_a_week, None)
    assert services.goals.goal(empty.id).first_step == ""


def test_a_step_leaves_the_goals_of_earlier_talks_alone(services: Services, noor: Student) -> None:
    before = earlier_talk(services, noor)
    fill_in(services, before.goal, first_step="")
    now = begin_kind(services, "voortgang", noor)
    taken = services.from_lines.goal(now, STEP, None)
    assert taken.record.id != before.goal.id
    assert services.goals.goal(before.goal.id).first_step == ""


@pytest.mark.parametrize("line", [QUOTE, STEP])
def test_the_same_line_makes_no_second_goal(
    services: Services, noor: Student, talk: str, line: TaggedLine
) -> None:
    made = services.from_lines.goal(talk, line, None).record
    told: list[frozenset[Kind]] = []
    services.changes.subscribe(told.append)
    again = services.from_lines.goal(talk, line, None)
    assert (again.record, again.already) == (made, True)
    assert services.goals.goals(noor.id) == [made]
    assert told == []


def test_an_agreement_is_the_students_and_a_step_is_due_within_a_week(
    services: Services, noor: Student, talk: str, within_a_week: date
) -> None:
    told: list[frozenset[Kind]] = []
    services.changes.subscribe(told.append)
    step = services.from_lines.agreement(talk, STEP).record
    quote = services.from_lines.agreement(talk, QUOTE).record
    assert services.goals.agreements(noor.id) == [step, quote]
    assert (step.what, step.owner, step.before) == (STEP.words, Owner.STUDENT, within_a_week)
    assert (quote.what, quote.owner, quote.before) == (QUOTE.words, Owner.STUDENT, None)
    assert told == [frozenset({Kind.AGREEMENTS})] * 2
    again = services.from_lines.agreement(talk, STEP)
    assert (again.record, again.already) == (step, True)
    assert len(told) == 2


def test_an_agreement_is_kept_by_the_one_whose_words_they_are(
    services: Services, noor: Student
) -> None:
    talk = begin_kind(
        services, "trialoog", noor,
        (Voice(Role.WORKPLACE_TRAINER, "Bas Visser"), Voice(Role.PLACEMENT_SUPERVISOR)),
    )  # fmt: skip
    words = "Vrijdag de meting samen nakijken"
    roles = (Role.WORKPLACE_TRAINER, Role.PLACEMENT_SUPERVISOR, Role.GUARDIAN, Role.STUDENT)
    made = [
        services.from_lines.agreement(talk, TaggedLine(words, True, role)).record for role in roles
    ]
    assert [(each.owner, each.other_name) for each in made] == [
        (Owner.OTHER, "Bas Visser"),
        (Owner.OTHER, "BPV-begeleider"),
        (Owner.OTHER, "ouder"),
        (Owner.STUDENT, ""),
    ]


def test_in_the_own_career_everything_is_the_coachs(services: Services) -> None:
    talk = services.own_career.begin(50)
    for voice in (Role.STUDENT, Role.COACH):
        line = TaggedLine(f"Een dag meelopen {voice}", True, voice)
        agreement: Agreement = services.from_lines.agreement(talk, line).record
        assert (agreement.student_id, agreement.owner) == (None, Owner.COACH)
    goal: Goal = services.from_lines.goal(talk, QUOTE, None).record
    assert goal.student_id is None


def test_a_talk_that_is_gone_takes_no_line(services: Services) -> None:
    with pytest.raises(NotFoundError):
        services.from_lines.goal("weg", QUOTE, None)
    with pytest.raises(NotFoundError):
        services.from_lines.agreement("weg", QUOTE)
