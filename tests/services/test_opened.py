"""An opened data file, and all services on it."""

from __future__ import annotations

from functools import cached_property

from lobcoach.core.people import Student
from lobcoach.services.opened import Services


def test_services_of_one_file_tell_each_other_what_changed(services: Services) -> None:
    heard: list[object] = []
    services.changes.subscribe(heard.append)
    services.students.save(Student(first_name="Noor"))
    services.coach.save(services.coach.get())
    assert len(heard) == 2


def test_every_service_is_made_once_when_it_is_first_asked_for(services: Services) -> None:
    later = [name for name, each in vars(Services).items() if isinstance(each, cached_property)]
    assert "own_questions" in later
    for name in later:
        assert getattr(services, name) is getattr(services, name)
