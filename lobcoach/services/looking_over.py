"""A colleague's file looked over: what each question is to this coach, before anything is done."""

from __future__ import annotations

import errno
import stat
from collections.abc import Collection, Iterable
from dataclasses import replace
from pathlib import Path

from lobcoach.content.bank_rules import likenesses
from lobcoach.content.document import SIZE_LIMIT
from lobcoach.content.exchange import ReadQuestion, decoded, plain, read_exchange
from lobcoach.content.own_files import OwnFiles
from lobcoach.content.problems import Problem
from lobcoach.core.colleague_questions import (
    Choice,
    Here,
    Remark,
    SharedFile,
    SharedQuestion,
    SharedState,
)
from lobcoach.core.errors import SharedFileError, SharedFileTrouble
from lobcoach.core.pace import Doing, Pace
from lobcoach.core.prompts import Prompt
from lobcoach.core.text import LINE_LIMIT

_OF_SYSTEM = {
    errno.ENOENT: SharedFileTrouble.MISSING,
    errno.ENOTDIR: SharedFileTrouble.MISSING,
    errno.EACCES: SharedFileTrouble.NO_PERMISSION,
    errno.EPERM: SharedFileTrouble.NO_PERMISSION,
    errno.EISDIR: SharedFileTrouble.FOLDER,
}


def content_at(path: Path) -> bytes:
    """Return all bytes of a file; one that is too large is refused before it is read.

    SharedFileError says why it cannot be read. What is no plain file is never opened.
    """
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise SharedFileError(SharedFileTrouble.FOLDER, path)
        if not stat.S_ISREG(found.st_mode):
            raise SharedFileError(SharedFileTrouble.NOT_QUESTIONS, path)
        if found.st_size > SIZE_LIMIT:
            raise SharedFileError(SharedFileTrouble.TOO_LARGE, path, limit=SIZE_LIMIT)
        with path.open("rb") as file:
            content = file.read(SIZE_LIMIT + 1)
    except (OSError, ValueError) as error:
        code = error.errno if isinstance(error, OSError) else errno.ENOENT
        raise SharedFileError(
            _OF_SYSTEM.get(code or 0, SharedFileTrouble.UNREADABLE), path
        ) from error
    if len(content) > SIZE_LIMIT:  # it grew meanwhile
        raise SharedFileError(SharedFileTrouble.TOO_LARGE, path, limit=SIZE_LIMIT)
    return content


def look_over(
    path: Path, shipped: Iterable[Prompt], own: OwnFiles, types: Collection[str], pace: Pace
) -> SharedFile:
    """Return the questions in the file at `path` beside those that are here.

    SharedFileError when the file as a whole cannot be used, StoppedError when the coach stopped.
    """
    pace.begin(Doing.READING)
    try:
        found = read_exchange(decoded(content_at(path)), types, pace)
    except SharedFileError as error:
        raise SharedFileError(
            error.trouble, path, limit=error.limit, remarks=error.remarks
        ) from error
    pace.begin(Doing.COMPARING, len(found.questions))
    every = (*shipped, *own.prompts)
    usable = {prompt.id for prompt in own.prompts}
    here = Here.with_all(every, usable, own.ids - usable)
    compared = [here.compare(_as_shared(each)) for each in found.questions]
    return SharedFile(
        path.name,
        found.author,
        found.dated,
        tuple(_with_likenesses(compared, every, pace)),
        tuple(map(_remark, found.loose)),
        own.state,
    )


def _as_shared(read: ReadQuestion) -> SharedQuestion:
    question = read.question
    usable = not read.errors and question.prompt is not None
    return SharedQuestion(
        line=question.line,
        id=question.id,
        text=plain(question.text, LINE_LIMIT),
        state=SharedState.NEW if usable else SharedState.WRONG,
        prompt=question.prompt if usable else None,
        reasons=tuple(map(_remark, read.errors)),
        as_written=read.as_written,
        advice=tuple(_remark(each).words for each in read.advice),
        choices=(Choice.TAKE, Choice.LEAVE) if usable else (),
    )


def _with_likenesses(
    questions: Iterable[SharedQuestion], here: Iterable[Prompt], pace: Pace
) -> Iterable[SharedQuestion]:
    """Tell of what is new which question it resembles; the coach then chooses to take it."""
    every = tuple(questions)
    new = {
        each.prompt.id: each.prompt
        for each in every
        if each.state is SharedState.NEW and each.prompt is not None
    }
    like = {
        prompt.id: first
        for prompt, first in likenesses((*here, *new.values()), lambda: pace.step(Doing.COMPARING))
        if new.get(prompt.id) is prompt
    }
    for question in every:
        pace.step(Doing.COMPARING)
        first = like.get(question.id) if question.state is SharedState.NEW else None
        yield (
            question
            if first is None
            else replace(
                question,
                state=SharedState.ALIKE,
                other=first,
                other_in_file=new.get(first.id) is first,
                choices=(Choice.LEAVE, Choice.TAKE),
            )
        )


def _remark(problem: Problem) -> Remark:
    """Return the problem without the id in front: it stands with its question."""
    _, closes, words = problem.message.partition("] ")
    known = problem.message.startswith("[") and closes
    return Remark(problem.line, words if known else problem.message)
