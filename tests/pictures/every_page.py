"""Pictures of every page and dialog, from the real window on a fresh example file.

`python -m tests.pictures.every_page FOLDER [WORD…]`: with words, only the pictures whose name holds
one of them. Light and dark at two sizes of screen; the talk also with larger text.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from lobcoach.app import speak_dutch
from lobcoach.core.backups import Reason
from lobcoach.core.drafts import LineTag, Note, NoteKey
from lobcoach.core.errors import FileError, FileTrouble, GroupTrouble, Holder, SheetError
from lobcoach.core.framework import Phase
from lobcoach.core.people import Coach
from lobcoach.core.prompts import Prompt
from lobcoach.core.recovery import write_groups
from lobcoach.core.talk import ConversationState, Lane, Tag
from lobcoach.paths import resource
from lobcoach.services.about import parts
from lobcoach.services.example_file import make_example_file
from lobcoach.services.library import Library, read_library
from lobcoach.services.opened import Services
from lobcoach.services.opening import create_file, open_file
from lobcoach.services.report_filling import ReportSettings
from lobcoach.services.sentences import group_sentences, sentence
from lobcoach.ui import fonts
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.backup_clock import BackupClock
from lobcoach.ui.dialogs.agreement_dialog import AgreementDialog
from lobcoach.ui.dialogs.licences_dialog import LicencesDialog
from lobcoach.ui.dialogs.passphrase_dialog import PassphraseDialog, Wish
from lobcoach.ui.dialogs.restore_dialog import RestoreDialog
from lobcoach.ui.dialogs.share_dialog import ShareDialog
from lobcoach.ui.dialogs.sheet_dialog import SheetDialog
from lobcoach.ui.dialogs.student_dialog import StudentDialog
from lobcoach.ui.dialogs.table_dialog import TableDialog
from lobcoach.ui.dialogs.turn_of_year_dialog import TurnOfYearDialog
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.pages.class_list_page import ClassListPage
from lobcoach.ui.pages.colleague_questions_page import ColleagueQuestionsPage
from lobcoach.ui.pages.conversation_page import ConversationPage
from lobcoach.ui.pages.finish_page import FinishPage
from lobcoach.ui.pages.prepare_page import PreparePage
from lobcoach.ui.pages.recovery_page import GroupField, RecoveryPage
from lobcoach.ui.pages.settings_page import SettingsPage
from lobcoach.ui.pages.students_page import StudentsPage
from lobcoach.ui.pages.trouble_page import TroublePage
from lobcoach.ui.pages.unlock_page import UnlockPage
from lobcoach.ui.pages.welcome_page import WelcomePage
from lobcoach.ui.preferences import Preferences
from lobcoach.ui.preparing.bank_dialog import BankDialog
from lobcoach.ui.settings.checked_field import CheckedField
from lobcoach.ui.settings.file_card import FileCard
from lobcoach.ui.settings.lock_card import LockCard
from lobcoach.ui.settings.logo_field import LogoField
from lobcoach.ui.talk.note_card import NoteCard
from lobcoach.ui.talk.phase_rail import PhaseRail
from lobcoach.ui.talk.side_pane import SidePane
from lobcoach.ui.theme_controller import ColourChoice, ThemeController
from lobcoach.ui.widgets.row_table import RowTable
from lobcoach.ui.widgets.scroll_column import ScrollColumn
from lobcoach.ui.workspace import Workspace
from tests.pictures.reference_pictures import reference_scenes
from tests.services.given_shared import given_mix
from tests.ui.finding import button
from tests.ui.given_bank import bank_scenes
from tests.ui.given_own_questions import (
    WHOLE,
    WITH_MISTAKES,
    mend_own_questions,
    show_own_question,
    spoil_own_questions,
)
from tests.ui.given_taken import remove_a_goal, stand_on_first_line, take_first_line_again
from tests.ui.given_trialoog import begin_trialoog
from tests.ui.stage import NO_MODIFIER, Stage, as_if
from tests.ui.stage_calm import CALM_SCENES
from tests.ui.stage_care import CARE_SCENES
from tests.ui.stage_routes import ROUTE_SCENES

SIZES = ((1366, 768), (1360, 860))
COLOURS = (ColourChoice.LIGHT, ColourChoice.DARK)
LARGER = (150, 200)
PDF_WIDTH = 1240
NOTE = (
    "“Als iedereen door elkaar gaat praten. Dan kan niemand de fout nog vinden.”\n"
    "Zo ging het vorige week ook, bij de meting die niet klopte.\n"
    "Zelf wordt ze dan juist rustig. Dat wist ze nog niet van zichzelf."
)
CLASS_LIST = """Klassenlijst LAB4A;;;;;;;;;;
Nr;Roepnaam;Voorv.;Achternaam;Klas;Niveau;Leerweg;Leerjaar;Geb.datum;E-mail;Mentor
20417;Daan;;Vermeulen;LAB4A;4;BOL-voltijd;2;01-02-2009;daan@school.example;Boer
20418;Pim;;IJsseldijk;LAB4A;4;BOL;2;03-04-2009;pim@school.example;Boer
20419;Sara;van 't;Hof;LAB4A;4;BBL;2;03-04-2009;sara@school.example;Boer
20420;;;Jansen;LAB4A;4;BOL;2;03-04-2009;j@school.example;Boer
20421;Samir;;El Amrani;LAB4A;7;OVO;2;03-04-2009;s@school.example;Boer
20418;Pim;;IJsseldijk;LAB4A;4;BOL;2;03-04-2009;pim@school.example;Boer
""".encode("cp1252")
NOWHERE = Path("Documenten", "mijn-studenten.lobcoach")

#: A name, and what brings that on the screen; a widget it returns is pictured, else the window.
Scene = tuple[str, Callable[[], object]]


class Studio:
    """The program with its example file, and a camera."""

    def __init__(self, app: QApplication, folder: Path, wanted: list[str], place: Path) -> None:
        self.app = app
        self.folder = folder
        self.wanted = wanted
        self.place = place
        self.library: Library = read_library(resource("questions"), resource("framework"))
        self.controller = ThemeController(ColourChoice.LIGHT)
        self.controller.apply(app)
        fonts.load_later()
        make_example_file(place / "voorbeeld.lobcoach", self.library)
        self.services = open_file(place / "voorbeeld.lobcoach", self.library)
        self.trialoog = ""
        self.talk = self.services.talk_lists.unfinished()[0].id
        self.step = write_note(self.services, self.unfinished())
        self.window, self.workspace = self.opened(self.services)

    def opened(self, services: Services) -> tuple[MainWindow, Workspace]:
        """Return a window with a file opened in it."""
        window = MainWindow(self.controller)
        preferences = Preferences(self.place / "lobcoach.ini")
        workspace = Workspace(window, services, preferences)
        workspace.start()
        window.show()
        return window, workspace

    def settle(self) -> None:
        """Let everything that was asked for happen."""
        for _ in range(4):
            self.app.processEvents()
            self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def shoot(self, scenes: Iterator[Scene], look: str) -> None:
        """Take a picture of each scene that is wanted."""
        for name, arrange in scenes:
            whole = f"{name}-{look}"
            if self.wanted and not any(word in whole for word in self.wanted):
                continue
            arranged = arrange()
            widget = arranged if isinstance(arranged, QWidget) else self.window
            widget.show()
            self.settle()
            widget.grab().save(str(self.folder / f"{whole}.png"))
            if widget is not self.window:
                widget.close()
                self.settle()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """Press a key that works in the whole window, as on the stage of the tests."""
        self.window.activateWindow()  # a dialog of another scene may have been in front
        self.settle()
        QTest.keyClick(self.window, key, modifier)

    def walk(self) -> None:
        """Show the talk that is going on."""
        self.workspace.open_talk(self.talk)

    def unfinished(self) -> str:
        """Return the id of a talk that is going on."""
        return self.talk

    def closed(self) -> str:
        """Return the id of the newest talk that was finished."""
        rows = self.services.talk_lists.of_everyone()
        return next(row.id for row in rows if row.state is ConversationState.CLOSED)


def write_note(services: Services, talk: str) -> str:
    """Write at the question on the screen, as a coach does; return the id of that step."""
    step = services.conversations.open(talk).dialogue.current
    assert step is not None
    note = Note(NOTE, (LineTag(0, Tag.QUOTE), LineTag(2, Tag.INSIGHT)))
    services.keeping.keep({NoteKey(talk, step.id, Lane.OWN_WORDS): note})
    return step.id


def resume(studio: Studio) -> None:
    """Go on with the talk at the question where something was written."""
    talks, talk = studio.services.conversations, studio.unfinished()
    studio.workspace.show_students()
    talks.keep_position(talks.open(talk).dialogue.go_to(studio.step))
    studio.workspace.open_talk(talk)
    for notes in studio.window.findChildren(NoteCard):
        notes.show_lane(Lane.OWN_WORDS)


def page_scenes(studio: Studio) -> Iterator[Scene]:
    """Yield the pages beside the talk."""
    workspace, services = studio.workspace, studio.services
    student = next(r.student for r in services.students.caseload() if r.unfinished_id is None)
    error = FileError(FileTrouble.FOREIGN, NOWHERE)
    yield "students", workspace.show_students
    yield "students-empty", lambda: empty_window(studio)
    yield from roster_scenes(studio)
    yield "new-talk", lambda: workspace.prepare_talk(student.id)
    yield from prepare_scenes(studio)
    yield "talks", workspace.show_talks
    yield from bank_scenes(studio.window, workspace, services)
    yield "finish", lambda: finish(studio)
    yield from settings_scenes(studio)
    yield from own_question_scenes(studio)
    yield "welcome", lambda: alone(studio, WelcomePage(NOWHERE))
    yield "unlock", lambda: alone(studio, UnlockPage(NOWHERE))
    yield "trouble", lambda: alone(studio, TroublePage(sentence(error)))
    damaged = sentence(FileError(FileTrouble.DAMAGED, NOWHERE))
    yield "trouble-backup", lambda: alone(studio, TroublePage(damaged, "vandaag om 20.51"))
    yield "file-card", lambda: alone(studio, file_card(studio))
    yield from lock_scenes(studio)
    yield from reference_scenes(studio)


def prepare_scenes(studio: Studio) -> Iterator[Scene]:
    """Yield the preparing of a talk, from its top and further down, and its question bank."""
    services, workspace = studio.services, studio.workspace
    likely = services.preparing.likely(prepared_with(studio))
    about = services.conversations.proposal(likely.student_id, "loopbaanreflectie").order[:2]
    planned = services.preparing.plan(
        replace(likely, type_code="loopbaanreflectie", minutes=45, competences=about)
    )
    services.plans.ask_own(planned, Phase.REFLECT, about[0], "Wat zou je opa hiervan zeggen?")
    yield "prepare", lambda: prepare(studio, planned)
    yield "prepare-below", lambda: prepare(studio, planned, below=True)
    prompts, idiom = services.plans.choices(planned), services.idioms.for_coach()
    yield "prepare-bank", lambda: BankDialog(prompts, idiom, Phase.REFLECT, studio.window)
    workspace.show_talks()
    services.preparing.discard(planned)


def prepared_with(studio: Studio) -> str:
    """Return the student with most to look back on."""
    rows = studio.services.students.caseload()
    return max(rows, key=lambda row: (row.to_look_back, row.talks_this_year)).student.id


def prepare(studio: Studio, talk: str, *, below: bool = False) -> None:
    """Bring a planned talk on the screen, from the top or the bottom."""
    studio.workspace.go_to(f"prepare {talk}")
    studio.settle()
    page = studio.window.findChild(PreparePage)
    assert isinstance(page, PreparePage)
    bar = page.findChildren(QScrollArea)[0].verticalScrollBar()
    bar.setValue(bar.maximum() if below else 0)


def lock_scenes(studio: Studio) -> Iterator[Scene]:
    """Yield what there is to see of the lock, the recovery sheet and a file in use."""
    holder = Holder("marleen", "LOKAAL-12", datetime(2026, 11, 23, 13, 5, tzinfo=UTC), here=False)
    in_use = FileError(FileTrouble.IN_USE, NOWHERE, "", holder)
    wrong = SheetError({4: GroupTrouble.MISTYPED})
    yield "in-use", lambda: alone(studio, TroublePage(sentence(in_use)))
    yield "lock-unlock", lambda: alone(studio, UnlockPage(NOWHERE, put_away=True))
    yield "lock-unsaved", lambda: alone(studio, UnlockPage(NOWHERE, put_away=True, unsaved=True))
    yield "lock-recovery", lambda: alone(studio, recovery(wrong))
    yield "lock-card", lambda: alone(studio, lock_card(studio, locked=True))
    yield "lock-card-open", lambda: alone(studio, lock_card(studio, locked=False))


def recovery(error: SheetError) -> RecoveryPage:
    """Return the page for a recovery sheet on which something was typed wrong."""
    page = RecoveryPage(NOWHERE)
    for field, group in zip(
        page.findChildren(GroupField), write_groups(bytes(range(32))), strict=True
    ):
        field.setText(group)
    page.show_problems(group_sentences(error), sentence(error))
    return page


def lock_card(studio: Studio, *, locked: bool) -> ScrollColumn:
    """Return the card as it stands in the settings."""
    services = as_if(studio.services, locked=locked)
    column, card = ScrollColumn(), LockCard(services, Preferences(studio.place / "slot.ini"))
    column.body.addWidget(card)
    column.setFocusProxy(
        next(each for each in card.findChildren(QPushButton) if not each.isHidden())
    )
    column.body.addStretch(1)
    return column


def roster_scenes(studio: Studio) -> Iterator[Scene]:
    """Yield what is done with many students at once."""
    services, window = studio.services, studio.window
    yield "class-list-start", lambda: class_list(studio, None)
    yield "class-list", lambda: class_list(studio, CLASS_LIST)
    yield "class-list-refused", lambda: class_list(studio, b"%PDF-1.7 geen lijst")
    yield "shared-questions-start", lambda: shared_questions(studio, 0, b"")
    for row, name in enumerate(("new", "different", "alike", "equal", "advice", "new2", "wrong")):
        yield f"shared-questions-{name}", lambda row=row: shared_questions(studio, row)
    refused = b"---\nlobcoach: vragen\nversie: 1\nstudent: Noor\n---\n## eigen-aaaaaaaa\nWat?\n"
    yield "shared-questions-refused", lambda: shared_questions(studio, 0, refused)
    yield "share-dialog", lambda: share_dialog(studio)
    groups = services.turn_of_year.groups()
    yield "turn-of-year", lambda: TurnOfYearDialog(services, groups, window)


def shared_questions(studio: Studio, row: int, content: bytes | None = None) -> None:
    """Bring the page for a colleague's questions on the screen, at this row of its file."""
    studio.workspace.go_to("question import")
    page = studio.window.findChild(ColleagueQuestionsPage)
    assert isinstance(page, ColleagueQuestionsPage)
    if content == b"":
        return
    path = given_mix(studio.place, studio.library)
    if content is not None:
        path.write_bytes(content)
    page.open(path)
    while page.is_busy():
        studio.settle()
    page.findChildren(RowTable)[0].selectRow(row)


def share_dialog(studio: Studio) -> ShareDialog:
    """Return the dialog for a selection, with a file made."""
    ids = [prompt.id for prompt in studio.library.bank.prompts[:8]]
    place = studio.place / "lobcoach-vragen-2026-11-26.md"
    dialog = ShareDialog(studio.services, ids, studio.window, ask_place=lambda *_: place)
    button(dialog, "Bewaar als bestand …").click()
    return dialog


def talk_scenes(studio: Studio) -> Iterator[Scene]:
    """Yield a talk as it was left, in each phase and in each lane of the note."""
    resume(studio)
    yield "talk-resumed", lambda: resume(studio)
    page = studio.window.findChild(ConversationPage)
    assert isinstance(page, ConversationPage)
    rail, notes = page.findChild(PhaseRail), page.findChild(NoteCard)
    assert isinstance(rail, PhaseRail)
    assert isinstance(notes, NoteCard)
    for phase in Phase:
        yield f"talk-{phase.value}", lambda phase=phase: rail.phase_requested.emit(phase)
    for lane in Lane:
        yield f"talk-lane-{lane.value}", lambda lane=lane: show_lane(studio, notes, lane)
    yield from taken_scenes(studio)


def taken_scenes(studio: Studio) -> Iterator[Scene]:
    """Yield what becomes of a marked line, and of a goal that is removed."""
    services, window, talk = studio.services, studio.window, studio.unfinished()

    def at_question(act: Callable[[], object]) -> None:
        resume(studio)
        studio.settle()
        act()

    yield "talk-tagged-line", lambda: at_question(lambda: stand_on_first_line(window))
    yield (
        "talk-line-taken-before",
        lambda: at_question(lambda: take_first_line_again(window, services, talk)),
    )
    yield "talk-goal-gone", lambda: at_question(lambda: remove_a_goal(window, services, talk))


def voice_scenes(studio: Studio) -> Iterator[Scene]:
    """Yield a talk of three from its beginning to what goes into the file."""
    services, workspace = studio.services, studio.workspace
    student = services.students.caseload()[0].student
    talk = studio.trialoog = studio.trialoog or begin_trialoog(services, student)
    yield "voices-new-talk", lambda: new_talk_of(studio, "Trialooggesprek")
    yield "voices-new-own", lambda: new_talk_of(studio, "Mijn eigen loopbaan")
    yield "voices-talk", lambda: workspace.open_talk(talk)
    yield "voices-private", lambda: press_key(studio, talk, Qt.Key.Key_3)
    yield "voices-closing", lambda: at_closing(studio, talk)
    yield "voices-finish", lambda: finish(studio, talk)
    autosave = Autosave(services.keeping.keep)
    yield "voices-table", lambda: TableDialog(autosave, services.conversations.conversation(talk))
    agreed = next(a for a in services.goals.agreements(student.id) if a.other_name)
    yield "voices-agreement", lambda: AgreementDialog(services, autosave, agreed)
    yield "voices-close-own", lambda: workspace.finish_talk(services.own_career.begin(50))


def new_talk_of(studio: Studio, name: str) -> None:
    """Choose a kind of talk for a new one."""
    studio.workspace.prepare_talk(studio.services.students.caseload()[0].student.id)
    for each in studio.window.findChildren(QRadioButton):
        if each.text() == name:
            each.click()


def press_key(studio: Studio, talk: str, key: Qt.Key) -> None:
    """Press Ctrl and a key in a talk."""
    studio.workspace.open_talk(talk)
    QTest.keyClick(studio.window, key, Qt.KeyboardModifier.ControlModifier)


def at_closing(studio: Studio, talk: str) -> None:
    """Go to the last phase of a talk and back, so that it stands where it stood."""
    talks = studio.services.conversations
    studio.workspace.show_students()
    here = talks.open(talk).dialogue
    talks.visit(here, Phase.CLOSING)
    studio.workspace.open_talk(talk)
    talks.keep_position(here)


def calm_scenes(studio: Studio) -> Iterator[Scene]:
    """Yield what makes a talk calm and safe."""
    for name, scene in (CALM_SCENES | CARE_SCENES).items():
        yield f"calm-{name}", lambda scene=scene: calm(studio, scene)
    for name, scene in ROUTE_SCENES.items():
        yield f"route-{name}", lambda scene=scene: calm(studio, scene)


def calm(studio: Studio, scene: Callable[[Stage], QWidget]) -> None:
    """Bring one of those on the screen."""
    studio.workspace.show_students()
    scene(cast(Stage, studio))


def show_lane(studio: Studio, notes: NoteCard, lane: Lane) -> None:
    """Show one lane of the note at the question where something was written."""
    resume(studio)
    notes.show_lane(lane)


def dialog_scenes(studio: Studio) -> Iterator[Scene]:
    """Yield the dialogs, each by itself."""
    services, window, workspace = studio.services, studio.window, studio.workspace
    student = services.students.caseload()[0].student
    yield "dialog-student", lambda: StudentDialog(services, student, parent=window)
    yield "dialog-student-new", lambda: StudentDialog(services, parent=window)
    for name, show in (
        ("students", workspace.show_students),
        ("talk", lambda: workspace.open_talk(studio.unfinished())),
    ):
        show()
        yield f"dialog-keys-{name}", lambda: opened_by(studio, lambda: workspace.go_to("keys"))
    workspace.show_students()
    yield "dialog-licences", lambda: LicencesDialog(parts(), window)
    yield "dialog-restore", lambda: restore_dialog(studio)
    for wish in Wish:
        name = f"dialog-passphrase-{wish.name.lower()}"
        yield name, lambda wish=wish: PassphraseDialog(services, wish, window)
    yield "dialog-sheet", lambda: SheetDialog(services, window)
    yield "dialog-find", lambda: opened_by(studio, lambda: workspace.go_to("find"))
    workspace.open_talk(studio.unfinished())
    yield "dialog-find-talk", lambda: opened_by(studio, lambda: workspace.go_to("find"))
    side = window.findChild(SidePane)
    assert isinstance(side, SidePane)
    yield "dialog-goal", lambda: opened_by(studio, side.new_goal)
    yield "dialog-agreement", lambda: opened_by(studio, side.new_agreement)


def file_card(studio: Studio) -> QWidget:
    """Return the card about the file, with a backup made just now."""
    services = studio.services
    services.backups.make(Reason.CLOSING)
    column = ScrollColumn()
    clock = BackupClock(services.backups, studio.window)
    column.body.addWidget(FileCard(services.backups, clock, services.today))
    column.body.addStretch(1)
    return column


def restore_dialog(studio: Studio) -> QDialog:
    """Return the dialog with the backups of the example, after it looked into the first."""
    services = studio.services
    services.backups.make(Reason.AT_WORK)
    dialog = RestoreDialog(services.backups, services.restoring, services.today(), studio.window)
    waiting = QEventLoop()
    QTimer.singleShot(1500, waiting.quit)
    waiting.exec()
    return dialog


def opened_by(studio: Studio, act: Callable[[], object]) -> QDialog:
    """Return the dialog that this opens."""
    act()
    studio.settle()
    return next(each for each in studio.window.findChildren(QDialog) if each.isVisible())


def class_list(studio: Studio, content: bytes | None) -> None:
    """Bring the page for class lists on the screen, with this file read."""
    studio.workspace.show_students()
    students = studio.window.findChild(StudentsPage)
    assert isinstance(students, StudentsPage)
    if content is None:
        students.class_list_requested.emit()
        return
    path = studio.place / "klassenlijst LAB4A.csv"
    path.write_bytes(content)
    students.file_dropped.emit(path)
    page = studio.window.findChild(ClassListPage)
    assert isinstance(page, ClassListPage)
    while page.is_busy():
        studio.settle()


def alone(studio: Studio, page: QWidget) -> QWidget:
    """Return a window with only this page, as before a file is open."""
    window = MainWindow(studio.controller)
    window.show_page(page, with_rail=False)
    window.resize(studio.window.size())
    return window


def settings_scenes(studio: Studio) -> Iterator[Scene]:
    """Yield the settings from the top, from the bottom, and with what cannot be kept."""
    yield "settings", lambda: settings(studio)
    yield "settings-below", lambda: settings(studio, below=True)
    yield "settings-problem", lambda: settings(studio, problem=True)


def own_question_scenes(studio: Studio) -> Iterator[Scene]:
    """Yield an own question: empty, with mistakes, complete, and what the settings say."""
    window, workspace, services = studio.window, studio.workspace, studio.services

    def shown(prompt: Prompt | None, *, below: bool = False) -> None:
        page = show_own_question(window, workspace, services, prompt)
        studio.settle()
        bar = page.findChildren(QScrollArea)[0].verticalScrollBar()
        bar.setValue(bar.maximum() if below else 0)

    def wrong() -> None:
        spoil_own_questions(services)
        settings(studio)
        studio.settle()

    yield "own-question-new", lambda: shown(None)
    yield "own-question-mistakes", lambda: shown(WITH_MISTAKES)
    yield "own-question-mistakes-below", lambda: shown(WITH_MISTAKES, below=True)
    yield "own-question-whole", lambda: shown(WHOLE)
    yield "own-question-whole-below", lambda: shown(WHOLE, below=True)
    yield "own-question-settings", wrong
    mend_own_questions(services)


def settings(studio: Studio, *, below: bool = False, problem: bool = False) -> None:
    """Bring the settings on the screen, from the top or the bottom, or with a problem."""
    studio.workspace.show_students()
    studio.workspace.show_settings()
    studio.settle()
    page = studio.window.findChild(SettingsPage)
    assert isinstance(page, SettingsPage)
    bar = page.findChildren(QScrollArea)[0].verticalScrollBar()
    bar.setValue(bar.maximum() if below else 0)
    if problem:
        field = page.findChildren(CheckedField)[0]
        field.line.setFocus()
        field.line.selectAll()
        QTest.keyClick(field.line, Qt.Key.Key_Delete)
        page.findChildren(LogoField)[0].take(studio.place / "er-niet.png")


def empty_window(studio: Studio) -> QWidget:
    """Return a window with a file in which nobody is yet."""
    path = Path(tempfile.mkdtemp(dir=studio.place)) / "leeg.lobcoach"
    services = create_file(path, studio.library, Coach(name="Marleen de Boer"))
    window, _ = studio.opened(services)
    window.resize(studio.window.size())
    return window


def finish(studio: Studio, talk: str = "") -> None:
    """Bring a talk, else a finished one, on the screen with its report beside it."""
    studio.workspace.finish_talk(talk or studio.closed())
    page = studio.window.findChild(FinishPage)
    assert isinstance(page, FinishPage)
    made = QEventLoop()
    page.preview_maker.made.connect(made.quit)
    QTimer.singleShot(10_000, made.quit)
    made.exec()


def shoot_report(studio: Studio) -> None:
    """Take a picture of each page of a report, and of one with three voices."""
    for name, talk in (("report", studio.closed()), ("report-voices", studio.trialoog)):
        pages = studio.services.reports.pages(talk, ReportSettings(), PDF_WIDTH)
        for number, page in enumerate(pages, 1):
            form = QImage.Format.Format_RGB32
            image = QImage(page.pixels, page.width, page.height, page.stride, form)
            image.save(str(studio.folder / f"{name}-{number}.png"))


def main(folder: Path, wanted: list[str]) -> None:
    """Take all pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    speak_dutch(app)
    with tempfile.TemporaryDirectory() as place:
        studio = Studio(app, folder, wanted, Path(place))
        for colours in COLOURS:
            studio.controller.set_choice(colours)
            for width, height in SIZES:
                studio.window.resize(width, height)
                look = f"{colours.value}-{width}x{height}"
                studio.shoot(page_scenes(studio), look)
                studio.shoot(talk_scenes(studio), look)
                studio.shoot(voice_scenes(studio), look)
                studio.shoot(calm_scenes(studio), look)
            studio.shoot(dialog_scenes(studio), colours.value)
        studio.controller.set_choice(ColourChoice.LIGHT)
        studio.window.resize(*SIZES[0])
        for percent in LARGER:
            studio.controller.set_percent(percent)
            studio.shoot(settings_scenes(studio), f"{percent}-procent")
            studio.shoot(own_question_scenes(studio), f"{percent}-procent")
            studio.shoot(prepare_scenes(studio), f"{percent}-procent")
            studio.shoot(talk_scenes(studio), f"{percent}-procent")
            studio.shoot(voice_scenes(studio), f"{percent}-procent")
            studio.shoot(calm_scenes(studio), f"{percent}-procent")
            studio.shoot(lock_scenes(studio), f"{percent}-procent")
            studio.shoot(dialog_scenes(studio), f"{percent}-procent")
            studio.shoot(roster_scenes(studio), f"{percent}-procent")
            bank = bank_scenes(studio.window, studio.workspace, studio.services)
            studio.shoot(bank, f"{percent}-procent")
            studio.shoot(reference_scenes(studio), f"{percent}-procent")
        if not wanted or "report" in wanted:
            shoot_report(studio)
        studio.window.close()
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
