"""Who has a data file open: a lock of the operating system, and a note for everyone else.

SQLite's own locks last no longer than a transaction. The lock here lasts as long as the file is
open, and goes with the process however that ends. Where locks do not travel (a synced folder),
the note tells another computer, as long as it is written again and again.
"""

from __future__ import annotations

import getpass
import json
import os
import platform
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from filelock import FileLock, Timeout

from lobcoach.core.errors import FileError, FileTrouble, Holder
from lobcoach.core.records import utc_now

#: How often the note is written again, and how long it counts after the last time.
BEAT_SECONDS = 45.0
FRESH = timedelta(minutes=2)
#: Another program may look for a moment whether the file is held; that is no reason to refuse.
PATIENCE_SECONDS = 0.25
_LARGEST_NOTE = 10_000
#: Windows lets no one remove a file that is open.
_OPEN_FILES_STAY = os.name == "nt"


class Hold:
    """A data file that is ours; made by `take`, given back by `release`."""

    def __init__(
        self, place: Path, lock: FileLock | None, me: Holder, now: Callable[[], datetime]
    ) -> None:
        self.place = place
        self._note = note_of(place)
        self._lock = lock
        self._me = me
        self._now = now
        self._ended = threading.Event()
        self._write()
        self._beating = threading.Thread(target=self._beat, name="lobcoach-hold", daemon=True)
        self._beating.start()

    @classmethod
    def take(
        cls, path: Path, *, computer: str | None = None, now: Callable[[], datetime] = utc_now
    ) -> Hold:
        """Hold a data file against every other window, program and computer.

        FileError IN_USE with the holder when another has it. In a folder where no lock can be
        made it is held by the note only, and where that cannot be written either not at all.
        `computer` is the name of this one.
        """
        place = path.resolve()
        here = platform.node() if computer is None else computer
        lock = _locked(path, here)
        other = _holder(place, here, now())
        # Who is named on this computer while we have the lock was ended without a word.
        if other is not None and not (lock is not None and other.here):
            _give_back(lock)
            raise FileError(FileTrouble.IN_USE, path, "held by a note", other)
        return cls(place, lock, Holder(_user(), here, now(), here=True), now)

    def release(self) -> None:
        """Let others have the file; a second time does nothing."""
        if self._ended.is_set():
            return
        self._ended.set()
        self._beating.join()
        with suppress(OSError):
            self._note.unlink(missing_ok=True)
        _give_back(self._lock)

    def _beat(self) -> None:
        while not self._ended.wait(BEAT_SECONDS):
            self._write()

    def _write(self) -> None:
        half = self._note.with_name(f"{self._note.name}.{uuid4().hex[:8]}")
        told = {
            "user": self._me.user,
            "computer": self._me.computer,
            "since": self._me.since.isoformat(),
            "beat": self._now().isoformat(),
        }
        with suppress(OSError):
            try:
                half.write_text(json.dumps(told), encoding="utf-8")
                half.replace(self._note)
            finally:
                half.unlink(missing_ok=True)


class Holding:
    """The hold on the file that is open, which may become another file."""

    def __init__(self, hold: Hold | None) -> None:
        self._hold = hold

    @contextmanager
    def move_to(self, path: Path) -> Iterator[None]:
        """Hold another file when the block ends well, and let go of the one before.

        FileError IN_USE when another has it.
        """
        if self._hold is None or self._hold.place == path.resolve():
            yield
            return
        before, after = self._hold, Hold.take(path)
        try:
            yield
        except BaseException:
            after.release()
            raise
        self._hold = after
        before.release()

    def release(self) -> None:
        """Let others have the file."""
        if self._hold is not None:
            self._hold.release()


def refuse_held(path: Path) -> None:
    """Raise FileError IN_USE when the file is open elsewhere, before anything is asked."""
    Hold.take(path).release()


def lock_of(place: Path) -> Path:
    """Return the hidden file that is locked while this data file is open."""
    return place.with_name(f".{place.name}.slot")


def note_of(place: Path) -> Path:
    """Return the hidden file that says who has this data file open."""
    return place.with_name(f".{place.name}.open")


def _locked(path: Path, here: str) -> FileLock | None:
    """Return our lock, None when none can be made; FileError when another has it."""
    place = path.resolve()
    lock = FileLock(lock_of(place), thread_local=False, fallback_to_soft=False)
    try:
        lock.acquire(timeout=PATIENCE_SECONDS)
    except Timeout:
        holder = _read(note_of(place), here)
        raise FileError(
            FileTrouble.IN_USE, path, "held by a lock", holder[0] if holder else None
        ) from None
    except (OSError, NotImplementedError):
        return None
    return lock


def _give_back(lock: FileLock | None) -> None:
    if lock is None:
        return
    place = Path(lock.lock_file)
    if _OPEN_FILES_STAY:
        lock.release()
    with suppress(OSError):  # where open files stay, another may have opened it by now
        place.unlink(missing_ok=True)
    # Elsewhere it goes while it is still ours: afterwards it might be another's.
    lock.release()


def _holder(place: Path, here: str, now: datetime) -> Holder | None:
    """Return who wrote a note that still counts."""
    found = _read(note_of(place), here)
    if found is None:
        return None
    holder, beat = found
    return holder if abs(now - beat) <= FRESH else None


def _read(note: Path, here: str) -> tuple[Holder, datetime] | None:
    """Return who has the file open and when that was last said; None without a sound note."""
    try:
        with note.open(encoding="utf-8") as file:
            told = json.loads(file.read(_LARGEST_NOTE))
        user, computer = str(told["user"]), str(told["computer"])
        since, beat = (datetime.fromisoformat(told[name]) for name in ("since", "beat"))
        holder = Holder(user, computer, since.astimezone(UTC), here=computer == here)
        return holder, beat.astimezone(UTC)
    except (OSError, ValueError, KeyError, TypeError, OverflowError):
        return None


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
