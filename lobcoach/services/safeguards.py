"""What keeps a talk from turning into brooding (domain/3 §3.5)."""

from __future__ import annotations

from lobcoach.core.dialogue import Dialogue
from lobcoach.core.errors import NoPromptError
from lobcoach.core.framework import Phase
from lobcoach.services.conversations import ConversationService


class SafeguardService:
    """Gentler ways on when a question does not work; each keeps where the talk stands."""

    def __init__(self, conversations: ConversationService) -> None:
        self._conversations = conversations

    def answer_unknown(self, dialogue: Dialogue) -> Dialogue:
        """Put the question on screen aside as not known, and show another one in its place.

        After the third in *reflecteren* no other question follows: the question stays, and
        `suggests_looking_ahead` tells that moving on helps more. The same when there is none.
        """
        aside = dialogue.skip(stay=True)
        if aside.suggests_looking_ahead:
            return self._conversations.keep_position(aside)
        try:
            return self._conversations.another_prompt(aside, beside=True)
        except NoPromptError:
            return self._conversations.keep_position(aside)

    def look_ahead(self, dialogue: Dialogue) -> Dialogue:
        """Go to *vooruitkijken* with a question about what works, if the bank has one.

        NoPromptError when the bank has nothing at all for it.
        """
        return self._conversations.visit(dialogue, Phase.LOOK_AHEAD, what_works=True)
