"""What a talk is meant to leave behind and is still empty, read from the file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from lobcoach.core.dutch_dates import local_day
from lobcoach.core.goals import Agreement, Goal
from lobcoach.core.must_record import TalkFacts, still_empty
from lobcoach.core.people import Student
from lobcoach.core.talk import Conversation, PlanStep, StepReview
from lobcoach.services.care_talks import lacks_look_back_day, out_of_sight, without
from lobcoach.services.keeping import notes_of
from lobcoach.services.library import Library
from lobcoach.store.store import Store
from lobcoach.store.transaction import Transaction


class MustRecordService:
    """Looks at one talk; it never changes anything and never holds anything up."""

    def __init__(self, store: Store, library: Library, today: Callable[[], date]) -> None:
        self._store = store
        self._library = library
        self._today = today

    def still_empty(self, conversation_id: str) -> tuple[str, ...]:
        """Return what this kind of talk records of which nothing is there yet, as it reads."""
        with self._store.reading() as tx:
            facts = self._facts(tx, tx.get(Conversation, conversation_id))
        kind = self._library.framework.types.get(facts.talk.type)
        return still_empty(kind.code, kind.to_record, facts) if kind else ()

    def lacks_day(self, conversation_id: str) -> bool:
        """Whether a day to look back on it must be chosen before this talk is closed."""
        with self._store.reading() as tx:
            return lacks_look_back_day(tx, tx.get(Conversation, conversation_id))

    def _facts(self, tx: Transaction, talk: Conversation) -> TalkFacts:
        whose = talk.student_id
        hidden = out_of_sight(tx, talk)
        return TalkFacts(
            talk=talk,
            held_on=local_day(talk.started) if talk.started else self._today(),
            student=tx.get(Student, whose) if whose else None,
            steps=tx.find(PlanStep, conversation_id=talk.id),
            notes=notes_of(tx, talk.id),
            goals=without(hidden, tx.find(Goal, student_id=whose)),
            agreements=without(hidden, tx.find(Agreement, student_id=whose)),
            step_reviews=tx.find(StepReview, conversation_id=talk.id),
        )
