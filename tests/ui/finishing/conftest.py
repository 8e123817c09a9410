"""What the tests of *Gesprek afronden* may ask for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from lobcoach.core.people import Student
from lobcoach.services.opened import Services
from lobcoach.services.report_filling import ReportOverview
from lobcoach.ui.autosave import Autosave
from tests.ui.given_talk import Given, fill_talk


@pytest.fixture
def given(services: Services, noor: Student, talk: str) -> Given:
    """A talk with Noor in which every part was filled in."""
    return fill_talk(services, noor.id, talk)


@pytest.fixture
def overview(services: Services, given: Given) -> ReportOverview:
    """What the report of that talk would say."""
    return services.reports.overview(given.talk, services.reports.settings(given.talk))


@pytest.fixture
def autosave(qtbot: QtBot, services: Services) -> Iterator[Autosave]:
    """Keeps what is typed in the real file."""
    made = Autosave(services.keeping.keep)
    yield made
    made.flush()
