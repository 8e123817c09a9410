import re

from lobcoach.content.style_words import (
    CLOSED_VERB,
    EMPTY_WORDS,
    JARGON,
    LONG_BUT_KNOWN,
    QUESTION_WORD,
    SUBJECT,
)


def test_word_lists_are_in_lower_case_so_that_they_can_be_looked_up() -> None:
    for word in JARGON | LONG_BUT_KNOWN | EMPTY_WORDS:
        assert word == word.lower().strip()


def test_words_that_are_allowed_though_long_are_long_indeed() -> None:
    assert all(len(word) >= 14 for word in LONG_BUT_KNOWN)


def test_no_question_word_counts_as_a_verb_or_a_subject() -> None:
    for word in ("wat", "wie", "waarmee", "welke", "hoeveel"):
        assert re.fullmatch(QUESTION_WORD, word)
        assert not re.fullmatch(CLOSED_VERB, word)
        assert not re.fullmatch(SUBJECT, word)
