"""Signs that a question from elsewhere must not have, and what in it leads to one person."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from lobcoach.core.names import DIRECTION_CHARACTERS
from lobcoach.core.text import LINE_LIMIT

from .problems import Problem, quoted
from .question import Question

#: Tags, entities, and stars, links or pictures of Markdown; `<3`, `a < b` and `*` are no markup.
_MARKUP = re.compile(
    r"</?[a-z!][^<>]*>?|&#?\w+;|!?\[[^\]]*\]\([^)]*\)?|\*\*[^*]+\*\*|__[^_]+__|`[^`]+`", re.I
)
#: A mail address, or a number as long as that of a telephone; two school years are shorter.
_OF_A_PERSON = re.compile(r"[\w.+-]{1,64}@[\w-]+\.\w+|\+?\d(?:[ -]?\d){8,}")
#: They join the parts of one picture or letter, and hide nothing.
_JOINERS = "\u200c\u200d"
#: Letters by their kind, that nobody sees.
_BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
#: Behind a sign it chooses how that looks; the many others of its kind only carry something along.
_HIDDEN_SELECTORS = range(0xE0100, 0xE01F0)
#: So many marks on one letter that they cover the lines around it.
_HEAP = 5


def foreign_signs(question: Question) -> Iterator[Problem]:
    """Yield an error for markup, invisible signs and a mail address or number in a question."""
    whole = (question.text, *question.follow_ups, question.hint, question.watch_for)
    # The reader refuses what is longer; looking through a page of brackets would take minutes.
    texts = [text[:LINE_LIMIT] for text in whole]
    if markup := _first(_MARKUP, texts):
        yield _error(
            question, f"Hier staat opmaak: {quoted(markup)}. Haal die weg en schrijf gewone tekst."
        )
    if any(map(_hides, texts)):
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


def _hides(text: str) -> bool:
    """Whether there is a sign in the text that is not seen, or that hides what is around it."""
    if text.isascii():
        return False
    heap = 0
    for sign in text:
        kind = unicodedata.category(sign)
        heap = heap + 1 if kind == "Mn" else 0
        hidden = kind in ("Cf", "Co") and sign not in _JOINERS
        if hidden or sign in DIRECTION_CHARACTERS or sign in _BLANK_LETTERS:
            return True
        if ord(sign) in _HIDDEN_SELECTORS or heap >= _HEAP:
            return True
    return False


def _error(question: Question, message: str) -> Problem:
    return Problem(question.file, question.line, f"[{question.id}] {message}")
