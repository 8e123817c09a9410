"""*Regie*: with the years the student chooses more of the talk (domain/3 §3.6)."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from lobcoach.core.framework import Competence
from lobcoach.core.people import Student

#: So many competences a student of leerjaar 1 chooses from.
_OFFERED_AT_FIRST = 2


class Regie(Enum):
    """Who leads: the number is the leerjaar."""

    COACH_PROPOSES = 1
    STUDENT_CHOOSES = 2
    STUDENT_BRINGS = 3
    STUDENT_LEADS = 4


def regie_of(student: Student) -> Regie | None:
    """Return who leads in the leerjaar of this student; None when that is not known."""
    return Regie(student.year) if student.year in range(1, 5) else None


def offered(
    regie: Regie | None, order: Sequence[Competence], fewest: int = 1
) -> tuple[Competence, ...]:
    """Return the competences to choose from, out of `order` (least discussed first).

    In leerjaar 1 two, unless the talk needs more of them (`fewest`); else all.
    """
    if regie is not Regie.COACH_PROPOSES:
        return tuple(order)
    return tuple(order[: max(_OFFERED_AT_FIRST, fewest)])
