"""A day that may stay empty, typed the way one says it or picked from a calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from string import Template

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from lobcoach.core.date_input import read_date
from lobcoach.core.dutch_dates import long_date
from lobcoach.ui import icons, theme
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.buttons import IconButton
from lobcoach.ui.widgets.text import Muted

NOT_UNDERSTOOD = "Deze datum begrijp ik niet. Typ bijvoorbeeld 4 december."
#: Qt's own names of the arrows beside the month.
_STEPS = {
    "qt_calendar_prevmonth": ("arrow-left", "Maand terug"),
    "qt_calendar_nextmonth": ("arrow-right", "Maand verder"),
}
_SHEET = Template("""
CalendarPopup { background: $card; border: 1px solid $line; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $card; }
QCalendarWidget QAbstractItemView { border: none; border-radius: 0; }
QCalendarWidget QAbstractItemView::item { padding: 0; }
""")
_WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


class DateField(QWidget):
    """A line for a Dutch date with a calendar beside it; `today` is what dates are read from."""

    changed = Signal(object)  #: the coach wrote or picked another day, or None for none
    finished = Signal(object)  #: the coach is done here, and this day or None stands in it

    def __init__(
        self,
        accessible_name: str,
        today: Callable[[], date] = date.today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = accessible_name
        self._today = today
        self._day: date | None = None
        self._told = False
        self._build()
        self._arrange()
        self._connect()

    def _build(self) -> None:
        self.line = QLineEdit()
        self.line.setAccessibleName(self._name)
        self.line.setPlaceholderText("bijvoorbeeld 4 dec")
        self.button = IconButton("calendar", f"Kalender: {self._name}", compact=False)
        self.button.setToolTip("Kies uit de kalender")
        self.message = Muted("", TextRole.SMALL)
        self.message.hide()
        self.setFocusProxy(self.line)

    def _arrange(self) -> None:
        self._row = QHBoxLayout()
        self._row.addWidget(self.line, 1)
        self._row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._row)
        self._column.addWidget(self.message)
        self._space()

    def _connect(self) -> None:
        self.line.textEdited.connect(self._on_line_edited)
        self.line.editingFinished.connect(self._on_line_left)
        self.button.clicked.connect(self.open_calendar)

    def day(self) -> date | None:
        """Return the day that was last understood, None when the field was emptied."""
        return self._day

    def set_day(self, day: date | None) -> None:
        """Show this day without sending `changed`.

        What the coach is writing stays, and so does what was not understood, as long as the day
        is the same.
        """
        if self.line.isModified() and (self.line.hasFocus() or day == self._day):
            return
        self._day = day
        self._write(day)

    def may_close(self) -> bool:
        """Whether nothing written here would be lost unseen: says so once, then gives way."""
        if self._is_understood() or self._told:
            return True
        self._told = True
        self._say_so()
        self.line.setFocus()
        return False

    def open_calendar(self) -> CalendarPopup:
        """Show the calendar below the field, and return it."""
        popup = CalendarPopup(self._day or self._today(), self)
        popup.picked.connect(self._on_calendar_picked)
        popup.show_below(self)
        return popup

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take over the spaces of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._space()

    def _space(self) -> None:
        look = theme.current()
        self._row.setSpacing(look.px(6))
        self._column.setSpacing(look.px(4))

    def _write(self, day: date | None) -> None:
        self.line.setText(long_date(day) if day is not None else "")
        self.message.hide()

    def _take(self, day: date | None) -> None:
        if day != self._day:
            self._day = day
            self.changed.emit(day)

    def _is_understood(self) -> bool:
        text = self.line.text()
        return not text.strip() or read_date(text, self._today()) is not None

    def _say_so(self) -> None:
        self.message.setText(NOT_UNDERSTOOD)
        self.message.show()

    def _on_line_edited(self, text: str) -> None:
        self.message.hide()
        self._told = False
        if self._is_understood():
            self._take(read_date(text, self._today()))

    def _on_line_left(self) -> None:
        if not self.line.isModified():
            return
        if self._is_understood():
            self._write(self._day)
            self.finished.emit(self._day)
        else:
            self._say_so()

    def _on_calendar_picked(self, day: date) -> None:
        self._write(day)
        self._take(day)
        self.line.setFocus()
        self.finished.emit(day)


class CalendarPopup(QFrame):
    """A Dutch month that closes as soon as a day is picked, or with Esc."""

    picked = Signal(date)

    def __init__(self, shown: date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.month = QCalendarWidget()
        self.month.setAccessibleName("Kalender")
        self.month.setLocale(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
        self.month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.month.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.month)
        self.setFocusProxy(self.month)
        self._dress()
        self.month.clicked.connect(self._on_month_picked)
        self.month.activated.connect(self._on_month_picked)

    def show_below(self, field: QWidget) -> None:
        """Show under `field`, within its screen."""
        self.adjustSize()
        place = field.mapToGlobal(QPoint(0, field.height()))
        room = field.screen().availableGeometry()
        left = max(room.left(), min(place.x(), room.right() - self.width()))
        top = max(room.top(), min(place.y(), room.bottom() - self.height()))
        self.move(left, top)
        self.show()
        self.month.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc close only the calendar."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def _dress(self) -> None:
        """Give the month the theme's colours: no red weekends, no blue bar."""
        look = theme.current()
        tokens = look.tokens
        self.setStyleSheet(_SHEET.substitute(card=tokens.card, line=tokens.line))
        self.month.setMinimumSize(look.px(360), look.px(300))
        quiet = QTextCharFormat()
        quiet.setForeground(QColor(tokens.ink2))
        for day in _WEEKEND:
            self.month.setWeekdayTextFormat(day, quiet)
        for button in self.month.findChildren(QToolButton):
            if button.objectName() in _STEPS:
                icon, words = _STEPS[button.objectName()]
                button.setIcon(icons.icon(icon, tokens.ink, look.px(18)))
                button.setAccessibleName(words)

    def _on_month_picked(self, day: QDate) -> None:
        if self.isVisible():
            self.close()
            self.picked.emit(date(day.year(), day.month(), day.day()))
