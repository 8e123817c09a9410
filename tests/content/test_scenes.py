from dataclasses import replace

import pytest

from lobcoach.content.scenes import PLACES, TRADES, scenes_named

from .files import HEADER, STEP, the_prompt

GOOD = the_prompt(HEADER + STEP)


@pytest.mark.parametrize(
    ("text", "trades"),
    [
        ("Wat zag je in het Lab?", {"lab"}),
        ("Wat zei die bewoner toen je hem hielp in de keuken?", {"zorg", "horeca"}),
        ("Wat doe je met een timmermansoog?", {"techniek"}),
        ("Waar zorgt jouw labeltje voor een lastig moment?", set()),
        ("Wat doe je met je fotoalbum?", {"creatief"}),
        ("Wat wil je leren?", set()),
    ],
)
def test_a_trade_is_known_by_words_of_its_own(text: str, trades: set[str]) -> None:
    assert scenes_named(replace(GOOD, text=text), TRADES) == trades


def test_a_scene_may_stand_in_a_follow_up_or_in_the_hint_too() -> None:
    prompt = replace(GOOD, follow_ups=("Wie thuis merkt dat?",), coach_hint="Denk ook aan sport.")
    assert scenes_named(prompt, PLACES) == {"thuis", "sport"}


def test_all_trades_and_places_of_the_field_are_counted() -> None:
    assert set(TRADES) == {
        *("lab", "zorg", "techniek", "horeca", "handel", "ict", "groen", "kinderopvang"),
        *("transport", "creatief"),
    }
    assert set(PLACES) == {"school", "stage", "werk", "bijbaan", "thuis", "sport"}
