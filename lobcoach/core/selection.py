"""Which prompts to propose to whom, and why."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from lobcoach.core.framework import (
    Competence,
    ConversationType,
    CoreValue,
    LearningRoute,
    Phase,
)
from lobcoach.core.plan import Slot
from lobcoach.core.prompts import Addressee, Anchor, Prompt, PromptBank

#: A prompt is not proposed again to the same student within this time (domain/4 §5).
REST = timedelta(days=365)


class Why(StrEnum):
    """Why a prompt stands in a plan; shown to the coach, never printed."""

    NEVER_ASKED = "nog-niet-gevraagd"
    LONG_AGO = "lang-geleden"
    YEARLY = "ieder-jaar"
    ASKED_THIS_YEAR = "dit-jaar-al-gevraagd"
    OTHER_TYPE = "uit-ander-gesprek"
    OWN = "eigen-vraag"


@dataclass(frozen=True, kw_only=True)
class Situation:
    """Who sits at the table, and what was asked before.

    `words` are the values for placeholders; `asked` the newest day each prompt was asked to
    this student; `seed` makes equal choices differ between talks yet stay the same in one.
    """

    type_code: str
    today: date
    seed: str
    level: int | None = None
    year: int | None = None
    route: LearningRoute | None = None
    literal: bool = False
    words: Mapping[str, str] = field(default_factory=dict)
    asked: Mapping[str, date] = field(default_factory=dict)


@dataclass(frozen=True)
class Proposal:
    """A prompt for one place, as it will be spoken, and the reason."""

    slot: Slot
    prompt: Prompt
    text: str
    why: Why


def suits(prompt: Prompt, situation: Situation) -> bool:
    """Whether this prompt can be put to this student at all, in any kind of talk."""
    return (
        prompt.addressee == Addressee.STUDENT
        and prompt.anchor != Anchor.ALWAYS  # belongs to the card *Vorige keer* (domain/8 §9)
        and prompt.can_be_spoken(situation.words)
        and (prompt.literal or not situation.literal)
        and (situation.level is None or situation.level in prompt.levels)
        and (situation.year is None or situation.year in prompt.years)
        and (situation.route is None or situation.route in prompt.routes)
    )


def reason(prompt: Prompt, situation: Situation) -> Why:
    """Return why this prompt would be proposed now."""
    if situation.type_code not in prompt.conversation_types:
        return Why.OTHER_TYPE
    last = situation.asked.get(prompt.id)
    if last is None:
        return Why.NEVER_ASKED
    if prompt.anchor == Anchor.YEARLY:
        return Why.YEARLY
    return Why.LONG_AGO if situation.today - last >= REST else Why.ASKED_THIS_YEAR


_PREFERENCE = {Why.NEVER_ASKED: 0, Why.YEARLY: 0, Why.LONG_AGO: 0,
               Why.ASKED_THIS_YEAR: 1, Why.OTHER_TYPE: 2}  # fmt: skip


def ranked(
    bank: PromptBank,
    slot: Slot,
    situation: Situation,
    used: Sequence[Prompt] = (),
) -> list[Prompt]:
    """Return all prompts for this place, best first.

    First come those of this kind of talk that rest long enough; then the kind of frame asked
    for; in *reflecteren* strength-based ones while they are in the minority (domain/3 §3.5.3);
    then the core values used least so far, so that a talk shows several.
    """
    values = Counter[CoreValue](prompt.value for prompt in used)
    strength_first = slot.phase == Phase.REFLECT and _strength_is_minority(used)

    def order(prompt: Prompt) -> tuple[int, bool, bool, int, str]:
        return (
            _PREFERENCE[reason(prompt, situation)],
            slot.frame_kind is not None and prompt.frame_kind != slot.frame_kind,
            strength_first and not prompt.strength_based,
            values[prompt.value],
            _shuffled(situation.seed, prompt.id),
        )

    cell = bank.in_cell(slot.phase, slot.competence)
    return sorted((prompt for prompt in cell if suits(prompt, situation)), key=order)


def _strength_is_minority(used: Sequence[Prompt]) -> bool:
    reflecting = [prompt.strength_based for prompt in used if prompt.phase == Phase.REFLECT]
    return reflecting.count(True) <= reflecting.count(False)


def _shuffled(seed: str, prompt_id: str) -> str:
    return hashlib.blake2b(f"{seed} {prompt_id}".encode(), digest_size=8).hexdigest()


def propose(bank: PromptBank, places: Sequence[Slot], situation: Situation) -> list[Proposal]:
    """Fill the places one by one, never the same prompt twice; a place without any falls out."""
    proposals: list[Proposal] = []
    used: list[Prompt] = []
    for slot in places:
        free = [p for p in ranked(bank, slot, situation, used) if p not in used]
        if free:
            used.append(free[0])
            proposals.append(_proposal(slot, free[0], situation))
    return proposals


def another(
    bank: PromptBank,
    slot: Slot,
    situation: Situation,
    current_id: str,
    in_plan: Collection[str],
    *,
    beside: Sequence[Prompt] = (),
    what_works: bool = False,
) -> Proposal | None:
    """Return the next prompt after `current_id` in the ranking, round and round.

    Strength-based ones go first when `what_works` is asked for, and in *reflecteren* while they
    are in the minority among the prompts `beside` it (domain/3 §3.5.3). None when every other
    prompt of the place is in the plan already.
    """
    ranking = ranked(bank, slot, situation)
    ids = [prompt.id for prompt in ranking]
    start = ids.index(current_id) + 1 if current_id in ids else 0
    in_turn = ranking[start:] + ranking[:start]
    if what_works or (slot.phase == Phase.REFLECT and _strength_is_minority(beside)):
        in_turn.sort(key=lambda p: (not p.strength_based, _PREFERENCE[reason(p, situation)]))
    for prompt in in_turn:
        if prompt.id not in in_plan and prompt.id != current_id:
            return _proposal(slot, prompt, situation)
    return None


def _proposal(slot: Slot, prompt: Prompt, situation: Situation) -> Proposal:
    return Proposal(slot, prompt, prompt.spoken(situation.words), reason(prompt, situation))


def least_discussed(
    kind: ConversationType, discussed: Mapping[Competence, date]
) -> tuple[Competence, ...]:
    """Order the competences by how long ago they were discussed; never discussed comes first.

    Among equals the type's preferred competences lead (domain/2), then the framework's order.
    """
    everything = list(Competence)

    def order(competence: Competence) -> tuple[date, int, int]:
        preferred = kind.preferred
        place = preferred.index(competence) if competence in preferred else len(preferred)
        return (discussed.get(competence, date.min), place, everything.index(competence))

    return tuple(sorted(everything, key=order))
