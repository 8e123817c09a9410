"""Rules of domain/4 §4.6 about single words: what they stress, whom they leave out or name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lobcoach.core.prompts import Addressee

from .problems import quoted
from .proper_names import BRANDS_AND_SCHOOLS, FIRST_NAMES, KNOWN_CAPITALS
from .question import Question

#: The behaviour that builds on what works already (domain/1).
_BUILDS_ON_SUCCESS = "betrokken-3"
_NEGATIVE = re.compile(
    r"\b(?:foute?n?|slechte?r?|mislukk?te?n?|mislukk(?:en|ing)|problee?m(?:en)?"
    r"|moeilijke?r?|zwakk?e?r?)\b",
    re.I,
)
_PARENTS = re.compile(r"\b(?:(?:je|jouw) ouders|vader|moeder)\b", re.I)
_NOT_FOR_EVERYONE = re.compile(
    r"\b(?:(?:zomer|kerst)?vakantie|vriendje|vriendin|huiswerk thuis|thuis huiswerk"
    r"|kerst(?:mis)?)\b",
    re.I,
)
_PARENT_TALK = "ouder"
#: Behind this a capital is nothing special: the start of a sentence or of what someone says.
_START = re.compile(r"(?:^|[.?!…:][’”\")]*\s|[‘“\"(])\s*(?:[’'][smt]\s+)?[^\w{]*")
_NAME_LIKE = re.compile(r"[^\W\d_][\w’']*")


def negative_word(text: str) -> str:
    """Return the first word in `text` that speaks of failing, or nothing."""
    found = _NEGATIVE.search(text)
    return found[0] if found else ""


def builds_on_success(question: Question) -> Iterator[str]:
    """Q18: what builds on success does not speak of failing."""
    word = negative_word(question.text)
    if word and _BUILDS_ON_SUCCESS in (question.behaviour, question.secondary_behaviour):
        yield (
            f"{quoted(word.lower())} past niet bij ‘{_BUILDS_ON_SUCCESS}’. Vraag naar wat al lukt."
        )


def leaves_nobody_out(question: Question) -> Iterator[str]:
    """Q19: nothing that not everyone has; parents only where a parent takes part in the talk."""
    with_parent = question.addressee is Addressee.GUARDIAN or question.conversation_types == {
        _PARENT_TALK
    }
    for pattern, excused in ((_PARENTS, with_parent), (_NOT_FOR_EVERYONE, False)):
        found = pattern.search(question.spoken)
        if found and not excused:
            yield (
                f"Niet iedereen heeft dit: {quoted(found[0].lower())}. "
                "Zeg het zo dat het bij elke student past, zoals ‘thuis’ of ‘iemand’."
            )


def names_nobody(question: Question) -> Iterator[str]:
    """Q23: no names of people, schools or brands; a capital in mid-sentence gives one away."""
    texts = (question.text, *question.follow_ups, question.hint, question.watch_for)
    for name in dict.fromkeys(name for text in texts for name in _names_in(text)):
        yield (
            f"{quoted(name)} lijkt de naam van een persoon, school of merk. "
            "Schrijf het zonder naam."
        )


def _names_in(text: str) -> Iterator[str]:
    starts = {start.end() for start in _START.finditer(text)}
    for match in _NAME_LIKE.finditer(text):
        name, plain = match[0], match[0].casefold()
        capital = name[0].isupper()
        suspect = capital and len(name) > 1 and match.start() not in starts
        if (
            plain in BRANDS_AND_SCHOOLS
            or (capital and plain in FIRST_NAMES)
            or (suspect and plain not in KNOWN_CAPITALS)
        ):
            yield name
