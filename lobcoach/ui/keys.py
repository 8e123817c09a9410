"""How keys are told to a coach, by F1 and beside what they do."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from lobcoach.ui.commands import Command

Keys = tuple[tuple[str, str], ...]
_SHOWN = {"Return": "Enter", "Space": "spatie", "Del": "Delete", "=": "+",
          "Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}  # fmt: skip


def shown(keys: str) -> str:
    """Return one key sequence as a coach reads it: `Ctrl Enter` for `Ctrl+Return`."""
    held, _, last = keys[:-1].rpartition("+")
    parts = [*held.split("+"), last + keys[-1:]]
    return " ".join(_SHOWN.get(part, part) for part in parts if part)


def first_of(command: Command) -> str:
    """Return the keys to show beside a command; empty when it has none."""
    first, *_ = command.keys.split() or [""]
    return shown(first)


def keys_of(commands: Iterable[Command]) -> Keys:
    """Return the keys of these and what they do, those of a family in one line."""
    told: dict[str, str] = {}
    for family, members in groupby(commands, key=lambda each: each.family):
        group = [each for each in members if each.keys]
        if family and group:
            first, last = first_of(group[0]), first_of(group[-1])
            told[f"{first} … {last.rpartition(' ')[2]}"] = family
            continue
        for command in group:
            told |= {shown(keys): command.name for keys in command.keys.split()}
    return tuple(told.items())
