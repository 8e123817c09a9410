"""The licences of the program, its fonts and the libraries it leans on, to read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.services.about import Part
from lobcoach.ui import theme
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column, Row
from lobcoach.ui.widgets.buttons import OutlineButton
from lobcoach.ui.widgets.kept_fields import CalmComboBox
from lobcoach.ui.widgets.text import Caption, Heading, Muted

_SIZE = QSize(720, 640)
_WHICH = "Onderdeel"


class LicencesDialog(QDialog):
    """One part at a time, chosen from a list; Esc closes it."""

    def __init__(self, parts: Sequence[Part], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Licenties")
        self._parts = tuple(parts)
        self._which = CalmComboBox(_WHICH)
        self._terms = Muted("", TextRole.SMALL)
        self._text = QPlainTextEdit()
        self._close = OutlineButton("Sluit", keys="Esc")
        self._build()
        self._arrange()
        self._which.currentIndexChanged.connect(self._show_part)
        self._close.clicked.connect(self.accept)
        self._show_part(0)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Become larger with the text, as far as the screen goes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    def _build(self) -> None:
        for part in self._parts:
            self._which.addItem(f"{part.name} {part.version}".strip(), part.name)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName("Tekst van de licentie")
        self._which.setMinimumContentsLength(12)
        policy = CalmComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self._which.setSizeAdjustPolicy(policy)
        choice = Column(Caption(_WHICH, self._which), self._which, self._terms, spacing=4)
        content = Column(
            Heading("Licenties"), choice, self._text, spacing=14, margins=(32, 26, 32, 6)
        )
        content.body.setStretch(2, 1)
        buttons = Row(margins=(32, 8, 32, 18))
        buttons.body.addStretch(1)
        buttons.body.addWidget(self._close)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(content, 1)
        outer.addWidget(buttons)

    def _show_part(self, place: int) -> None:
        part = self._parts[place]
        self._terms.setText(f"Licentie: {part.terms}" if part.terms else "")
        self._terms.setVisible(bool(part.terms))
        self._text.setPlainText(part.text())

    def _arrange(self) -> None:
        look = theme.current()
        wanted = QSize(look.px(_SIZE.width()), look.px(_SIZE.height()))
        self.resize(wanted.boundedTo(self.screen().availableSize() * 0.92))
