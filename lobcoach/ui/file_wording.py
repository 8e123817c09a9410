"""How a file, its size and its backups are called on screen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from lobcoach.core.backups import BackupContents, Reason
from lobcoach.core.dutch_dates import clock_time, long_date

REASONS: Mapping[Reason, str] = {
    Reason.AT_WORK: "tijdens het werk",
    Reason.CLOSING: "bij het sluiten",
    Reason.BY_HAND: "zelf gemaakt",
    Reason.MIGRATION: "voor een nieuwe versie",
    Reason.IMPORT: "voor het inlezen van een lijst",
    Reason.PASSPHRASE: "voor een ander wachtwoord",
    Reason.RESTORE: "voor het terugzetten",
    Reason.DAMAGED: "beschadigd",
}


def moment_words(moment: datetime, today: date) -> str:
    """Return e.g. `vandaag om 20.51` or `25 november 2026 om 20.51`, at this computer's place."""
    local = moment.astimezone()
    day = "vandaag" if local.date() == today else long_date(local.date())
    return f"{day} om {clock_time(local.time())}"


def size_words(size: int) -> str:
    """Return e.g. `320 kB` or `4,2 MB`."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} kB"
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")


def contents_words(contents: BackupContents, today: date) -> str:
    """Return what is in a file, in one or two sentences."""
    students = "1 student" if contents.students == 1 else f"{contents.students} studenten"
    talks = "1 gesprek" if contents.talks == 1 else f"{contents.talks} gesprekken"
    said = f"{students} en {talks}."
    if contents.last_on is None:
        return f"{said} Er is nog niets opgeschreven."
    when = moment_words(contents.last_on, today)
    return f"{said} Het laatst opgeschreven, {when}: {contents.last_words}"
