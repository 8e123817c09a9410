"""What the first paint imports, and which modules take the time.

`python -m benchmarks.imports [MODULE]`: by default the composition root, which the first paint
waits for. Shows the ten dearest modules by their own time, and the ten dearest of ours with all
they bring along.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benchmarks.figures import python


def timed(module: str, cache: Path) -> list[tuple[str, float, float]]:
    """Return each module imported, its own milliseconds and those with all it brought along."""
    ran = python("-X", "importtime", "-c", f"import {module}", cache=cache)
    found = []
    for line in ran.stderr.splitlines()[1:]:
        own, whole, name = line.removeprefix("import time:").split("|")
        found.append((name.strip(), int(own) / 1000, int(whole) / 1000))
    return found


def main(module: str = "lobcoach.app") -> None:
    """Measure and tell."""
    with tempfile.TemporaryDirectory() as folder:
        timed(module, Path(folder))  # compiles
        found = timed(module, Path(folder))
    total = sum(own for _, own, _ in found)
    ours = sum(own for name, own, _ in found if name.startswith("lobcoach"))
    print(f"import {module}: {len(found)} modules, {total:.0f} ms, of which {ours:.0f} ms ours")
    print("by their own time:")
    for name, own, _ in sorted(found, key=lambda each: -each[1])[:10]:
        print(f"{own:8.1f} ms  {name}")
    print("of ours, with all they bring along:")
    own_ones = [each for each in found if each[0].startswith("lobcoach.")]
    for name, _, whole in sorted(own_ones, key=lambda each: -each[2])[:10]:
        print(f"{whole:8.1f} ms  {name}")


if __name__ == "__main__":
    main(*sys.argv[1:])
