"""The half-written file of a change of the passphrase: its name, and what a killed one left."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

_SUFFIX = "wachtwoord"


def unfinished_beside(path: Path) -> Path:
    """Return a new name for what will take the place of this data file; nothing is made."""
    return path.with_name(f".{path.name}.{uuid4().hex}.{_SUFFIX}")


def remove_leftovers(path: Path) -> None:
    """Remove what a killed change of the passphrase left beside this data file.

    Only while the file is ours: another program might be changing it just now.
    """
    ours = re.compile(rf"\.{re.escape(path.name)}\.[0-9a-f]{{32}}\.{_SUFFIX}")
    with suppress(OSError):
        for found in path.parent.iterdir():
            if ours.fullmatch(found.name) and found.is_file() and not found.is_symlink():
                remove(found)


def remove(unfinished: Path) -> None:
    """Remove an unfinished file and its journal, as far as they are there and can be."""
    for each in (unfinished, unfinished.with_name(f"{unfinished.name}-journal")):
        with suppress(OSError):
            each.unlink(missing_ok=True)
