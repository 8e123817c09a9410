"""One block of a question file replaced, with every other line left as its writer left it."""

from __future__ import annotations


def with_block(text: str, line: int, block: str) -> str:
    """Return `text` with the block whose heading stands on `line` (from 1) replaced by `block`.

    Comments in the old block stay, behind the new one: they may belong to what follows. Line
    ends become what they are in `text`.
    """
    ends = "\r\n" if "\r\n" in text else "\n"
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    start = line - 1
    end = next(
        (number for number in range(line, len(lines)) if lines[number].lstrip().startswith("#")),
        len(lines),
    )
    comments = [each for each in lines[start:end] if each.lstrip().startswith("%")]
    new = [*block.rstrip("\n").split("\n"), ""]
    new += [*comments, ""] if comments else []
    return ends.join((*lines[:start], *new, *lines[end:]))
