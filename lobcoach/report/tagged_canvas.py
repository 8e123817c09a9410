"""A drawing surface on which each stroke belongs to a structure element or is an artifact."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream
from reportlab.pdfgen.canvas import Canvas

from lobcoach.report.fonts import Face, Glyphs, registered
from lobcoach.report.icons import Path, drawing
from lobcoach.report.layout import PAGE_HEIGHT, PAGE_WIDTH, Colour
from lobcoach.report.png import Picture
from lobcoach.report.reportlab_repairs import repair
from lobcoach.report.structure import Element, MarkedContent, write_tree

_ICON_GRID = 24.0
_ICON_STROKE = 1.75


class TaggedCanvas:
    """Draws pages from the bottom left, in points, and keeps the structure tree in step."""

    def __init__(self, language: str) -> None:
        repair()
        self._canvas = Canvas(
            io.BytesIO(),
            pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
            pageCompression=1,
            invariant=1,
            pdfVersion=(1, 7),
            initialFontName=registered(Face.REGULAR),
            lang=language,
        )
        self._pages: list[list[Element]] = []
        self._current: list[Element] = []

    @property
    def document(self) -> Any:
        """ReportLab's document, for what is said about the file as a whole."""
        return self._canvas._doc

    @contextmanager
    def tagged(self, element: Element) -> Iterator[None]:
        """Let what is drawn inside be content of `element`."""
        number = len(self._current)
        self._current.append(element)
        element.kids.append(MarkedContent(len(self._pages), number))
        self._canvas.addLiteral(f"/{element.tag} <</MCID {number}>> BDC")
        yield
        self._canvas.addLiteral("EMC")

    @contextmanager
    def artifact(self, kind: str = "Layout") -> Iterator[None]:
        """Let what is drawn inside be decoration that a screen reader passes over."""
        self._canvas.addLiteral(f"/Artifact <</Type /{kind}>> BDC")
        yield
        self._canvas.addLiteral("EMC")

    def write(self, x: float, baseline: float, words: Glyphs, size: float, colour: Colour) -> float:
        """Write glyphs from `x` on; return where they end.

        Glyphs that show something else than they say carry the words in /ActualText.
        """
        if words.said is not None:
            said = ("\ufeff" + words.said).encode("utf-16-be").hex()
            self._canvas.addLiteral(f"/Span <</ActualText <{said}>>> BDC")
        text = self._canvas.beginText(x, baseline)
        text.setFillColorRGB(*colour)
        edge = x + words.width * size
        for run in words.runs:
            if words.leftwards:
                edge -= run.width * size
                text.setTextOrigin(edge, baseline)
            text.setFont(run.font, size)
            text.textOut(run.text)
        self._canvas.drawText(text)
        if words.said is not None:
            self._canvas.addLiteral("EMC")
        return x + words.width * size

    def fill(
        self, x: float, y: float, width: float, height: float, colour: Colour, *, radius: float = 0
    ) -> None:
        """Fill a rectangle whose bottom left corner is (x, y)."""
        self._canvas.setFillColorRGB(*colour)
        if radius:
            self._canvas.roundRect(x, y, width, height, radius, stroke=0, fill=1)
        else:
            self._canvas.rect(x, y, width, height, stroke=0, fill=1)

    def icon(self, name: str, x: float, y: float, size: float, colour: Colour) -> None:
        """Stroke an icon into the square whose bottom left corner is (x, y)."""
        self._canvas.saveState()
        scale = size / _ICON_GRID
        self._canvas.transform(scale, 0, 0, -scale, x, y + size)
        self._canvas.setStrokeColorRGB(*colour)
        self._canvas.setLineWidth(_ICON_STROKE)
        self._canvas.setLineCap(1)
        self._canvas.setLineJoin(1)
        for path in drawing(name):
            self._stroke(path)
        self._canvas.restoreState()

    def picture(self, picture: Picture, x: float, y: float, width: float, height: float) -> None:
        """Draw a picture into the rectangle whose bottom left corner is (x, y)."""
        name = hashlib.sha256(picture.data).hexdigest()[:16]
        registered_name = self.document.getXObjectName(name)
        if registered_name not in self.document.idToObject:
            self.document.addForm(name, _image(picture))
        self._canvas.saveState()
        self._canvas.transform(width, 0, 0, height, x, y)
        self._canvas.addLiteral(f"/{registered_name} Do")
        self._canvas.restoreState()
        self._canvas._formsinuse.append(name)  # what a page draws is among its resources

    def end_page(self) -> None:
        """Close the page and start the next."""
        self._canvas.showPage()
        page = self.document.idToObject[f"Page{len(self._pages) + 1}"]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = len(self._pages)
        page.Tabs = PDFName("S")
        page.Trans = None  # ReportLab writes an empty page transition otherwise
        self._pages.append(self._current)
        self._current = []

    def finish(self, root: Element) -> bytes:
        """Return the file, with the structure tree below `root`; draw nothing after this."""
        write_tree(self.document, root, self._pages)
        data: bytes = self._canvas.getpdfdata()
        return data

    def _stroke(self, path: Path) -> None:
        drawn = self._canvas.beginPath()
        for operator, numbers in path:
            getattr(drawn, operator)(*numbers)
        self._canvas.drawPath(drawn, stroke=1, fill=0)


def _image(picture: Picture) -> PDFStream:
    """Return a picture as an object of the file; its colours are those of the output intent."""
    lines = PDFDictionary(
        {"Predictor": 15, "Colors": 3, "BitsPerComponent": 8, "Columns": picture.width}
    )
    kind = PDFDictionary(
        {
            "Type": PDFName("XObject"),
            "Subtype": PDFName("Image"),
            "Width": picture.width,
            "Height": picture.height,
            "ColorSpace": PDFName("DeviceRGB"),
            "BitsPerComponent": 8,
            "Filter": PDFName("FlateDecode"),
            "DecodeParms": lines,
        }
    )
    return PDFStream(kind, picture.data)
