from __future__ import annotations

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lobcoach.report.png import read_png

from .given_logo import png


def test_the_data_of_a_plain_picture_go_over_as_they_are() -> None:
    picture = read_png(png(60, 20))
    assert picture is not None
    assert (picture.width, picture.height) == (60, 20)
    lines = zlib.decompress(picture.data)
    assert lines == (b"\0" + b"\x1f\x4f\x9c" * 60) * 20


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"geen plaatje",
        b"\x89PNG\r\n\x1a\n",
        png()[:20],
        png()[:60],
        png(depth=16),
        png(colour_type=6),  # with transparency
        png(colour_type=3),  # with a palette
        png(interlaced=1),
        png(0, 20),
        png(5000, 1),
        png(data=b"niet ingepakt"),
        png(data=zlib.compress(b"\0" * 10)),
        png(data=zlib.compress(b"\0" * 10_000_000)),
        png(data=zlib.compress((b"\0" + b"\0" * 180) * 20)[:-2]),
        png().replace(b"IHDR", b"IHDX"),
    ],
)
def test_what_cannot_go_over_as_it_is_gives_no_picture(content: bytes) -> None:
    assert read_png(content) is None


@given(st.binary(max_size=200), st.integers(0, 150))
def test_damaged_bytes_are_never_a_surprise(noise: bytes, at: int) -> None:
    whole = png()
    read_png(whole[:at] + noise + whole[at + len(noise) :])
