"""A colleague's file looked over: its questions, the one the coach is at, and what was chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from lobcoach.core.colleague_questions import Choice, SharedFile
from lobcoach.services import sharing_wording
from lobcoach.services.opened import Services
from lobcoach.ui.sharing.question_card import QuestionCard
from lobcoach.ui.sharing.question_columns import Row
from lobcoach.ui.sharing.question_list import QuestionList
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.side_by_side import SideBySide
from lobcoach.ui.widgets.text import Muted

_LIST_ROOM, _CARD_ROOM = 520, 380
_MOST_REMARKS = 3


class Preview(Column):
    """Shows one file; what is chosen in it stays when it is looked at again."""

    choices_changed = Signal()

    def __init__(self, services: Services) -> None:
        self.shared: SharedFile | None = None
        self.choices: dict[int, Choice] = {}
        self._idioms = services.idioms
        self._remarks = Muted()
        self.questions = QuestionList()
        self.card = QuestionCard(services.library.framework)
        beside = SideBySide(spacing=16, top=False)
        beside.add(self.questions, 3, room=_LIST_ROOM)
        beside.add(self.card, 2, room=_CARD_ROOM)
        super().__init__(self._remarks, beside, spacing=12)
        self.body.setStretchFactor(beside, 1)
        self.questions.selected.connect(self._on_questions_selected)
        self.questions.choice_requested.connect(self._on_choice_requested)
        self.card.chosen.connect(self._on_card_chosen)
        self.lead_focus_to(self.questions.table)

    def show_file(self, shared: SharedFile) -> None:
        """Show a file; what was chosen for the same questions before stays."""
        kept = self._kept(shared)
        self.shared = shared
        self.choices = {**shared.usual_choices(), **kept}
        self._remarks.setText(_loose(shared))
        self._remarks.setVisible(bool(shared.remarks))
        self.questions.show_file(shared, self.choices)
        self._show_card()
        said = QAccessibleAnnouncementEvent(self, sharing_wording.counts(shared))
        QAccessible.updateAccessibility(said)

    def let_go(self) -> None:
        """Show no file any more."""
        self.shared = None
        self.choices = {}
        self.questions.clear()

    def taken(self) -> int:
        """Return for how many questions something is done."""
        return sum(choice is not Choice.LEAVE for choice in self.choices.values())

    def _kept(self, shared: SharedFile) -> dict[int, Choice]:
        before = {each.line: each.id for each in self.shared.questions} if self.shared else {}
        return {
            each.line: self.choices[each.line]
            for each in shared.questions
            if before.get(each.line) == each.id and self.choices.get(each.line) in each.choices
        }

    def _show_card(self) -> None:
        self.card.show_row(self.questions.current(), self._idioms.for_coach())

    def _on_questions_selected(self, _: Row | None) -> None:
        self._show_card()

    def _on_choice_requested(self) -> None:
        self.card.take_keyboard()

    def _on_card_chosen(self, line: int, choice: Choice) -> None:
        self.choices[line] = choice
        self.questions.show_choices(self.choices)
        self.choices_changed.emit()


def _loose(shared: SharedFile) -> str:
    """Return which lines of the file belong to no question, and so are left out."""
    lines = [f"Regel {each.line}: {each.words}" for each in shared.remarks[:_MOST_REMARKS]]
    more = len(shared.remarks) - _MOST_REMARKS
    lines += [f"En nog {more} zulke regels."] if more > 0 else []
    return "\n".join(lines)
