"""A small PNG as a logo is kept, made of bytes alone."""

from __future__ import annotations

import struct
import zlib


def chunk(name: bytes, body: bytes) -> bytes:
    checked = name + body
    return struct.pack(">I", len(body)) + checked + struct.pack(">I", zlib.crc32(checked))


def png(
    width: int = 60,
    height: int = 20,
    *,
    depth: int = 8,
    colour_type: int = 2,
    interlaced: int = 0,
    data: bytes | None = None,
) -> bytes:
    """A blue picture; what is said of it may differ from what it is."""
    lines = (b"\0" + b"\x1f\x4f\x9c" * width) * height
    packed = zlib.compress(lines, 9) if data is None else data
    head = struct.pack(">II5B", width, height, depth, colour_type, 0, 0, interlaced)
    parts = chunk(b"IHDR", head) + chunk(b"tEXt", b"Author\0iemand")
    half = len(packed) // 2
    parts += chunk(b"IDAT", packed[:half]) + chunk(b"IDAT", packed[half:]) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts
