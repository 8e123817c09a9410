"""What all framework files have in common: blocks with a code, mostly of a fixed set."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from .document import Block, Document
from .fields import Fields, header_fields
from .problems import Problem, ProblemList, advice, quoted

T_co = TypeVar("T_co", covariant=True)
_CODE = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True)
class Part(Generic[T_co]):
    """What one framework file holds, by code, and what is wrong with it."""

    texts: Mapping[str, T_co]
    problems: tuple[Problem, ...]


def coded_blocks(
    document: Document,
    problems: ProblemList,
    *,
    kind: str,
    noun: str,
    codes: Collection[str],
    complete: bool = True,
) -> Iterator[Block]:
    """Yield each block whose slug is one of `codes`, once; note all that is wrong around them.

    With `complete` every code must have its block. A document that is not readable yields nothing.
    """
    if not document.readable:
        return
    header_fields(document, problems, kind)
    yield from _known_blocks(document.blocks, problems, noun, codes)
    if complete:
        note_missing(document.blocks, problems, noun, codes, line=1, marks="##")


def named_blocks(
    document: Document, problems: ProblemList, *, kind: str, noun: str
) -> Iterator[Block]:
    """Yield each block whose slug is a code of its own: letters, with hyphens between words.

    There must be one at least. A document that is not readable yields nothing.
    """
    if not document.readable:
        return
    header_fields(document, problems, kind)
    for block in _each_once(document.blocks, problems, noun):
        if _CODE.fullmatch(block.slug):
            yield block
        else:
            problems.error(
                block.line,
                f"{quoted(block.slug)} kan niet als naam. "
                "Schrijf letters, met een streepje tussen woorden.",
            )
    if not document.blocks:
        problems.error(1, f"{noun} ontbreekt. Zet er een blok ‘## naam’ bij.")


def coded_children(
    block: Block, problems: ProblemList, noun: str, codes: Collection[str]
) -> Iterator[Block]:
    """Yield each `###` block whose slug is one of `codes`, once; every code must be there."""
    yield from _known_blocks(block.children, problems, noun, codes)
    note_missing(block.children, problems, noun, codes, line=block.line, marks="###")


def refuse_children(block: Block, problems: ProblemList) -> None:
    """Note that this kind of file has no `###` blocks."""
    for child in block.children:
        problems.error(child.line, "‘###’ kan in dit bestand niet. Gebruik ‘## ’.")


def require_text(block: Block, problems: ProblemList) -> str:
    """Return the paragraph of a block, or note that it has none."""
    if not block.text:
        problems.error(
            block.line, f"[{block.slug}] De tekst zelf ontbreekt. Zet hem direct onder de kop."
        )
    return block.text


def refuse_text(block: Block, problems: ProblemList, key: str) -> None:
    """Note that this block has no paragraph; what it says belongs in lines such as `key`."""
    if block.text:
        problems.error(
            block.text_line,
            f"[{block.slug}] Losse tekst. Zet hem in een regel, zoals ‘- {key}: …’.",
        )


def require_lines(
    block: Block, fields: Fields, problems: ProblemList, key: str, count: tuple[int, int]
) -> tuple[str, ...]:
    """Return what stands behind each line with this key; note if `count` does not hold.

    `count` is (fewest, most).
    """
    fewest, most = count
    found = fields.texts(key)
    if not fewest <= len(found) <= most:
        wanted = str(most) if fewest == most else f"{fewest} tot {most}"
        problems.error(
            block.line, f"[{block.slug}] Geef {wanted} regels ‘- {key}: …’. Ik tel er {len(found)}."
        )
    return found


def note_missing(
    blocks: Collection[Block],
    problems: ProblemList,
    noun: str,
    codes: Collection[str],
    *,
    line: int,
    marks: str,
) -> None:
    """Note each of `codes` for which there is no block."""
    present = {block.slug for block in blocks}
    for code in codes:
        if code not in present:
            problems.error(
                line, f"{noun} ‘{code}’ ontbreekt. Zet er een blok ‘{marks} {code}’ bij."
            )


def _known_blocks(
    blocks: Collection[Block], problems: ProblemList, noun: str, codes: Collection[str]
) -> Iterator[Block]:
    known = []
    for block in blocks:
        if block.slug in codes:
            known.append(block)
        elif block.slug:
            problems.error(
                block.line, f"{noun} {quoted(block.slug)} bestaat niet. {advice(block.slug, codes)}"
            )
    return _each_once(known, problems, noun)


def _each_once(blocks: Iterable[Block], problems: ProblemList, noun: str) -> Iterator[Block]:
    seen: dict[str, int] = {}
    for block in blocks:
        if not block.slug:
            continue
        if block.slug in seen:
            problems.error(
                block.line,
                f"{noun} {quoted(block.slug)} staat er twee keer. "
                f"De eerste staat op regel {seen[block.slug]}.",
            )
        else:
            seen[block.slug] = block.line
            yield block
