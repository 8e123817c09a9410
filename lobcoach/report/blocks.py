"""Blocks that stand below or beside each other, and can be broken over pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from lobcoach.report.backdrops import Backdrop, Place
from lobcoach.report.layout import CONTENT_HEIGHT, LINE
from lobcoach.report.tagged_canvas import TaggedCanvas

_ROUNDING = 0.01  # points
_HAIRLINE = 0.6


class Block(Protocol):
    """Something with a height at a given width, drawn downwards from its top left corner.

    `space_above` falls away at the head of a page; a block that is to `keep_with_next` does not
    stand alone at the foot of one.
    """

    space_above: float
    keep_with_next: bool

    def height(self, width: float) -> float:
        """Return how high the block is at this width, in points."""
        ...

    def split(self, width: float, height: float) -> tuple[Block | None, Block | None]:
        """Return the part that fits in `height` and the rest; either may be None."""
        ...

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the whole block."""
        ...


class Stack:
    """Blocks below each other."""

    space_above = 0.0
    keep_with_next = False

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks

    def height(self, width: float) -> float:
        """Return the heights of all blocks and the space between them."""
        spaces = sum(block.space_above for block in self._blocks[1:])
        return spaces + sum(block.height(width) for block in self._blocks)

    def split(self, width: float, height: float) -> tuple[Stack | None, Stack | None]:
        """Fill `height` with whole blocks and, if it can be split, the head of the next."""
        used = 0.0
        for index, block in enumerate(self._blocks):
            room = height - used - (block.space_above if index else 0)
            needed = block.height(width)
            if needed > room + _ROUNDING:
                return self._cut(index, *block.split(width, room))
            used = height - room + needed
        return self, None

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the blocks downwards from `top`."""
        for index, block in enumerate(self._blocks):
            top -= block.space_above if index else 0
            block.draw(canvas, x, top, width)
            top -= block.height(width)

    def _cut(
        self, index: int, head: Block | None, tail: Block | None
    ) -> tuple[Stack | None, Stack | None]:
        """Part the blocks at one that does not fit whole; `head` and `tail` are its parts."""
        before, after = self._blocks[:index], self._blocks[index + 1 :]
        if head is None:
            while before and before[-1].keep_with_next:
                before = before[:-1]
            after = self._blocks[len(before) :]
        else:
            before = [*before, head]
            after = [tail, *after] if tail is not None else after
        return self._part(before), self._part(after)

    def _part(self, blocks: Sequence[Block]) -> Stack | None:
        return Stack(blocks) if blocks else None


class Together:
    """A block that is only broken when it is higher than a whole page."""

    def __init__(self, inner: Block, space_above: float, keep_with_next: bool = False) -> None:
        self.space_above = space_above
        self.keep_with_next = keep_with_next
        self._inner = inner

    def height(self, width: float) -> float:
        """Return the height of the block."""
        return self._inner.height(width)

    def split(self, width: float, height: float) -> tuple[Block | None, Block | None]:
        """Keep the block whole as long as a page can hold it."""
        if self._inner.height(width) <= CONTENT_HEIGHT:
            return None, self
        return self._inner.split(width, height)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the block."""
        self._inner.draw(canvas, x, top, width)


@dataclass(frozen=True)
class Padding:
    """Space between a block and what stands around it."""

    left: float = 0
    top: float = 0
    right: float = 0
    bottom: float = 0


class Inset:
    """A block with space around it, and something drawn behind or beside it.

    The backdrop is drawn on each page the block runs over, or `once`: on the first only.
    """

    def __init__(
        self,
        inner: Block,
        padding: Padding,
        backdrop: Backdrop | None = None,
        *,
        once: bool = False,
        space_above: float = 0,
        keep_with_next: bool = False,
    ) -> None:
        self.space_above = space_above
        self.keep_with_next = keep_with_next
        self._inner = inner
        self._padding = padding
        self._backdrop = backdrop
        self._once = once

    def height(self, width: float) -> float:
        """Return the height of the block and the space above and below it."""
        return self._inner.height(self._inside(width)) + self._padding.top + self._padding.bottom

    def split(self, width: float, height: float) -> tuple[Inset | None, Inset | None]:
        """Split the block inside; both parts keep the space around it."""
        room = height - self._padding.top - self._padding.bottom
        head, tail = self._inner.split(self._inside(width), room)
        return self._part(head), self._part(tail, head is not None)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the backdrop, then the block."""
        if self._backdrop:
            self._backdrop(canvas, Place(x, top, width, self.height(width)))
        left, below = x + self._padding.left, top - self._padding.top
        self._inner.draw(canvas, left, below, self._inside(width))

    def _inside(self, width: float) -> float:
        return width - self._padding.left - self._padding.right

    def _part(self, inner: Block | None, follows: bool = False) -> Inset | None:
        if inner is None:
            return None
        backdrop = None if follows and self._once else self._backdrop
        return Inset(inner, self._padding, backdrop, once=self._once)


class Row:
    """Blocks beside each other, each with its share of the width; all shares together are 1.

    `ruled` draws a hairline below, once, where the row ends.
    """

    space_above = 0.0
    keep_with_next = False

    def __init__(
        self, cells: Sequence[tuple[Block | None, float]], padding: Padding, ruled: bool = False
    ) -> None:
        self._cells = cells
        self._padding = padding
        self._ruled = ruled

    def height(self, width: float) -> float:
        """Return the height of the highest cell and the space above and below it."""
        heights = (
            block.height(self._inside(width * share)) for block, share in self._cells if block
        )
        return max(heights) + self._padding.top + self._padding.bottom

    def split(self, width: float, height: float) -> tuple[Row | None, Row | None]:
        """Split each cell that is too high; the whole row moves when one of them cannot be."""
        room = height - self._padding.top - self._padding.bottom
        heads: list[tuple[Block | None, float]] = []
        tails: list[tuple[Block | None, float]] = []
        for block, share in self._cells:
            head, tail = _parts(block, self._inside(width * share), room)
            if block and head is None:
                return None, self
            heads.append((head, share))
            tails.append((tail, share))
        return Row(heads, self._padding), Row(tails, self._padding, self._ruled)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the cells from left to right, then the hairline."""
        left = x
        for block, share in self._cells:
            if block:
                inside = self._inside(width * share)
                block.draw(canvas, left + self._padding.left, top - self._padding.top, inside)
            left += width * share
        if self._ruled:
            with canvas.artifact():
                canvas.fill(x, top - self.height(width), width, _HAIRLINE, LINE)

    def _inside(self, width: float) -> float:
        return width - self._padding.left - self._padding.right


def _parts(block: Block | None, width: float, room: float) -> tuple[Block | None, Block | None]:
    if block is None or block.height(width) <= room + _ROUNDING:
        return block, None
    return block.split(width, room)
