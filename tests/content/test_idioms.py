# ruff: noqa: E501  (sentences stand on one line, as the coach sees them)
from pathlib import Path

import pytest

from lobcoach.content.document import parse_document
from lobcoach.content.idioms import (
    filled,
    idiom_code,
    idiom_text,
    read_idiom,
    read_school_idioms,
)
from lobcoach.core.framework import Competence, CoreValue, Idiom
from lobcoach.services.library import Library

from .files import write

HEAD = "---\nlobcoach: idioom\nversie: 1\n---\n"
FILE = "woorden-roc.md"


@pytest.fixture
def standard(library: Library) -> Idiom:
    return library.framework.idioms["standaard"]


def told(folder: Path, standard: Idiom, body: str, head: str = HEAD) -> list[str]:
    """Return what is said about a file of a school, which then does not join."""
    write(folder, FILE, head + body)
    reading = read_school_idioms(folder, standard)
    assert not reading.idioms
    return [str(problem) for problem in reading.problems]


def test_a_school_names_competences_and_values_and_keeps_the_rest(
    tmp_path: Path, standard: Idiom
) -> None:
    write(
        tmp_path,
        FILE,
        HEAD + "## netwerken\n- naam: Kring\n\n## aandacht\n- naam: oog voor elkaar\n",
    )
    reading = read_school_idioms(tmp_path, standard)
    idiom = reading.idioms["woorden-roc"]
    assert reading.problems == ()
    assert idiom.names[Competence.NETWORKING] == "Kring"
    assert idiom.questions == standard.questions
    assert idiom.values[CoreValue.ATTENTIVE] == "oog voor elkaar"
    assert idiom.values[CoreValue.RELIABLE] == "betrouwbaar"


def test_without_a_folder_or_a_file_there_are_only_the_shipped_words(
    tmp_path: Path, standard: Idiom
) -> None:
    write(tmp_path, "eigen-vragen.md", "geen woorden")
    for folder in (None, tmp_path / "vragen", tmp_path):
        reading = read_school_idioms(folder, standard)
        assert (dict(reading.idioms), reading.problems) == ({}, ())


def test_each_file_is_a_set_of_its_own_and_never_takes_the_place_of_a_shipped_one(
    tmp_path: Path, standard: Idiom
) -> None:
    for name in ("woorden-standaard.md", "woorden-summa.md", "Woorden-Roc.MD"):
        write(tmp_path, name, HEAD + "## netwerken\n- naam: Kring\n")
    reading = read_school_idioms(tmp_path, standard)
    assert reading.problems == ()
    assert set(reading.idioms) == {"woorden-standaard", "woorden-summa", "Woorden-Roc"}
    assert all(
        idiom.names[Competence.QUALITIES] == "Kwaliteiten" for idiom in reading.idioms.values()
    )


def test_a_wrong_file_is_left_out_and_another_one_joins(tmp_path: Path, standard: Idiom) -> None:
    write(tmp_path, "woorden-a.md", HEAD + "## netwerk\n- naam: Kring\n")
    write(tmp_path, "woorden-b.md", HEAD + "## netwerken\n- naam: Kring\n")
    reading = read_school_idioms(tmp_path, standard)
    assert list(reading.idioms) == ["woorden-b"]
    assert [problem.file for problem in reading.problems] == ["woorden-a.md"]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("## netwerk\n", "regel 5: Competentie of waarde ‘netwerk’ bestaat niet. Bedoel je ‘netwerken’?"),
        ("## passie\n", "regel 5: Competentie of waarde ‘passie’ bestaat niet. Kies uit: kwaliteitenreflectie, motievenreflectie, werkexploratie, loopbaansturing, netwerken, ambitieus, aandacht, daadkrachtig, betrouwbaar, betrokken."),
        ("## aandacht\n- vraag: Wat?\n", "regel 6: ‘vraag’ ken ik niet. Kies uit: naam."),
        ("## netwerken\n- naam:\n", "regel 6: Achter ‘naam:’ staat niets."),
        ("## netwerken\nKring\n", "regel 6: [netwerken] Losse tekst. Zet hem in een regel, zoals ‘- naam: …’."),
        ("## netwerken\n### netwerken-1\n", "regel 6: ‘###’ kan in dit bestand niet. Gebruik ‘## ’."),
        (f"## netwerken\n- naam: {'x' * 41}\n", f"regel 6: ‘{'x' * 41}’ is te lang: hooguit 40 tekens. Kort het in."),
        ("## netwerken\n- naam: Net\u202ewerk\n", "regel 6: In de naam staat een onzichtbaar teken. Typ die opnieuw."),
        (f"## netwerken\n- vraag: {'y' * 81}\n", f"regel 6: ‘{'y' * 60}…’ is te lang: hooguit 80 tekens. Kort het in."),
        ("## netwerken\n- naam: Kring\n## loopbaansturing\n- naam: kring\n", "regel 6: De naam ‘Kring’ is er dan twee keer. Kies een andere naam."),
        ("## netwerken\n- naam: werk\n", "regel 6: De naam ‘werk’ is er dan twee keer. Kies een andere naam."),
        ("## betrokken\n- naam: Aandacht\n", "regel 6: De naam ‘Aandacht’ is er dan twee keer. Kies een andere naam."),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line(
    tmp_path: Path, standard: Idiom, body: str, said: str
) -> None:
    assert told(tmp_path, standard, body) == [f"{FILE}, {said}"]


def test_what_is_no_text_of_ours_is_told_too(tmp_path: Path, standard: Idiom) -> None:
    assert told(tmp_path, standard, "Kring", head="") == [
        f"{FILE}, regel 1: Het bestand moet beginnen met een regel met alleen ---."
    ]
    newer = HEAD.replace("versie: 1", "versie: 2")
    assert told(tmp_path, standard, "", head=newer) == [
        f"{FILE}, regel 3: ‘versie: 2’ kan niet. Kies uit: 1."
    ]


def test_what_is_written_is_what_is_read(tmp_path: Path, standard: Idiom) -> None:
    names = {**standard.names, Competence.QUALITIES: "Ontdek: #1 % – talent"}
    questions = {**standard.questions, Competence.NETWORKING: "Met wie?"}
    values = {**standard.values, CoreValue.INVOLVED: "samen"}
    ours = Idiom("woorden-roc", names, questions, values)
    text = idiom_text(ours, standard)
    write(tmp_path, FILE, text)
    assert read_school_idioms(tmp_path, standard).idioms["woorden-roc"] == ours
    assert "motievenreflectie" not in text
    assert text.count("- naam: ") == 2


def test_a_set_without_words_of_its_own_says_all_in_the_standard_way(standard: Idiom) -> None:
    part = read_idiom(parse_document("woorden-roc.md", idiom_text(standard, standard)))
    (idiom,) = part.texts.values()
    assert part.problems == ()
    assert filled(idiom, standard).names == standard.names


def test_the_code_of_a_shipped_set_leaves_out_what_kind_of_file_it_is() -> None:
    assert idiom_code("idioom-summa.md") == "summa"
    assert idiom_code("woorden-summa.md") == "woorden-summa"
