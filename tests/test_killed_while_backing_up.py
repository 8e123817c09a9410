"""Pull the plug while a backup is made or put back: the file and every listed backup open."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.mark.skipif(os.name != "posix", reason="forks")
@pytest.mark.parametrize("secret", ["", "een lange zin van mij"], ids=["plain", "locked"])
def test_whenever_it_is_killed_everything_opens(tmp_path: Path, secret: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.store.killing", tmp_path, "20", "7", secret],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    told = ran.stdout.splitlines()
    assert len(told) == 1, ran.stdout
    assert told[0].startswith("done "), ran.stdout
    assert "half=" in told[0], "nothing was killed half-way"
