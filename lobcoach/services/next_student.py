"""Several short talks in a row: this one is closed, and the next one that is prepared begins."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

from lobcoach.core.names import sort_key
from lobcoach.core.overviews import ConversationRow
from lobcoach.core.talk import ConversationState
from lobcoach.services.conversations import ConversationService
from lobcoach.store.queries import conversations
from lobcoach.store.store import Store


class NextStudentService:
    """Knows who is next today."""

    def __init__(
        self, store: Store, conversations: ConversationService, today: Callable[[], date]
    ) -> None:
        self._store = store
        self._conversations = conversations
        self._today = today

    def next_talk(self) -> str | None:
        """Return the id of the planned talk that is next; None when nothing is prepared for now.

        Talks of today come first, in order of time; then those without a day, in the order of the
        list of students. A talk planned for another day waits for that day.
        """
        today = self._today()
        with self._store.reading() as tx:
            planned = conversations(tx, states=(ConversationState.PLANNED,))
        rows = [row for row in planned if row.student and row.on in (None, today)]
        return min(rows, key=_turn).id if rows else None

    def leave(self, conversation_id: str, *, finished: bool) -> None:
        """Close a talk, or put it aside as *later verder* when it is not finished yet.

        A talk that was closed before stays as it is.
        """
        talks = self._conversations
        opened = talks.open(conversation_id)
        if opened.dialogue.is_closed:
            return
        done = talks.finish if finished else talks.later
        done(opened.dialogue, opened.conversation.seconds_spent)


def _turn(row: ConversationRow) -> tuple[bool, time, tuple[str, str, str], str]:
    assert row.student is not None
    return (row.on is None, row.at or time.max, sort_key(row.student), row.id)
