"""To whom the question on screen is spoken, in a talk with more than two at the table."""

from __future__ import annotations

from dataclasses import dataclass

from lobcoach.core.prompts import Prompt
from lobcoach.core.talk import Conversation, Role
from lobcoach.core.voices import company, initials_of, named, role_of, role_word


@dataclass(frozen=True)
class Addressed:
    """The one a question is for: `chip` as shown, `spoken` as read out."""

    role: Role
    chip: str
    spoken: str


def addressed(prompt: Prompt | None, talk: Conversation) -> Addressed | None:
    """Return to whom a prompt is spoken; None where only the student is asked anything.

    An own question has no addressee either: the coach knows.
    """
    if prompt is None or not company(talk.present):
        return None
    role = role_of(prompt.addressee)
    word = role_word(role, talk.type)
    voice = next((each for each in talk.present if each.role == role), None)
    if voice is None or not voice.name.strip():
        return Addressed(role, word, f"Vraag aan {word}")
    letters = initials_of(voice.name)
    chip = f"{letters} · {word}" if letters else word
    return Addressed(role, chip, f"Vraag aan {named(voice, talk.type)}, {word}")
