"""A core value and one behaviour of it, with what that behaviour is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal

from lobcoach.core.framework import CoreValue, Framework, Idiom, value_of
from lobcoach.core.own_questions import Advice
from lobcoach.core.text import as_title
from lobcoach.ui.bank_editor.choice_box import ChoiceBox
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.side_by_side import SideBySide
from lobcoach.ui.widgets.text import Muted

_ROOM = 190
_NO_BEHAVIOUR = {"": "kies het gedrag"}


class BehaviourChoice(Column):
    """Nothing is chosen until both are; another value has other behaviours."""

    changed = Signal()

    def __init__(self, caption: str, none: str, framework: Framework) -> None:
        self._framework = framework
        self._none = none
        self._value = ChoiceBox(caption, {"": none})
        self._name_values({value: text.name for value, text in framework.values.items()})
        self._behaviour = ChoiceBox(f"Gedrag bij {caption.lower()}", _NO_BEHAVIOUR)
        self._paraphrase = Muted("", TextRole.SMALL)
        both = SideBySide(spacing=12, top=True)
        both.add(self._value, 1, room=_ROOM)
        both.add(self._behaviour, 1, room=_ROOM)
        super().__init__(both, self._paraphrase, spacing=4)
        self.lead_focus_to(self._value)
        self._value.chosen.connect(self._on_value_chosen)
        self._behaviour.chosen.connect(self._on_behaviour_chosen)
        self.show_behaviour("")

    def use_words(self, idiom: Idiom) -> None:
        """Call the core values as this school does; what was chosen stays."""
        self._name_values({value: as_title(name) for value, name in idiom.values.items()})

    def behaviour(self) -> str:
        """Return the id of the behaviour; empty as long as none is chosen."""
        return self._behaviour.key() if self._value.key() else ""

    def show_behaviour(self, behaviour_id: str) -> None:
        """Choose without sending `changed`; empty chooses nothing."""
        self._value.show_key(value_of(behaviour_id) if behaviour_id else "")
        self._offer()
        self._behaviour.show_key(behaviour_id)
        self._explain()

    def show_advice(self, advice: Sequence[Advice]) -> None:
        """Show these remarks at the behaviour, or at the value while there is no behaviour yet."""
        at_value = not self._value.key()
        self._value.show_advice(advice if at_value else ())
        self._behaviour.show_advice(() if at_value else advice)

    def _name_values(self, names: Mapping[CoreValue, str]) -> None:
        there = {value.value: names[value] for value in CoreValue}
        self._value.set_choices({"": self._none, **there})

    def _offer(self) -> None:
        value = self._value.key()
        behaviours = self._framework.values[CoreValue(value)].behaviours if value else ()
        self._behaviour.setVisible(bool(value))
        self._behaviour.set_choices(
            {**_NO_BEHAVIOUR, **{each.id: each.name for each in behaviours}}
        )

    def _explain(self) -> None:
        behaviour = self.behaviour()
        words = self._framework.behaviour(behaviour).paraphrase if behaviour else ""
        self._paraphrase.setText(words)
        self._paraphrase.setVisible(bool(words))
        self._behaviour.editor.setAccessibleDescription(words)

    def _on_value_chosen(self) -> None:
        self._offer()
        self._behaviour.show_key("")
        self._on_behaviour_chosen()

    def _on_behaviour_chosen(self) -> None:
        self._explain()
        self.changed.emit()
