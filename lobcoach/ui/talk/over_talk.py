"""What can lie over a talk: *Laat zien*, *scherm dicht*, or a stop-moment; one at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lobcoach.core.dialogue import Dialogue
from lobcoach.ui.commands import Command, listen
from lobcoach.ui.talk.closed_screen import ClosedScreen
from lobcoach.ui.talk.show_screen import ShowScreen
from lobcoach.ui.talk.shown_question import ShownQuestion
from lobcoach.ui.talk.stop_screen import StopScreen
from lobcoach.ui.talk.talk_frame import TalkFrame

Screens = Callable[[], Sequence[QScreen]]


class OverTalk(QObject):
    """Covers the talk in its own window; *Laat zien* goes to a second screen where there is one.

    Then the coach goes on working in the first one.
    """

    covered = Signal(bool)  #: someone may look along in the window of the talk
    shown = Signal(bool)  #: the student sees the question
    back_requested = Signal()
    next_requested = Signal()

    def __init__(
        self, frame: TalkFrame, page: QWidget, screens: Screens = QGuiApplication.screens
    ) -> None:
        super().__init__(page)
        self._frame = frame
        self._page = page
        self._screens = screens
        self.closed_screen = ClosedScreen()
        self.stop_screen = StopScreen()
        self.show_screen = ShowScreen()
        self.away_screen = ShowScreen(page)
        self.away_screen.setWindowFlags(Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.away_screen.setWindowTitle("LOBcoach")
        self.away_screen.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        for screen in (self.closed_screen, self.stop_screen, self.show_screen):
            frame.add_cover(screen)
        self._connect()

    def is_covered(self) -> bool:
        """Tell whether the talk is out of view in its own window."""
        return self._frame.cover() is not None

    def is_stopped(self) -> bool:
        """Tell whether the talk stands still."""
        return self._frame.cover() is self.stop_screen

    def is_shown(self) -> bool:
        """Tell whether the student sees the question alone."""
        return self._frame.cover() is self.show_screen or self.away_screen.isVisible()

    def toggle_closed(self) -> None:
        """Hide everything but the phase and the question, or show everything again."""
        if self._frame.cover() is self.closed_screen:
            self.uncover()
        elif not self.is_stopped():
            self._cover(self.closed_screen)

    def toggle_shown(self) -> None:
        """Show the student the question alone, or take it away."""
        if self.is_shown():
            self.uncover()
        elif not self.is_stopped():
            self.uncover()
            self._show()

    def stop(self) -> None:
        """Take the whole talk out of view."""
        self.uncover()
        self._cover(self.stop_screen)

    def uncover(self) -> bool:
        """Bring the talk back into view; tell whether anything was over it."""
        was_over = self.is_covered() or self.is_shown()
        if was_over:
            self.away_screen.hide()
            self._frame.show_cover(None)
            self.covered.emit(False)
            self.shown.emit(False)
        return was_over

    def show_dialogue(self, dialogue: Dialogue, question: ShownQuestion) -> None:
        """Follow the walk."""
        self.closed_screen.show_dialogue(dialogue, question.text)
        for screen in (self.show_screen, self.away_screen):
            screen.show_question(
                question,
                can_go_back=dialogue.can_go_back,
                can_go_forward=dialogue.can_go_forward,
            )

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave nothing in view when the talk goes; a window put aside for a moment is no going."""
        if event.type() == QEvent.Type.Hide and not event.spontaneous():
            self.uncover()
        return super().eventFilter(watched, event)

    def _cover(self, screen: ClosedScreen | StopScreen | ShowScreen) -> None:
        self._frame.show_cover(screen)
        self.covered.emit(True)
        screen.take_focus()

    def _show(self) -> None:
        other = other_screen(self._page.screen(), self._screens())
        if other is None:
            self._cover(self.show_screen)
        else:
            self.away_screen.setScreen(other)
            self.away_screen.setGeometry(other.geometry())
            self.away_screen.showFullScreen()
        self.shown.emit(True)

    def _connect(self) -> None:
        self._page.installEventFilter(self)
        self._frame.closed_screen_requested.connect(self.toggle_closed)
        self.closed_screen.opened.connect(self.uncover)
        for screen in (self.show_screen, self.away_screen):
            screen.closed.connect(self.uncover)
            screen.back_requested.connect(self.back_requested)
            screen.next_requested.connect(self.next_requested)
        away = (
            Command("sluit", self.uncover, "Esc F5"),
            Command("volgende vraag", self.next_requested.emit, "Ctrl+Return Ctrl+Enter Alt+Right"),
            Command("vorige vraag", self.back_requested.emit, "Alt+Left"),
        )
        listen(self.away_screen, lambda: away)
        # Without its screen the question would come to lie over the coach's own window.
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenRemoved.connect(self.uncover)


def other_screen(own: QScreen, screens: Sequence[QScreen]) -> QScreen | None:
    """Return a screen that the coach does not work on; None when there is only one."""
    return next((screen for screen in screens if screen is not own), None)
