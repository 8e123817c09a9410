"""The lock over a whole program: nothing of a student is left, and the coach comes back."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QMenu, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from lobcoach.core.bank_search import BankFilter
from lobcoach.core.framework import Competence, Phase
from lobcoach.core.goals import Goal
from lobcoach.core.people import Coach, Student
from lobcoach.core.recovery import write_groups
from lobcoach.core.talk import Lane
from lobcoach.services.conversations import NewTalk
from lobcoach.services.library import Library
from lobcoach.services.opening import create_file, open_file
from lobcoach.store.key import Key
from lobcoach.store.opening import key_to
from lobcoach.ui.bank.entry_list import EntryList
from lobcoach.ui.bank.filter_bar import FilterBar
from lobcoach.ui.bank_editor.question_text import QuestionText
from lobcoach.ui.dialogs.goal_dialog import GoalDialog
from lobcoach.ui.dialogs.passphrase_dialog import PassphraseDialog
from lobcoach.ui.dialogs.student_dialog import StudentDialog
from lobcoach.ui.doorway import Doorway
from lobcoach.ui.locking.desk import Desk
from lobcoach.ui.locking.idle_watch import IdleWatch
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.pages.conversation_page import ConversationPage
from lobcoach.ui.pages.conversations_page import ConversationsPage
from lobcoach.ui.pages.finish_page import FinishPage
from lobcoach.ui.pages.new_talk_page import NewTalkPage
from lobcoach.ui.pages.own_question_page import OwnQuestionPage
from lobcoach.ui.pages.question_bank_page import QuestionBankPage
from lobcoach.ui.pages.recovery_page import RecoveryPage
from lobcoach.ui.pages.students_page import StudentsPage
from lobcoach.ui.pages.trouble_page import TroublePage
from lobcoach.ui.pages.unlock_page import UnlockPage
from lobcoach.ui.pages.welcome_page import WelcomePage
from lobcoach.ui.preferences import Preferences
from lobcoach.ui.talk.note_card import NoteCard
from lobcoach.ui.talk.note_editor import NoteEditor
from lobcoach.ui.talk.talk_frame import TalkFrame
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.buttons import QuietButton
from lobcoach.ui.widgets.search_field import SearchField
from lobcoach.ui.widgets.text import Text
from tests.ui.leaks import delete_what_was_asked_to
from tests.ui.locking.everything_said import everything_said

FIRST, LAST, GROUP = "Quirina", "Zwaluwenburg", "KANARIE9"
CANARIES = (FIRST, LAST, GROUP, "kanariepiet", "Zwaluw")
PASSPHRASE = "een lange zin van mij"


class Room:
    """A window with a desk, and hands."""

    def __init__(self, qtbot: QtBot, controller: ThemeController, library: Library, place: Path):
        self.qtbot = qtbot
        self.path = place / "mijn.lobcoach"
        self.library = library
        self.time = 1_000_000.0
        self.preferences = Preferences(place / "lobcoach.ini")
        self.window = MainWindow(controller)
        qtbot.addWidget(self.window, before_close_func=lambda _: self.give_up())
        self.other: Path | None = None
        self.doorway = Doorway(
            self.window, library, lambda: WelcomePage(self.path), place / "v.lobcoach",
            lambda: self.other,
        )  # fmt: skip
        idle = IdleWatch(lambda: self.preferences.lock_minutes, lambda: self.time)
        self.desk = Desk(self.window, self.doorway, self.preferences, idle=idle)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    def shows(self, page: type[QWidget]) -> bool:
        return isinstance(self.window.page(), page)

    def comes(self, page: type[QWidget]) -> None:
        self.qtbot.waitUntil(lambda: self.shows(page), timeout=20_000)

    def open(self, passphrase: str | None = PASSPHRASE) -> None:
        self.doorway.open(self.path)
        if passphrase is not None:
            self.give(passphrase)
        self.qtbot.waitUntil(lambda: self.desk.workspace is not None, timeout=20_000)

    def give(self, passphrase: str) -> None:
        page = self.window.page()
        assert isinstance(page, UnlockPage)
        self.qtbot.keyClicks(page.focusProxy(), passphrase)
        self.qtbot.keyClick(page.focusProxy(), Qt.Key.Key_Return)

    def lock(self) -> None:
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        self.qtbot.keyClick(self.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        self.locked()

    def locked(self) -> None:
        self.comes(UnlockPage)
        self.qtbot.waitUntil(lambda: self.desk._left is not None, timeout=20_000)
        delete_what_was_asked_to()

    def unlock(self) -> None:
        self.give(PASSPHRASE)
        self.qtbot.waitUntil(lambda: self.desk.workspace is not None, timeout=20_000)
        QCoreApplication.processEvents()
        QCoreApplication.processEvents()

    def page(self, kind: type[QWidget]) -> QWidget:
        page = self.window.page()
        assert isinstance(page, kind)
        return page

    def dialog(self, kind: type[QDialog]) -> QDialog:
        def seen() -> list[QDialog]:
            return [each for each in self.window.findChildren(kind) if each.isVisible()]

        self.qtbot.waitUntil(lambda: len(seen()) == 1, timeout=10_000)
        return seen()[0]

    def note(self) -> NoteEditor:
        editors = self.window.page().findChildren(NoteEditor)
        return next(each for each in editors if each.isVisible())

    def banner(self) -> str:
        return self.window.banner.message()

    def give_up(self) -> None:
        if self.desk.workspace is not None:
            self.desk.workspace._autosave.give_up()
        self.desk._left = None
        if self.desk.workspace is None:
            self.window.set_content(None)


@pytest.fixture
def room(
    qtbot: QtBot, dresser: ThemeController, library: Library, tmp_path: Path
) -> Iterator[Room]:
    made = Room(qtbot, dresser, library, tmp_path)
    fill(made.path, library, PASSPHRASE)
    yield made
    made.doorway.wait()
    made.give_up()
    made.window.close()


def fill(path: Path, library: Library, passphrase: str | None) -> None:
    services = create_file(path, library, Coach(name="Marleen de Boer"), passphrase)
    student = services.students.save(Student(first_name=FIRST, surname=LAST, group=GROUP))
    services.students.save(Student(first_name="Bo"))
    services.conversations.begin(
        NewTalk(student.id, "loopbaanreflectie", 45, (Competence.QUALITIES, Competence.MOTIVES))
    )
    services.close()


def walk(room: Room) -> ConversationPage:
    room.open()
    talk = room.desk._services.talk_lists.unfinished()[0].id
    room.desk.workspace.open_talk(talk)
    page = room.window.page()
    assert isinstance(page, ConversationPage)
    return page


def names_left() -> list[str]:
    return [said for said in everything_said() if any(each in said for each in CANARIES)]


# What is behind the lock.


def test_at_the_lock_the_file_is_shut_and_the_page_names_the_file_only(room: Room) -> None:
    room.open()
    assert names_left()
    room.lock()
    assert not names_left()
    assert "‘mijn.lobcoach’ is op slot. Met je wachtwoord ga je verder waar je was." in said(room)
    assert not room.window.rail.isVisible()
    other = open_file(room.path, room.library, PASSPHRASE)  # nobody holds it any more
    other.close()


def said(room: Room) -> str:
    return " ".join(
        each.text() for each in room.window.page().findChildren(Text) if each.isVisible()
    )


@pytest.mark.parametrize("page", ["students", "talks", "new-talk", "walk", "finish"])
def test_no_name_is_left_on_the_screen_in_a_title_or_for_a_screen_reader(
    room: Room, page: str
) -> None:
    walk(room)
    work = room.desk.workspace
    talk = room.desk._services.talk_lists.unfinished()[0]
    act: dict[str, Callable[[], object]] = {
        "students": work.show_students,
        "talks": work.show_talks,
        "new-talk": lambda: work.prepare_talk(talk.student.id),
        "walk": lambda: None,
        "finish": lambda: work.finish_talk(talk.id),
    }
    act[page]()
    room.window.tell(f"{FIRST} staat in je lijst.")
    assert names_left()
    room.lock()
    assert not names_left()


def test_dialogs_menus_and_our_clipboard_are_cleared_too(room: Room) -> None:
    page = walk(room)
    room.note().setPlainText("kanariepiet")
    room.note().selectAll()
    room.note().copy()
    page._side.new_goal()
    room.dialog(GoalDialog)
    menu = QMenu(FIRST, room.window)
    menu.addAction(LAST)
    menu.popup(room.window.pos())
    assert QGuiApplication.clipboard().text() == "kanariepiet"
    room.desk.lock()
    room.locked()
    menu.deleteLater()
    assert not menu.isVisible()
    assert QGuiApplication.clipboard().text() == ""
    delete_what_was_asked_to()
    assert not names_left()


def test_the_passphrase_and_the_key_are_dropped(room: Room) -> None:
    passphrase = "-".join(["een", "heel", "andere", "zin"])
    others = len(keys_held())  # of files that other tests of this process hold
    room.path.unlink()
    fill(room.path, room.library, passphrase)
    room.open(passphrase)
    # The keys of the file that was made are gone; that of the open one is there.
    assert len(keys_held()) == others + 1
    room.lock()
    room.qtbot.waitUntil(lambda: len(keys_held()) == others, timeout=10_000)
    assert held(passphrase) == 1, "only this test knows it"


def keys_held() -> list[Key]:
    gc.collect()
    return [each for each in gc.get_objects() if type(each) is Key]


def held(text: str) -> int:
    """Return how many Python strings still say this."""
    gc.collect()
    found = {
        id(each)
        for owner in gc.get_objects()
        for each in gc.get_referents(owner)
        if type(each) is str and each == text
    }
    return len(found | {id(text)})


def test_keys_that_need_an_open_file_do_nothing_behind_the_lock(room: Room) -> None:
    room.open()
    room.lock()
    for key in (Qt.Key.Key_K, Qt.Key.Key_N, Qt.Key.Key_L):
        room.qtbot.keyClick(room.window, key, Qt.KeyboardModifier.ControlModifier)
    room.qtbot.keyClick(room.window, Qt.Key.Key_F1)
    room.desk.lock()
    assert room.shows(UnlockPage)
    assert not [each for each in room.window.findChildren(QDialog) if each.isVisible()]


# Coming back.


def test_a_running_talk_goes_on_at_the_same_letter(room: Room) -> None:
    page = walk(room)
    page._go_to_phase(Phase.REFLECT)
    page._move(lambda dialogue: dialogue.forward())
    question = page._column.prompt.question()
    page._column.notes.choose_lane(Lane.OBSERVED)
    note = room.note()
    note.insertPlainText("praat snel\n" * 40)
    cursor = note.textCursor()
    cursor.setPosition(25)
    note.setTextCursor(cursor)
    note.verticalScrollBar().setValue(30)
    scrolled = note.verticalScrollBar().value()
    page._clock.set_paused(True)
    page._rail.show_paused(True)
    seconds = page._clock.seconds

    room.lock()
    room.unlock()

    again = room.page(ConversationPage)
    assert again is not page
    assert isinstance(again, ConversationPage)
    assert again._dialogue.phase is Phase.REFLECT
    assert again._column.prompt.question() == question
    assert again.findChild(NoteCard).lane() is Lane.OBSERVED
    assert room.note().toPlainText() == "praat snel\n" * 40
    assert room.note().textCursor().position() == 25
    room.qtbot.waitUntil(lambda: room.note().verticalScrollBar().value() == scrolled, timeout=5_000)
    assert room.note().hasFocus()
    assert again._clock.is_paused
    assert again._clock.seconds == seconds
    assert not room.window.rail.isVisible()


def test_the_clock_of_a_talk_stands_still_behind_the_lock(room: Room) -> None:
    page = walk(room)
    clock = page._clock
    room.lock()
    assert room.desk.workspace is None
    room.unlock()
    again = room.page(ConversationPage)
    assert isinstance(again, ConversationPage)
    assert again._clock is not clock
    assert not again._clock.is_paused


def test_the_closed_screen_and_an_own_question_come_back(room: Room) -> None:
    page = walk(room)
    page._column.prompt.open_own_question()
    line = next(
        each for each in page.findChildren(QLineEdit) if each.accessibleName() == "Eigen vraag"
    )
    room.qtbot.keyClicks(line, "Wat viel je op?")
    page._frame.toggle_closed_screen()
    room.lock()
    room.unlock()
    again = room.page(ConversationPage)
    assert again.findChild(TalkFrame).is_closed()
    again.findChild(TalkFrame).toggle_closed_screen()
    line = next(
        each for each in again.findChildren(QLineEdit) if each.accessibleName() == "Eigen vraag"
    )
    assert line.isVisible()
    assert line.text() == "Wat viel je op?"


def test_the_students_come_back_as_they_were_searched_and_chosen(room: Room) -> None:
    room.open()
    page = room.page(StudentsPage)
    assert isinstance(page, StudentsPage)
    page._search.setText("quir")
    page._list.focus_rows()
    chosen = page._list.selected()
    room.lock()
    room.unlock()
    again = room.page(StudentsPage)
    assert isinstance(again, StudentsPage)
    assert again._search.text() == "quir"
    assert again._list.count() == 1
    assert again._list.selected() == chosen
    assert room.window.rail.isVisible()
    assert room.window.rail.current() == "students"


def test_the_question_bank_comes_back_as_it_was_searched_and_ticked(room: Room) -> None:
    room.open()
    room.desk.workspace.go_to("page questions")
    page = room.page(QuestionBankPage)
    student = room.desk._services.students.caseload()[0].student
    page.findChild(SearchField).setText("stap")
    page.findChild(FilterBar).set_wanted(BankFilter(not_asked_to=student.id, also_off=True))
    found = page.findChild(EntryList)
    found.select("ls-a-01")
    found.table.set_ticked(["ls-a-01", "op-01"])
    standing, wanted = found.standing(), page.wanted()
    room.lock()
    assert not names_left()
    room.unlock()
    again = room.page(QuestionBankPage)
    assert again is not page
    assert again.wanted() == wanted
    assert again.findChild(EntryList).standing() == standing
    assert room.window.rail.current() == "questions"


@pytest.mark.parametrize("page", [ConversationsPage, FinishPage])
def test_other_pages_come_back(room: Room, page: type[QWidget]) -> None:
    walk(room)
    work = room.desk.workspace
    if page is FinishPage:
        work.finish_talk(room.desk._services.talk_lists.unfinished()[0].id)
    else:
        work.show_talks()
    before = room.window.page()
    room.lock()
    room.unlock()
    assert room.shows(page)
    assert room.window.page() is not before
    assert room.window.rail.current() == "talks"


def test_a_talk_that_is_being_prepared_comes_back_as_it_was_chosen(room: Room) -> None:
    room.open()
    student = next(
        row.student
        for row in room.desk._services.students.caseload()
        if row.student.first_name == "Bo"
    )
    room.desk.workspace.prepare_talk(student.id)
    page = room.page(NewTalkPage)
    assert isinstance(page, NewTalkPage)
    page._type._buttons["loopbaanreflectie"].click()
    lengths = page._minutes
    other = next(key for key in lengths._segments if key != lengths.current())
    lengths._segments[other].click()
    for row in page._competences._rows.values():
        if row.button.isChecked():
            row.button.click()
    page._competences._rows[Competence.NETWORKING].button.click()
    room.qtbot.keyClicks(page._goal, "Waar wil ik stage lopen?")
    room.lock()
    room.unlock()
    again = room.page(NewTalkPage)
    assert isinstance(again, NewTalkPage)
    assert again.about == student.id
    assert again._type.kind().code == "loopbaanreflectie"
    assert again._minutes.current() == other
    assert again._competences.chosen() == (Competence.NETWORKING,)
    assert again._goal.text() == "Waar wil ik stage lopen?"


@pytest.mark.parametrize("kept", [True, False], ids=["kept", "that cannot be kept"])
def test_half_a_question_is_there_again_after_the_lock(room: Room, kept: bool) -> None:
    room.open()
    if not kept:
        (room.path.parent / "vragen").write_text("geen map", encoding="utf-8")
    room.desk.workspace.go_to("question new")
    page = room.page(OwnQuestionPage)
    room.qtbot.keyClicks(page.focusWidget(), "Welk moment")
    room.lock()
    room.unlock()
    again = room.page(OwnQuestionPage)
    question, *_ = again.findChildren(QuestionText)
    assert question.toPlainText() == "Welk moment"
    assert again.about == ""
    again.keeping.forget()


def test_a_half_filled_form_is_offered_again(room: Room) -> None:
    room.open()
    room.desk.workspace.add_student()
    dialog = room.dialog(StudentDialog)
    room.qtbot.keyClicks(dialog.focusWidget(), "kanariepiet")
    room.desk.lock()
    room.locked()
    delete_what_was_asked_to()
    assert not names_left()
    room.unlock()
    again = room.dialog(StudentDialog)
    assert isinstance(again, StudentDialog)
    assert again.typed().first_name == "kanariepiet"
    assert again.has_unsaved()
    again._on_save_pressed()
    assert "kanariepiet" in {
        row.student.first_name for row in room.desk._services.students.caseload()
    }


def test_a_student_who_was_being_changed_is_offered_again(room: Room) -> None:
    room.open()
    page = room.page(StudentsPage)
    assert isinstance(page, StudentsPage)
    (student,) = (
        row.student
        for row in room.desk._services.students.caseload()
        if row.student.first_name == FIRST
    )
    page.edit_student(student.id)
    dialog = room.dialog(StudentDialog)
    assert isinstance(dialog, StudentDialog)
    dialog._form._lines["placement"].setText("ziekenhuis")
    room.desk.lock()
    room.locked()
    room.unlock()
    again = room.dialog(StudentDialog)
    assert isinstance(again, StudentDialog)
    assert again.windowTitle() == "Student wijzigen"
    assert again.typed().placement == "ziekenhuis"
    again._on_save_pressed()
    assert room.desk._services.students.get(student.id).placement == "ziekenhuis"


def test_a_goal_that_was_open_is_opened_again(room: Room) -> None:
    page = walk(room)
    page._side.new_goal()
    dialog = room.dialog(GoalDialog)
    room.qtbot.keyClicks(dialog.focusWidget(), "Ik bel drie bedrijven")
    room.desk.lock()
    room.locked()
    room.unlock()
    again = room.dialog(GoalDialog)
    assert isinstance(again, GoalDialog)
    assert isinstance(again.record, Goal)
    assert "Ik bel drie bedrijven" in {each for each in everything_said() if "drie" in each}
    again.accept()


# When the lock falls.


def test_after_ten_minutes_without_a_key_it_falls_by_itself(room: Room) -> None:
    room.open()
    room.time += 9 * 60
    QTest.keyClick(room.window.windowHandle(), Qt.Key.Key_Shift)
    room.time += 9 * 60
    assert not room.desk._idle.look()
    room.time += 61
    room.desk._idle.look()
    room.locked()


def test_the_first_key_after_a_long_sleep_is_not_typed(room: Room) -> None:
    walk(room)
    note = room.note()
    note.setFocus()
    room.time += 3600
    QTest.keyClick(room.window.windowHandle(), Qt.Key.Key_A)
    room.locked()
    room.unlock()
    assert room.note().toPlainText() == ""


def test_never_is_never(room: Room) -> None:
    room.preferences.lock_minutes = 0
    room.open()
    room.time += 1_000_000
    assert not room.desk._idle.look()
    assert room.shows(StudentsPage)


def test_when_the_computer_goes_to_sleep_it_falls(room: Room) -> None:
    room.open()
    room.desk._session.leaving.emit()
    room.locked()
    room.desk._session.leaving.emit()
    assert room.shows(UnlockPage)


def test_without_a_passphrase_nothing_is_locked_and_that_is_said(room: Room) -> None:
    room.path.unlink()
    fill(room.path, room.library, None)
    room.open(None)
    room.qtbot.keyClick(room.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert room.banner() == (
        "Dit bestand heeft geen wachtwoord, dus het kan niet op slot. Bij Instellingen kun je een "
        "wachtwoord kiezen."
    )
    assert room.shows(StudentsPage)
    room.window.banner.clear()
    room.time += 3600
    room.desk._idle.look()
    assert room.shows(StudentsPage)
    assert room.banner() == ""


def test_the_strip_and_the_finder_lock_too(room: Room) -> None:
    room.open()
    room.window.rail.lock_requested.emit()
    room.locked()
    room.unlock()
    room.desk.workspace.go_to("lock")
    room.locked()


def test_before_a_file_is_open_there_is_nothing_to_lock(room: Room) -> None:
    room.desk.lock()
    room.desk._session.leaving.emit()
    assert room.window.page() is None


# When something is in the way.


def test_text_that_cannot_be_stored_waits_behind_the_lock(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    walk(room)
    room.path.parent.chmod(0o700)
    aside = room.path.with_name("elders")
    room.path.rename(aside)
    room.qtbot.keyClicks(room.note(), "kanariepiet zingt")
    room.desk.lock()
    room.locked()
    assert not names_left()
    assert (
        "Een deel van je tekst kon nog niet in het bestand. Die tekst wacht hier: laat LOBcoach "
        "open en geef je wachtwoord."
    ) in said(room)
    aside.rename(room.path)
    room.unlock()
    assert room.note().toPlainText() == "kanariepiet zingt"
    room.qtbot.waitUntil(lambda: not room.desk.workspace._autosave.has_unsaved, timeout=10_000)
    room.lock()
    room.unlock()
    assert room.note().toPlainText() == "kanariepiet zingt"


def test_closing_with_text_behind_the_lock_asks_first(room: Room) -> None:
    walk(room)
    aside = room.path.with_name("elders")
    room.path.rename(aside)
    room.qtbot.keyClicks(room.note(), "kanariepiet")
    room.desk.lock()
    room.locked()
    answers = ["Blijf hier", "Sluit toch"]

    def answer() -> None:
        boxes = [each for each in room.window.findChildren(QMessageBox) if each.isVisible()]
        assert boxes[0].text() == "Een deel van je tekst staat nog niet in het bestand."
        wanted = answers.pop(0)
        next(each for each in boxes[0].buttons() if each.text() == wanted).click()

    for stays in (True, False):
        QTimer.singleShot(50, answer)
        assert room.window.close() is not stays
    assert not answers


def test_a_file_that_was_opened_elsewhere_meanwhile_says_so(room: Room) -> None:
    room.open()
    room.lock()
    other = open_file(room.path, room.library, PASSPHRASE)
    room.give(PASSPHRASE)
    room.comes(TroublePage)
    page = room.window.page()
    assert isinstance(page, TroublePage)
    assert page.sentence().startswith("‘mijn.lobcoach’ is al open op deze computer")
    other.close()
    page.retry_requested.emit()
    room.give(PASSPHRASE)
    room.comes(StudentsPage)


def test_another_file_begins_at_its_students_and_the_first_one_keeps_its_place(room: Room) -> None:
    walk(room)
    room.lock()
    other = room.path.with_name("ander.lobcoach")
    create_file(other, room.library, Coach(name="Bo"), PASSPHRASE).close()
    room.doorway.open(other)
    room.unlock()
    assert room.shows(StudentsPage)


def test_a_dialog_that_waits_for_an_answer_is_closed_and_the_page_goes_after_it(room: Room) -> None:
    room.open()
    box = QMessageBox(room.window)
    box.setText(FIRST)
    QTimer.singleShot(0, room.desk.lock)
    box.exec()
    box.deleteLater()
    room.locked()
    assert not names_left()


def test_with_the_recovery_sheet_the_file_opens_and_a_new_passphrase_is_asked(
    room: Room, library: Library
) -> None:
    groups = write_groups(key_to(room.path, PASSPHRASE).raw)
    room.doorway.open(room.path)
    unlock = room.page(UnlockPage)
    next(
        b for b in unlock.findChildren(QuietButton) if b.text().startswith("Wachtwoord kwijt")
    ).click()
    page = room.page(RecoveryPage)
    assert isinstance(page, RecoveryPage)
    page.back_requested.emit()
    assert room.window.page() is unlock
    unlock.sheet_requested.emit()
    page = room.page(RecoveryPage)
    page._lines[0].setText("-".join(groups))
    page._lines[0].textEdited.emit("-".join(groups))
    page._on_open_clicked()
    dialog = room.dialog(PassphraseDialog)
    assert isinstance(dialog, PassphraseDialog)
    for line in dialog._lines.values():
        line.setText("een nieuwe zin")
    dialog._act.click()
    room.qtbot.waitUntil(
        lambda: room.banner().startswith("Je nieuwe wachtwoord geldt."), timeout=20_000
    )
    room.lock()
    room.give("een nieuwe zin")
    room.comes(StudentsPage)


def test_leaving_the_new_passphrase_for_later_changes_nothing(room: Room) -> None:
    groups = write_groups(key_to(room.path, PASSPHRASE).raw)
    room.doorway.open(room.path)
    room.page(UnlockPage).sheet_requested.emit()
    room.page(RecoveryPage).groups_given.emit(list(groups))
    room.dialog(PassphraseDialog).reject()
    room.lock()
    room.unlock()
    assert room.shows(StudentsPage)
