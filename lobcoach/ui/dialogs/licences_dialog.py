"""The licences of the program, its fonts and the libraries it leans on, to read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from lobcoach.services.about import Part
from lobcoach.ui.dialogs.framed_dialog import FramedDialog
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.buttons import OutlineButton
from lobcoach.ui.widgets.kept_fields import CalmComboBox
from lobcoach.ui.widgets.text import Caption, Heading, Muted

_SIZE = QSize(720, 640)
_WHICH = "Onderdeel"


class LicencesDialog(FramedDialog):
    """One part at a time, chosen from a list; Esc closes it."""

    def __init__(self, parts: Sequence[Part], parent: QWidget | None = None) -> None:
        super().__init__("Licenties", _SIZE, parent)
        self._parts = tuple(parts)
        self._which = CalmComboBox(_WHICH)
        self._terms = Muted("", TextRole.SMALL)
        self._text = QPlainTextEdit()
        self._close = OutlineButton("Sluit", keys="Esc")
        self._build()
        self._which.currentIndexChanged.connect(self._show_part)
        self._close.clicked.connect(self.accept)
        self._show_part(0)

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
        self.frame(right=[self._close], content=content)

    def _show_part(self, place: int) -> None:
        part = self._parts[place]
        self._terms.setText(f"Licentie: {part.terms}" if part.terms else "")
        self._terms.setVisible(bool(part.terms))
        self._text.setPlainText(part.text())
