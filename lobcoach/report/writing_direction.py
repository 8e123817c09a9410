"""Right-to-left writing: which stretches of a line run that way, and how they look."""

from __future__ import annotations

import re
import unicodedata

from arabic_reshaper import reshape
from bidi import get_display

_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff"
_ANY_RTL = re.compile(f"[{_RTL}]")
_JOINED = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_BRACKETS = dict(zip("()[]{}<>«»‹›", ")(][}{><»«›‹", strict=True))
_BRACKET = re.compile("[()\\[\\]{}<>«»‹›]")
# From the first right-to-left letter to the last, over anything that is not a letter between.
_STRETCH = re.compile(f"[{_RTL}](?:[\\W\\d_{_RTL}]*[{_RTL}])?")


def has_right_to_left(text: str) -> bool:
    """Return whether any letter in `text` runs from right to left."""
    return bool(_ANY_RTL.search(text))


def runs_right_to_left(text: str) -> bool:
    """Return whether the first letter of `text` does, so that a whole paragraph is read so."""
    return _first_direction(text) in ("R", "AL")


def _first_direction(text: str) -> str:
    """Return the bidirectional class of the first letter, or nothing when there is none."""
    directions = (unicodedata.bidirectional(char) for char in text)
    return next((each for each in directions if each in ("L", "R", "AL")), "")


def stretches(text: str) -> list[tuple[str, bool]]:
    """Cut a line that is read from the left into parts, each with whether it runs leftwards."""
    parts: list[tuple[str, bool]] = []
    end = 0
    for match in _STRETCH.finditer(text):
        if match.start() > end:
            parts.append((text[end : match.start()], False))
        parts.append((match.group(), True))
        end = match.end()
    if end < len(text):
        parts.append((text[end:], False))
    return parts


def as_seen(text: str) -> str:
    """Return `text` in the order and with the joined letter forms that the eye sees.

    Vowel points are left out: without a shaping engine they would stand beside their letter.
    """
    bare = "".join(char for char in text if unicodedata.category(char) != "Mn")
    shown: str = get_display(reshape(bare), base_dir="R")
    return _BRACKET.sub(_mirrored, shown)


def as_typed(text: str) -> str:
    """Return `text` with the joined forms of Arabic letters as the letters that were typed."""
    return _JOINED.sub(lambda form: unicodedata.normalize("NFKC", form.group()), text)


def _mirrored(found: re.Match[str]) -> str:
    """Return a bracket as it opens in its own direction: python-bidi leaves that to us."""
    before, after = found.string[: found.start()][::-1], found.string[found.end() :]
    latin = [_first_direction(side) == "L" for side in (before, after)]
    return found.group() if all(latin) else _BRACKETS[found.group()]
