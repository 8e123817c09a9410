"""Five hundred damaged files: each opens sound or is refused by name, and stays as it is."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.store.key import Key
from lobcoach.store.opening import key_to
from lobcoach.store.store import Store
from lobcoach.store.verification import FindingCode, verify
from tests.services.places import names_in
from tests.store import golden
from tests.store.processes import KILLED_HALF_WAY, in_child

_PAGE = 4096
#: What a damaged file may be called; never in use, never made by someone else's hand.
_NAMED = {
    FileTrouble.DAMAGED,
    FileTrouble.TRUNCATED,
    FileTrouble.FOREIGN,
    FileTrouble.NEWER,
    FileTrouble.EMPTY,
    FileTrouble.WRONG_PASSPHRASE,
}
#: What other letters in a text that is not locked do to a file that is sound otherwise. SQLite
#: looks at the rules of columns only where it may write, so `verify` and the next backup find them.
_IN_WORDS = set(FindingCode) - {FindingCode.CIPHER, FindingCode.CUT_OFF, FindingCode.SQLITE}


def flip(content: bytearray, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 1, 3, 20))):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def flip_in_header(content: bytearray, chance: random.Random) -> None:
    content[chance.randrange(100)] ^= 1 << chance.randrange(8)


def truncate(content: bytearray, chance: random.Random) -> None:
    del content[chance.choice((0, 1, 15, 99, 511, chance.randrange(len(content)))) :]


def truncate_at_page(content: bytearray, chance: random.Random) -> None:
    del content[_PAGE * chance.randrange(1, len(content) // _PAGE) :]


def swap_pages(content: bytearray, chance: random.Random) -> None:
    one, other = chance.sample(range(len(content) // _PAGE), 2)
    first = content[one * _PAGE : (one + 1) * _PAGE]
    content[one * _PAGE : (one + 1) * _PAGE] = content[other * _PAGE : (other + 1) * _PAGE]
    content[other * _PAGE : (other + 1) * _PAGE] = first


def blank(content: bytearray, chance: random.Random) -> None:
    start, length = chance.randrange(len(content)), chance.choice((16, 512, _PAGE, 9 * _PAGE))
    here = content[start : start + length]
    content[start : start + length] = bytes(len(here))


def scribble(content: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(content))
    here = content[start : start + 900]
    content[start : start + 900] = chance.randbytes(len(here))


def append(content: bytearray, chance: random.Random) -> None:
    content.extend(chance.randbytes(chance.choice((1, 100, _PAGE))))


DAMAGES: tuple[Callable[[bytearray, random.Random], None], ...] = (
    flip, flip_in_header, truncate, truncate_at_page, swap_pages, blank, scribble, append,
)  # fmt: skip
EACH = 30


@pytest.fixture
def given(passphrase: str | None) -> tuple[bytes, Key | None]:
    """The bytes of the golden file, and its key."""
    source = golden.ENCRYPTED if passphrase else golden.PLAIN
    return source.read_bytes(), key_to(source, golden.PASSPHRASE if passphrase else None)


def opened(place: Path, key: Key | None) -> FileTrouble | None:
    """Return why a file is refused, None when it opened; its trouble must have a name."""
    try:
        Store.open(place, key).close()
    except FileError as error:
        assert error.trouble in _NAMED, error
        assert error.path == place
        return error.trouble
    return None


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_a_damaged_file_is_refused_by_name_or_sound_and_never_touched(
    place: Path, given: tuple[bytes, Key | None], damage: Callable
) -> None:
    whole, key = given
    refused = 0
    for seed in range(EACH):
        content = bytearray(whole)
        damage(content, random.Random(f"{damage.__name__} {seed}"))
        place.write_bytes(content)
        trouble = opened(place, key)
        assert place.read_bytes() == content, seed
        assert names_in(place.parent) == [place.name], seed
        refused += trouble is not None
        if trouble is None:
            found = {each.code for each in verify(place, key)}
            # Bytes behind the end are no part of a file; letters of an open file may be anything.
            allowed = _IN_WORDS if key is None else set()
            if damage is append:
                allowed = {FindingCode.CIPHER}
            assert found <= allowed, (seed, found)
    assert refused > 0 or damage is append


@pytest.mark.parametrize("kind", ["random", "zero", "empty", "text"])
def test_a_journal_that_is_none_does_not_harm_the_file(
    place: Path, given: tuple[bytes, Key | None], kind: str
) -> None:
    whole, key = given
    chance = random.Random(kind)
    contents = {
        "random": chance.randbytes(9000),
        "zero": bytes(9000),
        "empty": b"",
        "text": b"aantekeningen van een ander programma. " * 200,
    }
    place.write_bytes(whole)
    place.with_name(f"{place.name}-journal").write_bytes(contents[kind])
    assert opened(place, key) is None
    assert place.read_bytes() == whole
    assert set(names_in(place.parent)) <= {place.name, f"{place.name}-journal"}


def test_the_journal_of_another_file_is_survived(place: Path, passphrase: str | None) -> None:
    """It may belong here as far as SQLite can tell: opened sound, or refused by name."""
    secret = golden.PASSPHRASE if passphrase else None
    source = golden.ENCRYPTED if passphrase else golden.PLAIN
    other = place.with_name("ander.lobcoach")
    shutil.copyfile(source, other)
    in_child(KILLED_HALF_WAY, other, secret)
    journal = other.with_name(f"{other.name}-journal")
    key = key_to(source, secret)
    for seed in range(10):
        shutil.copyfile(golden.PLAIN if seed % 2 else source, place)
        content = bytearray(journal.read_bytes())
        flip(content, random.Random(seed))
        place.with_name(f"{place.name}-journal").write_bytes(content)
        opened(place, key)
        assert place.stat().st_size > 0
