"""What is half written of a question is kept while it is typed, as everything else is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from lobcoach.core.drafts import DraftKey, DraftValue, FieldKey
from lobcoach.core.own_questions import OwnQuestion
from lobcoach.core.prompts import Prompt
from lobcoach.core.records import Record
from lobcoach.ui.autosave import Autosave

if TYPE_CHECKING:
    from lobcoach.services.own_questions import OwnQuestionService


class DraftKeeping(QObject):
    """Keeps the newest draft of each question; what cannot be kept waits in `autosave`.

    A question in which nothing is written any more leaves no draft.
    """

    def __init__(self, own: OwnQuestionService, parent: QObject) -> None:
        super().__init__(parent)
        self._own = own
        self._newest: dict[DraftKey, OwnQuestion] = {}
        self.autosave = Autosave(self._keep, self)

    def put(self, draft: OwnQuestion) -> None:
        """Keep this draft within a second."""
        key = FieldKey(Record, draft.prompt.id, "draft")
        self._newest[key] = draft
        self.autosave.put(key, _words(draft.prompt))

    def flush(self) -> bool:
        """Keep what waits at once; whether that worked."""
        return self.autosave.flush()

    def forget(self) -> None:
        """Keep nothing of what waits: it is a question now, or the coach took it away."""
        self.autosave.give_up()
        self._newest.clear()

    def _keep(self, drafts: Mapping[DraftKey, DraftValue]) -> None:
        for key, words in drafts.items():
            draft = self._newest[key]
            if words:
                self._own.keep_draft(draft)
            else:
                self._own.drop_draft(draft.prompt.id)


def _words(prompt: Prompt) -> str:
    """Return all that is written, to copy it elsewhere."""
    texts = (prompt.text, *prompt.follow_ups, prompt.coach_hint, prompt.watch_for)
    return "\n".join(text for text in texts if text.strip())
