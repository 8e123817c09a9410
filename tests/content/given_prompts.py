"""Prompts as a coach writes them, right and half."""

from __future__ import annotations

from dataclasses import replace

from lobcoach.core.framework import Competence, Phase
from lobcoach.core.prompts import Prompt

TRIP = Prompt(
    id="eigen-7k2m9x4b",
    text="Welke klus wil je morgen zo weer doen?",
    phase=Phase.REFLECT,
    competence=Competence.MOTIVES,
    behaviour="betrokken-3",
    follow_ups=("Wat deed je precies?", "Waar wil je dat nog meer doen?"),
    coach_hint="Wacht rustig af. Herhaal het woord van de student.",
    conversation_types=frozenset({"voortgang", "loopbaanreflectie"}),
)
HALF = replace(TRIP, text="", behaviour="", follow_ups=(), coach_hint="",
               conversation_types=frozenset())  # fmt: skip
