"""Signs that nobody sees or that cover others: they say something else than what is read."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from lobcoach.core.names import DIRECTION_CHARACTERS

#: They join the parts of one picture or letter, and hide nothing.
_JOINERS = "\u200c\u200d"
#: Letters by their kind, that nobody sees.
_BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
#: Behind a sign it chooses how that looks; the many others of its kind only carry something along.
_HIDDEN_SELECTORS = range(0xE0100, 0xE01F0)
#: So many marks on one letter cover the lines around it.
_HEAP = 5


def hides(text: str) -> bool:
    """Whether there is a sign in the text that is not seen, or that hides what is around it."""
    return not text.isascii() and len(text) != len(visible(text))


def visible(text: str) -> str:
    """Return the text without those signs."""
    return text if text.isascii() else "".join(_seen(text))


def _seen(text: str) -> Iterator[str]:
    heap = 0
    for sign in text:
        kind = unicodedata.category(sign)
        heap = heap + 1 if kind == "Mn" else 0
        hidden = kind in ("Cf", "Co") and sign not in _JOINERS
        hidden = hidden or sign in DIRECTION_CHARACTERS or sign in _BLANK_LETTERS
        if not hidden and ord(sign) not in _HIDDEN_SELECTORS and heap < _HEAP:
            yield sign
