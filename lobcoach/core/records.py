"""What every kept value has in common: an id made once, times, and a change counter."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime


def new_id() -> str:
    """Return a fresh random id; ids are made once and never reused."""
    return str(uuid.uuid4())


def utc_now() -> datetime:
    """Return this moment as aware UTC, the only kind of time that is ever stored."""
    return datetime.now(UTC)


@dataclass(frozen=True, kw_only=True)
class Record:
    """A value that lives in the data file.

    `changed` and `changes` are set by the store on every write; `changes` counts them from 1.
    """

    id: str = field(default_factory=new_id)
    created: datetime = field(default_factory=utc_now)
    changed: datetime = field(default_factory=utc_now)
    changes: int = 0
