"""Backups: what they are called, when the next one is due, and which ones are kept."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from enum import StrEnum
from pathlib import Path

#: So long after the first change that is in no backup yet, one is made.
EVERY = timedelta(minutes=30)
#: One a day is kept for so many days, one a week for so many.
DAILY_DAYS = 14
WEEKLY_DAYS = 365
#: A name with this in the place of its series is of a file whose coach could not be read.
NO_SERIES = "000000"
_MOMENT = "%Y-%m-%d %H.%M.%SZ"


class Reason(StrEnum):
    """Why a backup was made, as it stands in its name."""

    AT_WORK = "tussendoor"
    CLOSING = "sluiten"
    BY_HAND = "zelf"
    MIGRATION = "voor-bijwerken"
    IMPORT = "voor-inlezen"
    PASSPHRASE = "voor-wachtwoord"
    RESTORE = "voor-terugzetten"
    #: Not a backup: a damaged file, put aside byte for byte.
    DAMAGED = "beschadigd"


_ASIDE = frozenset(Reason) - {Reason.AT_WORK, Reason.CLOSING, Reason.BY_HAND}
_NAME = re.compile(
    r"(?P<stem>.+) (?P<made>\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\dZ)"
    rf" (?P<reason>{'|'.join(Reason)}) (?P<series>[0-9a-f]{{6}})"
)


@dataclass(frozen=True)
class BackupName:
    """What the name of a backup tells.

    The time in it is UTC: local time would come twice in one autumn night. `series` tells files
    with the same name apart, so that one does not push out the backups of the other.
    """

    stem: str
    made: datetime
    reason: Reason
    series: str = NO_SERIES

    def __str__(self) -> str:
        return f"{self.stem} {self.made.astimezone(UTC):{_MOMENT}} {self.reason} {self.series}"


@dataclass(frozen=True)
class Backup:
    """A backup in its folder; `opens` tells whether the secret that was given fits."""

    path: Path
    name: BackupName
    size: int
    opens: bool


@dataclass(frozen=True)
class BackupContents:
    """What is in a data file; `last_words` are the first words of the newest answer."""

    students: int
    talks: int
    last_words: str
    last_on: datetime | None


def series_of(coach_id: str) -> str:
    """Return what tells the files of this coach apart from others with the same name."""
    return hashlib.sha256(coach_id.encode()).hexdigest()[:6]


def read_name(stem: str) -> BackupName | None:
    """Return what a file name without its ending tells; None when it is not one of ours."""
    found = _NAME.fullmatch(stem)
    if found is None:
        return None
    try:
        made = datetime.strptime(found["made"], _MOMENT).replace(tzinfo=UTC)
    except ValueError:  # the thirtieth of February
        return None
    return BackupName(found["stem"], made, Reason(found["reason"]), found["series"])


def due_at(changed: datetime | None, last: datetime | None) -> datetime | None:
    """Return when the next backup is due, after `changed`: the first change in none yet.

    None as long as nothing changed. Not sooner after the last backup either.
    """
    if changed is None:
        return None
    return (changed if last is None else max(changed, last)) + EVERY


def is_due(changed: datetime | None, last: datetime | None, now: datetime) -> bool:
    """Whether a backup is due; also when the computer's clock was put back since the change."""
    due = due_at(changed, last)
    return due is not None and (now >= due or now < due - 2 * EVERY)


def kept(names: Iterable[BackupName], now: datetime, zone: tzinfo | None = None) -> set[BackupName]:
    """Return which of these backups stay, by the calendar of `zone`, or of this computer.

    All of today, the last of each day for two weeks, the last of each week for a year; what was
    put aside before something big at least two weeks; and the newest one always.
    """
    everything = sorted(names, key=lambda name: name.made)
    today = now.astimezone(zone).date()

    def age(name: BackupName) -> int:
        return (today - name.made.astimezone(zone).date()).days

    def day(name: BackupName) -> date:
        return name.made.astimezone(zone).date()

    staying = {name for name in everything if age(name) <= 0}
    staying |= {name for name in everything if name.reason in _ASIDE and age(name) <= DAILY_DAYS}
    sound = [name for name in everything if name.reason is not Reason.DAMAGED]
    staying |= _last_of_each(day, (name for name in sound if age(name) <= DAILY_DAYS))
    older = (name for name in sound if DAILY_DAYS < age(name) <= WEEKLY_DAYS)
    staying |= _last_of_each(lambda name: day(name).isocalendar()[:2], older)
    return staying | set(sound[-1:])


def _last_of_each(
    period: Callable[[BackupName], Hashable], names: Iterable[BackupName]
) -> set[BackupName]:
    return set({period(name): name for name in names}.values())
