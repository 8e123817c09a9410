"""Copies that a program for synchronising makes beside a file, known by their names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from enum import Enum, auto


class SiblingKind(Enum):
    """Who made the copy, as far as its name tells."""

    OURS = auto()
    SYNCTHING = auto()
    CONFLICTED_COPY = auto()
    NUMBERED = auto()
    OTHER_COMPUTER = auto()


#: What comes after the name of the file itself; the first that fits counts.
_TAILS: Mapping[SiblingKind, str] = {
    SiblingKind.OURS: r" \(conflict \d{4}-\d\d-\d\d \d\d\.\d\d\)( \(\d+\))?",
    SiblingKind.SYNCTHING: r"\.sync-conflict-\d{8}-\d{6}-\w+",
    # Dropbox and Nextcloud; Dropbox also in the language of the computer.
    SiblingKind.CONFLICTED_COPY: r" \((?i:.*conflict.*)\)",
    SiblingKind.NUMBERED: r" (\(\d{1,3}\)|\d{1,2})",  # Google Drive; iCloud
    # OneDrive adds the name of the computer, which Windows writes in capitals.
    SiblingKind.OTHER_COMPUTER: r"-(?=.*[A-Z])[A-Z0-9][A-Z0-9-]{2,14}",
}


def sibling_kind(stem: str, other: str) -> SiblingKind | None:
    """Return what kind of copy of `stem` the file `other` is (both without their ending).

    None when its name does not look like one.
    """
    if not other.startswith(stem) or other == stem:
        return None
    tail = other.removeprefix(stem)
    for kind, pattern in _TAILS.items():
        if re.fullmatch(pattern, tail):
            return kind
    return None


def conflict_stem(stem: str, now: datetime) -> str:
    """Return how our own copy is called, by the clock of this computer."""
    return f"{stem} (conflict {now.astimezone():%Y-%m-%d %H.%M})"
