"""The files that help in a talk: technique cards, *werkvormen* and word cards."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from lobcoach.core.talk_aids import TalkAids

from . import activities, technique_cards, word_cards
from .document import Document, read_document
from .framework_blocks import Part
from .problems import Problem, sorted_problems


@dataclass(frozen=True)
class TalkAidsReading:
    """The aids, or None if one of the files is missing or wrong; and all that is wrong."""

    aids: TalkAids | None
    problems: tuple[Problem, ...]


def read_talk_aids(folder: Path) -> TalkAidsReading:
    """Read `technieken.md`, `werkvormen.md` and `woordkaarten.md` in `folder`."""
    techniques = technique_cards.read_techniques(_document(folder, technique_cards.KIND))
    forms = activities.read_activities(_document(folder, activities.KIND))
    cards = word_cards.read_word_cards(_document(folder, word_cards.KIND))
    parts: tuple[Part[object], ...] = (techniques, forms, cards)
    problems = sorted_problems(problem for part in parts for problem in part.problems)
    if problems:
        return TalkAidsReading(None, problems)
    aids = TalkAids(
        tuple(techniques.texts.values()), tuple(forms.texts.values()), tuple(cards.texts.values())
    )
    return TalkAidsReading(aids, ())


def _document(folder: Path, kind: str) -> Document:
    return read_document(folder / f"{kind}.md")


#: How to read each kind of file with aids by itself.
READERS: Mapping[str, Callable[[Document], Part[object]]] = {
    technique_cards.KIND: technique_cards.read_techniques,
    activities.KIND: activities.read_activities,
    word_cards.KIND: word_cards.read_word_cards,
}
