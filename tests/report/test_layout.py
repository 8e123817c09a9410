from __future__ import annotations

import pytest

from lobcoach.report import layout
from lobcoach.report.layout import Colour, TextStyle

STYLES = [value for value in vars(layout).values() if isinstance(value, TextStyle)]


def light(colour: Colour) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("style", STYLES)
def test_all_text_can_be_read_on_paper_and_in_the_soft_box(style: TextStyle) -> None:
    assert (light(layout.SOFT) + 0.05) / (light(style.colour) + 0.05) >= 4.5
    assert style.size >= 7.5
    assert style.leading >= 1.25 * style.size


def test_the_content_lies_on_the_paper_above_the_footer() -> None:
    assert pytest.approx(layout.PAGE_WIDTH) == layout.MARGIN * 2 + layout.CONTENT_WIDTH
    assert layout.FOOTER_BASELINE + layout.FOOTER.size < layout.BOTTOM
    assert layout.TOP < layout.PAGE_HEIGHT
