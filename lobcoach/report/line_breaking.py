"""Breaks text of several looks into lines that fit a width, hyphenated the Dutch way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from pyphen import Pyphen

from lobcoach.report.fonts import Face, width
from lobcoach.report.layout import Colour

#: Shorter words stay whole, and at least so many letters stand before and after a hyphen.
_LEAST_HYPHENATED = 10
_LEAST_PART = 4
#: A longer word is no word; it is broken wherever the line ends.
_LONGEST_WORD = 120
#: Before these a break would change the spelling: knieën becomes knie-en.
_TREMA = "äëïöüÄËÏÖÜ"
_TOKEN = re.compile(r"\n| +|[^ \n]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_AFTER_THESE = re.compile(r"[-/–—@](?=\w)")


@dataclass(frozen=True, slots=True)
class Span:
    """Text in one look."""

    text: str
    face: Face
    colour: Colour


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its spans from first read to last, width in ems, and how it ends."""

    spans: tuple[Span, ...]
    width: float
    hyphenated: bool = False


def broken(spans: Sequence[Span], room: float, hyphenate: bool) -> list[Line]:
    """Return the lines of a paragraph `room` ems wide; a newline in the text is kept.

    Each line that is not the last and does not break a word ends in a space, so that readers of
    the file do not glue words together. That space may hang outside `room`.
    """
    breaker = _Breaker(room, hyphenate)
    for word in _words(spans):
        breaker.add(word)
    return breaker.lines()


#: The spans of one word, or of the spaces or the line break between two.
_Word = tuple[Span, ...]


def _words(spans: Sequence[Span]) -> Iterator[_Word]:
    """Yield words, spaces and line breaks; a word may run over several spans."""
    word: list[Span] = []
    for span in spans:
        for token in _TOKEN.findall(span.text):
            if token[0] in " \n":
                if word:
                    yield tuple(word)
                    word = []
                yield (Span(token[0], span.face, span.colour),)
            elif len(token) > _LONGEST_WORD:
                if word:
                    yield tuple(word)
                    word = []
                yield from ((Span(char, span.face, span.colour),) for char in token)
            else:
                word.append(Span(token, span.face, span.colour))
    if word:
        yield tuple(word)


class _Breaker:
    """Fills lines greedily, word by word."""

    def __init__(self, room: float, hyphenate: bool) -> None:
        self._room = room
        self._hyphenate = hyphenate
        self._lines: list[Line] = []
        self._spans: list[Span] = []
        self._width = 0.0
        self._space: Span | None = None

    def add(self, word: _Word) -> None:
        """Put a word, space or line break behind what is there."""
        if word[0].text == "\n":
            self._space = word[0]
            self._end_line()
        elif word[0].text == " ":
            self._space = word[0] if self._spans else None
        else:
            self._add_word(word)

    def lines(self) -> list[Line]:
        """Return all lines; at least one."""
        if self._spans or not self._lines:
            self._space = None
            self._end_line()
        return self._lines

    def _add_word(self, word: _Word) -> None:
        rest: _Word | None = word
        while rest is not None:
            gap = width(" ", self._space.face) if self._space else 0.0
            free = self._room - self._width - gap
            if _width(rest) <= free:
                self._append(rest, gap)
                return
            part, after, hyphenated = self._part(rest, free)
            if part:
                self._append(part, gap)
                rest = after
            self._end_line(hyphenated)

    def _part(self, word: _Word, free: float) -> tuple[_Word, _Word | None, bool]:
        """Return what of a word still fits on the line, what comes after, and how it is cut."""
        if len(word) == 1:
            for at, sign in _break_points(word[0].text, self._hyphenate):
                head, tail = _cut(word[0], at)
                if _width((head,)) + (width("-", head.face) if sign else 0) <= free:
                    return (head,), (tail,), sign
        if self._spans:
            return (), word, False
        return (*_cut_anywhere(word, self._room), False)

    def _append(self, word: _Word, gap: float) -> None:
        if self._space:
            self._spans.append(self._space)
            self._space = None
        self._spans.extend(word)
        self._width += gap + _width(word)

    def _end_line(self, hyphenated: bool = False) -> None:
        if self._space:
            self._spans.append(Span(" ", self._space.face, self._space.colour))
            self._space = None
        self._lines.append(Line(_joined(self._spans), self._width, hyphenated))
        self._spans = []
        self._width = 0.0


def _width(word: _Word) -> float:
    return sum(width(span.text, span.face) for span in word)


def _cut(span: Span, at: int) -> tuple[Span, Span]:
    return (
        Span(span.text[:at], span.face, span.colour),
        Span(span.text[at:], span.face, span.colour),
    )


def _cut_anywhere(word: _Word, room: float) -> tuple[_Word, _Word | None]:
    """Return as many letters as fit in `room`, at least one, and the rest if there is any."""
    letters = [Span(char, span.face, span.colour) for span in word for char in span.text]
    used = _width((letters[0],))
    for count, letter in enumerate(letters[1:], 1):
        used += _width((letter,))
        if used > room:
            return _joined(letters[:count]), _joined(letters[count:])
    return _joined(letters), None


def _break_points(word: str, hyphenate: bool) -> Iterator[tuple[int, bool]]:
    """Yield places where a word may be cut, last first, and whether a hyphen is put there."""
    points = {match.end(): False for match in _AFTER_THESE.finditer(word)}
    if hyphenate:
        for letters in _LETTERS.finditer(word):
            if len(letters.group()) >= _LEAST_HYPHENATED:
                for position in _dictionary().positions(letters.group()):
                    at = letters.start() + position
                    if word[at] not in _TREMA:
                        points.setdefault(at, True)
    yield from sorted(points.items(), reverse=True)


@cache
def _dictionary() -> Any:
    """Return the Dutch patterns; reading them takes a tenth of a second, once."""
    return Pyphen(lang="nl_NL", left=_LEAST_PART, right=_LEAST_PART)


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return the same text with neighbours of one look made one."""
    joined: list[Span] = []
    for span in spans:
        last = joined[-1] if joined else None
        if last and (last.face, last.colour) == (span.face, span.colour):
            joined[-1] = Span(last.text + span.text, span.face, span.colour)
        else:
            joined.append(span)
    return tuple(joined)
