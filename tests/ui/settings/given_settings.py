"""How tests of the cards keep what is set, as the page does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from lobcoach.core.people import Coach
from lobcoach.services.opened import Services
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.settings.coach_keeping import CoachKeeping


@dataclass
class Given:
    """A file, its autosave, and what the cards keep their settings with."""

    services: Services
    autosave: Autosave
    keeping: CoachKeeping

    def stored(self) -> Coach:
        """Return the coach in the file, after all that waits was stored."""
        assert self.autosave.flush()
        return self.services.coach.get()


@pytest.fixture
def given(services: Services) -> Iterator[Given]:
    """The settings of a new file."""
    autosave = Autosave(services.keeping.keep)
    keeping = CoachKeeping(autosave)
    keeping.take(services.coach.get())
    yield Given(services, autosave, keeping)
    autosave.give_up()
