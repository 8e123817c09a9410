"""Techniques or *werkvormen* below each other; each unfolds into its sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from lobcoach.core.names import folded
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.tab_order import follow_layout
from lobcoach.ui.widgets.text import Caption, Muted
from lobcoach.ui.widgets.unfolding import Unfolding

_HERE, _OTHERS = "Past hier", "Ook mogelijk"


@dataclass(frozen=True)
class AidItem:
    """An aid as the list needs it: its code, name, one line about it, what may be typed to find it.

    `sheet` makes what is read when it is unfolded.
    """

    code: str
    name: str
    about: str
    found_by: str
    sheet: Callable[[], QWidget]


class AidList(Column):
    """Shows the aids that suit the moment first, when there is a moment to suit."""

    def __init__(self, items: Sequence[AidItem]) -> None:
        super().__init__(spacing=10)
        self._cards = {item.code: AidCard(item) for item in items}
        self._here, self._others = Caption(_HERE), Caption(_OTHERS)
        self._suiting = 0
        self.put_first(())

    def put_first(self, codes: Iterable[str]) -> None:
        """Let these come first, under a caption; without any there is one list."""
        first = [code for code in codes if code in self._cards]
        rest = [code for code in self._cards if code not in first]
        order: list[QWidget] = [self._here, *(self._cards[code] for code in first)]
        order += [self._others, *(self._cards[code] for code in rest)]
        for part in order:
            self.body.removeWidget(part)
            self.body.addWidget(part)
        self._suiting = len(first)
        self._show_captions(searching=False)
        follow_layout(self)

    def search(self, typed: str) -> int:
        """Show only what holds every word that was typed; return how many there are."""
        wanted = folded(typed).split()
        found = 0
        for card in self._cards.values():
            fits = all(word in card.found_by for word in wanted)
            card.setVisible(fits)
            found += fits
        self._show_captions(searching=bool(wanted))
        return found

    def cards(self) -> list[AidCard]:
        """Return the cards in view, from top to bottom."""
        shown = [card for card in self._cards.values() if not card.isHidden()]
        return sorted(shown, key=self.body.indexOf)

    def forget(self) -> None:
        """Fold every card."""
        for card in self._cards.values():
            card.unfolding.set_open(False)

    def stops(self) -> list[QWidget]:
        """Return where the keyboard may go to, from top to bottom."""
        return [card.unfolding.title for card in self.cards()]

    def _show_captions(self, *, searching: bool) -> None:
        # Looking for a word, the coach wants all that holds it, whatever suits the moment.
        several = self._suiting > 0 and not searching
        self._here.setVisible(several)
        self._others.setVisible(several and self._suiting < len(self._cards))


class AidCard(Card):
    """The name of an aid and one line about it; its sheet is made when it is first unfolded."""

    def __init__(self, item: AidItem) -> None:
        super().__init__(padding=12, spacing=2)
        self.code = item.code
        self.found_by = folded(item.found_by)
        self._sheet = item.sheet
        self._made = False
        self.unfolding = Unfolding(item.name)
        self._about = Muted(item.about, TextRole.SMALL)
        self._folded = Column(self._about, margins=(34, 0, 8, 0))
        self._inside = Column(margins=(34, 2, 8, 8))
        self.unfolding.add(self._inside)
        self.unfolding.body.insertWidget(1, self._folded)
        self.body.addWidget(self.unfolding)
        self.unfolding.unfolded.connect(self._on_unfolded)

    def _on_unfolded(self, is_open: bool) -> None:
        if is_open and not self._made:
            self._made = True
            self._inside.body.addWidget(self._sheet())
        self._folded.setVisible(not is_open)
