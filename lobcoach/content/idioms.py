"""Sets of names for competences and core values: shipped ones, and those of a school."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from lobcoach.core.framework import (
    NAME_LENGTH,
    QUESTION_LENGTH,
    STANDARD_IDIOM,
    Competence,
    CoreValue,
    Idiom,
)

from .document import Block, Document, read_document
from .fields import Fields, block_fields
from .folder import content_files
from .framework_blocks import Part, coded_blocks, refuse_children, refuse_text
from .hidden_signs import hides
from .problems import Problem, ProblemList, quoted, sorted_problems
from .question_ids import is_words

C = TypeVar("C", Competence, CoreValue)

KIND = "idioom"
SHIPPED_PREFIX = f"{KIND}-"
_NAME, _QUESTION = "naam", "vraag"
_COMPETENCES = {competence.value: competence for competence in Competence}
_VALUES = {value.value: value for value in CoreValue}
_LONGEST = {_NAME: NAME_LENGTH, _QUESTION: QUESTION_LENGTH}
_HEAD = """---
lobcoach: idioom
versie: 1
---

# Woorden van je school

% LOBcoach schrijft dit bestand als je in Instellingen een woord verandert.
% Wat hier niet staat, houdt zijn gewone naam. Een opmerking van jezelf blijft niet staan.
"""


@dataclass(frozen=True)
class SchoolIdioms:
    """The sets of names beside a data file, each complete, and what is wrong in the others."""

    idioms: Mapping[str, Idiom]
    problems: tuple[Problem, ...] = ()


def read_school_idioms(folder: Path | None, standard: Idiom) -> SchoolIdioms:
    """Read `woorden-*.md` in the coach's own folder, which need not be there.

    A file with something wrong in it is left out as a whole. The code of a set is the name of
    its file, so it never meets that of a shipped one.
    """
    idioms: dict[str, Idiom] = {}
    problems: list[Problem] = []
    for path in content_files(folder) if folder else ():
        if not is_words(path.name):
            continue
        document = read_document(path)
        part = read_idiom(document)
        for said in part.texts.values():
            idiom = filled(replace(said, code=path.stem), standard)
            wrong = part.problems or _twice(document, idiom)
            problems += wrong
            if not wrong:
                idioms[idiom.code] = idiom
    return SchoolIdioms(idioms, sorted_problems(problems))


def read_idiom(document: Document) -> Part[Idiom]:
    """Read one set of names; its code is that of its file name.

    The standard idiom is complete, another one may name only what it says differently.
    """
    problems = ProblemList(document.file, document.problems)
    code = idiom_code(document.file)
    standard = code == STANDARD_IDIOM
    names: dict[Competence, str] = {}
    questions: dict[Competence, str] = {}
    values: dict[CoreValue, str] = {}
    for block in coded_blocks(
        document,
        problems,
        kind=KIND,
        noun="Competentie of waarde",
        codes=(*_COMPETENCES, *_VALUES),
        complete=standard,
    ):
        fields = _fields(block, problems, standard=standard)
        if block.slug in _VALUES:
            _take(fields, _NAME, values, _VALUES[block.slug], problems)
        else:
            _take(fields, _NAME, names, _COMPETENCES[block.slug], problems)
            _take(fields, _QUESTION, questions, _COMPETENCES[block.slug], problems)
    return Part({code: Idiom(code, names, questions, values)}, problems.found)


def idiom_code(file: str) -> str:
    """Return the code of the set of names that this file name stands for."""
    return file.removesuffix(".md").removeprefix(SHIPPED_PREFIX)


def filled(idiom: Idiom, standard: Idiom) -> Idiom:
    """Return the idiom, with the standard words for what it does not name."""
    return Idiom(
        idiom.code,
        {**standard.names, **idiom.names},
        {**standard.questions, **idiom.questions},
        {**standard.values, **idiom.values},
    )


def idiom_text(idiom: Idiom, standard: Idiom) -> str:
    """Return the file that holds what `idiom` calls otherwise than `standard`."""
    blocks = [_HEAD]
    for competence in Competence:
        lines = _lines(idiom.names, standard.names, competence, _NAME)
        lines += _lines(idiom.questions, standard.questions, competence, _QUESTION)
        blocks += _block(competence, lines)
    for value in CoreValue:
        blocks += _block(value, _lines(idiom.values, standard.values, value, _NAME))
    return "".join(blocks)


def _fields(block: Block, problems: ProblemList, *, standard: bool) -> Fields:
    refuse_children(block, problems)
    refuse_text(block, problems, _NAME)
    keys = (_NAME,) if block.slug in _VALUES else (_NAME, _QUESTION)
    return block_fields(block, problems, keys, keys if standard else ())


def _take(fields: Fields, key: str, texts: dict[C, str], code: C, problems: ProblemList) -> None:
    """Add what stands behind `key`; note when it is too long or not all of it is seen."""
    entry = fields.one(key)
    if entry is None:
        return
    texts[code] = entry.value
    if hides(entry.value):
        problems.error(entry.line, f"In de {key} staat een onzichtbaar teken. Typ die opnieuw.")
    if len(entry.value) > _LONGEST[key]:
        problems.error(
            entry.line,
            f"{quoted(entry.value)} is te lang: hooguit {_LONGEST[key]} tekens. Kort het in.",
        )


def _twice(document: Document, idiom: Idiom) -> tuple[Problem, ...]:
    """Return the problem that two competences or two values would have one name."""
    name = idiom.name_of_two
    if not name:
        return ()
    line = next(
        (entry.line for block in document.blocks for entry in block.entries if entry.value == name),
        1,
    )
    said = f"De naam {quoted(name)} is er dan twee keer. Kies een andere naam."
    return (Problem(document.file, line, said),)


def _lines(ours: Mapping[C, str], standard: Mapping[C, str], code: C, key: str) -> list[str]:
    return [f"- {key}: {ours[code]}\n"] if ours[code] != standard[code] else []


def _block(code: str, lines: list[str]) -> list[str]:
    return [f"\n## {code}\n\n", *lines] if lines else []
