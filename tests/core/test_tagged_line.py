"""What may become of a tagged line."""

from __future__ import annotations

import pytest

from lobcoach.core.goals import Owner
from lobcoach.core.tagged_line import (
    TaggedLine,
    bare_words,
    gives_agreement,
    gives_goal,
    tagged_line,
)
from lobcoach.core.talk import Lane, Role, Tag


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("“Ik wil dit vaker.”", "Ik wil dit vaker."),
        ("  'Ik bel   Hofman' ", "Ik bel Hofman"),
        ("- Hofman bellen", "Hofman bellen"),
        ("> ‘Dat durf ik’", "Dat durf ik"),
        ("* **Hofman** bellen", "Hofman bellen"),
        ("min-of-meer 3 - 4 keer", "min-of-meer 3 - 4 keer"),
        ("-5 is koud", "-5 is koud"),
        ("- ", ""),
    ],
)
def test_the_marks_that_were_typed_around_words_stay_behind(typed: str, words: str) -> None:
    assert bare_words(typed) == words


def test_a_quote_and_a_step_are_taken_with_their_words() -> None:
    assert tagged_line("“Ik wil dit”", [Tag.QUOTE], Lane.OWN_WORDS) == TaggedLine("Ik wil dit")
    step = tagged_line("Hofman bellen", [Tag.QUOTE, Tag.STEP], Lane.OBSERVED)
    assert step == TaggedLine("Hofman bellen", is_step=True)


@pytest.mark.parametrize("tags", [[Tag.QUOTE], [Tag.STEP], list(Tag)])
@pytest.mark.parametrize("voice", Role)
def test_what_is_only_for_the_coach_never_becomes_anything(tags: list[Tag], voice: Role) -> None:
    assert tagged_line("Thuis is het onrustig", tags, Lane.PRIVATE, voice) is None
    assert not gives_agreement(tags, Lane.PRIVATE)
    assert not gives_goal(tags, Lane.PRIVATE, voice)


@pytest.mark.parametrize("tags", [[], [Tag.INSIGHT]])
def test_a_line_without_quote_or_step_is_no_goal_and_no_agreement(tags: list[Tag]) -> None:
    assert tagged_line("Ik word rustig", tags, Lane.OWN_WORDS) is None
    assert not gives_agreement(tags, Lane.OWN_WORDS)
    assert not gives_goal(tags, Lane.OWN_WORDS, Role.STUDENT)


def test_a_marked_line_without_words_gives_nothing() -> None:
    assert tagged_line(" “” ", [Tag.QUOTE], Lane.OWN_WORDS) is None


@pytest.mark.parametrize(
    ("voice", "goal", "owner"),
    [
        (Role.STUDENT, True, Owner.STUDENT),
        (Role.COACH, True, Owner.COACH),
        (Role.WORKPLACE_TRAINER, False, Owner.OTHER),
        (Role.GUARDIAN, False, Owner.OTHER),
    ],
)
def test_only_the_student_has_goals_and_everyone_keeps_an_own_agreement(
    voice: Role, goal: bool, owner: Owner
) -> None:
    assert gives_goal([Tag.STEP], Lane.OWN_WORDS, voice) is goal
    assert gives_agreement([Tag.STEP], Lane.OWN_WORDS)
    line = tagged_line("Vrijdag samen nakijken", [Tag.STEP], Lane.OWN_WORDS, voice)
    assert line is not None
    assert line.owner is owner
