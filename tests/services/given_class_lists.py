"""Class lists as the systems of schools write them, with invented students only.

Each shape holds the same three students: Noor van den Berg, Anne-Fleur van 't Hof and Amina
El Idrissi, all in LAB4A.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from tests.intake.given_files import csv_text, ods, ods_row, xlsx

Shape = Callable[[Path], Path]


def _text(path: Path, text: str, encoding: str, mark: bytes = b"") -> Path:
    path.write_bytes(mark + text.encode(encoding))
    return path


def eduarte_csv(folder: Path) -> Path:
    """EduArte: `;`, Windows-1252, everything quoted, many columns that are never kept."""
    rows = [
        ("Deelnemernummer", "Roepnaam", "Voorvoegsel", "Achternaam", "Geboortedatum", "BSN",
         "Groep", "Opleiding", "Crebo", "Niveau", "Leerweg", "Leerjaar", "E-mailadres"),
        ("200417", "Noor", "van den", "Berg", "01-02-2008", "111222333", "LAB4A",
         "Allround laborant", "25830", "4", "BOL-voltijd", "2", "noor@school.example"),
        ("200418", "Anne-Fleur", "van 't", "Hof", "03-04-2008", "123456782", "LAB4A",
         "Allround laborant", "25830", "4", "BOL-voltijd", "2", "af@school.example"),
        ("200419", "Amina", "", "El Idrissi", "05-06-2008", "111222333", "LAB4A",
         "Allround laborant", "25830", "4", "BBL", "2", "amina@school.example"),
    ]  # fmt: skip
    text = "".join(";".join(f'"{cell}"' for cell in row) + "\r\n" for row in rows)
    return _text(folder / "eduarte.csv", text, "cp1252")


def eduarte_xlsx(folder: Path) -> Path:
    """EduArte: a workbook with title rows, numbers as numbers, days of birth as dates."""
    birth = datetime(2008, 2, 1)
    return xlsx(
        folder / "eduarte.xlsx",
        ("Rapport", [
            ["Presentielijst"], ["Peildatum", date(2026, 9, 1)], [],
            ["Nr.", "Naam", "Stamgroep", "Niveau", "Leerjaar", "Geb. datum"],
            [200417, "Berg, N. van den (Noor)", "LAB4A", 4, 2, birth],
            [200418, "Hof, A.F. van 't (Anne-Fleur)", "LAB4A", 4, 2, birth],
            [200419, "El Idrissi, A. (Amina)", "LAB4A", 4, 2, birth],
            ["Aantal: 3"],
        ]),
    )  # fmt: skip


def magister_csv(folder: Path) -> Path:
    """Magister: commas, UTF-8 with a mark in front."""
    rows = [
        ("Stamnr", "Roepnaam", "Tussenvoegsel", "Achternaam", "Klas", "Mobiel"),
        ("200417", "Noor", "van den", "Berg", "LAB4A", "06-12345678"),
        ("200418", "Anne-Fleur", "van 't", "Hof", "LAB4A", "06-12345679"),
        ("200419", "Amina", "", "El Idrissi", "LAB4A", ""),
    ]
    return _text(folder / "magister.csv", csv_text(rows, ","), "utf-8", codecs.BOM_UTF8)


def magister_xlsx(folder: Path) -> Path:
    """Magister: the list on the second sheet, one column with the whole name."""
    return xlsx(
        folder / "magister.xlsx",
        ("Info", [["Gemaakt door de administratie"], ["1 september 2026"]]),
        ("Leerlingen", [
            ["Leerlingnummer", "Volledige naam", "Klas", "Telefoon ouders"],
            ["200417", "Noor van den Berg", "LAB4A", "010-1234567"],
            ["200418", "Anne-Fleur van 't Hof", "LAB4A", ""],
            ["200419", "Amina El Idrissi", "LAB4A", ""],
        ]),
    )  # fmt: skip


def osiris_csv(folder: Path) -> Path:
    """Osiris: tabs, UTF-16, surname first."""
    rows = [
        ("Studentnummer", "Achternaam", "Voorvoegsels", "Voorletters", "Roepnaam", "Groep",
         "Opleidingsnaam", "Nationaliteit"),
        ("200417", "Berg", "van den", "N.", "Noor", "LAB4A", "Allround laborant", "Nederlandse"),
        ("200418", "Hof", "van 't", "A.F.", "Anne-Fleur", "LAB4A", "Allround laborant", ""),
        ("200419", "El Idrissi", "", "A.", "Amina", "LAB4A", "Allround laborant", ""),
    ]  # fmt: skip
    return _text(folder / "osiris.txt", csv_text(rows, "\t"), "utf-16-le", codecs.BOM_UTF16_LE)


def osiris_shouting(folder: Path) -> Path:
    """Osiris: everything in capitals, `;`, UTF-8 without a mark."""
    rows = [
        ("STUDENTNUMMER", "NAAM", "LESGROEP", "LEERWEG"),
        ("200417", "BERG, NOOR VAN DEN", "LAB4A", "BOL"),
        ("200418", "HOF, ANNE-FLEUR VAN 'T", "LAB4A", "BOL"),
        ("200419", "EL IDRISSI, AMINA", "LAB4A", "BBL"),
    ]
    return _text(folder / "osiris.csv", csv_text(rows, end="\n"), "utf-8")


def excel_own(folder: Path) -> Path:
    """A coach's own sheet: two columns for the name, rows left empty, headings of one's own."""
    return xlsx(
        folder / "mijn klas.xlsx",
        ("Blad1", [
            [], [None, "Mijn klas LAB4A"], [],
            [None, "Voornaam", "Achternaam", "Klas", "Opmerkingen"],
            [None, "Noor", "van den Berg", "LAB4A", "belt vaak"],
            [],
            [None, "Anne-Fleur", "van 't Hof", "LAB4A", None],
            [None, "Amina", "El Idrissi", "LAB4A", "x"],
        ]),
    )  # fmt: skip


def excel_csv(folder: Path) -> Path:
    """Excel in the Netherlands: `;`, Windows-1252, its own line with the separator."""
    rows = [
        ("Naam", "Groep", "Straat", "Postcode", "Woonplaats"),
        ("Noor van den Berg", "LAB4A", "Kade 1", "3011 AB", "Rijnmond"),
        ("Anne-Fleur van 't Hof", "LAB4A", "Kade 2", "3011 AB", "Rijnmond"),
        ("Amina El Idrissi", "LAB4A", "Kade 3", "3011 AB", "Rijnmond"),
    ]
    return _text(folder / "excel.csv", "sep=;\r\n" + csv_text(rows), "cp1252")


def excel_unicode(folder: Path) -> Path:
    """Excel's "Unicode text": tabs, UTF-16 the other way round, a cell with a line break."""
    rows = [
        ("Naam", "Klas", "Opmerking"),
        ("van den Berg, Noor", "LAB4A", "eerste regel\ntweede regel"),
        ("van 't Hof, Anne-Fleur", "LAB4A", ""),
        ("El Idrissi, Amina", "LAB4A", ""),
    ]
    return _text(folder / "unicode.txt", csv_text(rows, "\t"), "utf-16-be", codecs.BOM_UTF16_BE)


def libreoffice(folder: Path) -> Path:
    """LibreOffice: an OpenDocument sheet with columns left empty."""
    table = "".join(
        ods_row(*row)
        for row in (
            ("Klas", "", "Voorv.", "Achternaam", "Roepnaam", "Geslacht"),
            ("LAB4A", "", "van den", "Berg", "Noor", "v"),
            ("LAB4A", "", "van 't", "Hof", "Anne-Fleur", "v"),
            ("LAB4A", "", "", "El Idrissi", "Amina", "v"),
        )
    )
    return ods(folder / "lijst.ods", table)


def headless_columns(folder: Path) -> Path:
    """A list in which what is never kept has no heading, or a wrong one."""
    rows = [
        ("Naam", "Klas", "", "Code", "Datum"),
        ("Noor van den Berg", "LAB4A", "noor@school.example", "111222333", "01-02-2008"),
        ("Anne-Fleur van 't Hof", "LAB4A", "af@school.example", "123456782", "03-04-2008"),
        ("Amina El Idrissi", "LAB4A", "amina@school.example", "111222333", "05-06-2008"),
    ]
    return _text(folder / "los.csv", csv_text(rows), "utf-8")


SHAPES: tuple[Shape, ...] = (
    eduarte_csv, eduarte_xlsx, magister_csv, magister_xlsx, osiris_csv, osiris_shouting,
    excel_own, excel_csv, excel_unicode, libreoffice, headless_columns,
)  # fmt: skip
#: What stands in these lists and may not be in any data file.
NEVER_KEPT = (
    b"111222333", b"123456782", b"school.example", b"06-1234567", b"010-1234567", b"2008",
    b"3011 AB", b"Kade", b"Rijnmond 3", b"Nederlandse", b"belt vaak", b"tweede regel",
)  # fmt: skip
