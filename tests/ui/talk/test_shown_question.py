"""What a student may see of a question."""

from __future__ import annotations

from lobcoach.core.framework import Competence, Phase
from lobcoach.services.opened import Services
from lobcoach.ui.talk.shown_question import ShownQuestion, shown_question


def test_in_the_frame_there_are_only_the_words(services: Services, talk: str) -> None:
    dialogue = services.conversations.open(talk).dialogue
    assert shown_question(services, dialogue, "Hoe is het?") == ShownQuestion("Hoe is het?")


def test_a_competence_is_a_plain_question_in_the_students_words(
    services: Services, talk: str
) -> None:
    dialogue = services.conversations.open(talk).dialogue
    there = services.conversations.visit(dialogue, Phase.REFLECT, Competence.MOTIVES)
    seen = shown_question(services, there, "Wat raakte je?")
    assert seen == ShownQuestion("Wat raakte je?", "Wat drijft mij?", Competence.MOTIVES)
