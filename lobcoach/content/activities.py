"""The file with the *werkvormen*; a school may put its own beside or in place of ours."""

from __future__ import annotations

from lobcoach.core.framework import Competence, Phase
from lobcoach.core.talk_aids import Activity

from .conversation_types import TYPE_CODES
from .document import Block, Document
from .fields import block_fields
from .framework_blocks import Part, named_blocks, refuse_children, require_lines, require_text
from .problems import ProblemList

KIND = "werkvormen"
_ONCE = ("naam", "minuten", "competentie", "fase", "gesprek", "letterlijk", "valkuil")
_REPEATABLE = ("nodig", "stap")
_COMPETENCES = {competence.value: competence for competence in Competence}
_PHASES = {phase.value: phase for phase in Phase}
_TYPES = {code: code for code in TYPE_CODES}
_SHORTEST, _LONGEST = 5, 60
_NEEDED = (1, 4)
_STEPS = (3, 7)


def read_activities(document: Document) -> Part[Activity]:
    """Read the *werkvormen*, at least one; each has a code of its own."""
    problems = ProblemList(document.file, document.problems)
    blocks = named_blocks(document, problems, kind=KIND, noun="Werkvorm")
    activities = {block.slug: _activity(block, problems) for block in blocks}
    return Part(activities, problems.found)


def _activity(block: Block, problems: ProblemList) -> Activity:
    refuse_children(block, problems)
    fields = block_fields(block, problems, (*_ONCE, *_REPEATABLE), _ONCE, _REPEATABLE)
    return Activity(
        code=block.slug,
        name=fields.text("naam"),
        purpose=require_text(block, problems),
        needed=require_lines(block, fields, problems, "nodig", _NEEDED),
        minutes=fields.number("minuten", _SHORTEST, _LONGEST, _SHORTEST),
        steps=require_lines(block, fields, problems, "stap", _STEPS),
        competences=fields.choices("competentie", _COMPETENCES, "Competentie"),
        phases=fields.choices("fase", _PHASES, "Fase"),
        types=fields.choices("gesprek", _TYPES, "Gesprekssoort"),
        literal=fields.text("letterlijk"),
        pitfall=fields.text("valkuil"),
    )
