"""What each column of a class list holds, as LOBcoach sees it and the coach may change it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from lobcoach.core.class_list.columns import ClassList, ListColumn
from lobcoach.core.class_list.heading_words import ColumnKind
from lobcoach.services.list_wording import KIND_WORDS
from lobcoach.ui import theme
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.buttons import QuietButton
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.flow import FlowLayout
from lobcoach.ui.widgets.kept_fields import CalmComboBox
from lobcoach.ui.widgets.text import ElidedLabel, Heading

_WIDTH = 168


class ColumnChoices(Card):
    """A box for each column; those that are not taken over stay behind a button.

    Columns that are never kept are not among them.
    """

    kind_chosen = Signal(int, str)  #: the place of a column, and the value of its ColumnKind

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=18, spacing=12, parent=parent)
        self._choices: dict[int, ColumnChoice] = {}
        # One for all boxes: filling each by itself would hold up the window.
        self._kinds = QStandardItemModel(self)
        for kind, words in KIND_WORDS.items():
            item = QStandardItem(words)
            item.setData(kind.value, Qt.ItemDataRole.UserRole)
            self._kinds.appendRow(item)
        self._flow_widget = QWidget()
        self._flow = FlowLayout(self._flow_widget, spacing=14)
        self._more = QuietButton("")
        self._more.setCheckable(True)
        self._more.toggled.connect(self._show_those_wanted)
        for part in (Heading("Kolommen", TextRole.SECTION), self._flow_widget):
            self.body.addWidget(part)
        self.body.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def fill(self, listed: ClassList) -> Iterator[None]:
        """Show the columns of a list, pausing after each box that is made.

        Boxes of columns that stay are kept, with the focus.
        """
        wanted = {each.place: each for each in listed.columns
                  if each.kind is not ColumnKind.FORBIDDEN}  # fmt: skip
        if {place: each.heading for place, each in wanted.items()} != {
            place: choice.heading for place, choice in self._choices.items()
        }:
            self._take_away()
            for column in wanted.values():
                self._add(column)
                yield
        for place, each in wanted.items():
            self._choices[place].show_kind(each.kind)
        self._show_those_wanted()

    def go_to_first(self) -> None:
        """Let the coach begin with the first column in view."""
        shown = (each.box for each in self._choices.values() if not each.isHidden())
        next(shown, self._more).setFocus()

    def _take_away(self) -> None:
        for choice in self._choices.values():
            self._flow.removeWidget(choice)
            choice.hide()
            choice.deleteLater()
        self._choices = {}
        self._more.setChecked(False)

    def _add(self, column: ListColumn) -> None:
        choice = self._choices[column.place] = ColumnChoice(column, self._kinds)
        choice.box.currentIndexChanged.connect(lambda: self._on_kind_changed(column.place))
        self._flow.addWidget(choice)

    def _show_those_wanted(self) -> None:
        """Show what is taken over; the rest too when the coach asks for it."""
        spare = [each for each in self._choices.values() if each.is_ignored()]
        # A box in which the coach is choosing does not go away under the hands.
        for each in self._choices.values():
            away = each in spare and not self._more.isChecked() and not each.box.hasFocus()
            each.setVisible(not away)
        columns = "1 kolom" if len(spare) == 1 else f"{len(spare)} kolommen"
        self._more.setText(f"Niet overgenomen: {columns}")
        self._more.setVisible(bool(spare))

    def _on_kind_changed(self, place: int) -> None:
        self.kind_chosen.emit(place, self._choices[place].box.current_key())


class ColumnChoice(Column):
    """The heading of a column, what it holds, and a cell as example."""

    def __init__(self, column: ListColumn, kinds: QStandardItemModel) -> None:
        self.heading = column.heading
        self.box = CalmComboBox(f"Kolom {column.heading}")
        self.box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.box.setModel(kinds)
        example = ElidedLabel(f"bijv. {column.example}" if column.example else "leeg",
                              TextRole.SMALL)  # fmt: skip
        self.box.setAccessibleDescription(example.text())
        caption = ElidedLabel(column.heading, TextRole.CAPTION)
        caption.setBuddy(self.box)
        super().__init__(caption, self.box, example, spacing=4)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        self._fit()

    def show_kind(self, kind: ColumnKind) -> None:
        """Show what the column holds."""
        self.box.show_key(kind.value)

    def is_ignored(self) -> bool:
        """Whether the column is not taken over."""
        return self.box.current_key() == ColumnKind.IGNORED.value

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Become wider with the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self.setFixedWidth(theme.current().px(_WIDTH))
