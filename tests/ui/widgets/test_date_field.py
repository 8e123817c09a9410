from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QLineEdit, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.date_field import NOT_UNDERSTOOD, CalendarPopup, DateField
from tests.ui.finding import words
from tests.ui.pictures import Show

TODAY = date(2026, 11, 23)
DECEMBER = date(2026, 12, 4)


def field(show: Show) -> DateField:
    """A date field with another field behind it to go to."""
    made, root = DateField("Vóór wanneer?", lambda: TODAY), QWidget()
    column = QVBoxLayout(root)
    column.addWidget(made)
    column.addWidget(QLineEdit())
    show(root)
    made.setFocus()
    return made


def test_a_dutch_date_is_understood_and_written_out(show: Show, qtbot: QtBot) -> None:
    made = field(show)
    with qtbot.waitSignal(made.changed) as told:
        qtbot.keyClicks(made.line, "4 dec")
    assert told.args == [DECEMBER]
    with qtbot.waitSignal(made.finished) as done:
        qtbot.keyClick(made.line, Qt.Key.Key_Tab)
    assert done.args == [DECEMBER]
    assert made.line.text() == "4 december 2026"


def test_what_is_not_understood_is_said_and_stays(show: Show, qtbot: QtBot) -> None:
    made = field(show)
    made.set_day(DECEMBER)
    made.line.selectAll()
    with qtbot.assertNotEmitted(made.changed):
        qtbot.keyClicks(made.line, "ooit eens")
        qtbot.keyClick(made.line, Qt.Key.Key_Tab)
    assert words(made) == [NOT_UNDERSTOOD]
    assert made.line.text() == "ooit eens"
    made.set_day(DECEMBER)
    assert made.line.text() == "ooit eens"
    assert made.day() == DECEMBER
    made.set_day(TODAY)
    assert made.line.text() == "23 november 2026"
    assert words(made) == []


def test_typing_on_takes_the_message_away(show: Show, qtbot: QtBot) -> None:
    made = field(show)
    qtbot.keyClicks(made.line, "4 de")
    qtbot.keyClick(made.line, Qt.Key.Key_Return)
    assert words(made) == [NOT_UNDERSTOOD]
    qtbot.keyClicks(made.line, "c")
    assert words(made) == []
    assert made.day() == DECEMBER


def test_an_emptied_field_is_no_date(show: Show, qtbot: QtBot) -> None:
    made = field(show)
    made.set_day(DECEMBER)
    made.line.selectAll()
    with qtbot.waitSignal(made.changed) as told:
        qtbot.keyClick(made.line, Qt.Key.Key_Delete)
    assert told.args == [None]
    qtbot.keyClick(made.line, Qt.Key.Key_Tab)
    assert words(made) == []


def test_the_coach_is_not_overruled_while_writing(show: Show, qtbot: QtBot) -> None:
    made = field(show)
    qtbot.keyClicks(made.line, "4 d")
    made.set_day(TODAY)
    assert made.line.text() == "4 d"


def test_leaving_without_writing_says_nothing(show: Show, qtbot: QtBot) -> None:
    made = field(show)
    made.set_day(DECEMBER)
    with qtbot.assertNotEmitted(made.finished):
        qtbot.keyClick(made.line, Qt.Key.Key_Tab)


def test_a_day_is_picked_from_a_dutch_calendar(show: Show, qtbot: QtBot) -> None:
    made = field(show)
    qtbot.mouseClick(made.button, Qt.MouseButton.LeftButton)
    (popup,) = made.findChildren(CalendarPopup)
    assert popup.month.locale().monthName(3) == "maart"
    assert popup.month.selectedDate() == QDate(2026, 11, 23)
    names = {each.accessibleName() for each in popup.month.findChildren(QToolButton)}
    assert {"Maand terug", "Maand verder"} <= names
    with qtbot.waitSignals([made.changed, made.finished]):
        popup.month.activated.emit(QDate(2026, 12, 4))
    assert made.day() == DECEMBER
    assert made.line.text() == "4 december 2026"


def test_a_double_press_picks_once(show: Show, qtbot: QtBot) -> None:
    made = field(show)
    popup = made.open_calendar()
    picked: list[date] = []
    popup.picked.connect(picked.append)
    popup.month.clicked.emit(QDate(2026, 12, 4))
    popup.month.activated.emit(QDate(2026, 12, 4))
    assert picked == [DECEMBER]


def test_esc_closes_only_the_calendar(show: Show, qtbot: QtBot) -> None:
    made = field(show)
    popup = made.open_calendar()
    qtbot.keyClick(popup, Qt.Key.Key_A)
    assert popup.isVisible()
    gone: list[bool] = []
    popup.destroyed.connect(lambda: gone.append(True))
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: gone == [True])
    assert made.isVisible()
    assert made.day() is None


def test_spaces_grow_with_the_text(dresser: ThemeController) -> None:
    made = DateField("Vóór wanneer?")
    before = made.button.sizeHint().height()
    dresser.set_percent(200)
    made.grab()
    assert made.button.sizeHint().height() == 2 * before
