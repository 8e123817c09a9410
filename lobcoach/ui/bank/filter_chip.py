"""A round button with a list below it: one wish that narrows what is in view."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from lobcoach.ui import icons, theme
from lobcoach.ui.widgets.chip_button import ChipButton

_CHEVRON, _GAP = 14, 6


class OpeningChip(ChipButton):
    """Says what it narrows, or to what; filled with ink while it does. Pressing it opens more."""

    def __init__(self, name: str, everything: str, parent: QWidget | None = None) -> None:
        super().__init__(name, checkable=True, parent=parent)
        self._name = name
        self._everything = everything
        self.show_choice("")

    def show_choice(self, words: str) -> None:
        """Show what was chosen; empty words show the name of the filter."""
        self.setText(words or self._name)
        self.setChecked(bool(words))
        self.setAccessibleName(f"{self._name}: {words or self._everything}")
        self.updateGeometry()
        self.update()

    @override
    def nextCheckState(self) -> None:
        """Stay as it is: only a choice fills the chip."""

    @override
    def sizeHint(self) -> QSize:
        """Fit the arrow too."""
        look = theme.current()
        return super().sizeHint() + QSize(look.px(_CHEVRON + _GAP), 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the arrow behind the words."""
        super().paintEvent(event)
        look = theme.current()
        tokens, side = look.tokens, look.px(_CHEVRON)
        left = self.width() - look.px(12) - side
        spot = QRectF(left, (self.height() - side) / 2, side, side)
        ink = tokens.on_primary if self.isChecked() else tokens.ink2
        icons.paint(QPainter(self), "chevron-down", ink, spot)


class FilterChip(OpeningChip):
    """One choice out of a few, or none; `set_choices` says which."""

    chosen = Signal(str)  #: the key; empty for all of them

    def __init__(self, name: str, everything: str, parent: QWidget | None = None) -> None:
        super().__init__(name, everything, parent)
        self._choices: dict[str, str] = {}
        self._key = ""
        self.clicked.connect(self._on_clicked)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these keys and words; what was chosen stays chosen."""
        self._choices = dict(choices)
        self.set_key(self._key)

    def key(self) -> str:
        """Return the key of what is chosen; empty when nothing is."""
        return self._key

    def set_key(self, key: str) -> None:
        """Choose without sending a signal; an unknown key chooses nothing."""
        self._key = key if key in self._choices else ""
        self.show_choice(self._choices.get(self._key, ""))

    def make_menu(self) -> QMenu:
        """Return the list to choose from, which the caller shows."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key, words in {"": self._everything.capitalize(), **self._choices}.items():
            action = QAction(words, menu, checkable=True, checked=key == self._key)
            action.triggered.connect(lambda _checked, key=key: self._choose(key))
            menu.addAction(action)
            if key == self._key:
                menu.setActiveAction(action)
        return menu

    def _choose(self, key: str) -> None:
        if key != self._key:
            self.set_key(key)
            self.chosen.emit(key)

    def _on_clicked(self) -> None:
        self.make_menu().popup(self.mapToGlobal(QPoint(0, self.height())))
