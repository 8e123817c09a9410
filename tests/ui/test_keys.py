"""How keys are told to a coach."""

from __future__ import annotations

import pytest

from lobcoach.ui.commands import Command
from lobcoach.ui.keys import first_of, keys_of, shown


def nothing() -> None:
    """Do nothing."""


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("Ctrl+Return", "Ctrl Enter"),
        ("Ctrl+Enter", "Ctrl Enter"),
        ("Alt+Left", "Alt ←"),
        ("Alt+Shift+Up", "Alt Shift ↑"),
        ("Ctrl+Space", "Ctrl spatie"),
        ("Ctrl++", "Ctrl +"),
        ("Ctrl+=", "Ctrl +"),
        ("Ctrl+-", "Ctrl -"),
        ("Ctrl+,", "Ctrl ,"),
        ("Del", "Delete"),
        ("Esc", "Esc"),
        ("F9", "F9"),
    ],
)
def test_keys_are_told_as_they_stand_on_a_dutch_keyboard(keys: str, told: str) -> None:
    assert shown(keys) == told


def test_keys_that_do_the_same_are_each_told_once() -> None:
    go_on = Command("volgende vraag", nothing, "Ctrl+Return Ctrl+Enter Alt+Right")
    assert keys_of([go_on]) == (("Ctrl Enter", "volgende vraag"), ("Alt →", "volgende vraag"))
    assert first_of(go_on) == "Ctrl Enter"


def test_a_family_is_told_in_one_line_and_what_has_no_keys_is_not_told() -> None:
    family = [Command(f"competentie {n}", nothing, f"Alt+{n}", family="competentie")
              for n in range(1, 6)]  # fmt: skip
    told = keys_of([Command("eerst", nothing, "F5"), *family, Command("stil", nothing)])
    assert told == (("F5", "eerst"), ("Alt 1 … 5", "competentie"))
    assert first_of(Command("stil", nothing)) == ""
