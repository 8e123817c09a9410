import re
from pathlib import Path

import pytest

from lobcoach.content.bank import BankReading, read_bank
from lobcoach.content.conversation_types import TYPE_CODES
from lobcoach.content.document import SIZE_LIMIT
from lobcoach.content.problems import Severity

from .files import FILE, FRAME_HEADER, HEADER, STEP, write

DATED = HEADER.replace("fase:", "datum: 2026-11-22\nfase:")
OWN = HEADER + STEP.replace("ls-a-01", "eigen-7k2m9x4b")


def shipped(tmp_path: Path, text: str = DATED + STEP) -> Path:
    folder = tmp_path / "questions"
    folder.mkdir()
    write(folder, FILE, text)
    return folder


def own(tmp_path: Path, **files: str) -> Path:
    folder = tmp_path / "vragen"
    folder.mkdir()
    for name, text in files.items():
        write(folder, name.replace("__", ".").replace("_", "-"), text)
    return folder


def read(folder: Path, own_folder: Path | None = None) -> BankReading:
    return read_bank(folder, own_folder, types=TYPE_CODES)


def ids(reading: BankReading) -> list[str]:
    return [prompt.id for prompt in reading.bank.prompts]


def test_the_bank_holds_all_questions_in_the_order_of_their_files(tmp_path: Path) -> None:
    folder = shipped(tmp_path)
    write(folder, "openen.md", FRAME_HEADER + STEP.replace("ls-a-01", "op-01"))
    write(
        folder,
        "Afsluiten.MD",
        FRAME_HEADER.replace("openen", "afsluiten") + STEP.replace("ls-a-01", "af-01"),
    )
    write(folder, "._openen.md", "rommel van een Mac")
    write(folder, "lees-mij.txt", "geen vragen")
    reading = read(folder)
    assert reading.problems == ()
    assert ids(reading) == ["af-01", "ls-a-01", "op-01"]


def test_the_version_names_the_newest_date_and_the_texts(tmp_path: Path) -> None:
    folder = shipped(tmp_path)
    version = read(folder).bank.version
    assert re.fullmatch(r"2026-11-22 · [0-9a-f]{6}", version)
    (folder / FILE).write_bytes((DATED + STEP + "\n\n").replace("\n", "\r\n").encode("utf-8-sig"))
    assert read(folder).bank.version == version
    write(folder, "openen.md", FRAME_HEADER)
    assert read(folder).bank.version != version
    write(folder, FILE, HEADER + STEP)
    assert re.fullmatch(r"[0-9a-f]{6}", read(folder).bank.version)


def test_the_coachs_own_questions_join_without_changing_the_version(tmp_path: Path) -> None:
    folder = shipped(tmp_path)
    mine = own(tmp_path, eigen_vragen__md=OWN.replace("fase:", "datum: 2030-01-01\nfase:"))
    reading = read(folder, mine)
    assert reading.problems == ()
    assert ids(reading) == ["ls-a-01", "eigen-7k2m9x4b"]
    assert reading.bank.version == read(folder).bank.version


def test_an_own_folder_that_is_not_there_is_no_problem(tmp_path: Path) -> None:
    assert read(shipped(tmp_path), tmp_path / "vragen").problems == ()


def test_an_own_file_by_another_name_is_told_how_to_join(tmp_path: Path) -> None:
    reading = read(shipped(tmp_path), own(tmp_path, mijn_vragen__md=OWN))
    assert ids(reading) == ["ls-a-01"]
    assert [str(problem) for problem in reading.problems] == [
        "mijn-vragen.md, regel 1: Dit bestand doet niet mee. Laat de naam beginnen met ‘eigen-’, "
        "of met ‘woorden-’ als er woorden van je school in staan."
    ]
    assert reading.problems[0].severity is Severity.WARNING


def test_an_own_question_with_an_error_is_left_out_and_the_rest_joins(tmp_path: Path) -> None:
    faulty = STEP.replace("ls-a-01", "eigen-00000000").replace("hint:", "hnt:")
    reading = read(shipped(tmp_path), own(tmp_path, eigen_1__md=OWN + faulty))
    assert ids(reading) == ["ls-a-01", "eigen-7k2m9x4b"]
    assert (len(reading.problems), reading.own_left_out) == (2, 1)


def test_an_own_question_in_poor_style_still_joins(tmp_path: Path) -> None:
    reading = read(shipped(tmp_path), own(tmp_path, eigen_1__md=OWN.replace("Wat is", "Is")))
    assert ids(reading) == ["ls-a-01", "eigen-7k2m9x4b"]
    assert reading.problems == ()


def test_an_id_used_twice_is_told_where_it_was_first(tmp_path: Path) -> None:
    folder = shipped(tmp_path)
    write(folder, "nog-een.md", HEADER + STEP + STEP.replace("ls-a-01", ""))
    reading = read(folder)
    assert ids(reading) == ["ls-a-01"]
    assert str(reading.problems[0]) == (
        "nog-een.md, regel 7: [ls-a-01] Deze id komt vaker voor. "
        "De eerste staat in loopbaansturing-activeren.md, regel 8."
    )


def test_a_copy_of_a_file_does_not_count_and_the_coach_is_told_what_to_do(tmp_path: Path) -> None:
    mine = own(tmp_path, eigen_1__md=OWN)
    write(mine, "eigen-1 (kopie).md", OWN.replace("kleinste", "grootste"))
    reading = read(shipped(tmp_path), mine)
    question = reading.bank.find("eigen-7k2m9x4b")
    assert question is not None
    assert "kleinste" in question.text
    assert [str(problem) for problem in reading.problems] == [
        "eigen-1 (kopie).md, regel 7: [eigen-7k2m9x4b] Deze id komt vaker voor. De eerste staat in "
        "eigen-1.md, regel 7. Geef deze vraag een eigen id, of haal hem weg."
    ]


def test_two_questions_without_an_id_are_not_each_others_double(tmp_path: Path) -> None:
    nameless = STEP.replace("ls-a-01", "")
    reading = read(shipped(tmp_path, DATED + nameless + nameless))
    assert not any("komt vaker voor" in problem.message for problem in reading.problems)


def test_a_question_that_was_switched_off_is_kept_apart(tmp_path: Path) -> None:
    off = "\ufeff% niet voor mijn groep\r\nls-a-01\r\n\r\nkr-t-99\r\n"
    reading = read(shipped(tmp_path), own(tmp_path, uitgezet__txt=off, eigen_1__md=OWN))
    assert ids(reading) == ["eigen-7k2m9x4b"]
    assert [prompt.id for prompt in reading.switched_off] == ["ls-a-01"]
    assert [str(problem) for problem in reading.problems] == [
        "uitgezet.txt, regel 4: Een vraag met id ‘kr-t-99’ is er niet. Haal deze regel weg."
    ]
    assert reading.problems[0].severity is Severity.WARNING


@pytest.mark.parametrize(
    "content",
    [b"\xff\xfe\x00", b"ls-a-01\n" * (SIZE_LIMIT // 7)],
    ids=["no text", "much too large"],
)
def test_a_list_of_switched_off_questions_that_is_no_text_is_a_problem(
    tmp_path: Path, content: bytes
) -> None:
    mine = own(tmp_path)
    (mine / "uitgezet.txt").write_bytes(content)
    reading = read(shipped(tmp_path), mine)
    assert ids(reading) == ["ls-a-01"]
    assert [str(problem) for problem in reading.problems] == [
        "uitgezet.txt, regel 1: Dit bestand is niet te lezen. "
        "Sla het opnieuw op als tekst in UTF-8."
    ]


def test_line_ends_of_an_old_editor_tell_the_switched_off_questions_apart(tmp_path: Path) -> None:
    mine = own(tmp_path)
    (mine / "uitgezet.txt").write_bytes(b"% niet nu\rls-a-01\r")
    reading = read(shipped(tmp_path), mine)
    assert [prompt.id for prompt in reading.switched_off] == ["ls-a-01"]
    assert reading.problems == ()


def test_a_folder_without_questions_is_a_problem_and_an_empty_bank(tmp_path: Path) -> None:
    reading = read(tmp_path / "weg")
    assert reading.bank.prompts == ()
    assert [str(problem) for problem in reading.problems] == [
        "weg, regel 1: In deze map staan geen vragen. Installeer LOBcoach opnieuw."
    ]


def test_a_folder_that_calls_itself_a_file_is_a_problem(tmp_path: Path) -> None:
    folder = shipped(tmp_path)
    (folder / "x.md").mkdir()
    reading = read(folder)
    assert ids(reading) == ["ls-a-01"]
    assert str(reading.problems[0]).startswith("x.md, regel 1: Dit is een map")
