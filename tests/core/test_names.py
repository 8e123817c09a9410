"""Names: put together, ordered the Dutch way, safe as file names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lobcoach.core.names import (
    FILE_NAME_LIMIT,
    called,
    folded,
    full_name,
    initials,
    official_name,
    safe_name,
    search_text,
    sort_key,
)
from lobcoach.core.people import Student

NOOR = Student(first_name="Eleonora", preferred_name="Noor", infix="van den", surname="Berg")


def test_the_preferred_name_is_what_a_student_is_called_by() -> None:
    assert called(NOOR) == "Noor"
    assert full_name(NOOR) == "Noor van den Berg"
    assert initials(NOOR) == "NB"


def test_the_report_carries_the_name_that_the_school_knows() -> None:
    assert official_name(NOOR) == "Eleonora van den Berg"


def test_someone_with_one_name_is_not_called_twice() -> None:
    only = Student(surname="Prem")
    assert full_name(only) == "Prem"
    assert initials(only) == "P"
    assert initials(Student(preferred_name="Χρήστος")) == "Χ"


def test_an_apostrophe_joins_tussenvoegsel_and_surname() -> None:
    assert full_name(Student(first_name="Jean", infix="d'", surname="Hondt")) == "Jean d'Hondt"
    hof = Student(first_name="Anne-Fleur", infix="van ’t", surname="Hof")
    assert full_name(hof) == "Anne-Fleur van ’t Hof"


def test_a_list_is_ordered_by_surname_without_its_tussenvoegsel() -> None:
    students = [
        Student(first_name="Sanne", infix="de", surname="Wit"),
        Student(first_name="Łukasz", surname="Nowak"),
        Student(first_name="Noor", infix="van den", surname="Berg"),
        Student(first_name="D’Artagnan", surname="O’Neill"),
        Student(first_name="Bo", surname="Berg"),
        Student(preferred_name="Çelik"),
    ]
    ordered = [full_name(student) for student in sorted(students, key=sort_key)]
    assert ordered == [
        "Bo Berg",
        "Noor van den Berg",
        "Çelik",
        "Łukasz Nowak",
        "D’Artagnan O’Neill",
        "Sanne de Wit",
    ]


def test_search_finds_names_without_their_accents() -> None:
    mai = Student(first_name="Nguyễn Thị Mai", group="LAB4B", student_number="204")
    assert folded("thi mai") in search_text(mai)
    assert folded("Łukasz Şahin Øst") == "lukasz sahin ost"
    assert "204" in search_text(mai)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("../../etc/passwd", "etc passwd"),
        ("<b>Bo</b>", "b Bo b"),
        ("con", "student con"),
        ("COM1.txt", "student COM1.txt"),
        ("...", "student"),
        ("أمينة", "أمينة"),
        ("Noor\u202egnp.exe", "Noorgnp.exe"),
        ("a\ud800b", "ab"),
        ("Zoë 🎓", "Zoë 🎓"),
    ],
)
def test_a_name_in_a_file_name_never_leaves_its_folder(typed: str, kept: str) -> None:
    assert safe_name(typed) == kept


@given(st.text())
def test_any_text_at_all_becomes_a_file_name(text: str) -> None:
    name = safe_name(text)
    assert 0 < len(name) <= FILE_NAME_LIMIT + len("student ")
    assert not set(name) & set('<>:"/\\|?*\n\t')
    assert name == name.strip(" .") or name.startswith("student")
    assert len(name.encode()) < 220  # a date, a version and a suffix still fit in 255
