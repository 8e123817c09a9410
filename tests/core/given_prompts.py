"""Small prompts and kinds of talk for the tests of plan, selection and dialogue."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from lobcoach.core.framework import Competence, ConversationType, Phase, TimePattern
from lobcoach.core.prompts import Prompt, PromptBank
from lobcoach.core.talk import ConversationState, PlanStep

KR, MR = Competence.QUALITIES, Competence.MOTIVES


def minutes(*shares: int) -> Mapping[Phase, int]:
    return dict(zip(Phase, shares, strict=True))


def kind(code: str = "voortgang", **changes: Any) -> ConversationType:
    fields: dict[str, Any] = {
        "code": code,
        "name": "Voortgangsgesprek",
        "short_name": "voortgang",
        "purpose": "kort terug op een stap",
        "who": "student, coach",
        "patterns": (
            TimePattern(minutes(1, 4, 4, 2, 3, 1), (4, 5)),
            TimePattern(minutes(1, 3, 2, 1, 2, 1), (4, 4)),
        ),
        "lengths": (10, 15),
        "competences": (1, 1),
        "preferred": (),
        "to_record": (),
        "follows": "",
        "why": "",
        "available": True,
    }
    return ConversationType(**{**fields, **changes})


LONG = kind(
    "loopbaanreflectie",
    patterns=(TimePattern(minutes(5, 10, 12, 8, 6, 4), (8, 10)),),
    lengths=(30, 45, 60),
    competences=(1, 2),
)


def prompt(prompt_id: str, phase: Phase = Phase.REFLECT, **changes: Any) -> Prompt:
    fields: dict[str, Any] = {
        "id": prompt_id,
        "text": f"Wat is {prompt_id}?",
        "phase": phase,
        "competence": KR,
        "behaviour": "aandacht-2",
        "conversation_types": frozenset({"voortgang", "loopbaanreflectie"}),
    }
    return Prompt(**{**fields, **changes})


def bank(prompts: Iterable[Prompt]) -> PromptBank:
    return PromptBank(tuple(prompts), "test")


def step(
    step_id: str, phase: Phase, competence: Competence | None = None, **changes: Any
) -> PlanStep:
    fields: dict[str, Any] = {
        "id": step_id,
        "conversation_id": "gesprek",
        "order": 1,
        "phase": phase,
        "competence": competence,
        "prompt_id": f"p-{step_id}",
        "prompt_text": f"Wat is {step_id}?",
    }
    return PlanStep(**{**fields, **changes})


RUNNING = ConversationState.RUNNING
