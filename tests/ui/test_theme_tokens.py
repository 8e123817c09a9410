from __future__ import annotations

import pytest

from lobcoach.core.framework import CoreValue
from lobcoach.ui.theme_tokens import DARK, LIGHT, Tokens, Tone, contrast, mix

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
GROUNDS = ("paper", "card", "soft")


def test_black_on_white_has_the_highest_contrast_and_a_colour_on_itself_the_lowest() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#1B2533", "#1B2533") == pytest.approx(1)


@THEMES
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", ["ink", "ink2", "ink3"])
def test_all_ink_can_be_read_on_every_ground(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(tokens.colour(ink), tokens.colour(ground)) >= 4.5


@THEMES
@pytest.mark.parametrize("ground", GROUNDS)
def test_field_borders_can_be_seen_on_every_ground(tokens: Tokens, ground: str) -> None:
    assert contrast(tokens.border, tokens.colour(ground)) >= 3


@THEMES
@pytest.mark.parametrize("share", [0.0, 0.1, 0.12, 0.2])
def test_words_on_the_primary_button_can_be_read_also_while_it_is_pressed(
    tokens: Tokens, share: float
) -> None:
    assert contrast(tokens.on_primary, mix(tokens.primary, tokens.card, share)) >= 4.5


@THEMES
def test_states_can_be_read_on_their_tint_and_on_a_card(tokens: Tokens) -> None:
    for tone in Tone:
        pair = tokens.tones[tone]
        assert contrast(pair.text, pair.tint) >= 4.5, tone
        assert contrast(pair.text, tokens.card) >= 4.5, tone
        assert contrast(tokens.ink, pair.tint) >= 4.5, tone


@THEMES
def test_core_values_can_be_read_on_their_tint_and_seen_on_every_ground(tokens: Tokens) -> None:
    for value in CoreValue:
        pair = tokens.values[value]
        assert contrast(pair.text, pair.tint) >= 4.5, value
        for ground in GROUNDS:
            assert contrast(pair.text, tokens.colour(ground)) >= 3, (value, ground)


def test_the_five_values_have_five_colours() -> None:
    for tokens in (LIGHT, DARK):
        assert len({pair.text for pair in tokens.values.values()}) == 5


def test_only_plain_colours_are_found_by_name() -> None:
    assert LIGHT.colour("ink2") == "#55606E"
    for name in ("tones", "dark", "puce"):
        with pytest.raises(KeyError):
            LIGHT.colour(name)


def test_mixing_goes_from_the_one_colour_to_the_other() -> None:
    assert mix("#000000", "#FFFFFF", 0) == "#000000"
    assert mix("#000000", "#FFFFFF", 0.5) == "#808080"
    assert mix("#000000", "#FFFFFF", 1) == "#FFFFFF"
