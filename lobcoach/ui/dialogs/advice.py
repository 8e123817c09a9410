"""The soft questions of the goal card in Dutch."""

from __future__ import annotations

from lobcoach.core.goal_advice import Advice

ADVICE = {
    Advice.MAKE_VISIBLE: "Wat is dan te zien of te horen?",
    Advice.STEP_WITHIN_A_WEEK: "Dit is later dan over een week. Wat kan al eerder?",
    Advice.GROWING: "Spannend genoeg om van te groeien.",
    Advice.MAY_BE_LARGER: "Mag het iets groter?",
    Advice.WHAT_MAKES_SMALLER: "Wat maakt het kleiner?",
    Advice.SMALLER_STEP: "Maak de stap kleiner.",
}


def advice_words(advice: Advice | None) -> str:
    """Return the soft question, empty when there is none to ask."""
    return ADVICE[advice] if advice is not None else ""
