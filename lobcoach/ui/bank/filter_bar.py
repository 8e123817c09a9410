"""The row of filters above the questions, each called by its name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from lobcoach.core.bank_search import BankFilter
from lobcoach.core.framework import (
    PHASES,
    Competence,
    CoreValue,
    Framework,
    LearningRoute,
    Phase,
)
from lobcoach.core.prompts import Addressee
from lobcoach.ui.bank.entry_words import ADDRESSEES, EntryWords, phase_name
from lobcoach.ui.bank.filter_chip import FilterChip, OpeningChip
from lobcoach.ui.widgets.buttons import QuietButton
from lobcoach.ui.widgets.chip_button import ChipButton
from lobcoach.ui.widgets.flow import FlowLayout

_NUMBERS = (1, 2, 3, 4)
_MORE, _LESS = "Meer filters", "Minder filters"
_NOT_ASKED = "Nog niet gesteld aan"


class FilterBar(QWidget):
    """Says what the coach looks for besides words, and clears all of it in one step."""

    changed = Signal()
    student_requested = Signal()  #: the coach wants to say to whom it was not asked yet
    clear_requested = Signal()

    def __init__(
        self, framework: Framework, words: EntryWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._framework = framework
        self._words = words
        self._competence = FilterChip("Competentie", "alle competenties")
        self._phase = FilterChip("Fase", "alle fasen")
        self._value = FilterChip("Kernwaarde", "alle kernwaarden")
        self._type = FilterChip("Soort gesprek", "alle gesprekken")
        self._year = FilterChip("Leerjaar", "alle leerjaren")
        self._level = FilterChip("Niveau", "alle niveaus")
        self._route = FilterChip("Leerweg", "BOL en BBL")
        self._addressee = FilterChip("Aan wie", "aan iedereen")
        self._student = OpeningChip(f"{_NOT_ASKED} …", "maakt niet uit")
        self._own = ChipButton("Eigen vragen", checkable=True)
        self._off = ChipButton("Ook uitgezette", checkable=True)
        self._more = ChipButton(_MORE)
        self._unfolded = False
        self._clear = QuietButton("Wis alles", "close", keys="Esc", compact=True)
        self._student_id = ""
        self._build()
        self._connect()
        self.name_choices()

    def wanted(self) -> BankFilter:
        """Return what is chosen; words belong to the search field."""
        return BankFilter(
            competence=Competence(key) if (key := self._competence.key()) else None,
            phase=Phase(key) if (key := self._phase.key()) else None,
            value=CoreValue(key) if (key := self._value.key()) else None,
            type=self._type.key(),
            year=int(key) if (key := self._year.key()) else None,
            level=int(key) if (key := self._level.key()) else None,
            route=LearningRoute(key) if (key := self._route.key()) else None,
            addressee=Addressee(key) if (key := self._addressee.key()) else None,
            not_asked_to=self._student_id,
            only_own=self._own.isChecked(),
            also_off=self._off.isChecked(),
        )

    def set_wanted(self, wanted: BankFilter) -> None:
        """Choose this, and tell it if it is something else; the name of a student comes apart."""
        before = self.wanted()
        for chip, key in (
            (self._competence, wanted.competence),
            (self._phase, wanted.phase),
            (self._value, wanted.value),
            (self._type, wanted.type),
            (self._year, wanted.year),
            (self._level, wanted.level),
            (self._route, wanted.route),
            (self._addressee, wanted.addressee),
        ):
            chip.set_key(str(key or ""))
        with QSignalBlocker(self):
            self._own.setChecked(wanted.only_own)
            self._off.setChecked(wanted.also_off)
        self._student_id = wanted.not_asked_to
        self._fold()
        if self.wanted() != before:
            self.changed.emit()

    def set_student(self, student_id: str) -> None:
        """Look for what this student was not asked yet; empty for any question."""
        self.set_wanted(replace(self.wanted(), not_asked_to=student_id))

    def name_student(self, name: str) -> None:
        """Show of whom this filter is; empty when it is of no one."""
        self._student.show_choice(f"{_NOT_ASKED} {name}" if name else "")

    def name_choices(self) -> None:
        """Call everything as the coach calls it now."""
        self._competence.set_choices(
            [(each.value, self._words.competence(each)) for each in Competence]
        )
        self._phase.set_choices([(each.value, phase_name(each)) for each in PHASES])
        self._value.set_choices([(each.value, self._words.value(each)) for each in CoreValue])
        self._type.set_choices([(each.code, each.name) for each in self._framework.types.values()])
        self._year.set_choices([(str(each), f"Leerjaar {each}") for each in _NUMBERS])
        self._level.set_choices([(str(each), f"Niveau {each}") for each in _NUMBERS])
        self._route.set_choices([(each.value, each.value.upper()) for each in LearningRoute])
        self._addressee.set_choices([(each.value, f"Aan {ADDRESSEES[each]}") for each in Addressee])

    def show_clear(self, shown: bool) -> None:
        """Offer to clear everything, or not where nothing is looked for."""
        self._clear.setVisible(shown)

    def _build(self) -> None:
        flow = FlowLayout(self, spacing=8)
        first = (self._competence, self._phase, self._value, self._student, self._own)
        for each in (*first, *self._rare(), self._more, self._clear):
            flow.addWidget(each)
        self._fold()
        self._clear.setAccessibleName("Wis zoekwoorden en filters")
        # With its place kept, the page is not laid out anew at the first letter.
        policy = self._clear.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._clear.setSizePolicy(policy)
        self.show_clear(False)

    def _connect(self) -> None:
        for chip in self._chips():
            chip.chosen.connect(self.changed)
        self._own.clicked.connect(self.changed)
        self._off.clicked.connect(self.changed)
        self._student.clicked.connect(self.student_requested)
        self._more.clicked.connect(self._on_more_clicked)
        self._clear.clicked.connect(self.clear_requested)

    def _on_more_clicked(self) -> None:
        self._unfolded = not self._unfolded
        self._fold()

    def _fold(self) -> None:
        """Show the filters that are seldom wanted only when asked for, or at work."""
        for chip in self._rare():
            chip.setVisible(self._unfolded or chip.isChecked())
        self._more.setText(_LESS if self._unfolded else _MORE)
        self._more.updateGeometry()

    def _rare(self) -> Sequence[ChipButton]:
        return (self._type, self._year, self._level, self._route, self._addressee, self._off)

    def _chips(self) -> Sequence[FilterChip]:
        return (
            self._competence, self._phase, self._value, self._type,
            self._year, self._level, self._route, self._addressee,
        )  # fmt: skip
