from pathlib import Path

import pytest

from lobcoach.content.conversation_types import TYPE_CODES
from lobcoach.content.own_files import read_own_files

from .files import HEADER, STEP, write

OWN = HEADER + STEP.replace("ls-a-01", "eigen-7k2m9x4b")


def test_a_folder_that_is_not_there_has_no_questions(tmp_path: Path) -> None:
    own = read_own_files(tmp_path / "vragen", TYPE_CODES)
    assert (own.questions, own.prompts, own.ids) == ((), (), frozenset())


def test_a_question_with_an_error_still_has_its_id(tmp_path: Path) -> None:
    write(tmp_path, "eigen-een.md", OWN)
    write(tmp_path, "eigen-twee.md", OWN.replace("7k2m9x4b", "2b3c4d5e").replace("hint", "hnt"))
    write(tmp_path, "ander.md", OWN)
    own = read_own_files(tmp_path, TYPE_CODES)
    assert own.ids == {"eigen-7k2m9x4b", "eigen-2b3c4d5e"}
    assert [prompt.id for prompt in own.prompts] == ["eigen-7k2m9x4b"]
    assert own.holding("eigen-7k2m9x4b").file == "eigen-een.md"
    with pytest.raises(KeyError):
        own.holding("eigen-2b3c4d5e")


def test_the_state_tells_every_change(tmp_path: Path) -> None:
    path = write(tmp_path, "eigen-een.md", OWN)
    before = read_own_files(tmp_path, TYPE_CODES).state
    assert read_own_files(tmp_path, TYPE_CODES).state == before
    path.write_text(OWN + "% opmerking\n", encoding="utf-8")
    assert read_own_files(tmp_path, TYPE_CODES).state != before
