"""What this coach calls the competences."""

from __future__ import annotations

from dataclasses import replace

from lobcoach.core.changes import Kind
from lobcoach.core.framework import Competence
from lobcoach.services.opening import Services

QUALITIES = Competence.QUALITIES


def test_the_words_follow_the_setting_at_once(services: Services) -> None:
    seen: list[str] = []
    assert services.idioms.for_coach().names[QUALITIES] == "Kwaliteiten"
    services.changes.subscribe(lambda _: seen.append(services.idioms.for_coach().names[QUALITIES]))
    services.coach.save(replace(services.coach.get(), idiom_for_coach="summa"))
    assert seen == ["Ontdek je talent"]


def test_other_changes_leave_them_alone(services: Services) -> None:
    before = services.idioms.for_coach()
    services.changes.publish(Kind.STUDENTS)
    assert services.idioms.for_coach() is before


def test_words_that_are_not_there_any_more_are_the_usual_ones(services: Services) -> None:
    services.coach.save(replace(services.coach.get(), idiom_for_coach="vroeger"))
    assert services.idioms.for_coach().code == "standaard"


def test_the_words_stay_when_the_file_cannot_be_read(services: Services) -> None:
    services.coach.save(replace(services.coach.get(), idiom_for_coach="summa"))
    services.path.write_bytes(b"\xff" * services.path.stat().st_size)
    services.changes.publish(Kind.COACH)
    assert services.idioms.for_coach().names[QUALITIES] == "Ontdek je talent"
