"""What the tests of the cards may ask for."""

from __future__ import annotations

from tests.ui.settings.given_settings import given as given  # noqa: PLC0414
