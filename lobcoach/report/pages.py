"""Pictures of the pages of a PDF, for showing the report as it will be printed."""

from __future__ import annotations

import threading
from dataclasses import dataclass

from pypdfium2 import PdfDocument, PdfPage

_lock = threading.Lock()  # PDFium works for one thread at a time


@dataclass(frozen=True)
class PagePicture:
    """One page: rows of `stride` bytes, each pixel as blue, green, red and an unused byte.

    That is the order of Qt's Format_RGB32 on the computers we run on.
    """

    width: int
    height: int
    stride: int
    pixels: bytes


def page_pictures(pdf: bytes, width_px: int) -> list[PagePicture]:
    """Return a picture of each page, `width_px` pixels wide; ValueError if that is below 1."""
    if width_px < 1:
        raise ValueError(f"a picture cannot be {width_px} pixels wide")
    with _lock:
        document = PdfDocument(pdf)
        try:
            return [_picture(page, width_px) for page in document]
        finally:
            document.close()


def _picture(page: PdfPage, width_px: int) -> PagePicture:
    bitmap = page.render(scale=width_px / page.get_width(), prefer_bgrx=True)
    picture = PagePicture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
    bitmap.close()
    page.close()
    return picture
