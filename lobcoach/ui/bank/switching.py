"""Switching a question off and on, with the way back in the calm line above the list."""

from __future__ import annotations

from collections.abc import Callable

from lobcoach.core.errors import RuleError, WorldError
from lobcoach.services.question_bank import QuestionBankService
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.widgets.banner import Banner

_OFF = "De vraag staat uit. LOBcoach stelt hem niet meer voor."
_ON = "De vraag doet weer mee."


class Switching:
    """Does it and offers to undo it; `tell` hears what stands in the way.

    `undone` hears which question is back as it was.
    """

    def __init__(
        self,
        questions: QuestionBankService,
        banner: Banner,
        tell: Callable[[WorldError | RuleError], object],
        undone: Callable[[str], object],
    ) -> None:
        self._questions = questions
        self._banner = banner
        self._tell = tell
        self._undone = undone

    def switch(self, prompt_id: str, off: bool) -> None:
        """Switch a question off, or on again."""
        if self._done(prompt_id, off):
            back = ("Ongedaan maken", lambda: self._undo(prompt_id, off))
            self._banner.show_message(_OFF if off else _ON, Tone.NEUTRAL, [back])

    def _undo(self, prompt_id: str, off: bool) -> None:
        if self._done(prompt_id, not off):
            self._banner.clear()
            self._undone(prompt_id)

    def _done(self, prompt_id: str, off: bool) -> bool:
        questions = self._questions
        try:
            (questions.switch_off if off else questions.switch_on)(prompt_id)
        except (WorldError, RuleError) as error:
            self._tell(error)
            return False
        return True
