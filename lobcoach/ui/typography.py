"""The type scale: which size, weight, line height and colour each kind of text has."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtGui import QFont

from lobcoach.ui.fonts import FAMILIES


class TextRole(StrEnum):
    """What a piece of text is for; decides how it looks."""

    STAGE = "stage"  #: the question alone on the screen of "Laat zien"
    QUESTION = "question"  #: the question of the conversation
    TITLE = "title"  #: the title of a page
    LEAD = "lead"  #: a question or sentence that leads a pane
    SECTION = "section"  #: the title of a card or pane
    STRONG = "strong"  #: a name or goal within text
    BODY = "body"
    NOTE = "note"  #: what the coach writes
    MUTED = "muted"  #: explanation below or beside body text
    SMALL = "small"  #: secondary facts: dates, minutes, counts
    CAPTION = "caption"  #: the name above a field or column
    TINY = "tiny"  #: the least important words


class TextStyle(NamedTuple):
    """The look of one text role at 100 % text size."""

    size: int  #: pixels
    weight: QFont.Weight
    line_height: float  #: times the size
    colour: str  #: name of a token
    spacing: float = 100.0  #: letter spacing in percent


_REGULAR = QFont.Weight.Normal
_SEMIBOLD = QFont.Weight.DemiBold

STYLES = MappingProxyType(
    {
        TextRole.STAGE: TextStyle(58, _SEMIBOLD, 1.25, "ink", 98.0),
        TextRole.QUESTION: TextStyle(27, _SEMIBOLD, 1.3, "ink", 98.5),
        TextRole.TITLE: TextStyle(24, _SEMIBOLD, 1.3, "ink", 99.0),
        TextRole.LEAD: TextStyle(19, _SEMIBOLD, 1.3, "ink", 99.5),
        TextRole.SECTION: TextStyle(15, _SEMIBOLD, 1.4, "ink"),
        TextRole.STRONG: TextStyle(14, _SEMIBOLD, 1.5, "ink"),
        TextRole.BODY: TextStyle(14, _REGULAR, 1.5, "ink"),
        TextRole.NOTE: TextStyle(15, _REGULAR, 1.6, "ink"),
        TextRole.MUTED: TextStyle(14, _REGULAR, 1.5, "ink2"),
        TextRole.SMALL: TextStyle(13, _REGULAR, 1.5, "ink2"),
        TextRole.CAPTION: TextStyle(12, _SEMIBOLD, 1.5, "ink2", 101.0),
        TextRole.TINY: TextStyle(12, _REGULAR, 1.5, "ink3"),
    }
)


def make_font(size: int, weight: QFont.Weight, spacing: float = 100.0) -> QFont:
    """Return the program's font at `size` pixels, falling back per script for names."""
    return QFont(_made(size, weight, spacing))


@lru_cache(maxsize=128)
def _made(size: int, weight: QFont.Weight, spacing: float) -> QFont:
    font = QFont(list(FAMILIES))
    font.setPixelSize(size)
    font.setWeight(weight)
    if spacing != 100.0:
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, spacing)
    return font
