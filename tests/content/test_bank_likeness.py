"""One more question against the bank."""

from __future__ import annotations

from dataclasses import replace

from lobcoach.content.bank_likeness import BankLikeness
from tests.content.given_prompts import TRIP


def test_a_question_never_resembles_itself_nor_an_empty_one_anything() -> None:
    bank = BankLikeness((TRIP,))
    assert bank.resembles(TRIP.id, TRIP.text) == ""
    assert bank.resembles("eigen-bbbbbbbb", "") == ""
    assert TRIP.text in bank.resembles("eigen-bbbbbbbb", TRIP.text)


def test_half_the_same_words_is_another_question() -> None:
    bank = BankLikeness((TRIP,))
    assert bank.resembles("eigen-bbbbbbbb", "Welke klus kun jij nu alleen doen?") == ""


def test_an_empty_follow_up_is_not_asked_often() -> None:
    others = [replace(TRIP, id=str(number), follow_ups=("?",)) for number in range(9)]
    assert BankLikeness(others).is_often_asked("x", "?") == ""


def test_the_words_of_the_bank_are_known() -> None:
    assert {"klus", "morgen"} <= BankLikeness((TRIP,)).vocabulary
