"""The question bank to look through: all of it, where it was asked, and what is switched off."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from pathlib import Path

from lobcoach.content.bank import SWITCHED_OFF_FILE
from lobcoach.content.plain_files import bytes_of
from lobcoach.content.problems import Severity
from lobcoach.content.question_ids import OWN_PREFIX
from lobcoach.content.switched_off import with_id, without_ids
from lobcoach.core.changes import Changes, Kind
from lobcoach.core.errors import FileError, FileTrouble, NotFoundError, UnreadableTextError
from lobcoach.core.overviews import AskedTo
from lobcoach.core.prompts import Prompt
from lobcoach.core.question_bank import OwnProblem, QuestionBank, in_order_of_a_talk
from lobcoach.services.library import Library
from lobcoach.services.writing import make_folder, write_whole
from lobcoach.store.asking import asked_to, times_asked
from lobcoach.store.queries import prompts_asked
from lobcoach.store.store import Store
from lobcoach.store.troubles import trouble_of


class QuestionBankService:
    """Shows the bank and switches its questions off and on; shipped files are only read."""

    def __init__(self, store: Store, changes: Changes, library: Library) -> None:
        self._store = store
        self._changes = changes
        self._library = library

    def bank(self) -> QuestionBank:
        """Return every question, in use or not, and what is wrong in the coach's own files."""
        with self._store.reading() as tx:
            asked = times_asked(tx)
        library = self._library
        prompts = self._prompts()
        return QuestionBank(
            in_order_of_a_talk(
                prompts,
                own={prompt.id for prompt in prompts if prompt.id.startswith(OWN_PREFIX)},
                off={prompt.id for prompt in library.switched_off},
                times_asked=asked,
            ),
            library.own_left_out,
            tuple(
                OwnProblem(
                    file=problem.file,
                    line=problem.line,
                    message=problem.message,
                    is_error=problem.severity is Severity.ERROR,
                )
                for problem in library.problems
            ),
            library.own_folder_gone,
        )

    def asked_to(self, prompt_id: str) -> list[AskedTo]:
        """Return in which talks a question was asked and to whom, the newest first.

        For the coach's own screen: the names of students go nowhere else.
        """
        with self._store.reading() as tx:
            return asked_to(tx, prompt_id)

    def asked_before(self, student_id: str) -> frozenset[str]:
        """Return the ids of the questions that this student was ever asked."""
        with self._store.reading() as tx:
            return frozenset(prompts_asked(tx, student_id))

    def switch_off(self, prompt_id: str) -> None:
        """Let a question be proposed no more; talks that have it keep it.

        NotFoundError when the bank does not have it; FileError or UnreadableTextError when the
        coach's own folder cannot be written to. Then nothing is changed.
        """
        self._rewrite(prompt_id, lambda text: with_id(text, prompt_id))

    def switch_on(self, prompt_id: str) -> None:
        """Let a question be proposed again; errors as for `switch_off`."""
        self._rewrite(prompt_id, lambda text: without_ids(text, (prompt_id,)))

    def make_own_folder(self) -> Path:
        """Return the folder of the coach's own questions, made if it was not there; FileError."""
        folder = self._library.own_folder
        if folder is None:
            raise FileError(FileTrouble.FOLDER_MISSING, Path())
        make_folder(folder)
        return folder

    def _prompts(self) -> tuple[Prompt, ...]:
        return self._library.bank.prompts + self._library.switched_off

    def _rewrite(self, prompt_id: str, change: Callable[[str], str]) -> None:
        if all(prompt.id != prompt_id for prompt in self._prompts()):
            raise NotFoundError("prompt", prompt_id)
        path = self.make_own_folder() / SWITCHED_OFF_FILE
        mark, text = _read(path)
        changed = change(text)
        if changed != text:
            write_whole(path, mark + changed.encode())
        self._library.read_again()
        self._changes.publish(Kind.QUESTIONS)


def _read(path: Path) -> tuple[bytes, str]:
    """Return the mark at the start of a text file, if any, and its text; no file has no text."""
    try:
        content = bytes_of(path)
        mark = codecs.BOM_UTF8 if content.startswith(codecs.BOM_UTF8) else b""
        return mark, content.removeprefix(mark).decode()
    except FileNotFoundError:
        return b"", ""
    except UnicodeDecodeError as error:
        raise UnreadableTextError(path) from error
    except OSError as error:
        raise FileError(trouble_of(error) or FileTrouble.CANNOT_WRITE, path, str(error)) from error
