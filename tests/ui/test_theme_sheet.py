from __future__ import annotations

import re

import pytest

from lobcoach.ui.theme_sheet import make_sheet
from lobcoach.ui.theme_tokens import DARK, LIGHT


def test_all_colours_come_from_the_tokens() -> None:
    for tokens in (LIGHT, DARK):
        known = {value for value in vars(tokens).values() if isinstance(value, str)}
        used = set(re.findall(r"#[0-9A-F]{6}", make_sheet(tokens, 1.0)))
        assert len(used - known) == 1  # only the hover of the primary button is mixed


def test_nothing_is_selected_by_everything() -> None:
    assert not re.search(r"(^|[\s,])\*", make_sheet(LIGHT, 1.0))


@pytest.mark.parametrize("scale", [0.9, 1.0, 1.37, 2.0])
def test_lengths_follow_the_text_size_and_stay_whole_pixels(scale: float) -> None:
    sheet = make_sheet(LIGHT, scale)
    assert f"border-radius: {round(10 * scale)}px" in sheet
    assert not re.search(r"\d\.\d+px", sheet)
    assert "$" not in sheet


def test_a_focused_field_gives_its_padding_what_its_border_takes() -> None:
    sheet = make_sheet(LIGHT, 1.0)
    assert "border: 1px solid #8A8478; border-radius: 10px;\n  padding: 10px 12px" in sheet
    assert f"border: 2px solid {LIGHT.ink}; padding: 9px 11px" in sheet
