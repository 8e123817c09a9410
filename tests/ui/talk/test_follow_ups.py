"""The follow-ups under the question."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.ui.talk.follow_ups import FollowUps
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.theme_tokens import LIGHT, Tone
from tests.ui.pictures import Show, accessible_name, count

TWO = ("Wat deed je precies?", "Wat is R&D voor jou?")


@pytest.fixture
def follow_ups(show: Show) -> FollowUps:
    made = FollowUps()
    made.show_follow_ups(TWO, ())
    show(made).resize(640, 120)
    return made


def test_pressing_one_says_that_it_was_asked(follow_ups: FollowUps, qtbot: QtBot) -> None:
    with qtbot.waitSignal(follow_ups.used) as told:
        qtbot.mouseClick(follow_ups.chips()[1], Qt.MouseButton.LeftButton)
    assert told.args == ["Wat is R&D voor jou?"]


def test_an_asked_one_has_a_tick_and_says_so(follow_ups: FollowUps) -> None:
    chip = follow_ups.chips()[0]
    assert accessible_name(chip) == "Doorvragen: Wat deed je precies?"
    follow_ups.show_follow_ups(TWO, {TWO[0]})
    assert follow_ups.chips()[0] is chip
    assert chip.is_asked()
    assert accessible_name(chip) == "Doorvragen: Wat deed je precies?, gevraagd"
    assert count(chip, LIGHT.tones[Tone.GOOD].text) > 0


def test_focus_has_a_ring(follow_ups: FollowUps) -> None:
    chip = follow_ups.chips()[0]
    follow_ups.chips()[1].setFocus()
    before = count(chip, LIGHT.ink)
    chip.setFocus()
    assert count(chip, LIGHT.ink) > before + 100


def test_other_questions_take_the_place_of_these(follow_ups: FollowUps) -> None:
    follow_ups.show_follow_ups(["Wie zag het?"], ())
    assert [chip.words for chip in follow_ups.chips()] == ["Wie zag het?"]
    follow_ups.show_follow_ups((), ())
    assert follow_ups.isHidden()


def test_a_long_one_wraps_instead_of_being_cut(
    follow_ups: FollowUps, dresser: ThemeController, qtbot: QtBot
) -> None:
    long = "Wat maakt dat juist zij zo belangrijk voor je zijn, denk je zelf?"
    follow_ups.show_follow_ups([long], ())
    one_line = follow_ups.chips()[0].sizeHint().height()
    dresser.set_percent(200)
    follow_ups.setFixedWidth(500)
    (chip,) = follow_ups.chips()
    qtbot.waitUntil(lambda: chip.sizeHint().height() > 2 * one_line)
    qtbot.waitUntil(lambda: chip.geometry().right() <= follow_ups.width())
    assert chip.minimumSizeHint().width() < 200
