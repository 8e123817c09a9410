"""A bank of 399 made-up prompts that is exactly what the plan asks (domain/4 §5)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from lobcoach.content.conversation_types import TYPE_CODES
from lobcoach.content.coverage_plan import BEHAVIOURS, MATRIX
from lobcoach.content.question_ids import core_code
from lobcoach.core.framework import MIDDLE_PHASES, Competence, CoreValue, LearningRoute, Phase
from lobcoach.core.prompts import Addressee, Anchor, FrameKind, Prompt

_TYPES = frozenset(TYPE_CODES) - {"coach"}
_EVERYONE = frozenset({2, 3, 4})


def planned_bank() -> list[Prompt]:
    """Return all prompts, in the order of their files."""
    behaviours = {value: _behaviours(value) for value in CoreValue}
    core = [
        _prompt(
            f"{core_code(competence, phase)}-{number:02}",
            next(behaviours[value]),
            phase=phase,
            competence=competence,
            **_tags(competence, phase, number),
        )
        for competence in Competence
        for phase in MIDDLE_PHASES
        for number, value in enumerate(_values(competence), 1)
    ]
    frame = [
        _prompt(
            f"{code}-{number:02}",
            next(behaviours[value]),
            phase=phase,
            frame_kind=kinds[number % len(kinds)],
        )
        for code, phase, kinds in (
            ("op", Phase.OPENING, [FrameKind.CONTACT]),
            ("af", Phase.CLOSING, _CLOSING),
        )
        for number, value in enumerate([value for value in CoreValue for _ in range(6)])
    ]
    return [*core, *frame, *_packs(), *_about_the_coach()]


_CLOSING = [
    *[FrameKind.FEEDBACK] * 8,
    *[FrameKind.SUMMARY] * 8,
    *[FrameKind.REPORT] * 7,
    *[FrameKind.FOLLOW_UP] * 7,
]


def _values(competence: Competence) -> Iterator[CoreValue]:
    for value, number in MATRIX[competence].items():
        yield from [value] * (number // len(MIDDLE_PHASES))


def _behaviours(value: CoreValue) -> Iterator[str]:
    """Yield behaviours of `value`: first what the plan asks, then always the first of them."""
    for code, number in BEHAVIOURS.items():
        if code.startswith(value):
            yield from [code] * number
    yield from (f"{value}-1" for _ in count())


def _tags(competence: Competence, phase: Phase, number: int) -> dict[str, object]:
    """Return for whom a core prompt is: in each file the first are for one group only."""
    # Over the twenty files: 40 for level 2, 40 for level 4, 40 for each year, 40 for bbl.
    return {
        "levels": {1: {2}, 2: {2}, 3: {4}, 4: {4}}.get(number, _EVERYONE),
        "years": {5: {1}, 6: {1}, 7: {2}, 8: {3}, 9: {4}, 10: {4}}.get(number, {1, 2, 3, 4}),
        "routes": {LearningRoute.BBL} if number in (11, 12) and phase in MIDDLE_PHASES[:3]
        else set(LearningRoute),
        "anchor": Anchor.YEARLY if number == 14 and phase is Phase.LOOK_BACK else None,
    }  # fmt: skip


def _packs() -> Iterator[Prompt]:
    for number in range(12):
        who = Addressee.STUDENT if number < 6 else Addressee.WORKPLACE_TRAINER
        yield _prompt(f"tr-{number:02}", "ambitieus-1", addressee=who)
    for number in range(8):
        who = Addressee.STUDENT if number < 4 else Addressee.GUARDIAN
        yield _prompt(f"ou-{number:02}", "ambitieus-1", addressee=who)
    for number in range(8):
        yield _prompt(f"he-{number:02}", "ambitieus-1", phase=MIDDLE_PHASES[number % 4])
    for number, phase in enumerate([*MIDDLE_PHASES, Phase.LOOK_BACK, Phase.ACTIVATE]):
        yield _prompt(f"ov-{number:02}", "ambitieus-1", phase=phase)


def _about_the_coach() -> Iterator[Prompt]:
    for competence in Competence:
        code = core_code(competence, Phase.REFLECT).partition("-")[0]
        for number, phase in enumerate([*MIDDLE_PHASES, Phase.REFLECT]):
            yield _prompt(
                f"lc-{code}-{number:02}",
                "ambitieus-1",
                phase=phase,
                competence=competence,
                addressee=Addressee.COACH,
                conversation_types=frozenset({"coach"}),
            )


def _prompt(prompt_id: str, behaviour: str, **more: object) -> Prompt:
    given: dict[str, object] = {
        "text": "Wat deed je toen?",
        "phase": Phase.LOOK_BACK,
        "competence": None,
        "conversation_types": _TYPES,
        "levels": _EVERYONE,
        "follow_ups": ("Hoe ging dat?", "Wie zag het?"),
        "coach_hint": "Wacht tot het stil is.",
    }
    return Prompt(id=prompt_id, behaviour=behaviour, **(given | more))  # type: ignore[arg-type]
