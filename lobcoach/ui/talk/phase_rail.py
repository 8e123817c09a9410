"""The left side of a talk: with whom, in which phase, which values so far, and the quiet clock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.core.dialogue import Dialogue
from lobcoach.core.dutch_dates import minutes_and_seconds
from lobcoach.core.framework import PHASES, ConversationType, CoreValue, Phase
from lobcoach.core.names import full_name, initials
from lobcoach.core.people import Student
from lobcoach.core.plan import phase_minutes
from lobcoach.core.walk_progress import values_so_far
from lobcoach.ui import spoken, theme
from lobcoach.ui.commands import Command
from lobcoach.ui.talk.phase_button import PhaseButton
from lobcoach.ui.talk.time_bar import TimeBar
from lobcoach.ui.talk.value_bars import ValueBars
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.avatar import Avatar
from lobcoach.ui.widgets.box import Column, Row
from lobcoach.ui.widgets.buttons import IconButton, QuietButton
from lobcoach.ui.widgets.text import Caption, ElidedLabel, Heading, Text

_WIDTH, _COMPACT_WIDTH = 244, 96
_DOWN, _ACROSS = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
_LEFT, _MIDDLE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter
_PAUSE, _GO_ON = "Pauze", "Verder"
_KEYS = "Ctrl spatie"
_AIDS, _AIDS_KEYS = "Hulpkaarten", "F9"
STOP = "Gesprek even stoppen"


class PhaseRail(QFrame):
    """Shows the walk and lets the coach go to any phase at any moment.

    In its compact form only what is needed to find the way is left: the circles of the phases
    and the clock. What does not fit in height can be scrolled.
    """

    stop_keys = "F7"
    phase_requested = Signal(Phase)
    aids_requested = Signal()
    pause_toggled = Signal(bool)  #: True: the coach wants the clock to stand still
    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self._compact = False
        self._paused = False
        self._build()
        self._arrange()
        self._connect()

    def show_talk(self, student: Student, kind: ConversationType, minutes: int) -> None:
        """Show with whom this talk is, of what kind, and how long it is meant to last."""
        name = full_name(student)
        self._avatar.set_person(initials(student), name)
        self._name.setText(name)
        self._kind.setText(kind.name)
        self._planned.setText(f"van {minutes} min")
        shares = phase_minutes(kind, minutes)
        for phase, button in self._buttons.items():
            button.show_minutes(shares[phase])

    def set_value_names(self, names: Mapping[CoreValue, str]) -> None:
        """Use the words of this coach from now on."""
        self._bars.set_names(names)

    def show_dialogue(self, dialogue: Dialogue) -> None:
        """Show how far every phase is and which values came up."""
        for phase, button in self._buttons.items():
            button.show_progress(dialogue.progress_of_phase(phase))
        self._area.ensureWidgetVisible(self._buttons[dialogue.phase])
        self._bars.show_shares(values_so_far(dialogue))

    def commands(self) -> Sequence[Command]:
        """What the buttons do, also while they are out of view."""
        return (
            Command("klok even stil, of verder", self._on_pause_clicked, "Ctrl+Space",
                    button=self._pause),
            Command("gesprek even stoppen, of verder", self.stop_requested.emit, self.stop_keys,
                    button=self._stop),
            Command("hulpkaarten bij dit moment", self.aids_requested.emit, "F9",
                    self.isVisible(), button=self._aids),
        )  # fmt: skip

    def show_seconds(self, seconds: int) -> None:
        """Show the time spent."""
        self._clock.setText(minutes_and_seconds(seconds))

    def show_shares(self, talk: float, phases: Mapping[Phase, float]) -> None:
        """Show how much of the time of the talk and of its phases was used, from 0 to 1."""
        self._used.show_share(talk)
        for phase, button in self._buttons.items():
            button.show_share(phases.get(phase, 0.0))

    def show_time_word(self, words: str) -> None:
        """Say what the time that is left asks for; empty says nothing. News is read out."""
        news = bool(words) and words != self._word.text()
        self._word.setText(words)
        self._word.setVisible(bool(words))
        if news and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._word, words))

    def show_paused(self, paused: bool) -> None:
        """Show whether the clock stands still."""
        self._paused = paused
        name = _GO_ON if paused else _PAUSE
        self._pause.set_icon("play" if paused else "pause")
        self._pause.setAccessibleName(name)
        self._pause.setToolTip(f"{name} ({_KEYS})")

    def is_paused(self) -> bool:
        """Tell whether the clock is shown as standing still."""
        return self._paused

    def set_compact(self, compact: bool) -> None:
        """Take as little width as possible, or show everything."""
        if compact == self._compact:
            return
        self._compact = compact
        for widget in (self._name, self._kind, self._caption, self._bars, self._planned):
            widget.setVisible(not compact)
        for button in self._buttons.values():
            button.set_compact(compact)
        self._aids.setText("" if compact else _AIDS)
        self._aids.set_keys("" if compact else _AIDS_KEYS)
        self._arrange()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take over the spaces of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    def _build(self) -> None:
        self._avatar = Avatar("", "")
        self._name = ElidedLabel(role=TextRole.STRONG)
        self._kind = ElidedLabel(role=TextRole.SMALL)
        self._buttons = {
            phase: PhaseButton(number, phase) for number, phase in enumerate(PHASES, 1)
        }
        self._aids = QuietButton(_AIDS, "cards", keys=_AIDS_KEYS, compact=True)
        self._aids.setAccessibleName(_AIDS)
        self._aids.setToolTip(f"Technieken, werkvormen en woordkaarten ({_AIDS_KEYS})")
        self._caption = Caption("Kernwaarden in dit gesprek")
        self._bars = ValueBars()
        self._clock = Heading("0:00")
        self._planned = ElidedLabel(role=TextRole.TINY)
        self._used = TimeBar()
        self._word = Text(role=TextRole.SMALL)
        self._word.hide()
        self._stop = IconButton("stop", STOP, compact=False)
        self._stop.setToolTip(f"{STOP} ({self.stop_keys})")
        self._stop.setAccessibleDescription(spoken.shortcut(self.stop_keys))
        self._pause = IconButton("pause", _PAUSE, compact=False)
        self._pause.setAccessibleDescription(spoken.shortcut(_KEYS))
        self._sheet = QVBoxLayout()
        self._sheet.addWidget(self._head())
        for button in self._buttons.values():
            self._sheet.addWidget(button)
        self._aids_place = Column(self._aids, margins=(0, 10, 0, 0))
        self._sheet.addWidget(self._aids_place)
        self._sheet.addStretch(1)
        values = Column(self._caption, self._bars, spacing=8, margins=(6, 16, 6, 12))
        self._sheet.addWidget(values)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._scrolling(self._sheet))
        outer.addWidget(self._foot())

    def _head(self) -> QWidget:
        names = Column(self._name, self._kind, spacing=0)
        row = Row(self._avatar, names, spacing=12, margins=(6, 0, 0, 12))
        row.body.setStretch(1, 1)
        return row

    def _foot(self) -> QWidget:
        time = Column(self._clock, self._planned, spacing=0)
        self._time_row = Row(time, self._stop, self._pause, spacing=6, margins=(6, 10, 0, 0))
        self._time_row.body.setStretch(0, 1)
        return Column(self._used, self._time_row, self._word, spacing=0, margins=(14, 0, 14, 18))

    def _scrolling(self, sheet: QVBoxLayout) -> QScrollArea:
        inner = QWidget()
        inner.setProperty("role", "sheet")
        inner.setLayout(sheet)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        self._area = area
        return area

    def _arrange(self) -> None:
        px = theme.current().px
        self.setFixedWidth(px(_COMPACT_WIDTH if self._compact else _WIDTH))
        edge = px(8 if self._compact else 14)
        self._sheet.setContentsMargins(edge, px(20), edge, 0)
        self._clock.set_role(TextRole.STRONG if self._compact else TextRole.TITLE)
        self._time_row.body.setDirection(_DOWN if self._compact else _ACROSS)
        self._sheet.setSpacing(px(2))
        self._aids_place.body.setAlignment(self._aids, _MIDDLE if self._compact else _LEFT)

    def _connect(self) -> None:
        for phase, button in self._buttons.items():
            button.clicked.connect(lambda _on=False, to=phase: self.phase_requested.emit(to))
        self._aids.clicked.connect(self.aids_requested)
        self._pause.clicked.connect(self._on_pause_clicked)
        self._stop.clicked.connect(self.stop_requested)

    def _on_pause_clicked(self) -> None:
        self.pause_toggled.emit(not self._paused)
