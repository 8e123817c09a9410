"""How long until the window is painted and the students are in it, against a bare window of Qt.

`python -m benchmarks.startup [ROUNDS]`: each start is a process of its own; both kinds take
turns, so that a busy computer slows both. Fonts, Python and Qt come from a warm disk cache.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
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
        bare, first, filled = [], [], []
        for _ in range(rounds):
            bare += seconds("bare", home)
            painted, full = seconds(file, home)
            first.append(painted)
            filled.append(full)
    unit = statistics.median(bare)
    print(f"a bare window of Qt {spread(bare, 's')}")
    paint, fill = statistics.median(first) / unit, statistics.median(filled) / unit
    kept = tell("first paint, in bare windows", paint, "×", 1.8, spread(first, "s"))
    return tell("students filled, in bare windows", fill, "×", 6, spread(filled, "s")) and kept


if __name__ == "__main__":
    sys.exit(not main(*map(int, sys.argv[1:])))
