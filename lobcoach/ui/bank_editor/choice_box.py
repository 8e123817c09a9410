"""A choice out of a list, with its name above it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal

from lobcoach.ui.bank_editor.advised_field import AdvisedField
from lobcoach.ui.widgets.kept_fields import CalmComboBox


class ChoiceBox(AdvisedField):
    """Shows the words of a choice and knows its key; the first is chosen as long as no other is."""

    chosen = Signal(str)  #: the coach chose another key

    def __init__(self, caption: str, choices: Mapping[str, str], hint: str = "") -> None:
        self.box = CalmComboBox(caption)
        super().__init__(caption, self.box, hint)
        self.box.setSizeAdjustPolicy(
            CalmComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.box.setMinimumContentsLength(9)
        self.set_choices(choices)
        self.box.activated.connect(lambda _place: self.chosen.emit(self.key()))

    def set_choices(self, choices: Mapping[str, str]) -> None:
        """Offer other choices; what was chosen stays chosen if it is among them."""
        before = self.key()
        with QSignalBlocker(self.box):
            self.box.clear()
            for key, words in choices.items():
                self.box.addItem(words, str(key))
        self.box.show_key(before)

    def key(self) -> str:
        """Return what is chosen."""
        return self.box.current_key()

    def show_key(self, key: str) -> None:
        """Choose without sending `chosen`; the first one for an unknown key."""
        self.box.show_key(str(key))
