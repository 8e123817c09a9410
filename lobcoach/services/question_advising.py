"""Advice about a question while it is written: the rules, the rest of the bank, and no students."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from lobcoach.content.bank_likeness import BankLikeness
from lobcoach.content.problems import quoted
from lobcoach.content.question_advice import form_advice, style_advice, texts_of
from lobcoach.core.changes import Changes, Kind
from lobcoach.core.overviews import CaseloadRow
from lobcoach.core.own_questions import Advice
from lobcoach.core.prompts import Prompt
from lobcoach.services.library import Library
from lobcoach.services.student_names import StudentNames


class Students(Protocol):
    """Gives the coach's students."""

    def caseload(self, *, archived: bool = False) -> list[CaseloadRow]:
        """Return the students, those in the archive or the others."""


class QuestionAdviser:
    """Knows the bank and the names of the students as they are now, so that it answers at once."""

    def __init__(self, library: Library, changes: Changes, students: Students) -> None:
        self._library = library
        self._students = students
        self._types = tuple(library.framework.types)
        self._likeness: tuple[object, BankLikeness] | None = None
        self._names: StudentNames | None = None
        changes.subscribe(self._on_changed)

    def advice(self, prompt: Prompt) -> tuple[Advice, ...]:
        """Return what is said about a tidied prompt, what must be mended first.

        WorldError when the students cannot be read.
        """
        named = list(self._names_of_students(prompt))
        style = [
            each
            for each in style_advice(prompt, self._bank())
            if not any(word in each.words for word, _ in named)
        ]
        return (*form_advice(prompt, self._types), *(each for _, each in named), *style)

    def _on_changed(self, kinds: frozenset[Kind]) -> None:
        if Kind.STUDENTS in kinds:
            self._names = None

    def _bank(self) -> BankLikeness:
        bank = self._library.bank
        if self._likeness is None or self._likeness[0] is not bank:
            self._likeness = (bank, BankLikeness(bank.prompts))
        return self._likeness[1]

    def _names_of_students(self, prompt: Prompt) -> Iterable[tuple[str, Advice]]:
        """Yield each text with the name of a student in it, and the name as it is typed."""
        names = self._names = self._names or self._student_names()
        ordinary = self._bank().vocabulary
        for field, number, text in texts_of(prompt):
            for typed in names.perhaps_in(text, ordinary):
                name = quoted(typed)
                words = (
                    f"{name} is ook de naam van een student van je. Schrijf het zonder naam: een "
                    "vraag kun je delen."
                )
                yield name, Advice(field, words, number=number)

    def _student_names(self) -> StudentNames:
        rows = [*self._students.caseload(), *self._students.caseload(archived=True)]
        return StudentNames(row.student for row in rows)
