"""What a coach can do with questions of their own: write, change, copy and take away."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from lobcoach.content.question_advice import form_advice
from lobcoach.content.question_ids import is_own, new_own_id
from lobcoach.content.question_writing import tidied
from lobcoach.core.changes import Changes, Kind
from lobcoach.core.errors import NotFoundError, QuestionError, QuestionTrouble
from lobcoach.core.framework import Competence, Phase
from lobcoach.core.own_questions import Advice, OwnQuestion, missing
from lobcoach.core.prompts import Prompt
from lobcoach.services.file_changes import FileChange
from lobcoach.services.library import Library
from lobcoach.services.own_folder import Found, OwnFolder
from lobcoach.services.question_advising import QuestionAdviser, Students
from lobcoach.services.question_drafts import QuestionDrafts

#: Kinds of talk in which most questions fit.
_USUAL_TYPES = frozenset({"voortgang", "loopbaanreflectie"})


@dataclass(frozen=True)
class Removed:
    """A question that was taken away, and what undoing that needs."""

    question: OwnQuestion
    changes: tuple[FileChange, ...]


class OwnQuestionService:
    """Reads and writes the files in the coach's own folder, and never any other file.

    Every method that writes raises FileError for the folder or a file in it, and QuestionError
    when the question cannot be kept; then all files are as they were.
    """

    def __init__(self, library: Library, changes: Changes, students: Students) -> None:
        self._library = library
        self._changes = changes
        self._types = tuple(library.framework.types)
        self._adviser = QuestionAdviser(library, changes, students)

    @property
    def folder(self) -> Path:
        """Where the files are; the folder may not exist yet."""
        folder = self._library.own_folder
        assert folder is not None, "with a data file there is a folder beside it"
        return folder

    def blank(
        self,
        phase: Phase = Phase.REFLECT,
        competence: Competence | None = Competence.QUALITIES,
    ) -> OwnQuestion:
        """Return a new question in which nothing is written yet."""
        prompt = Prompt(
            id=self._new_id(),
            text="",
            phase=phase,
            competence=competence,
            behaviour="",
            conversation_types=_USUAL_TYPES & frozenset(self._types),
        )
        return OwnQuestion(prompt)

    def copy_of(self, prompt_id: str) -> OwnQuestion:
        """Return a new question that begins as a copy of another; NotFoundError without it."""
        prompt = self._library.bank.find(prompt_id) or next(
            (each for each in self._library.switched_off if each.id == prompt_id), None
        )
        if prompt is None:
            raise NotFoundError("prompt", prompt_id)
        return OwnQuestion(replace(prompt, id=self._new_id(), anchor=None))

    def is_own(self, prompt_id: str) -> bool:
        """Whether this is the id of a question that the coach wrote."""
        return is_own(prompt_id)

    def read(self, question_id: str) -> OwnQuestion:
        """Return an own question as its file has it now.

        NotFoundError when it is in no file, QuestionError when its file has a mistake in it.
        """
        found = self._files().find(question_id)
        if found is None:
            raise NotFoundError("question", question_id)
        if found.question.prompt is None:
            raise QuestionError(QuestionTrouble.HAS_MISTAKE, found.path.name)
        return OwnQuestion(found.question.prompt, found.stands)

    def file_of(self, question_id: str) -> str:
        """Return the name of the file that this question stands in; empty when it is in none."""
        found = self._files().find(question_id)
        return found.path.name if found is not None else ""

    def advice(self, draft: OwnQuestion) -> tuple[Advice, ...]:
        """Return what `lobcoach check` says about the question, what must be mended first.

        What is still missing is no part of it. Names of the coach's own students are asked for
        as well, since a question may be shared.
        """
        return self._adviser.advice(tidied(draft.prompt))

    def may_be_kept(self, draft: OwnQuestion) -> bool:
        """Whether the question is whole and reads back as it is; style does not matter."""
        prompt = tidied(draft.prompt)
        return not missing(prompt) and not any(form_advice(prompt, self._types))

    def save(self, draft: OwnQuestion, *, over: bool = False) -> OwnQuestion:
        """Write the question into its file, and return it as it stands there.

        QuestionError CHANGED_BY_HAND or GONE when the file says something else than when the
        question was read; with `over` the question is written all the same.
        """
        prompt = tidied(draft.prompt)
        if not self.may_be_kept(draft):
            raise QuestionError(QuestionTrouble.INCOMPLETE)
        found = self._files().find(prompt.id)
        if not over:
            _refuse_another(draft, found)
        self._files().put(prompt, found)
        self._tell()
        self.drop_draft(prompt.id)
        return self.read(prompt.id)

    def remove(self, question_id: str) -> Removed:
        """Take an own question out of its file; `put_back` undoes it. NotFoundError without it."""
        question = self.read(question_id)
        changes = self._files().take_out(question_id)
        self._tell()
        self.drop_draft(question_id)
        return Removed(question, changes)

    def put_back(self, removed: Removed) -> OwnQuestion:
        """Bring back a question that was taken away, to the letter where nothing else changed."""
        if self._files().put_back(removed.changes):
            self._tell()
            return self.read(removed.question.prompt.id)
        return self.save(replace(removed.question, seen=""), over=True)

    def keep_draft(self, draft: OwnQuestion) -> None:
        """Keep what is half written, beside the questions."""
        self._drafts().keep(draft)

    def draft_of(self, question_id: str) -> OwnQuestion | None:
        """Return what is half written of this question, if anything is."""
        return self._drafts().find(question_id)

    def new_draft(self) -> OwnQuestion | None:
        """Return what is half written of a question that is not in a file yet, if anything is."""
        return self._drafts().new(self._files().ids().__contains__)

    def drop_draft(self, question_id: str) -> None:
        """Forget what is half written of this question."""
        self._drafts().drop(question_id)

    def start_over(self, question_id: str) -> OwnQuestion:
        """Forget what is half written; return the question as its file has it, or a new one."""
        self.drop_draft(question_id)
        try:
            return self.read(question_id)
        except NotFoundError:
            return self.blank()

    def _tell(self) -> None:
        self._library.read_again()
        self._changes.publish(Kind.QUESTIONS)

    def _files(self) -> OwnFolder:
        return OwnFolder(self.folder, self._types)

    def _drafts(self) -> QuestionDrafts:
        return QuestionDrafts(self.folder)

    def _new_id(self) -> str:
        bank = (*self._library.bank.prompts, *self._library.switched_off)
        return new_own_id(self._files().ids() | {prompt.id for prompt in bank})


def _refuse_another(draft: OwnQuestion, found: Found | None) -> None:
    """Raise QuestionError when the question in the file is not the one that was read."""
    if found is None and draft.seen:
        raise QuestionError(QuestionTrouble.GONE)
    if found is not None and found.stands != draft.seen:
        raise QuestionError(QuestionTrouble.CHANGED_BY_HAND, found.path.name)
