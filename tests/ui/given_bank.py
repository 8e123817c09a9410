"""The question bank in the window as a coach has it: own questions, one switched off, a search."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lobcoach.core.bank_search import BankFilter
from lobcoach.core.changes import Kind
from lobcoach.core.framework import Competence
from lobcoach.services.opened import Services
from lobcoach.ui.bank.entry_list import EntryList
from lobcoach.ui.bank.filter_bar import FilterBar
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.pages.question_bank_page import QuestionBankPage
from lobcoach.ui.widgets.search_field import SearchField
from lobcoach.ui.workspace import Workspace
from tests.services.given_questions import OWN, OWN_ID, WRONG, off_file, own_file


def bank_page(window: MainWindow) -> QuestionBankPage:
    """Return the question bank, which is on screen."""
    page = window.page()
    assert isinstance(page, QuestionBankPage)
    return page


def show_bank(window: MainWindow, workspace: Workspace, services: Services) -> QuestionBankPage:
    """Show the bank with an own question, one with a mistake, and one that is switched off."""
    own_file(services, OWN, WRONG)
    off_file(services).write_text("kr-t-01\n", encoding="utf-8")
    services.library.read_again()
    services.changes.publish(Kind.QUESTIONS)
    workspace.go_to("page questions")
    page = bank_page(window)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    page.findChild(EntryList).table.set_ticked(())
    page.select(OWN_ID)
    return page


def search_bank(page: QuestionBankPage, student_id: str) -> None:
    """Look for questions about motives that a student was not asked, and tick two."""
    page.findChild(SearchField).setText("wat")
    page.findChild(FilterBar).set_wanted(
        BankFilter(competence=Competence.MOTIVES, not_asked_to=student_id, also_off=True)
    )
    found = page.findChild(EntryList)
    found.table.set_ticked(["mr-t-01", OWN_ID])
    found.setFocus()


def find_nothing(page: QuestionBankPage) -> None:
    """Look for what is nowhere."""
    page.findChild(SearchField).setText("zeilboot")


def choose_asked(page: QuestionBankPage, services: Services) -> None:
    """Choose the question that was asked most."""
    entries = services.questions.bank().entries
    page.select(max(entries, key=lambda entry: entry.times_asked).prompt.id)


def choose_off(page: QuestionBankPage) -> None:
    """Choose the question that is switched off."""
    page.findChild(FilterBar).set_wanted(BankFilter(also_off=True))
    page.select("kr-t-01")


def bank_scenes(
    window: MainWindow, workspace: Workspace, services: Services
) -> Iterator[tuple[str, Callable[[], None]]]:
    """Yield what can be seen of the bank, by name."""
    student = next(row.student for row in services.students.caseload() if row.unfinished_id)

    def shown(act: Callable[[QuestionBankPage], None]) -> Callable[[], None]:
        return lambda: act(show_bank(window, workspace, services))

    yield "bank", shown(lambda page: choose_asked(page, services))
    yield "bank-own", shown(lambda page: page.select(OWN_ID))
    yield "bank-searched", shown(lambda page: search_bank(page, student.id))
    yield "bank-nothing", shown(find_nothing)
    yield "bank-off", shown(choose_off)
