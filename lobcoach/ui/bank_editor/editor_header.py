"""The head of the page: what is written, what it still needs, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lobcoach.ui import spoken
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.buttons import OutlineButton, PrimaryButton, QuietButton
from lobcoach.ui.widgets.flow import FlowLayout
from lobcoach.ui.widgets.side_by_side import SideBySide
from lobcoach.ui.widgets.text import Heading, Muted

_KEYS = "Ctrl ↵"
_NEW, _CHANGE = "Eigen vraag", "Eigen vraag wijzigen"
_WHAT = "De vraag komt in je eigen map, niet bij de vragen van LOBcoach."


class EditorHeader(SideBySide):
    """The button says what is missing, to the eye and to a screen reader."""

    save_requested = Signal()
    remove_requested = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__(spacing=24)
        self._title = Heading(_NEW)
        self._needs = Muted(_WHAT, TextRole.SMALL)
        self._back = QuietButton("Terug", keys="Esc")
        self._remove = OutlineButton("Wis vraag")
        self._save = PrimaryButton("Bewaar vraag", keys=_KEYS)
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=12)
        for button in (self._back, self._remove, self._save):
            flow.addWidget(button)
        self.add(Column(self._title, self._needs, spacing=2), 1, room=300)
        self.add(buttons, room=440)
        self._back.clicked.connect(self.left)
        self._remove.clicked.connect(self.remove_requested)
        self._save.clicked.connect(self.save_requested)

    def show_question(self, *, kept: bool) -> None:
        """Say whether this is a new question or one that was kept before."""
        self._title.setText(_CHANGE if kept else _NEW)
        self._remove.setVisible(kept)
        self.arrange()

    def show_needs(self, words: str) -> None:
        """Say what the question still needs; nothing when it may be kept."""
        self._needs.setText(words or _WHAT)
        self._save.setEnabled(not words)
        self._save.setToolTip(words)
        self._save.setAccessibleDescription(spoken.sentences(words, spoken.shortcut(_KEYS)))
