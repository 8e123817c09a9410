"""How much of the time was used."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from lobcoach.ui.talk.time_bar import TimeBar
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.theme_tokens import LIGHT
from tests.ui.pictures import Show, count

USED = QColor(LIGHT.border)


@pytest.fixture
def bar(show: Show) -> TimeBar:
    made = TimeBar()
    show(made).resize(300, 60)
    return made


def test_it_fills_in_one_quiet_colour_and_no_other_when_it_is_full(bar: TimeBar) -> None:
    seen = []
    for share in (0.0, 0.25, 0.5, 1.0):
        bar.show_share(share)
        assert bar.share() == share
        seen.append(count(bar, USED))
    assert seen == sorted(set(seen))
    assert seen[0] == 0
    attention = [tone.text for tone in LIGHT.tones.values()]
    assert not any(count(bar, QColor(each)) for each in attention if each != LIGHT.border)


def test_it_grows_with_the_text(bar: TimeBar, dresser: ThemeController) -> None:
    before = bar.height()
    dresser.set_percent(200)
    assert bar.minimumSizeHint().height() == 2 * before
