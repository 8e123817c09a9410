"""The pieces of a content file: a block with its paragraph and its `- sleutel: waarde` lines."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Entry:
    """One `sleutel: waarde`; the key in lower case, the value on one line (maybe empty)."""

    key: str
    value: str
    line: int


@dataclass(frozen=True)
class Block:
    """One `## slug` with its paragraph and entries; `sound` is False if a line in it is wrong.

    `text_line` is where the paragraph starts; without one it is the line of the heading.
    """

    slug: str
    line: int
    text: str
    text_line: int
    entries: tuple[Entry, ...]
    sound: bool
    children: tuple[Block, ...] = ()


@dataclass
class OpenBlock:
    """A block whose lines are still coming in."""

    slug: str
    line: int
    text: list[str] = field(default_factory=list)
    text_line: int = 0
    text_ended: bool = False
    sound: bool = True
    entries: list[Entry] = field(default_factory=list)
    children: list[OpenBlock] = field(default_factory=list)

    def closed(self) -> Block:
        """Return the block with all that came in."""
        children = tuple(child.closed() for child in self.children)
        return Block(
            self.slug,
            self.line,
            " ".join(self.text),
            self.text_line or self.line,
            tuple(self.entries),
            self.sound,
            children,
        )
