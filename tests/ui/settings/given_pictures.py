"""Picture files as a coach may have them."""

from __future__ import annotations

import random
import struct
import zlib
from pathlib import Path

from PySide6.QtGui import QColor, QImage, QPainter

from tests.report.given_logo import chunk


def logo_file(path: Path, width: int = 900, height: int = 300, form: str = "") -> Path:
    """Write a picture with a blue square at the left of clear ground."""
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.fillRect(0, 0, height, height, QColor("#1F4F9C"))
    painter.end()
    assert image.save(str(path), form or None)  # type: ignore[call-overload]
    return path


def noise(path: Path, width: int = 600, height: int = 200) -> Path:
    """Write a picture that hardly becomes smaller when it is packed."""
    values = random.Random(1).randbytes(width * height * 3)
    image = QImage(values, width, height, width * 3, QImage.Format.Format_RGB888)
    assert image.save(str(path))
    return path


def bomb(path: Path, width: int = 50_000, height: int = 50_000) -> Path:
    """Write a small PNG that says it is enormous."""
    head = struct.pack(">II5B", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + body)
    return path
