"""A tagged paragraph that can be broken over pages."""

from __future__ import annotations

from collections.abc import Sequence

from lobcoach.report.fonts import Glyphs, glyphs, hyphen, leftward_glyphs
from lobcoach.report.layout import Colour, TextStyle
from lobcoach.report.line_breaking import Line, Span, broken
from lobcoach.report.structure import Element
from lobcoach.report.tagged_canvas import TaggedCanvas
from lobcoach.report.writing_direction import runs_right_to_left

#: At least so many lines of a paragraph stand together at the foot and the head of a page.
_TOGETHER = 2
_ROUNDING = 0.001  # lines
#: Half the height of a capital, in ems: text is centred on it within its leading.
_HALF_CAPITAL = 0.364


class TextBlock:
    """Text of one size, one paragraph of the structure tree.

    Free text follows its first letter: a paragraph in Arabic is read from the right. Text of the
    program's own is read from the left, also when it opens with an Arabic name.
    """

    def __init__(
        self,
        spans: Sequence[Span],
        style: TextStyle,
        element: Element,
        space_above: float = 0,
        *,
        keep_with_next: bool = False,
        free: bool = False,
    ) -> None:
        self.space_above = space_above
        self.keep_with_next = keep_with_next
        self._spans = spans
        self._style = style
        self._element = element
        self._leftwards = free and runs_right_to_left("".join(span.text for span in spans))
        self._lines: dict[float, list[Line]] = {}

    def height(self, width: float) -> float:
        """Return how high the block is at this width, in points."""
        return len(self._broken(width)) * self._style.leading

    def split(self, width: float, height: float) -> tuple[TextBlock | None, TextBlock | None]:
        """Return the lines that fit in `height`, and the others; never a lone line."""
        lines = self._broken(width)
        count = min(int(height / self._style.leading + _ROUNDING), len(lines) - _TOGETHER)
        if count < _TOGETHER:
            return None, self
        return self._with(width, lines[:count]), self._with(width, lines[count:])

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the lines downwards from `top`."""
        style = self._style
        baseline = top - style.leading / 2 - _HALF_CAPITAL * style.size
        with canvas.tagged(self._element):
            for line in self._broken(width):
                self._draw_line(canvas, line, x, width, baseline)
                baseline -= style.leading

    def _draw_line(
        self, canvas: TaggedCanvas, line: Line, x: float, width: float, baseline: float
    ) -> None:
        size = self._style.size
        shown = self._shown(line)
        if self._leftwards:  # a space at the line's end hangs out at the left
            x += width - size * sum(words.width for words, _ in shown)
        elif self._style.at_right:
            x += width - size * line.width
        for words, colour in shown:
            x = canvas.write(x, baseline, words, size, colour)

    def _shown(self, line: Line) -> list[tuple[Glyphs, Colour]]:
        """Return the glyphs of a line from left to right."""
        if self._leftwards:
            return [(leftward_glyphs(s.text, s.face), s.colour) for s in reversed(line.spans)]
        shown = [(each, s.colour) for s in line.spans for each in glyphs(s.text, s.face)]
        if line.hyphenated:
            last = line.spans[-1]
            shown.append((hyphen(last.face), last.colour))
        return shown

    def _broken(self, width: float) -> list[Line]:
        if width not in self._lines:
            room = width / self._style.size
            self._lines[width] = broken(self._spans, room, self._style.hyphenated)
        return self._lines[width]

    def _with(self, width: float, lines: list[Line]) -> TextBlock:
        part = TextBlock(self._spans, self._style, self._element)
        part._leftwards = self._leftwards
        part._lines = {width: lines}
        return part
