"""Which version this is."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from lobcoach.ui.settings.about_card import AboutCard
from lobcoach.ui.widgets.text import Body
from tests.ui.finding import button, shown
from tests.ui.pictures import Show


def test_versions_are_read_out_with_their_names_and_licences_can_be_asked_for(
    show: Show, qtbot: QtBot
) -> None:
    card = AboutCard([("LOBcoach", "0.1.0"), ("Qt", "6.11.3")])
    show(card)
    said = [each.accessibleName() for each in shown(card, Body)]
    assert said == ["LOBcoach: 0.1.0", "Qt: 6.11.3"]
    with qtbot.waitSignal(card.licences_requested):
        button(card, "Licenties…").click()
