"""The whole question bank as a coach looks through it, switched off and own questions too."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from lobcoach.core.framework import PHASES, Competence, Phase
from lobcoach.core.prompts import Prompt

_COMPETENCES = (*Competence, None)


@dataclass(frozen=True, kw_only=True)
class BankEntry:
    """One prompt of the bank, in use or not; `times_asked` counts the talks it was asked in."""

    prompt: Prompt
    own: bool = False  #: the coach wrote it
    off: bool = False  #: the coach switched it off
    times_asked: int = 0


@dataclass(frozen=True, kw_only=True)
class OwnProblem:
    """What is wrong on one line of a file of the coach; `is_error` when a question stays out."""

    file: str
    line: int
    message: str
    is_error: bool = True


@dataclass(frozen=True)
class QuestionBank:
    """Every prompt there is, and what keeps own questions from joining.

    `left_out` counts the own questions that do not join yet; `problems` says why. `folder_gone` is
    set when the folder with all of them went while the file was open.
    """

    entries: tuple[BankEntry, ...]
    left_out: int = 0
    problems: tuple[OwnProblem, ...] = ()
    folder_gone: bool = False

    @property
    def own(self) -> int:
        """How many questions the coach wrote."""
        return sum(entry.own for entry in self.entries)

    @property
    def files_with_errors(self) -> int:
        """In how many of the coach's own files something must be mended."""
        return len({problem.file for problem in self.problems if problem.is_error})

    def find(self, prompt_id: str) -> BankEntry | None:
        """Return the entry with this prompt, or None."""
        return next((entry for entry in self.entries if entry.prompt.id == prompt_id), None)


def in_order_of_a_talk(
    prompts: Iterable[Prompt],
    *,
    own: Collection[str],
    off: Collection[str],
    times_asked: Mapping[str, int],
) -> tuple[BankEntry, ...]:
    """Return the entries of these prompts: opening, each competence by phase, then closing.

    `own` and `off` are ids. A prompt keeps its place when it is switched off.
    """
    entries = (
        BankEntry(
            prompt=prompt,
            own=prompt.id in own,
            off=prompt.id in off,
            times_asked=times_asked.get(prompt.id, 0),
        )
        for prompt in prompts
    )
    return tuple(sorted(entries, key=_place))


def _place(entry: BankEntry) -> tuple[int, int, int, bool, str]:
    prompt = entry.prompt
    part = {Phase.OPENING: 0, Phase.CLOSING: 2}.get(prompt.phase, 1)
    competence = _COMPETENCES.index(prompt.competence)
    return part, competence, PHASES.index(prompt.phase), entry.own, prompt.id
