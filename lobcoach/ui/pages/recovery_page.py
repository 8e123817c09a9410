"""Opens a data file with its recovery sheet: thirteen small fields, one for each group on it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.core.errors import SheetError
from lobcoach.core.recovery import GROUP_LETTERS, GROUPS, group_trouble, split_groups, tidy_group
from lobcoach.services.sentences import group_sentences
from lobcoach.ui import theme
from lobcoach.ui.pages.centred_sheet import CentredSheet
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.banner import Banner
from lobcoach.ui.widgets.buttons import PrimaryButton, QuietButton
from lobcoach.ui.widgets.flow import FlowLayout
from lobcoach.ui.widgets.form_field import FormField
from lobcoach.ui.widgets.text import Muted

_WHAT = (
    "Typ de dertien groepen van het herstelblad van ‘{name}’ over. Hoofdletters en spaties maken "
    "niet uit."
)
_BUSY = "Je bestand wordt geopend…"


class GroupField(QLineEdit):
    """Five signs of the sheet."""

    @override
    def sizeHint(self) -> QSize:
        """Fit five wide signs."""
        look = theme.current()
        self.setFont(look.font(TextRole.SECTION))
        return QSize(look.px(116), super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        """Never show less than a group."""
        return self.sizeHint()


class RecoveryPage(QWidget):
    """Says of each group by itself what is wrong, as soon as it is complete."""

    groups_given = Signal(list)  #: what was typed, each group a str
    back_requested = Signal()

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = CentredSheet(
            "Openen met je herstelblad", _WHAT.format(name=path.name), width=760
        )
        self._lines = [GroupField() for _ in range(GROUPS)]
        self._fields = [
            FormField(f"Groep {number}", line) for number, line in enumerate(self._lines, 1)
        ]
        self._problem = Banner()
        self._back = QuietButton("Terug naar het wachtwoord", "arrow-left")
        self._open = PrimaryButton("Open", "arrow-right", icon_after=True)
        self._build()
        self._connect()

    def groups(self) -> list[str]:
        """Return what is typed in each group."""
        return [line.text() for line in self._lines]

    def show_problems(self, groups: Mapping[int, str], sentence: str) -> None:
        """Say below each group what is wrong with it; without groups, what is wrong at all."""
        # Backwards: the focus ends at the first one.
        for number in range(GROUPS, 0, -1):
            self._fields[number - 1].show_problem(groups.get(number, ""))
        if groups:
            self._problem.clear()
        else:
            self._problem.show_message(sentence, Tone.ATTENTION)

    def set_busy(self, busy: bool) -> None:
        """Keep everything still while the file is being opened."""
        for part in (*self._fields, self._open, self._back):
            part.setDisabled(busy)
        if busy:
            self._problem.show_message(_BUSY)
        else:
            self._problem.clear()
            self._lines[0].setFocus()

    def _build(self) -> None:
        groups = QWidget()
        flow = FlowLayout(groups, spacing=14)
        for field, line in zip(self._fields, self._lines, strict=True):
            # A sentence below a field may be wider than five signs.
            field.body.setAlignment(line, Qt.AlignmentFlag.AlignLeft)
            flow.addWidget(field)
        body = self._sheet.card.body
        body.addWidget(groups)
        body.addWidget(Muted("Een 0 en een 1 zijn altijd cijfers.", TextRole.SMALL))
        body.addWidget(self._problem)
        self._sheet.add_buttons([self._back], [self._open])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._sheet)
        self.setFocusProxy(self._lines[0])

    def _connect(self) -> None:
        for number, line in enumerate(self._lines, 1):
            line.textEdited.connect(lambda text, number=number: self._on_edited(number, text))
            line.editingFinished.connect(lambda number=number: self._check(number))
            line.returnPressed.connect(self._on_open_clicked)
        self._back.clicked.connect(self.back_requested)
        self._open.clicked.connect(self._on_open_clicked)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.back_requested)

    def _check(self, number: int) -> bool:
        """Say what is wrong with a group that was left; an empty one is only not there yet."""
        line, field = self._lines[number - 1], self._fields[number - 1]
        typed = line.text()
        trouble = group_trouble(number, typed) if typed.strip() else None
        words = group_sentences(SheetError({number: trouble}))[number] if trouble else ""
        if words != field.problem():
            field.say(words)
        return not words

    def _on_edited(self, number: int, text: str) -> None:
        """Go on to the next group when this one is complete and can be right."""
        line, letters = self._lines[number - 1], tidy_group(text)
        if len(letters) > GROUP_LETTERS:
            self._spread(number, letters)
        elif len(letters) < GROUP_LETTERS:
            self._fields[number - 1].say("")
        elif self._check(number) and number < GROUPS and line.cursorPosition() == len(text):
            self._lines[number].setFocus()
            self._lines[number].selectAll()

    def _spread(self, number: int, letters: str) -> None:
        """Give what was pasted to this group and the next ones."""
        at = number
        for group in split_groups(letters):
            if at <= GROUPS:
                self._lines[at - 1].setText(group)
                self._check(at)
                at += 1
        self._lines[min(at, GROUPS) - 1].setFocus()

    def _on_open_clicked(self) -> None:
        self._problem.clear()
        self.groups_given.emit(self.groups())
