"""What keeps own questions from joining, with file and line: calm, and out of the way."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lobcoach.core.question_bank import QuestionBank
from lobcoach.ui.bank.entry_words import left_out, problem_line
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.buttons import OutlineButton, QuietButton
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.flow import FlowLayout
from lobcoach.ui.widgets.side_by_side import SideBySide
from lobcoach.ui.widgets.text import Body, Text

_FEW, _MOST = 2, 30


class ProblemCard(Card):
    """Says how many own questions do not join and why; hidden where all do."""

    folder_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=14, spacing=8, parent=parent)
        self._bank = QuestionBank(())
        self._all = False
        self._sentence = Text("", TextRole.STRONG)
        self._lines = Body()
        self._lines.set_colour("ink2")
        self._more = QuietButton("", compact=True)
        self._folder = OutlineButton("Open de map", "folder", compact=True)
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=8)
        flow.addWidget(self._folder)
        flow.addWidget(self._more)
        beside = SideBySide(spacing=16)
        beside.add(Column(self._sentence, self._lines, spacing=4), 1, room=420)
        beside.add(buttons, room=150)
        self.body.addWidget(beside)
        self._folder.clicked.connect(self.folder_requested)
        self._more.clicked.connect(self._on_more_clicked)
        self.hide()

    def show_bank(self, bank: QuestionBank) -> None:
        """Say what is wrong in the coach's own files, if anything is."""
        if bank.problems != self._bank.problems:
            self._all = False
        self._bank = bank
        self._show()

    def _show(self) -> None:
        problems = self._bank.problems
        shown = problems[: _MOST if self._all else _FEW]
        lines = [problem_line(each) for each in shown]
        if self._all and len(problems) > _MOST:
            lines.append(f"En nog {len(problems) - _MOST}. Los eerst deze op.")
        self._sentence.setText(left_out(self._bank))
        self._lines.setText("\n".join(lines))
        self._lines.setVisible(bool(lines))
        # There is no folder to open, and an empty new one would only hide that.
        self._folder.setHidden(self._bank.folder_gone)
        self._more.setVisible(len(problems) > _FEW)
        self._more.setText("Toon minder" if self._all else f"Toon alle {len(problems)}")
        self.setVisible(bool(problems) or self._bank.folder_gone)

    def _on_more_clicked(self) -> None:
        self._all = not self._all
        self._show()
