"""What hardly ever needs another answer: folded away until it is asked for."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal

from lobcoach.core.framework import MIDDLE_PHASES, Phase
from lobcoach.core.prompts import Anchor, FrameKind, Prompt, PromptForm
from lobcoach.ui.bank_editor.choice_box import ChoiceBox
from lobcoach.ui.bank_editor.wording import (
    ANCHORS,
    FORMS,
    FRAME_KINDS,
    LANGUAGES,
    MINUTES,
    TONES,
)
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.buttons import QuietButton
from lobcoach.ui.widgets.card import Card

_MORE, _LESS = "Meer: minuten, vorm, taal …", "Minder"


class MoreCard(Card):
    """What an opening or closing is for is asked only there."""

    changed = Signal()
    unfolded = Signal()  #: there is more or less to see now

    def __init__(self) -> None:
        super().__init__(spacing=12, padding=14)
        self._fold = QuietButton(_MORE, "chevron-right")
        self._fold.setCheckable(True)
        self._minutes = ChoiceBox("Minuten", MINUTES)
        self._form = ChoiceBox("Vorm", FORMS)
        self._language = ChoiceBox("Taal", LANGUAGES)
        self._tone = ChoiceBox("Toon", TONES)
        self._kind = ChoiceBox("Waarvoor", FRAME_KINDS)
        self._anchor = ChoiceBox("Hoe vaak", ANCHORS)
        boxes = (
            self._minutes, self._form, self._language, self._tone, self._kind, self._anchor
        )  # fmt: skip
        self._inside = Column(*boxes, spacing=12, margins=(6, 0, 6, 6))
        self._inside.hide()
        self.body.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._inside)
        self._fold.toggled.connect(self._on_fold_toggled)
        for box in boxes:
            box.chosen.connect(self.changed)

    def show_phase(self, phase: Phase) -> None:
        """Ask what an opening or closing is for, and of no other question."""
        self._kind.setVisible(phase not in MIDDLE_PHASES)

    def show_prompt(self, prompt: Prompt) -> None:
        """Show what this prompt says here."""
        self._minutes.show_key(str(prompt.minutes))
        self._form.show_key(prompt.form)
        self._language.show_key("" if prompt.literal else "beeldspraak")
        self._tone.show_key("sterk" if prompt.strength_based else "")
        self._kind.show_key(prompt.frame_kind or "")
        self._anchor.show_key(prompt.anchor or "")
        self.show_phase(prompt.phase)

    def filled_in(self, phase: Phase) -> Mapping[str, object]:
        """Return the fields of a prompt in this phase that are filled in here."""
        kind, anchor = self._kind.key(), self._anchor.key()
        frame = phase not in MIDDLE_PHASES
        return {
            "minutes": int(self._minutes.key()),
            "form": PromptForm(self._form.key()),
            "literal": not self._language.key(),
            "strength_based": bool(self._tone.key()),
            "frame_kind": FrameKind(kind) if kind and frame else None,
            "anchor": Anchor(anchor) if anchor else None,
        }

    def _on_fold_toggled(self, on: bool) -> None:
        self._inside.setVisible(on)
        self._fold.setText(_LESS if on else _MORE)
        self._fold.set_icon("chevron-down" if on else "chevron-right")
        self.unfolded.emit()
