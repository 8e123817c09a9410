"""A small table of rows with every kind of cell."""

from __future__ import annotations

from dataclasses import dataclass

from lobcoach.ui.models.value_table import Column, ValueTable
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.widgets.row_delegates import (
    ActionDelegate,
    DotsDelegate,
    PersonDelegate,
    StateDelegate,
    WordsDelegate,
)
from lobcoach.ui.widgets.row_table import RowColumn, RowTable


@dataclass(frozen=True)
class Person:
    name: str
    group: str = "LAB4A"
    state: str = "geen"
    tone: Tone | None = None


PEOPLE = (
    Person("Yusuf Demirtaş", state="1 terugkijken", tone=Tone.WAIT),
    Person("Sanne de Wit", state="3 nagekomen", tone=Tone.GOOD),
    Person("<b>Noor</b>", group="", state="nieuw", tone=Tone.NEUTRAL),
    Person("Femke Jansen"),
)


def model(people: tuple[Person, ...] = PEOPLE) -> ValueTable[Person]:
    made = ValueTable(
        (
            Column[Person]("Student", lambda p: p.name),
            Column[Person]("Groep", lambda p: p.group),
            Column[Person]("Afspraken", lambda p: p.state, lambda p: f"afspraken: {p.state}"),
            Column[Person]("Competenties", lambda p: str(len(p.name) % 5)),
            Column[Person]("Gesprek", lambda p: "Gesprek"),
            Column[Person]("Meer", lambda p: "Meer"),
        ),
        lambda person: person.name,
    )
    made.set_rows(people)
    return made


def columns() -> tuple[RowColumn, ...]:
    return (
        RowColumn(200, PersonDelegate(lambda p: p.name[:2], lambda p: p.group), stretch=2),
        RowColumn(100, WordsDelegate(lambda p: not p.group), stretch=1, leaves=1),
        RowColumn(150, StateDelegate(lambda p: p.tone, lambda p: p.state == "geen"), leaves=2),
        RowColumn(100, DotsDelegate(lambda p: [True, False, True]), leaves=3),
        RowColumn(120, ActionDelegate(lambda p: "play"), acts=True),
        RowColumn(48, ActionDelegate(lambda p: "more", words=False), acts=True),
    )


def table(people: tuple[Person, ...] = PEOPLE) -> RowTable:
    source = model(people)
    made = RowTable(source, columns(), "Studenten")
    source.setParent(made)
    return made
