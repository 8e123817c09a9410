"""*Wie zit erbij?*: who joins the student and the coach, in talks where someone does."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lobcoach.core.framework import ConversationType
from lobcoach.core.talk import Voice
from lobcoach.core.voices import OWN_CAREER, expects_company, seats
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.table_seats import TableSeats
from lobcoach.ui.widgets.text import Heading, Muted

_TITLE = "Wie zit erbij?"
_OWN = "Hier is geen student bij. Het gaat over jou, en het blijft van jou."


class WhoJoins(Card):
    """A short row for each one who may join; hidden where the two are alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._seats = TableSeats()
        self._title = Heading(_TITLE, TextRole.SECTION)
        self._about = Muted("", TextRole.SMALL)
        super().__init__(spacing=8, parent=parent)
        for part in (self._title, self._seats, self._about):
            self.body.addWidget(part)
        self._seats.setAccessibleName(_TITLE)

    def show_kind(self, kind: ConversationType) -> None:
        """Offer the seats of this kind of talk; names typed before stay while it is the same."""
        joined = expects_company(kind.code)
        own = kind.code == OWN_CAREER
        self._seats.set_seats(seats(kind.code) if joined else ())
        for part in (self._title, self._seats):
            part.setVisible(joined)
        self._about.setText(_OWN if own else f"{kind.who[:1].upper()}{kind.who[1:]}.")
        self.setVisible(joined or own)

    def company(self) -> tuple[Voice, ...]:
        """Return who joins; the names may be filled in later."""
        return self._seats.company()
