"""What every test may ask for: a real data file, the real question bank, a student, a talk."""

from __future__ import annotations

import os
import socket
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from lobcoach.core.framework import Competence, LearningRoute
from lobcoach.core.people import Coach, Student
from lobcoach.paths import resource
from lobcoach.services.conversations import NewTalk
from lobcoach.services.library import Library, read_library
from lobcoach.services.opened import Services
from lobcoach.services.opening import create_file

TODAY = date(2026, 11, 23)


def _no_network(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse whatever could reach another computer, in every test; a test that tries it fails."""
    if event == "socket.__new__" and arguments[1] in (socket.AF_INET, socket.AF_INET6):
        raise RuntimeError("LOBcoach has no network")


sys.addaudithook(_no_network)


@pytest.fixture(scope="session")
def library() -> Library:
    """The question bank and framework that are shipped."""
    return read_library(resource("questions"), resource("framework"))


@pytest.fixture
def services(tmp_path: Path, library: Library) -> Iterator[Services]:
    """A new data file of coach Marleen de Boer, on Monday 23 November 2026."""
    coach = Coach(name="Marleen de Boer", school="Laboratoriumschool Rijnmond",
                  contact="dinsdag 12.30 in lokaal 1.14")  # fmt: skip
    opened = create_file(tmp_path / "mijn.lobcoach", library, coach, today=lambda: TODAY)
    yield opened
    opened.close()


@pytest.fixture
def noor(services: Services) -> Student:
    """A student in the file."""
    return services.students.save(
        Student(first_name="Noor", infix="van den", surname="Berg", group="LAB4A",
                programme="Allround laborant", level=4, year=2, route=LearningRoute.BOL)
    )  # fmt: skip


@pytest.fixture
def talk(services: Services, noor: Student) -> str:
    """The id of a loopbaanreflectie of 45 minutes with Noor that has just begun."""
    return services.conversations.begin(
        NewTalk(noor.id, "loopbaanreflectie", 45, (Competence.QUALITIES, Competence.MOTIVES))
    )
