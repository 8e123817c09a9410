"""The one window: the strip at the left, the page, and the calm line above it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.ui import theme
from lobcoach.ui.commands import Command, Commands, listen
from lobcoach.ui.rail import Rail
from lobcoach.ui.theme_controller import (
    LARGEST_PERCENT,
    SMALLEST_PERCENT,
    ColourChoice,
    ThemeController,
)
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.widgets.banner import Action, Banner

_SMALLEST = QSize(1024, 640)
_FIRST_SIZE = QSize(1360, 860)
#: What a title bar takes of the height of the screen.
_TITLE_BAR = QSize(0, 40)
_TEXT_STEP = 10
_LOCK = QKeySequence("Ctrl+L")
_COLOURS = {
    ColourChoice.LIGHT: "lichte kleuren",
    ColourChoice.DARK: "donkere kleuren",
    ColourChoice.SYSTEM: "kleuren zoals de computer",
}


class Closable(Protocol):
    """What is shown while a data file is open."""

    def may_close(self) -> bool:
        """Store what is typed; False keeps the window open."""

    def close_down(self) -> None:
        """Stop all work and let go of the file."""


class MainWindow(QMainWindow):
    """Shows one page at a time; knows nothing of what is on it."""

    painted_first = Signal()  #: the window with its first page is on the screen
    closed = Signal()

    def __init__(self, controller: ThemeController) -> None:
        super().__init__()
        self.setWindowTitle("LOBcoach")
        self.setMinimumSize(_SMALLEST)
        self.resize(_that_fits(self.screen().availableSize()))
        self._controller = controller
        self._content: Closable | None = None
        self._painted = False
        self._shortcuts: list[QShortcut] = []
        self._offered: Commands = tuple
        self.rail = Rail()
        self.banner = Banner()
        self._above = _Above()
        self._stack = QStackedWidget()
        self._build()
        self._connect()

    @property
    def looks(self) -> ThemeController:
        """What keeps the window in the colours and text size that the coach wants."""
        return self._controller

    def show_page(self, page: QWidget, *, with_rail: bool) -> None:
        """Show a page, with the strip at the left or with the whole window for itself."""
        self.add_page(page)
        self.set_private(False)
        self._stack.setCurrentWidget(page)
        self.rail.setVisible(with_rail)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_page(self, page: QWidget) -> None:
        """Take a page in, to be shown later; from now on it goes when the window goes."""
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)

    def page(self) -> QWidget | None:
        """Return the page on screen; None before the first."""
        return self._stack.currentWidget()

    def drop_page(self, page: QWidget) -> None:
        """Take a page away for good."""
        self._stack.removeWidget(page)
        page.deleteLater()

    def set_content(self, content: Closable | None) -> None:
        """Ask `content` before the window closes."""
        self._content = content

    def tell(self, text: str, tone: Tone = Tone.WAIT, actions: tuple[Action, ...] = ()) -> None:
        """Show a calm line above the page until it is closed; an empty text takes it away."""
        if not text:
            self.banner.clear()
            return
        self.banner.show_message(text, tone, (*actions, ("Sluit", self.banner.clear)))

    def set_private(self, private: bool) -> None:
        """Show nothing beside the page while a student looks along; no key leads to names then.

        The lock still works. Another page ends it.
        """
        self._above.setHidden(private)
        for shortcut in self._shortcuts:
            shortcut.setEnabled(not private or shortcut.key() == _LOCK)

    def offer(self, commands: Commands) -> None:
        """Let these be done everywhere in the window, until `let_go`."""
        self._offered = commands
        self._shortcuts = listen(self, commands)

    def commands(self) -> Sequence[Command]:
        """What can be done everywhere in the window."""
        return (*self._offered(), *self._own_commands())

    def let_go(self) -> None:
        """Take away every page but the one on screen, and every key and way to a page."""
        self._content = None
        self._offered = tuple
        self.set_private(False)
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)  # it is deleted only later
            shortcut.deleteLater()
        self._shortcuts.clear()
        self.rail.clear()
        self.banner.clear()
        for page in [self._stack.widget(number) for number in range(self._stack.count())]:
            if page is not None and page is not self._stack.currentWidget():
                self.drop_page(page)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            # What stands in the window is painted after it, before any timer.
            QTimer.singleShot(0, self.painted_first.emit)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the page as much room as it needs."""
        super().resizeEvent(event)
        self.rail.fit(self.width())

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._content is not None and not self._content.may_close():
            event.ignore()
            return
        if self._content is not None:
            self.hide()  # a last backup may take a second or so
            self._content.close_down()
            self._content = None
        event.accept()
        self.closed.emit()

    def _build(self) -> None:
        # The banner stands above every page, so that no message covers what is being typed.
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        margin = theme.current().px(8)
        held = QHBoxLayout(self._above)
        held.setContentsMargins(margin, 0, margin, 0)
        held.addWidget(self.banner)
        right.addWidget(self._above)
        right.addWidget(self._stack, 1)
        centre = QWidget()
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        self.setCentralWidget(centre)
        self.rail.hide()

    def _connect(self) -> None:
        self._controller.changed.connect(self._on_theme_changed)
        listen(self, self._own_commands)

    def _own_commands(self) -> Sequence[Command]:
        looks = self._controller
        return (
            Command("grotere tekst", lambda: self._grow(+_TEXT_STEP), "Ctrl++ Ctrl+=",
                    looks.percent < LARGEST_PERCENT),
            Command("kleinere tekst", lambda: self._grow(-_TEXT_STEP), "Ctrl+-",
                    looks.percent > SMALLEST_PERCENT),
            Command("gewone tekst", lambda: looks.set_percent(100), "Ctrl+0", looks.percent != 100),
            *(
                Command(name, partial(looks.set_choice, choice), can=choice != looks.choice)
                for choice, name in _COLOURS.items()
            ),
            Command("sluit LOBcoach", self.close),
        )  # fmt: skip

    def _on_theme_changed(self) -> None:
        self.rail.fit(self.width())

    def _grow(self, percent: int) -> None:
        self._controller.set_percent(self._controller.percent + percent)


def _that_fits(screen: QSize) -> QSize:
    """Return the size of the design, or what a school laptop has room for."""
    return _FIRST_SIZE.boundedTo(screen - _TITLE_BAR).expandedTo(_SMALLEST)


class _Above(QWidget):
    """Holds the banner, and needs no more height than its words take at this width."""

    @override
    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        if self.width() < least.width():
            return least
        return QSize(least.width(), min(least.height(), self.heightForWidth(self.width())))
