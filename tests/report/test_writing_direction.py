from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lobcoach.report.writing_direction import (
    as_seen,
    as_typed,
    has_right_to_left,
    runs_right_to_left,
    stretches,
)


def test_the_first_letter_decides_which_way_a_paragraph_runs() -> None:
    assert runs_right_to_left("‘أمينة’ zegt dit")
    assert runs_right_to_left("12. דוד")
    assert not runs_right_to_left("Mai أمينة")
    assert not runs_right_to_left("12 – !")


def test_a_line_is_cut_where_the_direction_changes() -> None:
    assert not has_right_to_left("Noor")
    assert stretches("Mai أمينة 12 سالم! en דוד") == [
        ("Mai ", False),
        ("أمينة 12 سالم", True),
        ("! en ", False),
        ("דוד", True),
    ]
    assert stretches("דוד en ik") == [("דוד", True), (" en ik", False)]


def test_letters_are_turned_and_vowel_points_left_out() -> None:
    assert as_seen("שָׁלוֹם") == "םולש"
    assert as_seen("سلام") != "مالس"  # joined, not only turned


def test_brackets_open_in_the_direction_of_what_they_stand_in() -> None:
    assert as_seen("שלום (12)") == "(12) םולש"
    assert as_seen("שלום (Noor (of) Mai) דוד") == "דוד (Noor (of) Mai) םולש".replace(
        "דוד", "דוד"[::-1]
    )


def test_joined_forms_are_told_as_the_letters_that_were_typed() -> None:
    assert as_typed("\ufeb3\ufefc\ufee1 ﬁ é") == "سلام ﬁ é"


@given(st.text(alphabet="ab 12!אבسل‘"))
def test_stretches_together_are_the_line(text: str) -> None:
    assert "".join(part for part, _ in stretches(text)) == text
