"""What a screen reader is given to say."""

from __future__ import annotations

import pytest

from lobcoach.ui.spoken import keys, sentences, shortcut


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        ("Ctrl ⇧ L", "Ctrl Shift L"),
        ("Ctrl ↵", "Ctrl Enter"),
        ("Alt ←", "Alt pijl links"),
        ("Alt 1 … 5", "Alt 1 tot en met 5"),
        ("F1", "F1"),
    ],
)
def test_signs_on_keys_are_said_in_words(shown: str, said: str) -> None:
    assert keys(shown) == said
    assert shortcut(shown) == f"Sneltoets {said}"


def test_without_keys_nothing_is_said() -> None:
    assert shortcut("") == ""


def test_sentences_do_not_get_two_full_stops() -> None:
    assert sentences("Ik wil dit.", "", "Merkbaar: rust", "bezig") == (
        "Ik wil dit. Merkbaar: rust. bezig"
    )
    assert sentences("Wat kan ik?", "22 nov") == "Wat kan ik? 22 nov"
    assert sentences("", " ") == ""
