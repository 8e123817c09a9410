import pytest

from lobcoach.content.readability import (
    brouwer,
    flesch_douma,
    sentences,
    syllables,
    syllables_per_word,
    words,
    words_per_sentence,
)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("stap", 1), ("student", 2), ("gesprek", 2), ("mooie", 2), ("groeien", 2), ("leuke", 2),
        ("nieuwe", 2), ("ideeën", 3), ("radio", 3), ("beoordelen", 4), ("heroriëntatie", 6),
        ("jij", 1), ("bijeen", 2), ("yoga", 2), ("één", 1), ("zeeën", 2), ("12", 1), ("ë", 1),
    ],
)  # fmt: skip
def test_syllables_are_counted_as_dutch_says_them(word: str, count: int) -> None:
    assert syllables(word) == count


def test_words_and_sentences_are_counted_as_a_reader_would() -> None:
    text = "We hebben {minuten} minuten. Wat wil je – zo’n kwartier – doen?"
    assert len(words(text)) == 10
    assert sentences(text) == 2
    assert sentences("Geen einde") == 1


def test_simple_text_scores_high_and_official_text_low() -> None:
    assert flesch_douma("Wat kun je al goed? Wat wil je nog leren?") > 95
    assert flesch_douma("Implementeer kwaliteitenreflectie-instrumentarium.") < 0
    assert flesch_douma("beland") > flesch_douma("terechtgekomen")
    assert flesch_douma("") == 100


def test_both_indices_are_those_of_the_field() -> None:
    text = "Wat kun je al goed? Wat wil je nog leren?"
    assert words_per_sentence(text) == 5
    assert syllables_per_word(text) == pytest.approx(1.1)
    assert flesch_douma(text) == pytest.approx(206.835 - 0.93 * 5 - 77 * 1.1)
    assert brouwer(text) == pytest.approx(195 - 2 * 5 - 200 / 3 * 1.1)
    assert brouwer("Implementeer kwaliteitenreflectie-instrumentarium.") < 0
    assert (brouwer(""), syllables_per_word("")) == (100, 0)
