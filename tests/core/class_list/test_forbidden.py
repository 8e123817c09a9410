"""Data that is never kept, told by how it looks."""

from __future__ import annotations

import pytest

from lobcoach.core.class_list.forbidden import (
    column_is_personal,
    is_birth_date,
    is_bsn,
    is_email,
    is_phone,
    is_postcode,
    plainly_personal,
)


@pytest.mark.parametrize("text", ["111222333", "123456782", "111.222.333", "12345672"])
def test_a_number_that_passes_the_eleven_test_may_be_a_bsn(text: str) -> None:
    assert is_bsn(text) == (text != "12345672" or is_bsn("012345672"))


@pytest.mark.parametrize("text", ["123456789", "20412", "000000000", "Noor", "1234567820"])
def test_other_numbers_are_no_bsn(text: str) -> None:
    assert not is_bsn(text)


@pytest.mark.parametrize(
    "text", ["06-12345678", "0612345678", "+31 6 12345678", "010-1234567", "(0182) 123456",
             "612345678", "0031612345678"]
)  # fmt: skip
def test_telephone_numbers_are_seen(text: str) -> None:
    assert is_phone(text)
    assert plainly_personal(text)


@pytest.mark.parametrize("text", ["20412", "LAB4A", "2026-2027", "25830", "00123456"])
def test_what_a_list_has_besides_is_none_of_it(text: str) -> None:
    assert not plainly_personal(text)


def test_addresses_of_mail_and_house_and_days_of_birth_are_seen() -> None:
    assert is_email("noor@school.example")
    assert plainly_personal("mail: noor@school.example")
    assert not is_email("noor at school")
    assert is_postcode("3011 AB")
    assert plainly_personal("3011ab")
    assert is_birth_date("01-02-2008")
    assert is_birth_date("2008-02-01 00:00")
    assert not is_birth_date("01-08-2026")
    assert not is_birth_date("ooit")


def test_a_column_is_known_by_most_of_its_cells() -> None:
    phones = ["06-12345678", "", "010-1234567", "geen", "06-87654321", "06-11112222", "0612345678"]
    assert column_is_personal(phones, number=False)
    assert not column_is_personal(["06-12345678", "LAB4A", "LAB4B"], number=False)
    assert not column_is_personal(["", ""], number=False)


def test_a_student_number_may_look_like_another_number() -> None:
    numbers = ["111222333", "123456782"]
    assert column_is_personal(numbers, number=False)
    assert not column_is_personal(numbers, number=True)
    assert column_is_personal(["a@b.nl", "c@d.nl"], number=True)
