"""How a student's name is put together, ordered the Dutch way, and made safe for a file name."""

from __future__ import annotations

import re
import unicodedata

from lobcoach.core.people import Student

_LOOK_ALIKES = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"}
)
_FORBIDDEN_IN_FILES = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f]')
_RESERVED_ON_WINDOWS = frozenset(
    ["con", "prn", "aux", "nul"]
    + [f"com{n}" for n in range(1, 10)]
    + [f"lpt{n}" for n in range(1, 10)]
)
#: Invisible characters that turn the reading direction or join what looks apart.
DIRECTION_CHARACTERS = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e"
                                 "\u2066\u2067\u2068\u2069\ufeff\u200b")  # fmt: skip
FILE_NAME_LIMIT = 100
#: File systems count bytes, of which a letter may take four; room is left for a date and a suffix.
_FILE_NAME_BYTES = 200


def called(student: Student) -> str:
    """Return the name the student is called by: preferred, else first, else the surname."""
    return student.preferred_name or student.first_name or student.surname


def full_name(student: Student) -> str:
    """Return e.g. `Noor van den Berg`, with the name the student is called by."""
    parts = [called(student)]
    if student.surname and student.surname != parts[0]:
        glue = "" if student.infix.endswith(("'", "’")) and student.infix else " "
        parts.append(f"{student.infix}{glue}{student.surname}".strip())
    return " ".join(parts)


def official_name(student: Student) -> str:
    """Return first name and surname as the school's file knows them (domain/7 §8.2, heading)."""
    from_school = student.first_name or student.preferred_name
    surname = " ".join(part for part in (student.infix, student.surname) if part)
    return " ".join(part for part in (from_school, surname) if part)


def folded(text: str) -> str:
    """Return `text` without case and accents, for ordering and for search as you type."""
    if text.isascii():
        return text.lower()
    lowered = text.casefold().translate(_LOOK_ALIKES)
    decomposed = unicodedata.normalize("NFKD", lowered)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def sort_key(student: Student) -> tuple[str, str, str]:
    """Order by surname without tussenvoegsel, then first name (NEN 5056: Berg, van den)."""
    return (
        folded(student.surname or called(student)).replace("'", "").replace("’", ""),
        folded(called(student)),
        folded(student.infix),
    )


def initials(student: Student) -> str:
    """Return the one or two letters shown in the circle before a name."""
    letters = [part[0] for part in (called(student), student.surname) if part]
    if student.surname == called(student):
        letters = letters[:1]
    return "".join(letters).upper()


def search_text(student: Student) -> str:
    """Return all that a coach may type to find this student, folded."""
    words = (full_name(student), student.first_name, student.group, student.programme,
             student.student_number)  # fmt: skip
    return folded(" ".join(words))


def safe_name(text: str) -> str:
    """Return `text` as a name that every file system takes: never empty, never a path."""
    normal = unicodedata.normalize("NFC", text)
    visible = "".join(
        char
        for char in normal
        if char not in DIRECTION_CHARACTERS and not 0xD800 <= ord(char) < 0xE000
    )
    plain = " ".join(_FORBIDDEN_IN_FILES.sub(" ", visible).split())
    within = plain[:FILE_NAME_LIMIT].encode()[:_FILE_NAME_BYTES].decode(errors="ignore")
    short = within.strip(". ")
    if not short or short.split(".")[0].lower() in _RESERVED_ON_WINDOWS:
        return f"student {short}".strip()
    return short
