"""The text of `uitgezet.txt`: which questions the coach does not want to see (domain/6)."""

from __future__ import annotations

import re
from collections.abc import Iterable

#: With its end, whichever that is: the other lines stay as the coach wrote them.
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_HEADING = "% Deze vragen staan uit. Eén id per regel; een regel die begint met % telt niet."


def with_id(text: str, prompt_id: str) -> str:
    """Return the text with a line for this id; as it is when there was one."""
    if any(_names(line, prompt_id) for line in _LINE.findall(text)):
        return text
    end = "\r\n" if "\r\n" in text else "\n"
    before = text or f"{_HEADING}{end}"
    glue = "" if before.endswith(("\n", "\r")) else end
    return f"{before}{glue}{prompt_id}{end}"


def without_ids(text: str, prompt_ids: Iterable[str]) -> str:
    """Return the text without the lines of these ids; every other line stays to the letter."""
    gone = frozenset(prompt_ids)
    return "".join(
        line for line in _LINE.findall(text) if not any(_names(line, each) for each in gone)
    )


def _names(line: str, prompt_id: str) -> bool:
    return not line.startswith("%") and line.strip() == prompt_id
