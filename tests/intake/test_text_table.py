"""Text with separators, in every way that Excel and schools write it."""

from __future__ import annotations

import codecs

import pytest

from lobcoach.core.class_list.sheet import SheetRow
from lobcoach.core.errors import ListError, ListTrouble
from lobcoach.core.pace import Pace
from lobcoach.intake.text_table import read_text
from tests.intake.given_files import csv_text

ROWS = [("Naam", "Klas"), ("Zoë Demirtaş", "LAB4A"), ("Bérg, Noor", "LAB4B")]
WESTERN = [("Naam", "Klas"), ("Zoë", "LAB4A"), ("Bérg – Noor", "LAB4B")]


def rows(content: bytes) -> list[tuple[str, ...]]:
    return [row.cells for row in read_text(content, Pace()).rows]


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
    ],
)
def test_every_letter_and_separator_is_read(mark: bytes, encoding: str, separator: str) -> None:
    assert rows(mark + csv_text(ROWS, separator).encode(encoding)) == ROWS


def test_windows_letters_are_read_where_it_is_no_utf_8() -> None:
    assert rows(csv_text(WESTERN).encode("cp1252")) == WESTERN


def test_line_breaks_within_quotes_keep_the_lines_of_the_file() -> None:
    text = 'Naam;Klas\n\n"Noor\nvan den Berg";LAB4A\r\n"Sam ""Sammie"" Jansen";LAB4B\n'
    assert read_text(text.encode(), Pace()).rows == (
        SheetRow(1, ("Naam", "Klas")),
        SheetRow(2, ()),
        SheetRow(3, ("Noor\nvan den Berg", "LAB4A")),
        SheetRow(5, ('Sam "Sammie" Jansen', "LAB4B")),
    )


def test_a_comma_in_the_only_column_separates_nothing() -> None:
    assert rows(b"Klassenlijst\nNaam\nBerg, Noor van den\nJansen, Sam\n")[2] == (
        "Berg, Noor van den",
    )


def test_without_known_headings_the_separator_that_makes_even_rows_is_taken() -> None:
    assert rows(b"a;b,x;c\nd;e;f\n")[1] == ("d", "e", "f")


def test_excels_own_line_that_names_the_separator_is_obeyed_and_counted() -> None:
    found = read_text(b"sep=|\r\nNaam;x|Klas\r\nNoor|LAB4A\r\n", Pace()).rows
    assert found[1] == SheetRow(3, ("Noor", "LAB4A"))


def test_the_end_sign_of_old_programs_is_no_row() -> None:
    assert rows(b"Naam\r\nNoor\r\n\x1a") == [("Naam",), ("Noor",)]


def test_a_letter_on_the_edge_of_a_piece_is_whole() -> None:
    name = "é" * 70_000
    assert rows(f"Naam;Klas\n{name};x".encode())[1] == (name, "x")


@pytest.mark.parametrize(
    "content", [b"\x00\x01\x02\x03" * 50, b"Naam\x07;Klas\n", b"\xff\xfe\x00\x00"]
)
def test_what_is_no_text_is_no_list(content: bytes) -> None:
    with pytest.raises(ListError) as caught:
        read_text(content, Pace())
    assert caught.value.trouble is ListTrouble.NOT_A_LIST


@pytest.mark.parametrize(
    "text",
    [
        'Naam;Klas;Jaar\n"Noor;LAB4A;1\nSam;LAB4A;2\n',
        'Naam;Klas;Jaar\nBo;LAB4A;1\n"Noor;LAB4A;1\nSam";LAB4A;2\n',
        'Naam;Klas\r\n"Noor;LAB4A\r\nSam;LAB4A\r\n"Kim";LAB4A\r\n',
    ],
)
def test_a_quote_that_glues_rows_together_is_named_with_its_line(text: str) -> None:
    with pytest.raises(ListError) as caught:
        read_text(text.encode(), Pace())
    assert caught.value.trouble is ListTrouble.OPEN_QUOTE
    (line,) = (at for at, said in enumerate(text.splitlines(), 1) if said.startswith('"Noor'))
    assert caught.value.line == line


def test_a_remark_of_more_lines_may_hold_the_separator() -> None:
    text = 'Naam;Klas;Opmerking\nNoor;LAB4A;"eerst dit; dan\ndat; klaar"\n'
    assert rows(text.encode())[1] == ("Noor", "LAB4A", "eerst dit; dan\ndat; klaar")


def test_a_cell_without_end_is_no_list() -> None:
    endless = b'Naam;Klas\n"' + b"x" * 200_000 + b'";y'
    with pytest.raises(ListError) as caught:
        read_text(endless, Pace())
    assert caught.value.trouble is ListTrouble.NOT_A_LIST
    with pytest.raises(ListError):
        read_text(b'"' + b"x" * 200_000, Pace())


@pytest.mark.parametrize("content", [b" \r\n\r\n", codecs.BOM_UTF8])
def test_a_text_without_words_is_empty(content: bytes) -> None:
    with pytest.raises(ListError) as caught:
        read_text(content, Pace())
    assert caught.value.trouble is ListTrouble.EMPTY
