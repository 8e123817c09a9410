"""From what the coach chose to the plan of a talk."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from lobcoach.core.drafts import FieldKey
from lobcoach.core.errors import InputError
from lobcoach.core.goals import Goal
from lobcoach.core.people import Student
from lobcoach.core.talk import Conversation, ConversationState, PlanStep, Role
from lobcoach.services.library import Library
from lobcoach.services.opened import Services
from lobcoach.services.planning import (
    NewTalk,
    checked_kind,
    lay_out,
    make_ready,
    proposals_for,
    situation_of,
    talk_from,
)
from lobcoach.services.sentences import sentence
from lobcoach.store.store import Store
from lobcoach.store.transaction import Transaction
from tests.conftest import TODAY
from tests.services.given_plan import KR, MR, switched_off


@pytest.fixture
def tx(services: Services, noor: Student, talk: str) -> Iterator[Transaction]:
    """The file, in which Noor agreed on a step in her last talk."""
    goal = services.goals.new_goal(noor.id, talk, KR)
    services.keeping.keep({FieldKey(Goal, goal.id, "first_step"): "Een dag meelopen."})
    dialogue = services.conversations.open(talk).dialogue
    services.conversations.keep_position(dialogue.forward().forward())
    services.close()
    store = Store.open(services.path)
    with store.transaction() as opened:
        yield opened
    store.close()


def test_only_what_can_be_held_and_fits_is_planned(library: Library) -> None:
    assert checked_kind(library.framework, "keuze", (KR, MR)).name == "Keuzegesprek richting"
    off = switched_off(library, "keuze").framework
    for framework, code, about in (
        (off, "keuze", (KR,)), (library.framework, "keuze", ()), (library.framework, "weg", (KR,)),
    ):  # fmt: skip
        with pytest.raises(InputError):
            checked_kind(framework, code, about)


def test_a_talk_about_a_worry_goes_into_one_competence_or_none(library: Library) -> None:
    for about in ((), (KR,)):
        assert checked_kind(library.framework, "signaal", about).name == "Zorggesprek"
    with pytest.raises(InputError) as caught:
        checked_kind(library.framework, "signaal", (KR, MR))
    assert sentence(caught.value) == (
        "Kies voor dit gesprek hooguit 1 competentie. Geen competentie kan ook."
    )


def test_what_was_asked_shown_and_agreed_before_is_known(
    tx: Transaction, noor: Student, library: Library
) -> None:
    new = NewTalk(noor.id, "voortgang", 15, (KR,), "Weten wat ik kan. ")
    talk = talk_from(tx, library, new, ConversationState.PLANNED)
    situation = situation_of(tx, talk, noor, TODAY)
    assert situation.words == {
        "voornaam": "Noor", "minuten": "15", "doel": "Weten wat ik kan",
        "stap": "Een dag meelopen", "praktijkopleider": "",
    }  # fmt: skip
    assert len(situation.asked) == 2
    assert sum(situation.shown.values()) == 2
    assert (situation.level, situation.year, situation.seed) == (4, 2, talk.id)


def test_a_plan_is_laid_out_in_order(tx: Transaction, noor: Student, library: Library) -> None:
    new = NewTalk(noor.id, "voortgang", 15, (KR,))
    talk = tx.put(talk_from(tx, library, new, ConversationState.PLANNED))
    steps = lay_out(tx, library, talk, noor, TODAY)
    stored = tx.find(PlanStep, conversation_id=talk.id, order_by=("order",))
    assert [step.id for step in stored] == [step.id for step in steps]
    proposals = proposals_for(library, talk, situation_of(tx, talk, noor, TODAY))
    assert [step.prompt_id for step in steps] == [each.prompt.id for each in proposals]


def test_making_ready_speaks_anew_only_what_changed(
    tx: Transaction, noor: Student, library: Library
) -> None:
    new = NewTalk(noor.id, "voortgang", 15, (KR,))
    talk = tx.put(talk_from(tx, library, new, ConversationState.PLANNED))
    make_ready(tx, library, talk, noor, TODAY)
    before = tx.find(PlanStep, conversation_id=talk.id)
    old = tx.put(PlanStep(conversation_id=talk.id, order=99, phase=before[0].phase,
                          prompt_id="op-03", prompt_text="Van gisteren"))  # fmt: skip
    own = tx.put(PlanStep(conversation_id=talk.id, order=98, phase=before[0].phase,
                          prompt_text="Hoe was je week?"))  # fmt: skip
    make_ready(tx, library, talk, noor, TODAY)
    assert "We hebben 15 minuten" in tx.get(PlanStep, old.id).prompt_text
    assert tx.get(PlanStep, own.id).prompt_text == "Hoe was je week?"
    assert {tx.get(PlanStep, step.id).changes for step in before} == {1}


def test_the_student_the_coach_and_who_joins_are_present(
    tx: Transaction, noor: Student, library: Library
) -> None:
    new = NewTalk(noor.id, "ouder", 20, (KR,))
    talk: Conversation = talk_from(tx, library, new, ConversationState.RUNNING)
    assert [(v.role, v.name) for v in talk.present] == [
        (Role.STUDENT, "Noor"), (Role.GUARDIAN, ""), (Role.COACH, "Marleen de Boer"),
    ]  # fmt: skip
    assert talk.started is not None
