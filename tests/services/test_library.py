"""The question bank and the framework texts."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lobcoach.core.talk_aids import TalkAids
from lobcoach.paths import resource
from lobcoach.services.library import Bank, BrokenInstallationError, Library, read_library
from lobcoach.services.sentences import sentence
from tests.content.files import HEADER, STEP

_AIDS = ("technieken.md", "werkvormen.md", "woordkaarten.md")
OWN_STEP = STEP.replace("ls-a-01", "eigen-7k2m9x4b").replace("kleinste stap", "eerste kleine stap")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "vragen"
    folder.mkdir()
    return folder


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """Shipped questions of which one file has an error."""
    folder = tmp_path / "questions"
    shutil.copytree(resource("questions"), folder)
    (folder / "stuk.md").write_text("geen kop", encoding="utf-8")
    return folder


def test_the_shipped_texts_are_complete() -> None:
    library = read_library(resource("questions"), resource("framework"))
    assert library.bank.prompts
    assert library.framework.types
    assert library.problems == ()


def test_a_coach_without_own_questions_misses_nothing(tmp_path: Path) -> None:
    library = read_library(resource("questions"), resource("framework"), tmp_path / "vragen")
    assert library.problems == ()
    assert not (tmp_path / "vragen").exists()


def test_own_questions_join_and_only_what_is_wrong_in_them_is_told(
    shipped: Path, own: Path
) -> None:
    wrong = OWN_STEP.replace("eigen-7k2m9x4b", "eigen-7k2m9x4c").replace("- hint", "- hnt")
    (own / "eigen-activeren.md").write_text(HEADER + OWN_STEP + "\n" + wrong, encoding="utf-8")
    (own / "openen.md").write_text(HEADER + STEP, encoding="utf-8")
    (own / "uitgezet.txt").write_text("bestaat-niet\n", encoding="utf-8")
    library = read_library(shipped, resource("framework"), own)
    assert library.bank.find("eigen-7k2m9x4b") is not None
    assert library.bank.find("eigen-7k2m9x4c") is None
    assert {problem.file for problem in library.problems} == {
        "eigen-activeren.md",
        "openen.md",
        "uitgezet.txt",
    }


def test_what_is_wrong_in_shipped_questions_is_not_the_coachs_concern(shipped: Path) -> None:
    assert read_library(shipped, resource("framework")).problems == ()


def test_without_questions_the_installation_is_broken(tmp_path: Path) -> None:
    with pytest.raises(BrokenInstallationError) as caught:
        assert read_library(tmp_path / "questions", resource("framework")).bank
    assert sentence(caught.value) == (
        "LOBcoach is niet compleet. Installeer het opnieuw.\n"
        "questions, regel 1: In deze map staan geen vragen. Installeer LOBcoach opnieuw."
    )


def test_the_questions_are_read_once_and_only_when_asked_for(tmp_path: Path) -> None:
    library = read_library(tmp_path / "questions", resource("framework"))
    shutil.copytree(resource("questions"), tmp_path / "questions")
    bank = library.bank
    assert bank.prompts
    shutil.rmtree(tmp_path / "questions")
    assert library.bank is bank


def test_without_framework_texts_the_installation_is_broken(tmp_path: Path) -> None:
    with pytest.raises(BrokenInstallationError) as caught:
        read_library(resource("questions"), tmp_path)
    told = sentence(caught.value).splitlines()
    assert told[0] == "LOBcoach is niet compleet. Installeer het opnieuw."
    assert 1 < len(told) <= 6


def test_the_aids_are_read_once_and_only_when_asked_for(tmp_path: Path) -> None:
    shutil.copytree(resource("framework"), tmp_path / "framework")
    for name in _AIDS:
        (tmp_path / "framework" / name).unlink()
    library = read_library(resource("questions"), tmp_path / "framework")
    for name in _AIDS:
        shutil.copy(resource("framework") / name, tmp_path / "framework")
    aids = library.aids
    assert (len(aids.techniques), len(aids.activities), len(aids.words)) == (10, 6, 80)
    shutil.rmtree(tmp_path / "framework")
    assert library.aids is aids


def test_without_the_aids_the_installation_is_broken(tmp_path: Path) -> None:
    shutil.copytree(resource("framework"), tmp_path / "framework")
    (tmp_path / "framework" / "woordkaarten.md").unlink()
    library = read_library(resource("questions"), tmp_path / "framework")
    with pytest.raises(BrokenInstallationError) as caught:
        assert library.aids
    assert sentence(caught.value) == (
        "LOBcoach is niet compleet. Installeer het opnieuw.\n"
        "woordkaarten.md, regel 1: Dit bestand is er niet. Controleer de naam en de map."
    )


def test_a_library_of_questions_only_has_no_aids() -> None:
    library = read_library(resource("questions"), resource("framework"))
    assert Library(library.framework, lambda _: Bank(library.bank)).aids == TalkAids()


def test_a_question_written_meanwhile_joins_when_the_library_reads_again(own: Path) -> None:
    library = read_library(resource("questions"), resource("framework"), own)
    assert library.bank.find("eigen-7k2m9x4b") is None
    (own / "eigen-activeren.md").write_text(HEADER + OWN_STEP, encoding="utf-8")
    assert library.bank.find("eigen-7k2m9x4b") is None
    library.read_again()
    assert library.bank.find("eigen-7k2m9x4b") is not None


def test_another_folder_brings_its_own_questions(own: Path, tmp_path: Path) -> None:
    (own / "eigen-activeren.md").write_text(HEADER + OWN_STEP, encoding="utf-8")
    library = read_library(resource("questions"), resource("framework"), own)
    assert library.bank.find("eigen-7k2m9x4b") is not None
    library.look_for_own_in(tmp_path / "elders")
    assert library.own_folder == tmp_path / "elders"
    assert library.bank.find("eigen-7k2m9x4b") is None


def test_the_library_tells_what_is_switched_off_and_what_does_not_join(own: Path) -> None:
    wrong = OWN_STEP.replace("- hint", "- hnt")
    (own / "eigen-activeren.md").write_text(HEADER + wrong, encoding="utf-8")
    (own / "uitgezet.txt").write_text("ls-a-01\n", encoding="utf-8")
    library = read_library(resource("questions"), resource("framework"), own)
    assert [prompt.id for prompt in library.switched_off] == ["ls-a-01"]
    assert library.bank.find("ls-a-01") is None
    assert library.own_left_out == 1


_WORDS = "---\nlobcoach: idioom\nversie: 1\n---\n## netwerken\n- naam: Kring\n"


def test_words_of_the_school_join_the_shipped_ones(own: Path) -> None:
    (own / "woorden-roc.md").write_text(_WORDS, encoding="utf-8")
    (own / "woorden-oud.md").write_text(_WORDS.replace("netwerken", "netwerk"), encoding="utf-8")
    library = read_library(resource("questions"), resource("framework"), own)
    assert list(library.framework.idioms) == ["standaard", "summa", "vraagvorm", "woorden-roc"]
    assert list(library.school_idioms) == ["woorden-roc"]
    assert [str(problem) for problem in library.word_problems] == [
        "woorden-oud.md, regel 5: Competentie of waarde ‘netwerk’ bestaat niet. "
        "Bedoel je ‘netwerken’?"
    ]
    assert library.problems == ()


def test_words_are_read_again_when_another_file_is_opened_or_they_changed(own: Path) -> None:
    library = read_library(resource("questions"), resource("framework"))
    bank = library.bank
    assert not library.school_idioms
    library.look_for_own_in(own)
    (own / "woorden-roc.md").write_text(_WORDS, encoding="utf-8")
    library.read_words_again()
    assert list(library.school_idioms) == ["woorden-roc"]
    assert library.bank is not bank
    bank = library.bank
    library.read_words_again()
    assert library.bank is bank
    library.look_for_own_in(own.parent / "elders")
    assert "woorden-roc" not in library.framework.idioms


def test_a_folder_that_goes_takes_its_questions_along_and_is_missed(own: Path) -> None:
    (own / "eigen-activeren.md").write_text(HEADER + OWN_STEP, encoding="utf-8")
    library = read_library(resource("questions"), resource("framework"), own)
    assert library.bank.find("eigen-7k2m9x4b") is not None
    assert not library.own_folder_gone
    away = own.rename(own.with_name("elders"))
    for _ in range(2):
        library.read_again()
        assert library.own_folder_gone
    library.look_for_own_in(own)
    assert library.own_folder_gone
    away.rename(own)
    library.read_again()
    assert not library.own_folder_gone
    library.look_for_own_in(own.with_name("van-een-ander"))
    assert not library.own_folder_gone


@pytest.mark.parametrize(
    ("name", "text"), [("eigen-activeren.md", HEADER + OWN_STEP), ("woorden-roc.md", _WORDS)]
)
def test_what_was_on_a_stick_that_is_gone_does_not_stay_with_the_next_file(
    own: Path, name: str, text: str
) -> None:
    (own / name).write_text(text, encoding="utf-8")
    library = read_library(resource("questions"), resource("framework"), own)
    assert library.bank.find("eigen-7k2m9x4b") is not None or library.school_idioms
    own.rename(own.with_name("uitgetrokken"))
    library.look_for_own_in(own.with_name("van-een-ander"))
    assert library.bank.find("eigen-7k2m9x4b") is None
    assert not library.school_idioms


def test_an_empty_folder_that_goes_is_missed_by_nobody(own: Path) -> None:
    library = read_library(resource("questions"), resource("framework"), own)
    assert library.bank.prompts
    own.rmdir()
    library.read_again()
    assert not library.own_folder_gone
