import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lobcoach.content.conversation_types import TYPE_CODES, read_types
from lobcoach.content.document import BLOCK_LIMIT, SIZE_LIMIT, parse_document, read_document
from lobcoach.content.framework_files import read_competences, read_idiom, read_values
from lobcoach.content.question_file import read_questions
from lobcoach.content.style_rules import style_problems

from .files import HEADER, STEP, document, sentences, write

READERS = (read_types, read_competences, read_idiom, read_values)


def the_sentence(path: Path) -> str:
    reading = read_document(path)
    assert not reading.readable
    assert reading.blocks == ()
    (problem,) = reading.problems
    return str(problem)


def said_about(body: str) -> list[str]:
    return sentences(document("---\nlobcoach: vragen\n---\n" + body).problems)


def test_a_file_gives_its_front_matter_and_its_blocks() -> None:
    reading = document(HEADER + "\n# Titel\n\n% Opmerking.\n" + STEP)
    (block,) = reading.blocks
    assert reading.problems == ()
    assert (reading.kind, reading.readable, reading.header_sound) == ("vragen", True, True)
    assert [(e.key, e.line) for e in reading.header][:2] == [("lobcoach", 2), ("versie", 3)]
    assert (block.slug, block.line, block.sound) == ("ls-a-01", 11, True)
    assert block.text == "Wat is de kleinste stap die je binnen een week kunt zetten?"
    assert [entry.key for entry in block.entries].count("doorvragen") == 2
    assert block.entries[0].line == 14


def test_blocks_with_three_hash_marks_hang_under_the_block_above() -> None:
    reading = document("---\n---\n## aandacht\n- naam: A\n### aandacht-1\nTekst\nloopt door.\n")
    (block,) = reading.blocks
    assert [(child.slug, child.text) for child in block.children] == [
        ("aandacht-1", "Tekst loopt door.")
    ]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_and_a_byte_order_mark_make_no_difference(tmp_path: Path, end: str) -> None:
    plain = write(tmp_path, "a.md", HEADER + STEP)
    other = tmp_path / "b" / "a.md"
    other.parent.mkdir()
    other.write_bytes(b"\xef\xbb\xbf" + (HEADER + STEP).replace("\n", end).encode())
    assert read_document(other) == read_document(plain)


def test_text_that_kladblok_or_a_mac_writes_differently_reads_the_same() -> None:
    decomposed = document("---\n---\n## heroriëntatie\n").blocks
    assert decomposed[0].slug == "heroriëntatie"


def test_a_key_may_stand_in_capitals_or_with_wide_spaces() -> None:
    (block,) = document("---\n---\n## x\n- Let  Op :  goed zo\n").blocks
    assert (block.entries[0].key, block.entries[0].value) == ("let op", "goed zo")


def test_a_file_without_front_matter_is_told_how_to_begin() -> None:
    for text in ("", "# Vragen\n", "lobcoach: vragen\n---\n"):
        (problem,) = parse_document("openen.md", text).problems
        assert str(problem) == (
            "openen.md, regel 1: Het bestand moet beginnen met een regel met alleen ---."
        )


def test_front_matter_without_an_end_is_told_where_to_end_it() -> None:
    assert sentences(document("---\nlobcoach: vragen\n\n## x\nTekst?\n").problems) == [
        "regel 4: De kop is niet afgesloten. Zet hierboven een regel met alleen ---."
    ]
    assert sentences(document("---\nlobcoach: vragen\n- hint: x").problems)[0].startswith(
        "regel 3: De kop is niet afgesloten."
    )
    reading = document("---\nlobcoach: vragen")
    assert not reading.header_sound
    assert sentences(reading.problems) == [
        "regel 2: De kop is niet afgesloten. Zet onder de kop een regel met alleen ---."
    ]


def test_a_front_matter_line_needs_a_colon() -> None:
    text = "---\n" + "% opmerking\n" * 6 + "niveau 2 3\n---\n"
    assert sentences(document(text).problems) == [
        "regel 8: ‘niveau 2 3’ heeft geen dubbele punt. Schrijf: sleutel: waarde."
    ]
    assert document(text).kind == ""


def test_an_entry_needs_a_bullet_and_a_colon() -> None:
    assert said_about("## x\n- hint Luister\n-\n") == [
        "regel 5: ‘hint Luister’ heeft geen dubbele punt. Schrijf: - sleutel: waarde.",
        "regel 6: ‘’ heeft geen dubbele punt. Schrijf: - sleutel: waarde.",
    ]
    assert said_about("## x\n-hint: Luister\n• hint: Luister\n") == [
        f"regel {line}: Dit kenmerk begint niet met een streepje en een spatie. "
        "Schrijf: - sleutel: waarde."
        for line in (5, 6)
    ]


def test_loose_text_is_told_where_it_belongs() -> None:
    assert said_about("Hallo\n## x\n") == [
        "regel 4: Deze regel hoort nergens bij. Zet hem onder een kop met ‘## ’, "
        "of zet er ‘% ’ voor als het een opmerking is."
    ]
    assert said_about("## x\n- hint: Luister\nen wacht.\n") == [
        "regel 6: Losse tekst na de kenmerken. Zet een kenmerk op één regel, "
        "en de tekst zelf direct onder ‘## …’."
    ]
    assert said_about("## x\n\nEerst.\n\nDan?\n") == [
        "regel 8: Er staat een lege regel in de tekst. Maak er één alinea van."
    ]


def test_a_heading_needs_two_marks_a_space_and_a_name() -> None:
    assert said_about("##kr-t-01\n#### diep\n#kr\n") == [
        f"regel {line}: ‘{heading}’ is geen goede kop. Schrijf twee hekjes, een spatie en de naam."
        for line, heading in ((4, "##kr-t-01"), (5, "#### diep"), (6, "#kr"))
    ]
    assert said_about("##\n") == ["regel 4: Achter ‘##’ staat niets. Zet er de naam achter."]
    assert said_about("### aandacht-1\n") == [
        "regel 4: Boven ‘###’ ontbreekt een kop met ‘## ’. Zet die erbij."
    ]


def test_a_broken_line_makes_only_its_own_block_unsound() -> None:
    blocks = document("---\n---\n## a\n- hint x\n## b\n- hint: x\n").blocks
    assert [block.sound for block in blocks] == [False, True]


def test_a_missing_file_a_folder_and_a_nameless_place_are_problems(tmp_path: Path) -> None:
    folder = tmp_path / "x.md"
    folder.mkdir()
    assert the_sentence(tmp_path / "weg.md") == (
        "weg.md, regel 1: Dit bestand is er niet. Controleer de naam en de map."
    )
    assert the_sentence(folder).startswith("x.md, regel 1: Dit is een map, geen bestand.")
    assert "is niet te lezen" in the_sentence(tmp_path / ("lang" * 200))


def test_a_file_that_is_no_text_is_a_problem(tmp_path: Path) -> None:
    binary = tmp_path / "foto.md"
    binary.write_bytes(bytes(range(256)) * 10)
    assert the_sentence(binary) == (
        "foto.md, regel 1: Dit bestand is geen tekst in UTF-8. "
        "Sla het opnieuw op en kies bij codering UTF-8."
    )
    binary.write_bytes((HEADER + STEP).encode("utf-16"))
    assert "UTF-8" in the_sentence(binary)
    binary.write_bytes((HEADER + STEP).encode("utf-16-le"))
    assert "tekens die geen tekst zijn" in the_sentence(binary)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes among its files")
def test_a_pipe_in_the_folder_is_a_problem_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.md")
    assert the_sentence(tmp_path / "pijp.md") == (
        "pijp.md, regel 1: Dit bestand is niet te lezen. Controleer of je het zelf kunt openen."
    )


def test_a_line_of_a_megabyte_is_read_and_more_than_that_refused(tmp_path: Path) -> None:
    long_line = write(tmp_path, "lang.md", HEADER + "## x\n" + "a" * 1_000_000)
    assert len(read_document(long_line).blocks[0].text) == 1_000_000
    huge = write(tmp_path, "groot.md", HEADER + "a" * SIZE_LIMIT)
    assert the_sentence(huge) == (
        "groot.md, regel 1: Dit bestand is veel te groot. Verdeel de tekst over meer bestanden."
    )


def test_a_file_with_thousands_of_headings_is_read_up_to_a_limit() -> None:
    text = HEADER + "## x\n" * (BLOCK_LIMIT + 2)
    reading = parse_document("x.md", text)
    assert len(reading.blocks) == BLOCK_LIMIT + 1
    assert [str(problem) for problem in reading.problems] == [
        "x.md, regel 5008: Er staan meer dan 5000 koppen "
        "in dit bestand; de rest is niet gelezen. Verdeel de tekst over meer bestanden."
    ]


def test_a_file_full_of_errors_is_not_read_to_its_end() -> None:
    reading = parse_document("x.md", HEADER + "los\n" * 2000 + "## x\nWat?\n")
    assert reading.blocks == ()
    assert len(reading.problems) == 501
    assert "zo veel mis" in reading.problems[-1].message


LINES = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        [
            *("---", "lobcoach: vragen", "versie: 1", "fase: openen", "competentie: algemeen"),
            *("## op-01", "### aandacht-1", "## voortgang", "## kwaliteitenreflectie", "# "),
            *("- waarde: aandacht-1", "- gesprek: voortgang", "- minuten: openen 1", "- niveau: 9"),
            *("- doorvragen: Hoe?", "- hint: {voornaam}", "- vragen: 1-2", "- lengtes: 10", "Wat?"),
            *("- soort: doel", "datum: 2026-02-30", "% x", "-", "##", "- x", "{", "- naam: x"),
        ]
    ),
)


@given(st.lists(LINES, max_size=30).map("\n".join), st.sampled_from(["x.md", "eigen-x.md"]))
def test_no_text_whatever_crashes_a_reader(text: str, file: str) -> None:
    for whole in (text, f"---\nlobcoach: vragen\nversie: 1\n{text}"):
        reading = parse_document(file, whole)
        questions = read_questions(reading, TYPE_CODES)
        found = [*questions.problems, *style_problems(questions.questions)]
        for reader in READERS:
            found += reader(reading).problems
        assert all(str(problem).startswith(f"{file}, regel ") for problem in found)
        assert all(
            1 <= problem.line <= whole.count("\n") + whole.count("\r") + 1 for problem in found
        )
