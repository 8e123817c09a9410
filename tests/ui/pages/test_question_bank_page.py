"""*Vragenbank* on a real file: found by typing, narrowed by filters, switched off and on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from lobcoach.core.bank_search import BankFilter
from lobcoach.core.changes import Kind
from lobcoach.core.framework import Competence
from lobcoach.core.people import Student
from lobcoach.services.opened import Services
from lobcoach.ui.bank.entry_list import EntryList
from lobcoach.ui.bank.filter_bar import FilterBar
from lobcoach.ui.bank.filter_chip import FilterChip
from lobcoach.ui.bank.problem_card import ProblemCard
from lobcoach.ui.bank.prompt_panel import PromptPanel
from lobcoach.ui.dialogs.find_dialog import FindDialog
from lobcoach.ui.pages.question_bank_page import QuestionBankPage
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.banner import Banner
from lobcoach.ui.widgets.search_field import SearchField
from tests.services.given_questions import OWN, OWN_ID, OWN_TEXT, WRONG, off_file, own_file
from tests.ui.finding import button, shown, words
from tests.ui.given_pages import choose, opened

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier


class Bank:
    """The page, and hands."""

    def __init__(self, qtbot: QtBot, page: QuestionBankPage) -> None:
        self.qtbot = qtbot
        self.page = page
        self.list: EntryList = page.findChild(EntryList)
        self.field: SearchField = page.findChild(SearchField)
        self.filters: FilterBar = page.findChild(FilterBar)
        self.panel: PromptPanel = page.findChild(PromptPanel)
        self.banner: Banner = page.findChild(Banner)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        """Press a key where the keyboard is."""
        self.qtbot.keyClick(self.page.window().focusWidget(), key, modifier)

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.page.window().focusWidget(), text)

    def ids(self) -> list[str]:
        table = self.list.table
        return [table.value(row).prompt.id for row in range(table.rowCount())]

    def shows(self, prompt_id: str) -> None:
        """Wait until everything about this question is on screen."""

        def there() -> bool:
            entry = self.panel.entry()
            return entry is not None and entry.prompt.id == prompt_id

        self.qtbot.waitUntil(there)


@pytest.fixture
def bank(qtbot: QtBot, dresser: ThemeController, services: Services) -> Iterator[Bank]:
    page = QuestionBankPage(services)
    opened(qtbot, page)
    page.setFocus()
    yield Bank(qtbot, page)
    page.close_down()


def test_all_questions_are_there_and_the_first_is_shown(bank: Bank, services: Services) -> None:
    count = len(services.library.bank.prompts)
    assert words(bank.page)[:2] == ["Vragenbank", f"{count} vragen"]
    assert bank.ids()[0] == "op-01"
    bank.shows("op-01")
    assert not shown(bank.page, ProblemCard)


def test_by_keyboard_alone_a_question_is_found_looked_at_and_switched_off_and_on(
    bank: Bank, services: Services
) -> None:
    bank.press(Qt.Key.Key_F, CTRL)
    assert bank.field.hasFocus()
    bank.type("kleinste STAP")
    assert bank.ids() == ["ls-a-01"]
    bank.press(Qt.Key.Key_Return)
    assert bank.list.hasFocus()
    bank.press(Qt.Key.Key_F3)  # at once: the question need not be laid out yet
    assert services.library.bank.find("ls-a-01") is None
    assert bank.ids() == []
    assert bank.banner.message() == "De vraag staat uit. LOBcoach stelt hem niet meer voor."
    button(bank.banner, "Ongedaan maken").click()
    assert services.library.bank.find("ls-a-01") is not None
    bank.shows("ls-a-01")
    bank.list.setFocus()
    bank.press(Qt.Key.Key_Return)
    assert button(bank.panel, "Maak er een eigen vraag van").hasFocus()
    bank.press(Qt.Key.Key_Escape)
    assert len(bank.ids()) == len(services.library.bank.prompts)


def test_keys_and_buttons_tell_what_is_wanted(bank: Bank, qtbot: QtBot) -> None:
    page = bank.page
    with qtbot.waitSignal(page.write_requested):
        bank.press(Qt.Key.Key_N, CTRL | SHIFT)
    with qtbot.waitSignal(page.import_requested):
        bank.press(Qt.Key.Key_O, CTRL)
    with qtbot.waitSignal(page.edit_requested) as edit:
        bank.press(Qt.Key.Key_F2)
    assert edit.args == ["op-01"]
    with qtbot.waitSignal(page.folder_requested):
        button(page, "Map met eigen vragen").click()


def test_ticked_questions_of_several_searches_are_shared_together(bank: Bank, qtbot: QtBot) -> None:
    bank.press(Qt.Key.Key_D, CTRL | SHIFT)
    assert bank.banner.message() == (
        "Vink eerst de vragen aan die je wilt delen: met de spatiebalk, of met het vakje."
    )
    button(bank.banner, "Sluit").click()
    for typed, prompt_id in (("ls-a-01", "ls-a-01"), ("mr-t-01", "mr-t-01")):
        bank.press(Qt.Key.Key_F, CTRL)
        bank.type(typed)
        bank.press(Qt.Key.Key_Down)
        bank.press(Qt.Key.Key_Space)
        bank.shows(prompt_id)
    assert button(bank.panel, "Vinkje weg").isVisible()
    with qtbot.waitSignal(bank.page.share_requested) as shared:
        bank.press(Qt.Key.Key_D, CTRL | SHIFT)
    assert shared.args == [["ls-a-01", "mr-t-01"]]
    button(bank.panel, "Vinkje weg").click()
    assert bank.list.table.ticked() == ["ls-a-01"]


def test_filters_narrow_what_is_in_view_and_all_go_in_one_step(bank: Bank) -> None:
    (competence,) = (each for each in shown(bank.page, FilterChip) if each.text() == "Competentie")
    choose(competence.make_menu(), "Motieven")
    assert bank.page.wanted() == BankFilter(competence=Competence.MOTIVES)
    assert {each[:2] for each in bank.ids()} == {"mr", "lc", "he", "ou"}
    bank.field.setText("zeilboot")
    assert "Geen vraag past bij wat je zoekt." in words(bank.page)
    assert bank.panel.entry() is not None
    bank.qtbot.waitUntil(lambda: bank.panel.entry() is None)
    bank.press(Qt.Key.Key_F2)
    bank.field.left_for_list.emit()  # there is no row to go to
    assert not bank.list.hasFocus()
    button(bank.page, "Wis zoekwoorden en filters").click()
    assert bank.page.wanted().is_empty


def test_only_what_a_student_was_not_asked_yet(
    bank: Bank, services: Services, noor: Student, talk: str, qtbot: QtBot
) -> None:
    dialogue = services.conversations.open(talk).dialogue
    assert dialogue.current is not None
    asked = dialogue.current.prompt_id
    services.conversations.keep_position(dialogue.forward(), 60)
    assert asked in bank.ids()
    button(bank.page, "Nog niet gesteld aan …").click()
    (dialog,) = bank.page.window().findChildren(FindDialog)
    qtbot.keyClicks(dialog.findChildren(QLineEdit)[0], "noor")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert asked not in bank.ids()
    assert button(bank.page, "Nog niet gesteld aan Noor").isChecked()
    bank.page.select(asked)
    bank.shows(asked)  # it is of more use in view than the filter
    lines = words(bank.panel)
    assert lines[lines.index("1× gesteld") + 1].startswith("Noor van den Berg · ")


def test_a_student_who_is_not_there_any_more_is_let_go(bank: Bank) -> None:
    with bank.qtbot.assertNotEmitted(bank.page.troubled):
        bank.filters.set_student("weg")
    assert bank.page.wanted().is_empty


def test_own_questions_and_what_is_wrong_in_them_are_told(bank: Bank, services: Services) -> None:
    own_file(services, OWN, WRONG)
    services.changes.publish(Kind.QUESTIONS)
    assert "400 vragen · 1 van jou · 1 bestand met een fout" in words(bank.page)
    assert "1 van je eigen vragen doet nog niet mee." in words(bank.page)
    assert "eigen-sturen.md, regel 17: " in words(bank.page.findChild(ProblemCard))[1]
    button(bank.page, "Eigen vragen").click()
    assert bank.ids() == [OWN_ID]
    bank.shows(OWN_ID)
    assert OWN_TEXT in words(bank.panel)
    assert button(bank.panel, "Wijzig").isVisible()


def test_a_folder_with_own_questions_that_went_is_told(bank: Bank, services: Services) -> None:
    folder = own_file(services, OWN).parent
    services.changes.publish(Kind.QUESTIONS)
    assert not bank.page.findChild(ProblemCard).isVisible()
    folder.rename(folder.with_name("weg"))
    services.library.read_again()
    services.changes.publish(Kind.QUESTIONS)
    (said,) = words(bank.page.findChild(ProblemCard))
    assert said.startswith("Je map met eigen vragen is er niet meer.")


def test_who_wrote_none_yet_is_told_what_comes_there(bank: Bank) -> None:
    button(bank.page, "Eigen vragen").click()
    assert "Hier komen de vragen te staan die je zelf schrijft." in words(bank.page)


def test_what_changes_elsewhere_comes_in_and_everything_stays_where_it_was(
    bank: Bank, services: Services
) -> None:
    bank.field.setText("wat")
    bank.page.select("mr-t-05")
    bank.list.table.set_ticked(["mr-t-05", "kr-t-01"])
    bank.list.verticalScrollBar().setValue(300)
    before = (bank.page.wanted(), bank.list.standing(), bank.list.verticalScrollBar().value())
    own_file(services, OWN)
    services.changes.publish(Kind.QUESTIONS, Kind.CONVERSATIONS)
    assert OWN_ID in bank.ids()
    after = (bank.page.wanted(), bank.list.standing(), bank.list.verticalScrollBar().value())
    assert after == before


def test_words_for_the_competences_follow_the_coach(bank: Bank, services: Services) -> None:
    bank.page.select("mr-t-01")
    coach = services.coach.get()
    services.coach.save(replace(coach, idiom_for_coach="vraagvorm"))
    names = [each.text() for each in bank.page.findChildren(QAbstractButton)]
    assert "Competentie" in names
    bank.field.setText("wat drijft mij")
    assert {each[:2] for each in bank.ids()} >= {"mr"}


def test_ticks_of_questions_that_are_gone_go_too(bank: Bank, services: Services) -> None:
    path = own_file(services, OWN)
    services.changes.publish(Kind.QUESTIONS)
    bank.list.table.set_ticked([OWN_ID, "op-01"])
    path.unlink()
    services.library.read_again()
    services.changes.publish(Kind.QUESTIONS)
    assert bank.list.table.ticked() == ["op-01"]


def test_a_question_that_cannot_be_switched_off_is_told(bank: Bank, services: Services) -> None:
    off_file(services).parent.mkdir()
    off_file(services).write_bytes("kr-t-01".encode("utf-16"))
    with bank.qtbot.waitSignal(bank.page.troubled) as told:
        bank.press(Qt.Key.Key_F3)
    assert told.args == [
        "‘uitgezet.txt’ is niet te lezen als tekst. Sla het opnieuw op als tekst in UTF-8. "
        "LOBcoach heeft er niets aan veranderd."
    ]
    assert bank.banner.message() == ""


def test_where_it_is_narrow_the_question_stands_below_the_list(
    bank: Bank, dresser: ThemeController
) -> None:
    beside = bank.panel.mapTo(bank.page, bank.panel.rect().topLeft())
    dresser.set_percent(200)
    bank.page.resize(820, 640)
    QCoreApplication.processEvents()
    below = bank.panel.mapTo(bank.page, bank.panel.rect().topLeft())
    assert below.x() < beside.x()
    bank.list.setFocus()
    bank.press(Qt.Key.Key_Return)
    edit = button(bank.panel, "Maak er een eigen vraag van")
    assert edit.hasFocus()


def test_trouble_with_the_file_is_told_and_the_page_stays(
    bank: Bank, services: Services, noor: Student, talk: str
) -> None:
    dialogue = services.conversations.open(talk).dialogue
    assert dialogue.current is not None
    services.conversations.keep_position(dialogue.forward(), 60)
    services.path.write_bytes(b"kapot" * 4096)
    for action in (
        bank.page.reload,
        bank.filters.student_requested.emit,
        lambda: bank.filters.set_student(noor.id),
        lambda: bank.page.select(dialogue.current.prompt_id),
    ):
        with bank.qtbot.waitSignal(bank.page.troubled):
            action()
    assert bank.ids()
    assert bank.page.wanted().is_empty
