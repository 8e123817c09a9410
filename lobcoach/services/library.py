"""The question bank and the framework texts, read once for a whole run."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lobcoach.content.bank import read_bank
from lobcoach.content.framework_files import read_framework
from lobcoach.content.problems import Problem
from lobcoach.core.errors import WorldError
from lobcoach.core.framework import Framework
from lobcoach.core.prompts import PromptBank


class BrokenInstallationError(WorldError):
    """Files that come with the program are missing or damaged; `problems` names them."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(str(problem) for problem in problems))
        self.problems = problems


@dataclass(frozen=True)
class Library:
    """All texts a talk needs; `problems` are those of the coach's own question files."""

    framework: Framework
    bank: PromptBank
    problems: tuple[Problem, ...] = ()


def read_library(questions: Path, framework: Path, own_questions: Path | None = None) -> Library:
    """Read the shipped files and the coach's own; BrokenInstallationError if the first fail."""
    texts = read_framework(framework)
    if texts.framework is None:
        raise BrokenInstallationError(texts.problems)
    types = texts.framework.types.keys()
    reading = read_bank(questions, own_questions, types=types)
    if not reading.bank.prompts:
        raise BrokenInstallationError(reading.problems)
    if not reading.problems:
        return Library(texts.framework, reading.bank)
    # A file of the coach may have any name, that of a shipped one too: only reading tells.
    shipped = read_bank(questions, types=types).problems
    own = tuple(problem for problem in reading.problems if problem not in shipped)
    return Library(texts.framework, reading.bank, own)
