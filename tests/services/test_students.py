"""The coach's students."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from lobcoach.core.changes import Kind
from lobcoach.core.errors import InputError, InputTrouble, NotFoundError
from lobcoach.core.names import full_name
from lobcoach.core.people import Student
from lobcoach.core.text import LINE_LIMIT, NAME_LIMIT, NOTE_LIMIT
from lobcoach.services.library import Library
from lobcoach.services.opened import Services
from lobcoach.services.sentences import sentence
from tests.ui.given_caseload import filled, held, student


def trouble_with(services: Services, student: Student) -> InputError:
    before = services.students.caseload()
    with pytest.raises(InputError) as caught:
        services.students.save(student)
    assert services.students.caseload() == before
    return caught.value


def test_a_first_name_is_all_that_is_needed(services: Services) -> None:
    saved = services.students.save(Student(first_name="  Noor \n"))
    assert services.students.get(saved.id).first_name == "Noor"
    preferred = services.students.save(Student(preferred_name="أمينة"))
    assert full_name(services.students.get(preferred.id)) == "أمينة"


def test_the_caseload_is_in_dutch_surname_order(services: Services) -> None:
    for first, infix, surname in (
        ("Sanne", "de", "Wit"),
        ("Łukasz", "", "Nowak"),
        ("Noor", "van den", "Berg"),
        ("Anne-Fleur", "van 't", "Hof"),
    ):
        services.students.save(Student(first_name=first, infix=infix, surname=surname))
    names = [full_name(row.student) for row in services.students.caseload()]
    assert names == ["Noor van den Berg", "Anne-Fleur van 't Hof", "Łukasz Nowak", "Sanne de Wit"]


def test_a_change_is_kept_and_told(services: Services, noor: Student) -> None:
    heard: list[frozenset[Kind]] = []
    services.changes.subscribe(heard.append)
    services.students.save(replace(noor, group="LAB4B"))
    assert services.students.get(noor.id).group == "LAB4B"
    assert heard == [frozenset({Kind.STUDENTS})]


def test_an_archived_student_comes_back_as_before(services: Services, noor: Student) -> None:
    services.students.archive(noor.id)
    assert services.students.caseload() == []
    assert [row.student.id for row in services.students.caseload(archived=True)] == [noor.id]
    services.students.bring_back(noor.id)
    assert [row.student.id for row in services.students.caseload()] == [noor.id]


def test_without_a_name_a_student_is_not_stored(services: Services) -> None:
    error = trouble_with(services, Student(surname="Berg"))
    assert sentence(error) == "Vul een voornaam of roepnaam in."
    assert error.field == "first_name"


def test_a_name_of_ten_thousand_characters_is_refused_with_a_sentence(services: Services) -> None:
    error = trouble_with(services, Student(first_name="Noor", surname="x" * 10_000))
    assert sentence(error) == f"Een naam kan hooguit {NAME_LIMIT} tekens hebben. Kort hem in."


def test_a_name_that_turns_the_reading_direction_is_refused(services: Services) -> None:
    error = trouble_with(services, Student(first_name="Noor\u202egnp.exe"))
    assert sentence(error) == (
        "In de naam staat een onzichtbaar teken dat de leesrichting verandert. Typ de naam opnieuw."
    )


@pytest.mark.parametrize("name", ["<b>Bo</b>", "../../etc", "Zoë 🎓", "Robert'); DROP TABLE"])
def test_a_strange_name_is_kept_as_it_was_typed(services: Services, name: str) -> None:
    saved = services.students.save(Student(first_name=name))
    assert services.students.get(saved.id).first_name == name


def test_a_student_number_belongs_to_one_student(services: Services, noor: Student) -> None:
    numbered = services.students.save(replace(noor, student_number="20412"))
    services.students.save(replace(numbered, group="LAB4B"))
    error = trouble_with(services, Student(first_name="Bo", student_number="20412"))
    assert error.trouble is InputTrouble.NUMBER_TAKEN
    assert sentence(error).startswith("Dit studentnummer hoort al bij een andere student.")


def test_lines_and_notes_have_generous_ends(services: Services) -> None:
    long_line = trouble_with(services, Student(first_name="Bo", group="x" * (LINE_LIMIT + 1)))
    assert long_line.field == "group"
    long_note = trouble_with(services, Student(first_name="Bo", helps_me="x" * (NOTE_LIMIT + 1)))
    assert long_note.field == "helps_me"


def test_asking_for_someone_who_is_not_there_says_so(services: Services) -> None:
    with pytest.raises(NotFoundError) as caught:
        services.students.get("weg")
    assert sentence(caught.value).startswith("Dit staat niet (meer) in het bestand.")


def test_talks_count_from_the_day_on_which_the_school_year_starts(
    tmp_path: Path, library: Library
) -> None:
    noor = student("Noor", "van den", "Berg")
    talks = [held(noor, date(2026, month, 5)) for month in (7, 9, 11)]
    services = filled(tmp_path / "vol.lobcoach", library, [noor, *talks])
    counted = []
    for starts in ("08-01", "10-01", "11-23"):
        services.coach.save(replace(services.coach.get(), school_year_starts=starts))
        counted += [row.talks_this_year for row in services.students.caseload()]
    services.close()
    assert counted == [2, 1, 0]
