"""The turn of the school year in Dutch: who moves, who is left, what was done."""

from __future__ import annotations

from collections.abc import Sequence

from lobcoach.core.names import full_name
from lobcoach.core.people import Student
from lobcoach.services.list_wording import names, students
from lobcoach.services.turn_of_year import LAST_YEAR, Turn, Turned, TurnPlan


def action(plan: TurnPlan) -> str:
    """Return what the button does."""
    who = students(len(plan.moving))
    if plan.turn is Turn.ARCHIVE:
        return f"Archiveer {who}"
    return f"Zet {who} een leerjaar verder"


def moves(student: Student, turn: Turn) -> str:
    """Return e.g. `Noor van den Berg: leerjaar 1 → 2`."""
    if turn is Turn.ARCHIVE or student.year is None:
        return full_name(student)
    return f"{full_name(student)}: leerjaar {student.year} → {student.year + 1}"


def left(plan: TurnPlan) -> str:
    """Return who is left as they are, and why; empty when nobody is."""
    without = [full_name(each) for each in plan.left if each.year is None]
    last = [full_name(each) for each in plan.left if each.year is not None]
    parts = [f"Zonder leerjaar, en dat blijft zo: {names(without)}."] if without else []
    parts += [f"Al in leerjaar {LAST_YEAR}, en dat blijft zo: {names(last)}."] if last else []
    return " ".join(parts)


def turned(group: str, done: Turned) -> str:
    """Return what was done."""
    who = students(len(done.changed))
    verb = "is" if len(done.changed) == 1 else "zijn"
    if done.turn is Turn.ARCHIVE:
        return f"{who} van {group} {verb} gearchiveerd."
    return f"{who} van {group} {verb} nu een leerjaar verder."


def undone(kept: Sequence[str]) -> str:
    """Return what undoing a turn did."""
    told = "De groep is weer zoals eerst."
    if not kept:
        return told
    stays = "blijft" if len(kept) == 1 else "blijven"
    return f"{told} {names(kept)} {stays} zoals je intussen zelf hebt gewijzigd."
