"""Own questions that do not join yet."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.paths import resource
from lobcoach.services.library import BrokenInstallationError, Library, read_library
from lobcoach.ui.settings.questions_card import QuestionsCard, left_out_words
from lobcoach.ui.widgets.buttons import OutlineButton
from tests.content.files import HEADER
from tests.services.test_library import OWN_STEP
from tests.ui.finding import button, shown, words
from tests.ui.pictures import Show

TWO = OWN_STEP.replace("hint", "hnt") + OWN_STEP.replace("7k2m9x4b", "aaaaaaaa").replace("-5", "-9")


def library_with(folder: Path, text: str) -> Library:
    folder.mkdir()
    (folder / "eigen-activeren.md").write_text(HEADER + text, encoding="utf-8")
    return read_library(resource("questions"), resource("framework"), folder)


def test_nothing_wrong_needs_no_card(show: Show, tmp_path: Path) -> None:
    card = QuestionsCard(library_with(tmp_path / "vragen", OWN_STEP))
    show(card)
    card.show_now()
    assert not card.isVisible()


def test_what_is_left_out_is_told_with_file_and_line(
    show: Show, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "vragen"
    library = library_with(folder, TWO)
    opened: list[Path] = []
    card = QuestionsCard(library, show_folder=opened.append)
    show(card)
    card.show_now()
    assert words(card) == [
        "Vragen",
        "2 van je eigen vragen doen nog niet mee",
        "eigen-activeren.md, regel 7: [eigen-7k2m9x4b] ‘hint’ ontbreekt. Zet er een regel ‘- hint: "
        "…’ bij.",
        "eigen-activeren.md, regel 13: ‘hnt’ ken ik niet. Bedoel je ‘hint’?",
        "eigen-activeren.md, regel 18: Waarde ‘daadkrachtig-9’ bestaat niet. Bedoel je "
        "‘daadkrachtig-5’?",
        "Verbeter het in het bestand en bewaar het; daarna doet de vraag meteen mee.",
    ]
    qtbot.mouseClick(button(card, "Open de map"), Qt.MouseButton.LeftButton)
    assert opened == [folder]
    (folder / "eigen-activeren.md").write_text(HEADER + OWN_STEP, encoding="utf-8")
    library.read_again()
    card.show_now()
    assert not card.isVisible()


def test_a_long_list_is_cut_off_with_how_many_more(show: Show, tmp_path: Path) -> None:
    many = "".join(OWN_STEP.replace("hint", "hnt") for _ in range(5))
    card = QuestionsCard(library_with(tmp_path / "vragen", many))
    show(card)
    card.show_now()
    assert words(card)[-2] == "En nog 8 meer."


def test_something_odd_that_leaves_nothing_out_is_told_too(show: Show, tmp_path: Path) -> None:
    library = library_with(tmp_path / "vragen", OWN_STEP)
    (tmp_path / "vragen" / "uitgezet.txt").write_text("weg\n", encoding="utf-8")
    card = QuestionsCard(library)
    show(card)
    card.show_now()
    assert words(card)[1] == "In je eigen vragen valt iets op."


def test_one_question_is_one() -> None:
    assert left_out_words(1) == "1 van je eigen vragen doet nog niet mee"


def test_a_broken_installation_is_told_elsewhere(show: Show, library: Library) -> None:
    def broken(_own: Path | None) -> object:
        raise BrokenInstallationError(())

    card = QuestionsCard(Library(library.framework, broken))  # type: ignore[arg-type]
    show(card)
    card.show_now()
    assert not card.isVisible()


def test_without_a_folder_there_is_nothing_to_open(show: Show, library: Library) -> None:
    opened: list[Path] = []
    card = QuestionsCard(read_library(resource("questions"), resource("framework")),
                         show_folder=opened.append)  # fmt: skip
    show(card)
    card.setVisible(True)
    button(card, "Open de map").click()
    assert opened == []


def test_a_folder_that_went_is_told_and_nothing_leads_there(show: Show, tmp_path: Path) -> None:
    library = library_with(tmp_path / "vragen", OWN_STEP)
    card = QuestionsCard(library)
    show(card)
    card.show_now()
    (tmp_path / "vragen").rename(tmp_path / "weg")
    library.read_again()
    card.show_now()
    assert words(card) == [
        "Vragen",
        "Je map met eigen vragen is er niet meer. Je eigen vragen doen nu niet mee. Zet de map "
        "‘vragen’ terug naast je bestand.",
    ]
    assert shown(card, OutlineButton) == []
