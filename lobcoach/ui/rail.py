"""The strip at the left: where the coach is, and the way to the other pages."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.ui import icons, spoken, theme
from lobcoach.ui.painting import line_width, paint_box, paint_line, paint_ring
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.chips import StateChip
from lobcoach.ui.widgets.pressable import Pressable
from lobcoach.ui.widgets.tab_order import follow_layout
from lobcoach.ui.widgets.text import Heading

_WIDTH, _COMPACT_WIDTH = 214, 66
#: The window must be this many times as wide as the strip with words, else only icons are left.
_WIDTHS_OF_WINDOW = 4
_EXAMPLE = "Voorbeeld"
#: How high a button is where there is room, and where there is least.
_ROOMY, _TIGHTEST = 40, 24


class Rail(QFrame):
    """Logo, pages, and at the bottom the settings and the keys.

    In a narrow window only the icons are left, with their words as tooltips.
    """

    page_requested = Signal(str)
    keys_requested = Signal()
    lock_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self._compact = False
        self._buttons: dict[str, RailButton] = {}
        self._logo = Logo()
        self._name = Heading("LOBcoach", TextRole.SECTION)
        self._example = StateChip(Tone.WAIT, _EXAMPLE, "info")
        self._example.setAccessibleName(_EXAMPLE)
        self._example.setToolTip("Dit zijn verzonnen studenten. Niets hiervan is echt.")
        self._example.hide()
        self._lock = RailButton("Slot", "lock", hint="Ctrl L")
        self._keys = RailButton("Toetsen", "keyboard", hint="F1")
        self._column = QVBoxLayout(self)
        self._pages = QVBoxLayout()
        self._foot = QVBoxLayout()
        self._head = QHBoxLayout()
        self._build()
        self._arrange()
        self._connect()

    def add_page(
        self, key: str, text: str, icon: str, *, hint: str = "", at_foot: bool = False
    ) -> None:
        """Add a way to a page; `page_requested` is sent with its key.

        `hint` are the keys that lead there too; `at_foot` puts it above the keys.
        """
        button = RailButton(text, icon, hint=hint)
        button.set_compact(self._compact)
        button.clicked.connect(lambda: self.page_requested.emit(key))
        self._buttons[key] = button
        (self._foot if at_foot else self._pages).addWidget(button)
        button.show()  # what is yet to be shown takes no room in the layout
        # Taken out of its place first: Qt sees that what is last comes before what is first.
        self.setTabOrder(self._keys, button)
        follow_layout(self)
        self._tighten()

    def set_current(self, key: str) -> None:
        """Mark the page that is shown."""
        for other, button in self._buttons.items():
            button.set_here(other == key)

    def current(self) -> str:
        """Return the key of the page that is shown; empty when none is marked."""
        return next((key for key, each in self._buttons.items() if each.is_here()), "")

    def clear(self) -> None:
        """Take the ways to all pages away."""
        for button in self._buttons.values():
            self._pages.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons.clear()
        self.set_example(False)

    def set_example(self, example: bool) -> None:
        """Say that the file on screen holds made-up students."""
        self._example.setVisible(example)

    def fit(self, window_width: int) -> None:
        """Leave out the words where they would take too much of a window of this width."""
        compact = window_width < _WIDTHS_OF_WINDOW * theme.current().px(_WIDTH)
        if compact == self._compact:
            return
        self._compact = compact
        self._name.setVisible(not compact)
        self._example.set_state(Tone.WAIT, "" if compact else _EXAMPLE, "info")
        for button in self._all():
            button.set_compact(compact)
        self._arrange()

    def is_compact(self) -> bool:
        """Tell whether only the icons are shown."""
        return self._compact

    @override
    def sizeHint(self) -> QSize:
        """Keep the width of the design at every height."""
        return QSize(self._width(), 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep every button in view in a low window too."""
        super().resizeEvent(event)
        self._tighten()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take over the spaces of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    def _build(self) -> None:
        self._head.addWidget(self._logo)
        self._head.addWidget(self._name, 1)
        self._column.addLayout(self._head)
        self._column.addWidget(self._example, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addLayout(self._pages)
        self._column.addStretch(1)
        self._column.addLayout(self._foot)
        self._column.addWidget(self._lock)
        self._column.addWidget(self._keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def _arrange(self) -> None:
        look = theme.current()
        edge = look.px(12)
        # Where only the icons are left the text is large or the window small: keep the room.
        top, bottom = (10, 8) if self._compact else (22, 20)
        self._column.setContentsMargins(edge, look.px(top), edge, look.px(bottom))
        self._column.setSpacing(look.px(4))
        self._head.setContentsMargins(0 if self._compact else look.px(10), 0, 0, look.px(16))
        self._head.setSpacing(look.px(10))
        self._pages.setSpacing(look.px(2))
        self._foot.setSpacing(look.px(2))
        self._pages.setContentsMargins(0, look.px(4), 0, 0)
        across = Qt.AlignmentFlag.AlignHCenter if self._compact else Qt.AlignmentFlag.AlignLeft
        self._column.setAlignment(self._example, across)
        self.setFixedWidth(self._width())
        self._tighten()

    def _tighten(self) -> None:
        """Give the buttons as much height as there is for all of them."""
        for height in range(_ROOMY, _TIGHTEST - 1, -2):
            for button in self._all():
                button.set_height(height)
            for layout in (self._pages, self._foot, self._column):
                layout.invalidate()
            if self._column.minimumSize().height() <= self.height():
                break

    def _all(self) -> tuple[RailButton, ...]:
        return (*self._buttons.values(), self._lock, self._keys)

    def _width(self) -> int:
        return theme.current().px(_COMPACT_WIDTH if self._compact else _WIDTH)

    def _connect(self) -> None:
        self._lock.clicked.connect(self.lock_requested)
        self._keys.clicked.connect(self.keys_requested)


class RailButton(Pressable):
    """One line of the strip: an icon and a word; the current page has a soft ground."""

    def __init__(self, text: str, icon: str, *, hint: str = "") -> None:
        super().__init__(text)
        self._icon = icon
        self._hint = hint
        self._here = False
        self._compact = False
        self._height = _ROOMY
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if hint:
            self.setAccessibleDescription(spoken.shortcut(hint))
        self.set_compact(False)

    def set_compact(self, compact: bool) -> None:
        """Show the icon only, with the word as tooltip, or both."""
        self._compact = compact
        tip = f"{self.text()} ({self._hint})" if self._hint else self.text()
        self.setToolTip(tip if compact or self._hint else "")
        self.updateGeometry()
        self.update()

    def set_height(self, height: int) -> None:
        """Be so high at 100 % text size."""
        if height != self._height:
            self._height = height
            self.updateGeometry()

    def set_here(self, here: bool) -> None:
        """Show whether this is the page on screen."""
        self._here = here
        self.setAccessibleName(f"{self.text()}, nu" if here else self.text())
        self.update()

    def is_here(self) -> bool:
        """Tell whether this is the page on screen."""
        return self._here

    @override
    def sizeHint(self) -> QSize:
        """Fit icon and word."""
        look = theme.current()
        if self._compact:
            return QSize(look.px(40), look.px(self._height))
        width = line_width(self.text(), look.font(TextRole.BODY)) + look.px(60)
        return QSize(round(width), look.px(self._height))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, icon and word."""
        look = theme.current()
        tokens = look.tokens
        painter = QPainter(self)
        chosen = self._here
        if chosen or self.underMouse():
            paint_box(painter, QRectF(self.rect()), look.px(10), fill=tokens.soft)
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()), look.px(10), tokens.ink)
        colour = tokens.ink if chosen else tokens.ink2
        side = look.px(18)
        left = (self.width() - side) / 2 if self._compact else look.px(10)
        spot = QRectF(left, (self.height() - side) / 2, side, side)
        icons.paint(painter, self._icon, colour, spot)
        if self._compact:
            return
        font = look.font(TextRole.STRONG if chosen else TextRole.BODY)
        start = left + side + look.px(12)
        words = QRectF(start, 0, self.width() - start - look.px(8), self.height())
        paint_line(painter, words, self.text(), font, colour)


class Logo(QWidget):
    """The mark of the program; decoration beside its name."""

    def __init__(self, size: int = 28) -> None:
        super().__init__()
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        """Scale with the text."""
        side = theme.current().px(self._size)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the speech bubbles on an ink square."""
        look = theme.current()
        area = QRectF(self.rect())
        painter = QPainter(self)
        paint_box(painter, area, area.width() * 0.28, fill=look.tokens.primary)
        edge = area.width() * 0.2
        inner = area.adjusted(edge, edge, -edge, -edge)
        icons.paint(painter, "logo", look.tokens.on_primary, inner)
