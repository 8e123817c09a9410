"""Who is new, here, changed, or cannot be placed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lobcoach.core.class_list.columns import ListColumn
from lobcoach.core.class_list.comparing import RowState, compare, versions_of
from lobcoach.core.class_list.entries import RowTrouble
from lobcoach.core.class_list.heading_words import ColumnKind
from lobcoach.core.errors import ListError, ListTrouble
from lobcoach.core.pace import Pace
from lobcoach.core.people import Student
from tests.core.class_list.given_lists import HEADINGS, compared, listed, states

NEW, HERE, CHANGED, WRONG = RowState.NEW, RowState.HERE, RowState.CHANGED, RowState.WRONG
NOOR = Student(first_name="Noor", infix="van den", surname="Berg", group="LAB4A")
NUMBERED = replace(NOOR, student_number="0042")
ROW = ";Noor;van den;Berg;LAB4A"


def trouble(students: list[Student], *lines: str) -> list[RowTrouble | None]:
    rows = compared(students, *lines)
    return [row.problems[0].trouble if row.problems else None for row in rows]


def test_a_student_is_known_by_number_whatever_else_changed() -> None:
    (row,) = compared([NUMBERED], "0042;Noor;;Jansen;LAB5A")
    assert (row.state, row.student_id) == (CHANGED, NOOR.id)
    assert {change.field for change in row.changes} == {"surname", "infix", "group"}


def test_excel_may_have_taken_the_zeros_away() -> None:
    assert states([NUMBERED], "42;Noor;van den;Berg;LAB4A") == [HERE]


def test_without_number_a_student_is_known_by_name_and_group() -> None:
    assert states([NOOR], ROW) == [HERE]
    assert states([NUMBERED], ROW) == [HERE]
    assert states([NOOR], ";NOOR;Van Den;Bérg;lab4a") == [HERE]


def test_a_number_is_learnt_from_the_list() -> None:
    (row,) = compared([NOOR], "0042;Noor;van den;Berg;LAB4A")
    assert [(change.field, change.after) for change in row.changes] == [("student_number", "0042")]


def test_the_same_name_in_another_group_is_new_and_says_so() -> None:
    (row,) = compared([NOOR], ";Noor;van den;Berg;LAB4B")
    assert (row.state, row.namesake) == (NEW, "LAB4A")
    (other,) = compared([NOOR], ";Sam;;Jansen;LAB4B")
    assert (other.state, other.namesake) == (NEW, None)


def test_a_group_that_is_not_known_stands_in_nobodys_way() -> None:
    assert states([NOOR], ";Noor;van den;Berg;") == [HERE]
    (row,) = compared([replace(NOOR, group="")], ROW)
    assert [(change.field, change.after) for change in row.changes] == [("group", "LAB4A")]


def test_a_name_in_brackets_or_a_roepnaam_finds_the_student_too() -> None:
    headings = "Voornaam;Roepnaam;Tussenvoegsel;Achternaam;Klas"
    rows = compared([NOOR], "Noortje;Noor;van den;Berg;LAB4A", headings=headings)
    assert [row.state for row in rows] == [CHANGED]
    known = replace(NOOR, first_name="Noortje", preferred_name="Noor")
    assert states([known], "Noortje;Noor;van den;Berg;LAB4A", headings=headings) == [HERE]


def test_an_archived_student_comes_back() -> None:
    (row,) = compared([replace(NOOR, archived=True)], ROW)
    assert [(each.field, each.after) for each in row.changes] == [("archived", False)]


def test_a_number_of_somebody_else_is_never_taken_for_the_student() -> None:
    (row,) = compared([NUMBERED], "0042;Sam;;Jansen;LAB4A")
    assert (row.state, row.problems[0].trouble) == (WRONG, RowTrouble.NUMBER_OF_OTHER)
    assert row.problems[0].text == "Noor van den Berg"


@pytest.mark.parametrize("row", ["0042;N.;van den;Berg;LAB4A", "0042;Noor;;Jansen;LAB4A",
                                 "0042;Nora;;Berg;LAB4A"])  # fmt: skip
def test_half_of_the_name_is_enough_beside_the_number(row: str) -> None:
    assert trouble([NUMBERED], row) == [None]


def test_another_number_behind_the_same_name_and_group_is_somebody_or_a_mistake() -> None:
    assert trouble([NUMBERED], "0043;Noor;van den;Berg;LAB4A") == [RowTrouble.OTHER_NUMBER]


def test_two_in_the_file_who_may_be_meant_are_not_chosen_between() -> None:
    twin = replace(NOOR, id="tweede")
    assert trouble([NOOR, twin], ROW) == [RowTrouble.SEVERAL_IN_FILE]
    numbers = [NUMBERED, replace(twin, student_number="42")]
    assert trouble(numbers, "00042;Noor;van den;Berg;LAB4A") == [RowTrouble.SEVERAL_IN_FILE]
    assert trouble(numbers, "42;Noor;van den;Berg;LAB4A") == [None]


def test_a_student_who_stands_in_the_list_twice_counts_once() -> None:
    for students in ([], [NOOR]):
        rows = compared(students, ROW, ROW)
        assert rows[1].state is WRONG
        assert (rows[1].problems[0].trouble, rows[1].problems[0].line) == (RowTrouble.DOUBLE_ROW, 2)
    assert trouble([], "1;Noor;;Berg;A", "1;Noor;;Berg;A") == [None, RowTrouble.DOUBLE_ROW]
    assert trouble([NUMBERED], "0042;Noor;van den;Berg;LAB4A", ROW)[1] is RowTrouble.DOUBLE_ROW


def test_two_with_one_name_and_their_own_numbers_are_two() -> None:
    assert states([], "1;Noor;;Berg;A", "2;Noor;;Berg;A") == [NEW, NEW]
    assert trouble([], "1;Noor;;Berg;A", ";Noor;;Berg;A") == [None, RowTrouble.DOUBLE_ROW]


def test_one_number_behind_two_names_is_wrong_for_both() -> None:
    both = trouble([], "1;Noor;;Berg;A", "1;Sam;;Jansen;A", "2;Bo;;Li;A")
    assert both == [RowTrouble.NUMBER_TWICE, RowTrouble.NUMBER_TWICE, None]


def test_a_row_that_cannot_be_read_stays_out_alone() -> None:
    assert states([], ";;;Berg;A", ";Sam;;Jansen;A") == [WRONG, NEW]


def test_lines_and_states_can_be_asked_for() -> None:
    result = compare(listed(HEADINGS, ROW, ";-;;;", ";Sam;;Jansen;B"), [NOOR], Pace())
    assert [(row.entry.line, row.name) for row in result.rows] == [
        (2, "Noor van den Berg"), (4, "Sam Jansen")
    ]  # fmt: skip
    assert [row.entry.line for row in result.of(NEW)] == [4]
    assert result.versions == versions_of([NOOR])


def test_without_a_column_of_names_there_is_nothing_to_compare() -> None:
    found = listed("Naam;Klas", "Noor;LAB4A").with_kind(0, ColumnKind.IGNORED)
    assert isinstance(found.columns[0], ListColumn)
    with pytest.raises(ListError) as caught:
        compare(found, [], Pace())
    assert caught.value.trouble is ListTrouble.NO_NAME_COLUMN
