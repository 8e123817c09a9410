"""Which keys work on which page."""

from __future__ import annotations

from lobcoach.ui.keys import EVERYWHERE, keys_of


def test_a_page_shows_its_own_keys_first_and_those_that_always_work_last() -> None:
    keys = keys_of("ConversationPage")
    assert keys[0][0] == "Ctrl Enter"
    assert keys[-len(EVERYWHERE) :] == EVERYWHERE


def test_a_page_without_keys_of_its_own_shows_the_others() -> None:
    assert keys_of("StartPage") == EVERYWHERE
