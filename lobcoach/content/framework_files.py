"""The fixed texts of the field: core values, competences, conversation types, idioms."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from lobcoach.core.framework import (
    BEHAVIOUR_COUNTS,
    STANDARD_IDIOM,
    Behaviour,
    Competence,
    CompetenceText,
    CoreValue,
    Framework,
    ValueText,
)

from .conversation_types import KIND as TYPES_KIND
from .conversation_types import read_types
from .document import Block, Document, read_document
from .fields import block_fields
from .folder import content_files
from .framework_blocks import Part, coded_blocks, coded_children, refuse_children, require_text
from .idioms import KIND as IDIOM_KIND
from .idioms import SHIPPED_PREFIX, filled, idiom_code, read_idiom
from .problems import Problem, ProblemList, sorted_problems

VALUES_KIND = "kernwaarden"
COMPETENCES_KIND = "competenties"
_COMPETENCE_CODES = tuple(competence.value for competence in Competence)


@dataclass(frozen=True)
class FrameworkReading:
    """The framework, or None if a part of it is missing or wrong; and all that is wrong."""

    framework: Framework | None
    problems: tuple[Problem, ...]


def read_framework(folder: Path) -> FrameworkReading:
    """Read `kernwaarden.md`, `competenties.md`, `gesprekken.md` and `idioom-*.md` in `folder`.

    Other files in the folder are left alone. What an idiom does not name, it takes from the
    standard idiom.
    """
    values = read_values(read_document(folder / f"{VALUES_KIND}.md"))
    competences = read_competences(read_document(folder / f"{COMPETENCES_KIND}.md"))
    types = read_types(read_document(folder / f"{TYPES_KIND}.md"))
    standard = read_idiom(read_document(folder / f"{SHIPPED_PREFIX}{STANDARD_IDIOM}.md"))
    others = [
        read_idiom(read_document(path))
        for path in content_files(folder, f"{SHIPPED_PREFIX}*")
        if idiom_code(path.name) != STANDARD_IDIOM
    ]
    parts: tuple[Part[object], ...] = (values, competences, types, standard, *others)
    problems = sorted_problems(problem for part in parts for problem in part.problems)
    if problems:
        return FrameworkReading(None, problems)
    idioms = {code: text for part in (standard, *others) for code, text in part.texts.items()}
    framework = Framework(
        values={CoreValue(code): text for code, text in values.texts.items()},
        competences={Competence(code): text for code, text in competences.texts.items()},
        types=types.texts,
        idioms={code: filled(idiom, idioms[STANDARD_IDIOM]) for code, idiom in idioms.items()},
    )
    return FrameworkReading(framework, ())


def read_values(document: Document) -> Part[ValueText]:
    """Read the five core values with their behaviours."""
    problems = ProblemList(document.file, document.problems)
    values = {}
    for block in coded_blocks(
        document,
        problems,
        kind=VALUES_KIND,
        noun="Kernwaarde",
        codes=[value.value for value in CoreValue],
    ):
        value = CoreValue(block.slug)
        fields = block_fields(block, problems, ("naam", "icoon"), ("naam", "icoon"))
        codes = [f"{value}-{number}" for number in range(1, BEHAVIOUR_COUNTS[value] + 1)]
        children = coded_children(block, problems, "Gedrag", codes)
        behaviours = tuple(_behaviour(child, problems) for child in children)
        values[block.slug] = ValueText(
            value,
            fields.text("naam"),
            fields.text("icoon"),
            require_text(block, problems),
            tuple(sorted(behaviours, key=lambda behaviour: behaviour.id)),
        )
    return Part(values, problems.found)


def _behaviour(block: Block, problems: ProblemList) -> Behaviour:
    keys = ("naam", "in het gesprek")
    fields = block_fields(block, problems, keys, keys, keys[1:])
    paraphrase = require_text(block, problems)
    return Behaviour(block.slug, fields.text("naam"), paraphrase, fields.texts(keys[1]))


def read_competences(document: Document) -> Part[CompetenceText]:
    """Read the five competences."""
    problems = ProblemList(document.file, document.problems)
    competences = {}
    keys = ("naam", "vraag", "icoon")
    for block in coded_blocks(
        document,
        problems,
        kind=COMPETENCES_KIND,
        noun="Competentie",
        codes=_COMPETENCE_CODES,
    ):
        refuse_children(block, problems)
        fields = block_fields(block, problems, keys, keys)
        name, question, icon = (fields.text(key) for key in keys)
        explanation = require_text(block, problems)
        competences[block.slug] = CompetenceText(
            Competence(block.slug), name, question, icon, explanation
        )
    return Part(competences, problems.found)


#: How to read each kind of framework file by itself.
READERS: Mapping[str, Callable[[Document], Part[object]]] = {
    VALUES_KIND: read_values,
    COMPETENCES_KIND: read_competences,
    TYPES_KIND: read_types,
    IDIOM_KIND: read_idiom,
}
