"""With the years the student chooses more."""

from __future__ import annotations

import pytest

from lobcoach.core.framework import Competence
from lobcoach.core.people import Student
from lobcoach.core.regie import Regie, offered, regie_of

ORDER = tuple(reversed(Competence))


@pytest.mark.parametrize("year", [1, 2, 3, 4])
def test_every_leerjaar_has_its_own_regie(year: int) -> None:
    regie = regie_of(Student(year=year))
    assert regie is not None
    assert regie.value == year


@pytest.mark.parametrize("year", [None, 0, 5])
def test_without_a_leerjaar_nobody_is_told_to_lead(year: int | None) -> None:
    assert regie_of(Student(year=year)) is None


def test_in_the_first_leerjaar_two_competences_are_offered() -> None:
    assert offered(Regie.COACH_PROPOSES, ORDER) == ORDER[:2]
    assert offered(Regie.COACH_PROPOSES, ORDER, fewest=5) == ORDER


@pytest.mark.parametrize("regie", [None, *list(Regie)[1:]])
def test_afterwards_all_five_are(regie: Regie | None) -> None:
    assert offered(regie, ORDER) == ORDER
