"""Along which route the talk goes, if any: only where one can start from what it is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Signal

from lobcoach.core.framework import Competence, Phase
from lobcoach.core.routes import Route, fitting, route_of
from lobcoach.core.talk import Conversation, PlanStep
from lobcoach.services.route_wording import ROUTE_NAMES, where_it_leads
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.kept_fields import CalmComboBox
from lobcoach.ui.widgets.text import Caption, Muted

_ROUTE = "Route"
NO_ROUTE = "Geen route"
_WENT = "De route ‘{name}’ kan niet vanuit deze competenties. Het plan gaat zonder route verder."


class RouteChoice(Column):
    """None is chosen until the coach does; a route that does not fit any more says that it went."""

    chosen = Signal(str)  #: the code of the route; empty for none

    def __init__(self) -> None:
        self._routes = CalmComboBox(_ROUTE)
        self._routes.set_narrow()
        self._leads = Muted("", TextRole.SMALL)
        self._field = Column(Caption(_ROUTE, self._routes), self._routes, spacing=4)
        super().__init__(self._field, self._leads, spacing=4)
        self._offered: tuple[Route, ...] = ()
        self._talk, self._route = "", ""
        self.lead_focus_to(self._routes)
        self._routes.activated.connect(self._on_routes_activated)

    def show_talk(
        self, talk: Conversation, steps: Sequence[PlanStep], names: Mapping[Competence, str]
    ) -> None:
        """Offer the routes for this talk, and tell where the one that it goes along leads."""
        self._offer(fitting(talk.competences))
        route = route_of(talk.route)
        went = route_of(self._route) if talk.id == self._talk and route is None else None
        if went is not None and went not in self._offered:
            self._leads.setText(_WENT.format(name=ROUTE_NAMES[went]))
        elif route is not None:
            asks = any(step.phase == Phase.ACTIVATE and step.why == route for step in steps)
            self._leads.setText(where_it_leads(route, names, has_its_question=asks))
        elif talk.id != self._talk or went is not None:
            self._leads.setText("")
        self._talk, self._route = talk.id, talk.route
        self._routes.show_key(talk.route)
        self._routes.setAccessibleDescription(self._leads.text())
        self._leads.setVisible(bool(self._leads.text()))
        self._field.setVisible(bool(self._offered))
        self.setVisible(bool(self._offered or self._leads.text()))

    def offered(self) -> list[str]:
        """Return what can be chosen, in words; empty when no route fits."""
        return [self._routes.itemText(n) for n in range(self._routes.count())]

    def words(self) -> str:
        """Return what is said about the choice."""
        return self._leads.text()

    def _offer(self, routes: tuple[Route, ...]) -> None:
        if routes == self._offered:
            return
        self._offered = routes
        with QSignalBlocker(self._routes):
            self._routes.clear()
            if routes:
                self._routes.addItem(NO_ROUTE, "")
            for route in routes:
                self._routes.addItem(ROUTE_NAMES[route], route.value)

    def _on_routes_activated(self) -> None:
        code = self._routes.current_key()
        if code != self._route:
            self._leads.setText("")
            self.chosen.emit(code)
