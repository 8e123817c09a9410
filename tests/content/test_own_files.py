from pathlib import Path

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
    right, wrong = own.find("eigen-7k2m9x4b"), own.find("eigen-2b3c4d5e")
    assert right is not None
    assert wrong is not None
    assert (right.file, right.prompt) == ("eigen-een.md", own.prompts[0])
    assert (wrong.file, wrong.prompt) == ("eigen-twee.md", None)
    assert own.as_it_stands(right) == STEP.replace("ls-a-01", right.id).rstrip()
    assert own.find("eigen-zzzzzzzz") is None


def test_a_question_that_is_not_read_any_more_still_has_its_id(tmp_path: Path) -> None:
    wrong = "\n".join(STEP.replace("ls-a-01", f"eigen-{n:08}") for n in range(300))
    write(tmp_path, "eigen-een.md", HEADER + wrong.replace("hint", "hnt"))
    own = read_own_files(tmp_path, TYPE_CODES)
    assert own.find("eigen-00000299") is None
    assert "eigen-00000299" in own.ids


def test_the_state_tells_every_change(tmp_path: Path) -> None:
    path = write(tmp_path, "eigen-een.md", OWN)
    before = read_own_files(tmp_path, TYPE_CODES).state
    assert read_own_files(tmp_path, TYPE_CODES).state == before
    path.write_text(OWN + "% opmerking\n", encoding="utf-8")
    assert read_own_files(tmp_path, TYPE_CODES).state != before
