"""What taking questions over changes in the coach's own files: all of it or nothing."""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from lobcoach.content.block_editing import with_block
from lobcoach.content.exchange import source_line, taken_over_text
from lobcoach.content.own_files import OwnFiles
from lobcoach.content.question_block import question_block
from lobcoach.content.question_ids import OWN_ID_LENGTH, OWN_PREFIX, is_own_id
from lobcoach.core.colleague_questions import Choice, SharedFile, SharedQuestion
from lobcoach.core.errors import FileError, NoUndoError
from lobcoach.core.prompts import Prompt
from lobcoach.services.writing import free_place, make_folder_for, told, write_whole

#: Without what is easily read as something else.
_ID_SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"
#: An own file stays one that a text editor opens at once, and far below what the reader takes.
_MOST_BYTES = 500_000
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class FileChange:
    """One own file: what it was (None when it is made) and what it becomes."""

    path: Path
    before: bytes | None
    after: bytes


@dataclass(frozen=True)
class TakenOver:
    """What was done, which is what undoing it needs; `ids` are those the questions have here."""

    added: tuple[str, ...]
    replaced: tuple[str, ...]
    changes: tuple[FileChange, ...]


def plan(
    shared: SharedFile, choices: Mapping[int, Choice], own: OwnFiles, folder: Path, day: date
) -> TakenOver:
    """Return what taking over would do; `choices` go by line, the usual one where there is none.

    Nothing is written yet. ValueError for a choice that a question does not have.
    """
    chosen = _chosen(shared, choices)
    taken_ids = own.ids | {question.id for question in shared.questions}
    added = tuple(_with_free_ids(chosen, own.ids, taken_ids))
    replaced = [q.prompt for q, choice in chosen if choice is Choice.REPLACE and q.prompt]
    source = source_line(shared.name, day)
    return TakenOver(
        tuple(prompt.id for prompt in added),
        tuple(prompt.id for prompt in replaced),
        (
            *_replacements(replaced, own, folder, source),
            *_new_files(added, shared, folder, day),
        ),
    )


def carry_out(changes: Sequence[FileChange]) -> None:
    """Write all files; FileError when one cannot be, and then all are as they were."""
    done: list[FileChange] = []
    try:
        for change in changes:
            make_folder_for(change.path)
            write_whole(change.path, change.after)
            done.append(change)
    except FileError:
        for change in reversed(done):
            with contextlib.suppress(FileError):
                _put_back(change)
        raise


def take_back(changes: Sequence[FileChange]) -> None:
    """Make the files what they were; NoUndoError when one was changed since, FileError."""
    if any(_now(change.path) != change.after for change in changes):
        raise NoUndoError
    done: list[FileChange] = []
    try:
        for change in reversed(changes):
            _put_back(change)
            done.append(change)
    except FileError:
        for change in reversed(done):
            with contextlib.suppress(FileError):
                write_whole(change.path, change.after)
        raise


def new_id(taken: Collection[str]) -> str:
    """Return an id for an own question that is not among those taken."""
    while True:
        signs = (secrets.choice(_ID_SIGNS) for _ in range(OWN_ID_LENGTH))
        if (made := OWN_PREFIX + "".join(signs)) not in taken:
            return made


def _chosen(
    shared: SharedFile, choices: Mapping[int, Choice]
) -> list[tuple[SharedQuestion, Choice]]:
    found = []
    for question in shared.questions:
        if not question.choices:
            continue
        choice = choices.get(question.line, question.choices[0])
        if choice not in question.choices:
            raise ValueError(f"{choice} is no choice for a question that is {question.state}")
        found.append((question, choice))
    return found


def _with_free_ids(
    chosen: Sequence[tuple[SharedQuestion, Choice]], here: Collection[str], taken: frozenset[str]
) -> Iterator[Prompt]:
    """Yield what is added, under its own id where that is one of a coach and free here."""
    ids = set(taken)
    for question, choice in chosen:
        prompt = question.prompt
        if choice is not Choice.TAKE or prompt is None:
            continue
        if is_own_id(prompt.id) and prompt.id not in here:
            yield prompt
        else:
            made = new_id(ids)
            ids.add(made)
            yield replace(prompt, id=made)


def _replacements(
    prompts: Sequence[Prompt], own: OwnFiles, folder: Path, source: str
) -> Iterator[FileChange]:
    """Yield each own file in which questions are replaced, once."""
    places = [(own.holding(prompt.id), prompt) for prompt in prompts]
    for file in dict.fromkeys(held.file for held, _ in places):
        path = folder / file
        before = _now(path)
        if before is None:
            raise NoUndoError
        text = before.decode("utf-8-sig")
        here = sorted(
            ((held.line, prompt) for held, prompt in places if held.file == file),
            key=lambda each: -each[0],
        )
        for line, prompt in here:
            text = with_block(text, line, f"{question_block(prompt, place=True)}\n% {source}\n")
        mark = _BOM if before.startswith(_BOM) else b""
        yield FileChange(path, before, mark + text.encode())


def _new_files(
    prompts: Sequence[Prompt], shared: SharedFile, folder: Path, day: date
) -> Iterator[FileChange]:
    """Yield the files that are made: one, or more where one would become very large."""
    for number, batch in enumerate(_batches(prompts), 1):
        part = "" if number == 1 else f"-deel-{number}"
        path = free_place(folder, f"{OWN_PREFIX}van-collega-{day.isoformat()}{part}.md")
        text = taken_over_text(batch, shared.name, day, shared.author)
        yield FileChange(path, None, text.encode())


def _batches(prompts: Sequence[Prompt]) -> Iterator[list[Prompt]]:
    batch: list[Prompt] = []
    size = 0
    for prompt in prompts:
        size += len(question_block(prompt, place=True).encode())
        if batch and size > _MOST_BYTES:
            yield batch
            batch, size = [], 0
        batch.append(prompt)
    if batch:
        yield batch


def _now(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _put_back(change: FileChange) -> None:
    if change.before is not None:
        write_whole(change.path, change.before)
        return
    try:
        change.path.unlink()
    except OSError as error:
        raise told(error, change.path) from error
