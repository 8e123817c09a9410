"""What a student may see of the question on screen: its words and what it is about, no more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lobcoach.core.dialogue import Dialogue
from lobcoach.core.framework import Competence

if TYPE_CHECKING:
    from lobcoach.services.opened import Services


@dataclass(frozen=True)
class ShownQuestion:
    """A question for the student's eyes; `about` is what the competence asks, in plain words."""

    text: str
    about: str = ""
    competence: Competence | None = None


def shown_question(services: Services, dialogue: Dialogue, text: str) -> ShownQuestion:
    """Return the question on screen as the student may see it; WorldError as for the coach."""
    competence = dialogue.competence
    if competence is None:
        return ShownQuestion(text)
    idiom = services.library.framework.idiom(services.coach.get().idiom_for_student)
    return ShownQuestion(text, idiom.questions[competence], competence)
