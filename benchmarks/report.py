"""How long a report of two pages takes, the first one (with its fonts) and the next ones.

`python -m benchmarks.report [REPORTS]`.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.example import example
from benchmarks.figures import spread, tell
from lobcoach.services.opened import Services
from lobcoach.services.report_filling import ReportSettings


def two_pages(services: Services) -> str:
    """Return the id of a talk whose report has two pages."""
    for row in services.talk_lists.of_everyone():
        if len(services.reports.pages(row.id, ReportSettings(), 100)) == 2:
            return row.id
    raise LookupError("the example file has no talk with a report of two pages")


def milliseconds(services: Services, talk: str) -> float:
    """Make the report once; return how long that took."""
    begun = time.perf_counter()
    services.reports.prepare(talk, ReportSettings())
    return 1000 * (time.perf_counter() - begun)


def main(count: int = 20) -> bool:
    """Measure and tell; return whether the limit is kept."""
    with tempfile.TemporaryDirectory() as folder:
        services = example(Path(folder))
        anyone = services.talk_lists.of_everyone()[0].id
        first = milliseconds(services, anyone)
        talk = two_pages(services)
        took = [milliseconds(services, talk) for _ in range(count)]
        services.close()
    middle = statistics.median(took)
    detail = f"{spread(took, 'ms')}, the very first {first / middle:.1f} ×"
    return tell("a report of two pages after the first", middle, "ms", 100, detail)


if __name__ == "__main__":
    sys.exit(not main(*map(int, sys.argv[1:])))
