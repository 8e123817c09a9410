"""From anywhere to a question of one's own, by keyboard alone, and back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from lobcoach.core.own_questions import OwnQuestion
from lobcoach.core.people import Student
from lobcoach.services.opened import Services
from lobcoach.ui.dialogs.find_dialog import FindDialog
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.pages.own_question_page import OwnQuestionPage
from lobcoach.ui.pages.settings_page import SettingsPage
from lobcoach.ui.pages.students_page import StudentsPage
from lobcoach.ui.preferences import Preferences
from lobcoach.ui.settings.questions_card import QuestionsCard
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.workspace import Workspace
from tests.content.given_prompts import TRIP
from tests.ui.finding import button, words
from tests.ui.given_draft import field, fill

CTRL = Qt.KeyboardModifier.ControlModifier
WAIT = 20_000


class Desk:
    """The window of a coach."""

    def __init__(self, qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
        self.qtbot = qtbot
        self.window = window
        self.workspace = workspace
        self.ways = workspace._questions.own

    def page(self) -> OwnQuestionPage:
        page = self.window.page()
        assert isinstance(page, OwnQuestionPage)
        return page

    def find(self, typed: str) -> None:
        """Go somewhere through Ctrl+K."""
        self.qtbot.keyClick(self.window, Qt.Key.Key_K, CTRL)
        dialogs = self.window.findChildren(FindDialog)
        (dialog,) = (each for each in dialogs if each.isVisible())
        self.qtbot.keyClicks(dialog.findChildren(QLineEdit)[0], typed)
        self.qtbot.keyClick(dialog, Qt.Key.Key_Return)

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(here(), text)

    def press(self, key: Qt.Key, times: int = 1) -> None:
        for _ in range(times):
            self.qtbot.keyClick(here(), key)

    def told(self, text: str) -> None:
        assert self.window.banner.message() == text


def here() -> QWidget:
    """Return where the keyboard is."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.fixture
def desk(
    qtbot: QtBot, dresser: ThemeController, services: Services, noor: Student, tmp_path: Path
) -> Iterator[Desk]:
    services.library.read_again()
    window = MainWindow(dresser)
    qtbot.addWidget(window)
    workspace = Workspace(window, services, Preferences(tmp_path / "lobcoach.ini"))
    workspace.start()
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield Desk(qtbot, window, workspace)
    window.close()
    services.library.read_again()


def test_a_question_is_written_by_keyboard_alone_and_can_be_asked(
    desk: Desk, services: Services
) -> None:
    desk.find("eigen vraag")
    desk.type(TRIP.text)
    desk.press(Qt.Key.Key_Tab, 2)  # the phase stays as it is
    desk.type("Mot")
    desk.press(Qt.Key.Key_Tab)
    desk.type("Betrok")
    desk.press(Qt.Key.Key_Tab)
    desk.type("Bouwen")
    desk.press(Qt.Key.Key_Tab, 2)
    desk.type(TRIP.follow_ups[0])
    desk.press(Qt.Key.Key_Tab)
    desk.type(TRIP.follow_ups[1])
    desk.press(Qt.Key.Key_Tab, 3)
    desk.type(TRIP.coach_hint)
    desk.qtbot.keyClick(here(), Qt.Key.Key_Return, CTRL)
    assert isinstance(desk.window.page(), StudentsPage)
    desk.told("Je vraag is bewaard en doet meteen mee.")
    (written,) = (each for each in services.library.bank.prompts if each.id.startswith("eigen-"))
    assert (written.text, written.behaviour, written.competence) == (
        TRIP.text, TRIP.behaviour, TRIP.competence
    )  # fmt: skip
    assert written.follow_ups == TRIP.follow_ups


def test_esc_leads_back_and_what_was_typed_is_there_again(desk: Desk) -> None:
    desk.workspace.show_talks()
    before = desk.window.page()
    desk.find("eigen vraag")
    desk.type("Welk moment")
    desk.press(Qt.Key.Key_Escape)
    assert desk.window.page() is before
    desk.ways.write()
    assert field(desk.page(), "De vraag").toPlainText() == "Welk moment"
    desk.ways.write()  # from the page itself it leads back to the same place
    desk.press(Qt.Key.Key_Escape)
    assert desk.window.page() is before


def test_after_closing_and_opening_half_a_question_is_still_there(
    desk: Desk, services: Services
) -> None:
    desk.ways.write()
    desk.type("Welk moment")
    assert desk.workspace.may_close()
    draft = services.own_questions.new_draft()
    assert draft is not None
    assert draft.prompt.text == "Welk moment"


def test_a_question_can_be_changed_and_another_begun_from_the_line_above(desk: Desk) -> None:
    kept = desk.workspace._services.own_questions.save(OwnQuestion(TRIP))
    desk.ways.edit(TRIP.id)
    fill(desk.qtbot, desk.page(), "De vraag", "Wat wil je nooit meer doen?")
    desk.page().save()
    button(desk.window, "Wijzig hem nog").click()
    assert desk.page().about == kept.prompt.id
    desk.page().save()
    button(desk.window, "Nog een vraag").click()
    assert desk.page().about == ""


def test_a_question_that_is_not_there_is_told(desk: Desk) -> None:
    desk.workspace.go_to("question eigen-aaaaaaaa")
    desk.told("Dit staat niet (meer) in het bestand. Kies het opnieuw uit de lijst.")
    assert isinstance(desk.window.page(), StudentsPage)


def test_taking_away_is_undone_from_the_line_above(desk: Desk, services: Services) -> None:
    services.own_questions.save(OwnQuestion(TRIP))
    desk.workspace.go_to(f"question {TRIP.id}")
    button(desk.page(), "Wis vraag").click()
    assert isinstance(desk.window.page(), StudentsPage)
    desk.told("Je vraag is gewist.")
    assert services.library.bank.find(TRIP.id) is None
    button(desk.window, "Maak ongedaan").click()
    desk.told("Je vraag is er weer.")
    assert services.library.bank.find(TRIP.id) == TRIP


def test_undoing_where_nothing_can_be_written_is_told(desk: Desk, services: Services) -> None:
    services.own_questions.save(OwnQuestion(TRIP))
    desk.ways.edit(TRIP.id)
    button(desk.page(), "Wis vraag").click()
    shutil.rmtree(services.own_questions.folder)
    services.own_questions.folder.write_text("geen map", encoding="utf-8")
    button(desk.window, "Maak ongedaan").click()
    assert desk.window.banner.message().startswith("‘vragen’ is een bestand")
    services.own_questions.folder.unlink()
    button(desk.window, "Probeer opnieuw").click()
    assert services.library.bank.find(TRIP.id) == TRIP


def test_half_a_question_that_cannot_be_kept_is_asked_about_before_the_window_closes(
    desk: Desk, services: Services
) -> None:
    services.own_questions.folder.write_text("geen map", encoding="utf-8")
    desk.ways.write()
    desk.type("Welk moment")
    asked: list[str] = []

    def answer(choice: QMessageBox.StandardButton) -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        box.button(choice).click()

    QTimer.singleShot(0, lambda: answer(QMessageBox.StandardButton.Cancel))
    assert not desk.workspace.may_close()
    assert desk.window.banner.message().startswith("Niet opgeslagen – De map")
    services.own_questions.folder.unlink()
    assert desk.workspace.may_close()
    assert asked == ["Een deel van je tekst staat nog niet in het bestand."]
    draft = services.own_questions.new_draft()
    assert draft is not None
    assert draft.prompt.text == "Welk moment"


def test_a_file_written_in_another_program_counts_without_a_restart(
    desk: Desk, services: Services
) -> None:
    services.own_questions.save(OwnQuestion(TRIP))
    desk.ways.watch()
    desk.workspace.show_settings()
    page = desk.window.page()
    assert isinstance(page, SettingsPage)
    (card,) = page.findChildren(QuestionsCard)
    assert not card.isVisible()
    path = services.own_questions.folder / services.own_questions.file_of(TRIP.id)
    right = path.read_text(encoding="utf-8")
    path.write_text(right.replace("- hint", "- hnt"), encoding="utf-8")
    desk.qtbot.waitUntil(card.isVisible, timeout=WAIT)
    assert "1 van je eigen vragen doet nog niet mee" in words(card)
    assert services.library.bank.find(TRIP.id) is None
    path.write_text(right, encoding="utf-8")
    desk.qtbot.waitUntil(lambda: not card.isVisible(), timeout=WAIT)
    assert services.library.bank.find(TRIP.id) == TRIP


def test_the_folder_is_watched_some_time_after_the_first_page(desk: Desk) -> None:
    desk.qtbot.waitUntil(lambda: desk.ways._watch is not None, timeout=WAIT)
    watch = desk.ways._watch
    desk.ways.watch()
    assert desk.ways._watch is watch


def test_after_closing_nothing_begins_to_watch(desk: Desk) -> None:
    desk.window.close()
    desk.ways.watch()
    assert desk.ways._watch is None
