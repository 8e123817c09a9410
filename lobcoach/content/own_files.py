"""The coach's own question files as they are on disk now, the questions with an error too."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from lobcoach.core.prompts import Prompt

from .bank import read_all
from .document import Document, read_document
from .folder import content_files
from .question import Question
from .question_ids import is_own
from .question_writing import as_it_stands


@dataclass(frozen=True)
class OwnFiles:
    """All own files, and the questions in them in their order."""

    documents: tuple[Document, ...]
    questions: tuple[Question, ...]

    @property
    def state(self) -> str:
        """What differs as soon as anything in the files does."""
        digest = hashlib.sha256()
        for document in self.documents:
            digest.update(f"{document.file}\0{document.text}\0".encode())
        return digest.hexdigest()

    @property
    def prompts(self) -> tuple[Prompt, ...]:
        """Those that can be used."""
        return tuple(question.prompt for question in self.questions if question.prompt)

    @property
    def ids(self) -> frozenset[str]:
        """The ids that are taken, those of questions with an error too."""
        return frozenset(block.slug for document in self.documents for block in document.blocks)

    def find(self, question_id: str) -> Question | None:
        """Return the question with this id where it stands first, right or wrong."""
        return next((each for each in self.questions if each.id == question_id), None)

    def as_it_stands(self, question: Question) -> str:
        """Return how one of these questions is written in its file."""
        text = next(each.text for each in self.documents if each.file == question.file)
        return as_it_stands(question.file, text, question.id)


def read_own_files(folder: Path, types: Collection[str]) -> OwnFiles:
    """Read the own files in `folder`, which need not be there."""
    documents = tuple(read_document(path) for path in content_files(folder) if is_own(path.name))
    questions, _ = read_all(documents, types, [])
    return OwnFiles(documents, tuple(questions))
