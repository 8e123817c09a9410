"""One more question held against the whole bank, quickly enough to do so at each letter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from lobcoach.core.prompts import Prompt

from .bank_rules import SAME_FOLLOW_UP, are_alike, follow_up_key, often_asked, telling_words
from .problems import quoted
from .readability import words


class BankLikeness:
    """What all questions of a bank say."""

    def __init__(self, prompts: Sequence[Prompt]) -> None:
        self._told = [(prompt, telling_words(prompt.text)) for prompt in prompts]
        self._holders: dict[str, list[int]] = defaultdict(list)
        for place, (_, telling) in enumerate(self._told):
            for word in telling:
                self._holders[word].append(place)
        self._askers: dict[str, set[str]] = defaultdict(set)
        for prompt in prompts:
            for follow_up in prompt.follow_ups:
                self._askers[follow_up_key(follow_up)].add(prompt.id)

    @property
    def vocabulary(self) -> frozenset[str]:
        """All words that questions of the bank are about, in small letters."""
        return frozenset(self._holders)

    def resembles(self, question_id: str, text: str) -> str:
        """Q16: return the sentence about another question that is much like this one."""
        telling = telling_words(text)
        near = {place for word in telling for place in self._holders.get(word, ())}
        for place in sorted(near):
            other, its_words = self._told[place]
            if other.id != question_id and are_alike(telling, its_words):
                return (
                    f"De vraag lijkt te veel op {quoted(other.text)} ({other.id}). "
                    "Maak hem echt anders of haal er één weg."
                )
        return ""

    def is_often_asked(self, question_id: str, follow_up: str) -> str:
        """Q22: return the sentence about a follow-up that too many other questions have."""
        if not words(follow_up):
            return ""
        others = self._askers.get(follow_up_key(follow_up), set()) - {question_id}
        return often_asked(follow_up) if len(others) >= SAME_FOLLOW_UP else ""
