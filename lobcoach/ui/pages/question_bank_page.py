"""*Vragenbank*: find a question in seconds, and see everything about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.core.bank_search import BankFilter, BankIndex
from lobcoach.core.changes import Kind
from lobcoach.core.errors import NotFoundError, RuleError, WorldError
from lobcoach.core.names import called
from lobcoach.core.question_bank import QuestionBank
from lobcoach.ui.bank.ask_student import ask_student
from lobcoach.ui.bank.entry_words import EntryWords, summary
from lobcoach.ui.bank.filter_bar import FilterBar
from lobcoach.ui.bank.found_card import FoundCard
from lobcoach.ui.bank.header import BankHeader
from lobcoach.ui.bank.problem_card import ProblemCard
from lobcoach.ui.bank.prompt_panel import PromptPanel
from lobcoach.ui.bank.switching import Switching
from lobcoach.ui.commands import Command, listen
from lobcoach.ui.pages.page import Page
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.widgets.banner import Banner
from lobcoach.ui.widgets.scroll_column import ScrollColumn
from lobcoach.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from lobcoach.services.opened import Services

_REST = 70  #: milliseconds
_NOTHING_TICKED = "Vink eerst de vragen aan die je wilt delen: met de spatiebalk, of met het vakje."


class QuestionBankPage(Page):
    """Searches the bank as one types. What is done with questions is for others to do."""

    shows: ClassVar[frozenset[Kind]] = frozenset(
        {Kind.QUESTIONS, Kind.CONVERSATIONS, Kind.STUDENTS, Kind.COACH}
    )
    write_requested = Signal()
    edit_requested = Signal(str)  #: id of an own question, or of one to make an own one of
    folder_requested = Signal()
    share_requested = Signal(list)  #: ids
    import_requested = Signal()
    reference_requested = Signal(str)  #: where values, techniques … are looked up

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._stale = True
        framework = services.library.framework
        self._words = EntryWords(framework, services.idioms.for_coach)
        self._bank = QuestionBank(())
        self._index = BankIndex((), self._words.for_search())
        self._asked: frozenset[str] = frozenset()
        self._header = BankHeader()
        self._filters = FilterBar(framework, self._words)
        self._banner = Banner()
        self._switching = Switching(services.questions, self._banner, self.tell, self.select)
        self._problems = ProblemCard()
        self._scroll = ScrollColumn(spacing=14)
        self._found = FoundCard(self._words)
        self._panel = PromptPanel(self._words, services.today)
        # All about a question is laid out when the keys rest: the next key need not wait for it.
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._build()
        self._connect()
        listen(self, self.commands)

    @override
    def reload(self) -> None:
        """Read the bank anew; words, filters, choice, ticks and scroll position stay."""
        self._stale = False
        try:
            bank = self.services.questions.bank()
            self._read_asked()
        except (WorldError, RuleError) as error:
            self.tell(error)
            return
        self._bank = bank
        self._filters.name_choices()
        self._index = BankIndex(bank.entries, self._words.for_search())
        self._header.show_summary(summary(bank))
        self._problems.show_bank(bank)
        self._found.list.measure(bank.entries)
        there = {entry.prompt.id for entry in bank.entries}
        ticks = self._found.list.table
        ticks.set_ticked(each for each in ticks.ticked() if each in there)
        self._show(anew=False)
        self._show_chosen()

    @override
    def close_down(self) -> None:
        """Stop listening and waiting."""
        self._rest.stop()
        super().close_down()

    @override
    def commands(self) -> Sequence[Command]:
        """Find a question, do something with the chosen one, or with those that are ticked."""
        found, panel = self._found, self._panel
        table, chosen = found.list.table, found.list.selected()
        any_chosen, ticked = bool(chosen), bool(table.ticked())
        return (
            Command("zoek een vraag", self._on_find_pressed, "Ctrl+F"),
            Command("vink de vraag aan, of haal het vinkje weg", lambda: table.turn(chosen),
                    "Space", any_chosen, heard=True),
            Command("ga naar wat je met de vraag kunt doen",
                    lambda: self._act(panel.focus_buttons), "Enter", any_chosen, heard=True),
            Command("wijzig de vraag, of maak er een eigen vraag van",
                    lambda: self._act(panel.press_edit), "F2", any_chosen),
            Command("zet de vraag uit, of weer aan",
                    lambda: self._act(panel.press_switch), "F3", any_chosen),
            Command("schrijf een eigen vraag", self.write_requested.emit, "Ctrl+Shift+N"),
            Command("deel de aangevinkte vragen", self._share, "Ctrl+Shift+D"),
            Command("lees vragen van een collega in", self.import_requested.emit, "Ctrl+O"),
            Command("vink alle gevonden vragen aan", table.tick_all_in_view,
                    can=table.rowCount() > 0),
            Command("haal alle vinkjes weg", lambda: table.set_ticked(()), can=ticked),
            Command("niet gevraagd aan …", self._ask_student),
            Command("wis zoekwoorden en filters", self._on_clear_requested, "Esc"),
        )  # fmt: skip

    def wanted(self) -> BankFilter:
        """Return what the coach looks for now."""
        return replace(self._filters.wanted(), words=self._header.search.text())

    def select(self, prompt_id: str) -> None:
        """Choose this question, clearing what is looked for if it would not be in view."""
        if self._found.list.table.row_of(prompt_id) < 0:
            self._on_clear_requested()
        self._found.list.select(prompt_id)
        self._show_chosen()

    def say(self, words: str, tone: Tone = Tone.NEUTRAL) -> None:
        """Say calmly what was done."""
        self._banner.show_message(words, tone, [("Sluit", self._banner.clear)])

    def _build(self) -> None:
        scroll = self._scroll
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        panes = _Panes(self._panel)
        panes.add(self._found, 5, room=400)
        panes.add(self._panel, 3, room=300)
        for each in (self._header, self._filters, self._banner, self._problems):
            scroll.body.addWidget(each)
        scroll.body.addWidget(panes, 1)
        self.lead_focus_to(self._header.search)

    def _connect(self) -> None:
        header, found, panel = self._header, self._found, self._panel
        header.search.textChanged.connect(lambda: self._show(anew=True))
        header.search.left_for_list.connect(self._focus_rows)
        header.write_requested.connect(self.write_requested)
        header.folder_requested.connect(self.folder_requested)
        header.share_requested.connect(self._share)
        header.import_requested.connect(self.import_requested)
        header.reference_requested.connect(self.reference_requested)
        header.tick_all_requested.connect(found.list.table.tick_all_in_view)
        header.untick_requested.connect(lambda: found.list.table.set_ticked(()))
        self._filters.changed.connect(self._on_filters_changed)
        self._filters.clear_requested.connect(self._on_clear_requested)
        self._filters.student_requested.connect(self._ask_student)
        self._problems.folder_requested.connect(self.folder_requested)
        found.clear_requested.connect(self._on_clear_requested)
        found.share_requested.connect(self._share)
        found.list.chosen.connect(self._rest.start)
        found.list.reached.connect(lambda: self._scroll.ensureWidgetVisible(found))
        found.list.opened.connect(lambda: self._act(panel.focus_buttons))
        self._rest.timeout.connect(self._show_chosen)
        found.list.table.ticks_changed.connect(self._on_ticks_changed)
        panel.edit_requested.connect(self.edit_requested)
        panel.off_requested.connect(self._switching.switch)
        panel.tick_requested.connect(found.list.table.turn)

    def _read_asked(self) -> None:
        """Read what the student of the filter was asked, and the name."""
        student_id = self._filters.wanted().not_asked_to
        self._asked = frozenset()
        if not student_id:
            self._filters.name_student("")
            return
        try:
            name = called(self.services.students.get(student_id))
        except NotFoundError:
            self._filters.set_student("")  # who was removed meanwhile narrows nothing
            return
        self._filters.name_student(name)
        self._asked = self.services.questions.asked_before(student_id)

    def _show(self, *, anew: bool) -> None:
        wanted = self.wanted()
        entries = self._index.find(wanted, self._asked)
        nothing_own = wanted == BankFilter(only_own=True) and not self._bank.own
        self._found.show_found(entries, anew=anew, only_own=nothing_own)
        self._filters.show_clear(not wanted.is_empty)

    def _focus_rows(self) -> None:
        if self._found.list.selected():
            self._found.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._scroll.ensureWidgetVisible(self._found)

    def _ask_student(self) -> None:
        """Let the coach say by a few letters who was not asked yet."""
        try:
            rows = self.services.students.caseload()
        except (WorldError, RuleError) as error:
            self.tell(error)
            return
        ask_student((row.student for row in rows), self.window(), self._filters.set_student)

    def _share(self) -> None:
        ticked = self._found.list.table.ticked()
        if ticked:
            self.share_requested.emit(ticked)
        else:
            self.say(_NOTHING_TICKED)

    def _on_filters_changed(self) -> None:
        try:
            self._read_asked()
        except (WorldError, RuleError) as error:
            self._filters.set_student("")
            self.tell(error)
            return
        self._show(anew=True)

    def _on_clear_requested(self) -> None:
        self._header.search.clear()
        self._filters.set_wanted(BankFilter())

    def _on_find_pressed(self) -> None:
        self._header.search.setFocus()
        self._header.search.selectAll()

    def _act(self, act: Callable[[], object]) -> None:
        """Do something with the chosen question, after it is really the one on screen."""
        if self._rest.isActive():
            self._show_chosen()
        act()
        self._scroll.ensureWidgetVisible(self._panel)

    def _show_chosen(self) -> None:
        self._rest.stop()
        prompt_id = self._found.list.selected()
        entry = self._bank.find(prompt_id)
        if entry is None:
            self._panel.show_nothing()
            return
        try:
            asked = self.services.questions.asked_to(prompt_id) if entry.times_asked else []
        except (WorldError, RuleError) as error:
            self.tell(error)
            return
        ticked = self._found.list.table.is_ticked(prompt_id)
        self._panel.show_entry(entry, asked, ticked=ticked)

    def _on_ticks_changed(self) -> None:
        table = self._found.list.table
        self._header.count_ticked(len(table.ticked()))
        entry = self._panel.entry()
        if entry is not None:
            self._panel.show_ticked(table.is_ticked(entry.prompt.id))


class _Panes(SideBySide):
    """List and question beside each other, or the question below the list."""

    def __init__(self, panel: PromptPanel) -> None:
        self._panel = panel
        super().__init__(spacing=16)

    @override
    def arrange(self) -> None:
        super().arrange()
        self._panel.set_free(not self.is_row())
