from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.theme_tokens import LIGHT, Tone
from lobcoach.ui.widgets import banner as module
from lobcoach.ui.widgets.banner import Banner
from tests.ui.pictures import Show, count


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """What a screen reader is asked to say, and whether it may interrupt."""
    sayings: list[tuple[str, bool]] = []

    class Reader:
        AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

        @staticmethod
        def updateAccessibility(event: QAccessibleAnnouncementEvent) -> None:  # noqa: N802
            assertive = QAccessible.AnnouncementPoliteness.Assertive
            sayings.append((event.message(), event.politeness() is assertive))

    monkeypatch.setattr(module, "QAccessible", Reader)
    return sayings


def buttons(banner: Banner) -> list[QPushButton]:
    return [each for each in banner.findChildren(QPushButton) if not each.isHidden()]


def test_it_is_not_there_until_there_is_a_message(show: Show) -> None:
    banner = Banner()
    show(banner)
    assert banner.isHidden()
    banner.show_message("Niet opgeslagen – de schijf is vol.", Tone.ATTENTION)
    assert banner.isVisible()
    assert banner.message() == "Niet opgeslagen – de schijf is vol."
    assert banner.tone() is Tone.ATTENTION
    assert count(banner, LIGHT.tones[Tone.ATTENTION].tint) > 500
    banner.clear()
    assert banner.isHidden()
    assert banner.message() == ""


def test_the_keyboard_can_be_brought_to_what_can_be_done(show: Show) -> None:
    banner = Banner()
    window = show(banner)
    banner.show_message("Kopie gemaakt.")
    banner.focus_action()
    assert window.focusWidget() is None
    banner.show_message("Weg.", actions=[("Ongedaan maken", lambda: None)])
    banner.focus_action()
    assert window.focusWidget() is buttons(banner)[0]


def test_a_new_message_is_read_out_once(show: Show, said: list[tuple[str, bool]]) -> None:
    banner = Banner()
    show(banner)
    banner.show_message("Kopie gemaakt.", Tone.GOOD)
    banner.show_message("Kopie gemaakt.", Tone.GOOD)
    banner.show_message("Niet opgeslagen.", Tone.ATTENTION)
    assert said == [("Kopie gemaakt.", False), ("Niet opgeslagen.", True)]


def test_a_message_that_comes_back_is_read_out_again(
    show: Show, said: list[tuple[str, bool]]
) -> None:
    banner = Banner()
    show(banner)
    banner.show_message("Niet opgeslagen.")
    banner.clear()
    banner.show_message("Niet opgeslagen.")
    assert len(said) == 2


def test_it_leaves_the_focus_where_the_coach_is_typing(show: Show, qtbot: QtBot) -> None:
    banner, field = Banner(), QLineEdit()
    window = show(field)
    window.layout().addWidget(banner)  # type: ignore[union-attr]
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    banner.show_message("Je laatste kopie is oud.", Tone.WAIT, [("Maak een kopie", lambda: None)])
    assert field.hasFocus()


def test_actions_do_what_they_say_and_are_replaced_by_those_of_the_next_message(
    show: Show, qtbot: QtBot, qapp: QApplication
) -> None:
    banner = Banner()
    show(banner)
    done: list[str] = []
    banner.show_message(
        "Niet opgeslagen.",
        Tone.ATTENTION,
        [("Probeer weer", lambda: done.append("retry")), ("Kopieer", lambda: done.append("copy"))],
    )
    qtbot.mouseClick(buttons(banner)[1], Qt.MouseButton.LeftButton)
    qtbot.keyClick(buttons(banner)[0], Qt.Key.Key_Return)
    assert done == ["copy", "retry"]
    assert banner.isVisible()
    banner.show_message("Opgeslagen.", Tone.GOOD)
    assert buttons(banner) == []
    for button in banner.findChildren(QPushButton):
        button.click()
    assert done == ["copy", "retry"]


def test_it_follows_the_theme(show: Show, dresser: ThemeController) -> None:
    banner = Banner()
    show(banner).resize(900, 300)
    banner.show_message("Kopie gemaakt.", Tone.NEUTRAL)
    before = banner.sizeHint().height()
    dresser.set_percent(200)
    assert banner.sizeHint().height() == 2 * before


def test_where_it_is_narrow_the_actions_stand_below_the_words(show: Show, qtbot: QtBot) -> None:
    banner = Banner()
    window = show(banner)
    text = "Niet opgeslagen – De schijf is vol. Maak ruimte vrij; je tekst blijft hier staan."
    banner.show_message(text, Tone.ATTENTION, [("Probeer opnieuw", lambda: None)])
    (button,) = buttons(banner)

    def left() -> int:
        return button.mapTo(banner, QPoint(0, 0)).x()

    window.resize(900, 300)
    qtbot.waitUntil(lambda: left() > 500)
    window.resize(320, 300)
    qtbot.waitUntil(lambda: left() < 100)
    assert banner.minimumSizeHint().width() < 320


def test_tab_comes_to_the_actions_where_the_banner_stands(show: Show, qtbot: QtBot) -> None:
    banner, field = Banner(), QLineEdit()
    window = show(banner)
    window.layout().addWidget(field)  # type: ignore[union-attr]
    qtbot.waitUntil(field.isVisible)
    banner.show_message("Nog niet afgerond.", actions=[("Ga verder", lambda: None)])
    (button,) = buttons(banner)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Tab)
    assert field.hasFocus()
