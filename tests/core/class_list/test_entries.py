"""What one row says."""

from __future__ import annotations

import pytest

from lobcoach.core.class_list.entries import Entry, EntryReader, RowTrouble, shown_name
from lobcoach.core.class_list.name_parts import Name
from lobcoach.core.framework import LearningRoute
from lobcoach.core.text import LINE_LIMIT, NAME_LIMIT
from tests.core.class_list.given_lists import listed


def entry(headings: str, row: str) -> Entry | None:
    # A second row with letters keeps a strange cell from deciding what the column is.
    found = listed(headings, row, *[";".join(["x"] * headings.count(";")) + ";x"] * 9)
    return EntryReader(found).read(found.rows[0])


def read(headings: str, row: str) -> Entry:
    found = entry(headings, row)
    assert found is not None
    return found


def troubles(headings: str, row: str) -> list[RowTrouble]:
    return [problem.trouble for problem in read(headings, row).problems]


def test_a_full_row_is_read_whole() -> None:
    found = read(
        "Nr;Voornaam;Roepnaam;Tussenvoegsel;Achternaam;Klas;Opleiding;Niveau;Leerweg;Leerjaar",
        "0042;Noortje;Noor;van den;Berg;LAB4A;Allround laborant;niveau 4;BBL;2",
    )
    assert found.name == Name("Noortje", "van den", "Berg", "Noor")
    assert (found.number, found.group, found.programme) == ("0042", "LAB4A", "Allround laborant")
    assert (found.level, found.route, found.year) == (4, LearningRoute.BBL, 2)
    assert found.problems == ()


def test_numbers_of_a_spreadsheet_lose_their_decimals_and_nothing_else() -> None:
    assert read("Studentnummer;Naam", "12345.0;Noor").number == "12345"
    assert read("Studentnummer;Naam", "0012345;Noor").number == "0012345"


def test_a_crebo_stands_in_for_a_missing_programme() -> None:
    assert read("Naam;Crebo", "Noor;25830").programme == "crebo 25830"
    assert read("Naam;Crebo;Opleiding", "Noor;25830;Laborant").programme == "Laborant"


def test_a_whole_name_and_a_roepnaam_go_together() -> None:
    found = read("Naam;Roepnaam", "Berg, N. van den;Noor")
    assert found.name == Name("Noor", "van den", "Berg")
    both = read("Naam;Voornaam", "Noortje van den Berg;Noortje")
    assert both.name == Name("Noortje", "van den", "Berg")


@pytest.mark.parametrize("row", ["Aantal: 25;", "Pagina 1 van 2;", "#N/B;-"])
def test_a_line_below_the_list_is_nobody(row: str) -> None:
    assert entry("Naam;Klas", row) is None


@pytest.mark.parametrize(
    ("headings", "row", "trouble"),
    [
        ("Naam;Klas", ";LAB4A", RowTrouble.NAME_MISSING),
        ("Naam;Klas", f"{'x' * (NAME_LIMIT + 1)};LAB4A", RowTrouble.NAME_TOO_LONG),
        ("Naam;Klas", "No\u202eor;LAB4A", RowTrouble.NAME_DIRECTION),
        ("Naam;Klas", f"Noor;{'x' * (LINE_LIMIT + 1)}", RowTrouble.TEXT_TOO_LONG),
        ("Naam;Niveau", "Noor;hoog", RowTrouble.LEVEL_UNREADABLE),
        ("Naam;Leerweg", "Noor;OVO", RowTrouble.ROUTE_UNREADABLE),
        ("Naam;Leerjaar", "Noor;12", RowTrouble.YEAR_UNREADABLE),
        ("Naam;Klas", "Noor;06-12345678", RowTrouble.NOT_KEPT),
        ("Naam;Klas", "noor@school.example;LAB4A", RowTrouble.NOT_KEPT),
        ("Naam;Studentnummer", "Noor;noor@school.example", RowTrouble.NOT_KEPT),
        ("Naam;Studentnummer", "Noor;1,23457E+11", RowTrouble.NUMBER_ROUNDED),
    ],
)
def test_what_cannot_be_read_is_told_for_that_row(
    headings: str, row: str, trouble: RowTrouble
) -> None:
    assert troubles(headings, row) == [trouble]


def test_a_telephone_number_is_not_repeated_in_the_reason() -> None:
    (problem,) = read("Naam;Leerjaar", "Noor;06-12345678").problems
    assert (problem.trouble, problem.text) == (RowTrouble.YEAR_UNREADABLE, "")


def test_a_short_row_has_empty_cells() -> None:
    assert read("Naam;Klas", "Noor").group == ""


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (Name("Noortje", "van den", "Berg", "Noor"), "Noor van den Berg"),
        (Name("Sam", "d'", "Hondt"), "Sam d'Hondt"),
        (Name("Bo"), "Bo"),
        (Name(surname="Jansen"), "Jansen"),
    ],
)
def test_a_name_is_shown_as_in_the_list_of_students(name: Name, shown: str) -> None:
    assert shown_name(name) == shown
