"""Niveau, leerweg and leerjaar as written."""

from __future__ import annotations

import pytest

from lobcoach.core.class_list.facts import level_of, route_of, year_of
from lobcoach.core.framework import LearningRoute


@pytest.mark.parametrize(
    ("text", "level"),
    [("4", 4), ("4.0", 4), ("niveau 4", 4), ("Niveau 2 (mbo)", 2), ("mbo-3", 3),
     ("mbo niveau 3", 3), ("N4", 4), ("Entree", 1), ("IV", 4), ("5", None), ("0", None),
     ("hoog", None), ("4 of 3", None)],
)  # fmt: skip
def test_a_niveau_is_one_to_four(text: str, level: int | None) -> None:
    assert level_of(text) == level


@pytest.mark.parametrize(
    ("text", "year"),
    [("2", 2), ("2,0", 2), ("leerjaar 2", 2), ("2e jaar", 2), ("1ste leerjaar", 1), ("lj2", 2),
     ("9", 9), ("0", None), ("10", None), ("2026", None), ("twee", None)],
)  # fmt: skip
def test_a_leerjaar_is_one_to_nine(text: str, year: int | None) -> None:
    assert year_of(text) == year


@pytest.mark.parametrize(
    ("text", "route"),
    [("BOL", LearningRoute.BOL), ("BOL-voltijd", LearningRoute.BOL),
     ("bol (vt)", LearningRoute.BOL),
     ("Beroepsopleidende leerweg", LearningRoute.BOL), ("bbl", LearningRoute.BBL),
     ("Beroepsbegeleidende leerweg", LearningRoute.BBL), ("BOL/BBL", None), ("OVO", None)],
)  # fmt: skip
def test_a_leerweg_is_bol_or_bbl(text: str, route: LearningRoute | None) -> None:
    assert route_of(text) is route
