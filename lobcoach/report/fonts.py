"""The embedded fonts, and for any text the glyphs that show it: none is ever left blank."""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache, lru_cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from lobcoach.paths import resource
from lobcoach.report.writing_direction import as_seen, as_typed, has_right_to_left, stretches

SOFT_HYPHEN = "\u00ad"
_BOX = "\u25a1"  # drawn for a character that no font has
_NO_BREAK_SPACE = "\u00a0"
#: In a line as seen: Latin words and numbers, read from the left, or any one character.
_CLUSTER = re.compile(
    r"[0-9A-Za-z\u00c0-\u024f]+(?:[.,:/-][0-9A-Za-z\u00c0-\u024f]+)*|.", re.DOTALL
)
_lock = threading.Lock()


class Face(Enum):
    """A font file of ours; its value is the file's stem."""

    REGULAR = "Inter-Regular"
    MEDIUM = "Inter-Medium"
    SEMIBOLD = "Inter-SemiBold"
    ARABIC = "NotoSansArabic-Regular"
    HEBREW = "NotoSansHebrew-Regular"
    SYMBOLS = "NotoSansSymbols2-Regular"


#: Where a character is looked for when the wanted face lacks it, in this order.
_FALLBACK = (Face.ARABIC, Face.HEBREW, Face.SYMBOLS)


@dataclass(frozen=True, slots=True)
class Run:
    """Text that one registered font can draw, and its width in ems."""

    font: str
    text: str
    width: float


@dataclass(frozen=True, slots=True)
class Glyphs:
    """What to draw, its width in ems, and the words it stands for when it shows other ones.

    The runs stand in the order of reading: from the right to the left when `leftwards`.
    """

    runs: tuple[Run, ...]
    width: float
    said: str | None = None
    leftwards: bool = False


def registered(face: Face) -> str:
    """Return the name under which ReportLab knows `face`, after loading it when needed."""
    return _font(face).name


def glyphs(text: str, face: Face) -> tuple[Glyphs, ...]:
    """Return what shows `text`, a line or word read from the left, in order on the page."""
    if _font(face).plain.issuperset(text):
        return (_plain(text, face),)
    if not has_right_to_left(text):
        return tuple(_with_fallback(text, face))
    found: list[Glyphs] = []
    for part, leftwards in stretches(text):
        found += [leftward_glyphs(part, face)] if leftwards else _with_fallback(part, face)
    # A byte order mark stands among the Arabic letters, and shows nothing.
    return tuple(each for each in found if each.runs)


def leftward_glyphs(text: str, face: Face) -> Glyphs:
    """Return what shows `text`, which is read from the right.

    It says nothing else when its letters, read one by one, are those of the text: the programs
    that turn right-to-left words round themselves would turn an /ActualText round as well.
    """
    clusters = _CLUSTER.findall(as_seen(text))[::-1]
    shown = [each for cluster in clusters for each in _with_fallback(cluster, face)]
    runs = tuple(run for each in shown for run in each.runs)
    spelled = "".join(as_typed(run.text) for run in runs)
    return Glyphs(
        runs,
        sum(run.width for run in runs),
        said=None if spelled == text else text,
        leftwards=True,
    )


def hyphen(face: Face) -> Glyphs:
    """Return the hyphen at a line's end, which is no part of the word."""
    return replace(_plain("-", face), said=SOFT_HYPHEN)


def width(text: str, face: Face) -> float:
    """Return how wide `text` is, in ems."""
    return sum(each.width for each in glyphs(text, face))


def _plain(text: str, face: Face) -> Glyphs:
    font = _font(face)
    width_in_ems = sum(font.advances[char] for char in text)
    return Glyphs((Run(font.name, text, width_in_ems),), width_in_ems)


def _with_fallback(text: str, face: Face) -> Iterator[Glyphs]:
    """Yield glyphs for text in the order of the page, joining neighbours of one font."""
    waiting: list[str] = []
    waiting_face = face
    for char in text:
        if _is_invisible(char):
            continue
        owner = _owner(char, face)
        if waiting and owner is not waiting_face:
            yield _plain("".join(waiting), waiting_face)
            waiting = []
        if owner is None:
            yield _box(char, face)
        else:
            waiting_face = owner
            waiting.append(char)
    if waiting:
        yield _plain("".join(waiting), waiting_face)


def _box(char: str, face: Face) -> Glyphs:
    private = unicodedata.category(char) == "Co"  # means nothing to a reader of the file
    return replace(_plain(_BOX, face), said=None if private else char)


@lru_cache(maxsize=4096)
def _owner(char: str, face: Face) -> Face | None:
    """Return the first font that can show `char`, or None."""
    return next((each for each in (face, *_FALLBACK) if char in _font(each).advances), None)


def _is_invisible(char: str) -> bool:
    """Whether a character only steers others: direction marks, joiners, variation selectors."""
    return unicodedata.category(char) in ("Cf", "Cc") or (
        "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"
    )


@dataclass(frozen=True)
class _Font:
    """A loaded font: its name in ReportLab, widths in ems, and what it shows without ado."""

    name: str
    advances: Mapping[str, float]
    plain: frozenset[str]


def _font(face: Face) -> _Font:
    with _lock:  # ReportLab keeps fonts by name: load each once, whichever thread asks first
        return _load(face)


@cache
def _load(face: Face) -> _Font:
    name = f"LOBcoach {face.value}"
    loaded = TTFont(name, resource("fonts", f"{face.value}.ttf"), asciiReadable=0, shapable=False)
    pdfmetrics.registerFont(loaded)
    advances = {
        chr(point): loaded.face.charWidths[point] / 1000
        for point, glyph in loaded.face.charToGlyph.items()
        if glyph and unicodedata.category(chr(point)) not in ("Co", "Cs")
    }
    advances[_NO_BREAK_SPACE] = advances[" "]
    plain = frozenset(
        char
        for char in advances
        if not _is_invisible(char) and unicodedata.bidirectional(char) not in ("R", "AL")
    )
    return _Font(name, advances, plain)
