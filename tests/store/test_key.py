from pathlib import Path

import pytest

from lobcoach.store.key import Key, derive, new_salt, usable
from lobcoach.store.opening import key_to
from lobcoach.store.store import Store


@pytest.mark.parametrize(
    ("passphrase", "is_usable"),
    [("geheim", True), ("'; --", True), ("", False), ("a\0b", False), ("\ud800", False)],
)  # fmt: skip
def test_a_passphrase_is_nothing_but_characters(passphrase: str, is_usable: bool):
    assert usable(passphrase) is is_usable


def test_a_key_is_not_shown_when_printed():
    key = Key(b"k" * 32, b"s" * 16)
    assert repr(key) == "Key()"


@pytest.mark.parametrize(("raw", "salt"), [(b"k", b"s" * 16), (b"k" * 32, b"")])
def test_a_key_of_another_length_is_our_mistake(raw: bytes, salt: bytes):
    with pytest.raises(ValueError, match="32 bytes"):
        Key(raw, salt)


def test_each_file_has_a_key_of_its_own(place: Path):
    Store.create(place, "dezelfde zin").close()
    other = place.with_name("ander.lobcoach")
    Store.create(other, "dezelfde zin").close()
    assert key_to(place, "dezelfde zin") != key_to(other, "dezelfde zin")


def test_the_same_passphrase_and_salt_make_the_same_key():
    salt = new_salt()
    assert derive("ééndracht", salt) == derive("e\u0301e\u0301ndracht", salt)
    assert derive("ééndracht", salt) != derive("eendracht", salt)
