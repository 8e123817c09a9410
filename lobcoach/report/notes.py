"""Reads a note: paragraphs, `-` lists, `**bold**` and `> quote`; all else stays as typed.

python-markdown finds the blocks, with every other rule taken out of it, and its tree (never its
HTML) becomes plain values: whatever the coach typed can only ever be words on the page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import (
    BlockQuoteProcessor,
    EmptyBlockProcessor,
    ListIndentProcessor,
    ParagraphProcessor,
    UListProcessor,
)

from lobcoach.core.text import normalised


@dataclass(frozen=True)
class Words:
    """A run of text, newlines as typed."""

    text: str
    bold: bool = False


@dataclass(frozen=True)
class Paragraph:
    """Words that stand together."""

    words: tuple[Words, ...]


@dataclass(frozen=True)
class Bullets:
    """A list; each item is a small note."""

    items: tuple[tuple[NoteBlock, ...], ...]


@dataclass(frozen=True)
class Quotation:
    """What was typed behind `>`."""

    blocks: tuple[NoteBlock, ...]


NoteBlock = Paragraph | Bullets | Quotation

_INDENT = 2  # spaces before a dash that make a list within a list
_DEEPEST = 6  # steps into lists and quotes; deeper signs are words
_BOLD = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*", re.DOTALL)
_DASH = re.compile(r" *- +\S")
_LEADING_SIGNS = re.compile(r"^(?: *(?:> ?|- +))+", re.MULTILINE)


def read_note(text: str) -> tuple[NoteBlock, ...]:
    """Return the blocks of a note, in order; none for a blank one."""
    lines = normalised(text).expandtabs(_INDENT).split("\n")
    root: Element = _parser().parseDocument(list(_separated(lines))).getroot()
    return _blocks(root)


def read_words(text: str) -> tuple[Words, ...]:
    """Return the words of one paragraph or quote: only bold is understood."""
    return tuple(_words(normalised(text).strip()))


def without_signs(text: str) -> str:
    """Return `text` without the signs of a list or quote before its lines."""
    return _LEADING_SIGNS.sub("", normalised(text)).strip()


def _words(text: str) -> Iterator[Words]:
    for index, part in enumerate(_BOLD.split(text)):
        if part:
            yield Words(part, bold=index % 2 == 1)


def _separated(lines: list[str]) -> Iterator[str]:
    """Yield the lines with a blank one between plain lines, list and quote.

    Markdown asks the writer for it; without it a list would be swallowed by the line before.
    """
    before = ""
    for line in lines:
        kind = _kind(line)
        continues = before == "list" and kind == "plain" and line.startswith(" ")
        if before and kind and kind != before and not continues:
            yield ""
        yield line if kind else ""
        before = before if continues else kind


def _kind(line: str) -> str:
    stripped = line.lstrip()
    if _DASH.match(line):
        return "list"
    return "quote" if stripped.startswith(">") else "plain" if stripped else ""


def _parser() -> Any:
    """Return a block parser that knows paragraphs, `-` lists and quotes, and nothing else."""
    parser = BlockParser(_settings())
    dashes = UListProcessor(parser)
    # python-markdown's own patterns also take `*`, `+` and `1.` for a list.
    dashes.RE = re.compile(r"^ ?- +(.*)")
    dashes.CHILD_RE = re.compile(r"^ ?((-)) +(.*)")
    dashes.INDENT_RE = re.compile(r"^ {2,3}((-)) +.*")
    nesting = (ListIndentProcessor(parser), dashes, BlockQuoteProcessor(parser))
    for processor in nesting:
        processor.test = _bounded(processor.test, parser)
    known = (EmptyBlockProcessor(parser), *nesting, ParagraphProcessor(parser))
    for priority, processor in zip(range(len(known), 0, -1), known, strict=True):
        parser.blockprocessors.register(processor, type(processor).__name__, priority)
    return parser


@cache
def _settings() -> Markdown:
    return Markdown(tab_length=_INDENT)


def _bounded(test: Callable[[Any, str], bool], parser: Any) -> Callable[[Any, str], bool]:
    """Return `test`, but false below the deepest level: a note cannot exhaust the stack."""
    return lambda parent, block: len(parser.state) < _DEEPEST and test(parent, block)


def _blocks(element: Element) -> tuple[NoteBlock, ...]:
    found: list[NoteBlock] = list(_paragraph(element.text))
    for child in element:
        if child.tag == "ul":
            found.append(Bullets(tuple(_blocks(item) for item in child)))
        elif child.tag == "blockquote":
            found.append(Quotation(_blocks(child)))
        else:
            found += _blocks(child)
        found += _paragraph(child.tail)
    return tuple(block for block in found if not _is_empty(block))


def _is_empty(block: NoteBlock) -> bool:
    """A quote or list of nothing but its signs, such as a `>` alone."""
    if isinstance(block, Quotation):
        return not block.blocks
    return isinstance(block, Bullets) and not all(block.items)


def _paragraph(text: str | None) -> Iterator[Paragraph]:
    words = tuple(_words(text.strip())) if text else ()
    if words:
        yield Paragraph(words)
