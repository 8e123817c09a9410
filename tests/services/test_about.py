"""What this program is made of."""

from __future__ import annotations

import platform
from email.message import Message
from importlib.metadata import version
from pathlib import Path

import pytest

from lobcoach import __version__
from lobcoach.services.about import NO_TEXT, Part, parts, terms, versions
from lobcoach.services.library import Library


def part(name: str) -> Part:
    (found,) = (each for each in parts() if each.name == name)
    return found


def test_versions_are_those_that_are_installed(library: Library) -> None:
    told = dict(versions(library, "6.11.3"))
    assert list(told) == ["LOBcoach", "Vragenbank", "Python", "Qt", "SQLCipher", "ReportLab"]
    assert told["LOBcoach"] == __version__
    assert told["Vragenbank"] == library.bank.version
    assert told["Python"] == platform.python_version()
    assert told["Qt"] == "6.11.3"
    assert told["SQLCipher"].startswith("4.")
    assert told["ReportLab"] == version("reportlab")


def test_the_program_and_its_fonts_come_first_with_their_whole_text() -> None:
    first = parts()[:3]
    names = [each.name for each in first]
    assert names == ["LOBcoach", "Lettertype Inter", "Lettertypen Noto Sans"]
    assert first[0].text().startswith("MIT License")
    assert "SIL OPEN FONT LICENSE Version 1.1" in first[1].text()
    assert first[2].text().startswith("Noto Sans Arabic")
    assert "SIL OPEN FONT LICENSE Version 1.1" in first[2].text()


def test_libraries_are_named_with_those_that_they_lean_on() -> None:
    names = [each.name for each in parts()]
    assert {"SQLAlchemy", "sqlcipher3", "reportlab", "pillow", "pydantic_core"} <= set(names)
    assert not {"pytest", "ruff", "mypy"} & set(names)  # only for who works on the program
    assert len(names) == len(set(names))
    assert part("SQLAlchemy").version == version("sqlalchemy")
    assert part("SQLAlchemy").terms == "MIT"
    assert "SQLAlchemy authors" in part("SQLAlchemy").text()
    assert "Mozilla Public License" in part("pyphen").terms
    assert part("PySide6_Essentials").terms.startswith("LGPL-3.0-only")


def test_a_library_that_brings_many_texts_shows_them_all() -> None:
    assert len(part("pypdfium2").texts) > 10
    assert "Apache License" in part("pypdfium2").text()


def test_a_library_that_brings_no_text_says_so(tmp_path: Path) -> None:
    assert part("PySide6_Essentials").text() == NO_TEXT
    gone = Part("x", "1", "", (tmp_path / "weg.txt",))
    assert gone.text() == NO_TEXT


def test_a_program_that_was_not_installed_still_shows_its_own_licence() -> None:
    told = parts("not-installed-at-all")
    assert told[0].name == "LOBcoach"
    assert len(told) == 3
    assert told[0].text().startswith("MIT License")


def test_what_is_only_needed_on_other_computers_is_passed_over() -> None:
    names = [each.name for each in parts("pytest")]  # which needs colorama on Windows only
    assert "pluggy" in names


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"License-Expression": "MIT"}, "MIT"),
        ({"License": "BSD\nlang verhaal"}, "BSD"),
        ({"License": "x" * 500, "Classifier": "License :: OSI Approved :: MIT License"},
         "MIT License"),
        ({"Classifier": "Topic :: Printing"}, ""),
        ({}, ""),
    ],
)  # fmt: skip
def test_the_name_of_a_licence_is_where_a_package_says_it(
    headers: dict[str, str], expected: str
) -> None:
    told = Message()
    for key, value in headers.items():
        told[key] = value
    assert terms(told) == expected
