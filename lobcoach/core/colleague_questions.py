"""Questions on their way from one coach to another, held against those that are here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum

from lobcoach.core.prompts import Prompt

#: What is told apart in a question, in the order in which a coach reads it.
COMPARED_FIELDS = tuple(each.name for each in fields(Prompt) if each.name != "id")


class SharedState(StrEnum):
    """What a question of the file is to the coach who reads it in."""

    NEW = "nieuw"
    DIFFERENT = "anders"  #: another question has this id here
    ALIKE = "lijkt-op"  #: it resembles a question that is here, or stands earlier in the file
    EQUAL = "gelijk"  #: word for word here already, under this id or another one
    WRONG = "niet-goed"  #: it cannot be used as it is


class Choice(StrEnum):
    """What is done with a question of the file."""

    LEAVE = "laat"
    TAKE = "neem"  #: beside what is here, under a new id where its own is not free
    REPLACE = "vervang"  #: instead of the coach's own question with this id


@dataclass(frozen=True)
class Remark:
    """One sentence about one line of the file."""

    line: int
    words: str


@dataclass(frozen=True, kw_only=True)
class SharedQuestion:
    """One question of the file, with all that the coach wants to know before deciding.

    `prompt` is None when it is WRONG; `reasons` then say why, and `as_written` is the block in the
    file, made safe to show. `other` is the question that is
    here (or stands earlier in the file: `other_in_file`) and that it equals, resembles or shares
    its id with; None where that one has an error itself. The first of `choices` is the usual one.
    """

    line: int
    id: str
    text: str
    state: SharedState
    prompt: Prompt | None = None
    reasons: tuple[Remark, ...] = ()
    as_written: str = ""
    advice: tuple[str, ...] = ()
    other: Prompt | None = None
    other_in_file: bool = False
    choices: tuple[Choice, ...] = ()

    @property
    def differences(self) -> tuple[str, ...]:
        """The fields of the prompt in which it differs from `other`."""
        if self.prompt is None or self.other is None:
            return ()
        return differences(self.other, self.prompt)


@dataclass(frozen=True)
class SharedFile:
    """A file with questions, looked over; nothing was changed yet.

    `author` is empty unless the file names one. `remarks` are about lines outside any question.
    `own_files` tells in short what the coach's own files were at that moment.
    """

    name: str
    author: str
    dated: date | None
    questions: tuple[SharedQuestion, ...]
    remarks: tuple[Remark, ...] = ()
    own_files: str = ""

    def of(self, *states: SharedState) -> tuple[SharedQuestion, ...]:
        """Return the questions in these states, in the order of the file."""
        return tuple(question for question in self.questions if question.state in states)

    def usual_choices(self) -> dict[int, Choice]:
        """Return what is done when the coach says nothing, by line; only where there is a choice.

        What is new is taken, and nothing else.
        """
        return {each.line: each.choices[0] for each in self.questions if each.choices}


def differences(one: Prompt, other: Prompt) -> tuple[str, ...]:
    """Return the fields in which two prompts differ, whatever their ids are."""
    return tuple(field for field in COMPARED_FIELDS if getattr(one, field) != getattr(other, field))


@dataclass(frozen=True)
class Here:
    """The questions that are here: all of them, switched off or not, by id and by content.

    `own` are the ids of the coach's own; `unusable` are ids of own questions with an error.
    """

    by_id: Mapping[str, Prompt]
    by_content: Mapping[Prompt, Prompt]
    own: frozenset[str]
    unusable: frozenset[str]

    @classmethod
    def with_all(
        cls, prompts: Iterable[Prompt], own: Iterable[str], unusable: Iterable[str]
    ) -> Here:
        """Put these in order; of two with the same content the first counts."""
        every = tuple(prompts)
        by_content: dict[Prompt, Prompt] = {}
        for prompt in every:
            by_content.setdefault(content_of(prompt), prompt)
        return cls(
            {prompt.id: prompt for prompt in every},
            by_content,
            frozenset(own),
            frozenset(unusable),
        )

    def compare(self, question: SharedQuestion) -> SharedQuestion:
        """Return a NEW question as it is to the coach: EQUAL, DIFFERENT or still NEW."""
        prompt = question.prompt
        if prompt is None:
            return question
        equal = self.by_content.get(content_of(prompt))
        if equal is not None:
            return replace(question, state=SharedState.EQUAL, other=equal, choices=())
        if prompt.id not in self.by_id and prompt.id not in self.unusable:
            return question
        may_replace = prompt.id in self.own and prompt.id in self.by_id
        return replace(
            question,
            state=SharedState.DIFFERENT,
            other=self.by_id.get(prompt.id),
            choices=(
                (Choice.LEAVE, Choice.REPLACE, Choice.TAKE)
                if may_replace
                else (Choice.LEAVE, Choice.TAKE)
            ),
        )


def content_of(prompt: Prompt) -> Prompt:
    """Return all that a prompt says, without its id: equal for prompts that say the same."""
    return replace(prompt, id="")
