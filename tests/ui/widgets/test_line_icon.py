"""A small icon before a line of words."""

from __future__ import annotations

from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.line_icon import LineIcon
from tests.ui.pictures import Show, count


def test_the_icon_stands_in_the_height_of_its_line_and_grows_with_it(
    show: Show, dresser: ThemeController
) -> None:
    lock = LineIcon("lock", TextRole.SECTION)
    show(lock)
    assert lock.height() == dresser.theme.line_height(TextRole.SECTION)
    assert count(lock, dresser.theme.tokens.ink2) > 10
    dresser.set_percent(200)
    assert lock.sizeHint().height() == dresser.theme.line_height(TextRole.SECTION)
