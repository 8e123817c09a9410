"""The coach's own question files as they are on disk now, the questions with an error too."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from lobcoach.core.prompts import Prompt

from .bank import read_all
from .document import read_document
from .folder import content_files
from .question import Question
from .question_ids import is_own


@dataclass(frozen=True)
class OwnFiles:
    """All own questions; `state` differs as soon as anything in the files does."""

    questions: tuple[Question, ...]
    state: str

    @property
    def prompts(self) -> tuple[Prompt, ...]:
        """Those that can be used."""
        return tuple(question.prompt for question in self.questions if question.prompt)

    @property
    def ids(self) -> frozenset[str]:
        """The ids that are taken, those of questions with an error too."""
        return frozenset(question.id for question in self.questions)

    def holding(self, prompt_id: str) -> Question:
        """Return the question in use that has this id; KeyError if there is none."""
        for question in self.questions:
            if question.id == prompt_id and question.prompt is not None:
                return question
        raise KeyError(prompt_id)


def read_own_files(folder: Path, types: Collection[str]) -> OwnFiles:
    """Read the own files in `folder`, which need not be there."""
    documents = [read_document(path) for path in content_files(folder) if is_own(path.name)]
    digest = hashlib.sha256()
    for document in documents:
        digest.update(f"{document.file}\0{document.text}\0".encode())
    questions, _ = read_all(documents, types, [])
    return OwnFiles(tuple(questions), digest.hexdigest())
