"""Files with a colleague's questions, as tests need them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from lobcoach.content.exchange import shared_text
from lobcoach.core.framework import Competence, Phase
from lobcoach.core.prompts import Prompt
from lobcoach.services.library import Library

DAY = date(2026, 11, 26)
NAME = "lobcoach-vragen-2026-11-26.md"
STEP = Prompt(
    id="eigen-7k2m9x4b",
    text="Aan welke klus werkte je laatst zonder hulp?",
    phase=Phase.LOOK_BACK,
    competence=Competence.QUALITIES,
    behaviour="ambitieus-1",
    follow_ups=("Wat deed je als eerste?", "Wie zag dat?"),
    coach_hint="Wacht tot de student het voor zich ziet.",
    conversation_types=frozenset({"voortgang", "loopbaanreflectie"}),
)
PERSON = replace(
    STEP,
    id="eigen-2b3c4d5e",
    text="Met wie in de kantine zou je willen ruilen?",
    phase=Phase.LOOK_AHEAD,
    competence=Competence.NETWORKING,
)


def given_file(folder: Path, *prompts: Prompt, name: str = NAME, author: str = "") -> Path:
    """Write a file with these questions, as a colleague's LOBcoach does."""
    path = folder / name
    path.write_text(shared_text(prompts, DAY, author), encoding="utf-8")
    return path


def given_own(folder: Path, *prompts: Prompt, name: str = "eigen-vragen.md") -> Path:
    """Write an own file with these questions."""
    folder.mkdir(exist_ok=True)
    return given_file(folder, *prompts, name=name)


def given_mix(folder: Path, library: Library) -> Path:
    """Write a file in which every kind of question stands: also an own one that is replaced."""
    shipped, other, third = (
        prompt for prompt in library.bank.prompts if prompt.id in ("kr-t-01", "kr-t-02", "mr-v-01")
    )
    closed = replace(
        STEP, id="eigen-3c4d5e6f", text="Heb je eigenlijk zin in de open dag van volgende week?"
    )
    path = given_file(
        folder,
        STEP,
        replace(shipped, coach_hint="Kijk even weg.", minutes=shipped.minutes % 6 + 1),
        replace(other, id="eigen-4d5e6f7g", text=f"{other.text[:-1]} nu?"),
        third,
        closed,
        PERSON,
        replace(STEP, id="eigen-5e6f7g8h", text="Wat vond <b>Noor</b> van haar stage?"),
        author="Ilse Bakker",
    )
    text = path.read_text(encoding="utf-8")
    head, _, tail = text.rpartition("- waarde: ")
    path.write_text(f"{head}- student: Noor, klas 2B\n- waarde: {tail}", encoding="utf-8")
    return path
