"""All about one question: what it is, why it is asked so, whom it fits, where it was asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lobcoach.core.dutch_dates import short_date
from lobcoach.core.framework import CoreValue, value_of
from lobcoach.core.names import full_name
from lobcoach.core.overviews import AskedTo
from lobcoach.core.prompts import Prompt
from lobcoach.core.question_bank import BankEntry
from lobcoach.ui import theme
from lobcoach.ui.bank.entry_words import EntryWords
from lobcoach.ui.bank.prompt_parts import Labels, Part, PartScroll
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.buttons import OutlineButton
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.chips import StateChip, ValueChip
from lobcoach.ui.widgets.flow import FlowLayout
from lobcoach.ui.widgets.text import Heading

_MOST_TALKS = 6
_OWN_TALK = "Mijn eigen loopbaan"
#: Beside the list the panel may be this low, at 100 % text size: it scrolls.
_LEAST = 200


class PromptPanel(Card):
    """Shows one question; empty when there is none to show."""

    edit_requested = Signal(str)
    off_requested = Signal(str, bool)  #: id, and whether it is to be switched off
    tick_requested = Signal(str)

    def __init__(
        self, words: EntryWords, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(padding=1, spacing=0, parent=parent)
        self._words = words
        self._today = today
        self._entry: BankEntry | None = None
        self._free = False
        self._value = ValueChip(CoreValue.ATTENTIVE)
        self._off = StateChip(Tone.WAIT, "staat uit", "eye-off")
        self._question = Heading("", TextRole.LEAD)
        self._follow_ups = Part("Doorvragen")
        self._filled = Part("LOBcoach vult in")
        self._shows = Part("")
        self._second = Part("")
        self._hint = Part("Voor de coach")
        self._watch = Part("Let op")
        self._fits = Labels("Past bij")
        self._asked = Part("")
        self._belongs = Part("Hoort bij")
        self._named = Part("Id")
        self._edit = OutlineButton("", "edit", keys="F2", compact=True)
        self._switch = OutlineButton("", keys="F3", compact=True)
        self._tick = OutlineButton("", keys="spatie", compact=True)
        self._scroll = PartScroll()
        self._column = self._scroll.body
        self._foot = QWidget()
        self._build()
        self._connect()
        self.show_nothing()

    def show_nothing(self) -> None:
        """Show no question."""
        self._entry = None
        self._scroll.hide()
        self._foot.hide()

    def show_entry(self, entry: BankEntry, asked: Sequence[AskedTo], *, ticked: bool) -> None:
        """Show this question, and in which talks it was asked, the newest first."""
        other = self._entry is None or self._entry.prompt.id != entry.prompt.id
        self._entry = entry
        prompt = entry.prompt
        self._value.set_value(prompt.value, self._words.value_word(prompt.value))
        self._off.setVisible(entry.off)
        self._question.setText(prompt.text)
        self._follow_ups.show_lines(prompt.follow_ups)
        self._filled.show_lines(self._words.filled(prompt))
        self._show_behaviours(prompt)
        self._hint.show_lines([prompt.coach_hint])
        self._watch.show_lines([prompt.watch_for])
        self._fits.show_labels(self._words.fits(prompt))
        self._show_asked(asked)
        self._belongs.show_lines([self._words.place(prompt)])
        self._named.show_lines([prompt.id])
        self._edit.setText("Wijzig" if entry.own else "Maak er een eigen vraag van")
        self._switch.setText("Zet weer aan" if entry.off else "Zet uit")
        self._switch.set_icon("eye" if entry.off else "eye-off")
        self.show_ticked(ticked)
        self._scroll.show()
        self._foot.show()
        if other:
            self._scroll.verticalScrollBar().setValue(0)
        self._fit()

    def show_ticked(self, ticked: bool) -> None:
        """Say whether the question is ticked to be shared."""
        self._tick.setText("Vinkje weg" if ticked else "Vink aan")
        self._tick.set_icon("close" if ticked else "check")

    def entry(self) -> BankEntry | None:
        """Return the question on screen."""
        return self._entry

    def set_free(self, free: bool) -> None:
        """Stand below the list, as high as all there is to say; else scroll beside it."""
        self._free = free
        self._fit()

    def press_edit(self) -> None:
        """Do what the first button does."""
        if self._entry is not None:
            self._edit.click()

    def press_switch(self) -> None:
        """Do what the second button does."""
        if self._entry is not None:
            self._switch.click()

    def focus_buttons(self) -> None:
        """Bring the keyboard to what can be done with the question."""
        self._edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the new width asks."""
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take over the spaces of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._space()

    def _build(self) -> None:
        head = QWidget()
        flow = FlowLayout(head, spacing=8)
        flow.addWidget(self._value)
        flow.addWidget(self._off)
        for each in (
            head, self._question, self._follow_ups, self._filled, self._shows, self._second,
            self._hint, self._watch, self._fits, self._belongs, self._asked, self._named,
        ):  # fmt: skip
            self._column.addWidget(each)
        self._column.addStretch(1)
        buttons = FlowLayout(self._foot, spacing=8)
        for button in (self._edit, self._switch, self._tick):
            buttons.addWidget(button)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self._foot)
        self._space()

    def _connect(self) -> None:
        self._scroll.laid_out.connect(self._fit)
        self._edit.clicked.connect(lambda: self.edit_requested.emit(self._id()))
        self._switch.clicked.connect(self._on_switch_clicked)
        self._tick.clicked.connect(lambda: self.tick_requested.emit(self._id()))

    def _id(self) -> str:
        return self._entry.prompt.id if self._entry is not None else ""

    def _on_switch_clicked(self) -> None:
        if self._entry is not None:
            self.off_requested.emit(self._id(), not self._entry.off)

    def _show_behaviours(self, prompt: Prompt) -> None:
        for part, behaviour, words in (
            (self._shows, prompt.behaviour, "Zo toont het {}"),
            (self._second, prompt.secondary_behaviour, "En ook {}"),
        ):
            if behaviour is None:
                part.hide()
                continue
            part.set_title(words.format(self._words.value_word(value_of(behaviour))))
            part.show_lines([self._words.behaviour(behaviour)])

    def _show_asked(self, asked: Sequence[AskedTo]) -> None:
        today = self._today()
        lines = [f"{_who(each)} · {short_date(each.on, today)}" for each in asked[:_MOST_TALKS]]
        more = len(asked) - _MOST_TALKS
        if more > 0:
            lines.append("en nog 1 gesprek" if more == 1 else f"en nog {more} gesprekken")
        self._asked.set_title(f"{len(asked)}× gesteld" if asked else "Gesteld")
        self._asked.show_lines(lines or ["Nog nooit."])

    def _space(self) -> None:
        look = theme.current()
        edge = look.px(20)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(look.px(14))
        foot = self._foot.layout()
        assert foot is not None
        foot.setContentsMargins(edge, look.px(10), edge, look.px(16))
        self._fit()

    def _fit(self) -> None:
        shown = self._free and self._entry is not None
        high = self._scroll.height_for(self.width() - 2) if shown else 0
        self._scroll.setMinimumHeight(high)
        self.setMinimumHeight(0 if self._free else theme.current().px(_LEAST))


def _who(asked: AskedTo) -> str:
    return full_name(asked.student) if asked.student is not None else _OWN_TALK
