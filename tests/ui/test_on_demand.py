"""A page that is made when it is first needed."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from lobcoach.services.opened import Services
from lobcoach.ui.on_demand import OnDemand
from lobcoach.ui.pages.page import Page


def test_it_is_made_and_connected_once(qtbot: QtBot, services: Services) -> None:
    connected: list[Page] = []
    page = OnDemand(lambda: Page(services), connected.append)

    assert page.made is None
    made = page()
    qtbot.addWidget(made)

    assert page() is made is page.made
    assert connected == [made]
