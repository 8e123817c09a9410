"""Places that cannot be written: a full disk, one that is read-only, a file that is held."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[Path]:
    """Give a disk of this size at `folder`; skips the test where none can be mounted."""
    folder.mkdir(exist_ok=True)
    with _mounted(folder, "-t", "tmpfs", "-o", f"size={kilobytes}k", "lobcoach"):
        yield folder


@contextmanager
def read_only_disk(folder: Path) -> Iterator[Path]:
    """Let nothing in `folder` be written; skips the test where nothing can be mounted."""
    folder.mkdir(exist_ok=True)
    with _mounted(folder, "--bind", folder):
        subprocess.run(["mount", "-o", "remount,ro,bind", folder], check=True)
        yield folder


@contextmanager
def held(file: Path) -> Iterator[None]:
    """Let nothing take the place of `file`; skips the test where nothing can be mounted."""
    with _mounted(file, "--bind", file):
        yield


def names_in(folder: Path) -> list[str]:
    """Return what stands in a folder, hidden things too."""
    return sorted(entry.name for entry in folder.iterdir())


@contextmanager
def _mounted(place: Path, *how: str | Path) -> Iterator[None]:
    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("only root mounts disks")
    if subprocess.run(["mount", *how, place], capture_output=True, check=False).returncode:
        pytest.skip("this machine mounts nothing")
    try:
        yield
    finally:
        subprocess.run(["umount", place], check=True)
