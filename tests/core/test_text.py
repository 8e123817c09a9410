"""Text on its way in."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lobcoach.core.text import as_title, bare_quote, is_short_passphrase, normalised, one_line


def test_plain_text_stays_as_it_was_typed() -> None:
    assert normalised("Ik werd juist rustig. 2 < 3 & <b>") == "Ik werd juist rustig. 2 < 3 & <b>"


def test_line_ends_become_newlines_and_tabs_stay() -> None:
    assert normalised("een\r\ntwee\rdrie\u2028vier\tvijf") == "een\ntwee\ndrie\nvier\tvijf"
    assert (
        normalised("uit Word:\x0bvolgende regel\x0cpagina") == "uit Word:\nvolgende regel\npagina"
    )


def test_what_cannot_be_stored_is_replaced_and_what_cannot_be_seen_is_dropped() -> None:
    assert normalised("a\x00b\x1bc\ufffe") == "abc"
    assert normalised("half \ud83d paar") == "half \ufffd paar"
    assert normalised("heel \U0001f393 paar") == "heel \U0001f393 paar"


def test_letters_with_loose_accents_become_one_letter() -> None:
    assert normalised("Zoe\u0308") == "Zoë"


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_any_text_can_be_stored_afterwards_and_does_not_change_again(text: str) -> None:
    once = normalised(text)
    once.encode()
    assert normalised(once) == once
    assert unicodedata.is_normalized("NFC", once)


def test_a_name_is_one_line_without_spaces_around_it() -> None:
    assert one_line("  Noor \n van\tden  Berg ") == "Noor van den Berg"


def test_a_title_has_a_capital_in_front_and_else_stays_as_the_school_wrote_it() -> None:
    assert as_title("één voor TeamZorg") == "Één voor TeamZorg"
    assert as_title("") == ""


def test_literal_words_stand_without_the_marks_typed_around_them() -> None:
    assert bare_quote(" “Ik word juist rustig.” ") == "Ik word juist rustig."
    assert bare_quote("m'n eigen weg") == "m'n eigen weg"


@pytest.mark.parametrize(
    ("passphrase", "short"),
    [(" " * 8, True), (" 1234567 ", True), ("1234567", True), ("een zin!", False)],
)
def test_spaces_around_a_passphrase_do_not_make_it_longer(passphrase: str, short: bool) -> None:
    assert is_short_passphrase(passphrase) is short
