"""How the parts of a talk share the window: rail, walk and side pane, or what lies over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QStackedLayout, QWidget
from typing_extensions import override

from lobcoach.ui import theme
from lobcoach.ui.talk.phase_rail import PhaseRail
from lobcoach.ui.talk.side_drawer import SideDrawer
from lobcoach.ui.talk.walk_column import WalkColumn

if TYPE_CHECKING:
    from lobcoach.ui.talk.aids_panel import AidsPanel

#: Widths in pixels of the design, so at 100 % text size.
_ROOM_FOR_SIDE, _ROOM_FOR_RAIL, _SIDE, _AIDS = 1150, 800, 306, 384


class TalkFrame(QWidget):
    """Gives the walk the room it needs: first the side pane moves away, then the rail shrinks."""

    closed_screen_requested = Signal()

    def __init__(
        self, rail: PhaseRail, column: WalkColumn, side: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rail = rail
        self._column = column
        self._open = QWidget()
        self._drawer = SideDrawer(side)
        self._docked = True
        self._aids: AidsPanel | None = None
        self._row = QHBoxLayout(self._open)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(rail)
        self._row.addWidget(column, 1)
        self._row.addWidget(self._drawer)
        self._stack = QStackedLayout(self)
        self._stack.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._stack.addWidget(self._open)
        self._fit()
        self._column.purpose.side_pane_requested.connect(self.show_side_pane)
        self._drawer.close_requested.connect(self.put_drawer_away)

    def add_cover(self, cover: QWidget) -> None:
        """Take in something that can lie over the talk."""
        self._stack.addWidget(cover)

    def show_cover(self, cover: QWidget | None) -> None:
        """Show this instead of the talk; None shows the talk again, ready to type."""
        self._stack.setCurrentWidget(cover or self._open)
        if cover is None:
            self._take_focus()

    def is_closed(self) -> bool:
        """Tell whether the talk itself is out of view."""
        return self.cover() is not None

    def toggle_closed_screen(self) -> None:
        """Ask for *scherm dicht*, or for an end to whatever lies over the talk."""
        self.closed_screen_requested.emit()

    def cover(self) -> QWidget | None:
        """Return what lies over the talk, if anything does."""
        shown = self._stack.currentWidget()
        return None if shown is self._open else shown

    def show_side_pane(self) -> None:
        """Bring goals and agreements into view, over the walk where there is no room."""
        if not self._docked:
            self._drawer.show()
            self._drawer.raise_()
            self._drawer.take_focus()

    def put_drawer_away(self) -> bool:
        """Hide goals and agreements where they stand over the walk; tell whether they did."""
        stands_over = not self._docked and not self._drawer.isHidden()
        if stands_over:
            self._drawer.hide()
            self._column.notes.take_focus()
        return stands_over

    def show_aids(self, panel: AidsPanel) -> None:
        """Show the cards in the place of goals and agreements, or of the walk without room."""
        if self._aids is None:
            self._aids = panel
            self._row.addWidget(panel)
            panel.room_wanted.connect(self._fit)
        panel.show()
        self._fit()
        self._row.activate()  # the panel has its size before the keyboard comes there

    def put_aids_away(self) -> bool:
        """Show again what stood in the place of the cards; tell whether they were there."""
        if self._aids is None or self._aids.isHidden():
            return False
        self._aids.hide()
        self._fit()
        return True

    @override
    def minimumSizeHint(self) -> QSize:
        """Never keep the window wide: the parts make room when it becomes narrow."""
        return QSize(0, 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Share the width anew at another text size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def _take_focus(self) -> None:
        if self._aids is not None and not self._aids.isHidden():
            self._aids.take_focus()
        else:
            self._column.notes.take_focus()

    def _fit(self) -> None:
        look = theme.current()
        room = self.width() / look.scale
        self._rail.set_compact(room < _ROOM_FOR_RAIL)
        self._column.set_compact(room < _ROOM_FOR_RAIL)
        docked = room >= _ROOM_FOR_SIDE
        if docked != self._docked:
            self._dock(docked)
        self._share_with_aids()
        side = min(look.px(_SIDE), self.width())
        self._drawer.setFixedWidth(side)
        if not docked:
            self._drawer.setGeometry(QRect(self.width() - side, 0, side, self.height()))

    def _share_with_aids(self) -> None:
        """Give the cards their place; the rail stays, so that one sees where the talk is."""
        aids = self._aids
        if aids is None:
            return
        at_hand = not aids.isHidden()
        alone = not self._docked or aids.wants_all_room()
        wide = self.width() if alone else theme.current().px(_AIDS)
        aids.setMinimumWidth(0 if alone else wide)
        aids.setMaximumWidth(wide)
        aids.set_alone(alone)
        self._column.setVisible(not (at_hand and alone))
        if at_hand or self._docked:
            self._drawer.setVisible(not at_hand)

    def _dock(self, docked: bool) -> None:
        self._docked = docked
        if docked:
            self._row.addWidget(self._drawer)
        else:
            self._row.removeWidget(self._drawer)
        self._drawer.setVisible(docked)
        self._drawer.set_floating(not docked)
        self._column.purpose.offer_side_pane(not docked)
