"""The example file, made once and opened anew for each test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from lobcoach.services.example_file import make_example_file
from lobcoach.services.library import Library
from lobcoach.store.store import Store
from lobcoach.store.transaction import Transaction

TODAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory, library: Library) -> Path:
    path = tmp_path_factory.mktemp("voorbeeld") / "voorbeeld.lobcoach"
    make_example_file(path, library, today=lambda: TODAY, now=lambda: NOON)
    return path


@pytest.fixture
def example(made: Path, tmp_path: Path) -> Path:
    """A copy of the example file that a test may do with as it likes."""
    return Path(shutil.copyfile(made, tmp_path / "voorbeeld.lobcoach"))


@pytest.fixture
def everything(example: Path) -> Iterator[Transaction]:
    """All that is in the example file."""
    store = Store.open(example)
    with store.reading() as tx:
        yield tx
    store.close()
