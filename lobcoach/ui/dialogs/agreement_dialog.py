"""An agreement: who does what, and before when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from lobcoach.core.drafts import FieldKey
from lobcoach.core.goals import Agreement, Owner
from lobcoach.core.voices import company, named
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.dialogs.kept_dialog import KeptDialog, labelled
from lobcoach.ui.widgets.box import Row
from lobcoach.ui.widgets.choice_that_fits import ChoiceThatFits
from lobcoach.ui.widgets.kept_fields import KeptDate, KeptLine, KeptText
from lobcoach.ui.widgets.segmented import Choice
from lobcoach.ui.widgets.switch import Switch
from lobcoach.ui.widgets.text import Body

if TYPE_CHECKING:
    from lobcoach.services.opened import Services

WHO = "Wie doet dit?"
OTHER = "Wie is dat?"
WHAT = "Wat is afgesproken?"
BEFORE = "Vóór wanneer?"
DONE = "gedaan"
#: The key of someone at the table, before the name.
_BY_NAME = "naam "


class AgreementDialog(KeptDialog):
    """Everything about one agreement; each answer is kept as it is given.

    Those who sit at the table of its talk can be chosen by name.
    """

    def __init__(
        self,
        services: Services,
        autosave: Autosave,
        agreement: Agreement,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("Afspraak", services, autosave, agreement, parent)
        self._agreement = agreement
        self._others = _others_at_the_table(services, agreement)
        self._build()
        self._arrange()
        self._show(agreement)
        self._connect()

    def _build(self) -> None:
        keep = self._autosave
        self._who = ChoiceThatFits(WHO, self._choices(), {}, "")
        self._other = KeptLine(keep, OTHER, "naam of rol, bijvoorbeeld praktijkopleider")
        self._what = KeptText(keep, WHAT)
        self._before = KeptDate(keep, BEFORE, self._services.today)
        self._done_switch = Switch("Deze afspraak is gedaan")

    def _choices(self) -> list[Choice]:
        whose = self._agreement.student_id
        student = () if whose is None else (
            Choice(Owner.STUDENT, self._services.own_career.called(whose)),
        )  # fmt: skip
        by_name = (Choice(_BY_NAME + name, name) for name in self._others)
        others = (*by_name, Choice(Owner.OTHER, "iemand anders"))
        return [*student, Choice(Owner.COACH, "ik"), *others]

    def _arrange(self) -> None:
        self._other_part = labelled(OTHER, self._other)
        done = Row(self._done_switch, Body(DONE), spacing=8)
        done.body.addStretch(1)
        for part in (
            labelled(WHO, self._who),
            self._other_part,
            labelled(WHAT, self._what),
            labelled(BEFORE, self._before),
            done,
        ):
            self.form.body.addWidget(part)
        self.form.body.addStretch(1)

    def _connect(self) -> None:
        self._who.chosen.connect(self._on_who_chosen)
        self._done_switch.toggled.connect(self._on_done_toggled)

    def _show(self, agreement: Agreement) -> None:
        owner = Owner(str(self._autosave.latest(self._key("owner"), agreement.owner)))
        other = str(self._autosave.latest(self._key("other_name"), agreement.other_name))
        by_name = owner == Owner.OTHER and other in self._others
        self._who.set_current(_BY_NAME + other if by_name else owner)
        self._other_part.setVisible(owner == Owner.OTHER and not by_name)
        self._other.show_field(self._key("other_name"), agreement.other_name)
        self._what.show_field(self._key("what"), agreement.what)
        self._before.show_field(self._key("before"), agreement.before)
        done_on = self._autosave.latest(self._key("done_on"), agreement.done_on)
        self._done_switch.setChecked(done_on is not None)
        self._what.setFocus()

    def focus_next(self) -> None:
        """Bring the keyboard to the day, ready to type another one: the words are there."""
        self._before.setFocus()
        self._before.line.selectAll()

    def _key(self, field: str) -> FieldKey:
        return FieldKey(Agreement, self._agreement.id, field)

    def _on_who_chosen(self, key: str) -> None:
        by_name = key.startswith(_BY_NAME)
        owner = Owner.OTHER if by_name else Owner(key)
        if by_name:
            self._name(key.removeprefix(_BY_NAME))
        elif owner == Owner.OTHER and self._other.text() in self._others:
            self._name("")
        self._autosave.put_now(self._key("owner"), owner)
        elsewhere = owner == Owner.OTHER and not by_name
        self._other_part.setVisible(elsewhere)
        if elsewhere:
            self._other.setFocus()

    def _name(self, name: str) -> None:
        """Put down whose agreement it is, as if the name was typed."""
        self._autosave.put(self._key("other_name"), name)
        self._other.show_field(self._key("other_name"), name)

    def _on_done_toggled(self, done: bool) -> None:
        self._autosave.put_now(self._key("done_on"), self._services.today() if done else None)


def _others_at_the_table(services: Services, agreement: Agreement) -> tuple[str, ...]:
    if agreement.conversation_id is None:
        return ()
    talk = services.conversations.conversation(agreement.conversation_id)
    return tuple(named(voice, talk.type) for voice in company(talk.present))
