"""What a school calls the competences and core values, as the program keeps it."""

from __future__ import annotations

import pytest

from lobcoach.core.changes import Kind
from lobcoach.core.errors import FileError, InputError, SchoolWordsError
from lobcoach.core.framework import Competence, CoreValue
from lobcoach.paths import resource
from lobcoach.services.opened import Services
from lobcoach.services.school_words import WORD_KEYS, SchoolWordsService, WordKey
from lobcoach.services.sentences import sentence

TALENT = WordKey(Competence.QUALITIES)
QUESTION = WordKey(Competence.QUALITIES, question=True)
TOGETHER = WordKey(CoreValue.INVOLVED)
TAKEN = "Deze naam is er al. Kies een andere, zodat je ze uit elkaar houdt."


@pytest.fixture
def words(services: Services) -> SchoolWordsService:
    return services.school_words


def test_before_anything_is_changed_the_words_are_the_usual_ones(words: SchoolWordsService) -> None:
    assert words.words() == words.usual()
    assert len(words.words()) == len(WORD_KEYS) == 15
    assert words.words()[TOGETHER] == "betrokken"
    assert not words.path.exists()


def test_a_word_is_kept_in_a_readable_file_and_followed_everywhere(
    services: Services, words: SchoolWordsService
) -> None:
    told: list[Kind] = []
    services.changes.subscribe(told.extend)
    words.keep(TALENT, "  Jouw   talent ")
    words.keep(QUESTION, "Waar ben ik goed in?")
    words.keep(TOGETHER, "samen")
    assert told == [Kind.QUESTIONS] * 3
    idiom = services.library.framework.idiom("woorden-school")
    assert idiom.names[Competence.QUALITIES] == "Jouw talent"
    assert idiom.questions[Competence.QUALITIES] == "Waar ben ik goed in?"
    assert idiom.values[CoreValue.INVOLVED] == "samen"
    text = words.path.read_text(encoding="utf-8")
    assert "## kwaliteitenreflectie\n\n- naam: Jouw talent\n- vraag: Waar ben ik goed in?\n" in text
    assert "## betrokken\n\n- naam: samen\n" in text
    assert "netwerken" not in text
    assert [path.name for path in words.path.parent.iterdir()] == ["woorden-school.md"]


def test_signs_that_nobody_sees_do_not_come_along(words: SchoolWordsService) -> None:
    words.keep(TALENT, "Jouw \u202etalent")
    assert words.words()[TALENT] == "Jouw talent"
    words.keep(TALENT, "\u3164")
    assert words.words() == words.usual()


def test_an_emptied_word_is_the_usual_one_again(words: SchoolWordsService) -> None:
    words.keep(TALENT, "Talent")
    words.keep(TALENT, " ")
    assert words.words() == words.usual()
    assert "Talent" not in words.path.read_text(encoding="utf-8")


def test_the_same_word_again_changes_nothing(services: Services, words: SchoolWordsService) -> None:
    told: list[Kind] = []
    words.keep(TALENT, "Talent")
    before = words.path.stat().st_mtime_ns
    services.changes.subscribe(told.extend)
    words.keep(TALENT, "Talent")
    assert (words.path.stat().st_mtime_ns, told) == (before, [])


def test_a_change_by_hand_is_not_undone(words: SchoolWordsService) -> None:
    words.keep(TALENT, "Talent")
    with words.path.open("a", encoding="utf-8") as file:
        file.write("\n## netwerken\n\n- naam: Kring\n")
    words.keep(TOGETHER, "samen")
    assert words.words()[WordKey(Competence.NETWORKING)] == "Kring"
    assert words.words()[TALENT] == "Talent"


@pytest.mark.parametrize(
    ("key", "typed", "said"),
    [
        (TALENT, "x" * 41, "Deze tekst is te lang: hooguit 40 tekens. Kort hem in."),
        (QUESTION, "x" * 81, "Deze tekst is te lang: hooguit 80 tekens. Kort hem in."),
        (TALENT, "werk", TAKEN),
        (TOGETHER, "Aandacht", TAKEN),
    ],
)  # fmt: skip
def test_what_cannot_be_a_name_is_told_and_not_kept(
    words: SchoolWordsService, key: WordKey, typed: str, said: str
) -> None:
    with pytest.raises(InputError) as caught:
        words.keep(key, typed)
    assert sentence(caught.value) == said
    assert not words.path.exists()


def test_two_questions_may_be_the_same(words: SchoolWordsService) -> None:
    words.keep(QUESTION, "Wie kan mij helpen?")
    assert words.words()[QUESTION] == "Wie kan mij helpen?"


def test_a_file_with_a_mistake_is_never_written_over(words: SchoolWordsService) -> None:
    words.keep(TALENT, "Talent")
    text = words.path.read_text(encoding="utf-8").replace("- naam", "- nam")
    words.path.write_text(text, encoding="utf-8")
    with pytest.raises(SchoolWordsError) as caught:
        words.keep(TOGETHER, "samen")
    assert sentence(caught.value) == (
        "In het bestand met de woorden van je school klopt iets niet. Verbeter dat eerst daar; "
        "LOBcoach schrijft er zolang niet overheen."
    )
    assert words.path.read_text(encoding="utf-8") == text
    assert not words.can_be_changed()
    assert words.words() == words.usual()
    assert words.problems() == (
        "woorden-school.md, regel 13: ‘nam’ ken ik niet. Bedoel je ‘naam’?",
    )


def test_a_mistake_in_another_file_leaves_ours_free(words: SchoolWordsService) -> None:
    words.keep(TALENT, "Talent")
    (words.path.parent / "woorden-ander.md").write_text("kring", encoding="utf-8")
    words.keep(TOGETHER, "samen")
    assert words.can_be_changed()
    assert len(words.problems()) == 1


def test_where_the_folder_should_be_may_be_something_else(words: SchoolWordsService) -> None:
    words.path.parent.write_text("geen map", encoding="utf-8")
    with pytest.raises(FileError) as caught:
        words.keep(TALENT, "Talent")
    assert sentence(caught.value) == (
        f"De map ‘{words.path.parent}’ is er niet. Maak de map, of kies een andere."
    )
    assert words.path.parent.read_text(encoding="utf-8") == "geen map"


def test_the_shipped_files_are_never_touched(words: SchoolWordsService) -> None:
    before = {path: path.read_bytes() for path in resource("framework").iterdir()}
    for key in WORD_KEYS:
        words.keep(key, f"mijn {key.about} {key.question}")
    assert {path: path.read_bytes() for path in resource("framework").iterdir()} == before
    assert words.words()[TALENT] == "mijn kwaliteitenreflectie False"
