"""Words for a screen reader, where what is on the screen is told by place, shape or sign."""

from __future__ import annotations

#: Signs on key caps that are read out badly, if at all.
_SIGNS = {
    "⇧": "Shift",
    "↵": "Enter",
    "←": "pijl links",
    "→": "pijl rechts",
    "↑": "pijl omhoog",
    "↓": "pijl omlaag",
    "…": "tot en met",
}
_ENDS = ".?!…"


def keys(shown: str) -> str:
    """Return the words for keys as a cap shows them, such as `Ctrl Shift L` for `Ctrl ⇧ L`."""
    return " ".join(_SIGNS.get(part, part) for part in shown.split())


def shortcut(shown: str) -> str:
    """Return what is said about the keys that do the same; empty without keys."""
    return f"Sneltoets {keys(shown)}" if shown else ""


def sentences(*parts: str) -> str:
    """Return the parts one after the other, with a full stop where one does not end by itself."""
    said = [part.strip() for part in parts if part.strip()]
    ended = [part if part[-1] in _ENDS else f"{part}." for part in said]
    return " ".join([*ended[:-1], *said[-1:]])
