"""The structure tree of a tagged PDF: what a screen reader walks through."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

#: Attributes that the standard asks of an element with this tag.
_ATTRIBUTES = {
    "L": {"O": "List", "ListNumbering": "Disc"},
    "TH": {"O": "Table", "Scope": "Column"},
}


class MarkedContent(NamedTuple):
    """A numbered stretch of drawing on a page; both counted from 0."""

    page: int
    number: int


@dataclass(eq=False)
class Element:
    """A node of the tree; its kids stand in reading order.

    A picture says in `alt` what it shows and in `box` where it stands on its page: left, bottom,
    right and top.
    """

    tag: str
    kids: list[Element | MarkedContent] = field(default_factory=list)
    alt: str = ""
    box: tuple[float, float, float, float] | None = None

    def add(self, tag: str, alt: str = "") -> Element:
        """Return a new last kid with this tag."""
        kid = Element(tag, alt=alt)
        self.kids.append(kid)
        return kid


def write_tree(document: Any, root: Element, pages: Sequence[Sequence[Element]]) -> None:
    """Put the tree below `root` in a ReportLab document.

    `pages` holds for each page the element of each marked content, in order of its number.
    """
    tree_root = PDFDictionary({"Type": PDFName("StructTreeRoot")})
    writer = _Writer(document, len(pages))
    tree_root["K"] = writer.write(root, document.Reference(tree_root))
    numbers: list[Any] = []
    for index, elements in enumerate(pages):
        row = PDFArray([writer.references[element] for element in elements])
        numbers += [index, document.Reference(row)]
    tree_root["ParentTree"] = document.Reference(PDFDictionary({"Nums": PDFArray(numbers)}))
    tree_root["ParentTreeNextKey"] = len(pages)
    document.Catalog.StructTreeRoot = document.Reference(tree_root)


class _Writer:
    """Turns elements into PDF objects, and remembers where each went."""

    def __init__(self, document: Any, page_count: int) -> None:
        self.references: dict[Element, Any] = {}
        self._document = document
        self._pages = [
            document.Reference(document.idToObject[name], name)
            for name in (f"Page{number}" for number in range(1, page_count + 1))
        ]

    def write(self, element: Element, parent: Any) -> Any:
        """Write an element and all below it; return the reference to it."""
        written = PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName(element.tag)})
        reference = self.references[element] = self._document.Reference(written)
        written["P"] = parent
        written["K"] = PDFArray([self._kid(kid, reference) for kid in element.kids])
        if element.tag in _ATTRIBUTES:
            names = {key: PDFName(value) for key, value in _ATTRIBUTES[element.tag].items()}
            written["A"] = PDFDictionary(names)
        if element.alt:
            written["Alt"] = PDFString(element.alt)
        if element.box is not None:
            box = PDFArray([round(edge, 2) for edge in element.box])
            written["A"] = PDFDictionary({"O": PDFName("Layout"), "BBox": box})
        return reference

    def _kid(self, kid: Element | MarkedContent, parent: Any) -> Any:
        if isinstance(kid, Element):
            return self.write(kid, parent)
        return PDFDictionary(
            {"Type": PDFName("MCR"), "Pg": self._pages[kid.page], "MCID": kid.number}
        )
