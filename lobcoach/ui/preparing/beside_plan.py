"""What stands beside the plan: last time, what is still open, what was parked, the values."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal

from lobcoach.core.care_talk import name_in_passing
from lobcoach.core.dutch_dates import day_and_month, local_day, long_date
from lobcoach.core.framework import ConversationType, Idiom
from lobcoach.core.goals import Agreement, Goal, Owner
from lobcoach.core.people import Student
from lobcoach.core.plan_editing import value_shares
from lobcoach.core.talk import ParkedTopic, PlanStep
from lobcoach.core.text import bare_quote
from lobcoach.services.goals import LastTime
from lobcoach.services.preparing import LastTalk
from lobcoach.ui.talk.keyed_column import KeyedColumn
from lobcoach.ui.talk.value_bars import ValueBars
from lobcoach.ui.talk.wording import TIME_TO_LOOK_BACK, agreement_words, owner_words
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column, Row
from lobcoach.ui.widgets.buttons import IconButton
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.text import Body, Heading, Muted

FIRST_TALK = "Dit wordt jullie eerste gesprek."
NOTHING_OPEN = "Er staat niets open."
_Top = Qt.AlignmentFlag.AlignTop


def day_of(day: date, today: date) -> str:
    """Return e.g. `8 oktober`, with the year when it is another one."""
    return day_and_month(day) if day.year == today.year else long_date(day)


class LastTalkCard(Card):
    """When the last talk was, what the student said, and about which experience."""

    def __init__(self) -> None:
        super().__init__(padding=18, spacing=8)
        self._when = Muted("", TextRole.SMALL)
        self._quote = Body()
        self._experience = Muted("", TextRole.SMALL)
        for part in (Heading("Vorige keer", TextRole.SECTION), self._when, self._quote):
            self.body.addWidget(part)
        self.body.addWidget(self._experience)

    def show_last(self, last: LastTalk | None, kind: ConversationType | None, today: date) -> None:
        """Show the last talk; None says that there was none."""
        if last is None or kind is None:
            self._when.setText(FIRST_TALK)
        else:
            talk = last.conversation
            day = day_of(local_day(talk.started or talk.created), today)
            minutes = round(talk.seconds_spent / 60) or talk.minutes_planned
            parts = (day, name_in_passing(kind), f"{minutes} min")
            self._when.setText(" · ".join(filter(None, parts)))
        quote = bare_quote(last.quote) if last else ""
        experience = last.conversation.experience.strip() if last else ""
        self._quote.setText(f"“{quote}”")
        self._quote.setVisible(bool(quote))
        self._experience.setText(f"Ervaring: {experience}")
        self._experience.setVisible(bool(experience))


class OpenCard(Card):
    """The coach's own promises first, then those of others, steps and goals to look back on."""

    def __init__(self) -> None:
        super().__init__(padding=18, spacing=10)
        self._items = KeyedColumn[_OpenItem, _OpenRow](
            lambda _: _OpenRow(), lambda row, item: row.show_item(item), lambda item: item[0]
        )
        self._nothing = Muted(NOTHING_OPEN)
        for part in (Heading("Nog open", TextRole.SECTION), self._items.box, self._nothing):
            self.body.addWidget(part)

    def show_open(self, found: LastTime, student: Student, today: date) -> None:
        """Show what earlier talks left open."""
        items = [
            _promise(each, student, today)
            for each in (*found.coach_promises, *found.other_promises)
        ]
        items += [(each.goal.id, each.goal.first_step, "eerste stap") for each in found.steps]
        steps = {each.goal.id for each in found.steps}
        items += [_due(goal) for goal in found.due if goal.id not in steps]
        self._items.show(items)
        self._nothing.setVisible(not items)


#: An id, what it is, and whose or since when.
_OpenItem = tuple[str, str, str]


def _promise(agreement: Agreement, student: Student, today: date) -> _OpenItem:
    mine = agreement.owner == Owner.COACH
    who = "jij beloofde dit" if mine else owner_words(agreement, student)
    when = agreement_words(agreement, today)
    return agreement.id, agreement.what, " · ".join(part for part in (who, when) if part)


def _due(goal: Goal) -> _OpenItem:
    return goal.id, goal.wording.strip() or goal.first_step, f"doel · {TIME_TO_LOOK_BACK}"


class _OpenRow(Column):
    def __init__(self) -> None:
        self._what = Body()
        self._about = Muted("", TextRole.SMALL)
        super().__init__(self._what, self._about, spacing=0)

    def show_item(self, item: _OpenItem) -> None:
        self._what.setText(item[1])
        self._about.setText(item[2])


class ParkedCard(Card):
    """What was kept for a later talk, with the day; each can be put into this plan."""

    take_up_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__(padding=18, spacing=10)
        self._today = date.min
        self._topics = KeyedColumn[ParkedTopic, _ParkedRow](
            self._make, lambda row, topic: row.show_topic(topic, self._today), lambda t: t.id
        )
        self.body.addWidget(Heading("Geparkeerd", TextRole.SECTION))
        self.body.addWidget(self._topics.box)

    def show_parked(self, topics: Sequence[ParkedTopic], today: date) -> None:
        """Show these topics; without any the card goes."""
        self._today = today
        self._topics.show(topics)
        self.setVisible(bool(topics))

    def _make(self, topic: ParkedTopic) -> _ParkedRow:
        row, topic_id = _ParkedRow(), topic.id
        row.button.clicked.connect(lambda: self.take_up_requested.emit(topic_id))
        return row


class _ParkedRow(Row):
    def __init__(self) -> None:
        self._what = Body()
        self._when = Muted("", TextRole.SMALL)
        self.button = IconButton("plus", "Zet in het plan", quiet=True)
        super().__init__(spacing=6)
        self.body.addWidget(Column(self._what, self._when, spacing=0), 1)
        self.body.addWidget(self.button, 0, _Top)

    def show_topic(self, topic: ParkedTopic, today: date) -> None:
        self._what.setText(topic.text)
        self._when.setText(f"geparkeerd op {day_of(local_day(topic.created), today)}")
        self.button.setAccessibleName(f"Zet in het plan: {topic.text}")


class ValuesCard(Card):
    """Which core values come up in the plan, and how evenly."""

    def __init__(self) -> None:
        super().__init__(padding=18, spacing=10)
        self._bars = ValueBars()
        self._words = Muted("", TextRole.SMALL)
        self.body.addWidget(Heading("Kernwaarden in dit plan", TextRole.SECTION))
        self.body.addWidget(self._bars)
        self.body.addWidget(self._words)

    def show_steps(self, steps: Sequence[PlanStep], idiom: Idiom) -> None:
        """Show the values of these prompts, in the coach's own words."""
        self._bars.set_names(idiom.values)
        shares = value_shares(steps)
        self._bars.show_shares(shares)
        absent = [idiom.values[value] for value, share in shares.items() if not share]
        self._words.setText(f"nog niet: {', '.join(absent)}" if absent else "Alle vijf komen voor.")
