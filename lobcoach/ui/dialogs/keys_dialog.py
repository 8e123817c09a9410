"""The keys of a page, as F1 shows them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from lobcoach.ui import spoken, theme
from lobcoach.ui.dialogs.framed_dialog import FramedDialog
from lobcoach.ui.widgets.buttons import OutlineButton
from lobcoach.ui.widgets.key_cap import KeyCap
from lobcoach.ui.widgets.text import Body, Heading

_SIZE = QSize(520, 600)


class KeysDialog(FramedDialog):
    """A list of (keys, what they do); Esc closes it."""

    def __init__(self, keys: Iterable[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__("Toetsen", _SIZE, parent)
        close = OutlineButton("Sluit", keys="Esc")
        self.frame(Heading("Toetsen van deze pagina"), _KeyList(keys), right=[close])
        self.sheet.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # arrows scroll a long list
        self.sheet.setAccessibleName("Toetsen van deze pagina")
        close.setFocus()
        close.clicked.connect(self.accept)


class _KeyList(QWidget):
    """Key caps at the left, what they do at the right."""

    def __init__(self, keys: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(1, 1)
        for number, (caps, does) in enumerate(keys):
            words = Body(does)
            words.setAccessibleName(f"{spoken.keys(caps)}: {does}")
            cap = KeyCap(caps)
            self._grid.addWidget(cap, number, 0, Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(words, number, 1)
        self._space()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._space()

    def _space(self) -> None:
        look = theme.current()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.px(20))
        self._grid.setVerticalSpacing(look.px(10))
