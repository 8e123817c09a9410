"""Every page and dialog of LOBcoach as a coach sees it, in the real window on the example file."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QPushButton,
    QRadioButton,
    QWidget,
)

from lobcoach.core.backups import Reason
from lobcoach.core.errors import FileError, FileTrouble, GroupTrouble, Holder, SheetError
from lobcoach.core.framework import Competence, Phase
from lobcoach.core.people import Coach, Rhythm
from lobcoach.core.prompts import Prompt
from lobcoach.core.talk import ConversationState
from lobcoach.services.about import parts
from lobcoach.services.conversations import NewTalk
from lobcoach.services.example_file import make_example_file
from lobcoach.services.library import Library
from lobcoach.services.opened import Services
from lobcoach.services.opening import create_file, open_file
from lobcoach.services.sentences import group_sentences, sentence
from lobcoach.services.siblings import Sibling
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.backup_clock import BackupClock
from lobcoach.ui.dialogs.agreement_dialog import AgreementDialog
from lobcoach.ui.dialogs.backup_list import BackupList
from lobcoach.ui.dialogs.find_dialog import FindDialog, FindItem
from lobcoach.ui.dialogs.goal_dialog import GoalDialog
from lobcoach.ui.dialogs.keys_dialog import KeysDialog
from lobcoach.ui.dialogs.licences_dialog import LicencesDialog
from lobcoach.ui.dialogs.passphrase_dialog import PassphraseDialog, Wish
from lobcoach.ui.dialogs.restore_dialog import RestoreDialog
from lobcoach.ui.dialogs.share_dialog import ShareDialog
from lobcoach.ui.dialogs.sheet_dialog import SheetDialog
from lobcoach.ui.dialogs.student_dialog import StudentDialog
from lobcoach.ui.dialogs.table_dialog import TableDialog
from lobcoach.ui.dialogs.turn_of_year_dialog import TurnOfYearDialog
from lobcoach.ui.file_matters import sibling_words
from lobcoach.ui.keys import keys_of
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.models.value_table import VALUE_ROLE
from lobcoach.ui.pages.class_list_page import ClassListPage
from lobcoach.ui.pages.colleague_questions_page import ColleagueQuestionsPage
from lobcoach.ui.pages.finish_page import FinishPage
from lobcoach.ui.pages.page import Page
from lobcoach.ui.pages.question_bank_page import QuestionBankPage
from lobcoach.ui.pages.recovery_page import RecoveryPage
from lobcoach.ui.pages.settings_page import SettingsPage
from lobcoach.ui.pages.start_page import StartPage
from lobcoach.ui.pages.students_page import StudentsPage
from lobcoach.ui.pages.trouble_page import TroublePage
from lobcoach.ui.pages.unlock_page import UnlockPage
from lobcoach.ui.pages.welcome_page import WelcomePage
from lobcoach.ui.preferences import Preferences
from lobcoach.ui.preparing.bank_dialog import BankDialog
from lobcoach.ui.preparing.competence_choice import CompetenceChoice
from lobcoach.ui.preparing.plan_card import PlanCard
from lobcoach.ui.settings.checked_field import CheckedField
from lobcoach.ui.settings.file_card import FileCard
from lobcoach.ui.settings.lock_card import LockCard
from lobcoach.ui.settings.logo_field import LogoField
from lobcoach.ui.settings.school_year_card import SchoolYearCard
from lobcoach.ui.talk.aids_panel import AidsPanel
from lobcoach.ui.talk.closed_screen import ClosedScreen
from lobcoach.ui.talk.phase_button import PhaseButton
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.widgets.scroll_column import ScrollColumn
from lobcoach.ui.widgets.text import Text
from lobcoach.ui.workspace import Workspace
from tests.services.given_shared import given_mix
from tests.ui.finding import button
from tests.ui.given_bank import choose_asked, choose_off, find_nothing, search_bank, show_bank
from tests.ui.given_own_questions import (
    WHOLE,
    WITH_MISTAKES,
    mend_own_questions,
    show_own_question,
    spoil_own_questions,
    unfold,
)
from tests.ui.given_taken import remove_a_goal, stand_on_first_line, take_first_line_again
from tests.ui.given_talk import fill_talk
from tests.ui.given_trialoog import begin_trialoog
from tests.ui.reference_scenes import REFERENCE_SCENES, make_reference_pages
from tests.ui.settings.given_pictures import logo_file
from tests.ui.stage_calm import CALM_SCENES
from tests.ui.stage_care import CARE_SCENES
from tests.ui.stage_routes import ROUTE_SCENES

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
LAPTOP, SMALLEST = QSize(1366, 768), QSize(1024, 640)
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier

CLASS_LIST = """Nr;Roepnaam;Voorv.;Achternaam;Klas;Niveau;Leerweg;Leerjaar;Geb.datum;Mentor
20417;Pim;;IJsseldijk;LAB4A;4;BOL;2;03-04-2009;Boer
20420;;;Jansen;LAB4A;4;BOL;2;03-04-2009;Boer
20421;Samir;;El Amrani;LAB4A;7;OVO;2;03-04-2009;Boer
"""

_DEEPEST_LAYOUT = 20


@dataclass
class Stage:
    """The window with the example file open in it, and a talk in which everything is filled in."""

    window: MainWindow
    workspace: Workspace
    services: Services
    empty: Services
    library: Library
    folder: Path
    student: str
    talk: str
    closed_talk: str
    unfinished: str
    planned: str
    finish: FinishPage
    trialoog: str = ""
    _dialogs: list[QDialog] = field(default_factory=list)
    _loose: list[QWidget] = field(default_factory=list)

    def resize(self, size: QSize) -> None:
        """Make the window as large as some screen."""
        self.window.resize(size)
        settle()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """Press a key that works in the whole window."""
        QTest.keyClick(self.window, key, modifier)

    def alone(self, page: QWidget) -> QWidget:
        """Show a page that comes before or beside those of the workspace."""
        self._loose.append(page)
        self.window.show_page(page, with_rail=isinstance(page, Page))
        return self.window

    def dialog(self, dialog: QDialog) -> QWidget:
        """Open a dialog over the window."""
        self._dialogs.append(dialog)
        dialog.open()
        return dialog

    def walk(self) -> MainWindow:
        """Show the talk."""
        self.workspace.open_talk(self.talk)
        return self.window

    def clear(self) -> None:
        """Close what a scene opened besides the pages of the workspace, and end its work."""
        self.finish.preview_maker.stop()
        if any(each.isVisible() for each in self.window.findChildren(ClosedScreen)):
            self.key(Qt.Key.Key_F8)
        if any(each.isVisible() for each in self.window.findChildren(AidsPanel)):
            self.key(Qt.Key.Key_F9)
        for dialog in self._dialogs:
            dialog.reject()
            dialog.deleteLater()
        self.window.banner.clear()
        self.workspace.show_students()
        for page in self._loose:
            if isinstance(page, Page):
                page.close_down()
            self.window.drop_page(page)
        mend_own_questions(self.services)
        self._dialogs.clear()
        self._loose.clear()
        settle()


#: Brings something on screen; returns the window or dialog it is in.
Scene = Callable[[Stage], QWidget]


def settle() -> None:
    """Let Qt lay out, paint and delete what is waiting for that.

    A wish for more room goes up one layout at a time, each in its own round of events.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for _ in range(_DEEPEST_LAYOUT):
        QCoreApplication.processEvents()


@contextmanager
def staged(library: Library, controller: ThemeController, folder: Path) -> Iterator[Stage]:
    """Open the example file in the real window, and close everything afterwards."""
    example, empty = folder / "voorbeeld.lobcoach", folder / "leeg.lobcoach"
    make_example_file(example, library, today=lambda: TODAY, now=lambda: NOW)
    services = open_file(example, library, today=lambda: TODAY)
    nothing = create_file(empty, library, Coach(name="Marleen de Boer"), today=lambda: TODAY)
    window = MainWindow(controller)
    workspace = Workspace(window, services, Preferences(folder / "lobcoach.ini"))
    student, talk, closed, unfinished = _talks(services)
    planned = _planned(services, student, talk)
    finish = _made(workspace, window, (student, talk, planned), folder)
    window.resize(LAPTOP)
    workspace.start()
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    stage = Stage(
        window=window,
        workspace=workspace,
        services=services,
        empty=nothing,
        library=library,
        folder=folder,
        student=student,
        talk=talk,
        closed_talk=closed,
        unfinished=unfinished,
        planned=planned,
        finish=finish,
    )
    yield stage
    stage.clear()
    window.close()
    window.deleteLater()
    nothing.close()
    settle()


def _made(
    workspace: Workspace, window: MainWindow, about: tuple[str, str, str], folder: Path
) -> FinishPage:
    """Have every page made, with the lists that boxes open only when they are asked to."""
    student, talk, planned = about
    show_class_list(window, folder, CLASS_LIST.encode())
    workspace.show_talks()
    workspace.show_settings()
    workspace.go_to("question new")
    workspace.prepare_talk(student)
    workspace.open_talk(talk)
    make_reference_pages(workspace, window, talk)
    workspace.go_to(f"prepare {planned}")
    workspace.finish_talk(talk)
    for box in window.findChildren(QComboBox):
        box.view()
        completer = box.completer()
        if completer is not None:
            completer.popup()
    finish = window.page()
    assert isinstance(finish, FinishPage)
    return finish


def _talks(services: Services) -> tuple[str, str, str, str]:
    """Begin a talk with someone who had talks before; find a closed and an unfinished one."""
    rows = services.students.caseload()
    known = next(row.student.id for row in rows if row.open_agreements and not row.unfinished_id)
    unfinished = next(row.student.id for row in rows if row.unfinished_id)
    both = (Competence.QUALITIES, Competence.MOTIVES)
    talk = services.conversations.begin(NewTalk(known, "loopbaanreflectie", 45, both))
    fill_talk(services, known, talk)
    done = next(
        row.id
        for row in services.talk_lists.recent()
        if row.state == ConversationState.CLOSED and row.student is not None
    )
    return known, talk, done, unfinished


def _planned(services: Services, student: str, talk: str) -> str:
    """Plan a talk with an own question, a chosen one and something parked."""
    talks, plans = services.conversations, services.plans
    talks.park(talks.open(talk).dialogue)
    planned = services.preparing.plan(
        NewTalk(student, "loopbaanreflectie", 45, (Competence.QUALITIES, Competence.MOTIVES))
    )
    plans.ask_own(planned, Phase.REFLECT, Competence.QUALITIES, "Wat zou je moeder zeggen?")
    plans.choose(planned, plans.choices(planned)[-1].id)
    return planned


def _welcome(stage: Stage) -> QWidget:
    return stage.alone(WelcomePage(stage.folder / "mijn-studenten.lobcoach"))


def _welcome_with_mistake(stage: Stage) -> QWidget:
    page = WelcomePage(stage.folder / "mijn-studenten.lobcoach")
    stage.alone(page)
    page.show_error("Vul je naam in.", "name")
    page.show_error("Er staat al een bestand. Kies een andere naam of plek.")
    return stage.window


def _unlock(stage: Stage) -> QWidget:
    page = UnlockPage(stage.folder / "op-slot.lobcoach")
    stage.alone(page)
    page.show_error("Dit wachtwoord past niet. Probeer het nog eens.")
    return stage.window


def _trouble(stage: Stage) -> QWidget:
    return stage.alone(
        TroublePage("Dit bestand is door een nieuwere LOBcoach gemaakt. Er is niets veranderd.")
    )


def _trouble_with_backup(stage: Stage) -> QWidget:
    said = "‘mijn-studenten.lobcoach’ is beschadigd. LOBcoach heeft er niets aan veranderd."
    return stage.alone(TroublePage(said, "vandaag om 20.51"))


def _unlock_backup(stage: Stage) -> QWidget:
    page = UnlockPage(stage.folder / "op-slot.lobcoach")
    page.ask_for_backup()
    return stage.alone(page)


def _restore(stage: Stage) -> QWidget:
    """Show the dialog with a backup that opens and one that does not."""
    backups = stage.services.backups
    here = backups.make(Reason.AT_WORK)
    elsewhere = Path(tempfile.mkdtemp(dir=stage.folder)) / "voorbeeld.lobcoach"
    other = create_file(elsewhere, stage.library, Coach(name="Bo"), "een andere zin")
    strange = other.backups.make(Reason.CLOSING)
    other.close()
    strange.replace(here.with_name(strange.name))
    dialog = RestoreDialog(backups, stage.services.restoring, TODAY, stage.window)
    stage.dialog(dialog)
    waited(lambda: dialog.findChild(BackupList).backup() is not None)
    return dialog


def _restore_other_passphrase(stage: Stage) -> QWidget:
    dialog = _restore(stage)
    listed = dialog.findChild(BackupList)
    rows = range(listed.model().rowCount())
    backups = [listed.model().index(row, 0).data(VALUE_ROLE) for row in rows]
    locked = next(row for row, each in enumerate(backups) if not each.opens)
    listed.setCurrentIndex(listed.model().index(locked, 0))
    return dialog


def _no_backups(stage: Stage) -> QWidget:
    dialog = RestoreDialog(stage.empty.backups, stage.empty.restoring, TODAY, stage.window)
    stage.dialog(dialog)
    waited(lambda: "nog geen" in " ".join(each.text() for each in dialog.findChildren(Text)))
    return dialog


def _file_card(stage: Stage) -> QWidget:
    card = FileCard(
        stage.services.backups, BackupClock(stage.services.backups, stage.workspace), lambda: TODAY
    )
    page = ScrollColumn()
    page.body.addWidget(card)
    page.body.addStretch(1)
    stage.alone(page)
    card.findChild(QPushButton, "check").click()
    waited(lambda: "in orde" in " ".join(each.text() for each in card.findChildren(Text)))
    return stage.window


def _conflict(stage: Stage) -> QWidget:
    stage.workspace.show_students()
    text = (
        "Een ander programma heeft ‘mijn-studenten.lobcoach’ vervangen. Jouw werk staat in "
        "‘mijn-studenten (conflict 2026-11-25 20.51).lobcoach’, ook wat je net typte."
    )
    words = ("Werk verder in de kopie", "Open het bestand opnieuw", "Kopieer tekst")
    stage.window.banner.show_message(
        text, Tone.ATTENTION, tuple((each, lambda: None) for each in words)
    )
    return stage.window


def _siblings(stage: Stage) -> QWidget:
    stage.workspace.show_students()
    beside = [
        Sibling(stage.folder / f"mijn-studenten{tail}.lobcoach", NOW)
        for tail in ("-LAPTOP12", " (1)", " 2")
    ]
    actions = (("Toon map", lambda: None),)
    stage.window.tell(sibling_words(beside, TODAY), Tone.NEUTRAL, actions)
    return stage.window


def waited(done: Callable[[], bool]) -> None:
    """Let work in a thread come back."""
    for _ in range(2000):
        if done():
            break
        QTest.qWait(10)
    settle()


def _unlock_after_lock(stage: Stage) -> QWidget:
    return stage.alone(UnlockPage(stage.folder / "op-slot.lobcoach", put_away=True, unsaved=True))


def _recovery(stage: Stage) -> QWidget:
    page = RecoveryPage(stage.folder / "op-slot.lobcoach")
    stage.alone(page)
    error = SheetError({4: GroupTrouble.MISTYPED, 13: GroupTrouble.UNKNOWN_CHARACTER})
    page.show_problems(group_sentences(error), sentence(error))
    return stage.window


def _other_sheet(stage: Stage) -> QWidget:
    page = RecoveryPage(stage.folder / "op-slot.lobcoach")
    stage.alone(page)
    page.show_problems({}, sentence(SheetError({})))
    return stage.window


def _in_use(stage: Stage) -> QWidget:
    holder = Holder("marleen", "LOKAAL-12", NOW, here=False)
    error = FileError(FileTrouble.IN_USE, stage.folder / "op-slot.lobcoach", "", holder)
    return stage.alone(TroublePage(sentence(error)))


def as_if(services: Services, *, locked: bool) -> Services:
    """Return the same services on a file that says whether it is locked."""
    other = copy(services)
    other.encrypted = lambda: locked
    return other


def _lock_card(locked: bool) -> Scene:
    def scene(stage: Stage) -> QWidget:
        services = as_if(stage.services, locked=locked)
        column, card = ScrollColumn(), LockCard(services, Preferences(stage.folder / "slot.ini"))
        column.body.addWidget(card)
        buttons = card.findChildren(QPushButton)
        column.setFocusProxy(next(each for each in buttons if not each.isHidden()))
        column.body.addStretch(1)
        return stage.alone(column)

    return scene


def _passphrase(wish: Wish) -> Scene:
    def scene(stage: Stage) -> QWidget:
        dialog = PassphraseDialog(stage.services, wish, stage.window)
        stage.dialog(dialog)
        dialog.show_trouble(FileError(FileTrouble.WRONG_PASSPHRASE, stage.services.path))
        return dialog

    return scene


def _sheet(stage: Stage) -> QWidget:
    return stage.dialog(SheetDialog(stage.services, stage.window))


def _students(stage: Stage) -> QWidget:
    stage.workspace.show_students()
    return stage.window


def _no_students(stage: Stage) -> QWidget:
    return stage.alone(StudentsPage(stage.empty))


def _students_with_message(stage: Stage) -> QWidget:
    stage.workspace.show_students()
    actions = (("Probeer opnieuw", lambda: None), ("Kopieer tekst", lambda: None))
    text = "Niet opgeslagen – De schijf is vol. Maak ruimte vrij; je tekst blijft hier staan."
    stage.window.tell(text, Tone.ATTENTION, actions)
    return stage.window


def _class_list(content: bytes | None) -> Scene:
    def scene(stage: Stage) -> QWidget:
        stage.workspace.show_students()
        show_class_list(stage.window, stage.folder, content)
        return stage.window

    return scene


def show_class_list(window: MainWindow, folder: Path, content: bytes | None) -> None:
    """Go to the page for class lists, and read a file with this content there."""
    students = window.findChild(StudentsPage)
    assert isinstance(students, StudentsPage)
    if content is None:
        students.class_list_requested.emit()
        return
    path = folder / "klassenlijst LAB4A.csv"
    path.write_bytes(content)
    students.file_dropped.emit(path)
    page = window.page()
    assert isinstance(page, ClassListPage)
    while page.is_busy():
        settle()


def _shared_questions(content: bytes | None = None) -> Scene:
    """Show a colleague's file with every kind of question in it, or one with this content."""

    def scene(stage: Stage) -> QWidget:
        page = ColleagueQuestionsPage(stage.services)
        stage.alone(page)
        path = given_mix(stage.folder, stage.library)
        if content is not None:
            path.write_bytes(content)
        page.open(path)
        waited(lambda: not page.is_busy())
        return stage.window

    return scene


def _share(stage: Stage) -> QWidget:
    ids = [prompt.id for prompt in stage.library.bank.prompts[:8]]
    return stage.dialog(ShareDialog(stage.services, ids, stage.window))


def _shared(stage: Stage) -> QWidget:
    place = stage.folder / "lobcoach-vragen-2026-11-23.md"
    ids = [prompt.id for prompt in stage.library.bank.prompts[:8]]
    dialog = ShareDialog(stage.services, ids, stage.window, ask_place=lambda *_: place)
    stage.dialog(dialog)
    button(dialog, "Bewaar als bestand …").click()
    return dialog


def _turn_of_year(stage: Stage) -> QWidget:
    groups = stage.services.turn_of_year.groups()
    return stage.dialog(TurnOfYearDialog(stage.services, groups, stage.window))


def _talk_list(stage: Stage) -> QWidget:
    stage.workspace.show_talks()
    return stage.window


def _bank(act: Callable[[QuestionBankPage, Stage], object]) -> Scene:
    """Show the question bank, and do something there."""

    def scene(stage: Stage) -> QWidget:
        act(show_bank(stage.window, stage.workspace, stage.services), stage)
        return stage.window

    return scene


def _new_talk(stage: Stage) -> QWidget:
    stage.workspace.prepare_talk(stage.student)
    return stage.window


def _new_talk_unfinished(stage: Stage) -> QWidget:
    stage.workspace.prepare_talk(stage.unfinished)
    return stage.window


def _prepare(stage: Stage) -> QWidget:
    stage.workspace.go_to(f"prepare {stage.planned}")
    return stage.window


def _prepare_changed(stage: Stage) -> QWidget:
    """Show the page with an own question open, a prompt taken out, and no competence ticked."""
    about = (Competence.QUALITIES, Competence.MOTIVES)
    stage.services.preparing.change_frame(stage.planned, "loopbaanreflectie", 45, about)
    _prepare(stage)
    card = stage.window.page().findChild(PlanCard)
    card.own.open()
    settle()
    card.rows(Phase.REFLECT)[0].remove.click()
    choice = stage.window.page().findChild(CompetenceChoice)
    for box in choice.findChildren(QCheckBox):
        if box.isChecked():
            box.click()
    return stage.window


def _prepare_bank(stage: Stage) -> QWidget:
    prompts = stage.services.plans.choices(stage.planned)
    idiom = stage.services.idioms.for_coach()
    return stage.dialog(BankDialog(prompts, idiom, Phase.REFLECT, stage.window))


def _new_talk_of(name: str) -> Scene:
    """Choose a kind of talk by its name."""

    def scene(stage: Stage) -> QWidget:
        stage.workspace.prepare_talk(stage.student)
        for choice in stage.window.findChildren(QRadioButton):
            if choice.text() == name and choice.isVisible():
                choice.click()
        return stage.window

    return scene


def _walk_with_voices(stage: Stage) -> QWidget:
    stage.workspace.open_talk(_trialoog(stage))
    return stage.window


def _trialoog(stage: Stage) -> str:
    """Begin one at its first scene, and use it for the others."""
    if not stage.trialoog:
        student = stage.services.students.get(stage.student)
        stage.trialoog = begin_trialoog(stage.services, student)
    return stage.trialoog


def _table(stage: Stage) -> QWidget:
    talk = stage.services.conversations.conversation(_trialoog(stage))
    return stage.dialog(TableDialog(Autosave(stage.services.keeping.keep), talk, stage.window))


def _close_own(stage: Stage) -> QWidget:
    stage.workspace.finish_talk(stage.services.own_career.begin(50))
    return stage.window


def _at_phase(phase: Phase) -> Scene:
    def scene(stage: Stage) -> QWidget:
        stage.walk()
        buttons = stage.window.findChildren(PhaseButton)
        next(each for each in buttons if each.text().lower() == phase).click()
        return stage.window

    return scene


def _private_lane(stage: Stage) -> QWidget:
    _at_phase(Phase.REFLECT)(stage)
    stage.key(Qt.Key.Key_3, CTRL)
    return stage.window


def _closed_screen(stage: Stage) -> QWidget:
    _at_phase(Phase.REFLECT)(stage)
    stage.key(Qt.Key.Key_F8)
    return stage.window


def _finish(stage: Stage) -> QWidget:
    return _at_finish(stage, stage.talk)


def _finished(stage: Stage) -> QWidget:
    return _at_finish(stage, stage.closed_talk)


def _at_finish(stage: Stage, talk: str) -> QWidget:
    waiting = QEventLoop()
    stage.finish.preview_maker.made.connect(waiting.quit)
    stage.finish.preview_maker.failed.connect(waiting.quit)
    stage.workspace.finish_talk(talk)
    waiting.exec()
    return stage.window


def _new_student(stage: Stage) -> QWidget:
    return stage.dialog(StudentDialog(stage.services, parent=stage.window))


def _student(stage: Stage) -> QWidget:
    student = stage.services.students.get(stage.student)
    return stage.dialog(StudentDialog(stage.services, student, stage.window))


def _goal(stage: Stage) -> QWidget:
    goal = stage.services.goals.goals(stage.student)[0]
    dialog = GoalDialog(stage.services, _autosave(stage), goal, stage.window)
    dialog.offer_removal()
    return stage.dialog(dialog)


def _agreement(stage: Stage) -> QWidget:
    agreement = stage.services.goals.agreements(stage.student)[0]
    dialog = AgreementDialog(stage.services, _autosave(stage), agreement, stage.window)
    return stage.dialog(dialog)


def _autosave(stage: Stage) -> Autosave:
    return Autosave(stage.services.keeping.keep, stage.workspace)


def _find(stage: Stage) -> QWidget:
    items = [
        FindItem("Student", "Noor van den Berg", "LAB4A", "noor", "student 1"),
        FindItem("Ga naar", "Mijn studenten", "", "mijn studenten", "page students"),
        FindItem("Doen", "Vraag parkeren voor een ander gesprek", "", "", "do 1", "Ctrl Shift P"),
    ]
    return stage.dialog(FindDialog(items, stage.window))


def _keys(stage: Stage) -> QWidget:
    page = stage.walk().page()
    assert isinstance(page, Page)
    commands = (*page.commands(), *stage.window.commands())
    return stage.dialog(KeysDialog(keys_of(commands), stage.window))


def _settings(stage: Stage) -> QWidget:
    stage.workspace.show_settings()
    return stage.window


def _settings_with_problems(stage: Stage) -> QWidget:
    _settings(stage)
    page = stage.window.page()
    assert isinstance(page, SettingsPage)
    name, *_ = page.findChildren(CheckedField)
    name.line.setFocus()
    name.line.selectAll()
    QTest.keyClick(name.line, Qt.Key.Key_Delete)
    (logo,) = page.findChildren(LogoField)
    logo.take(stage.folder / "er-niet.png")
    return stage.window


def _settings_filled_in(stage: Stage) -> QWidget:
    path = logo_file(stage.folder / "logo.png")
    page = SettingsPage(stage.empty, Autosave(stage.empty.keeping.keep), stage.window.looks)
    stage.alone(page)
    page.findChildren(LogoField)[0].take(path)
    page.findChildren(SchoolYearCard)[0].choose(Rhythm.BLOCK)
    return stage.window


def _licences(stage: Stage) -> QWidget:
    return stage.dialog(LicencesDialog(parts(), stage.window))


def _own_question(prompt: Prompt | None) -> Scene:
    def scene(stage: Stage) -> QWidget:
        show_own_question(stage.window, stage.workspace, stage.services, prompt)
        return stage.window

    return scene


def _own_question_unfolded(stage: Stage) -> QWidget:
    unfold(show_own_question(stage.window, stage.workspace, stage.services, WHOLE))
    return stage.window


def _settings_own_questions(stage: Stage) -> QWidget:
    spoil_own_questions(stage.services)
    return _settings(stage)


def _tagged_line(stage: Stage) -> QWidget:
    """Stand on a line from which a goal and an agreement can be made."""
    _at_phase(Phase.LOOK_BACK)(stage)
    settle()
    stand_on_first_line(stage.window)
    return stage.window


def _line_taken_before(stage: Stage) -> QWidget:
    _at_phase(Phase.LOOK_BACK)(stage)
    settle()
    take_first_line_again(stage.window, stage.services, stage.talk)
    return stage.window


def _goal_gone(stage: Stage) -> QWidget:
    stage.walk()
    settle()
    remove_a_goal(stage.window, stage.services, stage.talk)
    return stage.window


SCENES: dict[str, Scene] = {
    "start": lambda stage: stage.alone(StartPage()),
    "welcome": _welcome,
    "welcome-with-mistake": _welcome_with_mistake,
    "unlock": _unlock,
    "unlock-after-lock": _unlock_after_lock,
    "recovery": _recovery,
    "recovery-other-sheet": _other_sheet,
    "trouble": _trouble,
    "trouble-with-backup": _trouble_with_backup,
    "unlock-backup": _unlock_backup,
    "conflict": _conflict,
    "siblings": _siblings,
    "restore": _restore,
    "restore-other-passphrase": _restore_other_passphrase,
    "restore-none": _no_backups,
    "file-card": _file_card,
    "in-use": _in_use,
    "lock-card": _lock_card(locked=True),
    "lock-card-open": _lock_card(locked=False),
    **{f"passphrase-{wish.name.lower()}": _passphrase(wish) for wish in Wish},
    "sheet": _sheet,
    "students": _students,
    "no-students": _no_students,
    "students-with-message": _students_with_message,
    "class-list-refused": _class_list(b"%PDF-1.7"),
    "class-list": _class_list(CLASS_LIST.encode()),
    "turn-of-year": _turn_of_year,
    "shared-questions-start": lambda stage: stage.alone(ColleagueQuestionsPage(stage.services)),
    "shared-questions": _shared_questions(),
    "shared-questions-refused": _shared_questions(b"PK\x03\x04"),
    "share-dialog": _share,
    "share-dialog-done": _shared,
    "talks": _talk_list,
    "bank": _bank(lambda page, stage: choose_asked(page, stage.services)),
    "bank-searched": _bank(lambda page, stage: search_bank(page, stage.student)),
    "bank-nothing": _bank(lambda page, stage: find_nothing(page)),
    "bank-off": _bank(lambda page, stage: choose_off(page)),
    "new-talk": _new_talk,
    "new-talk-unfinished": _new_talk_unfinished,
    "prepare": _prepare,
    "prepare-changed": _prepare_changed,
    "prepare-bank": _prepare_bank,
    "new-talk-trialoog": _new_talk_of("Trialooggesprek"),
    "new-talk-own": _new_talk_of("Mijn eigen loopbaan"),
    "walk-with-voices": _walk_with_voices,
    "table": _table,
    "close-own": _close_own,
    "walk-open": _at_phase(Phase.OPENING),
    "walk-reflect": _at_phase(Phase.REFLECT),
    "walk-private-lane": _private_lane,
    "walk-tagged-line": _tagged_line,
    "walk-line-taken-before": _line_taken_before,
    "walk-goal-gone": _goal_gone,
    "walk-act": _at_phase(Phase.ACTIVATE),
    "walk-close": _at_phase(Phase.CLOSING),
    "walk-screen-closed": _closed_screen,
    **CALM_SCENES,
    **CARE_SCENES,
    **ROUTE_SCENES,
    "finish": _finish,
    "finished": _finished,
    "new-student": _new_student,
    "student": _student,
    "goal": _goal,
    "agreement": _agreement,
    "find": _find,
    "keys": _keys,
    "own-question-new": _own_question(None),
    "own-question": _own_question(WHOLE),
    "own-question-with-mistakes": _own_question(WITH_MISTAKES),
    "own-question-unfolded": _own_question_unfolded,
    "settings-own-questions": _settings_own_questions,
    "settings": _settings,
    "settings-with-problems": _settings_with_problems,
    "settings-filled-in": _settings_filled_in,
    "licences": _licences,
    **REFERENCE_SCENES,
}
