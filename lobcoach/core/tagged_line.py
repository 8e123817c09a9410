"""A tagged line of a note, from which a goal or an agreement can be made (domain/3 §3.2).

What is only for the coach never leaves its lane this way: it is no `TaggedLine` at all.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from lobcoach.core.goals import Owner
from lobcoach.core.talk import Lane, Role, Tag
from lobcoach.core.text import bare_quote, one_line

#: What a coach types in front of a line to make it an item or a quote, and around bold words.
_MARKUP = re.compile(r"^(?:[-*+•>](?:\s+|$))+|\*\*")
_OWNERS = {Role.STUDENT: Owner.STUDENT, Role.COACH: Owner.COACH}


@dataclass(frozen=True)
class TaggedLine:
    """The words of a line marked *letterlijk* or *stap*, and in whose note they stand."""

    words: str
    is_step: bool = False
    voice: Role = Role.STUDENT

    @property
    def owner(self) -> Owner:
        """Who keeps an agreement made of it: the one whose note it is."""
        return _OWNERS.get(self.voice, Owner.OTHER)

    @property
    def may_be_goal(self) -> bool:
        """Whether it may become a goal: what someone else says is no goal of the student."""
        return self.owner is not Owner.OTHER


def gives_agreement(tags: Collection[Tag], lane: Lane) -> bool:
    """Whether a line with these marks may become an agreement."""
    return lane is not Lane.PRIVATE and (Tag.QUOTE in tags or Tag.STEP in tags)


def gives_goal(tags: Collection[Tag], lane: Lane, voice: Role) -> bool:
    """Whether a line with these marks may become a goal: that is in words of the student."""
    return gives_agreement(tags, lane) and voice in _OWNERS


def tagged_line(
    text: str, tags: Collection[Tag], lane: Lane, voice: Role = Role.STUDENT
) -> TaggedLine | None:
    """Return what can be made of this line; None without words, without a mark or when private."""
    words = bare_words(text)
    if not words or not gives_agreement(tags, lane):
        return None
    return TaggedLine(words, Tag.STEP in tags, voice)


def bare_words(text: str) -> str:
    """Return what a line says, on one line, without the marks typed before and around it."""
    return bare_quote(_MARKUP.sub("", one_line(text)))
