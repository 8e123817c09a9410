"""Advice beneath a field: what must be mended, and what deserves a second look."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lobcoach.core.own_questions import Advice
from lobcoach.ui import theme
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.text import Text

#: More at once is no advice any more.
_MOST = 3


class AdviceText(Text):
    """A few lines, each one remark; hidden without one.

    The colour only supports the words: a remark that need not be followed says so.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", TextRole.SMALL, parent)
        self._must = False
        self.hide()

    def show_advice(self, advice: Sequence[Advice]) -> None:
        """Show these remarks instead of those before, what must be mended first."""
        first = sorted(advice, key=lambda each: not each.must)[:_MOST]
        self._must = any(each.must for each in first)
        self.setText("\n".join(advice_words(each) for each in first))
        self.setVisible(bool(first))

    @override
    def _ink(self) -> str:
        tone = Tone.ATTENTION if self._must else Tone.WAIT
        return theme.current().tokens.tones[tone].text


def advice_words(advice: Advice) -> str:
    """Return a remark as the coach reads it."""
    return advice.words if advice.must else f"Let op: {advice.words[0].lower()}{advice.words[1:]}"
