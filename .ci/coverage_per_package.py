"""Prints branch coverage per package and fails when one is below what the project promises."""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

import coverage

WHOLE = ("core", "store", "content", "report", "services", "intake")
FLOORS = {**dict.fromkeys(WHOLE, 100), "ui": 90}


def main() -> int:
    """Print a line for each package, the worst files under it; 1 when a floor is broken."""
    measured = coverage.Coverage()
    measured.load()
    branch = measured.get_option("run:branch")
    if not branch:
        raise SystemExit("branch coverage is off")
    totals: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    gaps: dict[str, list[str]] = defaultdict(list)
    for file in measured.get_data().measured_files():
        parts = Path(file).relative_to(Path("lobcoach").resolve()).parts
        package = parts[0] if len(parts) > 1 else "top level"
        numbers = measured._analyze(file).numbers  # the public API gives no branch totals
        done, all_of_them = numbers.ratio_covered
        totals[package][0] += done
        totals[package][1] += all_of_them
        if done < all_of_them:
            missing = measured.analysis2(file)[4]
            gaps[package].append(f"    {'/'.join(parts)}: {missing or 'branches'}")
    broken = False
    for package, (done, all_of_them) in sorted(totals.items()):
        share = 100 * done / all_of_them if all_of_them else 100
        floor = FLOORS.get(package, 0)
        low = share < floor
        broken |= low
        print(f"{package:<10} {share:6.1f} %  (at least {floor} %){'  TOO LOW' if low else ''}")
        if floor == 100 or low:
            print("\n".join(gaps[package]), end="\n" if gaps[package] else "")
    return int(broken)


if __name__ == "__main__":
    sys.exit(main())
