from __future__ import annotations

from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.theme_tokens import DARK, LIGHT
from lobcoach.ui.widgets.key_cap import KeyCap
from tests.ui.pictures import Show, accessible_name, count


def test_a_cap_shows_and_says_its_keys(show: Show) -> None:
    cap = KeyCap("Ctrl K")
    show(cap)
    assert accessible_name(cap) == "Ctrl K"
    assert count(cap, LIGHT.card) > 100
    assert count(cap, LIGHT.ink2) > 5


def test_a_cap_fits_its_keys_at_every_text_size(show: Show, dresser: ThemeController) -> None:
    cap = KeyCap("Ctrl Shift K")
    show(cap)
    assert cap.sizeHint().width() > KeyCap("Esc").sizeHint().width()
    dresser.set_percent(200)
    assert cap.minimumSizeHint().height() == 40
    dresser.set_choice("donker")
    assert count(cap, DARK.card) > 100
