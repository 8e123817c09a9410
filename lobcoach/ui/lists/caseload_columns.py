"""What the columns of *Mijn studenten* say about a student."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

from lobcoach.core.care_talk import name_in_passing
from lobcoach.core.dutch_dates import clock_time, short_date
from lobcoach.core.framework import Competence, Framework, Idiom
from lobcoach.core.names import full_name, sort_key
from lobcoach.core.overviews import CaseloadRow
from lobcoach.core.people import Student
from lobcoach.ui.models.value_table import Column
from lobcoach.ui.theme_tokens import Tone

#: Where the three columns with buttons stand.
ACTION_COLUMN, PREPARE_COLUMN, MORE_COLUMN = 5, 6, 7
_NO_TALK = "nog niet gesproken"
_NOT_PLANNED = "nog niet gepland"
_PREPARED = "voorbereid"
_NO_AGREEMENTS = "geen"


def detail(student: Student) -> str:
    """Return e.g. `LAB4A · leerjaar 2 · niveau 4`, leaving out what is not known."""
    parts = [student.group or student.programme]
    parts += [f"leerjaar {student.year}"] if student.year else []
    parts += [f"niveau {student.level}"] if student.level else []
    return " · ".join(part for part in parts if part)


def agreements(row: CaseloadRow) -> str:
    """Return the one thing to know first: what asks attention, what is open, what was kept."""
    if row.to_look_back:
        return f"{row.to_look_back} terugkijken"
    if row.open_agreements:
        return f"{row.open_agreements} open"
    return f"{row.kept} nagekomen" if row.kept else _NO_AGREEMENTS


def agreements_tone(row: CaseloadRow) -> Tone | None:
    """Return the tone of the chip; None for plain words."""
    if row.to_look_back:
        return Tone.WAIT
    return Tone.GOOD if row.kept and not row.open_agreements else None


def has_no_agreements(row: CaseloadRow) -> bool:
    """Whether there is nothing to tell about agreements."""
    return agreements(row) == _NO_AGREEMENTS


def discussed(row: CaseloadRow) -> tuple[bool, ...]:
    """Return for each competence, in the framework's order, whether it was discussed."""
    return tuple(competence in row.discussed for competence in Competence)


class CaseloadWords:
    """The words that need today's date, the framework's names or the coach's own words."""

    def __init__(
        self, framework: Framework, today: Callable[[], date], idiom: Callable[[], Idiom]
    ) -> None:
        self._framework = framework
        self._today = today
        self._idiom = idiom

    def columns(self) -> tuple[Column[CaseloadRow], ...]:
        """Return the columns in their order on the screen."""
        return (
            Column("Student", lambda row: full_name(row.student), self._spoken_student,
                   lambda row: sort_key(row.student)),
            Column("Laatste gesprek", self.last, sort_key=lambda row: row.last_on or date.min),
            Column("Volgende", self.next, sort_key=_next_key),
            Column("Afspraken", agreements, sort_key=_agreements_key),
            Column("Competenties", _competences_count, self._spoken_competences,
                   lambda row: len(row.discussed)),
            Column("Gesprek", action, _spoken_action, lambda _: 0),
            Column("Voorbereiden", prepare, _spoken_prepare, lambda _: 0),
            Column("Meer", lambda _: "Meer", lambda row: f"Meer voor {full_name(row.student)}",
                   lambda _: 0),
        )  # fmt: skip

    def last(self, row: CaseloadRow) -> str:
        """Return e.g. `8 okt · voortgang`; of a talk about a worry the day alone."""
        if row.last_on is None:
            return _NO_TALK
        day = short_date(row.last_on, self._today())
        name = name_in_passing(self._framework.types[row.last_type])
        return f"{day} · {name}" if name else day

    def next(self, row: CaseloadRow) -> str:
        """Return e.g. `vandaag 10.15`; `voorbereid` when the day is still to be chosen."""
        if row.next_on is None:
            return _PREPARED if row.planned_id else _NOT_PLANNED
        day = short_date(row.next_on, self._today())
        return f"{day} {clock_time(row.next_at)}" if row.next_at else day

    def _spoken_student(self, row: CaseloadRow) -> str:
        return ", ".join(part for part in (full_name(row.student), detail(row.student)) if part)

    def _spoken_competences(self, row: CaseloadRow) -> str:
        names = [self._idiom().names[each] for each in row.discussed]
        return f"besproken: {', '.join(names)}" if names else "nog geen competentie besproken"


def action(row: CaseloadRow) -> str:
    """Return what the button in the row does."""
    if row.student.archived:
        return "Terughalen"
    return "Ga verder" if row.unfinished_id else "Gesprek"


def action_icon(row: CaseloadRow) -> str:
    """Return the icon on the button in the row."""
    if row.student.archived:
        return "restore"
    return "arrow-right" if row.unfinished_id else "play"


def prepare(row: CaseloadRow) -> str:
    """Return what the second button does; nothing for a student in the archive."""
    return "" if row.student.archived else "Voorbereiden"


def prepare_icon(row: CaseloadRow) -> str:
    """Return the icon on the second button."""
    return "" if row.student.archived else "prepare"


def _spoken_prepare(row: CaseloadRow) -> str:
    return "" if row.student.archived else f"Gesprek met {full_name(row.student)} voorbereiden"


def _spoken_action(row: CaseloadRow) -> str:
    name = full_name(row.student)
    if row.student.archived:
        return f"{name} terughalen"
    return f"Ga verder met {name}" if row.unfinished_id else f"Gesprek met {name}"


def _competences_count(row: CaseloadRow) -> str:
    return f"{len(row.discussed)} van {len(Competence)}"


def _next_key(row: CaseloadRow) -> tuple[date, time]:
    return row.next_on or date.max, row.next_at or time.max


def _agreements_key(row: CaseloadRow) -> tuple[int, int, int]:
    return -row.to_look_back, -row.open_agreements, -row.kept
