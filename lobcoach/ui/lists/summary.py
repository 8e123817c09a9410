"""The cards above the caseload: what goes on, what asks attention, who was not spoken to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lobcoach.core.care_talk import name_in_passing
from lobcoach.core.dutch_dates import day_and_month
from lobcoach.core.framework import Framework
from lobcoach.core.names import full_name
from lobcoach.core.overviews import CaseloadRow, ConversationRow, asks_attention, not_spoken_to
from lobcoach.ui.commands import Command, pressing
from lobcoach.ui.lists.talk_columns import minutes_so_far, person
from lobcoach.ui.widgets.side_by_side import SideBySide
from lobcoach.ui.widgets.summary_card import SummaryCard

Test = Callable[[CaseloadRow], bool]
_ROOM = 200


class Summary(SideBySide):
    """Up to three cards; a card with nothing to do only tells."""

    resume_requested = Signal(str)  #: id of the talk
    filter_changed = Signal(object)  #: a test of rows, or None for all

    def __init__(self, framework: Framework, parent: QWidget | None = None) -> None:
        super().__init__(spacing=14, parent=parent)
        self._framework = framework
        self._since = date.min
        self._unfinished_id = ""
        self.unfinished = SummaryCard("Verder met", action="Ga verder", icon="arrow-right")
        self.attention = SummaryCard("Afspraken die aandacht vragen", checkable=True)
        self.not_spoken = SummaryCard("Nog niet gesproken", checkable=True)
        self._build()
        self._connect()

    def show_caseload(
        self, students: Sequence[CaseloadRow], unfinished: Sequence[ConversationRow], since: date
    ) -> None:
        """Show what these students and unfinished talks come to.

        `since` is the day since which everyone should have been spoken to.
        """
        self._since = since
        self._show_unfinished(unfinished)
        self._show_attention([row for row in students if asks_attention(row)], students)
        self._show_not_spoken(sum(not_spoken_to(row, since) for row in students), len(students))
        self.arrange()

    def commands(self) -> Sequence[Command]:
        """What pressing a card does."""
        return (
            pressing(self.unfinished, "verder met het laatste gesprek"),
            pressing(self.attention, "toon bij wie afspraken aandacht vragen"),
            pressing(self.not_spoken, "toon wie je nog niet sprak"),
        )

    def clear_filter(self) -> None:
        """Let all students be shown again."""
        self._choose(None)

    def _build(self) -> None:
        for card in (self.unfinished, self.attention, self.not_spoken):
            self.add(card, 1, room=_ROOM)

    def _connect(self) -> None:
        self.unfinished.clicked.connect(lambda: self.resume_requested.emit(self._unfinished_id))
        self.attention.clicked.connect(lambda: self._choose(self.attention))
        self.not_spoken.clicked.connect(lambda: self._choose(self.not_spoken))

    def _choose(self, card: SummaryCard | None) -> None:
        """Let one card at most narrow the list; pressing it again lets go."""
        chosen = card if card is not None and card.isChecked() else None
        for each in (self.attention, self.not_spoken):
            each.setChecked(each is chosen)
        tests: dict[SummaryCard | None, Test] = {
            self.attention: asks_attention,
            self.not_spoken: lambda row: not_spoken_to(row, self._since),
        }
        self.filter_changed.emit(tests.get(chosen))

    def _show_unfinished(self, talks: Sequence[ConversationRow]) -> None:
        self.unfinished.setVisible(bool(talks))
        if not talks:
            return
        newest, others = talks[0], len(talks) - 1
        self._unfinished_id = newest.id
        name = name_in_passing(self._framework.types[newest.type])
        parts = [*filter(None, [name]), minutes_so_far(newest)]
        parts += [f"nog {others} andere" if others > 1 else "nog 1 ander"] if others else []
        self.unfinished.show_fact(person(newest), " · ".join(parts))

    def _show_attention(self, rows: Sequence[CaseloadRow], students: Sequence[CaseloadRow]) -> None:
        self._enable(self.attention, bool(rows))
        count = sum(row.to_look_back for row in rows)
        if not count:
            still_open = sum(row.open_agreements for row in students)
            words = f"{still_open} open" if still_open else "Er staat niets open"
            self.attention.show_fact("Niets om op terug te komen", words)
            return
        names = full_name(rows[0].student)
        if len(rows) > 1:
            names += f" en {len(rows) - 1} " + ("anderen" if len(rows) > 2 else "ander")
        self.attention.show_fact(f"{count} om op terug te komen", f"Bij {names}")

    def _show_not_spoken(self, count: int, of: int) -> None:
        self._enable(self.not_spoken, bool(count))
        since = f"Sinds {day_and_month(self._since)}"
        if count:
            noun = "student" if of == 1 else "studenten"
            self.not_spoken.show_fact(f"{count} van {of} {noun}", since)
        else:
            self.not_spoken.show_fact("Iedereen gesproken", since)

    def _enable(self, card: SummaryCard, able: bool) -> None:
        if not able and card.isChecked():
            self._choose(None)
        card.setEnabled(able)
