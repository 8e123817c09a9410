"""One choice out of a few, or none: nothing is chosen until someone says so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lobcoach.ui import theme
from lobcoach.ui.widgets.chip_button import ChipButton
from lobcoach.ui.widgets.flow import FlowLayout
from lobcoach.ui.widgets.focus_holder import FocusHolder
from lobcoach.ui.widgets.segmented import Choice

_GAP = 4
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class OptionalChoice(FocusHolder):
    """Round buttons of which at most one is on; pressing that one again takes it back.

    To the keyboard it is one stop: arrows move between the buttons, Space or Enter chooses.
    """

    chosen = Signal(str)  #: the key that was chosen; empty when the choice was taken back

    def __init__(
        self, accessible_name: str, choices: Sequence[Choice], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self._options = {choice.key: self._make(choice, accessible_name) for choice in choices}
        self.setAccessibleName(accessible_name)
        self.set_current("")
        self._space()

    def current(self) -> str:
        """Return the key of what is chosen, empty when nothing is."""
        for key, option in self._options.items():
            if option.isChecked():
                return key
        return ""

    def set_current(self, key: str) -> None:
        """Show this choice without sending `chosen`; empty shows none, KeyError for unknown."""
        if key:
            self._options[key].setChecked(True)
        for other, option in self._options.items():
            if other != key:
                option.setChecked(False)
        self._stop_at(key or self._first())

    def set_name(self, accessible_name: str) -> None:
        """Say to a screen reader what the choice is about."""
        self.setAccessibleName(accessible_name)
        for option in self._options.values():
            option.setAccessibleDescription(accessible_name)

    def set_texts(self, texts: Mapping[str, str]) -> None:
        """Give buttons other words; those with empty words are not shown."""
        for key, text in texts.items():
            option = self._options[key]
            option.setText(text)
            option.setVisible(bool(text))
            option.updateGeometry()
        self._stop_at(self.current() or self._first())
        self._flow.invalidate()
        self.updateGeometry()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take over the spaces of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._space()

    def _space(self) -> None:
        self._flow.setSpacing(theme.current().px(_GAP))

    def _make(self, choice: Choice, accessible_name: str) -> _Option:
        option = _Option(choice.text)
        option.setAccessibleDescription(accessible_name)
        option.clicked.connect(lambda: self._choose(choice.key))
        option.moved.connect(lambda step: self._move(choice.key, step))
        self._flow.addWidget(option)
        return option

    def _choose(self, key: str) -> None:
        now = key if self._options[key].isChecked() else ""
        self.set_current(now)
        self._stop_at(key)
        self.chosen.emit(now)

    def _move(self, origin: str, step: int) -> None:
        keys = [key for key, option in self._options.items() if not option.isHidden()]
        target = keys[(keys.index(origin) + step) % len(keys)]
        self._stop_at(target)
        self._options[target].setFocus(Qt.FocusReason.TabFocusReason)

    def _first(self) -> str:
        """Return the first button that is shown, else the first of all."""
        shown = (key for key, option in self._options.items() if not option.isHidden())
        return next(shown, next(iter(self._options)))

    def _stop_at(self, key: str) -> None:
        """Let Tab come to one button only."""
        for other, option in self._options.items():
            stops = other == key
            option.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus
            )
        self.lead_focus_to(self._options[key])


class _Option(ChipButton):
    """One of the buttons."""

    moved = Signal(int)  #: an arrow key was pressed on it: -1 or +1

    def __init__(self, text: str) -> None:
        super().__init__(text, checkable=True)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the arrows move to a neighbour."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)
