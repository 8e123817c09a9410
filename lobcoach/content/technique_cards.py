"""The file with the ten technique cards (domain/3 §3.7)."""

from __future__ import annotations

from lobcoach.core.framework import Phase
from lobcoach.core.talk_aids import Technique

from .document import Block, Document
from .fields import block_fields
from .framework_blocks import Part, coded_blocks, refuse_children, refuse_text, require_lines
from .problems import ProblemList

KIND = "technieken"
#: The ten techniques; hints may name them one day, so none may disappear.
TECHNIQUE_CODES: tuple[str, ...] = (
    "luisteren",
    "samenvatten",
    "teruggeven",
    "doorvragen",
    "uitzondering",
    "schaal",
    "wens",
    "twijfel",
    "waarderen",
    "eerlijk-feit",
)
_ONCE, _REPEATABLE = ("naam", "fase", "valkuil"), ("wat", "zin")
_PHASES = {phase.value: phase for phase in Phase}
_LINES_WHAT = (3, 3)
_LINES_SPOKEN = (2, 2)


def read_techniques(document: Document) -> Part[Technique]:
    """Read the technique cards; every code must have one."""
    problems = ProblemList(document.file, document.problems)
    blocks = coded_blocks(document, problems, kind=KIND, noun="Techniek", codes=TECHNIQUE_CODES)
    techniques = {block.slug: _technique(block, problems) for block in blocks}
    return Part(techniques, problems.found)


def _technique(block: Block, problems: ProblemList) -> Technique:
    refuse_children(block, problems)
    refuse_text(block, problems, "wat")
    fields = block_fields(block, problems, (*_ONCE, *_REPEATABLE), _ONCE, _REPEATABLE)
    return Technique(
        block.slug,
        fields.text("naam"),
        require_lines(block, fields, problems, "wat", _LINES_WHAT),
        require_lines(block, fields, problems, "zin", _LINES_SPOKEN),
        fields.text("valkuil"),
        fields.choices("fase", _PHASES, "Fase"),
    )
