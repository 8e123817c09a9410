"""*Kernwaarden*: each value with its behaviours, and the questions in which a coach shows them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.core.changes import Kind
from lobcoach.core.errors import WorldError
from lobcoach.core.framework import CoreValue, Idiom
from lobcoach.core.prompts import PromptBank
from lobcoach.ui.commands import Command, listen
from lobcoach.ui.pages.page import Page
from lobcoach.ui.typography import TextRole
from lobcoach.ui.values.behaviour_card import BehaviourCard
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.chips import VALUE_ICONS, ValueChip
from lobcoach.ui.widgets.choice_that_fits import ChoiceThatFits
from lobcoach.ui.widgets.scroll_column import ScrollColumn
from lobcoach.ui.widgets.segmented import Choice
from lobcoach.ui.widgets.tab_order import follow_layout
from lobcoach.ui.widgets.text import Heading, Muted

if TYPE_CHECKING:
    from lobcoach.services.opened import Services

_SUBTITLE = "Wat je in een gesprek laat zien, en met welke vragen je dat doet."


class ValuesPage(Page):
    """One value at a time. A question that is opened is for the page of the bank to show."""

    shows: ClassVar[frozenset[Kind]] = frozenset({Kind.COACH, Kind.QUESTIONS})
    left = Signal()
    prompt_requested = Signal(str)  #: the id of a question

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._value = CoreValue.AMBITIOUS
        self._shown: tuple[CoreValue, Idiom, PromptBank] | None = None
        self._open: set[str] = set()
        self._cards: list[BehaviourCard] = []
        self._sheet = Column()
        self._build()
        self._connect()
        self.reload()

    def show_value(self, value: CoreValue) -> None:
        """Show another value, from the top."""
        self._value = value
        self._choice.set_current(value)
        self.reload()
        self._scroll.verticalScrollBar().setValue(0)

    def value(self) -> CoreValue:
        """Return the value that is shown."""
        return self._value

    @override
    def commands(self) -> Sequence[Command]:
        """Another value, or back."""
        names = self._shown[1].values if self._shown else {}
        return (
            *(
                Command(f"kernwaarde {names.get(value, value)}", partial(self.show_value, value),
                        f"Alt+{number}", value != self._value, family="kernwaarde")
                for number, value in enumerate(CoreValue, 1)
            ),
            Command("terug naar waar je was", self.left.emit, "Esc"),
        )  # fmt: skip

    @override
    def reload(self) -> None:
        """Show the value with the words and questions of now; what was unfolded stays so."""
        try:
            idiom, bank = self.services.idioms.for_coach(), self.services.library.bank
        except WorldError as error:
            self.tell(error)
            return
        if (self._value, idiom, bank) == self._shown:
            return
        self._shown = self._value, idiom, bank
        self._choice.set_texts({value: _title(idiom, value) for value in CoreValue})
        self._remember_open()
        self._fill(idiom, bank)
        follow_layout(self)

    def _build(self) -> None:
        self._choice = ChoiceThatFits(
            "Kernwaarde",
            [Choice(value, value.value.capitalize(), VALUE_ICONS[value]) for value in CoreValue],
            {value: f"Alt+{number}" for number, value in enumerate(CoreValue, 1)},
            "",
        )
        self._choice.set_current(self._value)
        self._scroll = ScrollColumn()
        body = self._scroll.body
        body.addWidget(Column(Heading("Kernwaarden"), Muted(_SUBTITLE), spacing=2))
        body.addWidget(self._choice)
        body.addWidget(self._sheet)
        body.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        self.lead_focus_to(self._choice)

    def _connect(self) -> None:
        self._choice.chosen.connect(lambda key: self.show_value(CoreValue(key)))
        listen(self, self.commands)

    def _remember_open(self) -> None:
        for card in self._cards:
            change = self._open.add if card.unfolding.is_open() else self._open.discard
            change(card.behaviour.id)

    def _fill(self, idiom: Idiom, bank: PromptBank) -> None:
        """Put the value and its behaviours in the place of what was there."""
        about = self.services.library.framework.values[self._value]
        head = Card(bar=self._value, padding=18, spacing=10)
        chip = ValueChip(self._value, idiom.values[self._value])
        head.body.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
        head.body.addWidget(Heading(about.sentence, TextRole.SECTION))
        self._cards = [
            BehaviourCard(each, bank.enacting(each.id), idiom.names) for each in about.behaviours
        ]
        sheet = Column(head, *self._cards, spacing=14)
        for card in self._cards:
            card.prompt_requested.connect(self.prompt_requested)
            card.unfolding.set_open(card.behaviour.id in self._open)
        before, self._sheet = self._sheet, sheet
        self._scroll.body.replaceWidget(before, sheet)
        sheet.show()
        before.hide()
        before.deleteLater()


def _title(idiom: Idiom, value: CoreValue) -> str:
    """Return the name of a value as it begins a line."""
    name = idiom.values[value]
    return name[:1].upper() + name[1:]
