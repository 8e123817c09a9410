"""Five small bars."""

from __future__ import annotations

from lobcoach.core.framework import CoreValue
from lobcoach.ui.talk.value_bars import ValueBars
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.theme_tokens import LIGHT
from tests.ui.pictures import Show, accessible_name, count


def test_the_bars_are_read_out_in_words(show: Show) -> None:
    bars = ValueBars()
    show(bars)
    assert accessible_name(bars).endswith(
        "nog niet ambitieus, aandacht, daadkrachtig, betrouwbaar, betrokken"
    )
    shares = dict.fromkeys(CoreValue, 0.0)
    bars.show_shares({**shares, CoreValue.ATTENTIVE: 1.0, CoreValue.AMBITIOUS: 0.3})
    assert accessible_name(bars) == (
        "Kernwaarden in dit gesprek: vooral aandacht; ook ambitieus; "
        "nog niet daadkrachtig, betrouwbaar, betrokken"
    )


def test_a_value_that_came_up_more_has_a_higher_bar(show: Show) -> None:
    bars = ValueBars()
    show(bars)
    shares = dict.fromkeys(CoreValue, 0.0)
    bars.show_shares({**shares, CoreValue.RELIABLE: 1.0, CoreValue.INVOLVED: 0.4})
    reliable = count(bars, LIGHT.values[CoreValue.RELIABLE].text)
    involved = count(bars, LIGHT.values[CoreValue.INVOLVED].text)
    assert reliable > involved > 0


def test_the_bars_grow_with_the_text(show: Show, dresser: ThemeController) -> None:
    bars = ValueBars()
    show(bars)
    before = bars.minimumSizeHint()
    dresser.set_percent(200)
    assert bars.sizeHint() == before * 2
