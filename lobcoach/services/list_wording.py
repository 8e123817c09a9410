"""What a class list brings, in Dutch: why a row stays out, what changes, how far the work is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from lobcoach.core.class_list.columns import ClassList
from lobcoach.core.class_list.comparing import ComparedRow, Comparison, RowState
from lobcoach.core.class_list.differences import FieldChange
from lobcoach.core.class_list.entries import RowProblem, RowTrouble
from lobcoach.core.class_list.heading_words import ColumnKind
from lobcoach.core.framework import LearningRoute
from lobcoach.core.pace import Doing, Progress
from lobcoach.core.text import LINE_LIMIT, NAME_LIMIT
from lobcoach.services.class_lists import Imported, Undone

_PROBLEMS: Mapping[RowTrouble, str] = {
    RowTrouble.NAME_MISSING: "er staat geen voornaam of roepnaam",
    RowTrouble.NAME_TOO_LONG: f"de naam heeft meer dan {NAME_LIMIT} tekens",
    RowTrouble.NAME_DIRECTION: "in de naam staat een onzichtbaar teken dat de leesrichting "
    "verandert",
    RowTrouble.TEXT_TOO_LONG: f"in ‘{{column}}’ staan meer dan {LINE_LIMIT} tekens",
    RowTrouble.LEVEL_UNREADABLE: "‘{text}’ in ‘{column}’ is geen niveau van 1 tot en met 4",
    RowTrouble.ROUTE_UNREADABLE: "‘{text}’ in ‘{column}’ is geen BOL of BBL",
    RowTrouble.YEAR_UNREADABLE: "‘{text}’ in ‘{column}’ is geen leerjaar van 1 tot en met 9",
    RowTrouble.NOT_KEPT: "in ‘{column}’ staan gegevens die LOBcoach niet bewaart, zoals een "
    "telefoonnummer, adres of geboortedatum",
    RowTrouble.NUMBER_ROUNDED: "‘{text}’ in ‘{column}’ is een afgerond getal: haal de lijst "
    "opnieuw uit het schoolsysteem, of zet die kolom in Excel op Tekst",
    RowTrouble.DOUBLE_ROW: "deze student staat ook op regel {line}",
    RowTrouble.NUMBER_TWICE: "studentnummer {text} staat in de lijst achter verschillende namen",
    RowTrouble.NUMBER_OF_OTHER: "dit studentnummer hoort in je bestand bij {text}",
    RowTrouble.OTHER_NUMBER: "een student met deze naam en groep heeft in je bestand een ander "
    "studentnummer: {text}",
    RowTrouble.SEVERAL_IN_FILE: "in je bestand past meer dan één student bij {text}",
}
_FIELDS: Mapping[str, str] = {
    "first_name": "voornaam",
    "infix": "tussenvoegsel",
    "surname": "achternaam",
    "preferred_name": "roepnaam",
    "student_number": "studentnummer",
    "group": "groep",
    "programme": "opleiding",
    "level": "niveau",
    "route": "leerweg",
    "year": "leerjaar",
}
_DOING: Mapping[Doing, str] = {
    Doing.READING: "De lijst wordt gelezen …",
    Doing.RECOGNISING: "De kolommen worden herkend …",
    Doing.COMPARING: "De lijst wordt vergeleken met je studenten …",
    Doing.STORING: "De studenten worden bewaard …",
}
KIND_WORDS: Mapping[ColumnKind, str] = {
    ColumnKind.IGNORED: "niet overnemen",
    ColumnKind.FULL_NAME: "hele naam",
    ColumnKind.FIRST_NAME: "voornaam",
    ColumnKind.PREFERRED_NAME: "roepnaam",
    ColumnKind.INITIALS: "voorletters",
    ColumnKind.INFIX: "tussenvoegsel",
    ColumnKind.SURNAME: "achternaam",
    ColumnKind.NUMBER: "studentnummer",
    ColumnKind.GROUP: "groep",
    ColumnKind.PROGRAMME: "opleiding",
    ColumnKind.CREBO: "crebo",
    ColumnKind.LEVEL: "niveau",
    ColumnKind.ROUTE: "leerweg",
    ColumnKind.YEAR: "leerjaar",
}
STATE_WORDS: Mapping[RowState, str] = {
    RowState.NEW: "nieuw",
    RowState.CHANGED: "gewijzigd",
    RowState.HERE: "staat er al",
    RowState.WRONG: "klopt niet",
}
_STATE_OF_MORE: Mapping[RowState, str] = {
    **STATE_WORDS,
    RowState.HERE: "staan er al",
    RowState.WRONG: "kloppen niet",
}
_BROUGHT_BACK = "komt terug uit het archief"
_NOTHING = "leeg"
_MOST_NAMES = 5


def students(count: int) -> str:
    """Return e.g. `1 student` or `28 studenten`."""
    return "1 student" if count == 1 else f"{number(count)} studenten"


def number(count: int) -> str:
    """Return a count as Dutch writes it: 100.000."""
    return f"{count:,}".replace(",", ".")


def why(problems: Sequence[RowProblem]) -> str:
    """Return why a row stays out, as one sentence."""
    reasons = "; ".join(
        _PROBLEMS[each.trouble].format(column=each.column, text=each.text, line=each.line)
        for each in problems
    )
    return f"{reasons[:1].upper()}{reasons[1:]}."


def change(each: FieldChange) -> str:
    """Return e.g. `groep: LAB3A → LAB4A`."""
    if each.field == "archived":
        return _BROUGHT_BACK
    return f"{_FIELDS[each.field]}: {_value(each.before)} → {_value(each.after)}"


def spoken_change(each: FieldChange) -> str:
    """Return the same for a screen reader, which would skip the arrow."""
    return change(each).replace(" → ", " wordt ")


def what(row: ComparedRow) -> str:
    """Return what taking over a row does, or why it stays out; empty when it does nothing."""
    if row.state is RowState.WRONG:
        return why(row.problems)
    if row.namesake is not None:
        group = f" in {row.namesake}" if row.namesake else ""
        return f"let op: je hebt al een student met deze naam{group}"
    return ", ".join(map(change, row.changes))


def progress(now: Progress) -> str:
    """Return what is being done, and how far it is."""
    if not (now.done and now.total):
        return _DOING[now.doing]
    return f"{_DOING[now.doing]} {number(now.done)} van {number(now.total)} rijen"


def counts(comparison: Comparison) -> str:
    """Return e.g. `20 nieuw · 8 gewijzigd · 1 klopt niet`; states without rows are left out."""
    found = ((len(comparison.of(state)), state) for state in RowState)
    return " · ".join(counted(count, state) for count, state in found if count)


def counted(count: int, state: RowState) -> str:
    """Return e.g. `1 klopt niet` or `2 kloppen niet`."""
    words = STATE_WORDS[state] if count == 1 else _STATE_OF_MORE[state]
    return f"{number(count)} {words}"


def left_out(headings: Sequence[str]) -> str:
    """Return which columns are never kept; empty when the list has none."""
    if not headings:
        return ""
    return f"Niet overgenomen, want dat bewaart LOBcoach niet: {', '.join(headings)}."


def columns(listed: ClassList) -> str:
    """Return what each column is taken for; those that are never kept are told by `left_out`."""
    told = ", ".join(
        f"{each.heading} ({KIND_WORDS[each.kind]})"
        for each in listed.columns
        if each.kind is not ColumnKind.FORBIDDEN
    )
    return f"Kolommen: {told}."


def row(file: str, compared: ComparedRow) -> str:
    """Return on which line of which file a row stands, whom it is about, and what it does."""
    place, told = f"{file}, regel {compared.entry.line}", what(compared)
    if compared.state is RowState.WRONG:
        return f"{place}: {told}"
    more = f" ({told})" if told else ""
    return f"{place}: {compared.name}: {STATE_WORDS[compared.state]}{more}"


def imported(done: Imported, wrong: int = 0) -> str:
    """Return what an import did."""
    parts = [f"{students(len(done.added))} toegevoegd"] if done.added else []
    parts += [f"{students(len(done.changed))} bijgewerkt"] if done.changed else []
    told = f"{' en '.join(parts)}." if parts else "Iedereen staat er al. Er is niets veranderd."
    rows = "1 rij is" if wrong == 1 else f"{number(wrong)} rijen zijn"
    return f"{told} {rows} niet overgenomen." if wrong else told


def undone(done: Undone) -> str:
    """Return what undoing an import did, and who stays."""
    told = "De klassenlijst is teruggedraaid."
    if not done.kept:
        return told
    stays = "blijft" if len(done.kept) == 1 else "blijven"
    return (
        f"{told} {names(done.kept)} {stays} staan, want daarover is intussen iets genoteerd of "
        "gewijzigd."
    )


def names(of: Sequence[str]) -> str:
    """Return e.g. `Noor van den Berg, Bo en nog 3 studenten`, at most five names."""
    more = len(of) - _MOST_NAMES
    return ", ".join(of[:_MOST_NAMES]) + (f" en nog {students(more)}" if more > 0 else "")


def _value(value: Any) -> str:
    if isinstance(value, LearningRoute):
        return value.upper()
    return str(value) if value not in (None, "") else _NOTHING
