"""Reading a PNG far enough to put it into a PDF as it is, without decoding a pixel.

PDF knows the compression and the line filters of PNG (ISO 32000-1, 7.4.4.4), so the data of a
plain picture go over unchanged: the same picture gives the same bytes everywhere.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
#: Eight bits for each of red, green and blue; no transparency, lines in order.
_PLAIN = (8, 2, 0, 0, 0)
_LARGEST = 4096  # pixels along a side


@dataclass(frozen=True)
class Picture:
    """A picture of `width` by `height` pixels; `data` are compressed lines of RGB with filters."""

    width: int
    height: int
    data: bytes


def read_png(content: bytes) -> Picture | None:
    """Return the picture in an opaque 8-bit RGB PNG without interlacing; None for all else."""
    if not content.startswith(_SIGNATURE):
        return None
    chunks = list(_chunks(content))
    if not chunks or chunks[0][0] != b"IHDR" or len(chunks[0][1]) != 13:
        return None
    width, height, *kind = struct.unpack(">II5B", chunks[0][1])
    if tuple(kind) != _PLAIN or not (0 < width <= _LARGEST and 0 < height <= _LARGEST):
        return None
    data = b"".join(body for name, body in chunks if name == b"IDAT")
    return Picture(width, height, data) if _is_whole(data, (3 * width + 1) * height) else None


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the name and the body of each chunk, up to the first that is cut off."""
    at = len(_SIGNATURE)
    while at + 12 <= len(content):
        (length,) = struct.unpack(">I", content[at : at + 4])
        if at + 12 + length > len(content):
            return
        yield content[at + 4 : at + 8], content[at + 8 : at + 8 + length]
        at += 12 + length


def _is_whole(data: bytes, size: int) -> bool:
    """Whether the data unpack to exactly `size` bytes; never unpacks more than that."""
    unpacking = zlib.decompressobj()
    try:
        unpacked = unpacking.decompress(data, size + 1)
    except zlib.error:
        return False
    return len(unpacked) == size and unpacking.eof
