"""Mends the two defects of ReportLab 5.1 that keep its files from being valid PDF/A.

1. `PDFStream.format` writes no line end before `endstream` (ISO 19005-2, 6.1.7.1).
2. `makeToUnicodeCMap` writes characters above U+FFFF as five hex digits, where the format asks
   for UTF-16 (ISO 32000-1, 9.10.3), and puts more than 100 lines in one block.

Both are internals, so the repairs hold for the 5.1 series only; `tests/report` shows that each
defect is still there, and fails as soon as upstream has mended it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from reportlab import Version
from reportlab.pdfbase import ttfonts
from reportlab.pdfbase.pdfdoc import PDFStream

from lobcoach.report.writing_direction import as_typed

SUPPORTED_SERIES = "5.1."
_BLOCK = 100  # most lines between `beginbfchar` and `endbfchar`
_MARK = b"endstream\n"

upstream_stream_format: Callable[[Any, Any], bytes] = PDFStream.format
upstream_to_unicode: Callable[[str, Sequence[int]], str] = ttfonts.makeToUnicodeCMap


def repair(version: str = Version) -> None:
    """Put the repairs in place; calling it again changes nothing.

    Raises RuntimeError for a ReportLab outside the series that they were written for.
    """
    if not version.startswith(SUPPORTED_SERIES):
        raise RuntimeError(f"ReportLab {SUPPORTED_SERIES}x is needed, not {version}")
    PDFStream.format = _stream_format
    ttfonts.makeToUnicodeCMap = to_unicode_map


def to_unicode_map(font_name: str, subset: Sequence[int]) -> str:
    """Return the ToUnicode CMap for a font subset: code `i` shows the character `subset[i]`.

    A joined form of an Arabic letter, which only a font knows, is told as the letter itself.
    """
    lines = [f"<{code:02X}> <{_utf_16(point)}>" for code, point in enumerate(subset)]
    blocks = [lines[start : start + _BLOCK] for start in range(0, len(lines), _BLOCK)]
    mappings = [
        row for block in blocks for row in (f"{len(block)} beginbfchar", *block, "endbfchar")
    ]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            f"/CMapName /{font_name} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *mappings,
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )


def _stream_format(stream: Any, document: Any) -> bytes:
    return upstream_stream_format(stream, document).removesuffix(_MARK) + b"\n" + _MARK


def _utf_16(point: int) -> str:
    return as_typed(chr(point)).encode("utf-16-be").hex().upper()
