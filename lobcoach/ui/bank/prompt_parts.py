"""The parts of what is told about a question: a title with lines, or with labels, below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.chips import Chip
from lobcoach.ui.widgets.flow import FlowLayout
from lobcoach.ui.widgets.text import Body, Text


class Part(Column):
    """A small title and the lines that belong to it; not there without lines."""

    def __init__(self, title: str) -> None:
        self._title = Text(title, TextRole.CAPTION)
        super().__init__(self._title, spacing=4)
        self._lines: list[Body] = []

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show these lines, leaving out empty ones."""
        shown = [line for line in lines if line]
        while len(self._lines) < len(shown):
            line = Body()
            self._lines.append(line)
            self.body.addWidget(line)
        for number, label in enumerate(self._lines):
            label.setText(shown[number] if number < len(shown) else "")
            label.setVisible(number < len(shown))
        self.setVisible(bool(shown))


class Labels(Column):
    """A small title and labels of a word or two."""

    def __init__(self, title: str) -> None:
        self._flow = _Flow()
        super().__init__(Text(title, TextRole.CAPTION), self._flow, spacing=6)
        self._labels: list[Chip] = []

    def show_labels(self, labels: Sequence[str]) -> None:
        """Show these labels."""
        while len(self._labels) < len(labels):
            chip = Chip("")
            self._labels.append(chip)
            self._flow.flow.addWidget(chip)
        for number, chip in enumerate(self._labels):
            chip.setText(labels[number] if number < len(labels) else "")
            chip.updateGeometry()
            chip.setVisible(number < len(labels))


class PartScroll(QScrollArea):
    """Holds the parts in the column `body`, on the card; asks for no room of its own."""

    laid_out = Signal()

    def __init__(self) -> None:
        super().__init__()
        sheet = QWidget()
        sheet.setProperty("role", "sheet")
        self.body = QVBoxLayout(sheet)
        self.setWidget(sheet)
        self.viewport().setAutoFillBackground(False)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when the parts want another height, as each does when its width changes."""
        done = super().eventFilter(watched, event)
        if watched is self.widget() and event.type() is QEvent.Type.LayoutRequest:
            self.laid_out.emit()
        return done

    def height_for(self, width: int) -> int:
        """Return how high it is when nothing of it need scroll."""
        sheet = self.widget()
        assert sheet is not None
        return sheet.heightForWidth(width)

    @override
    def sizeHint(self) -> QSize:
        """Ask for no more than is needed: it scrolls."""
        return self.minimumSizeHint()


class _Flow(QWidget):
    """A place for labels that flow."""

    def __init__(self) -> None:
        super().__init__()
        self.flow = FlowLayout(self, spacing=6)
