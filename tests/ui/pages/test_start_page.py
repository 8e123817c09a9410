"""What stands on the screen while the file is being opened."""

from __future__ import annotations

from lobcoach.ui.pages.start_page import StartPage
from lobcoach.ui.theme_controller import ThemeController
from tests.ui.pictures import Show, count


def test_the_mark_of_the_program_is_there_at_once(show: Show, dresser: ThemeController) -> None:
    page = StartPage()
    show(page)
    assert count(page, dresser.theme.tokens.primary) > 500
