"""Finding prompts in the whole bank: a few words and a filter, quick enough for every key."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import compress
from operator import not_

from lobcoach.core.framework import Competence, CoreValue, LearningRoute, Phase
from lobcoach.core.names import folded
from lobcoach.core.prompts import Addressee
from lobcoach.core.question_bank import BankEntry


@dataclass(frozen=True, kw_only=True)
class BankFilter:
    """What a coach looks for; what is None or empty does not count.

    Every one of `words` must occur somewhere in the prompt, in any order, whatever the accents.
    `not_asked_to` is the id of a student. Prompts that are switched off stay out of sight unless
    `also_off`.
    """

    words: str = ""
    competence: Competence | None = None
    phase: Phase | None = None
    value: CoreValue | None = None
    type: str = ""
    year: int | None = None
    level: int | None = None
    route: LearningRoute | None = None
    addressee: Addressee | None = None
    not_asked_to: str = ""
    only_own: bool = False
    also_off: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing is looked for: the whole bank in use fits."""
        return self == BankFilter()

    def without_words(self) -> BankFilter:
        """Return the same filter for any words."""
        return replace(self, words="")


@dataclass(frozen=True)
class BankWords:
    """What the coach calls competences, phases and values: these words find a prompt too."""

    competences: Mapping[Competence, str]
    phases: Mapping[Phase, str]
    values: Mapping[CoreValue, str]


#: The question, all that may be typed to find it, and the entry.
_Indexed = tuple[str, str, BankEntry]


class BankIndex:
    """The bank prepared for searching; made once for a bank and its words."""

    def __init__(self, entries: Sequence[BankEntry], words: BankWords) -> None:
        self._indexed = [(*_texts(entry, words), entry) for entry in entries]
        self._kept_for: tuple[BankFilter, frozenset[str]] | None = None
        self._kept: list[_Indexed] = []

    def find(self, wanted: BankFilter, asked: Collection[str] = ()) -> list[BankEntry]:
        """Return what fits, in the order of the bank.

        Prompts with all the words in the question itself come before those that only have them
        elsewhere. `asked` are the ids of the prompts that `not_asked_to` was asked before.
        """
        found = self._fitting(wanted.without_words(), frozenset(asked))
        words = folded(wanted.words).split()
        for word in words:
            found = [each for each in found if word in each[1]]
        entries = [entry for _, _, entry in found]
        if not words:
            return entries
        first = [all(map(question.__contains__, words)) for question, _, _ in found]
        return [*compress(entries, first), *compress(entries, map(not_, first))]

    def _fitting(self, wanted: BankFilter, asked: frozenset[str]) -> list[_Indexed]:
        """Return what fits whatever the words, kept while other words are typed."""
        if self._kept_for != (wanted, asked):
            tests = _tests(wanted, asked)
            self._kept_for = (wanted, asked)
            self._kept = [each for each in self._indexed if all(test(each[2]) for test in tests)]
        return self._kept


def _texts(entry: BankEntry, words: BankWords) -> tuple[str, str]:
    """Return the question, and all that may be typed to find it, folded."""
    prompt = entry.prompt
    question = folded(prompt.text)
    competence = prompt.competence
    about = (words.competences[competence], competence) if competence is not None else ()
    parts = (
        *prompt.follow_ups, prompt.coach_hint, prompt.watch_for, prompt.id, *about,
        words.phases[prompt.phase], words.values[prompt.value],
    )  # fmt: skip
    return question, f"{question}\n{folded(' '.join(parts))}"


_Test = Callable[[BankEntry], bool]


def _tests(wanted: BankFilter, asked: Collection[str]) -> list[_Test]:
    """Return a test for each part of the filter that counts, and none for the others."""
    tests = [*_tests_of_entry(wanted, asked), *_tests_of_fit(wanted)]
    if wanted.competence is not None:
        tests.append(lambda entry: entry.prompt.competence == wanted.competence)
    if wanted.phase is not None:
        tests.append(lambda entry: entry.prompt.phase == wanted.phase)
    if wanted.value is not None:
        tests.append(lambda entry: entry.prompt.value == wanted.value)
    return tests


def _tests_of_entry(wanted: BankFilter, asked: Collection[str]) -> list[_Test]:
    tests: list[_Test] = []
    if not wanted.also_off:
        tests.append(lambda entry: not entry.off)
    if wanted.only_own:
        tests.append(lambda entry: entry.own)
    if wanted.not_asked_to:
        ids = frozenset(asked)
        tests.append(lambda entry: entry.prompt.id not in ids)
    return tests


def _tests_of_fit(wanted: BankFilter) -> list[_Test]:
    """Return the tests for whom and which talk a prompt fits."""
    tests: list[_Test] = []
    if wanted.type:
        tests.append(lambda entry: wanted.type in entry.prompt.conversation_types)
    if wanted.year is not None:
        tests.append(lambda entry: wanted.year in entry.prompt.years)
    if wanted.level is not None:
        tests.append(lambda entry: wanted.level in entry.prompt.levels)
    if wanted.route is not None:
        tests.append(lambda entry: wanted.route in entry.prompt.routes)
    if wanted.addressee is not None:
        tests.append(lambda entry: entry.prompt.addressee == wanted.addressee)
    return tests
