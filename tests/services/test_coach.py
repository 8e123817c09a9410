"""Who the coach is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from lobcoach.core.errors import InputError
from lobcoach.core.people import LOGO_LIMIT
from lobcoach.services.coach import CoachService, checked_line, checked_logo
from lobcoach.services.opened import Services
from lobcoach.services.sentences import sentence
from lobcoach.store.store import Store


def test_the_coach_of_the_file_can_be_changed(services: Services) -> None:
    coach = services.coach.get()
    services.coach.save(replace(coach, contact="  maandag,\n lokaal 2 "))
    assert services.coach.get().contact == "maandag, lokaal 2"


def test_a_coach_without_a_name_is_not_stored(services: Services) -> None:
    with pytest.raises(InputError) as caught:
        services.coach.save(replace(services.coach.get(), name="  "))
    assert sentence(caught.value) == "Vul je naam in. Die komt in het verslag te staan."
    assert services.coach.get().name == "Marleen de Boer"


def test_a_school_name_has_a_limit(services: Services) -> None:
    with pytest.raises(InputError) as caught:
        services.coach.save(replace(services.coach.get(), school="x" * 101))
    assert caught.value.field == "school"


def test_a_file_without_a_coach_gives_a_nameless_one(tmp_path: Path, services: Services) -> None:
    store = Store.create(tmp_path / "leeg.lobcoach")
    try:
        assert CoachService(store, services.changes).get().name == ""
    finally:
        store.close()


def test_how_to_reach_the_coach_has_a_limit_too() -> None:
    assert checked_line("contact", "  lokaal \n 2 ") == "lokaal 2"
    with pytest.raises(InputError) as caught:
        checked_line("contact", "x" * 501)
    assert sentence(caught.value) == "Deze tekst is te lang: hooguit 500 tekens. Kort hem in."


def test_a_logo_has_a_limit() -> None:
    assert checked_logo(b"x" * LOGO_LIMIT)
    with pytest.raises(InputError) as caught:
        checked_logo(b"x" * (LOGO_LIMIT + 1))
    assert sentence(caught.value) == (
        "Dit plaatje is te groot. Kies een kleinere versie van het logo."
    )
