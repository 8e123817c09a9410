from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.theme_tokens import DARK, LIGHT, mix
from lobcoach.ui.widgets.buttons import (
    Button,
    IconButton,
    OutlineButton,
    PrimaryButton,
    QuietButton,
)
from tests.ui.pictures import Show, accessible, accessible_name, count, picture

MAKERS: dict[str, Callable[[], Button]] = {
    "primary": lambda: PrimaryButton("Nieuw gesprek", "plus", keys="Ctrl N"),
    "outline": lambda: OutlineButton("Vorige", "arrow-left"),
    "quiet": lambda: QuietButton("Overslaan"),
    "icon": lambda: IconButton("shuffle", "Andere vraag"),
    "quiet icon": lambda: IconButton("more", "Meer", quiet=True),
}
ALL = pytest.mark.parametrize("kind", MAKERS)


@ALL
@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_enter_press_a_button(kind: str, key: Qt.Key, show: Show, qtbot: QtBot) -> None:
    button = MAKERS[kind]()
    show(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


@ALL
def test_focus_is_an_ink_ring_within_the_button(kind: str, show: Show, qtbot: QtBot) -> None:
    button = MAKERS[kind]()
    show(button)
    button.clearFocus()
    size, ink = button.size(), count(button, LIGHT.ink)
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    assert count(button, LIGHT.ink) > ink + 60
    assert button.size() == size


@ALL
def test_a_button_follows_the_theme(kind: str, show: Show, dresser: ThemeController) -> None:
    button = MAKERS[kind]()
    show(button)
    button.clearFocus()
    before = button.sizeHint()
    dresser.set_percent(200)
    assert button.sizeHint().height() == 2 * before.height()
    assert button.minimumSizeHint() == button.sizeHint()
    light = picture(button)
    dresser.set_choice("donker")
    assert picture(button) != light


def test_only_the_primary_button_is_filled_with_ink(show: Show, dresser: ThemeController) -> None:
    primary, outline, quiet = PrimaryButton("Start"), OutlineButton("Start"), QuietButton("Start")
    for button in (primary, outline, quiet):
        show(button)
        button.clearFocus()
    assert count(primary, LIGHT.primary) > 1000
    assert count(outline, LIGHT.card) > 1000
    assert count(quiet, LIGHT.card) == 0
    dresser.set_choice("donker")
    assert count(primary, DARK.primary) > 1000


def test_a_pressed_button_looks_pressed(show: Show) -> None:
    primary, outline, quiet = PrimaryButton("Start"), OutlineButton("Start"), QuietButton("Start")
    for button in (primary, outline, quiet):
        show(button)
        button.clearFocus()
        button.setDown(True)
    assert count(primary, mix(LIGHT.primary, LIGHT.card, 0.2)) > 1000
    assert count(outline, LIGHT.line) > 1000
    assert count(quiet, LIGHT.line) > 1000


def test_a_button_under_the_pointer_lights_up(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Button, "underMouse", lambda self: True)
    primary, outline, quiet = PrimaryButton("Start"), OutlineButton("Start"), QuietButton("Start")
    icon = IconButton("close", "Sluit", quiet=True)
    for button in (primary, outline, quiet, icon):
        show(button)
        button.clearFocus()
    assert count(primary, mix(LIGHT.primary, LIGHT.card, 0.1)) > 1000
    assert count(outline, LIGHT.soft) > 1000
    assert count(quiet, LIGHT.soft) > 1000
    assert count(icon, LIGHT.soft) > 300


@ALL
def test_a_disabled_button_fades(kind: str, show: Show) -> None:
    button = MAKERS[kind]()
    button.setEnabled(False)
    show(button)
    assert count(button, LIGHT.ink3) > 2
    assert count(button, LIGHT.ink) == 0
    assert count(button, LIGHT.primary) == 0


def test_a_checked_button_is_soft(show: Show) -> None:
    for button in (OutlineButton("Filter"), QuietButton("Filter")):
        button.setCheckable(True)
        button.setChecked(True)
        show(button)
        button.clearFocus()
        assert count(button, LIGHT.soft) > 1000
        assert accessible(button).state().checked


def test_icon_and_keys_make_the_button_wider_by_what_they_need(dresser: ThemeController) -> None:
    plain = OutlineButton("Doel", compact=True)
    with_icon = OutlineButton("Doel", "plus", compact=True)
    with_keys = OutlineButton("Doel", "plus", keys="Ctrl D", compact=True)
    assert with_icon.sizeHint().width() == plain.sizeHint().width() + 24
    assert with_keys.sizeHint().width() > with_icon.sizeHint().width() + 30
    assert plain.sizeHint().height() == 32
    assert OutlineButton("Doel").sizeHint().height() == 40


def test_keys_are_read_out_too(dresser: ThemeController) -> None:
    button = OutlineButton("Doel", keys="Ctrl D")
    assert button.keys() == "Ctrl D"
    assert accessible(button).text(QAccessible.Text.Description) == "Sneltoets Ctrl D"
    button.set_keys("")
    assert button.accessibleDescription() == ""


def test_a_quiet_button_can_show_keys_too(show: Show) -> None:
    button = QuietButton("Zoeken", keys="Ctrl K")
    show(button)
    button.clearFocus()
    assert button.sizeHint().width() > QuietButton("Zoeken").sizeHint().width() + 30


def test_the_icon_can_stand_after_the_words_and_be_replaced(show: Show) -> None:
    before = PrimaryButton("Volgende vraag", "arrow-right")
    after = PrimaryButton("Volgende vraag", "arrow-right", icon_after=True)
    for button in (before, after):
        show(button)
    assert before.sizeHint() == after.sizeHint()
    image = picture(after)
    assert picture(before) != image
    after.set_icon("check")
    assert picture(after) != image
    after.set_icon("")
    assert after.sizeHint().width() < before.sizeHint().width()


def test_an_ampersand_is_a_mnemonic_and_two_are_one_ampersand(dresser: ThemeController) -> None:
    button = OutlineButton("&Bewaar")
    assert button.sizeHint() == OutlineButton("Bewaar").sizeHint()
    assert not button.shortcut().isEmpty()
    assert OutlineButton("R&&D").sizeHint().width() > OutlineButton("RD").sizeHint().width()


def test_an_icon_button_has_a_name_for_screen_reader_and_pointer(show: Show) -> None:
    button = IconButton("pause", "Pauze", compact=False)
    show(button)
    assert accessible_name(button) == "Pauze"
    assert accessible(button).role() is QAccessible.Role.Button
    assert button.toolTip() == "Pauze"
    assert button.sizeHint().height() == button.sizeHint().width() == 40
    small = IconButton("close", "Sluit")
    assert small.sizeHint().height() == small.sizeHint().width() == 32


def test_a_wide_button_keeps_its_words_in_the_middle(show: Show) -> None:
    button = PrimaryButton("Start")
    show(button)
    button.setFixedWidth(400)
    button.clearFocus()
    image = picture(button)
    columns = [
        x for x in range(400) for y in range(40) if image.pixelColor(x, y).name() == "#ffffff"
    ]
    inner = [x for x in columns if 20 < x < 380]
    assert abs((min(inner) + max(inner)) / 2 - 200) < 3


def test_a_rank_of_button_says_its_own_colours(dresser: ThemeController) -> None:
    with pytest.raises(NotImplementedError):
        Button("Kaal")._colours(LIGHT)
