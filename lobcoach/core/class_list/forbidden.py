"""Data that LOBcoach never keeps, told by what the cells look like (data.md, first rule in bold).

The eleven-test is the check of the Dutch citizen service number (BSN): the digits weighed
9, 8, … 2, −1 make a multiple of eleven.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.\w{2,}")
#: Excel takes the zero away from `06…`.
_PHONE = re.compile(
    r"(?:\+|00)\d[\d\s()./-]{7,17}|6\d{8}|\(?0[1-9]\d{0,3}\)?[\s./-]*[\d\s./-]{6,11}"
)
_DATE = re.compile(
    r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})(?:\s+[\d:]+)?|(\d{4})[-./](\d{1,2})[-./](\d{1,2})"
    r"(?:[\sT][\d:]+)?"
)
_POSTCODE = re.compile(r"[1-9]\d{3}\s?[A-Z]{2}")
_BSN = re.compile(r"\d{8,9}|\d{4}[.\s]\d{2}[.\s]\d{3}|\d{3}[.\s]\d{3}[.\s]\d{3}")
_FACTORS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
#: Without these it is none of what is looked for: a postcode is the shortest.
_SIGN_OF_DATA, _SHORTEST = re.compile(r"@|\d"), 6
#: Students of an mbo are born in these years, so such a date is no day of enrolment.
_BIRTH_YEARS = range(1930, 2016)
#: Of the filled cells this share has to look the same before a column is taken for it.
_SHARE = 0.8


def is_email(text: str) -> bool:
    """Whether this is an e-mail address, or holds one."""
    return "@" in text and _EMAIL.search(text) is not None


def is_phone(text: str) -> bool:
    """Whether this is a Dutch or international telephone number."""
    digits = sum(char.isdigit() for char in text)
    return 9 <= digits <= 15 and _PHONE.fullmatch(text) is not None


def is_bsn(text: str) -> bool:
    """Whether this is a number of eight or nine digits that passes the eleven-test."""
    if not _BSN.fullmatch(text):
        return False
    digits = [int(char) for char in text if char.isdigit()]
    padded = [0] * (9 - len(digits)) + digits
    weighed = sum(factor * digit for factor, digit in zip(_FACTORS, padded, strict=True))
    return weighed % 11 == 0 and any(digits)


def is_birth_date(text: str) -> bool:
    """Whether this is a day on which a student can have been born."""
    found = _DATE.fullmatch(text)
    return found is not None and int(found[3] or found[4]) in _BIRTH_YEARS


def is_postcode(text: str) -> bool:
    """Whether this is a Dutch postcode."""
    return _POSTCODE.fullmatch(text.upper()) is not None


def plainly_personal(text: str) -> bool:
    """Whether this one cell is something that is never kept, wherever it stands."""
    if len(text) < _SHORTEST or not _SIGN_OF_DATA.search(text):
        return False
    return is_email(text) or is_phone(text) or is_birth_date(text) or is_postcode(text)


def column_is_personal(cells: Sequence[str], *, number: bool) -> bool:
    """Whether nearly all of these cells are data of one kind that is never kept.

    `number` says that the heading plainly names the student number, which may pass the
    eleven-test and may look like a telephone number.
    """
    filled = [cell for cell in cells if cell]
    tests = [is_email, is_birth_date, is_postcode, *([] if number else [is_phone, is_bsn])]
    needed = max(1, round(_SHARE * len(filled)))
    return bool(filled) and any(sum(map(test, filled)) >= needed for test in tests)
