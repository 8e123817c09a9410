"""The question bank: all question files together, shipped ones and the coach's own."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from lobcoach.core.prompts import Prompt, PromptBank

from .document import SIZE_LIMIT, Document, read_document
from .folder import content_files
from .plain_files import bytes_of
from .problems import Problem, ProblemList, Severity, quoted, sorted_problems
from .question import Question
from .question_file import read_questions
from .question_ids import OWN_PREFIX, WORDS_PREFIX, is_own, is_words

SWITCHED_OFF_FILE = "uitgezet.txt"
_VERSION_DIGITS = 6


@dataclass(frozen=True)
class BankReading:
    """The prompts in use, those the coach switched off, and what is wrong in the files.

    `own_left_out` counts the coach's own questions that have an error and so do not join yet.
    """

    bank: PromptBank
    problems: tuple[Problem, ...]
    switched_off: tuple[Prompt, ...] = ()
    own_left_out: int = 0


def read_bank(
    folder: Path, own_folder: Path | None = None, *, types: Collection[str]
) -> BankReading:
    """Read all shipped questions in `folder` and the coach's own in `own_folder`.

    `types` are the codes of all conversation types. A question with an error is left out and
    reported; style is not looked at (see `lobcoach.content.check`). An own folder that is not
    there is no problem. The version covers the shipped files only.
    """
    problems: list[Problem] = []
    shipped = _shipped_documents(folder, problems)
    own = _own_documents(own_folder, problems) if own_folder else []
    questions, newest = read_all([*shipped, *own], types, problems)
    prompts = tuple(question.prompt for question in questions if question.prompt)
    off = _switched_off(own_folder, prompts, problems) if own_folder else frozenset()
    bank = PromptBank(prompts, _version(shipped, newest)).without(off)
    return BankReading(
        bank,
        sorted_problems(problems),
        tuple(prompt for prompt in prompts if prompt.id in off),
        sum(question.prompt is None for question in questions if is_own(question.file)),
    )


def read_all(
    documents: Iterable[Document], types: Collection[str], problems: list[Problem]
) -> tuple[list[Question], date | None]:
    """Read the questions of all documents; each id counts once.

    Adds what is wrong to `problems`, and returns the newest date of the shipped files as well.
    """
    questions: list[Question] = []
    first_places: dict[str, Question] = {}
    dates: list[date] = []
    for document in documents:
        reading = read_questions(document, types)
        problems += reading.problems
        if reading.dated and not is_own(document.file):
            dates.append(reading.dated)
        for question in reading.questions:
            first = first_places.setdefault(question.id, question)
            if first is question or not question.id:
                questions.append(question)
                continue
            problems.append(_duplicate(question, first))
            questions.append(replace(question, prompt=None))
    return questions, max(dates, default=None)


def _shipped_documents(folder: Path, problems: list[Problem]) -> list[Document]:
    documents = [read_document(path) for path in content_files(folder)]
    if not documents:
        problems.append(
            Problem(folder.name, 1, "In deze map staan geen vragen. Installeer LOBcoach opnieuw.")
        )
    return documents


def _own_documents(folder: Path, problems: list[Problem]) -> list[Document]:
    documents = []
    for path in content_files(folder):
        if is_own(path.name):
            documents.append(read_document(path))
        elif not is_words(path.name):
            problems.append(
                Problem(
                    path.name,
                    1,
                    f"Dit bestand doet niet mee. Laat de naam beginnen met ‘{OWN_PREFIX}’, "
                    f"of met ‘{WORDS_PREFIX}’ als er woorden van je school in staan.",
                    Severity.WARNING,
                )
            )
    return documents


def _duplicate(question: Question, first: Question) -> Problem:
    # A coach who copies a question in an editor to begin a new one leaves its id in it.
    advice = " Geef deze vraag een eigen id, of haal hem weg." if is_own(question.file) else ""
    return Problem(
        question.file,
        question.line,
        f"[{question.id}] Deze id komt vaker voor. "
        f"De eerste staat in {first.file}, regel {first.line}.{advice}",
    )


def _switched_off(
    folder: Path, prompts: Sequence[Prompt], problems: list[Problem]
) -> frozenset[str]:
    """Return the ids in `uitgezet.txt` that name a prompt; note the lines that do not."""
    found = ProblemList(SWITCHED_OFF_FILE)
    known = {prompt.id for prompt in prompts}
    off = set()
    for number, prompt_id in _lines_of(folder / SWITCHED_OFF_FILE, found):
        if prompt_id in known:
            off.add(prompt_id)
        else:
            found.warning(
                number, f"Een vraag met id {quoted(prompt_id)} is er niet. Haal deze regel weg."
            )
    problems += found.found
    return frozenset(off)


def _lines_of(path: Path, found: ProblemList) -> Iterator[tuple[int, str]]:
    try:
        data = bytes_of(path, SIZE_LIMIT + 1)
        # What is cut off in the middle of a line would name another question.
        text = data.decode("utf-8-sig") if len(data) <= SIZE_LIMIT else None
    except FileNotFoundError:
        return
    except (OSError, UnicodeDecodeError):
        text = None
    if text is None:
        found.error(1, "Dit bestand is niet te lezen. Sla het opnieuw op als tekst in UTF-8.")
        return
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        if line.strip() and not line.startswith("%"):
            yield number, line.strip()


def _version(documents: Sequence[Document], newest: date | None) -> str:
    """Return a short name for exactly these texts, whatever their line ends and order."""
    digest = hashlib.sha256()
    for document in sorted(documents, key=lambda document: document.file):
        digest.update(f"{document.file}\n{document.text.rstrip()}\n".encode())
    short = digest.hexdigest()[:_VERSION_DIGITS]
    return f"{newest} · {short}" if newest else short
