"""What the columns of *Gesprekken* say about a talk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from lobcoach.core.dutch_dates import clock_time, short_date
from lobcoach.core.framework import CARE_TALK, WITHOUT_REPORT, Framework, Idiom
from lobcoach.core.names import folded, full_name, initials, sort_key
from lobcoach.core.overviews import ConversationRow
from lobcoach.core.talk import ConversationState
from lobcoach.ui.models.value_table import Column
from lobcoach.ui.theme_tokens import Tone

_OWN = "Mijn eigen loopbaan"
_NO_DAY = "dag nog open"


def person(row: ConversationRow) -> str:
    """Return the student's name, or what the coach's own talk is called."""
    return full_name(row.student) if row.student else _OWN


def person_initials(row: ConversationRow) -> str:
    """Return the letters in the circle."""
    return initials(row.student) if row.student else "ik"


def group(row: ConversationRow) -> str:
    """Return the student's group; empty when it is not known."""
    return row.student.group if row.student else ""


def minutes_so_far(row: ConversationRow) -> str:
    """Return e.g. `8 van 15 min` by the quiet clock, or `15 min` when the talk is still to come."""
    if is_planned(row):
        return f"{row.minutes_planned} min"
    return f"{round(row.seconds_spent / 60)} van {row.minutes_planned} min"


def report_state(row: ConversationRow) -> str:
    """Return whether a report was made; of some kinds of talk there is none."""
    if row.type in WITHOUT_REPORT:
        return "geen"
    return "gemaakt" if row.reports else "nog niet"


def report_tone(row: ConversationRow) -> Tone | None:
    """Return the tone of the chip; None for plain words."""
    return Tone.GOOD if row.reports else None


def is_closed(row: ConversationRow) -> bool:
    """Whether the talk was finished."""
    return row.state == ConversationState.CLOSED


def is_planned(row: ConversationRow) -> bool:
    """Whether the talk has still to begin."""
    return row.state == ConversationState.PLANNED


def action(row: ConversationRow) -> str:
    """Return what the button in the row does."""
    if is_planned(row):
        return "Voorbereiden"
    if is_closed(row):
        return "Bekijk" if row.type in WITHOUT_REPORT else "Verslag"
    return "Ga verder"


def action_icon(row: ConversationRow) -> str:
    """Return the icon on the button in the row."""
    if is_planned(row):
        return "prepare"
    if is_closed(row):
        return "talks" if row.type in WITHOUT_REPORT else "file-pdf"
    return "arrow-right"


class TalkWords:
    """The words that need today's date, the framework's names or the coach's own words."""

    def __init__(
        self, framework: Framework, today: Callable[[], date], idiom: Callable[[], Idiom]
    ) -> None:
        self._framework = framework
        self._today = today
        self._idiom = idiom

    def columns(self, *, reports: bool) -> tuple[Column[ConversationRow], ...]:
        """Return the columns in their order on the screen, with that of the reports or without.

        The last two are those with buttons.
        """
        report = Column("Verslag", report_state, _spoken_report)
        return (
            Column("Student", person, self._spoken_person, _person_key),
            Column("Wanneer", self.when, sort_key=lambda row: row.on or date.min),
            Column("Tijd", minutes_so_far, sort_key=lambda row: row.seconds_spent),
            Column("Competenties", self.competences),
            *([report] if reports else []),
            Column("Verder", action, lambda row: f"{action(row)}: {person(row)}", lambda _: 0),
            Column("Meer", lambda _: "Meer", lambda row: f"Meer voor {person(row)}", lambda _: 0),
        )

    def when(self, row: ConversationRow) -> str:
        """Return e.g. `8 okt`, or `8 okt 10.15` for a talk that is still to come."""
        if row.on is None:
            return _NO_DAY if is_planned(row) else ""
        day = short_date(row.on, self._today())
        return f"{day} {clock_time(row.at)}" if row.at and is_planned(row) else day

    def kind(self, row: ConversationRow) -> str:
        """Return e.g. `Voortgangsgesprek · LAB4A`; that it is about a worry is not told here."""
        name = self._framework.types[row.type].name
        parts = ("Gesprek" if row.type == CARE_TALK else name, group(row))
        return " · ".join(part for part in parts if part)

    def competences(self, row: ConversationRow) -> str:
        """Return e.g. `Kwaliteiten, Motieven`."""
        return ", ".join(self._idiom().names[each] for each in row.competences)

    def search_text(self, row: ConversationRow) -> str:
        """Return all that may be typed to find this talk, folded."""
        name = self._framework.types[row.type].name
        return folded(f"{person(row)} {name} {self.kind(row)}")

    def _spoken_person(self, row: ConversationRow) -> str:
        return f"{person(row)}, {self.kind(row)}"


def _person_key(row: ConversationRow) -> tuple[str, str, str]:
    return sort_key(row.student) if row.student else ("", "", "")


def _spoken_report(row: ConversationRow) -> str:
    return f"verslag {report_state(row)}"
