from __future__ import annotations

import io
import struct

from PIL import Image, ImageCms

from lobcoach.report.colour_profile import NAME, srgb_profile


def test_a_colour_engine_reads_the_profile_as_srgb() -> None:
    profile = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))
    assert ImageCms.getProfileDescription(profile).strip() == NAME
    grey_to_colour = Image.new("RGB", (3, 1))
    grey_to_colour.putdata([(27, 37, 51), (228, 224, 216), (255, 0, 128)])
    seen = ImageCms.profileToProfile(grey_to_colour, profile, ImageCms.createProfile("sRGB"))
    for x in range(3):
        pairs = zip(grey_to_colour.getpixel((x, 0)), seen.getpixel((x, 0)), strict=True)
        assert all(abs(before - after) <= 2 for before, after in pairs)


def test_the_header_tells_the_true_size_and_version_2() -> None:
    profile = srgb_profile()
    assert struct.unpack(">I", profile[:4])[0] == len(profile)
    assert profile[8] == 2
    assert profile[12:24] == b"mntrRGB XYZ "
    assert profile[36:40] == b"acsp"
    assert len(profile) < 10_000
