from lobcoach.content.conversation_types import TYPE_CODES
from lobcoach.content.coverage_plan import (
    ANCHORS,
    BEHAVIOURS,
    MATRIX,
    RELEASE_CELL,
    SETS,
    STUDENT_TOTAL,
    TAGS,
    TOTAL,
    TYPES,
    is_for_students,
)
from lobcoach.content.question_ids import SET_CODES
from lobcoach.core.framework import BEHAVIOUR_IDS, MIDDLE_PHASES, Competence, CoreValue

from .planned_bank import planned_bank


def test_the_plan_adds_up_as_it_stands_in_the_field() -> None:
    by_value = [sum(MATRIX[competence][value] for competence in Competence) for value in CoreValue]
    assert by_value == [64, 60, 52, 48, 56]
    assert [sum(MATRIX[competence].values()) for competence in Competence] == [56] * 5
    beside = {each.file: each.demands[0].number for each in SETS}
    assert list(beside.values()) == [30, 30, 12, 8, 8, 6, 25]
    assert 280 + sum(beside.values()) == TOTAL == 399
    assert TOTAL - beside["pakket-eigen-loopbaan.md"] == STUDENT_TOTAL == 374


def test_each_number_of_the_core_falls_apart_into_four_phases_above_the_release_minimum() -> None:
    for numbers in MATRIX.values():
        for number in numbers.values():
            assert number % len(MIDDLE_PHASES) == 0
            assert number // len(MIDDLE_PHASES) >= RELEASE_CELL


def test_each_file_beside_the_core_is_planned() -> None:
    assert {each.file: each.codes for each in SETS} == SET_CODES


def test_each_behaviour_and_each_kind_of_talk_with_a_student_has_its_minimum() -> None:
    assert tuple(BEHAVIOURS) == BEHAVIOUR_IDS
    assert min(BEHAVIOURS.values()) == 4
    assert {code for code, number in BEHAVIOURS.items() if number == 4} == {
        "aandacht-5",
        "betrokken-5",
        "betrouwbaar-3",
    }
    named = {demand.name.partition(",")[0] for demand in TYPES}
    assert named == set(TYPE_CODES) - {"coach"}


def test_no_line_of_the_plan_has_the_name_of_another() -> None:
    for demands in (TAGS, TYPES, ANCHORS, *(each.demands for each in SETS)):
        names = [demand.name for demand in demands]
        assert len(names) == len(set(names))


def test_the_coachs_own_career_is_not_for_the_talk_with_a_student() -> None:
    assert sum(map(is_for_students, planned_bank())) == STUDENT_TOTAL
