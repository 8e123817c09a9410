"""*Technieken, werkvormen en woordkaarten*: what a coach can take along into a talk."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.core.changes import Kind
from lobcoach.core.errors import WorldError
from lobcoach.ui.aids.aids_browser import KIND_NAMES, AidKind, AidsBrowser
from lobcoach.ui.commands import Command, listen
from lobcoach.ui.pages.page import Page
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.scroll_column import ScrollColumn
from lobcoach.ui.widgets.search_field import SearchField
from lobcoach.ui.widgets.side_by_side import SideBySide
from lobcoach.ui.widgets.tab_order import follow_layout
from lobcoach.ui.widgets.text import Heading, Muted

if TYPE_CHECKING:
    from lobcoach.services.opened import Services

_SUBTITLE = "Kaarten om voor te bereiden of erbij te houden. In een gesprek pak je ze met F9."
_SEARCH_KEYS = "Ctrl F"


class AidsPage(Page):
    """Three kinds of cards, found by typing. BrokenInstallationError when they cannot be read."""

    shows: ClassVar[frozenset[Kind]] = frozenset({Kind.COACH, Kind.QUESTIONS})
    left = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        names = services.idioms.for_coach().names
        self.browser = AidsBrowser(services.library.aids, names)
        self._search = SearchField("Zoek in deze kaarten", _SEARCH_KEYS)
        self._scroll = ScrollColumn()
        self._build()
        self._connect()

    def show_kind(self, kind: str) -> None:
        """Show one AidKind from the top; ValueError for another word."""
        self.browser.show_kind(AidKind(kind))
        self._scroll.verticalScrollBar().setValue(0)

    @override
    def commands(self) -> Sequence[Command]:
        """Find a card, show another kind of them, or go back."""
        return (
            Command("zoek in de kaarten", self._on_search_wanted, "Ctrl+F"),
            *(
                Command(KIND_NAMES[kind].lower(), partial(self.show_kind, kind), f"Alt+{number}",
                        kind is not self.browser.kind(), ", ".join(KIND_NAMES.values()).lower())
                for number, kind in enumerate(AidKind, 1)
            ),
            Command("terug naar waar je was", self._on_esc_activated, "Esc"),
        )  # fmt: skip

    @override
    def reload(self) -> None:
        """Use the words of this coach; what is unfolded and typed stays."""
        try:
            self.browser.set_names(self.services.idioms.for_coach().names)
        except WorldError as error:
            self.tell(error)
            return
        follow_layout(self)

    def _build(self) -> None:
        tools = SideBySide(spacing=12)
        tools.add(self.browser.choice, 1, room=360)
        tools.add(self._search, 1, room=260)
        body = self._scroll.body
        body.addWidget(Column(Heading("Hulpkaarten"), Muted(_SUBTITLE), spacing=2))
        body.addWidget(tools)
        body.addWidget(self.browser)
        body.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        self.lead_focus_to(self._search)
        follow_layout(self)

    def _connect(self) -> None:
        self._search.textChanged.connect(self.browser.search)
        self._search.left_for_list.connect(self.browser.take_focus)
        self.browser.kind_shown.connect(lambda: follow_layout(self))
        listen(self, self.commands)

    def _on_search_wanted(self) -> None:
        self._search.setFocus()
        self._search.selectAll()

    def _on_esc_activated(self) -> None:
        if self._search.hasFocus() and self._search.text():
            self._search.clear()
        else:
            self.left.emit()
