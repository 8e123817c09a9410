"""Reports: issued once, never changed, and never more than may be told."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pikepdf
import pytest

from lobcoach.core.changes import Kind
from lobcoach.core.drafts import FieldKey, LineTag, Note
from lobcoach.core.errors import FileError, NotFoundError
from lobcoach.core.framework import CoreValue
from lobcoach.core.goals import GoalStatus
from lobcoach.core.names import official_name
from lobcoach.core.people import Coach, Student
from lobcoach.core.talk import Conversation, Lane, Tag
from lobcoach.services.library import Bank, Library
from lobcoach.services.opened import Services
from lobcoach.services.opening import create_file, open_file
from lobcoach.services.report_filling import ReportSettings
from lobcoach.services.sentences import sentence
from lobcoach.store.store import Store
from tests.core.given_prompts import bank
from tests.report.given_logo import png
from tests.services.given_report import (
    ALWAYS,
    NEVER,
    OBSERVED,
    Written,
    marked_library,
    words_of,
    write_everything,
)
from tests.services.places import names_in, small_disk

TODAY = date(2026, 11, 23)


@pytest.fixture
def marked(tmp_path: Path, library: Library) -> Iterator[Services]:
    opened = create_file(
        tmp_path / "gemerkt.lobcoach", marked_library(library), Coach(name="Marleen de Boer"),
        today=lambda: TODAY,
    )  # fmt: skip
    yield opened
    opened.close()


@pytest.fixture
def student(marked: Services) -> Student:
    return marked.students.save(Student(first_name="Noor", infix="van den", surname="Berg"))


@pytest.fixture
def written(marked: Services, student: Student) -> Written:
    return write_everything(marked, student)


def everything_in(pdf: bytes) -> str:
    """Return all that the file holds, unpacked: streams, strings, names and metadata."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        parts = [pdf.decode("latin-1")]
        for each in document.objects:
            if isinstance(each, pikepdf.Stream):
                parts.append(each.read_bytes().decode("latin-1"))
            parts.append(str(each))
            parts.append(repr(each))
    return "\n".join(parts)


@pytest.mark.parametrize("with_observations", [False, True])
def test_nothing_that_may_not_be_told_is_anywhere_in_the_report(
    marked: Services, library: Library, written: Written, tmp_path: Path, with_observations: bool
) -> None:
    settings = ReportSettings(with_observations=with_observations)
    pdf = marked.reports.issue(written.talk, settings).document
    text = marked.reports.text(written.talk, settings)
    read = words_of(pdf, tmp_path)
    labels = [library.framework.values[value].name for value in CoreValue]
    for told in (read, text, everything_in(pdf)):
        assert [word for word in (*NEVER, *labels) if word.lower() in told.lower()] == []
    for told in (read, text):
        assert [word for word in ALWAYS if word not in told] == []
        assert (OBSERVED in told) is with_observations


def test_the_text_says_what_the_paper_says(
    marked: Services, written: Written, tmp_path: Path
) -> None:
    settings = ReportSettings()
    pdf = words_of(marked.reports.issue(written.talk, settings).document, tmp_path)
    for line in marked.reports.text(written.talk, settings).splitlines():
        for word in line.split():
            assert word.strip("-(),.:‘’") in pdf


def test_an_issued_report_stays_as_it_was_whatever_changes(
    marked: Services, library: Library, student: Student, written: Written
) -> None:
    issued = marked.reports.issue(written.talk, ReportSettings())
    marked.keeping.keep({written.note: Note("Heel iets anders.")})
    marked.students.save(replace(student, first_name="Nora", surname="Bergsma"))
    marked.close()
    other_bank = Library(library.framework, lambda _: Bank(bank([])))
    again = open_file(marked.path, other_bank, today=lambda: TODAY + timedelta(days=400))
    try:
        assert again.reports.document(issued.id) == issued.document
        second = again.reports.issue(written.talk, ReportSettings())
        assert second.version == 2
        assert again.reports.document(issued.id) == issued.document
        assert [r.version for r in again.reports.issued(written.talk)] == [2, 1]
    finally:
        again.close()


def test_a_report_tells_the_prompts_as_they_were_spoken(
    marked: Services, library: Library, written: Written
) -> None:
    before = marked.reports.text(written.talk, ReportSettings())
    marked.close()
    reworded = [
        replace(prompt, text="Heel anders gevraagd?")
        for prompt in marked_library(library).bank.prompts
    ]
    again = open_file(
        marked.path,
        Library(library.framework, lambda _: Bank(bank(reworded))),
        today=lambda: TODAY,
    )
    try:
        assert again.reports.text(written.talk, ReportSettings()) == before
    finally:
        again.close()


def test_issuing_is_told_and_kept_with_its_switches(services: Services, talk: str) -> None:
    heard: list[frozenset[Kind]] = []
    services.changes.subscribe(heard.append)
    settings = ReportSettings(
        with_observations=True, read_by_student=True, read_on=TODAY, student_addition="Klopt."
    )
    issued = services.reports.issue(talk, settings)
    assert heard == [frozenset({Kind.REPORTS})]
    assert json.loads(issued.settings)["with_observations"] is True
    (summary,) = services.reports.issued(talk)
    assert (summary.id, summary.version, summary.read_by_student) == (issued.id, 1, True)


def test_a_prepared_report_is_not_issued_before_it_is_kept(services: Services, talk: str) -> None:
    prepared = services.reports.prepare(talk, ReportSettings())
    assert services.reports.issued(talk) == []
    kept = services.reports.keep(prepared)
    assert services.reports.document(kept.id) == prepared.document


def test_the_newest_report_is_given_out_again_until_the_talk_says_more(
    marked: Services, written: Written
) -> None:
    first = marked.reports.newest(written.talk)
    assert first.version == 1
    assert marked.reports.newest(written.talk) == first
    marked.keeping.keep({FieldKey(Conversation, written.talk, "experience"): "Op stage."})
    second = marked.reports.newest(written.talk)
    assert second.version == 2
    assert marked.reports.newest(written.talk).document == second.document


def test_an_issued_report_is_given_out_again_whoever_student_and_coach_are_by_now(
    marked: Services, student: Student, written: Written
) -> None:
    settings = ReportSettings(with_observations=True, finished=True, student_addition="Zo was het.")
    issued = marked.reports.issue(written.talk, settings)
    marked.conversations.finish(marked.conversations.open(written.talk).dialogue, 60)
    marked.students.save(replace(student, year=4, surname="Bergsma"))
    marked.coach.save(replace(marked.coach.get(), contact="nergens meer"))
    marked.goals.set_status(written.goal.id, GoalStatus.RELEASED)
    assert marked.reports.newest(written.talk) == issued


def test_the_switches_stand_as_the_talk_left_them(services: Services, talk: str) -> None:
    assert services.reports.settings(talk) == ReportSettings(with_study_progress=False)
    services.keeping.keep(
        {
            FieldKey(Conversation, talk, "study_progress"): "Alles gehaald.",
            FieldKey(Conversation, talk, "read_on"): TODAY,
            FieldKey(Conversation, talk, "student_addition"): "Klopt.",
        }
    )
    assert services.reports.settings(talk) == ReportSettings(
        read_by_student=True, read_on=TODAY, student_addition="Klopt."
    )


def test_quotes_are_listed_and_approved_one_by_one(marked: Services, written: Written) -> None:
    first, second = marked.reports.quotes(written.talk)
    assert (first.text, first.approved) == ("Ik werd juist rustig.", True)
    assert (second.text, second.approved) == ("nietgoedgekeurd zei ze", False)
    marked.reports.approve(second, approved=True)
    marked.reports.approve(first, approved=False)
    assert [quote.approved for quote in marked.reports.quotes(written.talk)] == [False, True]
    text = marked.reports.text(written.talk, ReportSettings())
    assert "nietgoedgekeurd zei ze" in text
    assert "juist rustig" not in text


def test_a_mark_on_an_empty_line_is_no_quote(marked: Services, written: Written) -> None:
    marked.keeping.keep({written.note: Note("een\n ", (LineTag(1, Tag.QUOTE),))})
    assert marked.reports.quotes(written.talk) == []
    seen = replace(written.note, lane=Lane.OBSERVED)
    marked.keeping.keep({seen: Note("wat ik zag", (LineTag(0, Tag.QUOTE),))})
    assert marked.reports.quotes(written.talk) == []


def test_the_pages_can_be_seen_before_anything_is_issued(services: Services, talk: str) -> None:
    (page,) = services.reports.pages(talk, ReportSettings(), 300)
    assert page.width == 300
    assert services.reports.issued(talk) == []


def test_the_proposed_name_tells_kind_student_day_and_version(
    services: Services, talk: str
) -> None:
    day = services.conversations.conversation(talk).started
    assert day is not None
    proposed = services.reports.file_name(talk)
    assert proposed == f"Gespreksverslag Noor van den Berg {day.astimezone().date()}.pdf"
    assert services.reports.file_name(talk, 2).endswith(" versie 2.pdf")


@pytest.mark.parametrize(
    "name",
    ["../../etc/passwd", "/", "C:\\x", "<b>Bo</b>", "Zoë 🎓", "CON", "..", "名" * 100, "a\tb|c?*"],
)
def test_no_name_leads_a_report_out_of_its_folder(
    services: Services, noor: Student, talk: str, tmp_path: Path, name: str
) -> None:
    services.students.save(replace(noor, first_name=name))
    folder = tmp_path / "verslagen"
    folder.mkdir()
    before = names_in(tmp_path)
    report = services.reports.issue(talk, ReportSettings())
    path = services.reports.write_into(report, folder)
    assert path.parent == folder
    assert names_in(folder) == [path.name]
    assert names_in(tmp_path) == before
    assert path.read_bytes() == report.document


def test_a_talk_without_a_start_is_named_after_today(services: Services, noor: Student) -> None:
    planned = Conversation(student_id=noor.id, type="voortgang")
    services.close()
    store = Store.open(services.path)
    with store.transaction() as tx:
        tx.put(planned)
    store.close()
    again = open_file(services.path, services.library, today=lambda: TODAY)
    name = again.reports.file_name(planned.id)
    again.close()
    assert name == f"Gespreksverslag {official_name(noor)} 2026-11-23.pdf"


def test_a_report_never_takes_the_place_of_another(
    services: Services, talk: str, tmp_path: Path
) -> None:
    report = services.reports.issue(talk, ReportSettings())
    first = services.reports.write_into(report, tmp_path)
    second = services.reports.write_into(report, tmp_path)
    assert second.name == f"{first.stem} (2).pdf"


def test_a_chosen_place_is_written_over(services: Services, talk: str, tmp_path: Path) -> None:
    target = tmp_path / "verslag.pdf"
    target.write_text("ouder")
    report = services.reports.issue(talk, ReportSettings())
    assert services.reports.write(report.id, target) == target
    assert target.read_bytes() == report.document


def test_a_full_disk_is_told_and_the_report_stays_issued(
    services: Services, talk: str, tmp_path: Path
) -> None:
    report = services.reports.issue(talk, ReportSettings())
    with small_disk(tmp_path / "schijf", 8) as disk:
        with pytest.raises(FileError) as caught:
            services.reports.write_into(report, disk)
        assert sentence(caught.value) == (
            "De schijf is vol. Maak ruimte vrij en probeer het nog eens."
        )
        assert names_in(disk) == []
    assert services.reports.document(report.id) == report.document


def test_what_is_not_there_is_not_reported(services: Services) -> None:
    with pytest.raises(NotFoundError) as caught:
        services.reports.newest("weg")
    assert sentence(caught.value) == (
        "Dit staat niet (meer) in het bestand. Kies het opnieuw uit de lijst."
    )


def test_an_issued_report_keeps_the_logo_it_had(services: Services, talk: str) -> None:
    def logos(pdf: bytes) -> int:
        with pikepdf.open(io.BytesIO(pdf)) as document:
            return len(document.pages[0].Resources.get("/XObject", {}))

    services.coach.save(replace(services.coach.get(), logo=png()))
    issued = services.reports.issue(talk, ReportSettings())
    services.coach.save(replace(services.coach.get(), logo=b""))
    assert services.reports.newest(talk).id == issued.id
    assert logos(services.reports.document(issued.id)) == 1
    assert logos(services.reports.issue(talk, ReportSettings()).document) == 0
