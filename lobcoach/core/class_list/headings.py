"""What the words above a column mean, however a school's system puts them.

Case, accents, spaces and punctuation do not count.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from lobcoach.core.class_list.heading_words import FILLERS, KNOWN, NEVER_KEPT, ColumnKind
from lobcoach.core.names import folded

#: Kinds of which one column at least is needed to know who a row is about.
NAME_KINDS = frozenset(
    {ColumnKind.FULL_NAME, ColumnKind.FIRST_NAME, ColumnKind.PREFERRED_NAME,
     ColumnKind.INITIALS, ColumnKind.SURNAME}
)  # fmt: skip

#: Such a word anywhere makes the column one that is never kept, however long the heading.
_FORBIDDEN_PARTS = (
    "geboorteda", "burgerservice", "bsn", "straat", "postcode", "woonplaats", "telefoon", "mobiel",
    "email", "mailadres", "nationaliteit", "ouder", "verzorger", "geslacht", "huisnummer",
    "adres", "religie", "diagnose", "iban",
)  # fmt: skip
_FORBIDDEN_WORDS = frozenset(
    {"tel", "gsm", "mail", "vader", "moeder", "voogd", "moeders", "vaders", "birth", "phone"}
)
_FILLERS = frozenset(FILLERS.split())
_FORBIDDEN = frozenset(NEVER_KEPT.split())
_MEANINGS: Mapping[str, tuple[ColumnKind, int]] = {
    word: (kind, place) for kind, words in KNOWN.items() for place, word in enumerate(words.split())
}
_BRACKETS = re.compile(r"\(.*?\)")
#: A column that says whom, and so holds names.
_PEOPLE = ("student", "leerling", "deelnemer", "studenten", "leerlingen", "cursist")
_NO_LETTER = re.compile(r"[^\w]+|_+")
#: Headings that may stand above anything, so that the cells have to agree.
_VAGUE = frozenset({"nummer", "nr", "id", "jaar", "fase", "naam", "name", "lw", "niv", "profiel",
                    "richting", "groep", "cohortjaar", "tussen"})  # fmt: skip


def kind_of(heading: str) -> ColumnKind:
    """Return what a column with this heading holds; IGNORED when the words are not known."""
    return _found(heading)[0]


def rank_of(heading: str) -> int:
    """Return how telling a heading is for its kind; 0 is the best."""
    return _found(heading)[1]


def is_vague(heading: str) -> bool:
    """Whether this heading says too little to go by without looking at the cells."""
    return "".join(_words(heading)) in _VAGUE


def recognised(cells: Sequence[str]) -> int:
    """Return how many different things these cells name, when they are taken as headings."""
    kinds = [kind_of(cell) for cell in cells if cell and len(cell) <= 60]
    known = {kind for kind in kinds if kind not in (ColumnKind.IGNORED, ColumnKind.FORBIDDEN)}
    return len(known) + min(1, kinds.count(ColumnKind.FORBIDDEN))


def _words(heading: str) -> list[str]:
    return [word for word in _NO_LETTER.split(folded(heading)) if word]


def _found(heading: str) -> tuple[ColumnKind, int]:
    words = _words(heading)
    whole = "".join(words)
    bare = "".join(word for word in words if word not in _FILLERS)
    if whole in _MEANINGS:
        return _MEANINGS[whole]
    if {whole, bare} & _FORBIDDEN or _FORBIDDEN_WORDS & set(words):
        return ColumnKind.FORBIDDEN, 0
    if any(part in whole for part in _FORBIDDEN_PARTS):
        return ColumnKind.FORBIDDEN, 0
    if whole in _PEOPLE:
        return ColumnKind.FULL_NAME, len(_MEANINGS)
    without_brackets = "".join(_words(_BRACKETS.sub(" ", heading)))
    without_year = "".join(word for word in words if not word.isdecimal())
    found = (_MEANINGS.get(each) for each in (bare, without_brackets, without_year))
    return next((each for each in found if each), (ColumnKind.IGNORED, 0))
