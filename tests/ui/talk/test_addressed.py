"""To whom a question is spoken."""

from __future__ import annotations

from dataclasses import replace

from lobcoach.core.prompts import Addressee
from lobcoach.core.talk import Conversation, Role, Voice
from lobcoach.ui.talk.addressed import Addressed, addressed
from tests.core.given_prompts import prompt

NOOR, BAS = Voice(Role.STUDENT, "Noor Berg"), Voice(Role.WORKPLACE_TRAINER, "Bas Visser")
TALK = Conversation(student_id="noor", type="trialoog", present=(NOOR, BAS, Voice(Role.COACH)))
TO_BAS = replace(prompt("p-1"), addressee=Addressee.WORKPLACE_TRAINER)


def test_the_chip_shows_initials_and_role() -> None:
    assert addressed(TO_BAS, TALK) == Addressed(
        Role.WORKPLACE_TRAINER, "BV · praktijkopleider", "Vraag aan Bas Visser, praktijkopleider"
    )
    assert addressed(prompt("p-2"), TALK) == Addressed(
        Role.STUDENT, "NB · student", "Vraag aan Noor Berg, student"
    )


def test_without_a_name_the_role_is_enough() -> None:
    for present in ((NOOR, Voice(Role.WORKPLACE_TRAINER)), (NOOR, Voice(Role.GUARDIAN, "Fatma"))):
        told = addressed(TO_BAS, replace(TALK, present=present))
        assert told is not None
        assert (told.chip, told.spoken) == ("praktijkopleider", "Vraag aan praktijkopleider")
    signs = replace(TALK, present=(NOOR, Voice(Role.WORKPLACE_TRAINER, "(?)")))
    told = addressed(TO_BAS, signs)
    assert told is not None
    assert told.chip == "praktijkopleider"


def test_an_ordinary_talk_and_an_own_question_name_no_one() -> None:
    assert addressed(prompt("p-2"), replace(TALK, present=(NOOR, Voice(Role.COACH)))) is None
    assert addressed(None, TALK) is None
