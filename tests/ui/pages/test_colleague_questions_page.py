# ruff: noqa: E501  (sentences and content stand on one line, as the coach sees them)
"""*Vragen van een collega*."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.core.changes import Kind
from lobcoach.services.opened import Services
from lobcoach.ui.pages.colleague_questions_page import ColleagueQuestionsPage
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.banner import Banner
from lobcoach.ui.widgets.row_table import RowTable
from tests.services.given_shared import PERSON, STEP, given_file, given_mix, given_own
from tests.services.places import read_only_disk
from tests.ui.finding import button, named, words
from tests.ui.given_pages import names, opened

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
WAIT = 60_000


@pytest.fixture
def path(tmp_path: Path, services: Services) -> Path:
    return given_mix(tmp_path, services.library)


@pytest.fixture
def page(
    qtbot: QtBot, dresser: ThemeController, services: Services, path: Path
) -> Iterator[ColleagueQuestionsPage]:
    made = ColleagueQuestionsPage(services, ask_file=lambda _: path if path.exists() else None)
    opened(qtbot, made)
    made.setFocus()
    yield made
    made.close_down()


def read(qtbot: QtBot, page: ColleagueQuestionsPage, path: Path) -> None:
    page.open(path)
    qtbot.waitUntil(lambda: not page.is_busy(), timeout=WAIT)


def said(page: ColleagueQuestionsPage) -> str:
    return page.findChildren(Banner)[0].message()


def table(page: ColleagueQuestionsPage) -> RowTable:
    return named(page, RowTable, "Vragen in het bestand")


def test_from_choosing_a_file_to_taking_over_by_keyboard_alone(
    qtbot: QtBot, page: ColleagueQuestionsPage, services: Services
) -> None:
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not page.is_busy(), timeout=WAIT)
    assert "lobcoach-vragen-2026-11-26.md · van Ilse Bakker · 7 vragen" in words(page)
    assert table(page).hasFocus()
    assert button(page, "Neem 3 vragen over").isEnabled()
    qtbot.keyClick(table(page), Qt.Key.Key_Down)
    qtbot.keyClick(table(page), Qt.Key.Key_Return)
    assert button(page, "Houd die van mij").hasFocus()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Right)
    assert button(page, "Houd ze allebei").hasFocus()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    assert button(page, "Neem 4 vragen over").isEnabled()
    with qtbot.waitSignal(page.taken_over) as told:
        qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    assert told.args[0] == "4 vragen overgenomen."
    assert services.library.bank.find(STEP.id) == STEP
    assert "Kies een bestand" in [page.focusWidget().text()]  # type: ignore[attr-defined]
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_a_file_that_cannot_be_used_is_refused_and_another_can_be_chosen(
    qtbot: QtBot, page: ColleagueQuestionsPage, tmp_path: Path, path: Path
) -> None:
    wrong = tmp_path / "plaatje.md"
    wrong.write_bytes(b"\x89PNG")
    read(qtbot, page, wrong)
    assert said(page) == (
        "‘plaatje.md’ is geen tekst, maar bijvoorbeeld een document van Word, een plaatje of een zip-bestand. Kies het bestand met vragen zelf; de naam eindigt op .md."
    )
    assert button(page, "Kies een bestand").hasFocus()
    read(qtbot, page, path)
    assert said(page) == ""
    assert len(names(table(page))) == 7


def test_when_nothing_is_chosen_nothing_can_be_taken(
    qtbot: QtBot, page: ColleagueQuestionsPage, tmp_path: Path, services: Services
) -> None:
    read(qtbot, page, given_file(tmp_path, STEP))
    qtbot.mouseClick(button(page, "Niet overnemen"), LEFT)
    assert not button(page, "Niets").isEnabled()
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    assert services.library.bank.find(STEP.id) is None


def test_thinking_again_about_a_file_leaves_all_as_it_was(
    qtbot: QtBot, page: ColleagueQuestionsPage, path: Path
) -> None:
    path.unlink()
    qtbot.keyClick(page, Qt.Key.Key_O, CTRL)
    assert not page.is_busy()
    assert button(page, "Kies een bestand").isVisible()


def test_reading_can_be_stopped(qtbot: QtBot, page: ColleagueQuestionsPage, path: Path) -> None:
    page.open(path)
    assert "Het bestand wordt gelezen …" in words(page) or page.is_busy()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not page.is_busy(), timeout=WAIT)
    assert said(page) == "Je bent gestopt. Er is niets veranderd."


def test_when_own_questions_change_the_file_is_looked_at_again(
    qtbot: QtBot, page: ColleagueQuestionsPage, tmp_path: Path, services: Services
) -> None:
    read(qtbot, page, given_file(tmp_path, STEP, PERSON))
    qtbot.mouseClick(button(page, "Niet overnemen"), LEFT)
    assert services.library.own_folder is not None
    given_own(services.library.own_folder, PERSON)
    services.library.read_again()
    services.changes.publish(Kind.QUESTIONS)
    qtbot.waitUntil(lambda: not page.is_busy(), timeout=WAIT)
    assert button(page, "1 gelijk").isVisible()
    assert not button(page, "Niets").isEnabled()


def test_own_files_that_changed_unseen_are_told_and_looked_at_again(
    qtbot: QtBot, page: ColleagueQuestionsPage, tmp_path: Path, services: Services
) -> None:
    read(qtbot, page, given_file(tmp_path, STEP, PERSON))
    assert services.library.own_folder is not None
    given_own(services.library.own_folder, PERSON)
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: not page.is_busy(), timeout=WAIT)
    assert said(page) == (
        "Je eigen vragen zijn intussen gewijzigd. Er is niets veranderd; bekijk het nog eens."
    )
    assert button(page, "Neem 1 vraag over").isEnabled()


def test_a_folder_that_may_not_be_written_gets_its_sentence_and_the_choices_stay(
    qtbot: QtBot, page: ColleagueQuestionsPage, path: Path, services: Services
) -> None:
    read(qtbot, page, path)
    assert services.library.own_folder is not None
    with read_only_disk(services.library.own_folder):
        qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    assert said(page) == (
        "In ‘vragen’ mag niet worden geschreven. Zet ‘alleen lezen’ uit, of kies een andere map."
    )
    assert button(page, "Neem 3 vragen over").isEnabled()


def test_a_mistake_of_ours_is_not_hidden(
    qtbot: QtBot,
    page: ColleagueQuestionsPage,
    path: Path,
    services: Services,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def mistaken(*_arguments: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(services.sharing, "look_at", mistaken)
    with qtbot.captureExceptions() as caught:
        read(qtbot, page, path)
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
