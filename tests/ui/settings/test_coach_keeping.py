"""Keeping what the coach sets about themselves."""

from __future__ import annotations

from lobcoach.core.people import Rhythm
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.settings.coach_keeping import CoachKeeping
from tests.ui.settings.given_settings import Given


def test_what_is_typed_is_what_counts_before_it_is_stored(given: Given) -> None:
    given.keeping.put("contact", "lokaal 2")
    assert given.keeping.now("contact") == "lokaal 2"
    assert given.keeping.coach().contact == "lokaal 2"
    assert given.keeping.coach().name == "Marleen de Boer"
    assert given.services.coach.get().contact == "dinsdag 12.30 in lokaal 1.14"
    assert given.stored().contact == "lokaal 2"


def test_what_is_chosen_is_stored_at_once(given: Given) -> None:
    given.keeping.put_now("rhythm", Rhythm.BLOCK)
    assert given.services.coach.get().rhythm is Rhythm.BLOCK


def test_a_file_is_followed_by_what_is_read_from_it(given: Given) -> None:
    fresh = CoachKeeping(Autosave(given.services.keeping.keep))
    assert fresh.now("name") == ""
    fresh.take(given.services.coach.get())
    assert fresh.now("name") == "Marleen de Boer"
