"""One behaviour of a core value: what it is, what it looks like, and the questions that show it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal

from lobcoach.core.framework import Behaviour, Competence
from lobcoach.core.prompts import Prompt
from lobcoach.ui.talk.pressable_card import PressableCard
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.side_by_side import SideBySide
from lobcoach.ui.widgets.tab_order import follow_layout
from lobcoach.ui.widgets.text import Body, Caption, Heading, Muted
from lobcoach.ui.widgets.unfolding import Unfolding

_ROOM = 300


class BehaviourCard(Card):
    """Shows a behaviour; its questions are made when they are first unfolded."""

    prompt_requested = Signal(str)  #: the id of the question that the coach opened

    def __init__(
        self, behaviour: Behaviour, prompts: Sequence[Prompt], names: Mapping[Competence, str]
    ) -> None:
        super().__init__(padding=18, spacing=8)
        self.behaviour = behaviour
        self._prompts = prompts
        self._names = names
        self._made = False
        what = Column(
            Heading(behaviour.name, TextRole.SECTION), Body(behaviour.paraphrase), spacing=4
        )
        talk = Column(Caption("In het gesprek"), *map(Body, behaviour.in_the_talk), spacing=4)
        both = SideBySide(spacing=24, top=True)
        both.add(what, 1, room=_ROOM)
        both.add(talk, 1, room=_ROOM)
        self.body.addWidget(both)
        self.unfolding = Unfolding(_how_many(len(prompts)), spacing=2)
        self.body.addWidget(self.unfolding if prompts else Muted(_how_many(0), TextRole.SMALL))
        self.unfolding.unfolded.connect(self._on_unfolded)

    def _on_unfolded(self, is_open: bool) -> None:
        if not is_open or self._made:
            return
        self._made = True
        for prompt in self._prompts:
            beside = prompt.behaviour != self.behaviour.id
            row = PromptRow(prompt, self._names, beside=beside)
            row.clicked.connect(lambda _on=False, at=prompt.id: self.prompt_requested.emit(at))
            self.unfolding.add(row)
        follow_layout(self)


class PromptRow(PressableCard):
    """A question with where it belongs; `beside` when it shows the behaviour beside another."""

    def __init__(self, prompt: Prompt, names: Mapping[Competence, str], *, beside: bool) -> None:
        super().__init__(raised=False)
        about = names[prompt.competence] if prompt.competence else "Begin en eind"
        parts = [about, prompt.phase.value.capitalize(), *(["ook hierbij"] if beside else [])]
        words = " · ".join(parts)
        self.prompt_id = prompt.id
        self.add(Body(prompt.text))
        self.add(Muted(words, TextRole.SMALL))
        self.setAccessibleName(f"{prompt.text} {words}")


def _how_many(count: int) -> str:
    if not count:
        return "Nog geen vragen"
    return "1 vraag" if count == 1 else f"{count} vragen"
