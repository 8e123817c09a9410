"""Times of day as a Dutch coach types them."""

from __future__ import annotations

import re
from datetime import time

_TIME = re.compile(r"(?P<hour>\d{1,2})(?:[.:u ]?(?P<minute>\d{2}))?(?: ?u(?:ur)?)?")


def read_time(text: str) -> time | None:
    """Return the time that `text` means (`10.15`, `9:30`, `1015`, `14u`), or None if unclear."""
    found = _TIME.fullmatch(text.strip().casefold())
    if found is None:
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    return time(hour, minute) if hour <= 23 and minute <= 59 else None
