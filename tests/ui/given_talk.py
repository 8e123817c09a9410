"""A talk with Noor in which every part of the report was filled in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lobcoach.core.drafts import FieldKey, LineTag, Note, NoteKey
from lobcoach.core.goals import Agreement, AgreementReview, Goal, Owner
from lobcoach.core.talk import Conversation, GoalReached, Lane, Tag
from lobcoach.services.opened import Services

RUNNING = "Ik word juist rustig als anderen gaan rennen."
PEOPLE = "Een buisje is een mens."
SEEN = "Praat sneller als het over het lab gaat."
SECRET = "Volgende keer vragen naar thuis."
CONCEPT = "Mijn planning bijhouden"


@dataclass(frozen=True)
class Given:
    """The ids of what was made."""

    talk: str
    student: str
    first_note: NoteKey


def fill_talk(services: Services, student_id: str, talk_id: str) -> Given:
    """Fill in everything that a report can hold, with one approved quote out of two."""
    steps = [s for s in services.conversations.open(talk_id).dialogue.steps if s.competence]
    first, second = steps[:2]
    own = NoteKey(talk_id, first.id, Lane.OWN_WORDS)
    quoted = LineTag(0, Tag.QUOTE, approved=True)
    services.keeping.keep(
        {
            own: Note(f"{RUNNING}\nZe zocht de fout stap voor stap.", (quoted,)),
            NoteKey(talk_id, second.id, Lane.OWN_WORDS): Note(PEOPLE, (LineTag(0, Tag.QUOTE),)),
            NoteKey(talk_id, first.id, Lane.OBSERVED): Note(SEEN),
            NoteKey(talk_id, first.id, Lane.PRIVATE): Note(SECRET),
        }
    )
    fields = {
        "goal": "Weten of ik meer met mensen wil.",
        "goal_reached": GoalReached.PARTLY,
        "experience": "Een meting klopte niet.",
        "options": "Ziekenhuislab of bloedafname.",
        "next_type": "voortgang",
        "next_on": date(2027, 1, 18),
    }
    services.keeping.keep(
        {FieldKey(Conversation, talk_id, name): value for name, value in fields.items()}
    )
    _make_goals(services, student_id, talk_id)
    for owner, what in ((Owner.STUDENT, "Een appje sturen"), (Owner.COACH, "Vrij vragen")):
        made = services.goals.new_agreement(student_id, talk_id, owner)
        services.keeping.keep({FieldKey(Agreement, made.id, "what"): what})
    kept = services.goals.new_agreement(student_id, talk_id, Owner.COACH)
    services.goals.review_agreement(kept.id, talk_id, AgreementReview.DONE)
    return Given(talk_id, student_id, own)


def _make_goals(services: Services, student_id: str, talk_id: str) -> None:
    goal = services.goals.new_goal(student_id, talk_id, None)
    whole = {
        "wording": "Ik weet of ik met patiënten wil werken.",
        "sign_of_success": "drie dingen noemen",
        "look_back_on": date(2027, 1, 18),
    }
    services.keeping.keep({FieldKey(Goal, goal.id, name): value for name, value in whole.items()})
    concept = services.goals.new_goal(student_id, talk_id, None)
    services.keeping.keep({FieldKey(Goal, concept.id, "wording"): CONCEPT})
