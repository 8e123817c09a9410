"""The talks of a file as lists: planned, unfinished, closed, all."""

from __future__ import annotations

from datetime import date, time

from lobcoach.core.overviews import ConversationRow
from lobcoach.core.talk import UNFINISHED, ConversationState
from lobcoach.store.queries import conversations
from lobcoach.store.store import Store


class TalkListService:
    """Reads which talks there are; holding one is the work of ConversationService."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def planned(self) -> list[ConversationRow]:
        """Return the talks that are planned, the first to come first, those without a day last."""
        with self._store.reading() as tx:
            rows = conversations(tx, states=(ConversationState.PLANNED,))
        return sorted(rows, key=lambda row: (row.on or date.max, row.at or time.max))

    def unfinished(self) -> list[ConversationRow]:
        """Return the talks that were begun and not closed, newest first."""
        with self._store.reading() as tx:
            return conversations(tx, states=UNFINISHED)

    def recent(self) -> list[ConversationRow]:
        """Return the closed talks, the one held last first."""
        with self._store.reading() as tx:
            closed = conversations(tx, states=(ConversationState.CLOSED,))
        return sorted(closed, key=lambda row: (row.on or date.min, row.touched), reverse=True)

    def of_everyone(self) -> list[ConversationRow]:
        """Return every talk in the file, newest first."""
        with self._store.reading() as tx:
            return conversations(tx)
