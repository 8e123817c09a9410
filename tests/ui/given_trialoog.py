"""A talk at the workplace with a student, the workplace trainer and someone of school."""

from __future__ import annotations

from lobcoach.core.drafts import FieldKey, LineTag, Note, NoteKey
from lobcoach.core.framework import Phase
from lobcoach.core.goals import Agreement, Owner
from lobcoach.core.people import Student
from lobcoach.core.prompts import Addressee
from lobcoach.core.talk import Conversation, Lane, Role, Tag, Voice
from lobcoach.services.opened import Services
from tests.given_kinds import begin_kind

BAS = Voice(Role.WORKPLACE_TRAINER, "Bas Visser")
ILSE = Voice(Role.PLACEMENT_SUPERVISOR, "Ilse Mulder")
HERS = "Ik mag de ijking nu zelf doen. Dat durfde ik eerst niet."
HIS = "Werkt netjes en vraagt door.\nHet logboek loopt twee dagen achter."
SECRET = "Bas kijkt vaak op de klok."


def begin_trialoog(services: Services, student: Student) -> str:
    """Begin a trialoog that stands at a question for Bas, with words of both; return its id."""
    talk = begin_kind(services, "trialoog", student, (BAS, ILSE))
    dialogue = services.conversations.open(talk).dialogue
    asked = next(
        step
        for step in dialogue.steps
        if step.phase is Phase.REFLECT and _is_for(services, step.prompt_id)
    )
    services.conversations.keep_position(dialogue.go_to(asked.id), 840)
    hers, his = (NoteKey(talk, asked.id, Lane.OWN_WORDS, role) for role in (Role.STUDENT, BAS.role))
    services.keeping.keep(
        {
            hers: Note(HERS, (LineTag(0, Tag.QUOTE, approved=True),)),
            his: Note(HIS),
            NoteKey(talk, asked.id, Lane.PRIVATE): Note(SECRET),
            FieldKey(Conversation, talk, "goal"): "Zelf een meting van begin tot eind doen.",
            FieldKey(Conversation, talk, "experience"): "Een meting die niet klopte.",
        }
    )
    for owner, name, what in (
        (Owner.STUDENT, "", "Het logboek elke dag bijwerken"),
        (Owner.OTHER, BAS.name, "Op vrijdag de meting samen nakijken"),
        (Owner.COACH, "", "De opdracht van school mailen"),
    ):
        made = services.goals.new_agreement(student.id, talk, owner)
        services.keeping.keep(
            {
                FieldKey(Agreement, made.id, "what"): what,
                FieldKey(Agreement, made.id, "other_name"): name,
            }
        )
    return talk


def _is_for(services: Services, prompt_id: str) -> bool:
    prompt = services.library.bank.find(prompt_id)
    return prompt is not None and prompt.addressee is Addressee.WORKPLACE_TRAINER
