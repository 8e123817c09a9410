"""A talk in which every kind of text was written, each recognisable by its own word."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lobcoach.core.drafts import LineTag, Note, NoteKey
from lobcoach.core.framework import Competence, Phase
from lobcoach.core.goals import Goal
from lobcoach.core.people import Student
from lobcoach.core.prompts import Prompt
from lobcoach.core.talk import Lane, Tag
from lobcoach.services.conversations import NewTalk
from lobcoach.services.library import Bank, Library
from lobcoach.services.opened import Services
from tests.core.given_prompts import bank
from tests.given_goals import fill_in

#: What may never be in a report, whatever its switches are.
NEVER = ("alleenik", "nietgoedgekeurd", "hintvraag", "letopvraag", "halfdoel", "watwerkte",
         "nog-niet-gevraagd", "aandacht-2", "betrokken-3")  # fmt: skip
#: What the coach saw; in the report only when asked for.
OBSERVED = "zagikzelf"
#: What belongs in the report.
ALWAYS = ("Ik werd juist rustig", "overzichtwoord", "Wat vroeg ik je nu?")


def marked_library(library: Library) -> Library:
    """Return the shipped framework with a small bank whose hints can be recognised."""
    prompts = []
    for phase in Phase:
        for competence in (None,) if phase in (Phase.OPENING, Phase.CLOSING) else Competence:
            number = len(prompts)
            prompts.append(
                Prompt(
                    id=f"p-{number}",
                    text=f"Wat vroeg ik je nu? ({number})",
                    phase=phase,
                    competence=competence,
                    behaviour="aandacht-2",
                    secondary_behaviour="betrokken-3",
                    coach_hint="hintvraag",
                    watch_for="letopvraag",
                    conversation_types=frozenset({"loopbaanreflectie"}),
                )
            )
    return Library(library.framework, lambda _: Bank(bank(prompts)))


@dataclass(frozen=True)
class Written:
    """The talk and what was made in it."""

    talk: str
    note: NoteKey
    goal: Goal
    concept: Goal


def write_everything(services: Services, student: Student) -> Written:
    """Hold a talk with notes in all lanes, a goal and a concept goal."""
    talk = services.conversations.begin(
        NewTalk(student.id, "loopbaanreflectie", 45, (Competence.QUALITIES,))
    )
    dialogue = services.conversations.visit(
        services.conversations.open(talk).dialogue, Phase.REFLECT, Competence.QUALITIES
    )
    key = NoteKey(talk, dialogue.current_id, Lane.OWN_WORDS)
    services.keeping.keep(
        {
            key: Note(
                "“Ik werd juist rustig.”\nnietgoedgekeurd zei ze\noverzichtwoord",
                (LineTag(0, Tag.QUOTE, True), LineTag(1, Tag.QUOTE), LineTag(2, Tag.INSIGHT)),
            ),
            NoteKey(talk, dialogue.current_id, Lane.OBSERVED): Note(f"{OBSERVED}: ze lacht."),
            NoteKey(talk, dialogue.current_id, Lane.PRIVATE): Note("alleenik: naar thuis vragen."),
        }
    )
    services.keeping.use_follow_up(key, "watwerkte")
    goal = services.goals.new_goal(student.id, talk, Competence.QUALITIES)
    fill_in(
        services,
        goal,
        wording="Ik loop een dag mee",
        sign_of_success="Ik noem drie dingen",
        look_back_on=date(2027, 1, 18),
        first_step="",
    )
    concept = services.goals.new_goal(student.id, talk, None)
    fill_in(services, concept, wording="halfdoel")
    return Written(talk, key, services.goals.goal(goal.id), services.goals.goal(concept.id))


def words_of(pdf: bytes, folder: Path) -> str:
    """Return the text of a PDF as another program reads it, each run of white space as one."""
    path = folder / "gelezen.pdf"
    path.write_bytes(pdf)
    ran = subprocess.run(
        ["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True
    )
    return " ".join(ran.stdout.split())
