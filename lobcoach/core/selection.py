"""Which prompts to propose to whom, and why."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

from lobcoach.core.framework import (
    MIDDLE_PHASES,
    Competence,
    ConversationType,
    CoreValue,
    LearningRoute,
    Phase,
)
from lobcoach.core.plan import Slot
from lobcoach.core.prompts import Addressee, Anchor, Prompt, PromptBank
from lobcoach.core.routes import Route, behaviour_asked_for

#: A prompt is not proposed again to the same student within this time (domain/4 §5).
REST = timedelta(days=365)


#: A yearly anchor comes first in its place once this time has passed (domain/4 §5).
_YEARLY_DUE = timedelta(days=300)


class Why(StrEnum):
    """Why a prompt stands in a plan; shown to the coach, never printed."""

    NEVER_ASKED = "nog-niet-gevraagd"
    RARE_VALUE = "kernwaarde-weinig-aan-bod"
    STRENGTH = "bouwt-op-wat-lukt"
    THIS_TYPE = "voor-dit-soort-gesprek"
    THIS_YEAR = "voor-dit-leerjaar"
    THIS_LEVEL = "voor-dit-niveau"
    THIS_ROUTE = "voor-deze-leerweg"
    FOR_TRAINER = "voor-de-praktijkopleider"
    FOR_GUARDIAN = "voor-de-ouder"
    CHOSEN = "zelf-gekozen"
    PARKED = "eerder-geparkeerd"
    LONG_AGO = "lang-geleden"
    YEARLY = "ieder-jaar"
    ASKED_THIS_YEAR = "dit-jaar-al-gevraagd"
    OTHER_TYPE = "uit-ander-gesprek"
    OWN = "eigen-vraag"


#: These the coach put in by hand: what is proposed anew leaves them where they are.
BY_HAND = (Why.OWN, Why.CHOSEN, Why.PARKED)


@dataclass(frozen=True, kw_only=True)
class Situation:
    """Who sits at the table, and what was asked before.

    `words` are the values for placeholders; `asked` the newest day each prompt was asked to
    this student, and `shown` how often each core value came up in the last talks; `seed` makes
    equal choices differ between talks yet stay the same in one.
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
    shown: Mapping[CoreValue, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Proposal:
    """A prompt for one place, as it will be spoken, and the reason: a route can be one."""

    slot: Slot
    prompt: Prompt
    text: str
    why: Why | Route


def suits(prompt: Prompt, situation: Situation, addressee: Addressee = Addressee.STUDENT) -> bool:
    """Whether this prompt can be put to them in a talk with this student, of any kind."""
    return (
        prompt.addressee == addressee
        and prompt.anchor != Anchor.ALWAYS  # belongs to the card *Vorige keer* (domain/8 §9)
        and prompt.can_be_spoken(situation.words)
        and (prompt.literal or not situation.literal)
        and (situation.level is None or not prompt.levels.isdisjoint(_levels(situation.level)))
        and (situation.year is None or situation.year in prompt.years)
        and (situation.route is None or situation.route in prompt.routes)
    )


def _levels(level: int) -> frozenset[int]:
    """Return whose prompts suit this niveau: in entree those of niveau 2 work too (domain/4)."""
    return frozenset({1, 2}) if level == 1 else frozenset({level})


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

    First come those that a route asks for, and those of this kind of talk, that rest long enough;
    then the kind of frame asked for, a yearly anchor that is due, and what was written for this
    kind of talk alone; in *reflecteren* strength-based ones while they are in the minority
    (domain/3 §3.5.3); then what fits the minutes of the place, and the core values shown least in
    this plan and in the last talks, so that a student meets all five.
    """
    values = Counter[CoreValue](prompt.value for prompt in used)
    strength_first = _wants_strength(slot, used)
    wanted = behaviour_asked_for(slot.route, slot.phase)

    def order(prompt: Prompt) -> tuple[int | bool | str, ...]:
        return (
            wanted != "" and not _is_asked_for(wanted, prompt, situation),
            _PREFERENCE[reason(prompt, situation)],
            slot.frame_kind is not None and prompt.frame_kind != slot.frame_kind,
            not _is_due(prompt, situation),
            not _only_for(prompt, situation),
            strength_first and not prompt.strength_based,
            prompt.minutes > slot.minutes + 1,
            values[prompt.value],
            situation.shown.get(prompt.value, 0),
            _shuffled(situation.seed, prompt.id),
        )

    return sorted(
        (
            each
            for each in _of_place(bank, slot, situation)
            if suits(each, situation, slot.addressee)
        ),
        key=order,
    )


def _of_place(bank: PromptBank, slot: Slot, situation: Situation) -> Iterable[Prompt]:
    """Who joins is asked what was written for them in this kind of talk, whatever it is about.

    So is the student in a talk that is about no competence in particular.
    """
    about = slot.competence is not None or slot.phase not in MIDDLE_PHASES
    if about and slot.addressee in (Addressee.STUDENT, Addressee.COACH):
        return bank.in_cell(slot.phase, slot.competence)
    return (
        each
        for each in bank.prompts
        if each.phase == slot.phase and situation.type_code in each.conversation_types
    )


def _is_asked_for(behaviour: str, prompt: Prompt, situation: Situation) -> bool:
    """Whether a prompt shows what a route asks for, and rests long enough.

    In which kinds of talk it is usual does not matter: the coach chose the route.
    """
    last = situation.asked.get(prompt.id)
    rests = last is None or situation.today - last >= REST
    return rests and behaviour in (prompt.behaviour, prompt.secondary_behaviour)


def _wants_strength(slot: Slot, used: Sequence[Prompt]) -> bool:
    return slot.phase == Phase.REFLECT and _strength_is_minority(used)


def _is_due(prompt: Prompt, situation: Situation) -> bool:
    last = situation.asked.get(prompt.id)
    return (
        prompt.anchor == Anchor.YEARLY
        and last is not None
        and situation.today - last >= _YEARLY_DUE
    )


def _only_for(prompt: Prompt, situation: Situation) -> bool:
    return prompt.conversation_types == {situation.type_code}


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
        there = {prompt.id for prompt in used}
        free = [p for p in ranked(bank, slot, situation, used) if p.id not in there]
        if free:
            proposals.append(_proposal(slot, free[0], situation, used))
            used.append(free[0])
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


def _proposal(
    slot: Slot, prompt: Prompt, situation: Situation, used: Sequence[Prompt] = ()
) -> Proposal:
    joins = slot.addressee in _FOR_OTHERS
    place = replace(slot, competence=prompt.competence) if joins else slot
    why = _why(slot, prompt, situation, used)
    return Proposal(place, prompt, prompt.spoken(situation.words), why)


def _why(slot: Slot, prompt: Prompt, situation: Situation, used: Sequence[Prompt]) -> Why | Route:
    """Return what tells most about this choice: a route, what was asked before, for whom."""
    before = reason(prompt, situation)
    if slot.route is not None and _shows(slot.route, slot, prompt, situation):
        return slot.route
    if before != Why.NEVER_ASKED:
        return before
    if slot.addressee in _FOR_OTHERS:
        return _FOR_OTHERS[slot.addressee]
    tells: tuple[tuple[bool, Why], ...] = (
        (_only_for(prompt, situation), Why.THIS_TYPE),
        (_wants_strength(slot, used) and prompt.strength_based, Why.STRENGTH),
        (_is_rare(prompt.value, situation.shown), Why.RARE_VALUE),
        (prompt.years == {situation.year}, Why.THIS_YEAR),
        (prompt.levels == {situation.level}, Why.THIS_LEVEL),
        (prompt.routes == {situation.route}, Why.THIS_ROUTE),
    )
    return next((why for holds, why in tells if holds), Why.NEVER_ASKED)


def _shows(route: Route, slot: Slot, prompt: Prompt, situation: Situation) -> bool:
    """Whether the route is what tells most: not where a second choice had to do."""
    wanted = behaviour_asked_for(route, slot.phase)
    if wanted:
        return _is_asked_for(wanted, prompt, situation)
    return _PREFERENCE[reason(prompt, situation)] == 0


_FOR_OTHERS = {
    Addressee.WORKPLACE_TRAINER: Why.FOR_TRAINER,
    Addressee.GUARDIAN: Why.FOR_GUARDIAN,
}


def _is_rare(value: CoreValue, shown: Mapping[CoreValue, int]) -> bool:
    """Whether this value came up least in the last talks, and another one more often."""
    counts = [shown.get(each, 0) for each in CoreValue]
    return shown.get(value, 0) == min(counts) < max(counts)


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
