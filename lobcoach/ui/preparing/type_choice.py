"""What kind of talk it will be, each with what it is for, and how long it takes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton

from lobcoach.core.framework import ConversationType
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.choice_row import ChoiceRow


class TypeChoice(Column):
    """One kind of talk out of those that can be held now; one stop for Tab, arrows move."""

    type_chosen = Signal(str)  #: code; not sent by `set_type`

    def __init__(self, kinds: Sequence[ConversationType]) -> None:
        super().__init__(spacing=6)
        self.setAccessibleName("Soort gesprek")
        self._kinds = {kind.code: kind for kind in kinds}
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QRadioButton] = {}
        for kind in kinds:
            self._add(kind)

    def set_type(self, code: str) -> None:
        """Choose this kind of talk; KeyError for an unknown one."""
        self._buttons[code].setChecked(True)
        self.lead_focus_to(self._buttons[code])
        for other, button in self._buttons.items():
            stops = Qt.FocusPolicy.StrongFocus if other == code else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(stops)

    def kind(self) -> ConversationType:
        """Return the kind of talk that is chosen, by default the first."""
        for code, button in self._buttons.items():
            if button.isChecked():
                return self._kinds[code]
        return next(iter(self._kinds.values()))

    def _add(self, kind: ConversationType) -> None:
        button = QRadioButton(kind.name)
        self._group.addButton(button)
        self._buttons[kind.code] = button
        button.clicked.connect(lambda: self._on_button_clicked(kind.code))
        self.body.addWidget(ChoiceRow(button, kind.purpose))

    def _on_button_clicked(self, code: str) -> None:
        self.set_type(code)
        self.type_chosen.emit(code)
