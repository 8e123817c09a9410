"""How long a coach waits behind the passphrase of a file of 5 MB, and how soon a second one knows.

`python -m benchmarks.unlock [TIMES]`: takes turns with nothing but making the key, because most of
the time is meant to go there: it is what makes guessing slow.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.example import PASSPHRASE, example
from benchmarks.figures import spread, tell
from lobcoach.core.drafts import Note, NoteKey
from lobcoach.core.errors import FileError
from lobcoach.core.talk import Lane
from lobcoach.services.opened import Services
from lobcoach.services.opening import open_file
from lobcoach.store.hold import refuse_held
from lobcoach.store.key import SALT_BYTES, derive

_BYTES = 5_000_000
_WORDS = "Ik werd juist rustig toen het misging, en dat wist ik nog niet van mezelf. "


def fill(services: Services) -> None:
    """Write at every question of every talk, until the file is as large as after some years."""
    size = 1
    while services.path.stat().st_size < _BYTES:
        for talk in services.talk_lists.of_everyone():
            steps = services.conversations.open(talk.id).dialogue.steps
            note = Note(_WORDS * size)
            services.keeping.keep(
                {NoteKey(talk.id, step.id, Lane.OBSERVED): note for step in steps}
            )
        size *= 2


def seconds(act: Callable[[], object]) -> float:
    """Return how long this took."""
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def refused(path: Path) -> None:
    """Try to open a file that is open already."""
    try:
        refuse_held(path)
    except FileError:
        return
    raise AssertionError("nobody holds it")


def main(count: int = 7) -> bool:
    """Measure and tell; return whether the limits are kept."""
    with tempfile.TemporaryDirectory() as folder:
        services = example(Path(folder), PASSPHRASE)
        fill(services)
        path, bank = services.path, services.library
        asked = [seconds(lambda: refused(path)) for _ in range(count)]
        changed = seconds(lambda: services.locking.change(PASSPHRASE, PASSPHRASE))
        services.close()
        took, bare = [], []
        for _ in range(count):
            bare.append(seconds(lambda: derive(PASSPHRASE, bytes(SALT_BYTES))))
            took.append(seconds(lambda: open_file(path, bank, PASSPHRASE).close()))
        size = path.stat().st_size / 1_000_000
    middle, least = statistics.median(took), statistics.median(bare)
    detail = f"({size:.1f} MB) {spread(took, 's')}"
    return all(
        [
            tell("opening a locked file, median", middle, "s", 1.5, detail),
            tell("the same, against making the key alone", middle / least, "×", 3),
            tell("a second opening is refused, median", statistics.median(asked), "s", 2),
            tell("another passphrase", changed, "s"),
        ]
    )


if __name__ == "__main__":
    sys.exit(not main(*map(int, sys.argv[1:])))
