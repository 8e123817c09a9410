import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lobcoach.content.document import parse_document
from lobcoach.content.talk_aids import READERS, read_talk_aids
from lobcoach.core.talk_aids import TalkAids

from .files import write

SHIPPED = Path(__file__).parents[2] / "resources" / "framework"
FILES = ("technieken.md", "werkvormen.md", "woordkaarten.md")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped aids, and of nothing else."""
    for name in FILES:
        shutil.copy(SHIPPED / name, tmp_path)
    return tmp_path


def the_aids(folder: Path) -> TalkAids:
    reading = read_talk_aids(folder)
    assert reading.problems == ()
    assert reading.aids is not None
    return reading.aids


def test_all_three_files_are_read_in_their_own_order(folder: Path) -> None:
    aids = the_aids(folder)
    assert aids.techniques[0].code == "luisteren"
    assert aids.activities[0].code == "woorden-kiezen"
    assert aids.words[0].word == "handig"


def test_a_word_that_a_school_adds_is_there(folder: Path) -> None:
    text = (folder / "woordkaarten.md").read_text(encoding="utf-8")
    write(folder, "woordkaarten.md", f"{text}- koken: Ik wil dat tien mensen lekker eten.\n")
    assert the_aids(folder).words[-1].word == "koken"


def test_one_wrong_line_is_enough_to_ask_for_repair(folder: Path) -> None:
    text = (folder / "technieken.md").read_text(encoding="utf-8")
    write(folder, "technieken.md", text.replace("## schaal", "## schalen"))
    reading = read_talk_aids(folder)
    assert reading.aids is None
    assert [problem.file for problem in reading.problems] == ["technieken.md"] * 2


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    reading = read_talk_aids(tmp_path)
    assert reading.aids is None
    assert [str(problem) for problem in reading.problems] == [
        f"{name}, regel 1: Dit bestand is er niet. Controleer de naam en de map." for name in FILES
    ]


_PIECES = ["---", "lobcoach: ", *READERS, "## hand", "### hoofd", "- ", ":", "stap", "\n", "\n\n"]


@pytest.mark.parametrize("kind", READERS)
@given(text=st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=20))).map("".join))
def test_whatever_stands_in_a_file_it_never_raises(kind: str, text: str) -> None:
    header = f"---\nlobcoach: {kind}\nversie: 1\n---\n"
    for whole in (text, header + text):
        document = parse_document(f"{kind}.md", whole)
        part = READERS[kind](document)
        assert part.problems
        assert all(problem.line >= 1 for problem in part.problems)
