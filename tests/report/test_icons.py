from __future__ import annotations

import pytest

from lobcoach.report.icons import drawing


def test_an_icon_is_paths_on_its_grid() -> None:
    circle, needle = drawing("compass")
    assert circle == (("circle", (12.0, 12.0, 9.1)),)
    assert needle[0] == ("moveTo", (16.0, 8.0))
    assert needle[-1] == ("close", ())
    assert {name for path in drawing("ear") for name, _ in path} <= {"moveTo", "lineTo", "curveTo"}


def test_a_shape_that_cannot_be_drawn_is_refused() -> None:
    with pytest.raises(ValueError, match="<rect>"):
        drawing("calendar")


def test_an_unknown_icon_is_a_mistake() -> None:
    with pytest.raises(FileNotFoundError):
        drawing("bestaat-niet")
