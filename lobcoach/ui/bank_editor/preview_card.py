"""How a question that is being written looks in a talk."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt

from lobcoach.core.framework import CoreValue, Framework, Idiom
from lobcoach.core.prompts import Prompt
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column, Row
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.chips import ValueChip
from lobcoach.ui.widgets.line_icon import LineIcon
from lobcoach.ui.widgets.text import Body, Caption, Heading, Muted

_NOTHING_YET = "Je vraag komt hier te staan."


class PreviewCard(Card):
    """Shows what is filled in, as the question card of a talk does; nothing can be pressed."""

    def __init__(self, framework: Framework) -> None:
        super().__init__(padding=20, spacing=10)
        self._framework = framework
        self._names: Mapping[CoreValue, str] = {}
        self._value = ValueChip(CoreValue.ATTENTIVE)
        self._question = Heading("", TextRole.LEAD)
        self._follow_ups = Body()
        self._hint = Muted()
        self._behaviour = Body()
        self._watch_for = Body()
        self._asked = Column(Caption("Doorvragen"), self._follow_ups, spacing=0)
        self._shown = Column(Caption("Wat je hiermee doet"), self._behaviour, spacing=0)
        self._watched = Column(Caption("Let op"), self._watch_for, spacing=0)
        self._hinted = Row(spacing=10)
        self._hinted.body.addWidget(
            LineIcon("lightbulb", TextRole.MUTED), 0, Qt.AlignmentFlag.AlignTop
        )
        self._hinted.body.addWidget(self._hint, 1)
        self.body.addWidget(Caption("Zo ziet het eruit in een gesprek"))
        for part in (self._value, self._question, self._asked, self._hinted, self._shown,
                     self._watched):  # fmt: skip
            self.body.addWidget(part)

    def use_words(self, idiom: Idiom) -> None:
        """Call the core values as this school does, from the next prompt on."""
        self._names = idiom.values

    def show_prompt(self, prompt: Prompt) -> None:
        """Show a prompt as far as it is written."""
        behaviour = prompt.behaviour
        self.set_bar(prompt.value if behaviour else None)
        self._value.setVisible(bool(behaviour))
        if behaviour:
            self._value.set_value(prompt.value, self._names.get(prompt.value, ""))
        self._question.setText(prompt.text.strip() or _NOTHING_YET)
        self._question.set_colour("" if prompt.text.strip() else "ink2")
        follow_ups = [each.strip() for each in prompt.follow_ups if each.strip()]
        self._follow_ups.setText("\n".join(follow_ups))
        self._asked.setVisible(bool(follow_ups))
        self._hint.setText(prompt.coach_hint.strip())
        self._hinted.setVisible(bool(prompt.coach_hint.strip()))
        self._behaviour.setText(
            self._framework.behaviour(behaviour).paraphrase if behaviour else ""
        )
        self._shown.setVisible(bool(behaviour))
        self._watch_for.setText(prompt.watch_for.strip())
        self._watched.setVisible(bool(prompt.watch_for.strip()))
