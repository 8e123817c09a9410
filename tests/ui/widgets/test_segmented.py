from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.theme_tokens import LIGHT, Tone
from lobcoach.ui.widgets.segmented import Choice, Look, Segmented
from tests.ui.pictures import Show, accessible, accessible_name, count, picture

COMPETENCES = (
    Choice("k", "Kwaliteiten", "gem", done=True),
    Choice("m", "Motieven", "compass"),
    Choice("w", "Werk", "binoculars"),
)
LOOKS = pytest.mark.parametrize("look", Look)


def segments(segmented: Segmented) -> list[QPushButton]:
    return [each for each in segmented.findChildren(QPushButton) if not each.isHidden()]


def test_the_first_choice_is_chosen_until_another_is(
    dresser: ThemeController, qtbot: QtBot
) -> None:
    segmented = Segmented("Competentie", COMPETENCES)
    qtbot.addWidget(segmented)
    assert segmented.current() == "k"
    segmented.set_current("w")
    assert segmented.current() == "w"
    with pytest.raises(KeyError):
        segmented.set_current("x")


def test_without_choices_nothing_is_chosen(dresser: ThemeController) -> None:
    assert Segmented("Competentie").current() == ""


def test_the_program_chooses_silently_the_coach_is_told_of(show: Show, qtbot: QtBot) -> None:
    segmented = Segmented("Competentie", COMPETENCES)
    show(segmented)
    with qtbot.assertNotEmitted(segmented.chosen):
        segmented.set_current("m")
    with qtbot.waitSignal(segmented.chosen) as told:
        qtbot.mouseClick(segments(segmented)[2], Qt.MouseButton.LeftButton)
    assert told.args == ["w"]
    assert segmented.current() == "w"


@pytest.mark.parametrize(
    ("key", "lands"),
    [
        (Qt.Key.Key_Right, "w"),
        (Qt.Key.Key_Down, "w"),
        (Qt.Key.Key_Left, "k"),
        (Qt.Key.Key_Up, "k"),
        (Qt.Key.Key_Home, "k"),
        (Qt.Key.Key_End, "w"),
    ],
)
def test_arrow_keys_move_the_choice_and_the_focus(
    key: Qt.Key, lands: str, show: Show, qtbot: QtBot
) -> None:
    segmented = Segmented("Competentie", COMPETENCES)
    segmented.set_current("m")
    show(segmented)
    segmented.setFocus()
    with qtbot.waitSignal(segmented.chosen) as told:
        qtbot.keyClick(segments(segmented)[1], key)
    assert told.args == [lands]
    assert segmented.current() == lands
    chosen = next(each for each in segments(segmented) if each.isChecked())
    assert chosen.hasFocus()


def test_the_arrows_go_round(show: Show, qtbot: QtBot) -> None:
    segmented = Segmented("Competentie", COMPETENCES)
    show(segmented)
    segmented.setFocus()
    qtbot.keyClick(segments(segmented)[0], Qt.Key.Key_Left)
    assert segmented.current() == "w"


def test_home_on_the_first_changes_nothing(show: Show, qtbot: QtBot) -> None:
    segmented = Segmented("Competentie", COMPETENCES)
    show(segmented)
    with qtbot.assertNotEmitted(segmented.chosen):
        qtbot.keyClick(segments(segmented)[0], Qt.Key.Key_Home)


def test_pressing_what_is_chosen_keeps_it_chosen(show: Show, qtbot: QtBot) -> None:
    segmented = Segmented("Competentie", COMPETENCES)
    show(segmented)
    qtbot.mouseClick(segments(segmented)[0], Qt.MouseButton.LeftButton)
    qtbot.keyClick(segments(segmented)[0], Qt.Key.Key_Space)
    assert segmented.current() == "k"


def test_it_is_one_stop_for_the_tab_key(show: Show) -> None:
    segmented = Segmented("Competentie", COMPETENCES)
    segmented.set_current("m")
    show(segmented)
    tab = Qt.FocusPolicy.TabFocus
    stops = [each.text() for each in segments(segmented) if each.focusPolicy() & tab == tab]
    assert stops == ["Motieven"]


def test_a_screen_reader_finds_named_radio_buttons(show: Show) -> None:
    segmented = Segmented("Competentie", COMPETENCES)
    show(segmented)
    assert accessible_name(segmented) == "Competentie"
    first, second, _third = segments(segmented)
    assert accessible_name(first) == "Kwaliteiten, klaar"
    assert accessible_name(second) == "Motieven"
    assert accessible(first).role() is QAccessible.Role.RadioButton
    assert accessible(first).state().checked
    assert not accessible(second).state().checked


def test_a_tick_can_come_and_go(show: Show) -> None:
    segmented = Segmented("Competentie", COMPETENCES)
    show(segmented)
    good = LIGHT.tones[Tone.GOOD].text
    assert count(segmented, good) > 0
    segmented.set_done("k", False)
    assert count(segmented, good) == 0
    segmented.set_done("m", True)
    assert accessible_name(segments(segmented)[1]) == "Motieven, klaar"
    with pytest.raises(KeyError):
        segmented.set_done("x", True)


@LOOKS
def test_focus_is_seen_on_the_chosen_one(look: Look, show: Show, qtbot: QtBot) -> None:
    segmented = Segmented("Tijd", COMPETENCES, look=look)
    show(segmented)
    segments(segmented)[0].clearFocus()
    ink, size = count(segmented, LIGHT.ink), segmented.size()
    segmented.setFocus()
    qtbot.waitUntil(segments(segmented)[0].hasFocus)
    assert count(segmented, LIGHT.ink) > ink + 60
    assert segmented.size() == size


@LOOKS
def test_the_chosen_one_differs_from_the_others(look: Look, show: Show) -> None:
    segmented = Segmented("Tijd", [Choice("1", "M"), Choice("2", "M")], look=look)
    show(segmented)
    one, other = segments(segmented)
    one.clearFocus()
    assert picture(one) != picture(other)


@LOOKS
def test_everything_grows_with_the_text_size_and_keeps_its_size_when_chosen(
    look: Look, show: Show, dresser: ThemeController
) -> None:
    segmented = Segmented("Tijd", COMPETENCES, look=look)
    show(segmented)
    before = segmented.sizeHint()
    segmented.set_current("w")
    assert segmented.sizeHint() == before
    dresser.set_percent(200)
    assert segmented.sizeHint().height() == 2 * before.height()
    assert segmented.sizeHint().width() > 1.8 * before.width()


@LOOKS
def test_what_cannot_be_chosen_fades_and_what_is_pointed_at_lights_up(
    look: Look, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    segmented = Segmented("Tijd", [Choice("1", "M"), Choice("2", "MMMM")], look=look)
    show(segmented)
    other = segments(segmented)[1]
    assert count(other, LIGHT.ink2) > 5
    monkeypatch.setattr(type(other), "underMouse", lambda self: True)
    assert count(other, LIGHT.ink) > 5
    segmented.setEnabled(False)
    assert count(other, LIGHT.ink3) > 5


def test_other_choices_keep_what_was_chosen_if_it_is_still_there(
    show: Show, qtbot: QtBot, qapp: QApplication
) -> None:
    segmented = Segmented("Competentie", COMPETENCES)
    segmented.set_current("m")
    show(segmented)
    segmented.setFocus()
    qtbot.waitUntil(segments(segmented)[1].hasFocus)
    segmented.set_choices(COMPETENCES[1:])
    assert segmented.current() == "m"
    assert [each.text() for each in segments(segmented)] == ["Motieven", "Werk"]
    assert segments(segmented)[0].hasFocus()
    segmented.set_choices(COMPETENCES[2:])
    assert segmented.current() == "w"
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(segmented.findChildren(QPushButton)) == 1
    segmented.set_choices([])
    assert segmented.current() == ""
