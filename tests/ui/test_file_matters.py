"""What happens to the file itself while a coach works, in the real window."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from lobcoach.core.backups import Reason
from lobcoach.core.drafts import FieldKey, Note, NoteKey
from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.core.people import Coach, Student
from lobcoach.core.talk import Conversation, Lane
from lobcoach.services.library import Library
from lobcoach.services.opened import Services
from lobcoach.services.opening import create_file, open_file
from lobcoach.services.siblings import Sibling
from lobcoach.ui.dialogs.restore_dialog import RestoreDialog
from lobcoach.ui.file_matters import sibling_words
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.pages.conversation_page import ConversationPage
from lobcoach.ui.pages.finish_page import FinishPage
from lobcoach.ui.pages.students_page import StudentsPage
from lobcoach.ui.preferences import Preferences
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.workspace import Workspace
from tests.services.places import names_in
from tests.ui.finding import button, words


class Desk:
    """A window with a file open in it."""

    def __init__(
        self, qtbot: QtBot, dresser: ThemeController, services: Services, folder: Path
    ) -> None:
        self.qtbot = qtbot
        self.services = services
        self.window = MainWindow(dresser)
        self.preferences = Preferences(folder / "lobcoach.ini")
        self.preferences.last_file = services.path
        self.workspace = Workspace(self.window, services, self.preferences)
        qtbot.addWidget(self.window, before_close_func=lambda _: self.autosave.give_up())
        self.workspace.start()
        self.window.show()

    @property
    def autosave(self):
        return self.workspace._autosave

    def says(self, text: str) -> None:
        self.qtbot.waitUntil(lambda: text in self.window.banner.message(), timeout=20_000)

    def press(self, text: str) -> None:
        self.qtbot.waitUntil(lambda: bool(self._buttons(text)), timeout=20_000)
        self._buttons(text)[0].click()

    def restore(self, row: int = 0) -> None:
        """Put the backup in this row of the list back, from Ctrl+K on."""
        self.workspace.go_to("restore")
        (dialog,) = self.window.findChildren(RestoreDialog)
        self.qtbot.waitUntil(
            lambda: any("student" in each and "gesprek" in each for each in words(dialog)),
            timeout=20_000,
        )
        listed = dialog._list
        listed.setCurrentIndex(listed.model().index(row, 0))
        self.qtbot.waitUntil(button(dialog, "Zet terug").isEnabled, timeout=20_000)
        button(dialog, "Zet terug").click()
        self.says("is teruggezet")

    def _buttons(self, text: str) -> list[QPushButton]:
        found = self.window.banner.findChildren(QPushButton)
        return [each for each in found if each.text() == text and each.isVisible()]


@pytest.fixture
def desk(
    qtbot: QtBot, dresser: ThemeController, services: Services, tmp_path: Path
) -> Iterator[Desk]:
    made = Desk(qtbot, dresser, services, tmp_path)
    yield made
    made.autosave.give_up()
    made.window.close()


def field(talk: str) -> FieldKey:
    return FieldKey(Conversation, talk, "goal")


class TestBackups:
    def test_closing_the_window_leaves_a_backup(self, desk: Desk, noor: Student):
        desk.window.close()
        (name,) = names_in(desk.services.path.parent / "backups")
        assert " sluiten " in name

    def test_what_is_wrong_with_one_is_told_calmly_unless_something_else_is_being_told(
        self, desk: Desk, tmp_path: Path
    ):
        error = FileError(FileTrouble.DISK_FULL, tmp_path)
        desk.window.tell("Iets anders.")
        desk.workspace._file.clock.failed.emit(error)
        assert desk.window.banner.message() == "Iets anders."
        desk.window.banner.clear()
        desk.workspace._file.clock.failed.emit(error)
        desk.says("De reservekopie kon niet worden gemaakt. De schijf is vol.")

    def test_the_coach_can_ask_for_one_anywhere(self, desk: Desk):
        desk.workspace.go_to("backup")
        assert desk.window.banner.message() == "LOBcoach maakt een reservekopie…"
        desk.says("De reservekopie staat in de map ‘")
        desk.window.banner.clear()
        desk.workspace._file.clock.made.emit(Path("zelf/gemaakt"))
        assert desk.window.banner.message() == ""

    def test_why_one_that_was_asked_for_cannot_be_made_is_always_said(self, desk: Desk):
        desk.services.path.with_name("backups").touch()  # where the folder should come
        for _ in range(2):
            desk.workspace.go_to("backup")
            assert desk.window.banner.message() == "LOBcoach maakt een reservekopie…"
            desk.says("De reservekopie kon niet worden gemaakt. ")

    def test_the_example_gets_none(
        self, qtbot: QtBot, dresser: ThemeController, library: Library, tmp_path: Path
    ):
        path = tmp_path / "voorbeeld" / "voorbeeld.lobcoach"
        services = create_file(path, library, Coach(name="Marleen", is_example=True))
        made = Desk(qtbot, dresser, services, tmp_path)
        made.window.close()
        assert names_in(path.parent) == [path.name]


class TestRestoring:
    def test_pages_show_the_backup_and_it_is_undone_in_one_step(self, desk: Desk, noor: Student):
        desk.services.backups.make(Reason.AT_WORK)
        desk.services.students.save(Student(first_name="Bo"))
        desk.restore()
        assert [row.student.first_name for row in desk.services.students.caseload()] == ["Noor"]
        assert "Het bestand van daarvoor is apart gezet." in desk.window.banner.message()
        desk.press("Maak ongedaan")
        desk.says("Het bestand van voor het terugzetten is er weer.")
        assert len(desk.services.students.caseload()) == 2
        desk.press("Toch de reservekopie")
        desk.qtbot.waitUntil(lambda: len(desk.services.students.caseload()) == 1, timeout=20_000)
        desk.says("is er weer")

    def test_an_undo_that_cannot_be_is_told(self, desk: Desk, noor: Student, tmp_path: Path):
        desk.services.backups.make(Reason.AT_WORK)
        desk.restore()
        shutil.rmtree(tmp_path / "backups")
        (tmp_path / "backups").write_text("geen map")
        desk.press("Maak ongedaan")
        desk.qtbot.waitUntil(
            lambda: (
                "is teruggezet" not in desk.window.banner.message()
                and "daarvoor terug…" not in desk.window.banner.message()
            ),
            timeout=20_000,
        )
        with pytest.raises(ZeroDivisionError):
            desk.workspace._file._on_undoing_failed(ZeroDivisionError())

    @pytest.mark.parametrize("page", [ConversationPage, FinishPage])
    def test_a_page_about_a_talk_that_is_gone_makes_way_for_the_students(
        self, desk: Desk, noor: Student, page: type, request: pytest.FixtureRequest
    ):
        desk.services.backups.make(Reason.AT_WORK)
        talk = request.getfixturevalue("talk")
        if page is ConversationPage:
            desk.workspace.open_talk(talk)
        else:
            desk.workspace.finish_talk(talk)
        assert isinstance(desk.window.page(), page)
        desk.restore()
        assert isinstance(desk.window.page(), StudentsPage)
        assert desk.services.talk_lists.of_everyone() == []

    def test_a_talk_that_is_there_goes_on_as_the_backup_has_it(self, desk: Desk, talk: str):
        desk.services.keeping.keep({field(talk): "Eerst"})
        desk.services.backups.make(Reason.AT_WORK)
        desk.services.keeping.keep({field(talk): "Later"})
        desk.workspace.finish_talk(talk)
        desk.workspace.open_talk(talk)
        desk.restore()
        assert isinstance(desk.window.page(), ConversationPage)
        assert desk.services.conversations.conversation(talk).goal == "Eerst"
        desk.workspace.show_students()
        assert desk.services.conversations.conversation(talk).goal == "Eerst"


class TestAnotherProgram:
    def test_words_without_a_place_go_into_a_copy_and_work_goes_on_there(
        self, desk: Desk, talk: str, library: Library
    ):
        step = desk.services.conversations.open(talk).dialogue.current
        assert step is not None
        desk.workspace.open_talk(talk)
        path = desk.services.path
        path.rename(path.with_name("weg"))
        path.write_bytes(b"van een andere computer")
        desk.autosave.put_now(NoteKey(talk, step.id, Lane.OWN_WORDS), Note("Net getypt."))
        assert "LOBcoach bewaart een kopie van jouw werk…" in desk.window.banner.message()
        desk.says("Een ander programma heeft ‘mijn.lobcoach’ vervangen. Jouw werk staat in ‘mijn (")
        desk.autosave.put_now(field(talk), "Ook dit")
        desk.press("Kopieer tekst")
        assert QGuiApplication.clipboard().text() == "Net getypt.\n\nOok dit"
        desk.press("Werk verder in de kopie")
        desk.qtbot.waitUntil(lambda: not desk.autosave.has_unsaved, timeout=20_000)
        assert isinstance(desk.window.page(), ConversationPage)
        assert path.read_bytes() == b"van een andere computer"
        copy = desk.preferences.last_file
        assert copy == desk.services.path
        assert copy.name.startswith("mijn (conflict ")
        desk.window.close()
        again = open_file(copy, library)
        assert again.conversations.conversation(talk).goal == "Ook dit"
        again.close()

    def test_the_file_that_stands_there_now_can_be_opened_and_gets_none_of_it(
        self, desk: Desk, talk: str, tmp_path: Path, library: Library
    ):
        other = tmp_path / "binnen"
        shutil.copyfile(desk.services.path, other)
        before = other.read_bytes()
        other.replace(desk.services.path)
        desk.autosave.put_now(field(talk), "Weten wat ik wil")
        desk.says("Jouw werk staat in")
        desk.autosave.put(field(talk), "Weten wat ik echt wil")
        desk.press("Open het bestand opnieuw")
        desk.qtbot.waitUntil(lambda: not desk.window.banner.message(), timeout=20_000)
        assert desk.services.path.read_bytes() == before
        assert not desk.autosave.has_unsaved
        assert desk.services.conversations.conversation(talk).goal == ""
        (copy,) = (path for path in tmp_path.iterdir() if "(conflict " in path.name)
        kept = open_file(copy, library)
        assert kept.conversations.conversation(talk).goal == "Weten wat ik echt wil"
        kept.close()

    def test_what_stands_there_may_not_open(self, desk: Desk, talk: str):
        desk.services.path.unlink()
        desk.autosave.put_now(field(talk), "Weten wat ik wil")
        desk.says("‘mijn.lobcoach’ staat niet meer op zijn plek. Jouw werk staat in")
        desk.press("Open het bestand opnieuw")
        desk.says("bestaat niet. Kijk of het is verplaatst, of maak een nieuw bestand. Je kunt "
                  "verder werken in de kopie.")  # fmt: skip
        desk.press("Werk verder in de kopie")
        assert desk.services.conversations.conversation(talk).goal == "Weten wat ik wil"

    def test_an_older_backup_without_the_talk_says_that_the_text_must_be_copied(
        self, desk: Desk, noor: Student, request: pytest.FixtureRequest
    ):
        desk.services.backups.make(Reason.AT_WORK)
        talk = request.getfixturevalue("talk")
        desk.services.path.write_bytes(b"van een andere computer" * 500)
        desk.autosave.put_now(field(talk), "Weten wat ik wil")
        desk.says("Een eerdere reservekopie staat in ‘mijn (conflict ")
        desk.says("Kopieer de tekst van nu, want die past daar niet in.")
        assert not desk._buttons("Open het bestand opnieuw")
        assert not desk.workspace._file.guard.has_all()

    def test_without_any_copy_the_text_stays_and_can_be_copied(self, desk: Desk, talk: str):
        desk.services.path.write_bytes(b"van een andere computer" * 500)
        desk.autosave.put_now(field(talk), "Weten wat ik wil")
        desk.says("Een kopie ernaast kan nu niet.")
        desk.press("Kopieer tekst")
        assert QGuiApplication.clipboard().text() == "Weten wat ik wil"
        with pytest.raises(ZeroDivisionError):
            desk.workspace._file.guard._on_failed(ZeroDivisionError())

    def test_closing_asks_nothing_when_every_word_is_in_the_copy(self, desk: Desk, talk: str):
        desk.services.path.unlink()
        desk.autosave.put_now(field(talk), "Weten wat ik wil")
        desk.says("Jouw werk staat in")
        assert desk.window.close()

    def test_closing_waits_for_the_copy(self, desk: Desk, talk: str):
        desk.services.path.unlink()
        desk.autosave.put_now(field(talk), "Weten wat ik wil")
        desk.autosave.give_up()
        assert desk.window.close()


class TestSiblings:
    def test_copies_beside_the_file_are_named_at_opening(
        self, qtbot: QtBot, dresser: ThemeController, services: Services, tmp_path: Path
    ):
        shutil.copyfile(services.path, tmp_path / "mijn-LAPTOP12.lobcoach")
        made = Desk(qtbot, dresser, services, tmp_path)
        made.says("Naast je bestand staat een kopie: ‘mijn-LAPTOP12.lobcoach’ (")
        made.window.close()

    def test_they_are_told_with_what_to_do(self):
        written = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
        beside = [Sibling(Path(f"/map/mijn{tail}.lobcoach"), written)
                  for tail in ("-LAPTOP12", " (1)", " 2")]  # fmt: skip
        assert sibling_words(beside, date(2026, 11, 25)) == (
            "Naast je bestand staan kopieën: ‘mijn-LAPTOP12.lobcoach’ (23 nov), ‘mijn (1).lobcoach’"
            " (23 nov) en nog 1. Dat gebeurt als een bestand op twee plekken is veranderd. Kijk of "
            "er werk in staat dat je mist, en zet wat je niet nodig hebt in een andere map."
        )
