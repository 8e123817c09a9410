"""Making the example file anew, under its own name, marked as an example."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.core.people import Coach
from lobcoach.core.records import utc_now
from lobcoach.services.example.building import ExampleBuilder
from lobcoach.services.example.calendar import ExampleCalendar
from lobcoach.services.example.students import STUDENTS
from lobcoach.services.library import Library
from lobcoach.services.locking import refuse_unusable
from lobcoach.services.writing import make_folder_for, replacing
from lobcoach.store.hold import Hold
from lobcoach.store.migrations import keep_nothing
from lobcoach.store.store import Store

EXAMPLE_COACH = Coach(
    name="Marleen de Boer",
    contact="dinsdag en donderdag 12.30–13.00 in lokaal 1.14, of via de schoolmail",
    school="Voorbeeldschool",
    is_example=True,
)


def make_example_file(
    path: Path,
    library: Library,
    passphrase: str | None = None,
    today: Callable[[], date] = date.today,
    now: Callable[[], datetime] = utc_now,
) -> None:
    """Write the example file, in the place of an earlier example; never over anything else.

    FileError ALREADY_THERE when what stands there is no example file, IN_USE when it is open
    elsewhere, InputError for a passphrase that cannot be used; then everything stays as it was.
    """
    refuse_unusable(passphrase)
    make_folder_for(path)
    hold = Hold.take(path)
    try:
        _make(path, library, passphrase, ExampleCalendar(today(), now()))
    finally:
        hold.release()


def _make(path: Path, library: Library, passphrase: str | None, calendar: ExampleCalendar) -> None:
    if os.path.lexists(path) and not _is_example(path, passphrase):
        raise FileError(FileTrouble.ALREADY_THERE, path)
    with replacing(path) as fresh:
        store = Store.create(fresh, passphrase, now=calendar)
        try:
            with store.transaction() as tx:
                builder = ExampleBuilder(tx, library, tx.put(EXAMPLE_COACH), calendar)
                for scripted in STUDENTS:
                    builder.add(scripted)
        finally:
            store.close()


def _is_example(path: Path, passphrase: str | None) -> bool:
    try:
        store = Store.open(path, passphrase, keep_before=keep_nothing)
    except FileError:
        return False
    try:
        with store.reading() as tx:
            return any(coach.is_example for coach in tx.find(Coach))
    finally:
        store.close()
