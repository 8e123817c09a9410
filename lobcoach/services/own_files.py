"""The files with the coach's own questions: finding a question there, and writing one."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from lobcoach.content.document import SIZE_LIMIT, parse_document, read_document
from lobcoach.content.folder import content_files
from lobcoach.content.question import Question
from lobcoach.content.question_file import read_questions
from lobcoach.content.question_ids import is_own
from lobcoach.content.question_writing import (
    as_it_stands,
    empty_file,
    file_name,
    holds_nothing,
    with_question,
    without_question,
)
from lobcoach.core.errors import FileError, FileTrouble, QuestionError, QuestionTrouble
from lobcoach.core.prompts import Prompt
from lobcoach.services.writing import make_folder_for, write_whole
from lobcoach.store.troubles import translated_with_system

#: So many files for one kind of question; more cannot all be broken.
_MOST_FILES = 9


@dataclass(frozen=True)
class Change:
    """One file before and after a change; None where there was or is no file."""

    path: Path
    before: bytes | None
    after: bytes | None


@dataclass(frozen=True)
class Found:
    """A question in its file; `stands` is how it is written there."""

    path: Path
    question: Question
    stands: str


class OwnFiles:
    """The folder with own questions; it is made when the first one is written.

    Everything raises FileError for a file or folder that cannot be read or written; then no
    file has changed.
    """

    def __init__(self, folder: Path, types: Collection[str]) -> None:
        self.folder = folder
        self._types = tuple(types)

    def find(self, question_id: str) -> Found | None:
        """Return the question with this id where it stands first; None when it is nowhere."""
        for path in self._paths():
            document = read_document(path)
            for question in read_questions(document, self._types).questions:
                if question.id == question_id:
                    stands = as_it_stands(path.name, document.text, question_id)
                    return Found(path, question, stands)
        return None

    def ids(self) -> frozenset[str]:
        """Return the ids of all own questions, right or wrong."""
        return frozenset(
            block.slug for path in self._paths() for block in read_document(path).blocks
        )

    def put(self, prompt: Prompt, found: Found | None) -> Path:
        """Write a question: where it stood, or in the file for its competence and phase.

        One that stood in such a file moves along. QuestionError when no file takes it.
        """
        if found is not None and not self._moves(prompt, found):
            change = self._written(found.path, prompt)
            if change is None:
                raise QuestionError(QuestionTrouble.NO_FILE_TAKES_IT, found.path.name)
            self._make(change)
            return found.path
        change = self._added(prompt)
        leaving = self._left(found) if found is not None else None
        self._make(change)
        if leaving is not None:
            try:
                self._make(leaving)
            except (FileError, QuestionError):
                self.put_back(change)
                raise
        return change.path

    def take_out(self, question_id: str) -> Change | None:
        """Take a question out of its file; a file with nothing left in it goes too."""
        found = self.find(question_id)
        if found is None:
            return None
        change = self._left(found)
        self._make(change)
        return change

    def put_back(self, change: Change) -> bool:
        """Let the file be as it was before a change; False when it was changed since."""
        if _bytes_of(change.path) != change.after:
            return False
        self._make(Change(change.path, change.after, change.before))
        return True

    def _paths(self) -> Iterator[Path]:
        yield from (path for path in content_files(self.folder) if is_own(path.name))

    def _moves(self, prompt: Prompt, found: Found) -> bool:
        """Whether it stands in the file of another competence and phase than it now has."""
        before = found.question.prompt
        return (
            before is not None
            and file_name(before) != file_name(prompt)
            and found.path.name in _names(before)
        )

    def _added(self, prompt: Prompt) -> Change:
        for name in _names(prompt):
            change = self._written(self.folder / name, prompt)
            if change is not None:
                return change
        raise QuestionError(QuestionTrouble.NO_FILE_TAKES_IT, file_name(prompt))

    def _written(self, path: Path, prompt: Prompt) -> Change | None:
        """Return the file with this question; None when it would not be read like that."""
        before = _bytes_of(path)
        text = _text_of(before) if before else empty_file(prompt)
        if text is None:
            return None
        after = with_question(path.name, text, prompt, self._types)
        read = self._read(path.name, after)
        wanted = self._read(path.name, text) | {prompt.id: prompt}
        if read != wanted or len(after.encode()) > SIZE_LIMIT:
            return None
        return Change(path, before, after.encode())

    def _left(self, found: Found) -> Change:
        before = _bytes_of(found.path)
        try:
            text = (_text_of(before) if before else None) or ""
            after = without_question(found.path.name, text, found.question.id)
        except KeyError as error:  # it went since it was found
            raise QuestionError(QuestionTrouble.GONE) from error
        nothing = holds_nothing(found.path.name, after)
        return Change(found.path, before, None if nothing else after.encode())

    def _read(self, name: str, text: str) -> dict[str, Prompt | None]:
        reading = read_questions(parse_document(name, text), self._types)
        return {each.id: each.prompt for each in reading.questions}

    def _make(self, change: Change) -> None:
        """Bring a change about, unless someone else changed the file in the meantime."""
        if not self.folder.parent.is_dir():
            raise FileError(FileTrouble.FOLDER_MISSING, self.folder)
        make_folder_for(change.path)
        if _bytes_of(change.path) != change.before:
            raise QuestionError(QuestionTrouble.CHANGED_BY_HAND, change.path.name)
        if change.path.exists() and not os.access(change.path, os.W_OK):
            raise FileError(FileTrouble.READ_ONLY, change.path)
        if change.after is not None:
            write_whole(change.path, change.after)
            return
        with translated_with_system(change.path):
            change.path.unlink(missing_ok=True)


def _names(prompt: Prompt) -> list[str]:
    return [file_name(prompt, number) for number in range(1, _MOST_FILES + 1)]


def _bytes_of(path: Path) -> bytes | None:
    with translated_with_system(path):
        try:
            return path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None


def _text_of(data: bytes) -> str | None:
    """Return what a file says; None for one that is no text, which is left alone."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None
