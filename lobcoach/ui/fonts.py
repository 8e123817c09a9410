"""Loads the shipped font families, so that every name can be written on every computer."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from PySide6.QtGui import QFontDatabase

from lobcoach.paths import resource
from lobcoach.ui.painting import measure_anew

#: Tried in this order for each character.
FAMILIES = ("Inter", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Symbols2")

_FIRST = ("Inter-Regular", "Inter-Medium", "Inter-SemiBold", "Inter-Bold")
_LATER = (
    "Inter-Italic",
    "Inter-BoldItalic",
    "NotoSansArabic-Regular",
    "NotoSansHebrew-Regular",
    "NotoSansSymbols2-Regular",
)


def load_first() -> None:
    """Load the faces that the first window needs; needs a QGuiApplication."""
    _load(_FIRST)


def load_later() -> None:
    """Load italics and the scripts that only some names need, after the first paint."""
    _load(_LATER)


def _load(names: Iterable[str]) -> None:
    for name in names:
        _add(name)
    measure_anew()


@cache
def _add(name: str) -> int:
    path = resource("fonts", f"{name}.ttf")
    number = QFontDatabase.addApplicationFont(str(path))
    if number < 0:
        raise FileNotFoundError(path)
    return number
