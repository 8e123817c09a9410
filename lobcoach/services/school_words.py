"""What a school calls the competences and core values, kept as a file beside the data file."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from lobcoach.content.hidden_signs import visible
from lobcoach.content.idioms import idiom_text
from lobcoach.core.changes import Changes, Kind
from lobcoach.core.errors import InputError, InputTrouble, SchoolWordsError
from lobcoach.core.framework import (
    NAME_LENGTH,
    QUESTION_LENGTH,
    STANDARD_IDIOM,
    Competence,
    CoreValue,
    Idiom,
)
from lobcoach.core.text import one_line
from lobcoach.services.library import Library
from lobcoach.services.writing import make_folder_for, write_whole

#: The set of names that LOBcoach itself writes; a school may put others beside it.
OWN_CODE = "woorden-school"


@dataclass(frozen=True)
class WordKey:
    """One word of the school: the name of a competence or value, or the question of one."""

    about: Competence | CoreValue
    question: bool = False

    @property
    def limit(self) -> int:
        """How many characters it may have."""
        return QUESTION_LENGTH if self.question else NAME_LENGTH


#: Every word that a school may choose: names and questions of competences, names of values.
WORD_KEYS: tuple[WordKey, ...] = (
    *(WordKey(competence, question) for competence in Competence for question in (False, True)),
    *(WordKey(value) for value in CoreValue),
)


class SchoolWordsService:
    """Shows and changes the words in `woorden-school.md`; the shipped files are never touched."""

    def __init__(self, library: Library, changes: Changes) -> None:
        self._library = library
        self._changes = changes

    @property
    def path(self) -> Path:
        """The file with the words; it is there as soon as a word was changed."""
        folder = self._library.own_folder
        assert folder is not None, "an open file has a folder for what is the coach's own"
        return folder / f"{OWN_CODE}.md"

    def problems(self) -> tuple[str, ...]:
        """Return what is wrong in the files with words, by file and line; they do not join."""
        return tuple(str(problem) for problem in self._library.word_problems)

    def can_be_changed(self) -> bool:
        """Whether the file can be written anew: nothing is in it that LOBcoach cannot read."""
        return all(problem.file != self.path.name for problem in self._library.word_problems)

    def words(self) -> Mapping[WordKey, str]:
        """Return each word as this school has it, the usual one where it has none of its own."""
        return _words(self._now())

    def usual(self) -> Mapping[WordKey, str]:
        """Return each word as LOBcoach has it."""
        return _words(self._standard())

    def checked(self, key: WordKey, typed: str) -> str:
        """Return a word as it is kept, without signs that nobody sees; the usual one for nothing.

        InputError when it is too long, or when another competence or value has the same name.
        """
        word = one_line(visible(typed)) or self.usual()[key]
        if len(word) > key.limit:
            raise InputError(InputTrouble.TEXT_TOO_LONG, str(key.about), key.limit)
        if not key.question and _with(self._now(), key, word).name_of_two:
            raise InputError(InputTrouble.WORD_TAKEN, str(key.about))
        return word

    def keep(self, key: WordKey, typed: str) -> None:
        """Keep a word of the school; nothing typed is the usual word again.

        InputError as for `checked`; SchoolWordsError when something is wrong in the file, which a
        new one would wipe out; FileError when it cannot be written.
        """
        self._library.read_words_again()  # it may have been changed by hand
        if not self.can_be_changed():
            raise SchoolWordsError
        word = self.checked(key, typed)
        before = self._now()
        if word == _words(before)[key]:
            return
        text = idiom_text(_with(before, key, word), self._standard())
        make_folder_for(self.path)
        write_whole(self.path, text.encode())
        self._library.read_words_again()
        self._changes.publish(Kind.QUESTIONS)

    def _standard(self) -> Idiom:
        return self._library.framework.idiom(STANDARD_IDIOM)

    def _now(self) -> Idiom:
        return self._library.framework.idiom(OWN_CODE)


def left_out_sentence(codes: Collection[str]) -> str:
    """Return what the coach is told when chosen words are not there or wrong; empty for none."""
    if not codes:
        return ""
    files = " en ".join(f"‘{code}.md’" for code in dict.fromkeys(codes))
    return (
        f"De woorden uit {files} doen nu niet mee; zolang lees je de gewone woorden. Kijk in de "
        "map ‘vragen’ of het bestand er staat en of het klopt."
    )


def _words(idiom: Idiom) -> Mapping[WordKey, str]:
    return {key: _word(idiom, key) for key in WORD_KEYS}


def _word(idiom: Idiom, key: WordKey) -> str:
    if isinstance(key.about, CoreValue):
        return idiom.values[key.about]
    return (idiom.questions if key.question else idiom.names)[key.about]


def _with(idiom: Idiom, key: WordKey, word: str) -> Idiom:
    if isinstance(key.about, CoreValue):
        return replace(idiom, values={**idiom.values, key.about: word})
    if key.question:
        return replace(idiom, questions={**idiom.questions, key.about: word})
    return replace(idiom, names={**idiom.names, key.about: word})
