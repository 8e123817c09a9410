"""The example file to measure with, plain or encrypted, and its services."""

from __future__ import annotations

from pathlib import Path

from lobcoach.paths import resource
from lobcoach.services.example_file import make_example_file
from lobcoach.services.library import Library, read_library
from lobcoach.services.opened import Services
from lobcoach.services.opening import open_file

PASSPHRASE = "vijf rustige zinnen"


def library() -> Library:
    """Return the question bank and framework that are shipped."""
    return read_library(resource("questions"), resource("framework"))


def example(folder: Path, passphrase: str | None = None) -> Services:
    """Make the example file in `folder` and open it."""
    path, bank = folder / "voorbeeld.lobcoach", library()
    make_example_file(path, bank, passphrase)
    return open_file(path, bank, passphrase)
