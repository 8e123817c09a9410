"""The files with the coach's own questions: finding a question there, and writing one."""

from __future__ import annotations

import codecs
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lobcoach.content.bank import SWITCHED_OFF_FILE
from lobcoach.content.document import SIZE_LIMIT, parse_document
from lobcoach.content.own_files import OwnFiles, read_own_files
from lobcoach.content.question import Question
from lobcoach.content.question_file import read_questions
from lobcoach.content.question_writing import (
    empty_file,
    file_name,
    holds_nothing,
    with_question,
    without_question,
)
from lobcoach.content.switched_off import without_ids
from lobcoach.core.errors import (
    FileError,
    NoUndoError,
    QuestionError,
    QuestionsChangedError,
    QuestionTrouble,
)
from lobcoach.core.prompts import Prompt
from lobcoach.services.file_changes import FileChange, carry_out, content_of, take_back

#: So many files for one kind of question; more cannot all be broken.
_MOST_FILES = 9


@dataclass(frozen=True)
class Found:
    """A question in its file; `stands` is how it is written there."""

    path: Path
    question: Question
    stands: str


class OwnFolder:
    """The folder with own questions; it is made when the first one is written.

    Everything raises FileError for a file or folder that cannot be read or written; then no
    file has changed.
    """

    def __init__(self, folder: Path, types: Collection[str]) -> None:
        self.folder = folder
        self._types = tuple(types)

    def read(self) -> OwnFiles:
        """Return what stands in all own files now."""
        return read_own_files(self.folder, self._types)

    def find(self, question_id: str) -> Found | None:
        """Return the question with this id where it stands first; None when it is nowhere."""
        files = self.read()
        question = files.find(question_id)
        if question is None:
            return None
        return Found(self.folder / question.file, question, files.as_it_stands(question))

    def ids(self) -> frozenset[str]:
        """Return the ids of all own questions, right or wrong."""
        return self.read().ids

    def put(self, prompt: Prompt, found: Found | None) -> Path:
        """Write a question: where it stood, or in the file for its competence and phase.

        One that stood in such a file moves along. QuestionError when no file takes it.
        """
        if found is not None and not self._moves(prompt, found):
            self._make(self._replaced(found.path, (prompt,)))
            return found.path
        change = self._added(prompt)
        self._make(change, *((self._left(found),) if found is not None else ()))
        return change.path

    def replaced(
        self, files: OwnFiles, prompts: Sequence[Prompt], comment: str
    ) -> Iterator[FileChange]:
        """Yield what each of the `files` becomes in which these are replaced; none is written.

        The comment comes with each question. QuestionError when a file does not take one.
        """
        holding = {each.id: each.file for each in files.questions if each.prompt is not None}
        for file in dict.fromkeys(holding[prompt.id] for prompt in prompts):
            here = [prompt for prompt in prompts if holding[prompt.id] == file]
            yield self._replaced(self.folder / file, here, comment)

    def take_out(self, question_id: str) -> tuple[FileChange, ...]:
        """Take a question out of its file, and out of the list of those that are switched off.

        A file with nothing left in it goes too. Nothing changes when the question is nowhere.
        """
        found = self.find(question_id)
        if found is None:
            return ()
        changes = (*self._switched_on(question_id), self._left(found))
        self._make(*changes)
        return changes

    def put_back(self, changes: Sequence[FileChange]) -> bool:
        """Let the files be as they were before; False when one of them was changed since."""
        try:
            take_back(changes)
        except NoUndoError:
            return False
        return True

    def _moves(self, prompt: Prompt, found: Found) -> bool:
        """Whether it stands in the file of another competence and phase than it now has."""
        before = found.question.prompt
        return (
            before is not None
            and file_name(before) != file_name(prompt)
            and found.path.name in _names(before)
        )

    def _added(self, prompt: Prompt) -> FileChange:
        for name in _names(prompt):
            change = self._written(self.folder / name, (prompt,))
            if change is not None:
                return change
        raise QuestionError(QuestionTrouble.NO_FILE_TAKES_IT, file_name(prompt))

    def _replaced(self, path: Path, prompts: Sequence[Prompt], comment: str = "") -> FileChange:
        change = self._written(path, prompts, comment)
        if change is None:
            raise QuestionError(QuestionTrouble.NO_FILE_TAKES_IT, path.name)
        return change

    def _written(
        self, path: Path, prompts: Sequence[Prompt], comment: str = ""
    ) -> FileChange | None:
        """Return the file with these questions; None when it would not be read like that."""
        before = content_of(path)
        text = _text_of(before) if before else empty_file(prompts[0])
        if text is None:
            return None
        after = text
        for prompt in prompts:
            after = with_question(path.name, after, prompt, self._types, comment)
        read = self._read(path.name, after)
        wanted = self._read(path.name, text) | {prompt.id: prompt for prompt in prompts}
        if read != wanted or len(after.encode()) > SIZE_LIMIT:
            return None
        return FileChange(path, before, after.encode())

    def _left(self, found: Found) -> FileChange:
        before = content_of(found.path)
        try:
            text = (_text_of(before) if before else None) or ""
            after = without_question(found.path.name, text, found.question.id)
        except KeyError as error:  # it went since it was found
            raise QuestionError(QuestionTrouble.GONE) from error
        nothing = holds_nothing(found.path.name, after)
        return FileChange(found.path, before, None if nothing else after.encode())

    def _switched_on(self, question_id: str) -> Iterator[FileChange]:
        """Yield the list without this question, where it names it; else it would name nothing."""
        path = self.folder / SWITCHED_OFF_FILE
        try:
            before = content_of(path) or b""
        except FileError:  # what cannot be read stays, and is told elsewhere
            return
        mark = codecs.BOM_UTF8 if before.startswith(codecs.BOM_UTF8) else b""
        text = _text_of(before.removeprefix(mark)) or ""
        after = without_ids(text, (question_id,))
        if after != text:
            yield FileChange(path, before, mark + after.encode())

    def _read(self, name: str, text: str) -> dict[str, Prompt | None]:
        reading = read_questions(parse_document(name, text), self._types)
        return {each.id: each.prompt for each in reading.questions}

    def _make(self, *changes: FileChange) -> None:
        """Bring changes about, unless someone else changed a file in the meantime."""
        try:
            carry_out(changes)
        except QuestionsChangedError as error:
            name = changes[-1].path.name
            raise QuestionError(QuestionTrouble.CHANGED_BY_HAND, name) from error


def _names(prompt: Prompt) -> list[str]:
    return [file_name(prompt, number) for number in range(1, _MOST_FILES + 1)]


def _text_of(data: bytes) -> str | None:
    """Return what a file says; None for one that is no text, which is left alone."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None
