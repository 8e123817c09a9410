"""Headings found, and what is in each column."""

from __future__ import annotations

import pytest

from lobcoach.core.class_list.columns import recognise
from lobcoach.core.class_list.heading_words import ColumnKind
from lobcoach.core.errors import ListError, ListTrouble
from lobcoach.core.pace import Pace
from tests.core.class_list.given_lists import listed, sheet


def kinds(*lines: str) -> list[str]:
    return [column.kind.value for column in listed(*lines).columns]


def test_titles_empty_rows_and_repeated_headings_are_passed_over() -> None:
    found = listed(
        "Klassenlijst LAB4A", ";;", "Schooljaar 2026-2027;", "", "Naam;Klas", ";",
        "Noor;LAB4A", "", "Naam;Klas", "Sam;LAB4A",
    )  # fmt: skip
    assert [(row.line, row.cells) for row in found.rows] == [
        (7, ("Noor", "LAB4A")),
        (10, ("Sam", "LAB4A")),
    ]


def test_what_is_never_kept_is_named_and_gone_from_the_cells() -> None:
    found = listed("Naam;Geboortedatum;E-mail;Klas", "Noor;01-02-2008;n@school.example;LAB4A")
    assert found.left_out() == ("Geboortedatum", "E-mail")
    assert found.rows[0].cells == ("Noor", "", "", "LAB4A")
    assert [column.example for column in found.columns] == ["Noor", "", "", "LAB4A"]


def test_what_is_never_kept_is_seen_without_a_heading_or_under_a_wrong_one() -> None:
    found = listed(
        "Naam;;Klas;Nummer;Opmerking",
        "Noor;06-12345678;n@school.example;111222333;01-02-2008",
        "Sam;06-87654321;s@school.example;123456782;02-03-2009",
    )
    assert found.left_out() == ("kolom B", "Klas", "Nummer", "Opmerking")
    assert [row.cells for row in found.rows] == [("Noor", *[""] * 4), ("Sam", *[""] * 4)]


def test_a_number_that_is_called_so_is_a_student_number() -> None:
    assert kinds("Naam;Studentnummer", "Noor;111222333") == ["naam", "studentnummer"]


@pytest.mark.parametrize("numbers", [("1", "2", "3"), ("01", "02", "03"), ("1", "2", "1")])
def test_numbers_of_the_rows_are_no_student_numbers(numbers: tuple[str, ...]) -> None:
    rows = [f"{number};{name};LAB4A" for number, name in zip(numbers, "NSB", strict=True)]
    assert kinds("Nr;Naam;Klas", *rows) == ["niet-overnemen", "naam", "groep"]
    assert kinds("Leerlingnummer;Naam;Klas", *rows) == ["studentnummer", "naam", "groep"]


def test_numbers_that_do_not_begin_with_one_are_student_numbers() -> None:
    assert kinds("Nr;Naam", "77;Noor", "1;Sam") == ["studentnummer", "naam"]
    assert kinds("Nr;Naam", "1;Noor", "100234;Sam") == ["studentnummer", "naam"]


def test_of_thousands_of_columns_called_alike_the_first_is_taken() -> None:
    many = 16_000
    found = kinds(";".join(["Naam"] * many), ";".join(["Noor"] * many))
    assert (found[0], set(found[1:])) == ("naam", {"niet-overnemen"})


def test_columns_without_anything_in_them_are_no_columns() -> None:
    found = listed("Naam;;Klas;", "Noor;;LAB4A;")
    assert [column.heading for column in found.columns] == ["Naam", "Klas"]


def test_columns_without_a_heading_are_called_as_a_spreadsheet_does() -> None:
    row = ";".join(f"x{n}" for n in range(28))
    found = listed("Naam", row)
    assert [found.columns[n].heading for n in (1, 25, 26, 27)] == [
        "kolom B", "kolom Z", "kolom AA", "kolom AB"
    ]  # fmt: skip


def test_of_two_columns_of_one_kind_the_most_telling_is_taken() -> None:
    found = listed("Lesgroep;Naam;Klas", "x;Noor;LAB4A")
    assert [column.kind for column in found.columns] == [
        ColumnKind.IGNORED, ColumnKind.FULL_NAME, ColumnKind.GROUP
    ]  # fmt: skip
    empty = listed("Lesgroep;Naam;Klas", "LAB4A;Noor;")
    assert empty.places()[ColumnKind.GROUP] == 0


def test_a_year_of_the_calendar_is_no_leerjaar() -> None:
    assert kinds("Naam;Jaar", "Noor;2026", "Sam;2025") == ["naam", "niet-overnemen"]
    assert kinds("Naam;Jaar", "Noor;2", "Sam;1") == ["naam", "leerjaar"]


@pytest.mark.parametrize(
    ("headings", "row", "found"),
    [
        ("Naam;Roepnaam", "Berg;Noor", ["achternaam", "roepnaam"]),
        ("Naam;Voorv.;Roepnaam", "Berg;van den;Noor", ["achternaam", "tussenvoegsel", "roepnaam"]),
        ("Naam;Roepnaam", "Noor van den Berg;Noor", ["naam", "roepnaam"]),
        ("Naam;Roepnaam", "Berg, N. van den;Noor", ["naam", "roepnaam"]),
        ("Naam;Voornaam;Achternaam", "Noor Berg;Noor;Berg",
         ["niet-overnemen", "voornaam", "achternaam"]),
        ("Naam;Achternaam", "Noor Berg;Berg", ["naam", "niet-overnemen"]),
        ("Naam;Voorletters;Tussenvoegsel", "Noor Berg;N.;", ["naam", "niet-overnemen",
                                                             "niet-overnemen"]),
        ("Voorletters;Achternaam", "N.;Berg", ["voorletters", "achternaam"]),
    ],
)  # fmt: skip
def test_a_column_naam_is_what_the_columns_beside_it_leave(
    headings: str, row: str, found: list[str]
) -> None:
    assert kinds(headings, row) == found


def test_the_coach_may_say_that_a_column_is_another() -> None:
    found = listed("Naam;Klas;Vak;E-mail", "Noor;x;LAB4A;a@b.nl")
    changed = found.with_kind(2, ColumnKind.GROUP)
    assert [column.kind.value for column in changed.columns] == [
        "naam", "niet-overnemen", "groep", "niet-bewaren"
    ]  # fmt: skip
    twice = changed.with_kind(1, ColumnKind.IGNORED).with_kind(0, ColumnKind.IGNORED)
    assert twice.places() == {ColumnKind.GROUP: 2}


def test_what_is_never_kept_cannot_be_chosen() -> None:
    found = listed("Naam;E-mail", "Noor;a@b.nl")
    assert found.with_kind(1, ColumnKind.GROUP) == found
    assert found.with_kind(0, ColumnKind.FORBIDDEN) == found


@pytest.mark.parametrize(
    ("lines", "trouble"),
    [
        ([], ListTrouble.EMPTY),
        (["", ";;", " "], ListTrouble.EMPTY),
        (["Naam;Klas"], ListTrouble.ONLY_HEADINGS),
        (["Titel", "Naam;Klas", ";"], ListTrouble.ONLY_HEADINGS),
        (["Klas;Niveau", "LAB4A;4"], ListTrouble.NO_NAME_COLUMN),
        (["Noor;LAB4A", "Sam;LAB4A"], ListTrouble.NO_NAME_COLUMN),
        (["Naam;Klas", "a@b.nl;LAB4A"], ListTrouble.NO_NAME_COLUMN),
    ],
)
def test_what_is_no_list_is_told_apart(lines: list[str], trouble: ListTrouble) -> None:
    with pytest.raises(ListError) as caught:
        recognise(sheet(*lines), Pace())
    assert caught.value.trouble is trouble
