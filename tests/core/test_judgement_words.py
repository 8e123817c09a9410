"""Words that judge or label someone."""

from __future__ import annotations

import pytest

from lobcoach.core.judgement_words import judgement_word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Hij is lui.", "lui"),
        ("Een Luie houding", "Luie"),
        ("erg ongemotiveerd vandaag", "ongemotiveerd"),
        ("dwars en brutaal", "dwars"),
        ("een brutale opmerking", "brutale"),
        ("vindt zichzelf zwak", "zwak"),
        ("depressieve indruk", "depressieve"),
        ("heeft vast ADHD", "ADHD"),
        ("een beetje autistisch, denk ik", "autistisch"),
        ("ongeïnteresseerd", "ongeïnteresseerd"),
    ],
)
def test_a_judging_word_is_found_as_it_was_typed(text: str, word: str) -> None:
    assert judgement_word(text) == word


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Luistert goed en luidt de bel.",
        "Kijkt weg en zegt: ‘weet ik niet’.",
        "Een dwarsdoorsnede, een zwakstroommonteur.",
        "domein en dominee",
    ],
)
def test_what_was_seen_or_heard_is_no_judgement(text: str) -> None:
    assert judgement_word(text) is None


@pytest.mark.parametrize(
    "word",
    ["lui", "ongemotiveerd", "dwars", "brutaal", "zwak", "depressief", "ADHD", "autistisch"],
)
def test_every_word_that_the_domain_names_is_noticed(word: str) -> None:
    assert judgement_word(f"Was vandaag {word}, zei ze.") == word
