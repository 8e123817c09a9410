"""How the report looks: paper, colours, type and distances, in one place (design tokens)."""

from __future__ import annotations

from dataclasses import dataclass

from lobcoach.report.fonts import Face

#: Red, green and blue, each 0–1.
Colour = tuple[float, float, float]


def _colour(code: str) -> Colour:
    red, green, blue = (int(code[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return red, green, blue


INK = _colour("#1B2533")
INK_2 = _colour("#55606E")
LINE = _colour("#E4E0D8")
SOFT = _colour("#F7F5F1")

# A4, in points.
PAGE_WIDTH = 595.28
PAGE_HEIGHT = 841.89
MARGIN = 56.0
TOP = PAGE_HEIGHT - 48
BOTTOM = 64.0
CONTENT_WIDTH = PAGE_WIDTH - 2 * MARGIN
CONTENT_HEIGHT = TOP - BOTTOM
FOOTER_BASELINE = 36.0


@dataclass(frozen=True)
class TextStyle:
    """How a paragraph looks; sizes in points."""

    size: float
    leading: float
    face: Face = Face.REGULAR
    colour: Colour = INK
    hyphenated: bool = False
    at_right: bool = False


OVERLINE = TextStyle(8, 11, colour=INK_2)
OVERLINE_RIGHT = TextStyle(8, 11, colour=INK_2, at_right=True)
TITLE = TextStyle(21, 28, Face.SEMIBOLD)
FACTS = TextStyle(9, 13.5, colour=INK_2)
NOTICE = TextStyle(9.5, 14, Face.SEMIBOLD)
HEADING = TextStyle(11, 15, Face.SEMIBOLD)
SMALL_HEADING = TextStyle(9.5, 13.5, Face.SEMIBOLD)
BODY = TextStyle(9.5, 14.2, hyphenated=True)
PROMPT = TextStyle(8.5, 12.2, colour=INK_2, hyphenated=True)
AIM_WORDS = TextStyle(10, 15, Face.MEDIUM, hyphenated=True)
DETAIL = TextStyle(9, 13.5, hyphenated=True)
QUIET_DETAIL = TextStyle(9, 13.5, colour=INK_2)
TABLE_HEAD = TextStyle(8, 11, colour=INK_2)
TABLE_HEAD_RIGHT = TextStyle(8, 11, colour=INK_2, at_right=True)
TABLE_NAME = TextStyle(9.5, 14)
TABLE_CELL = TextStyle(9.5, 14, hyphenated=True)
TABLE_CELL_RIGHT = TextStyle(9.5, 14, at_right=True)
SMALL_PRINT = TextStyle(7.5, 11, colour=INK_2)
BULLET = TextStyle(9.5, 14.2, colour=INK_2)
SHEET_WORDS = TextStyle(11, 17)
SHEET_NUMBER = TextStyle(9, 30, colour=INK_2)
SHEET_GROUP = TextStyle(21, 30, Face.MEDIUM)
FOOTER = TextStyle(7.5, 11, colour=INK_2)

# Distances, in points.
SECTION_GAP = 13.5
CLOSING_GAP = 10.0
TITLE_GAP = 11.0
LOGO = (102.0, 34.0)  # the most that it is wide and high: 36 by 12 mm
HEADING_GAP = 3.0
PROMPT_GAP = 7.0
PARAGRAPH_GAP = 4.0
LIST_GAP = 1.5
ICON_SIZE = 13.0
HEADING_INDENT = 20.0
BULLET_INDENT = 11.0
QUOTE_INDENT = 11.0
QUOTE_BAR = 2.0
AIM_INDENT = 13.0
AIM_BAR = 2.5
BOX_RADIUS = 7.0
BOX_SIDE = 14.0
BOX_ABOVE = 9.0
TABLE_PADDING = 5.0
TABLE_GUTTER = 14.0
# The least and the most that a column of short texts is wide.
WHO_COLUMN = (48.0, 130.0)
BEFORE_COLUMN = (48.0, 110.0)
# What a group of a recovery sheet and its number take of the width of their column.
SHEET_NUMBER_SHARE = 0.13
SHEET_GROUP_SHARE = 0.65
