"""Removing a goal or an agreement, and putting it back as if it had never been away."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lobcoach.core.changes import Changes, Kind
from lobcoach.core.errors import EarlierTalkError
from lobcoach.core.goals import Agreement, Goal, GoalChange
from lobcoach.core.talk import Conversation, StepReview
from lobcoach.store.store import Store
from lobcoach.store.transaction import Transaction

RecordKind = type[Goal] | type[Agreement]


@dataclass(frozen=True)
class Removed:
    """A goal or agreement that was taken out of the file, with all that went with it.

    For a goal that is how it stood before, what was said about its first step, and the ids of
    the goals that took its place.
    """

    record: Goal | Agreement
    history: tuple[GoalChange, ...] = ()
    reviews: tuple[StepReview, ...] = ()
    successors: tuple[str, ...] = ()

    @property
    def has_words(self) -> bool:
        """Whether anything was written in it."""
        return any(text.strip() for text in self.record.texts)


class RemovingService:
    """Removes what was made in the talk at hand; each method is one transaction."""

    def __init__(self, store: Store, changes: Changes) -> None:
        self._store = store
        self._changes = changes

    def remove(self, kind: RecordKind, record_id: str, conversation_id: str) -> Removed:
        """Remove a goal or agreement of this talk, and return all of it.

        EarlierTalkError for one of another talk: that has a history, and ends in its own way
        (domain/8 §9).
        """
        with self._store.transaction() as tx:
            now = tx.get(kind, record_id)
            if now.conversation_id != conversation_id:
                raise EarlierTalkError(record_id)
            gone = take_out(tx, now)
        self._tell(now)
        return gone

    def put_back(self, gone: Removed) -> None:
        """Put a removed goal or agreement back: the same id, days, history and place.

        One that is there already stays as it is. NotFoundError when its talk is gone by now.
        """
        with self._store.transaction() as tx:
            if not tx.find(type(gone.record), id=gone.record.id):
                _bring_in(tx, gone)
        self._tell(gone.record)

    def _tell(self, record: Goal | Agreement) -> None:
        self._changes.publish(Kind.GOALS if isinstance(record, Goal) else Kind.AGREEMENTS)


def take_out(tx: Transaction, record: Goal | Agreement) -> Removed:
    """Remove a stored record within the caller's transaction, and return what went with it."""
    gone = Removed(record)
    if isinstance(record, Goal):
        gone = Removed(
            record,
            history=tuple(tx.find(GoalChange, goal_id=record.id)),
            reviews=tuple(tx.find(StepReview, goal_id=record.id)),
            successors=tuple(goal.id for goal in tx.find(Goal, supersedes=record.id)),
        )
    tx.remove(type(record), record.id)
    return gone


def _bring_in(tx: Transaction, gone: Removed) -> None:
    record = gone.record
    if record.conversation_id is not None:
        tx.get(Conversation, record.conversation_id)
    if isinstance(record, Goal) and not tx.find(Goal, id=record.supersedes):
        record = replace(record, supersedes=None)
    tx.restore([record])
    tx.restore(gone.history)
    talks = tuple(review.conversation_id for review in gone.reviews)
    there = {talk.id for talk in tx.find(Conversation, id=talks)}
    tx.restore([review for review in gone.reviews if review.conversation_id in there])
    for successor in tx.find(Goal, id=gone.successors, supersedes=None):
        tx.put(replace(successor, supersedes=record.id))
