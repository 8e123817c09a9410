"""What the things around the walk are called in Dutch."""

from __future__ import annotations

from datetime import date

from lobcoach.core.dutch_dates import WEEKDAYS, day_and_month, long_date
from lobcoach.core.goal_advice import Missing
from lobcoach.core.goals import Agreement, Goal, GoalStatus, Owner
from lobcoach.core.names import called
from lobcoach.core.people import Student
from lobcoach.core.talk import StepOutcome

TIME_TO_LOOK_BACK = "tijd om terug te kijken"
ONE_MAY_REST = "Welk doel mag even rusten?"
#: What the card asks once the student told how the first step went (domain/8 §9).
FOLLOW_UPS = {
    StepOutcome.DONE: "Hoe heb je dat voor elkaar gekregen?",
    StepOutcome.PARTLY: "Welk stukje lukte wel?",
    StepOutcome.DIFFERENT: "Wat deed je in plaats daarvan?",
    StepOutcome.NOT_STARTED: ("Wat zat ertussen? Hoe belangrijk is het nog, van nul tot tien?"),
}
OUTCOMES = {
    StepOutcome.DONE: "gelukt",
    StepOutcome.PARTLY: "deels",
    StepOutcome.DIFFERENT: "anders gelopen",
    StepOutcome.NOT_STARTED: "niet begonnen",
}
#: What the card asks when a goal comes to an end.
AT_THE_END = {
    GoalStatus.ACHIEVED: "Wat hielp daarbij?",
    GoalStatus.ADJUSTED: "Waarom wordt het anders?",
    GoalStatus.RELEASED: "Wat heb je ervan geleerd?",
}
_MISSING = {
    Missing.WORDING: "wat wil je bereiken",
    Missing.SIGN_OF_SUCCESS: "hoe merk je het",
    Missing.LOOK_BACK: "wanneer kijken we terug",
}
_NEAR_DAYS = 200


def missing_words(missing: tuple[Missing, ...]) -> str:
    """Return e.g. `nog nodig: hoe merk je het, wanneer kijken we terug`."""
    return "nog nodig: " + ", ".join(_MISSING[part] for part in missing)


def day_words(day: date, today: date) -> str:
    """Return a coming day as one says it: `vandaag`, `vrijdag`, `4 december`."""
    ahead = (day - today).days
    if ahead == 0:
        return "vandaag"
    if ahead == 1:
        return "morgen"
    if 1 < ahead < 7:
        return WEEKDAYS[day.weekday()]
    return day_and_month(day) if abs(ahead) < _NEAR_DAYS else long_date(day)


def agreement_words(agreement: Agreement, today: date, *, remind: bool = True) -> str:
    """Return `gedaan op 12 oktober`, `vóór 4 december`, and that it is time to look back."""
    if agreement.done_on is not None:
        done = agreement.done_on
        return "vandaag gedaan" if done == today else f"gedaan op {day_words(done, today)}"
    if agreement.before is None:
        return ""
    when = f"vóór {day_words(agreement.before, today)}"
    return f"{when} · {TIME_TO_LOOK_BACK}" if remind and agreement.before < today else when


def look_back_words(goal: Goal, today: date) -> str:
    """Return when the goal is looked back on, empty when no day was chosen."""
    day = goal.look_back_on
    if day is None:
        return ""
    return TIME_TO_LOOK_BACK if day <= today else f"terugkijken op {day_words(day, today)}"


def owner_words(agreement: Agreement, student: Student) -> str:
    """Return who keeps an agreement: the student's name, `ik`, or the other's name."""
    if agreement.owner == Owner.STUDENT:
        return called(student)
    if agreement.owner == Owner.COACH:
        return "ik"
    return agreement.other_name.strip() or "iemand anders"
