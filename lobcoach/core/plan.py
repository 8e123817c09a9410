"""What a conversation will ask, and in how many minutes: places first, prompts later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lobcoach.core.framework import (
    MIDDLE_PHASES,
    PHASES,
    Competence,
    ConversationType,
    Phase,
)
from lobcoach.core.prompts import Addressee, FrameKind
from lobcoach.core.routes import LED_PHASES, WAYS, Route

#: Opening and closing hold a second prompt when they have at least this many minutes.
_ROOM_FOR_TWO = 3
_FRAME_KINDS = {
    Phase.OPENING: ((FrameKind.GOAL,), (FrameKind.CONTACT, FrameKind.GOAL)),
    Phase.CLOSING: ((FrameKind.SUMMARY,), (FrameKind.SUMMARY, FrameKind.FEEDBACK)),
}


@dataclass(frozen=True)
class Slot:
    """A place for one prompt; `frame_kind` is what an opening or closing prompt is for.

    A place for someone who joins the student is about no competence in particular, and so is
    every place of a talk that goes into none. `route` is what led this place to its competence,
    if something did.
    """

    phase: Phase
    competence: Competence | None
    minutes: int
    frame_kind: FrameKind | None = None
    addressee: Addressee = Addressee.STUDENT
    route: Route | None = None


def phase_minutes(kind: ConversationType, minutes: int) -> dict[Phase, int]:
    """Return recommended minutes for each phase, at least 1 each, scaled to about `minutes`."""
    pattern = kind.pattern_for(minutes)
    factor = minutes / pattern.total
    return {phase: max(1, round(share * factor)) for phase, share in pattern.minutes.items()}


def slots(
    kind: ConversationType,
    minutes: int,
    competences: Sequence[Competence],
    spoken_to: Addressee = Addressee.STUDENT,
    joined_by: Addressee | None = None,
    *,
    route: Route | None = None,
) -> tuple[Slot, ...]:
    """Return the places of a talk in the suggested order (domain/2, domain/3 §3.3).

    Every competence gets at least one place in *terugkijken* and in *reflecteren*;
    *vooruitkijken* and *activeren* hold at least one each, from the competences in turn, or all
    from the one that a `route` leads to. Without a competence every phase has its places too, for
    whatever suits this kind of talk.
    Who joins gets the last place of a phase, so that the student always comes first.
    """
    planned = phase_minutes(kind, minutes)
    counts = _middle_counts(kind, minutes, planned, max(1, len(competences)))
    joined = _joined_phases(counts, len(competences)) if joined_by and competences else ()
    places: list[Slot] = []
    for phase in PHASES:
        share = planned[phase]
        theirs = joined_by if phase in joined or phase not in MIDDLE_PHASES else None
        if phase in MIDDLE_PHASES:
            number = counts[phase] - (theirs is not None)
            each = max(1, share // max(1, counts[phase]))
            led = route if phase in LED_PHASES else None
            about = [WAYS[led].leads_to] if led else competences
            own = [Slot(phase, one, each, None, spoken_to, led) for one in _in_turn(about, number)]
        else:
            own = _frame(phase, share, spoken_to, joined=theirs is not None)
            each = own[0].minutes
            theirs = theirs if share >= _ROOM_FOR_TWO else None
        places += own
        if theirs is not None:
            places.append(Slot(phase, None, each, None, theirs))
    return tuple(places)


def _joined_phases(counts: dict[Phase, int], competences: int) -> tuple[Phase, ...]:
    """Find the phases that hold a place for who joins; what the student needs comes first.

    Makes room in `counts` for at most one more place than the type asks for.
    """
    least = {Phase.LOOK_BACK: competences, Phase.REFLECT: competences,
             Phase.LOOK_AHEAD: 1, Phase.ACTIVATE: 1}  # fmt: skip
    spare = sum(counts.values()) - sum(least.values())
    turns = (Phase.LOOK_BACK, Phase.REFLECT, Phase.ACTIVATE, Phase.LOOK_AHEAD)
    joined = turns[: max(1, spare)]
    counts.update({phase: least[phase] + (phase in joined) for phase in MIDDLE_PHASES})
    return joined


def _middle_counts(
    kind: ConversationType, minutes: int, planned: Mapping[Phase, int], competences: int
) -> dict[Phase, int]:
    pattern = kind.pattern_for(minutes)
    fewest, most = pattern.prompts
    wanted = round((fewest + most) / 2 * minutes / pattern.total)
    counts = {
        Phase.LOOK_BACK: competences,
        Phase.REFLECT: competences,
        Phase.LOOK_AHEAD: 1,
        Phase.ACTIVATE: 1,
    }
    while sum(counts.values()) < wanted:
        roomiest = max(MIDDLE_PHASES, key=lambda phase: planned[phase] / (counts[phase] + 1))
        counts[roomiest] += 1
    return counts


def _in_turn(competences: Sequence[Competence], count: int) -> Sequence[Competence | None]:
    """Spread `count` places over the competences, keeping those of one competence together."""
    if not competences:
        return [None] * count
    return sorted(
        (competences[index % len(competences)] for index in range(count)), key=competences.index
    )


def _frame(phase: Phase, minutes: int, spoken_to: Addressee, *, joined: bool) -> list[Slot]:
    """Return one or two places; where someone joins, the second place is theirs."""
    few, more = _FRAME_KINDS[phase]
    roomy = minutes >= _ROOM_FOR_TWO
    chosen = more if roomy and not joined else few
    each = max(1, minutes // 2 if roomy else minutes)
    return [Slot(phase, None, each, kind, spoken_to) for kind in chosen]
