"""A colleague's file looked over, for tests of its parts on the screen."""

from __future__ import annotations

from pathlib import Path

from lobcoach.core.colleague_questions import SharedFile
from lobcoach.services.opened import Services
from tests.services.given_shared import given_mix


def looked(services: Services, folder: Path) -> SharedFile:
    """Return a file with three new questions, and one of every other kind."""
    return services.sharing.look_at(given_mix(folder, services.library))
