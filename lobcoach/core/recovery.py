"""A key as letters on paper: groups that are read back, and that tell where a letter is wrong.

Crockford's base 32 without I, L, O and U. Each group has four letters of the key and a fifth
that checks them and the place of the group: in the field of 32 elements every wrong letter, every
two neighbours that changed places, and every group in another's place is noticed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lobcoach.core.errors import GroupTrouble, SheetError

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
KEY_BYTES = 32
GROUPS = 13
GROUP_LETTERS = 5
_DATA_LETTERS = GROUP_LETTERS - 1
_SPARE_BITS = GROUPS * _DATA_LETTERS * 5 - KEY_BYTES * 8
_READ_AS = str.maketrans("OIL", "011", " \t\n\r\u00a0-–—.")
#: x⁵ + x² + 1, which has no divisors.
_FIELD = 0b100101


@dataclass(frozen=True)
class RecoverySheet:
    """What is printed: the groups that open a file, which file, and when they were written."""

    groups: tuple[str, ...]
    file_name: str
    made_on: date


def write_groups(key: bytes) -> tuple[str, ...]:
    """Return the groups of a key of KEY_BYTES bytes, in their order."""
    if len(key) != KEY_BYTES:
        raise ValueError(f"a key has {KEY_BYTES} bytes")
    number = int.from_bytes(key) << _SPARE_BITS
    letters = GROUPS * _DATA_LETTERS
    values = [number >> 5 * (letters - 1 - place) & 31 for place in range(letters)]
    return tuple(
        _group(index + 1, values[index * _DATA_LETTERS : (index + 1) * _DATA_LETTERS])
        for index in range(GROUPS)
    )


def read_groups(typed: Sequence[str]) -> bytes:
    """Return the key that stands in these groups; SheetError says what is wrong in which.

    Case, spaces and dashes do not count, O is read as 0, I and L as 1.
    """
    groups = [tidy_group(each) for each in (*typed, *[""] * GROUPS)][:GROUPS]
    troubles = {
        number: trouble
        for number, group in enumerate(groups, 1)
        if (trouble := group_trouble(number, group)) is not None
    }
    if troubles:
        raise SheetError(troubles)
    number = 0
    for group in groups:
        for letter in group[:_DATA_LETTERS]:
            number = number << 5 | ALPHABET.index(letter)
    if number & (1 << _SPARE_BITS) - 1:
        raise SheetError({GROUPS: GroupTrouble.MISTYPED})
    return (number >> _SPARE_BITS).to_bytes(KEY_BYTES)


def tidy_group(typed: str) -> str:
    """Return what was typed as it stands on the sheet, so far as it can be read."""
    return typed.upper().translate(_READ_AS)


def split_groups(typed: str) -> tuple[str, ...]:
    """Return the groups in a whole sheet that was typed or pasted as one line."""
    letters = tidy_group(typed)
    return tuple(
        letters[start : start + GROUP_LETTERS] for start in range(0, len(letters), GROUP_LETTERS)
    )


def group_trouble(number: int, typed: str) -> GroupTrouble | None:
    """Return what is wrong with the group at this place, counted from 1; None when it fits."""
    group = tidy_group(typed)
    if not group:
        return GroupTrouble.MISSING
    if set(group) - set(ALPHABET):
        return GroupTrouble.UNKNOWN_CHARACTER
    if len(group) != GROUP_LETTERS:
        return GroupTrouble.LENGTH
    values = [ALPHABET.index(letter) for letter in group[:_DATA_LETTERS]]
    return None if _group(number, values) == group else GroupTrouble.MISTYPED


def _group(number: int, values: Sequence[int]) -> str:
    check = number
    for place, value in enumerate(values, 1):
        # A different power of x for each place; the check itself counts once.
        check ^= _times_x(value, place)
    return "".join(ALPHABET[value] for value in (*values, check))


def _times_x(value: int, power: int) -> int:
    for _ in range(power):
        value <<= 1
        if value > 31:
            value ^= _FIELD
    return value
