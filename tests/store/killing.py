"""Makes and puts back backups until it is killed, again and again; run as a process of its own.

`python -m tests.store.killing FOLDER ROUNDS SEED SECRET`: each round runs in a fork, so that only
the first pays for the imports; after it everything in the folder is looked through. The first thing
that is not as it should be is printed, and at the end `done` with what was met.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from collections import Counter
from pathlib import Path

from lobcoach.core.backups import Reason
from lobcoach.services.backup_folder import BackupFolder
from lobcoach.services.restoring import restore_closed
from lobcoach.store.key import Secret
from lobcoach.store.store import Store
from lobcoach.store.verification import verify
from tests.services.given_backups import Desk


def work(file: Path, key: Secret, seed: int) -> None:
    """Write, back up and go back, until killed."""
    chance = random.Random(seed)
    desk = Desk(file, key, new=False)
    number = 0
    while True:
        number += 1
        desk.add(f"Student {seed}-{number}")
        desk.backups.make(chance.choice((Reason.AT_WORK, Reason.BY_HAND)))
        desk.forward(minutes=chance.choice((1, 30, 60 * 24)))
        if chance.random() < 0.5:
            desk.restoring.restore(chance.choice(desk.backups.listed()).path)
        if chance.random() < 0.3:
            desk.store.close()
            now = desk.now
            restore_closed(file, desk.folder.sound()[0][0], key, now=lambda now=now: now)
            desk = Desk(file, key, new=False)


def killed(file: Path, key: Secret, seed: int, seconds: float) -> None:
    """Let it work for so long, then kill it."""
    child = os.fork()
    if child == 0:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        try:
            work(file, key, seed)
        finally:
            os._exit(3)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status):
        print(f"round {seed} stopped by itself")


def looked_through(file: Path, key: Secret) -> Counter[str]:
    """Open the file and every listed backup; print what is not sound."""
    Store.open(file, key).close()  # rolls back a write that was not finished
    met: Counter[str] = Counter()
    folder = BackupFolder(file)
    for path in (file, *(backup.path for backup in folder.all(key))):
        found = verify(path, key, thoroughly=False)
        if found:
            print(path.name, found)
    for path in (*file.parent.iterdir(), *folder.path.iterdir()):
        if path.name.endswith(".half"):
            met["half"] += 1
    met["backups"] += len(folder.sound())
    return met


def main() -> None:
    """Do all rounds."""
    folder, rounds, first, secret = sys.argv[1:]
    file = Path(folder) / "mijn.lobcoach"
    desk = Desk(file, secret or None)
    key = desk.store.present_key()
    desk.store.close()
    met: Counter[str] = Counter()
    chance = random.Random(first)
    for number in range(int(rounds)):
        killed(file, key, int(first) + number, chance.uniform(0.02, 0.35))
        met += looked_through(file, key)
    print("done", *(f"{name}={count}" for name, count in met.items()))


if __name__ == "__main__":
    main()
