"""A small ICC profile for sRGB, built here so that no one else's file needs to be shipped.

A version 2 matrix profile (ICC.1:2001-04) with the colours of IEC 61966-2-1, adapted to D50.
"""

from __future__ import annotations

import struct
from functools import cache

_XYZ = {
    b"wtpt": (0.9642, 1.0, 0.8249),
    b"rXYZ": (0.4361, 0.2225, 0.0139),
    b"gXYZ": (0.3851, 0.7169, 0.0971),
    b"bXYZ": (0.1431, 0.0606, 0.7139),
}
_CURVES = (b"rTRC", b"gTRC", b"bTRC")
_CURVE_POINTS = 1024
_HEADER_SIZE = 128
_VERSION = 0x02400000
NAME = "sRGB IEC61966-2.1"


@cache
def srgb_profile() -> bytes:
    """Return the profile's bytes, always the same."""
    tags = {b"desc": _description(), b"cprt": b"text\0\0\0\0No copyright, use freely\0"}
    tags |= {name: _xyz_type(*values) for name, values in _XYZ.items()}
    tags |= dict.fromkeys(_CURVES, _curve())
    table_size = 4 + 12 * len(tags)
    body = b""
    table = struct.pack(">I", len(tags))
    for name, data in tags.items():
        table += struct.pack(">4sII", name, _HEADER_SIZE + table_size + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    return _header(_HEADER_SIZE + table_size + len(body)) + table + body


def _header(size: int) -> bytes:
    when = struct.pack(">6H", 2026, 1, 1, 0, 0, 0)
    kinds = struct.pack(">4sI4s4s4s", b"\0" * 4, _VERSION, b"mntr", b"RGB ", b"XYZ ")
    head = struct.pack(">I", size) + kinds + when + b"acsp"
    illuminant = b"".join(_fixed(value) for value in _XYZ[b"wtpt"])
    return (head.ljust(68, b"\0") + illuminant).ljust(_HEADER_SIZE, b"\0")


def _description() -> bytes:
    name = NAME.encode("ascii") + b"\0"
    unused_unicode_and_macintosh = b"\0" * (4 + 4 + 2 + 1 + 67)
    return b"desc\0\0\0\0" + struct.pack(">I", len(name)) + name + unused_unicode_and_macintosh


def _xyz_type(x: float, y: float, z: float) -> bytes:
    return b"XYZ \0\0\0\0" + _fixed(x) + _fixed(y) + _fixed(z)


def _fixed(value: float) -> bytes:
    return struct.pack(">i", round(value * 65536))


def _curve() -> bytes:
    levels = (_linear(step / (_CURVE_POINTS - 1)) for step in range(_CURVE_POINTS))
    values = [round(level * 65535) for level in levels]
    return b"curv\0\0\0\0" + struct.pack(f">I{_CURVE_POINTS}H", _CURVE_POINTS, *values)


def _linear(encoded: float) -> float:
    if encoded <= 0.04045:
        return encoded / 12.92
    linear: float = ((encoded + 0.055) / 1.055) ** 2.4
    return linear
