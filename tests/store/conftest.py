"""Open data files, plain and encrypted, with a clock that the test sets."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from lobcoach.store.store import Store
from lobcoach.store.transaction import Transaction
from tests.store.given_talks import ALI, NOOR

PASSPHRASE = "een lang 'wachtwoord' met ë"


class Clock:
    """A clock that stands still until it is told to go on."""

    def __init__(self) -> None:
        self.now = datetime(2026, 9, 1, 8, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **step: float) -> datetime:
        self.now += timedelta(**step)
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "loopbaan.lobcoach"


@pytest.fixture
def public_place() -> Iterator[Path]:
    """A place that other users of this machine may come to, unlike pytest's own folders."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        yield Path(folder, "loopbaan.lobcoach")


@pytest.fixture
def store(place: Path, clock: Clock) -> Iterator[Store]:
    opened = Store.create(place, now=clock)
    yield opened
    opened.close()


@pytest.fixture(params=[None, PASSPHRASE], ids=["plain", "encrypted"])
def passphrase(request: pytest.FixtureRequest) -> str | None:
    return request.param


@pytest.fixture
def either_store(place: Path, clock: Clock, passphrase: str | None) -> Iterator[Store]:
    opened = Store.create(place, passphrase, now=clock)
    yield opened
    opened.close()


@pytest.fixture
def tx(store: Store) -> Iterator[Transaction]:
    """Begin a transaction in a file with two students."""
    with store.transaction() as begun:
        begun.put(NOOR)
        begun.put(ALI)
        yield begun
