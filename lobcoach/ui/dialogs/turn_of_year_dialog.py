"""A group at once to the next leerjaar, or into the archive."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from lobcoach.core.errors import RuleError, WorldError
from lobcoach.services import turn_wording
from lobcoach.services.list_wording import students
from lobcoach.services.sentences import sentence
from lobcoach.services.turn_of_year import Turn
from lobcoach.ui.dialogs.framed_dialog import FramedDialog
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.banner import Banner
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.buttons import OutlineButton, PrimaryButton
from lobcoach.ui.widgets.choice_row import ChoiceRow
from lobcoach.ui.widgets.form_field import FormField
from lobcoach.ui.widgets.kept_fields import CalmComboBox
from lobcoach.ui.widgets.text import Body, Heading, Muted

if TYPE_CHECKING:
    from lobcoach.services.opened import Services

_SIZE = QSize(600, 620)
_WHAT = "Een leerjaar verandert nooit vanzelf. Hier zet je een hele groep in één keer verder."
_NEXT = "Iedereen gaat één leerjaar omhoog."
_ARCHIVE = "Alles van hen blijft bewaard. Je haalt ze terug uit het archief."
_NOBODY = "In deze groep is niemand die verder kan."
#: More names than this are counted only.
_MOST_NAMES = 100


class TurnOfYearDialog(FramedDialog):
    """Shows whom it concerns before anything is done; one button does it, all or nobody."""

    turned = Signal(str, object)  #: the group, and what undoing it needs

    def __init__(
        self, services: Services, groups: Mapping[str, int], parent: QWidget | None = None
    ) -> None:
        super().__init__("Nieuw schooljaar", _SIZE, parent)
        self._services = services
        self._group = CalmComboBox("Groep")
        for group, count in groups.items():
            self._group.addItem(f"{group} · {students(count)}", group)
        self._next = QRadioButton("Naar het volgende leerjaar")
        self._archive = QRadioButton("Naar het archief")
        self._left = Body()
        self._who = Muted()
        self._banner = Banner()
        self._close = OutlineButton("Annuleren", keys="Esc")
        self._do = PrimaryButton("")
        self._build()
        self._connect()
        self._show_plan()

    def _build(self) -> None:
        self._turns = QButtonGroup(self)
        for button in (self._next, self._archive):
            self._turns.addButton(button)
        self._next.setChecked(True)
        self.frame(
            Column(Heading("Nieuw schooljaar"), Muted(_WHAT), spacing=2),
            self._banner,
            FormField("Groep", self._group),
            Column(ChoiceRow(self._next, _NEXT), ChoiceRow(self._archive, _ARCHIVE), spacing=4),
            self._left,
            Column(Heading("Om wie gaat het?", TextRole.SECTION), self._who, spacing=6),
            left=[self._close],
            right=[self._do],
        )
        self._do.setDefault(True)
        self._group.setFocus()

    def _connect(self) -> None:
        self._group.currentIndexChanged.connect(self._show_plan)
        self._next.toggled.connect(self._show_plan)
        self._close.clicked.connect(self.reject)
        self._do.clicked.connect(self._on_do_clicked)

    def _turn(self) -> Turn:
        return Turn.NEXT_YEAR if self._next.isChecked() else Turn.ARCHIVE

    def _show_plan(self) -> None:
        """Show whom the choice concerns, and who is left."""
        for button in (self._next, self._archive):
            # One stop for Tab; arrows move within the group.
            stops = Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(stops)
        try:
            plan = self._services.turn_of_year.plan(self._group.current_key(), self._turn())
        except (WorldError, RuleError) as error:
            self._banner.show_message(sentence(error), Tone.ATTENTION)
            self._do.setEnabled(False)
            return
        lines = [turn_wording.moves(each, plan.turn) for each in plan.moving[:_MOST_NAMES]]
        more = len(plan.moving) - _MOST_NAMES
        lines += [f"en nog {students(more)}"] if more > 0 else []
        self._who.setText("\n".join(lines) or _NOBODY)
        left = turn_wording.left(plan)
        self._left.setText(left)
        self._left.setVisible(bool(left))
        self._do.setText(turn_wording.action(plan))
        self._do.setEnabled(bool(plan.moving))

    def _on_do_clicked(self) -> None:
        group = self._group.current_key()
        try:
            turned = self._services.turn_of_year.carry_out(group, self._turn())
        except (WorldError, RuleError) as error:
            self._banner.show_message(sentence(error), Tone.ATTENTION)
            return
        self.accept()
        self.turned.emit(group, turned)
