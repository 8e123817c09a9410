"""What taking questions over changes in the coach's own files: all of it or nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lobcoach.content.exchange import source_line, taken_over_text
from lobcoach.content.question_block import question_block
from lobcoach.content.question_ids import OWN_PREFIX, is_own_id, new_own_id
from lobcoach.core.colleague_questions import Choice, SharedFile, SharedQuestion
from lobcoach.core.errors import QuestionsChangedError
from lobcoach.core.prompts import Prompt
from lobcoach.services.file_changes import FileChange
from lobcoach.services.own_folder import OwnFolder
from lobcoach.services.writing import free_place

#: An own file stays one that a text editor opens at once, and far below what the reader takes.
_MOST_BYTES = 500_000


@dataclass(frozen=True)
class TakenOver:
    """What was done, which is what undoing it needs; `ids` are those the questions have here."""

    added: tuple[str, ...]
    replaced: tuple[str, ...]
    changes: tuple[FileChange, ...]


def plan(shared: SharedFile, choices: Mapping[int, Choice], own: OwnFolder, day: date) -> TakenOver:
    """Return what taking over would do; `choices` go by line, the usual one where there is none.

    Nothing is written yet. QuestionsChangedError when the own files are no longer what they were
    when `shared` was looked over, QuestionError when one takes no question, ValueError for a
    choice that a question does not have.
    """
    files = own.read()
    if files.state != shared.own_files:
        raise QuestionsChangedError
    chosen = _chosen(shared, choices)
    taken_ids = files.ids | {question.id for question in shared.questions}
    added = tuple(_with_free_ids(chosen, files.ids, taken_ids))
    replaced = [q.prompt for q, choice in chosen if choice is Choice.REPLACE and q.prompt]
    return TakenOver(
        tuple(prompt.id for prompt in added),
        tuple(prompt.id for prompt in replaced),
        (
            *own.replaced(files, replaced, source_line(shared.name, day)),
            *_new_files(added, shared, own, day),
        ),
    )


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
            made = new_own_id(ids)
            ids.add(made)
            yield replace(prompt, id=made)


def _new_files(
    prompts: Sequence[Prompt], shared: SharedFile, own: OwnFolder, day: date
) -> Iterator[FileChange]:
    """Yield the files that are made: one, or more where one would become very large."""
    for number, batch in enumerate(_batches(prompts), 1):
        part = "" if number == 1 else f"-deel-{number}"
        path = free_place(own.folder, f"{OWN_PREFIX}van-collega-{day.isoformat()}{part}.md")
        text = taken_over_text(batch, shared.name, day, shared.author)
        yield FileChange(path, None, text.encode())


def _batches(prompts: Sequence[Prompt]) -> Iterator[list[Prompt]]:
    batch: list[Prompt] = []
    size = 0
    for prompt in prompts:
        size += len(question_block(prompt).encode())
        if batch and size > _MOST_BYTES:
            yield batch
            batch, size = [], 0
        batch.append(prompt)
    if batch:
        yield batch
