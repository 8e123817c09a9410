"""What trouble is called in Dutch."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

import pytest

from lobcoach.core.errors import (
    EarlierTalkError,
    FileError,
    FileTrouble,
    GroupTrouble,
    Holder,
    InputError,
    InputTrouble,
    ListChangedError,
    ListError,
    ListTrouble,
    NoPromptError,
    NotFoundError,
    QuestionError,
    QuestionTrouble,
    RuleError,
    SheetError,
    StateError,
    WorldError,
)
from lobcoach.core.pace import StoppedError
from lobcoach.services.sentences import group_sentences, sentence

SINCE = datetime(2026, 11, 23, 14, 5).astimezone()
PATH = Path("/map-van-noor/loopbaan.lobcoach")
LIST = Path("/map-van-noor/klas.csv")

EVERY_ERROR: list[WorldError | RuleError] = [
    *(FileError(trouble, PATH, "disk I/O error") for trouble in FileTrouble),
    *(InputError(trouble, "name", 100) for trouble in InputTrouble),
    *(SheetError({3: trouble}) for trouble in GroupTrouble),
    SheetError({}),
    FileError(FileTrouble.IN_USE, PATH, "", Holder("marleen", "LOKAAL-12", SINCE, here=True)),
    FileError(FileTrouble.IN_USE, PATH, "", Holder("marleen", "LOKAAL-12", SINCE, here=False)),
    NotFoundError("Student", "id-1"),
    NoPromptError("kr-r-01"),
    EarlierTalkError("id-1"),
    *(ListError(trouble, LIST) for trouble in ListTrouble),
    ListChangedError(),
    StoppedError(),
    StateError("closed"),
    *(QuestionError(trouble, "eigen-openen.md") for trouble in QuestionTrouble),
    WorldError("a new kind of trouble"),
    RuleError("a new rule"),
]


@pytest.mark.parametrize("error", EVERY_ERROR, ids=str)
def test_every_error_has_a_calm_dutch_sentence(error: WorldError | RuleError) -> None:
    told = sentence(error)
    assert told[0].isupper() or told.startswith("‘")
    assert told.endswith(".")
    assert not re.search(r"[{}!_]|\b(error|the|file|None|fout)\b", told)
    assert 20 < len(told) < 260
    for code in ("I/O", "name", "id-1", "kr-r-01"):
        assert code not in told


def test_no_two_troubles_are_told_the_same_way() -> None:
    told = [sentence(error) for error in EVERY_ERROR[:-2]]
    assert len(set(told)) == len(told)


@pytest.mark.parametrize(
    "trouble",
    [
        FileTrouble.EMPTY,
        FileTrouble.FOREIGN,
        FileTrouble.NEWER,
        FileTrouble.DAMAGED,
        FileTrouble.TRUNCATED,
    ],
)
def test_a_refusal_says_that_nothing_was_changed(trouble: FileTrouble) -> None:
    told = sentence(FileError(trouble, PATH))
    assert "‘loopbaan.lobcoach’" in told
    assert told.endswith("LOBcoach heeft er niets aan veranderd.")


def test_what_is_missing_is_named_whole() -> None:
    assert f"‘{PATH}’" in sentence(FileError(FileTrouble.MISSING, PATH))
    assert f"‘{PATH.parent}’" in sentence(FileError(FileTrouble.FOLDER_MISSING, PATH))


def test_a_path_without_a_name_is_still_named() -> None:
    assert sentence(FileError(FileTrouble.FOREIGN, Path())).startswith("‘.’ is geen bestand")


@pytest.mark.parametrize(
    ("holder", "told"),
    [
        (
            Holder("marleen", "LOKAAL-12", SINCE, here=True),
            "‘loopbaan.lobcoach’ is al open op deze computer door ‘marleen’, sinds maandag 23 "
            "november 14.05 uur. Ga verder in dat venster, of sluit het en probeer het nog eens.",
        ),
        (
            Holder("", "THUIS", SINCE, here=False),
            "‘loopbaan.lobcoach’ is al open op de computer ‘THUIS’, sinds maandag 23 november "
            "14.05 uur. Sluit LOBcoach daar en probeer het nog eens.",
        ),
    ],
)
def test_who_has_the_file_open_is_told_with_the_time_of_here(holder: Holder, told: str) -> None:
    assert sentence(FileError(FileTrouble.IN_USE, PATH, "", holder)) == told


def test_each_group_of_a_sheet_has_its_own_sentence() -> None:
    error = SheetError({2: GroupTrouble.MISSING, 13: GroupTrouble.MISTYPED})
    assert group_sentences(error) == {
        2: "Groep 2 is nog leeg. Typ die over.",
        13: "In groep 13 staat een teken verkeerd.",
    }


@pytest.mark.parametrize(
    ("trouble", "told"),
    [
        (ListTrouble.NOT_A_LIST, "‘klas.csv’ is geen klassenlijst. Kies een bestand uit Excel "
         "(xlsx of xls), uit LibreOffice (ods), of een CSV-bestand."),
        (ListTrouble.OPEN_QUOTE, "In ‘klas.csv’ begint op regel 7 een aanhalingsteken dat niet "
         "goed eindigt, waardoor rijen aan elkaar plakken. Haal dat teken weg, en kies de lijst "
         "opnieuw."),
        (ListTrouble.EMPTY, "‘klas.csv’ is leeg. Maak de lijst opnieuw in het schoolsysteem."),
        (ListTrouble.ONLY_HEADINGS, "In ‘klas.csv’ staan alleen kolomkoppen, nog geen studenten. "
         "Maak de lijst opnieuw, of kies een ander bestand."),
        (ListTrouble.NO_NAME_COLUMN, "In ‘klas.csv’ is geen kolom ‘Naam’, ‘Voornaam’ of "
         "‘Roepnaam’ gevonden. Zet zo'n kop boven de kolom, bewaar het bestand en kies het "
         "opnieuw."),
        (ListTrouble.TOO_LARGE, "‘klas.csv’ is te groot voor een klassenlijst. Bewaar alleen de "
         "rijen die je nodig hebt in een nieuw bestand."),
        (ListTrouble.LOCKED, "‘klas.csv’ is beveiligd met een wachtwoord. Open het in Excel, "
         "bewaar het zonder wachtwoord en kies dat bestand."),
        (ListTrouble.DAMAGED, "‘klas.csv’ is niet te lezen: het bestand is beschadigd of niet "
         "compleet. Maak de lijst opnieuw in het schoolsysteem."),
        (ListTrouble.FOLDER, "‘klas.csv’ is een map. Kies het bestand met de klassenlijst dat "
         "erin staat."),
        (ListTrouble.MISSING, "‘klas.csv’ is er niet meer. Kijk of het bestand is verplaatst, en "
         "kies het opnieuw."),
        (ListTrouble.NO_PERMISSION, "Je mag ‘klas.csv’ niet lezen. Kopieer het bestand naar een "
         "eigen map, of vraag de beheerder om toegang."),
        (ListTrouble.UNREADABLE, "‘klas.csv’ kan nu niet worden gelezen. Kijk of de schijf of het "
         "netwerk bereikbaar is, en probeer het nog eens."),
    ],
)  # fmt: skip
def test_a_list_that_cannot_be_read_says_why_and_what_to_do(
    trouble: ListTrouble, told: str
) -> None:
    assert sentence(ListError(trouble, LIST, 7)) == told


def test_what_was_stopped_or_overtaken_says_that_nothing_is_lost() -> None:
    assert sentence(StoppedError()) == "Je bent gestopt. Er is niets veranderd."
    assert sentence(ListChangedError()) == (
        "Je studenten zijn intussen gewijzigd. Bekijk de lijst nog eens; hij is opnieuw vergeleken."
    )
