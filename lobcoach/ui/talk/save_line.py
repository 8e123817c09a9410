"""Whether what was typed is in the file: a quiet time of day, or what to do when it is not."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from lobcoach.ui import icons, theme
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.banner import Banner
from lobcoach.ui.widgets.text import ElidedLabel


class SavedLine(ElidedLabel):
    """Says when the last words were stored, after a tick; empty until then."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(role=TextRole.SMALL, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._make_room()

    def show_saved(self, when: datetime) -> None:
        """Show the time of day at which everything was stored."""
        self.setText(f"bewaard {when:%H:%M:%S}")
        self._make_room()

    def show_nothing(self) -> None:
        """Say nothing: nothing was typed yet, or it could not be stored."""
        self.setText("")
        self._make_room()

    @override
    def sizeHint(self) -> QSize:
        """Fit the tick and the words."""
        return super().sizeHint() + QSize(self._tick() if self.text() else 0, 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tick before the words."""
        super().paintEvent(event)
        if self.text():
            look = theme.current()
            side = look.px(16)
            spot = QRectF(0, (self.height() - side) / 2, side, side)
            icons.paint(QPainter(self), "check", look.tokens.tones[Tone.GOOD].text, spot)

    def _make_room(self) -> None:
        self.setContentsMargins(self._tick() if self.text() else 0, 0, 0, 0)
        self.updateGeometry()

    def _tick(self) -> int:
        return theme.current().px(16 + 4)


class NotSavedLine(Banner):
    """Says in plain words that the text is not in the file, and offers two ways on."""

    retry_requested = Signal()
    copy_requested = Signal()

    def show_failed(self, sentence: str) -> None:
        """Show why the text could not be stored; the text itself stays where it is."""
        self.show_message(
            f"Niet opgeslagen – {sentence}",
            Tone.ATTENTION,
            [
                ("Probeer opnieuw", self.retry_requested.emit),
                ("Kopieer tekst", self.copy_requested.emit),
            ],
        )
