"""Which words in a question are the name of one of the coach's own students."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator

from lobcoach.content.question_advice import texts_of
from lobcoach.core.names import folded
from lobcoach.core.people import Student
from lobcoach.core.prompts import Prompt

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_SENTENCE_START = re.compile(r"(?:^|[.?!:…])[\s‘“\"(]*$")
_POSSESSIVE = re.compile(r"['’]?s$")
#: What a student is called may be part of a word this short by chance only.
_SHORTEST = 2


class StudentNames:
    """The words in the names of these students; the words between them are nobody's name.

    A word is a name without regard to accents, and with a capital also when it ends in a
    possessive s: `Noors`, `Noor's`.
    """

    def __init__(self, students: Iterable[Student]) -> None:
        self._words = frozenset(
            folded(word)
            for student in students
            for name in (student.first_name, student.preferred_name, student.surname)
            for word in _WORD.findall(name)
            if len(word) >= _SHORTEST
        )

    def meant_in(self, text: str) -> tuple[str, ...]:
        """Return the words that are written as a name: `Roos` may be a student, `roos` is not.

        In a script without capitals every word counts.
        """
        found = (match[0] for match in self._found(text))
        return tuple(dict.fromkeys(word for word in found if _is_capital(word)))

    def perhaps_in(self, text: str, ordinary: Container[str]) -> tuple[str, ...]:
        """Return the words that may be meant as a name, with or without a capital.

        One of the `ordinary` words, in lower case, is a name only with a capital within a sentence.
        """
        found = (
            match[0]
            for match in self._found(text)
            if match[0].lower() not in ordinary
            or (_is_capital(match[0]) and not _SENTENCE_START.search(text[: match.start()]))
        )
        return tuple(dict.fromkeys(found))

    def _found(self, text: str) -> Iterator[re.Match[str]]:
        return (match for match in _WORD.finditer(text) if self._is_name(match[0]))

    def _is_name(self, word: str) -> bool:
        return folded(word) in self._words or (
            _is_capital(word) and folded(_POSSESSIVE.sub("", word)) in self._words
        )


def student_names_in(
    prompts: Iterable[Prompt], students: Iterable[Student]
) -> Iterator[tuple[Prompt, str]]:
    """Yield each prompt in which a word is written as a student's name, with that word, once."""
    names = StudentNames(students)
    for prompt in prompts:
        texts = (names.meant_in(text) for _, _, text in texts_of(prompt))
        for word in dict.fromkeys(word for words in texts for word in words):
            yield prompt, word


def _is_capital(word: str) -> bool:
    return word[0] == word[0].upper()
