"""What a class list brings, in Dutch."""

from __future__ import annotations

import re

import pytest

from lobcoach.core.class_list.columns import ClassList, ListColumn
from lobcoach.core.class_list.comparing import ComparedRow, Comparison, RowState
from lobcoach.core.class_list.differences import FieldChange
from lobcoach.core.class_list.entries import Entry, RowProblem, RowTrouble
from lobcoach.core.class_list.heading_words import ColumnKind
from lobcoach.core.class_list.name_parts import Name
from lobcoach.core.framework import LearningRoute
from lobcoach.core.pace import Doing, Progress
from lobcoach.services import list_wording
from lobcoach.services.class_lists import Imported, Undone

ENTRY = Entry(7, Name("Noor", "van den", "Berg"))
T = RowTrouble


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (RowProblem(T.NAME_MISSING), "Er staat geen voornaam of roepnaam."),
        (RowProblem(T.NAME_TOO_LONG), "De naam heeft meer dan 100 tekens."),
        (RowProblem(T.NAME_DIRECTION),
         "In de naam staat een onzichtbaar teken dat de leesrichting verandert."),
        (RowProblem(T.TEXT_TOO_LONG, "Klas"), "In ‘Klas’ staan meer dan 500 tekens."),
        (RowProblem(T.LEVEL_UNREADABLE, "Niveau", "7"),
         "‘7’ in ‘Niveau’ is geen niveau van 1 tot en met 4."),
        (RowProblem(T.ROUTE_UNREADABLE, "Leerweg", "OVO"),
         "‘OVO’ in ‘Leerweg’ is geen BOL of BBL."),
        (RowProblem(T.YEAR_UNREADABLE, "Jaar", "twee"),
         "‘twee’ in ‘Jaar’ is geen leerjaar van 1 tot en met 9."),
        (RowProblem(T.NOT_KEPT, "Klas"),
         "In ‘Klas’ staan gegevens die LOBcoach niet bewaart, zoals een telefoonnummer, adres of "
         "geboortedatum."),
        (RowProblem(T.NUMBER_ROUNDED, "Nummer", "1,2E+11"),
         "‘1,2E+11’ in ‘Nummer’ is een afgerond getal: haal de lijst opnieuw uit het "
         "schoolsysteem, of zet die kolom in Excel op Tekst."),
        (RowProblem(T.DOUBLE_ROW, line=3), "Deze student staat ook op regel 3."),
        (RowProblem(T.NUMBER_TWICE, text="42"),
         "Studentnummer 42 staat in de lijst achter verschillende namen."),
        (RowProblem(T.NUMBER_OF_OTHER, text="Sam Bos"),
         "Dit studentnummer hoort in je bestand bij Sam Bos."),
        (RowProblem(T.OTHER_NUMBER, text="42"),
         "Een student met deze naam en groep heeft in je bestand een ander studentnummer: 42."),
        (RowProblem(T.SEVERAL_IN_FILE, text="Sam Bos"),
         "In je bestand past meer dan één student bij Sam Bos."),
    ],
)  # fmt: skip
def test_every_reason_is_a_calm_dutch_sentence(problem: RowProblem, said: str) -> None:
    told = list_wording.why([problem])
    assert told == said
    assert not re.search(r"[{}!_]|\bfout\b", told)


def test_no_reason_is_left_without_words() -> None:
    told = {list_wording.why([RowProblem(trouble)]) for trouble in RowTrouble}
    assert len(told) == len(RowTrouble)


def test_several_reasons_are_one_sentence() -> None:
    both = [RowProblem(T.NAME_MISSING), RowProblem(T.LEVEL_UNREADABLE, "Niveau", "7")]
    assert list_wording.why(both) == (
        "Er staat geen voornaam of roepnaam; ‘7’ in ‘Niveau’ is geen niveau van 1 tot en met 4."
    )


def test_a_row_says_where_it_stands_and_what_it_does() -> None:
    wrong = ComparedRow(ENTRY, RowState.WRONG, problems=(RowProblem(T.NAME_MISSING),))
    moved = ComparedRow(ENTRY, RowState.CHANGED, "id", (FieldChange("group", "LAB3A", "LAB4A"),))
    told = [list_wording.row("klas.csv", each) for each in (ComparedRow(ENTRY, RowState.HERE),
                                                            moved, wrong)]  # fmt: skip
    assert told == [
        "klas.csv, regel 7: Noor van den Berg: staat er al",
        "klas.csv, regel 7: Noor van den Berg: gewijzigd (groep: LAB3A → LAB4A)",
        "klas.csv, regel 7: Er staat geen voornaam of roepnaam.",
    ]


def test_columns_say_what_they_are_taken_for() -> None:
    found = (
        ListColumn(0, "Naam", ColumnKind.FULL_NAME),
        ListColumn(1, "Mentor", ColumnKind.IGNORED),
        ListColumn(2, "BSN", ColumnKind.FORBIDDEN),
    )
    told = list_wording.columns(ClassList(found, ()))
    assert told == "Kolommen: Naam (hele naam), Mentor (niet overnemen)."


def test_changes_say_from_what_to_what() -> None:
    changes = (
        FieldChange("group", "LAB3A", "LAB4A"),
        FieldChange("route", None, LearningRoute.BBL),
        FieldChange("archived", before=True, after=False),
    )
    row = ComparedRow(ENTRY, RowState.CHANGED, "id", changes)
    assert list_wording.what(row) == (
        "groep: LAB3A → LAB4A, leerweg: leeg → BBL, komt terug uit het archief"
    )
    assert list_wording.spoken_change(changes[0]) == "groep: LAB3A wordt LAB4A"


def test_a_row_says_what_there_is_to_say() -> None:
    wrong = ComparedRow(ENTRY, RowState.WRONG, problems=(RowProblem(T.DOUBLE_ROW, line=3),))
    assert list_wording.what(wrong) == "Deze student staat ook op regel 3."
    assert list_wording.what(ComparedRow(ENTRY, RowState.NEW)) == ""
    namesake = ComparedRow(ENTRY, RowState.NEW, namesake="LAB3A")
    assert list_wording.what(namesake) == ("let op: je hebt al een student met deze naam in LAB3A")
    without = ComparedRow(ENTRY, RowState.NEW, namesake="")
    assert list_wording.what(without) == "let op: je hebt al een student met deze naam"


def test_counts_leave_out_what_is_not_there() -> None:
    rows = [ComparedRow(ENTRY, RowState.NEW)] * 1000 + [ComparedRow(ENTRY, RowState.WRONG)] * 2
    assert (
        list_wording.counts(Comparison(tuple(rows), frozenset())) == "1.000 nieuw · 2 kloppen niet"
    )
    one = Comparison((ComparedRow(ENTRY, RowState.HERE),), frozenset())
    assert list_wording.counts(one) == "1 staat er al"
    assert list_wording.counts(Comparison((), frozenset())) == ""


def test_progress_is_told_in_words() -> None:
    assert list_wording.progress(Progress(Doing.READING)) == "De lijst wordt gelezen …"
    assert list_wording.progress(Progress(Doing.COMPARING, 34_000, 100_000)) == (
        "De lijst wordt vergeleken met je studenten … 34.000 van 100.000 rijen"
    )
    assert {list_wording.progress(Progress(doing)) for doing in Doing} == {
        "De lijst wordt gelezen …",
        "De kolommen worden herkend …",
        "De lijst wordt vergeleken met je studenten …",
        "De studenten worden bewaard …",
    }


def test_columns_that_are_never_kept_are_named() -> None:
    assert list_wording.left_out(()) == ""
    assert list_wording.left_out(("BSN", "E-mail")) == (
        "Niet overgenomen, want dat bewaart LOBcoach niet: BSN, E-mail."
    )


@pytest.mark.parametrize(
    ("done", "wrong", "said"),
    [
        (Imported(("a",), ()), 0, "1 student toegevoegd."),
        (Imported(("a", "b"), (("c", ()),)), 1,
         "2 studenten toegevoegd en 1 student bijgewerkt. 1 rij is niet overgenomen."),
        (Imported((), ()), 2,
         "Iedereen staat er al. Er is niets veranderd. 2 rijen zijn niet overgenomen."),
    ],
)  # fmt: skip
def test_an_import_says_what_it_did(done: Imported, wrong: int, said: str) -> None:
    assert list_wording.imported(done, wrong) == said


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        ((), "De klassenlijst is teruggedraaid."),
        (("Bo",), "De klassenlijst is teruggedraaid. Bo blijft staan, want daarover is intussen "
         "iets genoteerd of gewijzigd."),
        (tuple("abcdefg"), "De klassenlijst is teruggedraaid. a, b, c, d, e en nog 2 studenten "
         "blijven staan, want daarover is intussen iets genoteerd of gewijzigd."),
    ],
)  # fmt: skip
def test_undoing_says_who_stays(kept: tuple[str, ...], said: str) -> None:
    assert list_wording.undone(Undone(1, 0, kept)) == said
