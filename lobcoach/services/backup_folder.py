"""The folder with the backups of one file: what stands in it, and what may go."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from uuid import uuid4

from lobcoach.core.backups import NO_SERIES, Backup, BackupName, Reason, kept, read_name
from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.services.writing import make_folder_for
from lobcoach.store.contents import opens_with
from lobcoach.store.files import put_in_place, sync_folder
from lobcoach.store.key import Secret
from lobcoach.store.troubles import translated_with_system

#: How the folder beside a data file is called.
BACKUPS = "backups"
_HALF = re.compile(r"\.lobcoach-[0-9a-f]{32}\.half(-journal)?")
#: A half file this old belongs to a program that was stopped.
_STALE_SECONDS = 6 * 3600


class BackupFolder:
    """The backups of the file at `file`: in `chosen`, or else in a folder beside it."""

    def __init__(self, file: Path, chosen: Path | None = None) -> None:
        self.file = file
        self.chosen = chosen
        self.path = chosen or file.parent / BACKUPS

    def all(self, secret: Secret = None) -> list[Backup]:
        """Return the backups, the newest first; an absent folder has none."""
        return [
            Backup(path, name, path.stat().st_size, opens_with(path, secret))
            for path, name in self.sound()
        ]

    def sound(self) -> list[tuple[Path, BackupName]]:
        """Return the backups by their names, the newest first, without looking into them."""
        return [each for each in self._named() if each[1].reason is not Reason.DAMAGED]

    def half(self) -> Path:
        """Return a hidden place for a backup that is not whole yet, making the folder if needed.

        A chosen folder is not made: it may be a stick that is not in the computer.
        """
        if self.chosen is None:
            make_folder_for(self.path / "x")
        elif not self.path.is_dir():
            raise FileError(FileTrouble.FOLDER_MISSING, self.path / self.file.name)
        return half_in(self.path)

    def give_name(self, half: Path, reason: Reason, now: datetime, series: str) -> Path:
        """Give a finished backup its name: the moment, or the first free second after it."""
        made = now.astimezone(UTC).replace(microsecond=0)
        while True:
            name = BackupName(self.file.stem, made, reason, series)
            place = self.path / f"{name}{self.file.suffix}"
            try:
                with translated_with_system(place):
                    put_in_place(half, place)
            except FileError as error:
                if error.trouble is not FileTrouble.ALREADY_THERE:
                    raise
                made += timedelta(seconds=1)
            else:
                return place

    def thin(self, now: datetime, series: str, zone: tzinfo | None = None) -> list[Path]:
        """Take away what need not be kept any more of this series; return what went.

        Only after a new good one was made. Files with other names are never touched.
        """
        named = {name: path for path, name in self._named() if name.series in (series, NO_SERIES)}
        staying = kept(named, now, zone)
        gone = [path for name, path in named.items() if name not in staying]
        for path in gone:
            with suppress(OSError):  # a program looks into it; next time, then
                path.unlink()
        if gone:
            sync_folder(self.path)
        return gone

    def _named(self) -> list[tuple[Path, BackupName]]:
        found = []
        with suppress(OSError):  # a folder that is gone or closed has none for us
            for path in self.path.iterdir():
                name = read_name(path.stem) if path.suffix == self.file.suffix else None
                if name is not None and name.stem == self.file.stem and path.is_file():
                    found.append((path, name))
        return sorted(found, key=lambda each: each[1].made, reverse=True)


def half_in(folder: Path) -> Path:
    """Return a hidden place in this folder for a file that is not whole yet.

    What a stopped program left of that kind is taken away.
    """
    now = datetime.now(UTC).timestamp()
    with suppress(OSError):
        for path in folder.iterdir():
            if _HALF.fullmatch(path.name) and now - path.stat().st_mtime > _STALE_SECONDS:
                path.unlink()
    return folder / f".lobcoach-{uuid4().hex}.half"


def remove_half(half: Path) -> None:
    """Take away what is left of a file that did not become whole; who cannot now does it later."""
    with suppress(OSError):
        half.unlink()


#: Where the backups of a file go, if the coach chose a folder.
ChosenFolder = Callable[[], Path | None]
