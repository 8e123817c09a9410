"""Everything that `lobcoach check` says about content files, style included."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lobcoach.core.prompts import Prompt

from .bank import read_all
from .document import Document, read_document
from .folder import content_files
from .foreign_signs import foreign_signs
from .framework_files import READERS as FRAMEWORK_READERS
from .problems import Problem, advice, quoted, sorted_problems
from .question_file import KIND
from .question_ids import is_shared
from .style_rules import style_problems
from .talk_aids import READERS as TALK_AID_READERS

_READERS = {**FRAMEWORK_READERS, **TALK_AID_READERS}


@dataclass(frozen=True)
class Checked:
    """What is wrong, sorted by file and line, and the prompts that can be used as they are."""

    problems: tuple[Problem, ...]
    prompts: tuple[Prompt, ...]


def check(paths: Sequence[Path], *, types: Collection[str]) -> list[Problem]:
    """Return all that is wrong in these files and folders; see `look_over`."""
    return list(look_over(paths, types=types).problems)


def look_over(paths: Sequence[Path], *, types: Collection[str]) -> Checked:
    """Return all that is wrong in these files and folders, and the prompts in them.

    Folders are read with the folders in them. Question files are held against each other (ids,
    likeness) and against the style rules; the other content files against their own form.
    `types` are the codes of all conversation types.
    """
    problems: list[Problem] = []
    question_documents = []
    for path in dict.fromkeys(_files(paths)):
        document = read_document(path)
        if document.readable and document.kind in _READERS:
            problems += _READERS[document.kind](document).problems
        elif document.readable and document.kind not in ("", KIND):
            problems += _unknown_kind(document)
        else:
            question_documents.append(document)
    questions, _ = read_all(question_documents, types, problems)
    problems += style_problems(questions)
    for question in questions:
        if is_shared(question.file):
            problems += foreign_signs(question)
    prompts = tuple(question.prompt for question in questions if question.prompt)
    return Checked(sorted_problems(problems), prompts)


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112 - never raises, whatever the name is
            yield from content_files(path, "**/*")
        else:
            yield path


def _unknown_kind(document: Document) -> tuple[Problem, ...]:
    line = next(entry.line for entry in document.header if entry.key == "lobcoach")
    wrong = f"{quoted(f'lobcoach: {document.kind}')} ken ik niet."
    return (
        *document.problems,
        Problem(document.file, line, f"{wrong} {advice(document.kind, (KIND, *_READERS))}"),
    )
