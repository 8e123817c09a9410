"""*Instellingen*, in the real window: each setting is in force at once, and the next time too."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from lobcoach.core.people import Coach, Student
from lobcoach.services.library import Library
from lobcoach.services.opened import Services
from lobcoach.services.opening import open_file
from lobcoach.services.report_filling import ReportSettings
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.dialogs.licences_dialog import LicencesDialog
from lobcoach.ui.lists.summary import Summary
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.pages.conversation_page import ConversationPage
from lobcoach.ui.pages.conversations_page import ConversationsPage
from lobcoach.ui.pages.settings_page import SettingsPage
from lobcoach.ui.pages.students_page import StudentsPage
from lobcoach.ui.preferences import Preferences
from lobcoach.ui.settings.logo_field import LogoField
from lobcoach.ui.talk.prompt_card import PromptCard
from lobcoach.ui.talk.save_line import SavedLine
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.text import Body
from lobcoach.ui.workspace import Workspace
from tests.services.places import read_only_disk
from tests.ui.finding import button, named, shown, words
from tests.ui.settings.given_pictures import logo_file

CONTROL = Qt.KeyboardModifier.ControlModifier


class Room:
    """A window with the settings on the screen."""

    def __init__(
        self, qtbot: QtBot, dresser: ThemeController, services: Services, folder: Path
    ) -> None:
        self.qtbot = qtbot
        self.services = services
        self.window = MainWindow(dresser)
        qtbot.addWidget(self.window, before_close_func=lambda _: self.give_up())
        self.workspace = Workspace(self.window, services, Preferences(folder / "lobcoach.ini"))
        self.workspace.start()
        self.window.resize(1600, 900)  # with room for the longest words side by side
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.workspace.show_settings()

    def give_up(self) -> None:
        """Forget what could not be stored."""
        self.workspace._autosave.give_up()

    @property
    def page(self) -> QWidget:
        """The page on the screen."""
        page = self.window.page()
        assert page is not None
        return page

    def type_in(self, name: str, text: str) -> QLineEdit:
        """Replace what stands in a field, letter by letter."""
        line = named(self.page, QLineEdit, name)
        line.setFocus()
        line.selectAll()
        self.qtbot.keyClick(line, Qt.Key.Key_Delete)
        self.qtbot.keyClicks(line, text)
        return line

    def choose(self, name: str, key: str) -> None:
        """Choose an entry of a box, with the keys of the keyboard."""
        box = named(self.page, QComboBox, name)
        box.setFocus()
        for _ in range(box.count()):
            self.qtbot.keyClick(box, Qt.Key.Key_Up)
        while box.currentData() != key:
            before = box.currentIndex()
            self.qtbot.keyClick(box, Qt.Key.Key_Down)
            assert box.currentIndex() > before

    def stored_within_a_second(self, test: Callable[[Coach], bool]) -> None:
        """Wait until the file has it; the autosave promises a second, the guard is generous."""
        self.qtbot.waitUntil(lambda: test(self.services.coach.get()), timeout=10_000)

    def go_to_students(self) -> StudentsPage:
        """Show *Mijn studenten*."""
        self.workspace.show_students()
        assert isinstance(self.page, StudentsPage)
        return self.page


@pytest.fixture
def room(
    qtbot: QtBot, dresser: ThemeController, services: Services, noor: Student, tmp_path: Path
) -> Iterator[Room]:
    made = Room(qtbot, dresser, services, tmp_path)
    yield made
    made.window.close()


def saved_line(room: Room) -> str:
    (line,) = shown(room.page, SavedLine)
    return line.text()


def test_what_is_typed_is_in_the_file_within_a_second_and_said_to_be(room: Room) -> None:
    assert saved_line(room) == ""
    room.type_in("Naam", "Samira van 't Hof")
    room.type_in("Zo ben ik te bereiken", "lokaal 2.14")
    room.type_in("Naam van de school", "ROC Noord")
    room.stored_within_a_second(
        lambda coach: (
            (coach.name, coach.contact, coach.school)
            == ("Samira van 't Hof", "lokaal 2.14", "ROC Noord")
        )
    )
    assert saved_line(room).startswith("bewaard ")


def test_a_new_name_greets_the_coach_and_stands_in_the_report(room: Room, talk: str) -> None:
    room.type_in("Naam", "Samira van 't Hof")
    room.type_in("Zo ben ik te bereiken", "via de schoolmail")
    students = room.go_to_students()  # leaving stores what waits
    assert words(students)[0].endswith(", Samira")
    text = room.services.reports.text(talk, ReportSettings())
    assert "Samira van 't Hof (coach)" in text
    assert "Bereikbaar\nvia de schoolmail" in text


def test_an_empty_name_is_not_kept_and_says_so_beside_the_field(room: Room) -> None:
    line = room.type_in("Naam", "")
    assert "Vul je naam in. Die komt in het verslag te staan." in words(room.page)
    assert "Zolang blijft ‘Marleen de Boer’ staan." in words(room.page)
    room.type_in("Zo ben ik te bereiken", "lokaal 2.14")
    room.stored_within_a_second(lambda coach: coach.contact == "lokaal 2.14")
    assert room.services.coach.get().name == "Marleen de Boer"
    assert line.text() == ""
    room.go_to_students()
    room.workspace.show_settings()
    assert line.text() == "Marleen de Boer"
    assert "Je naam staat bovenaan elk verslag." in words(room.page)


def test_the_whole_page_is_used_from_the_keyboard(room: Room, dresser: ThemeController) -> None:
    """Tab from the first field; each card is reached in the order in which it stands."""
    assert QApplication.focusWidget() is named(room.page, QLineEdit, "Naam")
    passed = []
    for _ in range(21):
        focused = QApplication.focusWidget()
        assert focused is not None
        passed.append(focused.accessibleName() or getattr(focused, "text", str)())
        room.qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert passed[:21] == [
        "Naam", "Zo ben ik te bereiken", "Naam van de school", "Kies een logo…",
        "Dag waarop het schooljaar begint", "Maand waarin het schooljaar begint",
        "Basis", "Gesprekken per schooljaar", "Licht", "Tekstgrootte",
        "Gewoon", "Op jouw scherm", "Voor de student, in het verslag",
        "Eigen woorden van je school", "Wachtwoord instellen…",
        "Toon de map van je bestand", "Andere map voor reservekopieën",
        "Maak nu een reservekopie", "Reservekopie terugzetten…", "Kijk het bestand na",
        "Licenties…",
    ]  # fmt: skip


def test_colours_and_text_size_are_those_of_the_window_at_once(
    room: Room, dresser: ThemeController
) -> None:
    light = button(room.page, "Licht")
    light.setFocus()
    room.qtbot.keyClick(light, Qt.Key.Key_Right)
    assert dresser.theme.tokens.card == "#1C222B"
    high = light.height()
    room.qtbot.keyClick(named(room.page, QSpinBox, "Tekstgrootte"), Qt.Key.Key_Up)
    assert dresser.percent == 110
    assert light.sizeHint().height() > high or light.height() > high
    assert saved_line(room).startswith("bewaard ")
    room.qtbot.keyClick(room.window, Qt.Key.Key_0, CONTROL)
    assert named(room.page, QSpinBox, "Tekstgrootte").value() == 100


def test_other_words_are_on_every_screen_of_the_coach(room: Room, talk: str) -> None:
    room.workspace.open_talk(talk)
    tabs = room.page
    assert button(tabs, "Kwaliteiten")
    room.workspace.show_talks()
    talks = room.page
    assert isinstance(talks, ConversationsPage)
    room.workspace.show_settings()
    room.choose("Op jouw scherm", "summa")

    room.workspace.open_talk(talk)
    assert button(room.page, "Ontdek je passie")
    room.workspace.show_talks()
    told = [column.text(row) for column in talks._unfinished._model._columns
            for row in talks._unfinished._model._values]  # fmt: skip
    assert "Ontdek je talent, Ontdek je passie" in told
    room.workspace.prepare_talk(None)
    assert button(room.page, "Ontdek je werkplek")
    students = room.go_to_students()
    model = students._list._model
    spoken = [c.spoken(v) for v in model._values for c in model._columns if c.spoken]
    assert "besproken: Ontdek je talent, Ontdek je passie" in spoken


def test_hints_are_unfolded_at_hand_or_off_in_the_talk(room: Room, talk: str) -> None:
    def hints(density: str) -> tuple[bool, bool]:
        room.workspace.show_settings()
        button(room.page, density).click()
        room.workspace.open_talk(talk)
        (card,) = room.page.findChildren(PromptCard)
        explained = [each for each in shown(card, Body) if each.text() == watch]
        return hint in words(card), bool(explained)

    room.workspace.open_talk(talk)
    assert isinstance(room.page, ConversationPage)
    step = room.services.conversations.open(talk).dialogue.current
    assert step is not None
    prompt = room.services.library.bank.find(step.prompt_id)
    assert prompt is not None
    hint, watch = prompt.coach_hint, prompt.watch_for
    if not watch:
        watch = room.services.library.framework.behaviour(step.behaviour).paraphrase
    assert hint
    assert hints("Gewoon") == (True, False)
    assert hints("Veel") == (True, True)
    assert hints("Uit") == (False, False)


def test_the_rhythm_decides_who_was_not_spoken_to(room: Room) -> None:
    def since() -> str:
        (summary,) = room.go_to_students().findChildren(Summary)
        detail = summary.not_spoken.detail()
        room.workspace.show_settings()
        return detail

    assert since() == "Sinds 1 augustus"
    button(room.page, "Blok").click()
    assert since() == "Sinds 19 oktober"
    room.choose("Maand waarin het schooljaar begint", "11")
    assert since() == "Sinds 1 november"


def test_the_logo_is_in_the_next_report(room: Room, talk: str, tmp_path: Path) -> None:
    (field,) = room.page.findChildren(LogoField)
    field.take(logo_file(tmp_path / "logo.png"))
    assert room.services.coach.get().logo
    assert button(room.page, "Ander logo…")
    issued = room.services.reports.issue(talk, ReportSettings())
    assert b"/XObject" in issued.document
    button(room.page, "Haal weg").click()
    assert not room.services.coach.get().logo
    assert button(room.page, "Kies een logo…")


def test_what_cannot_be_stored_stays_and_is_stored_later(room: Room) -> None:
    with read_only_disk(room.services.path.parent):
        room.type_in("Zo ben ik te bereiken", "lokaal 2.14")
        button(room.page, "Uit").click()
        assert room.window.banner.message().startswith("Niet opgeslagen – ")
        assert saved_line(room) == ""
        assert button(room.page, "Uit").isChecked()
        assert "Je ziet alleen de vraag." in " ".join(words(room.page))
    assert room.workspace._autosave.flush()
    coach = room.services.coach.get()
    assert (coach.contact, str(coach.hint_density)) == ("lokaal 2.14", "uit")
    assert room.window.banner.message() == ""


def test_everything_is_there_the_next_time(
    room: Room, library: Library, qtbot: QtBot, dresser: ThemeController, tmp_path: Path
) -> None:
    room.type_in("Naam", "Samira")
    room.choose("Op jouw scherm", "vraagvorm")
    button(room.page, "Blok").click()
    button(room.page, "Veel").click()
    named(room.page, QSpinBox, "Weken per blok").stepUp()
    (field,) = room.page.findChildren(LogoField)
    field.take(logo_file(tmp_path / "logo.png"))
    path = room.services.path
    room.window.close()

    again = Room(qtbot, dresser, open_file(path, library), tmp_path)
    assert named(again.page, QLineEdit, "Naam").text() == "Samira"
    assert named(again.page, QComboBox, "Op jouw scherm").currentData() == "vraagvorm"
    assert button(again.page, "Blok").isChecked()
    assert button(again.page, "Veel").isChecked()
    assert named(again.page, QSpinBox, "Weken per blok").value() == 6
    assert button(again.page, "Ander logo…")
    again.window.close()


def test_cards_of_others_stand_before_the_last_one(
    qtbot: QtBot, dresser: ThemeController, services: Services
) -> None:
    lock = Body("Slot")
    page = SettingsPage(services, Autosave(services.keeping.keep), dresser, [lock])
    qtbot.addWidget(page)
    told = words(page)
    assert told.index("Woorden") < told.index("Slot") < told.index("Over LOBcoach")
    page.close_down()


def test_the_licences_can_be_read(room: Room, qtbot: QtBot) -> None:
    button(room.page, "Licenties…").click()
    (dialog,) = room.page.findChildren(LicencesDialog)
    assert dialog.isVisible()
    box = named(dialog, QComboBox, "Onderdeel")
    assert "SQLAlchemy" in " ".join(box.itemText(at) for at in range(box.count()))
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_coach_that_cannot_be_read_is_told(room: Room) -> None:
    page = room.page
    assert isinstance(page, SettingsPage)
    room.services.path.write_bytes(b"\xff" * room.services.path.stat().st_size)
    with room.qtbot.waitSignal(page.troubled) as told:
        page.reload()
    assert told.args[0].startswith("‘mijn.lobcoach’")
    assert named(page, QLineEdit, "Naam").text() == "Marleen de Boer"


def test_a_word_of_the_school_that_cannot_be_kept_is_told_on_leaving(room: Room) -> None:
    button(room.page, "Eigen woorden van je school").click()
    folder = room.services.school_words.path.parent
    folder.write_text("geen map", encoding="utf-8")
    room.type_in("Naam in plaats van ‘Kwaliteiten’", "Talent")
    room.workspace.show_students()
    assert words(room.window.banner)[0] == (
        f"‘Talent’ is niet bewaard. De map ‘{folder}’ is er niet. Maak de map, of kies een andere."
    )


def test_a_word_of_the_school_is_in_force_as_soon_as_the_page_is_left(
    room: Room, talk: str
) -> None:
    button(room.page, "Eigen woorden van je school").click()
    room.type_in("Naam in plaats van ‘Kwaliteiten’", "Talent")
    room.workspace.show_students()
    room.workspace.show_settings()
    room.choose("Op jouw scherm", "woorden-school")
    room.workspace.open_talk(talk)
    assert button(room.page, "Talent")
