"""Signs that a question from elsewhere must not have: they show something else than they say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lobcoach.core.names import DIRECTION_CHARACTERS
from lobcoach.core.text import LINE_LIMIT

from .problems import Problem, quoted
from .question import Question

#: Tags, entities, and links or pictures of Markdown; `<3` and `a < b` are no markup.
_MARKUP = re.compile(r"</?[a-z!][^<>]*>?|&#?\w+;|!?\[[^\]]*\]\([^)]*\)?", re.I)


def foreign_signs(question: Question) -> Iterator[Problem]:
    """Yield an error for markup and for invisible signs in the texts of a question."""
    whole = (question.text, *question.follow_ups, question.hint, question.watch_for)
    # The reader refuses what is longer; looking through a page of brackets would take minutes.
    texts = [text[:LINE_LIMIT] for text in whole]
    markup = next((found[0] for text in texts if (found := _MARKUP.search(text))), "")
    if markup:
        yield _error(
            question, f"Hier staat opmaak: {quoted(markup)}. Haal die weg en schrijf gewone tekst."
        )
    if any(sign in text for text in texts for sign in DIRECTION_CHARACTERS):
        yield _error(
            question,
            "Hier staat een onzichtbaar teken, bijvoorbeeld een dat de leesrichting verandert. "
            "Typ de tekst opnieuw.",
        )


def _error(question: Question, message: str) -> Problem:
    return Problem(question.file, question.line, f"[{question.id}] {message}")
