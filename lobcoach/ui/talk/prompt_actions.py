"""What can be done with a question besides asking it: another one of one's own, park, skip."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lobcoach.ui.commands import Command
from lobcoach.ui.keys import shown
from lobcoach.ui.widgets.buttons import QuietButton
from lobcoach.ui.widgets.flow import FlowLayout

_OWN, _PARK, _SKIP, _UNKNOWN = "Ctrl+E", "Ctrl+Shift+P", "Ctrl+Shift+O", "Ctrl+Shift+W"


class PromptActions(QWidget):
    """Four quiet buttons; their key caps are seen where these do not cost another row."""

    own_requested = Signal()
    park_requested = Signal()
    skip_requested = Signal()
    unknown_requested = Signal()  #: the student has no answer to this

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own = _button("Eigen vraag", "edit", _OWN)
        self._park = _button("Parkeren", "park", _PARK, "Bewaar deze vraag voor een ander gesprek")
        self._skip = _button("Overslaan", "skip", _SKIP)
        self._unknown = _button(
            "Weet ik niet", "circle", _UNKNOWN,
            "Je student heeft hier geen antwoord op: een andere vraag",
        )  # fmt: skip
        self._buttons = {
            self._own: self.own_requested,
            self._park: self.park_requested,
            self._skip: self.skip_requested,
            self._unknown: self.unknown_requested,
        }
        self._flow = FlowLayout(self, spacing=0)
        for button, wish in self._buttons.items():
            self._flow.addWidget(button)
            button.clicked.connect(wish)

    def commands(self) -> Sequence[Command]:
        """What the buttons do, also while they are out of view."""
        offered = not self._unknown.isHidden()
        return (
            Command("eigen vraag", self.own_requested.emit, _OWN, self._own.isVisible(),
                    button=self._own),
            Command("vraag parkeren voor een ander gesprek", self.park_requested.emit, _PARK,
                    button=self._park),
            Command("vraag overslaan", self.skip_requested.emit, _SKIP, button=self._skip),
            Command("weet ik niet: een andere vraag", self.unknown_requested.emit, _UNKNOWN,
                    offered, button=self._unknown),
        )  # fmt: skip

    def offer_unknown(self, offered: bool) -> None:
        """Show or hide the way on when the student has no answer."""
        self._unknown.setVisible(offered)
        self._fit_caps()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether there is room for the key caps."""
        super().resizeEvent(event)
        self._fit_caps()

    def _fit_caps(self) -> None:
        self._show_caps(False)
        high = self._flow.heightForWidth(self.width())
        self._show_caps(True)
        if self._flow.heightForWidth(self.width()) > high:
            self._show_caps(False)

    def _show_caps(self, shown_now: bool) -> None:
        for button in self._buttons:
            button.show_cap(shown_now)
        self._flow.invalidate()


def _button(words: str, icon: str, keys: str, tip: str = "") -> QuietButton:
    button = QuietButton(words, icon, keys=shown(keys).replace("Shift", "⇧"), compact=True)
    button.setToolTip(f"{tip or words} ({keys})")
    return button
