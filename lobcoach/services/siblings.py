"""Copies of a data file that stand beside it, made by a program for synchronising or by us."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from lobcoach.core.siblings import sibling_kind


@dataclass(frozen=True)
class Sibling:
    """A copy beside the file, and when it was last written."""

    path: Path
    written: datetime


def siblings_of(file: Path) -> list[Sibling]:
    """Return the copies beside a file, the newest first; none when its folder is gone."""
    found = []
    with suppress(OSError):
        for path in file.parent.iterdir():
            alike = path.suffix == file.suffix and sibling_kind(file.stem, path.stem) is not None
            if alike and path.is_file():
                written = datetime.fromtimestamp(path.stat().st_mtime, UTC)
                found.append(Sibling(path, written))
    return sorted(found, key=lambda each: each.written, reverse=True)
