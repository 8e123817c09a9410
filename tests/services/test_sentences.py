"""What trouble is called in Dutch."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

import pytest

from lobcoach.core.errors import (
    FileError,
    FileTrouble,
    GroupTrouble,
    Holder,
    InputError,
    InputTrouble,
    NoPromptError,
    NotFoundError,
    RuleError,
    SheetError,
    StateError,
    WorldError,
)
from lobcoach.services.sentences import group_sentences, sentence

SINCE = datetime(2026, 11, 23, 14, 5).astimezone()
PATH = Path("/map-van-noor/loopbaan.lobcoach")

EVERY_ERROR: list[WorldError | RuleError] = [
    *(FileError(trouble, PATH, "disk I/O error") for trouble in FileTrouble),
    *(InputError(trouble, "name", 100) for trouble in InputTrouble),
    *(SheetError({3: trouble}) for trouble in GroupTrouble),
    SheetError({}),
    FileError(FileTrouble.IN_USE, PATH, "", Holder("marleen", "LOKAAL-12", SINCE, here=True)),
    FileError(FileTrouble.IN_USE, PATH, "", Holder("marleen", "LOKAAL-12", SINCE, here=False)),
    NotFoundError("Student", "id-1"),
    NoPromptError("kr-r-01"),
    StateError("closed"),
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
