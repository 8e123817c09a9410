"""The buttons under the walk: back, another question, put aside, and the one way on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lobcoach.core.dialogue import Dialogue
from lobcoach.ui import spoken, theme
from lobcoach.ui.commands import Command
from lobcoach.ui.widgets.box import Row
from lobcoach.ui.widgets.buttons import OutlineButton, PrimaryButton, QuietButton
from lobcoach.ui.widgets.side_by_side import SideBySide

_NEXT, _FINISH = "Volgende vraag", "Gesprek afronden"
_ANOTHER_KEYS, _NEXT_KEYS = "Ctrl R", "Ctrl ↵"
_SHOW_KEYS = "F5"
_GAP, _BETWEEN = 8, 12


class WalkBar(SideBySide):
    """Moves through the walk; on the last prompt the way on becomes finishing the talk."""

    back_requested = Signal()
    another_requested = Signal()
    later_requested = Signal()
    next_requested = Signal()
    show_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=_BETWEEN, parent=parent)
        self._back = OutlineButton("Vorige", "arrow-left")
        self._back.setToolTip("Vorige vraag (Alt+←)")
        self._back.setAccessibleDescription(spoken.shortcut("Alt ←"))
        self._another = OutlineButton("Andere vraag", "shuffle", keys=_ANOTHER_KEYS)
        self._another.setToolTip("Andere vraag (Ctrl+R)")
        self._later = QuietButton("Later verder")
        self._later.setToolTip("Zet het gesprek weg; alles blijft staan (Esc)")
        self._show = OutlineButton("Laat zien", "present", keys=_SHOW_KEYS)
        self._show.setCheckable(True)
        self._show.setToolTip("Laat je student alleen de vraag zien (F5)")
        self._next = PrimaryButton(_NEXT, "arrow-right", keys=_NEXT_KEYS, icon_after=True)
        self._next.setToolTip("Ctrl+Enter of Alt+→")
        left = Row(self._back, self._another, spacing=_GAP)
        left.body.addStretch(1)
        self.add(left, 1)
        self.add(Row(self._later, self._show, self._next, spacing=_GAP))
        self._back.clicked.connect(self.back_requested)
        self._another.clicked.connect(self.another_requested)
        self._later.clicked.connect(self.later_requested)
        self._show.clicked.connect(self.show_requested)
        self._next.clicked.connect(self.next_requested)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the key caps where the buttons would need a second row for them."""
        self._fit_keys(event.size().width())
        super().resizeEvent(event)

    def commands(self) -> Sequence[Command]:
        """What the buttons do, also while they are out of view."""
        name = "volgende vraag" if self._next.text() == _NEXT else "gesprek afronden"
        return (
            Command(name, self.next_requested.emit, "Ctrl+Return Ctrl+Enter Alt+Right",
                    button=self._next),
            Command("vorige vraag", self.back_requested.emit, "Alt+Left", self._back.isEnabled(),
                    button=self._back),
            Command("andere vraag", self.another_requested.emit, "Ctrl+R", button=self._another),
            Command("laat zien: alleen de vraag, voor je student", self.show_requested.emit,
                    "F5", button=self._show),
            Command("later verder; alles blijft staan", self.later_requested.emit,
                    button=self._later),
        )  # fmt: skip

    def _fit_keys(self, room: int) -> None:
        keyed = (self._show, self._next, self._another)
        for button in keyed:
            button.show_cap(False)
        self._show_icons(shown=True)
        ways_on = (self._later, self._show, self._next)
        self._show_icons(shown=self._needed(*ways_on) <= room)
        for button in keyed:
            button.show_cap(True)
            if self._needed(self._back, self._another, *ways_on) > room:
                button.show_cap(False)
                break

    def _show_icons(self, *, shown: bool) -> None:
        """Show the icons on the way on, or only the words that say the same."""
        self._show.set_icon("present" if shown else "")
        way_on = "arrow-right" if self._next.text() == _NEXT else "check"
        self._next.set_icon(way_on if shown else "")

    def _needed(self, *buttons: QWidget) -> int:
        """Return the width of these buttons in one row, in pixels."""
        px = theme.current().px
        gaps = px(_BETWEEN) + (len(buttons) - 2) * px(_GAP)
        return sum(each.sizeHint().width() for each in buttons) + gaps

    def set_shown(self, shown: bool) -> None:
        """Tell whether the student sees the question alone."""
        self._show.setChecked(shown)

    def show_dialogue(self, dialogue: Dialogue) -> None:
        """Allow what can be done now."""
        self._back.setEnabled(dialogue.can_go_back)
        self._next.setText(_NEXT if dialogue.can_go_forward else _FINISH)
        self._fit_keys(self.width())
