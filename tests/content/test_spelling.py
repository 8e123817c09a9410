from collections.abc import Iterator
from pathlib import Path

import pytest

from lobcoach.content.document import read_document
from lobcoach.content.folder import content_files

from .files import HEADER, STEP, document
from .spelling import OUR_WORDS, has_dictionary, unknown_words

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(autouse=True, scope="module")
def dictionary() -> Iterator[None]:
    if not has_dictionary():
        pytest.skip("hunspell or its Dutch dictionary is not installed; see .ci/prepare")
    yield


@pytest.mark.parametrize("folder", ["questions", "framework"])
def test_each_word_that_is_shipped_is_spelt_as_the_dictionary_has_it(folder: str) -> None:
    files = content_files(RESOURCES / folder)
    assert unknown_words(map(read_document, files)) == []


def test_a_typing_error_is_told_with_file_and_line() -> None:
    text = STEP.replace("kleinste", "klienste").replace("Op welke dag", "Op wellke dag")
    assert unknown_words([document(HEADER + text)]) == [
        "loopbaansturing-activeren.md, regel 8: ‘klienste’ staat niet in het woordenboek.",
        "loopbaansturing-activeren.md, regel 11: ‘wellke’ staat niet in het woordenboek.",
    ]


@pytest.mark.parametrize(
    "text", ["zo’n foto’s", "{voornaam} ideeën", "‘Niets’", "BBL", "2e", "Eén"]
)
def test_what_is_right_is_left_in_peace(text: str) -> None:
    assert unknown_words([document(f"{HEADER}## x\n{text}\n")]) == []


def test_codes_are_no_words() -> None:
    assert unknown_words([document(f"{HEADER}## x\n- gesprek: xqz\n- icoon: xqz\n")]) == []


def test_our_own_words_are_in_order_so_that_one_finds_them() -> None:
    words = OUR_WORDS.read_text(encoding="utf-8").split()
    assert words == sorted(set(words), key=lambda word: word.replace("é", "e"))
    assert all(word == word.lower() for word in words)
