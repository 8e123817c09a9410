"""What a goal card may softly ask, without ever standing in the way (domain/8 §9)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from enum import Enum, auto

from lobcoach.core.goals import LIVE_GOALS, Goal

#: A first step is small enough to be taken within this time (domain/3 §3.1).
FIRST_STEP_WITHIN = timedelta(days=7)
#: With more live goals than this, one may rest.
MOST_LIVE_GOALS = 3
#: So many goals of the own career a coach works on at once (domain/2).
MOST_OWN_GOALS = 2
#: How often a step is *niet begonnen* before a smaller one, or letting go, is suggested.
NOT_STARTED_BEFORE_SMALLER = 3


class Advice(Enum):
    """A soft question or remark beside a field of the goal card."""

    MAKE_VISIBLE = auto()
    STEP_WITHIN_A_WEEK = auto()
    GROWING = auto()
    MAY_BE_LARGER = auto()
    WHAT_MAKES_SMALLER = auto()
    SMALLER_STEP = auto()


class Missing(Enum):
    """What a concept still needs before it counts as a goal."""

    WORDING = auto()
    SIGN_OF_SUCCESS = auto()
    LOOK_BACK = auto()


_VAGUE = re.compile(r"\b(?:beter|(?<!niet )(?<!geen )meer|(?:mijn |m'n )?best doen)\b")
_VISIBLE = re.compile(
    r"\d|\b(?:een keer|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elke|iedere|keer"
    r"|noem|noemen|vertel|vertellen|laten zien|laat zien|uitleggen|leg uit|vraag|vragen"
    r"|maak|maken|bel|bellen|mail|mailen|stuur|sturen|lever|inleveren|schrijf|schrijven"
    r"|haal|halen|zegt|zeggen)\b"
)


def missing(goal: Goal) -> tuple[Missing, ...]:
    """Return what this goal lacks, in the order of the card; nothing when it is no concept."""
    parts = (
        (Missing.WORDING, goal.wording.strip()),
        (Missing.SIGN_OF_SUCCESS, goal.sign_of_success.strip()),
        (Missing.LOOK_BACK, goal.look_back_on),
    )
    return tuple(part for part, filled in parts if not filled)


def sign_advice(sign_of_success: str) -> Advice | None:
    """Ask for something to see or hear when the sign only says *beter*, *meer*, *best doen*."""
    words = sign_of_success.casefold().replace("’", "'")
    vague = _VAGUE.search(words) and not _VISIBLE.search(words)
    return Advice.MAKE_VISIBLE if vague else None


def step_advice(first_step_on: date | None, today: date) -> Advice | None:
    """Say so when the first step is further away than a week."""
    if first_step_on is not None and first_step_on > today + FIRST_STEP_WITHIN:
        return Advice.STEP_WITHIN_A_WEEK
    return None


def tension_advice(tension: int | None) -> Advice | None:
    """4 to 7 is growth; far below it may be larger, far above it may be smaller."""
    if tension is None:
        return None
    if tension <= 2:
        return Advice.MAY_BE_LARGER
    if tension >= 9:
        return Advice.WHAT_MAKES_SMALLER
    return Advice.GROWING if 4 <= tension <= 7 else None


def certainty_advice(certainty: int | None) -> Advice | None:
    """Below 7 the step becomes smaller until the student dares it."""
    return Advice.SMALLER_STEP if certainty is not None and certainty < 7 else None


def one_may_rest(goals: Iterable[Goal], *, own: bool = False) -> bool:
    """Whether so many goals are live that one of them may rest; `own` are those of the coach."""
    most = MOST_OWN_GOALS if own else MOST_LIVE_GOALS
    return sum(1 for goal in goals if goal.status in LIVE_GOALS) > most
