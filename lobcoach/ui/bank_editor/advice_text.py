"""Advice beneath a field: what must be mended, and what deserves a second look."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lobcoach.core.own_questions import Advice
from lobcoach.ui import theme
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.text import Text

#: More of a kind at once is no advice any more.
_MOST = 3


class AdviceText(Column):
    """A few lines, each one remark; hidden without one.

    The colour only supports the words: a remark that need not be followed says so.
    """

    def __init__(self) -> None:
        self._must = _Toned(Tone.ATTENTION)
        self._may = _Toned(Tone.WAIT)
        super().__init__(self._must, self._may, spacing=2)
        self.hide()

    def show_advice(self, advice: Sequence[Advice]) -> None:
        """Show these remarks instead of those before, what must be mended first."""
        self._must.show_lines([advice_words(each) for each in advice if each.must])
        self._may.show_lines([advice_words(each) for each in advice if not each.must])
        self.setVisible(bool(advice))

    def text(self) -> str:
        """Return all that is said; empty when nothing is."""
        return "\n".join(each.text() for each in (self._must, self._may) if each.text())


class _Toned(Text):
    """Lines in the colour of a tone."""

    def __init__(self, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__("", TextRole.SMALL, parent)
        self._tone = tone

    def show_lines(self, lines: Sequence[str]) -> None:
        self.setText("\n".join(lines[:_MOST]))
        self.setVisible(bool(lines))

    @override
    def _ink(self) -> str:
        return theme.current().tokens.tones[self._tone].text


def advice_words(advice: Advice) -> str:
    """Return a remark as the coach reads it."""
    return advice.words if advice.must else f"Let op: {advice.words[0].lower()}{advice.words[1:]}"
