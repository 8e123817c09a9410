"""Questions to show, and the words for them."""

from __future__ import annotations

from dataclasses import replace

from lobcoach.core.framework import Competence, LearningRoute, Phase
from lobcoach.core.prompts import Addressee, Anchor, Prompt, PromptForm
from lobcoach.core.question_bank import BankEntry
from lobcoach.services.library import Library
from lobcoach.ui.bank.entry_words import EntryWords

STAGE = Prompt(
    id="mr-r-01",
    text="Wanneer vloog de tijd voorbij op je stage?",
    phase=Phase.REFLECT,
    competence=Competence.MOTIVES,
    behaviour="betrokken-3",
    secondary_behaviour="aandacht-2",
    follow_ups=("Wat maakte dat zo prettig?", "Wanneer had je dat nog meer?"),
    coach_hint="Laat een stilte vallen.",
    watch_for="Wordt het stil? Wacht.",
    conversation_types=frozenset({"voortgang", "trialoog"}),
    minutes=5,
    years=frozenset({2, 3, 4}),
)
OPENING = Prompt(
    id="op-01", text="Wat wil jij vandaag?", phase=Phase.OPENING, competence=None,
    behaviour="aandacht-1", follow_ups=("Hoe dan?",), coach_hint="Wacht.", minutes=1,
    addressee=Addressee.WORKPLACE_TRAINER, form=PromptForm.SCALE, literal=False,
    anchor=Anchor.YEARLY, levels=frozenset({2, 4}), years=frozenset({1, 2, 3, 4}),
    routes=frozenset({LearningRoute.BBL}),
)  # fmt: skip
FIRST, SECOND = BankEntry(prompt=STAGE, times_asked=4), BankEntry(prompt=OPENING, own=True)


def many(count: int) -> list[BankEntry]:
    """Return so many questions that differ in id and words."""
    return [
        BankEntry(prompt=replace(STAGE, id=f"mr-r-{n:02}", text=f"Wat deed jij op dag {n}?"))
        for n in range(count)
    ]


def words(library: Library, idiom: str = "standaard") -> EntryWords:
    """Return the words of a coach who chose this idiom."""
    return EntryWords(library.framework, lambda: library.framework.idiom(idiom))
