"""Who sits at the table beside the student and the coach."""

from __future__ import annotations

import pytest

from lobcoach.core.prompts import Addressee
from lobcoach.core.talk import Role, Voice
from lobcoach.core.voices import (
    at_table,
    company,
    expects_company,
    initials_of,
    named,
    named_with_role,
    role_of,
    role_word,
    seats,
    speakers,
    with_company,
)
from lobcoach.services.library import Library

NOOR, BAS, COACH = (
    Voice(Role.STUDENT, "Noor"),
    Voice(Role.WORKPLACE_TRAINER, "Bas Visser"),
    Voice(Role.COACH, "Marleen de Boer"),
)


def test_only_three_kinds_of_talk_are_held_with_someone_else(library: Library) -> None:
    kinds = library.framework.types
    assert {code for code in kinds if expects_company(code)} == {"trialoog", "ouder", "overdracht"}


def test_every_kind_with_a_seat_is_a_kind_that_says_so(library: Library) -> None:
    for code, kind in library.framework.types.items():
        for seat in seats(code):
            assert seat.word.split()[-1].lower() in kind.who.lower()


def test_the_student_comes_first_and_who_is_expected_has_a_place_without_a_name() -> None:
    assert at_table("trialoog", "Noor", "Marleen de Boer") == (
        NOOR, Voice(Role.WORKPLACE_TRAINER), COACH,
    )  # fmt: skip
    assert at_table("trialoog", "Noor", "Marleen de Boer", [BAS]) == (NOOR, BAS, COACH)


def test_who_only_sometimes_joins_has_a_place_when_named() -> None:
    supervisor = Voice(Role.PLACEMENT_SUPERVISOR, "Ilse")
    table = at_table("trialoog", "Noor", "", [supervisor, BAS])
    assert [voice.role for voice in table] == [
        Role.STUDENT, Role.WORKPLACE_TRAINER, Role.PLACEMENT_SUPERVISOR, Role.COACH,
    ]  # fmt: skip
    assert at_table("voortgang", "Noor", "", [BAS]) == (NOOR, Voice(Role.COACH))


def test_the_own_career_has_no_student() -> None:
    assert at_table("coach", None, "Marleen de Boer") == (COACH,)
    assert speakers((COACH,)) == (COACH,)


def test_others_come_and_go_and_the_two_stay() -> None:
    table = (NOOR, BAS, COACH)
    assert company(table) == (BAS,)
    assert with_company(table, []) == (NOOR, COACH)
    assert with_company((NOOR, COACH), [BAS]) == table
    assert speakers(table) == (NOOR, BAS)
    assert speakers(()) == (Voice(Role.STUDENT),)


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Bas Visser", "BV"), ("J. Smit", "JS"), ("Marleen de Boer", "MB"), ("Ilse", "I"),
     ("", ""), ("(Bas)", ""), ("أمينة", "أ")],
)  # fmt: skip
def test_initials(name: str, letters: str) -> None:
    assert initials_of(name) == letters


def test_someone_is_called_by_name_or_by_what_they_are() -> None:
    assert named(BAS, "trialoog") == "Bas Visser"
    assert named(Voice(Role.GUARDIAN), "ouder") == "ouder of verzorger"
    assert named_with_role(BAS, "trialoog") == "Bas Visser (praktijkopleider)"
    assert named_with_role(Voice(Role.OTHER), "overdracht") == "nieuwe coach"
    assert role_word(Role.GUARDIAN, "vroeger") == "ouder"


def test_every_prompt_is_for_someone_at_the_table() -> None:
    assert [role_of(each) for each in Addressee] == [
        Role.STUDENT, Role.WORKPLACE_TRAINER, Role.GUARDIAN, Role.COACH,
    ]  # fmt: skip
