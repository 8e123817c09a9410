"""The question bank to look through, and switching questions off and on."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from pathlib import Path

import pytest

from lobcoach.core.changes import Changes, Kind
from lobcoach.core.dialogue import Dialogue
from lobcoach.core.errors import FileError, FileTrouble, NotFoundError, WorldError
from lobcoach.core.names import full_name
from lobcoach.core.people import Student
from lobcoach.paths import resource
from lobcoach.services.library import Library, read_library
from lobcoach.services.opened import Services
from lobcoach.services.question_bank import QuestionBankService
from lobcoach.services.sentences import sentence
from tests.services.given_questions import OWN, OWN_ID, WRONG, WRONG_FILE, off_file, own_file
from tests.services.places import names_in, read_only_disk, small_disk


def asked(services: Services, talk: str) -> str:
    """Ask the first question of a talk; return its id."""
    dialogue: Dialogue = services.conversations.open(talk).dialogue
    step = dialogue.current
    assert step is not None
    services.conversations.keep_position(dialogue.forward(), 60)
    return step.prompt_id


def told(work: Callable[[], object]) -> str:
    with pytest.raises(WorldError) as caught:
        work()
    return sentence(caught.value)


def test_the_whole_bank_is_there_with_what_the_coach_wrote(services: Services) -> None:
    before = services.questions.bank()
    assert (before.own, before.left_out, before.problems) == (0, 0, ())
    assert len(before.entries) == len(services.library.bank.prompts)
    own_file(services, OWN, WRONG)
    bank = services.questions.bank()
    assert (bank.own, bank.left_out, bank.files_with_errors) == (1, 1, 1)
    entry = bank.find(OWN_ID)
    assert entry is not None and entry.own and not entry.off
    first = bank.problems[0]
    assert (first.file, first.line, first.is_error) == (WRONG_FILE, 17, True)
    assert first.message.startswith("[eigen-7k2m9x4c] ‘hint’ ontbreekt.")


def test_it_is_known_where_a_question_was_asked(
    services: Services, noor: Student, talk: str
) -> None:
    prompt = asked(services, talk)
    entry = services.questions.bank().find(prompt)
    assert entry is not None and entry.times_asked == 1
    (where,) = services.questions.asked_to(prompt)
    assert where.student is not None and full_name(where.student) == "Noor van den Berg"
    assert where.conversation_id == talk
    assert services.questions.asked_before(noor.id) == {prompt}
    assert services.questions.asked_before("iemand anders") == frozenset()


def test_a_question_is_switched_off_and_on_again(services: Services) -> None:
    heard: list[frozenset[Kind]] = []
    services.changes.subscribe(heard.append)
    for _ in range(2):  # a second time changes nothing
        services.questions.switch_off("kr-t-01")
    assert services.library.bank.find("kr-t-01") is None
    entry = services.questions.bank().find("kr-t-01")
    assert entry is not None and entry.off
    assert off_file(services).read_text(encoding="utf-8").splitlines()[1:] == ["kr-t-01"]
    services.questions.switch_on("kr-t-01")
    assert services.library.bank.find("kr-t-01") is not None
    assert heard == [frozenset({Kind.QUESTIONS})] * 3
    assert names_in(off_file(services).parent) == ["uitgezet.txt"]


def test_what_the_coach_wrote_in_the_list_stays(services: Services) -> None:
    text = "% voor later\r\nbestaat-niet\r\nkr-t-02\r\n"
    path = off_file(services)
    path.parent.mkdir()
    path.write_bytes(codecs.BOM_UTF8 + text.encode())
    services.library.read_again()
    services.questions.switch_off("kr-t-01")
    assert path.read_bytes() == codecs.BOM_UTF8 + f"{text}kr-t-01\r\n".encode()
    services.questions.switch_on("kr-t-02")
    assert path.read_bytes() == (codecs.BOM_UTF8 + b"% voor later\r\nbestaat-niet\r\nkr-t-01\r\n")


def test_a_question_that_is_not_there_cannot_be_switched_off(services: Services) -> None:
    with pytest.raises(NotFoundError):
        services.questions.switch_off("weg")
    assert not off_file(services).parent.exists()


def test_shipped_files_are_never_written(services: Services) -> None:
    def stamps() -> dict[Path, tuple[int, bytes]]:
        files = resource("questions").glob("*")
        return {each: (each.stat().st_mtime_ns, each.read_bytes()) for each in files}

    before = stamps()
    services.questions.switch_off("kr-t-01")
    services.questions.switch_on("kr-t-01")
    assert stamps() == before


def test_a_list_that_is_no_text_is_left_alone(services: Services) -> None:
    path = off_file(services)
    path.parent.mkdir()
    path.write_bytes("kr-t-02".encode("utf-16"))
    assert told(lambda: services.questions.switch_off("kr-t-01")) == (
        "‘uitgezet.txt’ is niet te lezen als tekst. Sla het opnieuw op als tekst in UTF-8. "
        "LOBcoach heeft er niets aan veranderd."
    )
    assert path.read_bytes() == "kr-t-02".encode("utf-16")


def test_a_folder_in_the_place_of_the_list_is_told(services: Services) -> None:
    off_file(services).mkdir(parents=True)
    services.library.read_again()
    assert told(lambda: services.questions.switch_off("kr-t-01")) == (
        "‘uitgezet.txt’ kon niet worden bewaard. Kijk of de map nog bereikbaar is en of er "
        "ruimte is."
    )


def test_where_the_folder_of_the_file_is_gone_nothing_is_made(tmp_path: Path) -> None:
    gone = tmp_path / "stick" / "vragen"
    bank = _beside(gone)
    assert told(bank.make_own_folder) == (
        f"De map ‘{tmp_path / 'stick'}’ is er niet. Maak de map, of kies een andere."
    )
    assert names_in(tmp_path) == []


def test_where_nothing_may_be_written_the_folder_is_named(services: Services) -> None:
    folder = off_file(services).parent
    with read_only_disk(folder):
        assert told(lambda: services.questions.switch_off("kr-t-01")) == (
            "In ‘vragen’ mag niet worden geschreven. Zet ‘alleen lezen’ uit, of kies een andere "
            "map."
        )
    assert services.library.bank.find("kr-t-01") is not None


def test_on_a_full_disk_the_list_stays_as_it_was(services: Services) -> None:
    path = off_file(services)
    with small_disk(path.parent, 8):
        path.write_text("kr-t-02\n", encoding="utf-8")
        (path.parent / "vol.txt").write_bytes(b"x" * 4096)
        assert told(lambda: services.questions.switch_off("kr-t-01")) == (
            "De schijf is vol. Maak ruimte vrij en probeer het nog eens."
        )
        assert path.read_text(encoding="utf-8") == "kr-t-02\n"
        assert names_in(path.parent) == ["uitgezet.txt", "vol.txt"]
    services.library.read_again()


def test_without_a_place_for_own_questions_there_is_no_folder() -> None:
    with pytest.raises(FileError) as caught:
        _beside(None).make_own_folder()
    assert caught.value.trouble is FileTrouble.FOLDER_MISSING


def test_a_running_talk_keeps_a_question_that_is_switched_off(
    services: Services, talk: str
) -> None:
    step = services.conversations.open(talk).dialogue.current
    assert step is not None
    services.questions.switch_off(step.prompt_id)
    dialogue = services.conversations.open(talk).dialogue
    assert dialogue.current == step
    assert services.conversations.about_step(step).follow_ups
    after = services.conversations.another_prompt(dialogue)
    assert after.current is not None and after.current.prompt_id != step.prompt_id
    assert not services.questions.asked_to(step.prompt_id)


def _beside(folder: Path | None) -> QuestionBankService:
    library: Library = read_library(resource("questions"), resource("framework"), folder)
    return QuestionBankService(None, Changes(), library)  # type: ignore[arg-type]
