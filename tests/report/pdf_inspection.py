"""Looks inside a PDF as a validator would: content, structure tree, fonts, metadata."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf

PAINTING = frozenset(["Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do",
                      "sh", "BI"])  # fmt: skip


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


@dataclass
class Content:
    """What the pages draw: text for each marked content, and all that is wrong."""

    texts: dict[tuple[int, int], str] = field(default_factory=dict)
    tags: dict[tuple[int, int], str] = field(default_factory=dict)
    artifacts: list[str] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)
    unmapped: list[tuple[str, int]] = field(default_factory=list)


def content_of(document: pikepdf.Pdf) -> Content:
    content = Content()
    for number, page in enumerate(document.pages):
        _read_page(page, number, content)
    return content


def _read_page(page: pikepdf.Page, number: int, content: Content) -> None:
    maps = {name: unicode_map(font) for name, font in page.Resources.Font.items()}
    stack: list[tuple[str, int | None, str | None]] = []
    font = ""
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            values = operands[1] if len(operands) > 1 else {}
            mcid = int(values["/MCID"]) if "/MCID" in values else None
            actual = str(values["/ActualText"]) if "/ActualText" in values else None
            tag = str(operands[0])
            stack.append((tag, mcid, actual))
            if mcid is not None:
                content.tags[number, mcid] = tag
                content.texts[number, mcid] = ""
            if actual is not None:
                _say(content, number, stack, actual)
        elif name == "EMC":
            stack.pop()
        elif name == "Tf":
            font = str(operands[0])
        elif name in PAINTING:
            if not stack:
                content.loose.append(f"page {number}: {name}")
            if name == "Tj":
                codes = bytes(operands[0])
                content.unmapped += [(font, code) for code in codes if code not in maps[font]]
                if not any(actual is not None for _, _, actual in stack):
                    said = "".join(maps[font].get(code, "\ufffd") for code in codes)
                    _say(content, number, stack, said)
    assert not stack, "marked content left open"


def _say(
    content: Content, page: int, stack: list[tuple[str, int | None, str | None]], text: str
) -> None:
    for _, mcid, _ in stack:
        if mcid is not None:
            content.texts[page, mcid] += text
    if any(tag == "/Artifact" for tag, _, _ in stack):
        content.artifacts.append(text)


def unicode_map(font: pikepdf.Object) -> dict[int, str]:
    """The characters that a font's ToUnicode map gives; code 0 and the fillers left out."""
    source = font.ToUnicode.read_bytes().decode("ascii")
    pairs = re.findall(r"<([0-9A-F]{2})> <([0-9A-F]{4,})>", source)
    shown = {int(code, 16): bytes.fromhex(value).decode("utf-16-be") for code, value in pairs}
    return {code: text for code, text in shown.items() if text != "\0"}


@dataclass
class Node:
    tag: str
    kids: list[Node | tuple[int, int]]
    attributes: dict[str, str]


def structure_of(document: pikepdf.Pdf) -> Node:
    pages = {page.objgen: number for number, page in enumerate(document.pages)}
    return _node(document.Root.StructTreeRoot.K, pages)


def _node(element: pikepdf.Object, pages: dict[tuple[int, int], int]) -> Node:
    kids: list[Node | tuple[int, int]] = []
    for kid in element.K:
        if kid.get("/Type") == "/MCR":
            kids.append((pages[kid.Pg.objgen], int(kid.MCID)))
        else:
            assert kid.P.objgen == element.objgen
            kids.append(_node(kid, pages))
    attributes = {key: str(value) for key, value in element.get("/A", {}).items()}
    return Node(str(element.S), kids, attributes)


def nodes(node: Node) -> Iterator[Node]:
    yield node
    for kid in node.kids:
        if isinstance(kid, Node):
            yield from nodes(kid)


def outline_text(document: pikepdf.Pdf) -> str:
    """The structure tree as indented lines, each with its own words."""
    texts = content_of(document).texts
    return "\n".join(_lines(structure_of(document), texts, 0)) + "\n"


def _lines(node: Node, texts: dict[tuple[int, int], str], depth: int) -> Iterator[str]:
    own = "".join(texts[kid] for kid in node.kids if isinstance(kid, tuple))
    yield f"{'  ' * depth}{node.tag[1:]} {own}".rstrip()
    for kid in node.kids:
        if isinstance(kid, Node):
            yield from _lines(kid, texts, depth + 1)


def plain_text(pdf: bytes) -> str:
    """All tagged words, element after element."""
    with opened(pdf) as document:
        return outline_text(document)
