"""How long a letter in the search field of *Vragenbank* takes, with 5,000 questions.

`python -m benchmarks.bank [ROUNDS]`: types and erases words in the real window, with filters on;
the clock runs from the key until page and list are painted. What stands beside the list is laid
out when the keys rest, which is measured apart. The 5,000 are the shipped questions,
each with other words behind it. The same keys with the shipped bank tell what the number costs.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from benchmarks.example import library
from benchmarks.figures import percentile, tell
from benchmarks.tidied import tidy_beside
from lobcoach.core.bank_search import BankFilter
from lobcoach.core.framework import LearningRoute
from lobcoach.core.people import Coach
from lobcoach.core.prompts import Prompt, PromptBank
from lobcoach.services.library import Bank, Library
from lobcoach.services.opening import create_file
from lobcoach.ui import fonts
from lobcoach.ui.bank.entry_list import EntryList
from lobcoach.ui.bank.filter_bar import FilterBar
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.pages.question_bank_page import QuestionBankPage
from lobcoach.ui.preferences import Preferences
from lobcoach.ui.theme_controller import ColourChoice, ThemeController
from lobcoach.ui.widgets.search_field import SearchField
from lobcoach.ui.workspace import Workspace

MANY = 5_000
_PLACES = ("in de les", "op je stage", "bij een klus", "met je groep", "in het lab", "thuis")
_TYPED = ("wat is", "stage trots", "klein", "zeilboot")
_PAUSE = 90  #: milliseconds between two keys
_FILTERS = (
    BankFilter(),
    BankFilter(route=LearningRoute.BBL, year=2),
    BankFilter(level=4, also_off=True, type="voortgang"),
)


def varied(shipped: PromptBank, many: int) -> PromptBank:
    """Return so many prompts: the shipped ones, then each again with other words behind it."""

    def made() -> Iterator[Prompt]:
        for number in range(many):
            again, place = divmod(number, len(shipped.prompts))
            prompt = shipped.prompts[place]
            if again:
                words = f"{prompt.text[:-1]} {_PLACES[again % len(_PLACES)]}, keer {again}?"
                prompt = replace(prompt, id=f"{prompt.id}-{again}", text=words)
            yield prompt

    return PromptBank(tuple(made()), shipped.version)


def keys_on(
    app: QApplication, bank: Library, folder: Path, rounds: int
) -> tuple[list[float], list[float]]:
    """Type in the search field of this bank, and choose a question after each search.

    Return the milliseconds of each key, and of each choice.
    """
    services = create_file(folder / "bank.lobcoach", bank, Coach(name="Marleen"))
    controller = ThemeController(ColourChoice.LIGHT)
    controller.apply(app)
    fonts.load_later()
    window = MainWindow(controller)
    window.resize(1366, 768)
    workspace = Workspace(window, services, Preferences(folder / "lobcoach.ini"))
    workspace.start()
    window.show()
    workspace.go_to("page questions")
    app.processEvents()
    page = window.page()
    assert isinstance(page, QuestionBankPage)
    field, filters = page.findChild(SearchField), page.findChild(FilterBar)
    assert isinstance(field, SearchField)
    assert isinstance(filters, FilterBar)
    tidy_beside(window)
    took: list[float] = []
    rested: list[float] = []
    for number in range(rounds):
        filters.set_wanted(_FILTERS[number % len(_FILTERS)])
        app.processEvents()
        for words in _TYPED:
            for letter in words:
                took.append(typed(app, field, letter))
            for _ in words:
                took.append(typed(app, field, ""))
            rested.append(chosen(app, page, len(rested)))
    window.close()
    return took, rested


def chosen(app: QApplication, page: QuestionBankPage, row: int) -> float:
    """Choose a question; return the milliseconds until all about it is painted."""
    found = page.findChild(EntryList)
    assert isinstance(found, EntryList)
    prompt_id = found.table.value(row).prompt.id
    began = time.perf_counter()
    page.select(prompt_id)
    app.processEvents()
    return 1000 * (time.perf_counter() - began)


def typed(app: QApplication, field: QLineEdit, letter: str) -> float:
    """Press a key, or Backspace for none; return the milliseconds until all of it is painted.

    Then wait as a typist does, in which time all about the first hit comes on the screen.
    """
    began = time.perf_counter()
    if letter:
        QTest.keyClick(field, letter)
    else:
        QTest.keyClick(field, Qt.Key.Key_Backspace)
    app.processEvents()
    took = 1000 * (time.perf_counter() - began)
    QTest.qWait(_PAUSE)
    return took


def main(rounds: int = 6) -> bool:
    """Measure and tell; return whether the limit is kept."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    shipped = library()
    many = Library(shipped.framework, lambda _: Bank(varied(shipped.bank, MANY)))
    took, rested = {}, {}
    for name, bank in (("few", shipped), ("many", many)):
        with tempfile.TemporaryDirectory() as folder:
            took[name], rested[name] = keys_on(app, bank, Path(folder), rounds)
    few, found = (percentile(took[name], 0.5) for name in ("few", "many"))
    detail = f"(399: {few:.1f} ms, {found / few:.1f} ×)"
    tell("a key in the bank, 5,000 questions, median", found, "ms", detail=detail)
    tell("all about a question, median", percentile(rested["many"], 0.5), "ms")
    detail = f"(highest {max(took['many']):.1f} ms, {len(took['many'])} keys)"
    return tell("the same, 99 of 100 keys", percentile(took["many"], 0.99), "ms", 30, detail)


if __name__ == "__main__":
    sys.exit(not main(*map(int, sys.argv[1:])))
