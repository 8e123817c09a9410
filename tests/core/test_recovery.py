"""A key on paper: every letter that is typed wrong is found in its own group."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lobcoach.core.errors import GroupTrouble, SheetError
from lobcoach.core.recovery import (
    ALPHABET,
    GROUP_LETTERS,
    GROUPS,
    group_trouble,
    read_groups,
    split_groups,
    tidy_group,
    write_groups,
)

KEYS = st.binary(min_size=32, max_size=32)
PLACES = st.integers(0, GROUPS - 1)


def troubles(groups: list[str]) -> dict[int, GroupTrouble]:
    with pytest.raises(SheetError) as caught:
        read_groups(groups)
    return dict(caught.value.groups)


@given(KEYS)
def test_what_is_written_is_read_back(key: bytes) -> None:
    groups = write_groups(key)
    assert len(groups) == GROUPS
    assert all(len(group) == GROUP_LETTERS and set(group) <= set(ALPHABET) for group in groups)
    assert read_groups(groups) == key


@given(KEYS)
def test_case_spaces_dashes_and_look_alikes_do_not_count(key: bytes) -> None:
    typed = [
        f" {group[:2].lower()}-{group[2:]} ".replace("0", "o").replace("1", "l")
        for group in write_groups(key)
    ]
    assert read_groups(typed) == key
    assert tidy_group("oO-iI lL") == "001111"


@given(KEYS, PLACES, st.integers(0, GROUP_LETTERS - 1), st.sampled_from(ALPHABET))
def test_one_wrong_letter_is_told_of_its_own_group(
    key: bytes, place: int, letter: int, other: str
) -> None:
    groups = list(write_groups(key))
    right = groups[place]
    groups[place] = right[:letter] + other + right[letter + 1 :]
    if groups[place] != right:
        assert troubles(groups) == {place + 1: GroupTrouble.MISTYPED}


@given(KEYS, PLACES, st.integers(0, GROUP_LETTERS - 2))
def test_two_letters_that_changed_places_are_told(key: bytes, place: int, at: int) -> None:
    groups = list(write_groups(key))
    right = groups[place]
    groups[place] = right[:at] + right[at + 1] + right[at] + right[at + 2 :]
    if groups[place] != right:
        assert troubles(groups) == {place + 1: GroupTrouble.MISTYPED}


@given(KEYS, PLACES, PLACES)
def test_two_groups_that_changed_places_are_both_told(key: bytes, one: int, other: int) -> None:
    groups = list(write_groups(key))
    groups[one], groups[other] = groups[other], groups[one]
    if one != other:
        expected = {one + 1: GroupTrouble.MISTYPED, other + 1: GroupTrouble.MISTYPED}
        assert troubles(groups) == expected


@given(st.lists(st.text(max_size=8), max_size=16))
def test_nothing_typed_is_ever_our_mistake(typed: list[str]) -> None:
    try:
        assert len(read_groups(typed)) == 32
    except SheetError as error:
        assert set(error.groups) <= set(range(1, GROUPS + 1))


def test_what_else_can_be_wrong_with_a_group() -> None:
    assert group_trouble(4, "") is GroupTrouble.MISSING
    assert group_trouble(4, "AB3") is GroupTrouble.LENGTH
    assert group_trouble(4, "AB3DEF") is GroupTrouble.LENGTH
    assert group_trouble(4, "AB#DE") is GroupTrouble.UNKNOWN_CHARACTER
    assert group_trouble(4, "ABUDE") is GroupTrouble.UNKNOWN_CHARACTER
    assert troubles([]) == dict.fromkeys(range(1, GROUPS + 1), GroupTrouble.MISSING)


def test_the_last_group_has_letters_that_stand_for_nothing() -> None:
    groups = list(write_groups(bytes(32)))
    # Every last group that a key can make ends in a letter of which four bits are nought.
    groups[-1] = next(
        "000" + letter + check
        for letter in "123"
        for check in ALPHABET
        if group_trouble(GROUPS, "000" + letter + check) is None
    )
    assert troubles(groups) == {GROUPS: GroupTrouble.MISTYPED}


def test_a_whole_sheet_in_one_line_is_split() -> None:
    groups = write_groups(bytes(range(32)))
    assert split_groups(" - ".join(groups).lower()) == groups
    assert split_groups("") == ()


def test_a_key_of_another_length_is_our_mistake() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        write_groups(b"kort")


def test_the_error_names_groups_and_no_letters() -> None:
    with pytest.raises(SheetError, match="1 MISTYPED"):
        read_groups(["ZZZZZ"])
