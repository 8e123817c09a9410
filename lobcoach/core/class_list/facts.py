"""Niveau, leerweg and leerjaar as schools write them, read leniently but never guessed."""

from __future__ import annotations

import re
from functools import lru_cache

from lobcoach.core.framework import LearningRoute
from lobcoach.core.names import folded

#: A list says the same few things in every row.
_DIFFERENT_WORDS = 100
_LEVEL = re.compile(r"(?:mbo|niveau|niv|n|level|nlqf)*[\s.:-]*([1-4])(?:[.,]0+)?(?:\s*\(.*\))?")
_YEAR = re.compile(
    r"(?:leerjaar|studiejaar|jaar|lj|ljr|j)?[\s.:]*([1-9])(?:[.,]0+)?\s*"
    r"(?:e|de|ste)?\s*(?:leerjaar|studiejaar|jaars|jaar)?"
)
_LEVEL_WORDS = {"entree": 1, "entreeopleiding": 1, "mbo entree": 1, "i": 1, "ii": 2, "iii": 3,
                "iv": 4}  # fmt: skip
_ROUTES = (
    (LearningRoute.BBL, re.compile(r"\bbbl|bbl\b|begeleidend|beroepsbegel")),
    (LearningRoute.BOL, re.compile(r"\bbol|bol\b|opleidend|beroepsopl")),
)


@lru_cache(_DIFFERENT_WORDS)
def level_of(text: str) -> int | None:
    """Return niveau 1–4 from e.g. `4`, `niveau 4`, `mbo-4`, `Entree`; None when unreadable."""
    plain = folded(text).strip().replace("-", " ")
    if plain in _LEVEL_WORDS:
        return _LEVEL_WORDS[plain]
    found = _LEVEL.fullmatch(re.sub(r"\s+", " ", plain).replace("mbo niveau", "niveau"))
    return int(found[1]) if found else None


@lru_cache(_DIFFERENT_WORDS)
def year_of(text: str) -> int | None:
    """Return leerjaar 1–9 from e.g. `2`, `leerjaar 2`, `2e jaar`, `lj2`; None when unreadable."""
    found = _YEAR.fullmatch(folded(text).strip())
    return int(found[1]) if found else None


@lru_cache(_DIFFERENT_WORDS)
def route_of(text: str) -> LearningRoute | None:
    """Return the leerweg from e.g. `BOL-voltijd`, `bbl`, `Beroepsbegeleidende leerweg`.

    None when unreadable, or when both are named.
    """
    plain = folded(text)
    found = [route for route, words in _ROUTES if words.search(plain)]
    return found[0] if len(found) == 1 else None
