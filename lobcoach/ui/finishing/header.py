"""The top of *Gesprek afronden*: whose talk it is, the way back and the two ways out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.ui import theme
from lobcoach.ui.commands import Command, pressing
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.buttons import OutlineButton, PrimaryButton, QuietButton
from lobcoach.ui.widgets.flow import FlowLayout
from lobcoach.ui.widgets.text import ElidedLabel, Heading

_Direction = QBoxLayout.Direction
_BACK = "Terug naar het gesprek"
_NEXT, _NEXT_KEYS = "Volgende student", "Ctrl ⇧ N"
_CLOSE_AND_GO_ON = "Rond dit gesprek af en begin het volgende dat klaarstaat"


class FinishHeader(QWidget):
    """Title and buttons; the buttons go below the title where there is little room.

    `save` is where the keyboard begins.
    """

    back_requested = Signal()
    copy_requested = Signal()
    save_requested = Signal()
    next_student_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._eyebrow = ElidedLabel("", TextRole.MUTED)
        self._title = Heading("Wat gaat er in het dossier?")
        self._back = QuietButton(_BACK, "arrow-left", keys="Esc")
        self._back.setAccessibleName(_BACK)
        self._back.setToolTip("Terug naar het gesprek (Esc)")
        self._copy = OutlineButton("Kopieer tekst", "copy")
        self._copy.setToolTip("Kopieer tekst (Ctrl+Shift+C)")
        self._next = OutlineButton(_NEXT, "students", keys=_NEXT_KEYS)
        self._next.setAccessibleName(_NEXT)
        self._next.setToolTip(f"{_CLOSE_AND_GO_ON} (Ctrl+Shift+N)")
        self.save = PrimaryButton("Bewaar als PDF", "file-pdf", keys="Ctrl P")
        self.save.setToolTip("Bewaar als PDF (Ctrl+P)")
        self._row = QBoxLayout(_Direction.LeftToRight, self)
        self._titles = QVBoxLayout()
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons)
        self._build()
        self._arrange()
        self._connect()

    def set_name(self, name: str) -> None:
        """Say whose talk it is."""
        self._eyebrow.setText(f"Gesprek afronden · {name}")

    def commands(self) -> Sequence[Command]:
        """What the buttons do."""
        return (
            pressing(self.save, "bewaar als PDF", "Ctrl+P"),
            pressing(self._copy, "kopieer de tekst van het verslag", "Ctrl+Shift+C"),
            pressing(self._next, "rond af, en verder met de volgende student", "Ctrl+Shift+N"),
            pressing(self._back, "terug naar het gesprek", "Esc"),
        )

    def set_busy(self, busy: bool) -> None:
        """Keep the buttons still while a report is being made."""
        self.save.setDisabled(busy)
        self._back.setDisabled(busy)
        self._next.setDisabled(busy)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons beside or below the title."""
        super().resizeEvent(event)
        self._turn()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take over the spaces of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    @override
    def minimumSizeHint(self) -> QSize:
        """Fit any width: the buttons flow."""
        return QSize(0, super().minimumSizeHint().height())

    def _build(self) -> None:
        self._titles.addWidget(self._eyebrow)
        self._titles.addWidget(self._title)
        for button in (self._back, self._next, self._copy, self.save):
            self._flow.addWidget(button)
        self._row.addLayout(self._titles, 1)
        self._row.addWidget(self._buttons)

    def _arrange(self) -> None:
        look = theme.current()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look.px(12))
        self._titles.setSpacing(0)
        self._flow.setSpacing(look.px(12))
        self._turn()

    def _turn(self) -> None:
        self._shorten(short=False)
        buttons = self._flow.sizeHint().width()
        beside = self._title.sizeHint().width() + self._row.spacing() + buttons <= self.width()
        self._row.setDirection(_Direction.LeftToRight if beside else _Direction.TopToBottom)
        self._shorten(short=buttons > self.width())

    def _shorten(self, *, short: bool) -> None:
        """Use fewer words and no key caps, so that large letters leave room for the rest."""
        self._back.setText("Terug" if short else _BACK)
        self._back.set_keys("" if short else "Esc")
        self.save.set_keys("" if short else "Ctrl P")
        self._next.setText("Volgende" if short else _NEXT)
        self._next.set_keys("" if short else _NEXT_KEYS)

    def _connect(self) -> None:
        self._back.clicked.connect(self.back_requested)
        self._copy.clicked.connect(self.copy_requested)
        self._next.clicked.connect(self.next_student_requested)
        self.save.clicked.connect(self.save_requested)
