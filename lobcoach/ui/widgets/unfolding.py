"""Something that lies folded under its title until the coach wants to see it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lobcoach.ui.theme_tokens import Tokens
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.buttons import Colours, QuietButton
from lobcoach.ui.widgets.tab_order import follow_layout

_FOLDED, _OPEN = "chevron-right", "chevron-down"
_SAID = {True: "uitgeklapt", False: "ingeklapt"}


class Unfolding(Column):
    """A title that folds and unfolds what stands in `inside`, below it.

    A screen reader hears at the title whether it is open.
    """

    unfolded = Signal(bool)  #: True: it was opened; also sent by `set_open`

    def __init__(self, title: str, *, spacing: int = 8) -> None:
        self.title = UnfoldingTitle(title, _FOLDED, compact=True)
        self.title.setCheckable(True)
        self.title.setAutoDefault(False)
        self.inside = Column(spacing=spacing)
        self.inside.hide()
        super().__init__(self.inside, spacing=6)
        self.body.insertWidget(0, self.title, 0, Qt.AlignmentFlag.AlignLeft)
        self.title.toggled.connect(self._on_title_toggled)
        self._say(False)

    def add(self, widget: QWidget) -> None:
        """Put a widget below what is inside already."""
        self.inside.body.addWidget(widget)

    def is_open(self) -> bool:
        """Tell whether what is inside can be seen."""
        return self.title.isChecked()

    def set_open(self, is_open: bool) -> None:
        """Fold or unfold."""
        self.title.setChecked(is_open)

    def _on_title_toggled(self, is_open: bool) -> None:
        self._say(is_open)
        self.title.set_icon(_OPEN if is_open else _FOLDED)
        self.unfolded.emit(is_open)  # what is inside may be made only now
        self.inside.setVisible(is_open)
        follow_layout(self)

    def _say(self, is_open: bool) -> None:
        self.title.setAccessibleDescription(_SAID[is_open])


class UnfoldingTitle(QuietButton):
    """A title in ink, with a soft ground only under the pointer: open or not, it is a title."""

    @override
    def _colours(self, tokens: Tokens) -> Colours:
        raised = self.isDown() or self.is_hovered()
        return Colours(tokens.ink, tokens.soft if raised else "")
