"""A talk that is prepared with Noor, and what tests want to know of its plan."""

from __future__ import annotations

from dataclasses import replace

from lobcoach.core.framework import Competence, Phase
from lobcoach.core.talk import PlanStep
from lobcoach.services.library import Bank, Library
from lobcoach.services.opened import Services
from lobcoach.services.planning import NewTalk

KR, MR = Competence.QUALITIES, Competence.MOTIVES


def planned(services: Services, student_id: str, code: str = "loopbaanreflectie") -> str:
    """Plan a talk of 45 minutes about qualities and motives; return its id."""
    return services.preparing.plan(NewTalk(student_id, code, 45, (KR, MR)))


def steps(services: Services, talk: str) -> tuple[PlanStep, ...]:
    """Return the plan as it is kept."""
    return services.preparing.prepared(talk).steps


def asked(services: Services, talk: str, phase: Phase) -> list[str]:
    """Return what is asked in a phase, in order."""
    return [step.prompt_text for step in steps(services, talk) if step.phase == phase]


def switched_off(library: Library, code: str) -> Library:
    """Return the same texts, with one kind of talk that cannot be held."""
    types = dict(library.framework.types)
    types[code] = replace(types[code], available=False)
    return Library(replace(library.framework, types=types), lambda _: Bank(library.bank))
