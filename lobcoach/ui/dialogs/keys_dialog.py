"""The keys of a page, as F1 shows them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.ui import spoken, theme
from lobcoach.ui.widgets.box import Row
from lobcoach.ui.widgets.buttons import OutlineButton
from lobcoach.ui.widgets.key_cap import KeyCap
from lobcoach.ui.widgets.scroll_column import ScrollColumn
from lobcoach.ui.widgets.text import Body, Heading

_SIZE = QSize(520, 600)


class KeysDialog(QDialog):
    """A list of (keys, what they do); Esc closes it."""

    def __init__(self, keys: Iterable[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Toetsen")
        self._scroll = ScrollColumn()
        self._list = _KeyList(keys)
        self._close = OutlineButton("Sluit", keys="Esc")
        self._build()
        self._arrange()
        self._close.clicked.connect(self.accept)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Become larger with the text, as far as the screen goes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    def _build(self) -> None:
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # arrows scroll a long list
        self._scroll.setAccessibleName("Toetsen van deze pagina")
        self._scroll.body.addWidget(Heading("Toetsen van deze pagina"))
        self._scroll.body.addWidget(self._list)
        self._scroll.body.addStretch(1)
        buttons = Row(margins=(32, 14, 32, 18))
        buttons.body.addStretch(1)
        buttons.body.addWidget(self._close)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(buttons)
        self._close.setFocus()

    def _arrange(self) -> None:
        look = theme.current()
        wanted = QSize(look.px(_SIZE.width()), look.px(_SIZE.height()))
        self.resize(wanted.boundedTo(self.screen().availableSize() * 0.92))


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
