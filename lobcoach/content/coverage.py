"""The shipped questions counted against the plan (Q21, domain/4 §5)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lobcoach.core.framework import MIDDLE_PHASES, Competence, CoreValue, Phase
from lobcoach.core.prompts import Prompt

from .coverage_plan import (
    ANCHORS,
    BEHAVIOURS,
    MATRIX,
    RELEASE_CELL,
    RELEASE_PHASE,
    SETS,
    STUDENT_TOTAL,
    TAGS,
    TOTAL,
    TYPES,
    Bound,
    Demand,
    is_for_students,
)
from .problems import Problem
from .question_ids import core_code, set_code

#: Where a shortage belongs to no single file.
_ALL_FILES = "questions"


@dataclass(frozen=True)
class Count:
    """How many prompts of one kind there are, and how many the plan asks."""

    name: str
    have: int
    bound: Bound
    number: int

    @property
    def held(self) -> bool:
        """Whether the number is what the plan asks."""
        return (
            (self.bound is Bound.AT_LEAST or self.have <= self.number)
            and (self.bound is Bound.AT_MOST or self.have >= self.number)
        )  # fmt: skip


@dataclass(frozen=True)
class Group:
    """Counts that belong together; `file` is where their prompts stand, empty for everywhere."""

    name: str
    file: str
    counts: tuple[Count, ...]


@dataclass(frozen=True)
class Coverage:
    """The whole bank against the plan: the core cell by cell, and all that is counted beside it."""

    cells: Mapping[tuple[Competence, Phase, CoreValue], Count]
    totals: Group
    sets: tuple[Group, ...]
    behaviours: Group
    tags: Group
    types: Group
    anchors: Group

    @property
    def fit_for_release(self) -> bool:
        """Whether the core has its release minima: two in each cell, twelve in each phase."""
        return all(cell.have >= RELEASE_CELL for cell in self.cells.values()) and all(
            self.in_phase(competence, phase) >= RELEASE_PHASE
            for competence in Competence
            for phase in MIDDLE_PHASES
        )

    def in_phase(self, competence: Competence, phase: Phase) -> int:
        """Return how many core prompts there are for one competence in one phase."""
        return sum(self.cells[competence, phase, value].have for value in CoreValue)

    @property
    def groups(self) -> tuple[Group, ...]:
        """All that is counted beside the cells of the core."""
        return (
            *(self.totals, *self.sets),
            *(self.behaviours, self.tags, self.types, self.anchors),
        )

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What differs from the plan, with the file to mend and what to do."""
        return (*self._cell_problems(), *self._group_problems())

    def _cell_problems(self) -> Iterator[Problem]:
        for (competence, phase, value), count in self.cells.items():
            if not count.held:
                yield Problem(
                    f"{competence}-{phase}.md",
                    1,
                    f"Kernwaarde ‘{value}’: {_numbers(count)}. {_remedy(count)}",
                )

    def _group_problems(self) -> Iterator[Problem]:
        for group in self.groups:
            for count in group.counts:
                if not count.held:
                    yield Problem(
                        group.file or _ALL_FILES,
                        1,
                        f"{group.name}, ‘{count.name}’: {_numbers(count)}. {_remedy(count)}",
                    )


def measure(prompts: Sequence[Prompt]) -> Coverage:
    """Count `prompts` against the plan; the coach's own questions do not count."""
    by_code: dict[str, list[Prompt]] = {}
    for prompt in prompts:
        by_code.setdefault(set_code(prompt.id), []).append(prompt)
    codes = [core_code(competence, phase) for competence in Competence for phase in MIDDLE_PHASES]
    codes += [code for each in SETS for code in each.codes]
    shipped = [prompt for code in codes for prompt in by_code.get(code, ())]
    students = [prompt for prompt in shipped if is_for_students(prompt)]
    behaviours = Counter(prompt.behaviour for prompt in students)
    return Coverage(
        cells=_cells(by_code),
        totals=Group(
            "Samen",
            "",
            (
                Count(
                    "voor het gesprek met een student", len(students), Bound.EXACTLY, STUDENT_TOTAL
                ),
                Count("alles", len(shipped), Bound.EXACTLY, TOTAL),
            ),
        ),
        sets=tuple(
            _counted(
                each.name.capitalize(),
                [prompt for code in each.codes for prompt in by_code.get(code, ())],
                each.demands,
                each.file,
            )
            for each in SETS
        ),
        behaviours=Group(
            "Gedrag",
            "",
            tuple(
                Count(code, behaviours[code], Bound.AT_LEAST, number)
                for code, number in BEHAVIOURS.items()
            ),
        ),
        tags=_counted("Kenmerken", students, TAGS),
        types=_counted("Gesprekssoorten", students, TYPES),
        anchors=_counted("Ankers", students, ANCHORS),
    )


def _cells(
    by_code: Mapping[str, Sequence[Prompt]],
) -> dict[tuple[Competence, Phase, CoreValue], Count]:
    cells = {}
    for competence, numbers in MATRIX.items():
        for phase in MIDDLE_PHASES:
            there = by_code.get(core_code(competence, phase), ())
            for value, number in numbers.items():
                have = sum(prompt.value is value for prompt in there)
                planned = number // len(MIDDLE_PHASES)
                cells[competence, phase, value] = Count(value, have, Bound.EXACTLY, planned)
    return cells


def _counted(
    name: str, prompts: Sequence[Prompt], demands: Iterable[Demand], file: str = ""
) -> Group:
    counts = (
        Count(each.name, sum(map(each.holds, prompts)), each.bound, each.number) for each in demands
    )
    return Group(name, file, tuple(counts))


def _numbers(count: Count) -> str:
    questions = "vraag" if count.have == 1 else "vragen"
    return f"{count.have} {questions}, het plan is {count.bound} {count.number}"


def _remedy(count: Count) -> str:
    if count.have < count.number:
        return f"Schrijf er {count.number - count.have} bij."
    return f"Haal er {count.have - count.number} weg, of pas het plan aan."
