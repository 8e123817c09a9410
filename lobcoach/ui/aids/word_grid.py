"""The word cards in a calm grid, by what they are words for and in their four piles."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lobcoach.core.framework import Competence
from lobcoach.core.names import folded
from lobcoach.core.talk_aids import Sphere, WordCard
from lobcoach.ui import theme
from lobcoach.ui.painting import line_width, paint_box, paint_line, paint_ring
from lobcoach.ui.typography import STYLES, TextRole, make_font
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.buttons import QuietButton
from lobcoach.ui.widgets.flow import FlowLayout
from lobcoach.ui.widgets.pressable import Pressable
from lobcoach.ui.widgets.side_by_side import SideBySide
from lobcoach.ui.widgets.tab_order import follow_layout
from lobcoach.ui.widgets.text import Body, Caption, Heading

_RING_GAP = 4
_SMALL, _LARGE = 15, 21
_ASK = "Kies een woord; dan lees je hier de zin die erbij hoort."


class WordGrid(Column):
    """Every word is a button: pressed it is filled, and its sentence can be read above the words.

    `large` words can be read by two people at one screen.
    """

    def __init__(self, cards: Sequence[WordCard], *, large: bool) -> None:
        super().__init__(spacing=16)
        self._tiles = [WordTile(card, large=large) for card in cards]
        self._headings: dict[Competence, Heading] = {}
        self._groups: list[tuple[Column, list[WordTile]]] = []
        self._chosen = Body("")
        self._wipe = QuietButton("Keuze wissen", "undo", compact=True)
        self._wipe.clicked.connect(self._on_wipe_clicked)
        self._sentence = Heading(_ASK, TextRole.SECTION if large else TextRole.STRONG)
        chosen = SideBySide(spacing=8)
        chosen.add(self._chosen, 1, room=160)
        chosen.add(self._wipe)
        self._chosen_row = chosen
        self.body.addWidget(Column(self._sentence, chosen, spacing=4))
        for competence in dict.fromkeys(card.competence for card in cards):
            self.body.addWidget(self._part(competence))
        for tile in self._tiles:
            tile.toggled.connect(lambda _on, tile=tile: self._on_tile_toggled(tile))
        self._tell()
        follow_layout(self)

    def set_names(self, names: Mapping[Competence, str]) -> None:
        """Use the words of this coach from now on."""
        for competence, heading in self._headings.items():
            heading.setText(names[competence])

    def put_first(self, competence: Competence | None) -> None:
        """Let the words for this competence come first; for another one the usual order."""
        parts = [heading.parentWidget() for heading in self._headings.values()]
        first = self._headings.get(competence) if competence else None
        ordered = sorted(parts, key=lambda part: first is None or part is not first.parentWidget())
        for part in ordered:
            if part is not None:
                self.body.removeWidget(part)
                self.body.addWidget(part)
        follow_layout(self)

    def search(self, typed: str) -> int:
        """Show only the words that hold what was typed, in themselves or in their sentence."""
        wanted = folded(typed).split()
        for tile in self._tiles:
            tile.setVisible(all(word in tile.found_by for word in wanted))
        for group, tiles in self._groups:
            group.setVisible(any(not tile.isHidden() for tile in tiles))
        for competence, heading in self._headings.items():
            of_it = (tile for tile in self._tiles if tile.card.competence is competence)
            heading.setVisible(any(not tile.isHidden() for tile in of_it))
        return sum(not tile.isHidden() for tile in self._tiles)

    def tiles(self) -> list[WordTile]:
        """Return the words in view."""
        return [tile for tile in self._tiles if not tile.isHidden()]

    def stops(self) -> list[QWidget]:
        """Return where the keyboard may go to."""
        return list(self.tiles())

    def forget(self) -> None:
        """Let go of the words that were chosen."""
        for tile in self._tiles:
            tile.setChecked(False)
        self._sentence.setText(_ASK)

    def _part(self, competence: Competence) -> Column:
        heading = self._headings[competence] = Heading(str(competence), TextRole.SECTION)
        part = Column(heading, spacing=10)
        for sphere in Sphere:
            tiles = [
                tile
                for tile in self._tiles
                if (tile.card.competence, tile.card.sphere) == (competence, sphere)
            ]
            holder = QWidget()
            flow = FlowLayout(holder, spacing=8)
            for tile in tiles:
                flow.addWidget(tile)
            group = Column(Caption(sphere.value.capitalize()), holder, spacing=6)
            part.body.addWidget(group)
            self._groups.append((group, tiles))
        return part

    def _on_tile_toggled(self, tile: WordTile) -> None:
        if tile.isChecked():
            self._sentence.setText(f"{tile.card.word}: ‘{tile.card.sentence}’")
        self._tell()

    def _on_wipe_clicked(self) -> None:
        self._tiles[0].setFocus()  # the button goes
        self.forget()

    def _tell(self) -> None:
        chosen = [tile.card.word for tile in self._tiles if tile.isChecked()]
        self._chosen.setText(f"Gekozen: {', '.join(chosen)}" if chosen else "")
        self._chosen_row.setVisible(bool(chosen))


class WordTile(Pressable):
    """One word to point at; filled with ink once it was chosen."""

    def __init__(self, card: WordCard, *, large: bool) -> None:
        super().__init__(card.word)
        self.card = card
        self.found_by = folded(f"{card.word} {card.sentence}")
        self._large = large
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAccessibleDescription(card.sentence)

    @override
    def sizeHint(self) -> QSize:
        """Fit the word."""
        look = theme.current()
        across, high = (18, 50) if self._large else (14, 38)
        width = line_width(self.text(), self._font()) + 2 * look.px(across)
        return QSize(math.ceil(width), look.px(high))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card, the focus ring and the word."""
        look = theme.current()
        tokens = look.tokens
        painter = QPainter(self)
        area, radius, on = self.area(), look.px(10), self.isChecked()
        if on and self.hasFocus():
            inner = area.adjusted(_RING_GAP, _RING_GAP, -_RING_GAP, -_RING_GAP)
            paint_box(painter, inner, radius - _RING_GAP, fill=tokens.primary)
        elif on:
            paint_box(painter, area, radius, fill=tokens.primary)
        else:
            fill = tokens.soft if self.is_hovered() else tokens.card
            paint_box(painter, area, radius, fill=fill, line=tokens.line)
        if self.hasFocus():
            paint_ring(painter, area, radius, tokens.ink)
        edge = look.px(18 if self._large else 14)
        ink = tokens.on_primary if on else tokens.ink
        paint_line(painter, area.adjusted(edge, 0, -edge, 0), self.text(), self._font(), ink)

    def _font(self) -> QFont:
        size = _LARGE if self._large else _SMALL
        return make_font(theme.current().px(size), STYLES[TextRole.STRONG].weight)
