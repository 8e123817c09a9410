"""How long the coach's words take to reach the disk: one note into an encrypted file.

`python -m benchmarks.save [SAVES]`: takes turns with the smallest thing SQLite can put on this disk
as safely, because most of the time is the disk's, and that may be busy.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.example import PASSPHRASE, example
from benchmarks.figures import percentile, tell
from lobcoach.core.drafts import Note, NoteKey
from lobcoach.core.talk import Lane
from lobcoach.services.opened import Services


def note_saver(services: Services) -> Callable[[int], None]:
    """Return what keeps a note of one to forty sentences."""
    talk = services.talk_lists.unfinished()[0].id
    step = services.conversations.open(talk).dialogue.steps[0]
    key = NoteKey(talk, step.id, Lane.OWN_WORDS)

    def save(number: int) -> None:
        text = "Ik werd juist rustig toen het misging. " * (number % 40 + 1)
        services.keeping.keep({key: Note(text)})

    return save


def bare_commit(connection: sqlite3.Connection) -> Callable[[int], None]:
    """Return what puts one number on the disk."""
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA synchronous = EXTRA")
    connection.execute("CREATE TABLE one (number)")

    def save(number: int) -> None:
        connection.execute("INSERT INTO one VALUES (?)", (number,))
        connection.commit()

    return save


def milliseconds(act: Callable[[int], None], number: int) -> float:
    """Return how long this took."""
    begun = time.perf_counter()
    act(number)
    return 1000 * (time.perf_counter() - begun)


def main(count: int = 200) -> bool:
    """Measure and tell; return whether the limit is kept."""
    with tempfile.TemporaryDirectory() as folder:
        services = example(Path(folder), PASSPHRASE)
        connection = sqlite3.connect(Path(folder) / "bare.sqlite")
        save, bare = note_saver(services), bare_commit(connection)
        pairs = [(milliseconds(save, n), milliseconds(bare, n)) for n in range(count)]
        connection.close()
        services.close()
    took, least = zip(*pairs, strict=True)
    middle, disk = percentile(took, 0.5), percentile(least, 0.5)
    detail = f"({middle / disk:.1f} × a bare commit; 99 of 100 {percentile(took, 0.99):.1f} ms)"
    return tell("a save of one note, median", middle, "ms", 5, detail)


if __name__ == "__main__":
    sys.exit(not main(*map(int, sys.argv[1:])))
