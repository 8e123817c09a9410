"""The question bank, the framework texts and the aids, read once for a whole run."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from lobcoach.content.framework_files import read_framework
from lobcoach.content.idioms import SchoolIdioms, read_school_idioms
from lobcoach.content.question_ids import OWN_PREFIX
from lobcoach.core.errors import WorldError
from lobcoach.core.framework import STANDARD_IDIOM, Framework
from lobcoach.core.prompts import Prompt, PromptBank

if TYPE_CHECKING:
    from lobcoach.content.problems import Problem
    from lobcoach.core.talk_aids import TalkAids


class BrokenInstallationError(WorldError):
    """Files that come with the program are missing or damaged; `problems` names them."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(str(problem) for problem in problems))
        self.problems = problems


@dataclass(frozen=True)
class Bank:
    """The question bank; `problems` are those of the coach's own question files.

    `switched_off` are the questions that the coach does not want to see in talks; `own_left_out`
    counts the own questions that do not join yet, because something is wrong in them. `own_gone` is
    set when their folder held something before and is not there any more.
    """

    prompts: PromptBank
    problems: tuple[Problem, ...] = ()
    switched_off: tuple[Prompt, ...] = ()
    own_left_out: int = 0
    own_gone: bool = False

    @property
    def holds_own(self) -> bool:
        """Whether anything of it is the coach's own."""
        own = (prompt.id.startswith(OWN_PREFIX) for prompt in self.prompts.prompts)
        return bool(self.problems or self.switched_off) or any(own)


def _no_aids() -> TalkAids:
    from lobcoach.core.talk_aids import TalkAids

    return TalkAids()


class Library:
    """All texts a talk needs.

    The questions and the aids are read when first asked for: the list of students does not wait
    for them. BrokenInstallationError when there are no questions, or an aid is missing or wrong.
    """

    def __init__(
        self,
        framework: Framework,
        read: Callable[[Path | None], Bank],
        read_aids: Callable[[], TalkAids] = _no_aids,
        own_folder: Path | None = None,
    ) -> None:
        self._shipped = framework
        self._read = read
        self._read_aids = read_aids
        self._own_folder = own_folder
        self._own_held = False

    @property
    def own_folder(self) -> Path | None:
        """Where the coach's own questions and words are; the folder may not exist yet."""
        return self._own_folder

    def look_for_own_in(self, folder: Path) -> None:
        """Take the coach's own questions and words from this folder (data.md, "Places")."""
        if folder == self._own_folder:
            return
        # What was read is still held when its folder is gone: a stick that was pulled out.
        words: SchoolIdioms | None = self.__dict__.get("_school")
        held = self._own_held or (words is not None and bool(words.idioms or words.problems))
        before, self._own_folder, self._own_held = self._own_folder, folder, False
        if held or folder.is_dir() or (before is not None and before.is_dir()):
            self.read_again()

    def read_again(self) -> None:
        """Read questions and words anew when next asked for: a file of the coach changed."""
        self.__dict__.pop("_bank", None)
        self.read_words_again()

    def read_words_again(self) -> None:
        """Read the words of the school anew when next asked for; the questions stay."""
        self.__dict__.pop("_school", None)
        self.__dict__.pop("framework", None)

    @cached_property
    def framework(self) -> Framework:
        """The fixed texts, and the names for them: shipped ones first, then those of the school."""
        idioms = {**self._shipped.idioms, **self._school.idioms}
        return replace(self._shipped, idioms=idioms)

    @property
    def school_idioms(self) -> Collection[str]:
        """The codes of the sets of names that stand in the coach's own folder."""
        return self._school.idioms.keys()

    @property
    def word_problems(self) -> tuple[Problem, ...]:
        """What is wrong in the school's own words; such a file does not join."""
        return self._school.problems

    @property
    def bank(self) -> PromptBank:
        """All questions in use."""
        return self._bank.prompts

    @property
    def switched_off(self) -> tuple[Prompt, ...]:
        """The questions that the coach switched off."""
        return self._bank.switched_off

    def find(self, prompt_id: str) -> Prompt | None:
        """Return a question, also one that is switched off: a talk that has it keeps it."""
        off = (prompt for prompt in self.switched_off if prompt.id == prompt_id)
        return self.bank.find(prompt_id) or next(off, None)

    @property
    def own_left_out(self) -> int:
        """How many of the coach's own questions do not join yet; `problems` says why."""
        return self._bank.own_left_out

    @property
    def own_folder_gone(self) -> bool:
        """Whether the folder held something of the coach and is not there any more."""
        return self._bank.own_gone

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong in the coach's own question files."""
        return self._bank.problems

    @cached_property
    def aids(self) -> TalkAids:
        """Technique cards, *werkvormen* and word cards."""
        return self._read_aids()

    @cached_property
    def _school(self) -> SchoolIdioms:
        return read_school_idioms(self._own_folder, self._shipped.idioms[STANDARD_IDIOM])

    @cached_property
    def _bank(self) -> Bank:
        bank = self._read(self._own_folder)
        there = self._own_folder is not None and self._own_folder.is_dir()
        gone = self._own_held and not there
        self._own_held = gone or bank.holds_own
        return replace(bank, own_gone=gone)


def read_library(questions: Path, framework: Path, own_questions: Path | None = None) -> Library:
    """Read the framework; the aids and the questions, the coach's own too, follow when asked for.

    BrokenInstallationError when the framework cannot be read.
    """
    texts = read_framework(framework)
    if texts.framework is None:
        raise BrokenInstallationError(texts.problems)
    types = texts.framework.types.keys()
    return Library(
        texts.framework,
        lambda own: _read_bank(questions, own, types),
        lambda: _read_aids(framework),
        own_questions,
    )


def _read_aids(framework: Path) -> TalkAids:
    # The first screen does not wait for what reads these.
    from lobcoach.content.talk_aids import read_talk_aids

    reading = read_talk_aids(framework)
    if reading.aids is None:
        raise BrokenInstallationError(reading.problems)
    return reading.aids


def _read_bank(questions: Path, own_questions: Path | None, types: Collection[str]) -> Bank:
    from lobcoach.content.bank import read_bank

    reading = read_bank(questions, own_questions, types=types)
    if not reading.bank.prompts:
        raise BrokenInstallationError(reading.problems)
    if not reading.problems:
        return Bank(reading.bank, (), reading.switched_off)
    # A file of the coach may have any name, that of a shipped one too: only reading tells.
    shipped = read_bank(questions, types=types).problems
    own = tuple(problem for problem in reading.problems if problem not in shipped)
    return Bank(reading.bank, own, reading.switched_off, reading.own_left_out)
