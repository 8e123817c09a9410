"""Copies beside a file, known by their names."""

from __future__ import annotations

from datetime import datetime

import pytest

from lobcoach.core.siblings import SiblingKind, conflict_stem, sibling_kind

MINE = "mijn-studenten"


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        ("mijn-studenten-DESKTOP-4F7K2", SiblingKind.OTHER_COMPUTER),
        ("mijn-studenten-LAPTOP12", SiblingKind.OTHER_COMPUTER),
        ("mijn-studenten (conflicted copy 2026-11-25 205107)", SiblingKind.CONFLICTED_COPY),
        ("mijn-studenten (Marleens conflicted copy 2026-11-25)", SiblingKind.CONFLICTED_COPY),
        ("mijn-studenten (Case Conflict)", SiblingKind.CONFLICTED_COPY),
        ("mijn-studenten (conflicterend exemplaar van Bo 2026-11-25)", SiblingKind.CONFLICTED_COPY),
        ("mijn-studenten.sync-conflict-20261125-205107-ABCDEFG", SiblingKind.SYNCTHING),
        ("mijn-studenten 2", SiblingKind.NUMBERED),
        ("mijn-studenten (1)", SiblingKind.NUMBERED),
        ("mijn-studenten (conflict 2026-11-25 20.51)", SiblingKind.OURS),
        ("mijn-studenten (conflict 2026-11-25 20.51) (2)", SiblingKind.OURS),
    ],
)
def test_each_program_has_its_way(other: str, kind: SiblingKind) -> None:
    assert sibling_kind(MINE, other) is kind


@pytest.mark.parametrize(
    "other",
    [
        MINE,
        "voorbeeld",
        "mijn-studenten-oud",
        "mijn-studenten 2025-2026",
        "mijn-studenten-2026",
        "mijn-studenten.voor-versie-2",
        "mijn-studenten 2026-11-25 19.51.07Z zelf a1b2c3",
        "mijn-studenten van Bo",
    ],
)
def test_a_file_of_its_own_is_no_copy(other: str) -> None:
    assert sibling_kind(MINE, other) is None


def test_our_own_copy_is_known_again() -> None:
    name = conflict_stem(MINE, datetime(2026, 11, 25, 20, 51, 7).astimezone())
    assert name == "mijn-studenten (conflict 2026-11-25 20.51)"
    assert sibling_kind(MINE, name) is SiblingKind.OURS
