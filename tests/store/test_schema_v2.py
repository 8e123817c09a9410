from __future__ import annotations

import hashlib
from contextlib import closing
from dataclasses import replace

import pytest
from sqlcipher3 import dbapi2

from lobcoach.core.people import LOGO_LIMIT, Coach
from lobcoach.store import schema_v2
from lobcoach.store.store import Store
from tests.store.conftest import Clock
from tests.store.golden import STORED, fill

#: Set anew until version 2 is out, together with the golden files; never after that.
FROZEN = "27516451b05c9d533faa994ab0b63d218d2242da21900235a9d282a2565f28ad"


@pytest.fixture
def filled(store: Store, clock: Clock) -> Store:
    clock.now = STORED
    fill(store)
    return store


def test_the_schema_is_what_it_was_when_version_two_came_out():
    together = "\n".join(schema_v2.STATEMENTS).encode()
    assert hashlib.sha256(together).hexdigest() == FROZEN


def test_a_logo_comes_back_byte_for_byte(filled: Store):
    logo = bytes(range(256))
    with filled.transaction() as tx:
        tx.put(replace(tx.get(Coach, "coach-1"), logo=logo))
    with filled.reading() as tx:
        assert tx.get(Coach, "coach-1").logo == logo


@pytest.mark.parametrize(
    "statement",
    [
        f"UPDATE coach SET logo = zeroblob({LOGO_LIMIT + 1})",
        "UPDATE coach SET logo = 'tekst'",
        "UPDATE coach SET logo = NULL",
    ],
)
def test_another_program_cannot_put_something_else_there(filled: Store, statement: str):
    with (
        closing(dbapi2.connect(str(filled.path), isolation_level=None)) as connection,
        pytest.raises(dbapi2.IntegrityError),
    ):
        connection.execute(statement)


def test_a_logo_may_be_as_large_as_promised(filled: Store):
    with filled.transaction() as tx:
        stored = tx.put(replace(tx.get(Coach, "coach-1"), logo=b"x" * LOGO_LIMIT))
    assert len(stored.logo) == LOGO_LIMIT
