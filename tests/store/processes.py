"""Other processes: without root's rights, limited, or killed half-way."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

#: Leaves a file that is half written, with the journal that tells how it was.
KILLED_HALF_WAY = """
c = connect(place, key_to(place, passphrase), "rw")
make_durable(c)
c.execute("PRAGMA cache_size = 2")
c.execute("BEGIN IMMEDIATE")
c.execute("UPDATE student SET helps_me = hex(randomblob(60000))")
c.execute("UPDATE conversation SET goal = hex(randomblob(60000))")
os.kill(os.getpid(), signal.SIGKILL)
"""
ROOT = Path(__file__).parents[2]
_START = """
import os, resource, signal, sys
from pathlib import Path
from lobcoach.core.errors import FileError
from lobcoach.core.people import Student
from lobcoach.store.connection import connect, make_durable
from lobcoach.store.opening import key_to, needs_passphrase
from lobcoach.store.store import Store
from lobcoach.store.verification import verify

place, passphrase = Path(sys.argv[1]), sys.argv[2] or None


def tell(line):
    os.write(1, f"{line}\\n".encode())


def limit(size):
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
"""
_TOLD = """
try:
    exec(sys.argv[3])
except FileError as error:
    tell(error.trouble.name)
"""


def start(
    code: str, place: Path, passphrase: str | None = None, before: str = ""
) -> subprocess.Popen:
    """Start a process that runs this code on this file and tells the trouble it meets."""
    return subprocess.Popen(
        [sys.executable, "-c", _START + before + _TOLD, place, passphrase or "", code],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def in_child(
    code: str,
    place: Path,
    passphrase: str | None = None,
    *,
    before: str = "",
    while_told: Callable[[], None] | None = None,
) -> str:
    """Run code in a process of its own and return what it told.

    `while_told` is called after its first line; then it may go on.
    """
    with start(code, place, passphrase, before) as child:
        assert child.stdout is not None
        told = ""
        try:
            if while_told is not None:
                told = child.stdout.readline()
                while_told()
        finally:
            rest, _ = child.communicate("\n")
    return (told + rest).strip()


def as_nobody(code: str, place: Path, passphrase: str | None = None) -> str:
    """Run code as someone whom the rights on files hold for, as they do not for root."""
    if os.name != "posix":
        pytest.skip("rights on files are otherwise here")
    become = "os.setgid(65534); os.setuid(65534)" if os.geteuid() == 0 else ""
    return in_child(code, place, passphrase, before=become)
