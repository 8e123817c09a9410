"""Pull the plug a hundred times while a coach types: no word older than a second is gone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.source_code import ROOT

_HANGS = 1800


@pytest.mark.skipif(not hasattr(os, "fork"), reason="typists are forked")
def test_a_hundred_kills_lose_no_word_and_spoil_no_file(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.killed_typists", str(tmp_path), "100"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=_HANGS,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    seen = json.loads(ran.stdout)
    assert seen["rounds"] == 100
    assert seen["words"] > 1000
    # Else the kills came at moments at which nothing can go wrong.
    assert seen["killed_in_a_save"] >= 10
