"""One technique or *werkvorm* as a sheet that is read at a glance, even in the middle of a talk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt

from lobcoach.core.framework import Competence
from lobcoach.core.talk_aids import Activity, Technique
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column, Row
from lobcoach.ui.widgets.text import Body, Caption, Muted, Text

_DOT = "•"


class TechniqueSheet(Column):
    """What the coach does, what can be said, and where it goes wrong."""

    def __init__(self, technique: Technique) -> None:
        super().__init__(
            Part("Wat je doet", technique.what),
            Part("Je kunt zeggen", [f"‘{sentence}’" for sentence in technique.spoken], mark=""),
            Part("Let op", [technique.pitfall], mark=""),
            spacing=12,
        )


class ActivitySheet(Column):
    """What is needed, the steps in their order, and how to do it with literal words."""

    def __init__(self, activity: Activity, names: Mapping[Competence, str]) -> None:
        suits = " · ".join(
            [*(names[each] for each in activity.competences), *(map(str, activity.phases))]
        )
        super().__init__(
            Column(Body(activity.purpose), Muted(minutes(activity)), spacing=4),
            Part("Wat je nodig hebt", activity.needed),
            Part("Zo gaat het", activity.steps, numbered=True),
            Part("Letterlijk", [activity.literal], mark=""),
            Part("Let op", [activity.pitfall], mark=""),
            Muted(f"Past bij: {suits}", TextRole.SMALL),
            spacing=12,
        )


class Part(Column):
    """A caption with lines below it, each with a mark or a number before it."""

    def __init__(
        self, caption: str, lines: Sequence[str], *, mark: str = _DOT, numbered: bool = False
    ) -> None:
        super().__init__(Caption(caption), spacing=4)
        for number, line in enumerate(lines, 1):
            self.body.addWidget(_line(f"{number}." if numbered else mark, line))


def _line(mark: str, text: str) -> Text | Row:
    if not mark:
        return Body(text)
    row = Row(spacing=8)
    row.body.addWidget(Muted(mark), 0, Qt.AlignmentFlag.AlignTop)
    row.body.addWidget(Body(text), 1)
    return row


def minutes(activity: Activity) -> str:
    """Return how long an activity takes, in words."""
    return f"{activity.minutes} minuten"
