"""One phase of the walk."""

from __future__ import annotations

import pytest

from lobcoach.core.dialogue import Progress
from lobcoach.core.framework import Phase
from lobcoach.ui.talk.phase_button import PhaseButton
from lobcoach.ui.theme_tokens import LIGHT, Tone
from tests.ui.pictures import Show, accessible_name, count


@pytest.fixture
def button(show: Show) -> PhaseButton:
    made = PhaseButton(3, Phase.REFLECT)
    made.show_minutes(15)
    show(made)
    made.clearFocus()
    return made


def test_progress_is_said_in_words(button: PhaseButton) -> None:
    assert accessible_name(button) == "Fase 3: Reflecteren"
    button.show_progress(Progress.HERE)
    assert accessible_name(button) == "Fase 3: Reflecteren, nu"
    button.show_progress(Progress.BEHIND)
    assert accessible_name(button) == "Fase 3: Reflecteren, besproken"
    assert button.accessibleDescription() == "ongeveer 15 minuten"


def test_progress_is_seen_in_shape(button: PhaseButton) -> None:
    button.show_progress(Progress.HERE)
    assert count(button, LIGHT.primary) > 100
    button.show_progress(Progress.BEHIND)
    assert count(button, LIGHT.primary) == 0
    assert count(button, LIGHT.tones[Tone.GOOD].tint) > 100


def test_focus_has_a_ring(button: PhaseButton) -> None:
    before = count(button, LIGHT.ink)
    button.setFocus()
    assert count(button, LIGHT.ink) > before + 100


def test_compact_is_only_the_circle(button: PhaseButton) -> None:
    wide = button.sizeHint().width()
    button.set_compact(True)
    assert button.sizeHint().width() < wide / 2
    button.show_progress(Progress.HERE)
    assert count(button, LIGHT.primary) > 100
