"""The word cards, pointed at and looked for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import Competence
from lobcoach.services.library import Library
from lobcoach.ui.aids.word_grid import WordGrid
from tests.ui.finding import button, words
from tests.ui.pictures import Show

NAMES = {Competence.QUALITIES: "Ons talent", Competence.MOTIVES: "Onze passie"}


@pytest.fixture
def grid(library: Library, show: Show) -> WordGrid:
    made = WordGrid(library.aids.words, large=False)
    made.set_names(NAMES)
    show(made)
    return made


def test_all_words_stand_in_their_groups_under_the_words_of_this_coach(
    grid: WordGrid, library: Library
) -> None:
    assert [tile.card for tile in grid.tiles()] == list(library.aids.words)
    told = words(grid)
    assert told[1:6] == ["Ons talent", "Hand", "Hoofd", "Hart", "Samen"]
    assert "Onze passie" in told


def test_the_keyboard_points_at_words_and_reads_their_sentence(
    grid: WordGrid, qtbot: QtBot
) -> None:
    first, second = grid.tiles()[:2]
    for tile in (first, second):
        tile.setFocus()
        qtbot.keyClick(tile, Qt.Key.Key_Space)
    assert words(grid)[0] == f"{second.card.word}: ‘{second.card.sentence}’"
    assert f"Gekozen: {first.card.word}, {second.card.word}" in words(grid)
    qtbot.keyClick(second, Qt.Key.Key_Space)
    assert f"Gekozen: {first.card.word}" in words(grid)
    button(grid, "Keuze wissen").click()
    assert not any(tile.isChecked() for tile in grid.tiles())
    assert words(grid)[0] == "Kies een woord; dan lees je hier de zin die erbij hoort."
    assert first.hasFocus()


def test_a_word_is_found_by_its_sentence_too(grid: WordGrid) -> None:
    sentence = grid.tiles()[5].card.sentence
    assert grid.search(sentence.upper()) == 1
    assert "Onze passie" not in words(grid)
    assert "Hoofd" not in words(grid)
    assert grid.search("xyz") == 0
    assert grid.search("") == len(grid.tiles()) == 80


def test_words_for_what_the_talk_is_about_come_first(grid: WordGrid) -> None:
    def order() -> list[str]:
        heads = [each for each in words(grid) if each in NAMES.values()]
        return sorted(heads, key=lambda name: place(grid, name))

    grid.put_first(Competence.MOTIVES)
    assert order() == ["Onze passie", "Ons talent"]
    grid.put_first(Competence.NETWORKING)
    assert order() == ["Ons talent", "Onze passie"]
    grid.put_first(None)
    assert order() == ["Ons talent", "Onze passie"]


def place(grid: WordGrid, name: str) -> int:
    """Return where the part with this heading stands."""
    competence = next(each for each, said in NAMES.items() if said == name)
    part = grid._headings[competence].parentWidget()
    assert part is not None
    return grid.body.indexOf(part)


def test_large_words_can_be_read_by_two_people(library: Library, show: Show) -> None:
    large = WordGrid(library.aids.words, large=True)
    show(large)
    tile = large.tiles()[0]
    tile.setFocus()
    tile.setChecked(True)
    assert tile.grab().height() == tile.sizeHint().height() == 50
    assert tile.accessibleDescription() == tile.card.sentence
