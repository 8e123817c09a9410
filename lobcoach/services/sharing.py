"""Questions from one coach to another: a selection as one file, a colleague's after a look."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from lobcoach.content.document import BLOCK_LIMIT, SIZE_LIMIT
from lobcoach.content.exchange import read_exchange, shared_name, shared_text
from lobcoach.content.question_ids import is_own_id
from lobcoach.core.changes import Changes, Kind
from lobcoach.core.colleague_questions import Choice, SharedFile
from lobcoach.core.errors import (
    FileError,
    FileTrouble,
    NotFoundError,
    SharedFileError,
    SharedFileTrouble,
)
from lobcoach.core.pace import Pace
from lobcoach.core.prompts import Prompt
from lobcoach.paths import resource
from lobcoach.services import sharing_wording
from lobcoach.services.coach import CoachService
from lobcoach.services.file_changes import carry_out, take_back
from lobcoach.services.library import Library
from lobcoach.services.looking_over import look_over
from lobcoach.services.own_folder import OwnFolder
from lobcoach.services.student_names import student_names_in
from lobcoach.services.taking_over import TakenOver, plan
from lobcoach.services.writing import write_whole
from lobcoach.store.roster import all_students
from lobcoach.store.store import Store

_AT_ONCE = Pace()
#: What a new file with questions may take the place of.
_OVERWRITTEN = (".md", ".txt")


class SharingService:
    """Makes a file with questions, and takes the questions of such a file over.

    There is nothing about a student in it: the format has no place for that. Shipped files are
    only read; what is taken over comes into the coach's own folder.
    """

    def __init__(
        self,
        store: Store,
        changes: Changes,
        library: Library,
        coach: CoachService,
        today: Callable[[], date],
    ) -> None:
        self._store = store
        self._changes = changes
        self._library = library
        self._coach = coach
        self._today = today

    def own_ids(self) -> tuple[str, ...]:
        """Return the ids of all the coach's own questions that can be used."""
        return tuple(prompt.id for prompt in self._all() if is_own_id(prompt.id))

    def proposed_name(self) -> str:
        """Return what a file that is made today is called, unless the coach says otherwise."""
        return shared_name(self._today())

    def selected(self, prompt_ids: Sequence[str]) -> tuple[Prompt, ...]:
        """Return these questions, each once; NotFoundError for one that is not there (any more)."""
        known = {prompt.id: prompt for prompt in self._all()}
        found = []
        for prompt_id in dict.fromkeys(prompt_ids):
            if prompt_id not in known:
                raise NotFoundError("prompt", prompt_id)
            found.append(known[prompt_id])
        return tuple(found)

    def warnings(self, prompt_ids: Sequence[str]) -> tuple[str, ...]:
        """Return as sentences what to look at before these are shared.

        That are names of the coach's own students, and what a colleague cannot take over.
        Errors as for `export`.
        """
        prompts = self.selected(prompt_ids)
        text = self._text(prompts)
        with self._store.reading() as tx:
            named = tuple(student_names_in(prompts, all_students(tx)))
        told = [sharing_wording.named(prompt, word) for prompt, word in named]
        return (*told, *self._refused_elsewhere(text))

    def export(self, prompt_ids: Sequence[str], path: Path, *, with_author: bool = False) -> int:
        """Write these questions into the file at `path`, whole or not at all; return how many.

        The coach's name is only in it `with_author`. SharedFileError when there are none or too
        many, or for a folder from which LOBcoach reads; FileError for the place, also when a file
        stands there that is no text.
        """
        prompts = self.selected(prompt_ids)
        text = self._text(prompts, self._coach.get().name if with_author else "")
        self._refuse_what_is_ours(path)
        write_whole(path, text.encode())
        return len(prompts)

    def look_at(self, path: Path, pace: Pace = _AT_ONCE) -> SharedFile:
        """Return what taking over the file at `path` would bring; nothing is changed.

        SharedFileError when the file as a whole cannot be used, StoppedError when the coach
        stopped. May be done in any thread.
        """
        shipped = [prompt for prompt in self._all() if not is_own_id(prompt.id)]
        return look_over(path, shipped, self._own().read(), self._types(), pace)

    def take_over(
        self, shared: SharedFile, choices: Mapping[int, Choice] | None = None
    ) -> TakenOver:
        """Take questions over as chosen, by line; all of them or, on an error, none.

        QuestionsChangedError when the own files are no longer what they were when `shared` was
        looked at, QuestionError when one does not take a question, FileError when they cannot be
        written.
        """
        planned = plan(shared, choices or {}, self._own(), self._today())
        carry_out(planned.changes)
        self._tell()
        return planned

    def undo(self, taken: TakenOver) -> None:
        """Take back what `take_over` did; NoUndoError when one of the files was changed since."""
        take_back(taken.changes)
        self._tell()

    def _tell(self) -> None:
        self._library.read_again()
        self._changes.publish(Kind.QUESTIONS)

    def _all(self) -> Iterator[Prompt]:
        """Yield every question that can be used, also those that are switched off."""
        yield from self._library.bank.prompts
        yield from self._library.switched_off

    def _own(self) -> OwnFolder:
        return OwnFolder(self._folder(), self._types())

    def _types(self) -> tuple[str, ...]:
        return tuple(self._library.framework.types)

    def _folder(self) -> Path:
        folder = self._library.own_folder
        assert folder is not None, "an open data file has a folder for own questions"
        return folder

    def _refuse_what_is_ours(self, path: Path) -> None:
        folder = path.parent.resolve()
        if any(folder.is_relative_to(each.resolve()) for each in (resource(), self._folder())):
            raise SharedFileError(SharedFileTrouble.OUR_FOLDER, path)
        # A wrong file chosen in a hurry, the data file for one, is worth more than these questions.
        if path.is_file() and path.suffix.lower() not in _OVERWRITTEN:
            raise FileError(FileTrouble.ALREADY_THERE, path)

    def _text(self, prompts: Sequence[Prompt], author: str = "") -> str:
        if not prompts:
            raise SharedFileError(SharedFileTrouble.NOTHING_SELECTED)
        text = shared_text(prompts, self._today(), author)
        if len(text.encode()) > SIZE_LIMIT or len(prompts) > BLOCK_LIMIT:
            raise SharedFileError(SharedFileTrouble.SELECTION_TOO_LARGE)
        return text

    def _refused_elsewhere(self, text: str) -> Iterator[str]:
        """Yield why a colleague cannot take a question over: our own file, read as theirs."""
        for read in read_exchange(text, self._types(), _AT_ONCE).questions:
            for problem in read.errors[:1]:
                yield sharing_wording.refused(read.question.text, problem.message)
