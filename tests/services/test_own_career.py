"""The coach's own career: a talk without a student."""

from __future__ import annotations

import pytest

from lobcoach.core.changes import Kind
from lobcoach.core.errors import InputError, NoPromptError, NoReportError
from lobcoach.core.framework import PHASES, Competence, Phase
from lobcoach.core.goals import Owner
from lobcoach.core.people import Student
from lobcoach.core.prompts import Addressee
from lobcoach.core.talk import Role, Voice
from lobcoach.services.conversations import NewTalk
from lobcoach.services.opened import Services
from lobcoach.services.reports import ReportSettings
from lobcoach.services.sentences import sentence


def test_it_has_its_own_prompts_over_all_five_competences_and_a_frame(services: Services) -> None:
    open_talk = services.conversations.open(services.own_career.begin(50, "  Verder \n kijken "))
    steps, talk = open_talk.dialogue.steps, open_talk.conversation
    assert talk.student_id is None
    assert talk.goal == "Verder kijken"
    assert talk.present == (Voice(Role.COACH, "Marleen de Boer"),)
    assert open_talk.dialogue.current == steps[0]
    assert [step.phase for step in steps] == sorted(
        (step.phase for step in steps), key=PHASES.index
    )
    assert {step.phase for step in steps} == set(Phase)
    assert {step.competence for step in steps[1:-1]} == set(Competence)
    asked = [services.library.bank.find(step.prompt_id) for step in steps[1:-1]]
    assert {prompt.addressee for prompt in asked if prompt} == {Addressee.COACH}
    assert 10 <= len(asked) <= 14
    assert steps[0].prompt_text == "Waar wil je nu bij stilstaan?"
    assert steps[-1].prompt_text == "Wat neem je hieruit mee?"


def test_a_colleague_may_join(services: Services) -> None:
    joined = (Voice(Role.OTHER, "Petra Vos"),)
    talk = services.conversations.conversation(services.own_career.begin(50, joined=joined))
    assert talk.present == (*joined, Voice(Role.COACH, "Marleen de Boer"))


def test_another_prompt_is_one_for_the_coach_too(services: Services) -> None:
    talks = services.conversations
    dialogue = talks.open(services.own_career.begin(50)).dialogue
    reflecting = talks.visit(dialogue, Phase.REFLECT, Competence.QUALITIES)
    other = talks.another_prompt(reflecting)
    assert other.current is not None
    assert other.current.prompt_id.startswith("lc-kr-")
    with pytest.raises(NoPromptError):
        talks.another_prompt(talks.visit(dialogue, Phase.LOOK_BACK, Competence.NETWORKING))


def test_nothing_of_it_is_in_a_report_or_with_a_student(services: Services, noor: Student) -> None:
    talk = services.own_career.begin(50)
    goal = services.goals.new_goal(None, talk, None)
    agreement = services.goals.new_agreement(None, talk, Owner.COACH)
    assert services.goals.goals(noor.id) == services.goals.agreements(noor.id) == []
    assert services.goals.goals(None) == [goal]
    assert services.goals.agreements(None) == [agreement]
    assert services.students.caseload()[0].talks_this_year == 0
    assert services.students.caseload()[0].unfinished_id is None
    with pytest.raises(NoReportError) as told:
        services.reports.content(talk, ReportSettings())
    assert sentence(told.value) == (
        "Van dit gesprek komt geen gespreksverslag. Wat je opschreef, blijft hier."
    )


def test_what_was_promised_last_time_opens_the_next_one(services: Services) -> None:
    first = services.own_career.begin(50)
    made = services.goals.new_agreement(None, first, Owner.COACH)
    services.conversations.finish(services.conversations.open(first).dialogue, 60)
    assert services.goals.last_time(services.own_career.begin(50)).held_on is not None
    assert services.goals.agreement(made.id).student_id is None


def test_it_is_never_a_talk_with_a_student(services: Services, noor: Student) -> None:
    with pytest.raises(InputError):
        services.conversations.begin(NewTalk(noor.id, "coach", 50, tuple(Competence)))


def test_who_a_talk_is_about_is_called_by_name(services: Services, noor: Student) -> None:
    assert services.own_career.called(None) == "Marleen de Boer"
    assert services.own_career.called(noor.id) == "Noor"


def test_beginning_it_is_told(services: Services) -> None:
    told: list[set[Kind]] = []
    services.changes.subscribe(lambda kinds: told.append(set(kinds)))
    services.own_career.begin(50)
    assert {Kind.CONVERSATIONS} in told
