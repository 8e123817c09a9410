"""A text of a question that is being written; it stands in no data file."""

from __future__ import annotations

from lobcoach.ui.widgets.growing_text import GrowingText


class QuestionText(GrowingText):
    """Whoever puts a page away behind the lock remembers its words, as nothing else does."""
