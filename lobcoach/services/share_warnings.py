"""What a coach should see before questions leave the computer: a student's name, above all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lobcoach.core.names import folded
from lobcoach.core.people import Student
from lobcoach.core.prompts import Prompt

_NAME_LIKE = re.compile(r"[^\W\d_][\w’'-]*")
_POSSESSIVE = re.compile(r"['’]?s$")
_SHORTEST = 2


def student_names_in(
    prompts: Iterable[Prompt], students: Iterable[Student]
) -> Iterator[tuple[Prompt, str]]:
    """Yield each prompt in which a word is written as a student's name, with that word.

    Only a word with a capital counts, in scripts that have one: `Roos` may be a student, `roos`
    is a flower.
    """
    known = {
        folded(part)
        for student in students
        for name in (student.first_name, student.preferred_name, student.surname)
        for part in _NAME_LIKE.findall(name)
        if len(part) >= _SHORTEST
    }
    for prompt in prompts:
        texts = (prompt.text, *prompt.follow_ups, prompt.coach_hint, prompt.watch_for)
        words = dict.fromkeys(word for text in texts for word in _NAME_LIKE.findall(text))
        for word in words:
            if word[0] == word[0].upper() and known & {folded(word), folded(_bare(word))}:
                yield prompt, word


def _bare(word: str) -> str:
    """Return `Noor` for `Noors` and `Noor's`."""
    return _POSSESSIVE.sub("", word)
