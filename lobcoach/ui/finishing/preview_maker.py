"""Makes the pictures of a report in a thread; only the newest wish is ever answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from lobcoach.ui.background import Background

if TYPE_CHECKING:
    from lobcoach.services.report_filling import ReportSettings
    from lobcoach.services.reports import ReportService

#: Wishes that follow each other within this time are answered together.
GATHER_MS = 120


@dataclass(frozen=True)
class PreviewWish:
    """Which report to show, and how many pixels wide its pages are."""

    conversation_id: str
    settings: ReportSettings
    width: int


@dataclass(frozen=True)
class Preview:
    """A report to look at and the same report as plain text."""

    wish: PreviewWish
    pages: tuple[QImage, ...]
    text: str


class PreviewMaker(QObject):
    """Answers the newest wish with `made` or `failed`, never an older one.

    A throttle: one report is made at a time, and a wish that comes meanwhile is taken up as
    soon as that one is ready.
    """

    begun = Signal()  #: a report is being made now
    made = Signal(Preview)
    failed = Signal(Exception)

    def __init__(self, reports: ReportService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reports = reports
        self._wish: PreviewWish | None = None
        self._job: Background[Preview] | None = None
        self._working = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(GATHER_MS)
        self._timer.timeout.connect(self._on_timer_timeout)

    def ask(self, wish: PreviewWish) -> None:
        """Make this preview soon; earlier wishes are forgotten."""
        self._wish = wish
        if not self._working and not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """Tell nothing any more, and wait until no work is left."""
        self._timer.stop()
        self._wish = None
        self._working = False
        if self._job is not None:
            self._job.forget()
            self._job.wait()
            self._job = None

    def _on_timer_timeout(self) -> None:
        wish, self._wish = self._wish, None
        assert wish is not None  # the timer runs only while something is wished
        self._working = True
        self._job = Background(lambda: self._make(wish), self._on_made, self._on_failed).start()
        self.begun.emit()

    def _make(self, wish: PreviewWish) -> Preview:
        pictures = self._reports.pages(wish.conversation_id, wish.settings, wish.width)
        pages = tuple(
            # Copied: QImage would go on reading from bytes that are about to be freed.
            QImage(p.pixels, p.width, p.height, p.stride, QImage.Format.Format_RGB32).copy()
            for p in pictures
        )
        return Preview(wish, pages, self._reports.text(wish.conversation_id, wish.settings))

    def _on_made(self, preview: Preview) -> None:
        self._working = False
        if self._wish is None:
            self.made.emit(preview)
        else:
            self._timer.start()

    def _on_failed(self, error: Exception) -> None:
        self._working = False
        if self._wish is None:
            self.failed.emit(error)
        else:
            self._timer.start()
