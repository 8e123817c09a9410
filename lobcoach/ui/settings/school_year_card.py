"""When the school year starts, and how often students are spoken to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt

from lobcoach.core.dutch_dates import MONTHS, day_and_month
from lobcoach.core.people import Rhythm
from lobcoach.core.school_year import (
    days_of,
    spoken_since,
    start_code,
    starts_on,
    talks_in_a_year,
)
from lobcoach.ui.settings.coach_keeping import CoachKeeping
from lobcoach.ui.settings.number_box import NumberBox
from lobcoach.ui.settings.setting_card import SettingCard
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.kept_fields import CalmComboBox
from lobcoach.ui.widgets.segmented import Choice, Segmented
from lobcoach.ui.widgets.side_by_side import SideBySide
from lobcoach.ui.widgets.text import Caption, Muted, SpokenName

_SENTENCE = "Hiermee telt LOBcoach wie je dit schooljaar al sprak."
_DAY, _MONTH = "Dag waarop het schooljaar begint", "Maand waarin het schooljaar begint"
_TALKS, _LONG_TALKS = "Gesprekken per schooljaar", "Lange gesprekken"
_RHYTHMS = (
    Choice(Rhythm.BASIC, "Basis"),
    Choice(Rhythm.BLOCK, "Blok"),
)
_MEANS = {
    Rhythm.BASIC: "Een paar gesprekken, verdeeld over het schooljaar.",
    Rhythm.BLOCK: "Een gesprek in elk lesblok, en daarnaast lange gesprekken.",
}
_MOST_TALKS, _MOST_BLOCKS, _MOST_WEEKS = 20, 20, 26


class SchoolYearCard(SettingCard):
    """Start and rhythm, with what follows from them for the list of students."""

    def __init__(self, keeping: CoachKeeping, today: Callable[[], date]) -> None:
        super().__init__("Schooljaar", _SENTENCE)
        self._keeping = keeping
        self._today = today
        self._day = NumberBox(_DAY, 1, 31)
        self._month = CalmComboBox(_MONTH)
        for number, month in enumerate(MONTHS, 1):
            self._month.addItem(month, str(number))
        self._rhythm = Segmented("Ritme", _RHYTHMS)
        self._numbers = {
            "blocks_per_year": NumberBox("Blokken per schooljaar", 1, _MOST_BLOCKS),
            "weeks_per_block": NumberBox("Weken per blok", 1, _MOST_WEEKS),
            "talks_per_year": NumberBox(_TALKS, 1, _MOST_TALKS),
        }
        self._means = Muted("", TextRole.SMALL)
        self._follows = Muted("", TextRole.SMALL)
        self._build()
        self._connect()

    def show_now(self) -> None:
        """Show everything as it is kept; what is being typed stays."""
        coach = self._keeping.coach()
        month, day = starts_on(coach)
        self._day.setMaximum(days_of(month))
        self._day.show_value(day)
        self._month.show_key(str(month))
        self._rhythm.set_current(coach.rhythm)
        for field, box in self._numbers.items():
            box.show_value(getattr(coach, field))
        self._show_rhythm()

    def choose(self, rhythm: str) -> None:
        """Use this rhythm from now on."""
        self._keeping.put_now("rhythm", Rhythm(rhythm))
        self.show_now()

    def _build(self) -> None:
        start = SideBySide(spacing=8)
        start.add(self._day, room=80)
        start.add(self._month, 1, room=140)
        SpokenName(_MONTH, self._month)
        self.add("Begin van het schooljaar", start)
        self.add("Ritme van de gesprekken", self._rhythm, self._means)
        row = SideBySide(spacing=12, top=True)
        self._captions = {field: Caption(box.accessibleName(), box)
                          for field, box in self._numbers.items()}  # fmt: skip
        self._parts = {
            field: Column(self._captions[field], box, spacing=4)
            for field, box in self._numbers.items()
        }
        for field, part in self._parts.items():
            part.body.setAlignment(self._numbers[field], Qt.AlignmentFlag.AlignLeft)
            row.add(part, 1, room=130)
        self._row = row
        self.body.addWidget(row)
        self.body.addWidget(self._follows)

    def _connect(self) -> None:
        self._day.valueChanged.connect(self._on_start_changed)
        self._month.activated.connect(self._on_start_changed)
        self._rhythm.chosen.connect(self.choose)
        for field, box in self._numbers.items():
            box.valueChanged.connect(
                lambda value, field=field: self._on_number_changed(field, value)
            )

    def _show_rhythm(self) -> None:
        coach = self._keeping.coach()
        self._means.setText(_MEANS[coach.rhythm])
        blocks = coach.rhythm is Rhythm.BLOCK
        for field in ("blocks_per_year", "weeks_per_block"):
            self._parts[field].setVisible(blocks)
        name = _LONG_TALKS if blocks else _TALKS
        self._captions["talks_per_year"].setText(name)
        self._numbers["talks_per_year"].setAccessibleName(name)
        self._row.arrange()
        count = talks_in_a_year(coach)
        since = day_and_month(spoken_since(coach, self._today()))
        self._follows.setText(
            f"Samen {count} {'gesprek' if count == 1 else 'gesprekken'} per student. Op Mijn "
            f"studenten zie je nu wie je sinds {since} nog niet sprak."
        )

    def _on_start_changed(self) -> None:
        month = int(self._month.current_key())
        self._day.setMaximum(days_of(month))
        self._keeping.put("school_year_starts", start_code(month, self._day.value()))
        self._show_rhythm()

    def _on_number_changed(self, field: str, value: int) -> None:
        self._keeping.put(field, value)
        self._show_rhythm()
