"""How the measurements are done and told, in one place. Only the standard library."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def tell(what: str, found: float, unit: str, limit: float | None = None, detail: str = "") -> bool:
    """Print one figure, with its limit; return whether it keeps to it."""
    kept = limit is None or found <= limit
    asked = "" if limit is None else f"   at most {limit:g} {unit}{'' if kept else '   TOO MUCH'}"
    print(f"{what:<44} {found:8.2f} {unit:<3}{asked}{'   ' + detail if detail else ''}")
    return kept


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value that `share` (0–1) of the values stay at or below."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def spread(values: Sequence[float], unit: str) -> str:
    """Return median, lowest and highest, to see how steady a figure is."""
    middle = statistics.median(values)
    return f"(median {middle:.2f} {unit}, {min(values):.2f}–{max(values):.2f}, {len(values)} runs)"


def fresh(module: str, *arguments: str, home: Path) -> str:
    """Run a module in a process of its own, with settings of its own; return what it printed."""
    own = dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "APPDATA"), str(home))
    return python("-m", module, *arguments, cache=home, **own).stdout


def python(*arguments: str, cache: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run Python as on a coach's computer: without a display, and with compiled modules.

    Those come in `cache`, by the first run that shares it.
    """
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"} | variables
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(cache / "compiled")
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
