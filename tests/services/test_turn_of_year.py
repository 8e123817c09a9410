"""A whole group at once into a new school year."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from lobcoach.core.changes import Kind
from lobcoach.core.names import full_name
from lobcoach.core.people import Student
from lobcoach.services.opened import Services
from lobcoach.services.turn_of_year import Turn


def names(students: Iterable[Student]) -> list[str]:
    return [full_name(student) for student in students]


@pytest.fixture
def group(services: Services) -> dict[str, Student]:
    """Group LAB4A with every kind of student, one in another group, one in the archive."""
    saved = [
        services.students.save(Student(first_name=first, group=in_group, year=year))
        for first, in_group, year in (
            ("Sam", "LAB4A", 1), ("Bo", "LAB4A", 2), ("Pim", "LAB4A", None), ("Ada", "LAB4A", 9),
            ("Eva", "LAB4B", 1), ("Weg", "LAB4A", 1), ("Los", "", 1),
        )
    ]  # fmt: skip
    services.students.archive(saved[5].id)
    return {student.first_name: services.students.get(student.id) for student in saved}


def test_groups_are_told_with_their_students(services: Services, group: object) -> None:
    assert services.turn_of_year.groups() == {"LAB4A": 4, "LAB4B": 1}


def test_a_plan_says_who_moves_and_who_is_left(services: Services, group: object) -> None:
    plan = services.turn_of_year.plan("LAB4A", Turn.NEXT_YEAR)
    assert (names(plan.moving), names(plan.left)) == (["Bo", "Sam"], ["Ada", "Pim"])
    away = services.turn_of_year.plan("LAB4A", Turn.ARCHIVE)
    assert (names(away.moving), away.left) == (["Ada", "Bo", "Pim", "Sam"], ())


def test_everyone_goes_one_up_and_back_again(services: Services, group: dict[str, Student]) -> None:
    heard: list[frozenset[Kind]] = []
    services.changes.subscribe(heard.append)
    done = services.turn_of_year.carry_out("LAB4A", Turn.NEXT_YEAR)
    years = {first: services.students.get(each.id).year for first, each in group.items()}
    assert years == {"Sam": 2, "Bo": 3, "Pim": None, "Ada": 9, "Eva": 1, "Weg": 1, "Los": 1}
    assert services.turn_of_year.undo(done) == ()
    assert services.students.get(group["Bo"].id).year == 2
    assert heard == [frozenset({Kind.STUDENTS})] * 2


def test_a_group_goes_into_the_archive_and_comes_back(
    services: Services, group: dict[str, Student]
) -> None:
    done = services.turn_of_year.carry_out("LAB4A", Turn.ARCHIVE)
    assert services.turn_of_year.groups() == {"LAB4B": 1}
    services.turn_of_year.undo(done)
    assert services.turn_of_year.groups() == {"LAB4A": 4, "LAB4B": 1}
    assert services.students.get(group["Weg"].id).archived


def test_undoing_leaves_and_names_whom_the_coach_changed_since(
    services: Services, group: dict[str, Student]
) -> None:
    done = services.turn_of_year.carry_out("LAB4A", Turn.NEXT_YEAR)
    services.students.save(replace(services.students.get(group["Sam"].id), year=4))
    assert services.turn_of_year.undo(done) == ("Sam",)
    assert services.students.get(group["Sam"].id).year == 4


def test_a_group_in_which_nobody_can_move_stays_as_it_is(services: Services) -> None:
    services.students.save(Student(first_name="Pim", group="LAB4A"))
    assert services.turn_of_year.carry_out("LAB4A", Turn.NEXT_YEAR).changed == ()
