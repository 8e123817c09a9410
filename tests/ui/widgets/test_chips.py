from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible

from lobcoach.core.framework import Competence, CoreValue
from lobcoach.ui import icons
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.theme_tokens import DARK, LIGHT, Tone
from lobcoach.ui.widgets.chips import (
    COMPETENCE_ICONS,
    VALUE_ICONS,
    Chip,
    CompetenceChip,
    StateChip,
    ValueChip,
)
from tests.ui.pictures import Show, accessible, accessible_name, count


@pytest.mark.parametrize("value", CoreValue)
def test_a_core_value_is_icon_and_word_in_its_colour(value: CoreValue, show: Show) -> None:
    chip = ValueChip(value)
    show(chip)
    assert chip.value() is value
    assert chip.icon_name() == VALUE_ICONS[value]
    assert accessible_name(chip) == value.value
    assert accessible(chip).role() is QAccessible.Role.StaticText
    assert count(chip, LIGHT.values[value].tint) > 500
    assert count(chip, LIGHT.values[value].text) > 5


def test_every_value_and_competence_has_an_icon_of_its_own() -> None:
    assert set(VALUE_ICONS) == set(CoreValue)
    assert set(COMPETENCE_ICONS) == set(Competence)
    used = [*VALUE_ICONS.values(), *COMPETENCE_ICONS.values()]
    assert len(set(used)) == 10
    assert set(used) <= icons.names()


def test_a_chip_can_show_another_value(show: Show) -> None:
    chip = ValueChip(CoreValue.AMBITIOUS)
    show(chip)
    chip.set_value(CoreValue.RELIABLE)
    assert (chip.text(), chip.icon_name()) == ("betrouwbaar", "anchor")
    assert count(chip, LIGHT.values[CoreValue.RELIABLE].tint) > 500


def test_a_competence_has_ink_and_the_word_of_the_school(show: Show) -> None:
    chip = CompetenceChip(Competence.QUALITIES, "Ontdek je talent")
    show(chip)
    assert accessible_name(chip) == "Ontdek je talent"
    assert chip.icon_name() == "gem"
    assert count(chip, LIGHT.soft) > 500
    assert count(chip, LIGHT.ink) > 5


@pytest.mark.parametrize(
    ("tone", "icon"),
    [
        (Tone.GOOD, "check"),
        (Tone.WAIT, "look-back"),
        (Tone.ATTENTION, "warning"),
        (Tone.NEUTRAL, ""),
    ],
)
def test_a_state_brings_its_icon(tone: Tone, icon: str, show: Show) -> None:
    chip = StateChip(tone, "bezig")
    show(chip)
    assert chip.tone() is tone
    assert chip.icon_name() == icon
    assert count(chip, LIGHT.tones[tone].tint) > 200


def test_a_state_can_have_another_icon_or_none_and_can_change(dresser: ThemeController) -> None:
    chip = StateChip(Tone.WAIT, "bezig", icon="")
    assert chip.icon_name() == ""
    chip.set_state(Tone.GOOD, "behaald")
    assert (chip.tone(), chip.text(), chip.icon_name()) == (Tone.GOOD, "behaald", "check")
    chip.set_state(Tone.WAIT, "bezig", "clock")
    assert chip.icon_name() == "clock"


def test_chips_follow_the_theme(show: Show, dresser: ThemeController) -> None:
    chip = Chip("stage")
    show(chip)
    width = chip.sizeHint().width()
    dresser.set_percent(200)
    assert chip.sizeHint().height() == 50
    assert chip.minimumSizeHint().width() > 1.8 * width
    dresser.set_choice("donker")
    assert count(chip, DARK.soft) > 500
