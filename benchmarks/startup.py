"""How long until the window is painted and the students are in it, against a bare window of Qt.

`python -m benchmarks.startup [ROUNDS]`: each start is a process of its own; both kinds take
turns, and each start is compared with the bare windows just before and after it, so that a busy
computer slows both. Fonts, Python and Qt come from a warm disk cache.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

from benchmarks.example import example
from benchmarks.figures import fresh, spread, tell


def seconds(target: str, home: Path) -> list[float]:
    """Start once; return the seconds from starting the process to each moment it printed."""
    begun = time.monotonic()
    printed = fresh("benchmarks.first_window", target, home=home)
    return [float(line) - begun for line in printed.split()]


def main(rounds: int = 7) -> bool:
    """Measure and tell; return whether the limits are kept."""
    with tempfile.TemporaryDirectory() as folder:
        services = example(Path(folder))
        services.close()
        file, home = str(services.path), Path(folder)
        seconds("bare", home), seconds(file, home)  # warms the caches
        bare, first, filled = seconds("bare", home), [], []
        for _ in range(rounds):
            painted, full = seconds(file, home)
            first.append(painted)
            filled.append(full)
            bare += seconds("bare", home)
    units = [(before + after) / 2 for before, after in pairwise(bare)]
    print(f"a bare window of Qt {spread(bare, 's')}")
    kept = told("first paint, in bare windows", first, units, 1.8)
    return told("students filled, in bare windows", filled, units, 6) and kept


def told(what: str, found: list[float], units: list[float], limit: float) -> bool:
    """Tell the median of each time in its own unit; return whether it keeps to the limit."""
    ratios = [each / unit for each, unit in zip(found, units, strict=True)]
    return tell(what, statistics.median(ratios), "×", limit, spread(found, "s"))


if __name__ == "__main__":
    sys.exit(not main(*map(int, sys.argv[1:])))
