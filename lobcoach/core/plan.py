"""What a conversation will ask, and in how many minutes: places first, prompts later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lobcoach.core.framework import (
    MIDDLE_PHASES,
    Competence,
    ConversationType,
    Phase,
)
from lobcoach.core.prompts import FrameKind

#: Opening and closing hold a second prompt when they have at least this many minutes.
_ROOM_FOR_TWO = 3
_OPENING_KINDS = ((FrameKind.GOAL,), (FrameKind.CONTACT, FrameKind.GOAL))
_CLOSING_KINDS = ((FrameKind.SUMMARY,), (FrameKind.SUMMARY, FrameKind.FEEDBACK))


@dataclass(frozen=True)
class Slot:
    """A place for one prompt; `frame_kind` is what an opening or closing prompt is for."""

    phase: Phase
    competence: Competence | None
    minutes: int
    frame_kind: FrameKind | None = None


def phase_minutes(kind: ConversationType, minutes: int) -> dict[Phase, int]:
    """Return recommended minutes for each phase, at least 1 each, scaled to about `minutes`."""
    pattern = kind.pattern_for(minutes)
    factor = minutes / pattern.total
    return {phase: max(1, round(share * factor)) for phase, share in pattern.minutes.items()}


def slots(
    kind: ConversationType, minutes: int, competences: Sequence[Competence]
) -> tuple[Slot, ...]:
    """Return the places of a talk in the suggested order (domain/2, domain/3 §3.3).

    Every competence gets at least one place in *terugkijken* and in *reflecteren*;
    *vooruitkijken* and *activeren* hold at least one each, from the competences in turn.
    """
    planned = phase_minutes(kind, minutes)
    counts = _middle_counts(kind, minutes, planned, len(competences))
    middle = [
        Slot(phase, competence, max(1, planned[phase] // counts[phase]))
        for phase in MIDDLE_PHASES
        for competence in _in_turn(competences, counts[phase])
    ]
    return (
        *_frame(Phase.OPENING, planned[Phase.OPENING], _OPENING_KINDS),
        *middle,
        *_frame(Phase.CLOSING, planned[Phase.CLOSING], _CLOSING_KINDS),
    )


def _middle_counts(
    kind: ConversationType, minutes: int, planned: Mapping[Phase, int], competences: int
) -> dict[Phase, int]:
    if not competences:
        return dict.fromkeys(MIDDLE_PHASES, 0)
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


def _in_turn(competences: Sequence[Competence], count: int) -> list[Competence]:
    """Spread `count` places over the competences, keeping those of one competence together."""
    return sorted(
        (competences[index % len(competences)] for index in range(count)), key=competences.index
    )


def _frame(
    phase: Phase, minutes: int, kinds: tuple[tuple[FrameKind, ...], tuple[FrameKind, ...]]
) -> list[Slot]:
    chosen = kinds[1] if minutes >= _ROOM_FOR_TWO else kinds[0]
    return [Slot(phase, None, max(1, minutes // len(chosen)), kind) for kind in chosen]
