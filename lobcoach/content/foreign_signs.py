"""Signs that a question from elsewhere must not have, and what in it leads to one person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lobcoach.core.text import LINE_LIMIT

from .hidden_signs import hides
from .problems import Problem, quoted
from .question import Question

#: Tags, entities, and stars, links or pictures of Markdown; `<3`, `a < b` and `*` are no markup.
_MARKUP = re.compile(
    r"</?[a-z!][^<>]*>?|&#?\w+;|!?\[[^\]]*\]\([^)]*\)?|\*\*[^*]+\*\*|__[^_]+__|`[^`]+`", re.I
)
#: A mail address, or a number as long as that of a telephone; two school years are shorter.
_OF_A_PERSON = re.compile(r"[\w.+-]{1,64}@[\w-]+\.\w+|\+?\d(?:[ -]?\d){8,}")


def foreign_signs(question: Question) -> Iterator[Problem]:
    """Yield an error for markup, invisible signs and a mail address or number in a question."""
    whole = (question.text, *question.follow_ups, question.hint, question.watch_for)
    # The reader refuses what is longer; looking through a page of brackets would take minutes.
    texts = [text[:LINE_LIMIT] for text in whole]
    if markup := _first(_MARKUP, texts):
        yield _error(
            question, f"Hier staat opmaak: {quoted(markup)}. Haal die weg en schrijf gewone tekst."
        )
    if any(map(hides, texts)):
        yield _error(
            question,
            "Hier staat een onzichtbaar teken, bijvoorbeeld een dat de leesrichting verandert. "
            "Typ de tekst opnieuw.",
        )
    if person := _first(_OF_A_PERSON, texts):
        yield _error(
            question,
            f"Hier staat een mailadres of telefoonnummer: {quoted(person)}. "
            "Dat hoort bij één persoon. Haal het weg.",
        )


def _first(pattern: re.Pattern[str], texts: list[str]) -> str:
    return next((found[0] for text in texts if (found := pattern.search(text))), "")


def _error(question: Question, message: str) -> Problem:
    return Problem(question.file, question.line, f"[{question.id}] {message}")
