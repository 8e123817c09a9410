"""The routes that can be taken from here, behind one quiet button."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lobcoach.core.dialogue import Dialogue
from lobcoach.core.framework import Competence
from lobcoach.core.route_walk import ways_on
from lobcoach.core.routes import Route
from lobcoach.services.route_wording import ROUTE_NAMES, where_it_leads
from lobcoach.ui.commands import Command
from lobcoach.ui.widgets.buttons import OutlineButton, QuietButton
from lobcoach.ui.widgets.flow import FlowLayout

ROUTE_KEYS = "Alt R"
TAKE_A_ROUTE = "Neem een route"


class RouteLine(QWidget):
    """On the way to *vooruitkijken* it offers what fits this talk; elsewhere it is not there."""

    route_taken = Signal(Route)
    unfolded = Signal()  #: the choices are there in their full height, to be brought into view
    closed = Signal()  #: the choices are put away

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer = QuietButton(TAKE_A_ROUTE, "route", keys=ROUTE_KEYS, compact=True)
        self._offer.setCheckable(True)
        self._offer.setToolTip(f"Kijk vooruit op een andere competentie ({ROUTE_KEYS})")
        self._ways = {route: OutlineButton(ROUTE_NAMES[route], compact=True) for route in Route}
        flow = FlowLayout(self, spacing=8)
        for part in (self._offer, *self._ways.values()):
            flow.addWidget(part)
        self._step = ""
        self._offered: tuple[Route, ...] = ()
        self._offer.clicked.connect(self._on_offer_clicked)
        for route, button in self._ways.items():
            button.clicked.connect(lambda _on=False, to=route: self._on_way_clicked(to))
        self._unfold(False)
        self.hide()

    def show_dialogue(
        self, dialogue: Dialogue, names: Mapping[Competence, str], *, offered: bool = True
    ) -> None:
        """Show what can be taken at this point; nothing where routes are not `offered`."""
        self._offered = ways_on(dialogue) if offered else ()
        for way, button in self._ways.items():
            leads = where_it_leads(way, names)
            if button.toolTip() != leads:
                button.setToolTip(leads)
                button.setAccessibleDescription(leads)
        self._unfold(self._offer.isChecked() and dialogue.current_id == self._step)
        self._step = dialogue.current_id
        self.setVisible(bool(self._offered))

    def commands(self, in_view: bool) -> tuple[Command, ...]:
        """What can be done here, while it is `in_view`."""
        can = in_view and bool(self._offered)
        name = "neem een route, op weg naar vooruitkijken"
        return (Command(name, self.toggle, "Alt+R", can, button=self._offer),)

    def toggle(self) -> None:
        """Show the choices, ready to choose with the keyboard, or put them away."""
        if self._offered:
            self._offer.click()

    def put_away(self) -> bool:
        """Hide the choices; tell whether they were there."""
        unfolded = self._offer.isChecked()
        if unfolded:
            self._unfold(False)
            self.closed.emit()
        return unfolded

    def ways(self) -> list[str]:
        """Return the names of the routes that can be chosen now."""
        return [button.text() for button in self._ways.values() if not button.isHidden()]

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell when the choices need another row."""
        super().resizeEvent(event)
        if self._offer.isChecked():
            self.unfolded.emit()

    def _on_offer_clicked(self, unfolded: bool) -> None:
        self._unfold(unfolded)
        if unfolded:
            self._ways[self._offered[0]].setFocus(Qt.FocusReason.OtherFocusReason)
            self.unfolded.emit()
        else:
            self.closed.emit()

    def _on_way_clicked(self, route: Route) -> None:
        self._unfold(False)
        self.route_taken.emit(route)
        self.closed.emit()

    def _unfold(self, unfolded: bool) -> None:
        self._offer.setChecked(unfolded)
        for route, button in self._ways.items():
            button.setVisible(unfolded and route in self._offered)
