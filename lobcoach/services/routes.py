"""Taking a route in a talk that is under way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from lobcoach.core.dialogue import Dialogue
from lobcoach.core.plan import Slot
from lobcoach.core.prompts import Addressee
from lobcoach.core.route_walk import places_to_fill, take
from lobcoach.core.routes import Route
from lobcoach.core.selection import another
from lobcoach.core.talk import Answer, Conversation, PlanStep
from lobcoach.services.conversations import ConversationService
from lobcoach.services.library import Library
from lobcoach.services.own_career import bank_for
from lobcoach.services.planning import situation_of
from lobcoach.services.talk_position import prompts_beside, prompts_in, step_for, student_of
from lobcoach.store.store import Store
from lobcoach.store.transaction import Transaction

_JOINING = (Addressee.WORKPLACE_TRAINER, Addressee.GUARDIAN)


class RouteService:
    """Goes along routes (domain/3 §3.3); each way on keeps where the talk stands."""

    def __init__(
        self,
        store: Store,
        library: Library,
        today: Callable[[], date],
        conversations: ConversationService,
    ) -> None:
        self._store = store
        self._library = library
        self._today = today
        self._conversations = conversations

    def take(self, dialogue: Dialogue, route: Route) -> Dialogue:
        """Go along a route at once, with new prompts where the plan has none for it.

        NoPromptError when neither plan nor bank has anything to look ahead with.
        """
        theirs = {step.id for step in dialogue.steps if self._is_theirs(step)}
        places = places_to_fill(dialogue, route, theirs)
        with self._store.reading() as tx:
            answers = tx.find(Answer, conversation_id=dialogue.conversation_id)
            fresh = self._fresh(tx, dialogue, places) if places else []
        noted = {answer.step_id for answer in answers if answer.text.strip()}
        taken = take(dialogue, route, fresh, noted=noted, theirs=theirs)
        return self._conversations.keep_position(taken)

    def _is_theirs(self, step: PlanStep) -> bool:
        prompt = self._library.find(step.prompt_id)
        return prompt is not None and prompt.addressee in _JOINING

    def _fresh(self, tx: Transaction, dialogue: Dialogue, places: list[Slot]) -> list[PlanStep]:
        """Return a step for each place that the bank has a prompt for."""
        talk = tx.get(Conversation, dialogue.conversation_id)
        situation = situation_of(tx, talk, student_of(tx, talk), self._today())
        bank = bank_for(self._library.bank, talk)
        there, beside = prompts_in(dialogue), prompts_beside(bank, dialogue, None)
        found = (another(bank, place, situation, "", there, beside=beside) for place in places)
        return [step_for(talk.id, each) for each in found if each is not None]
