"""Pull the plug at any moment of any kind of talk: it opens where it was, with all its words."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from lobcoach.content.conversation_types import TYPE_CODES
from tests.source_code import ROOT

_HANGS = 900


@pytest.mark.skipif(not hasattr(os, "fork"), reason="coaches are forked")
def test_a_talk_of_any_kind_survives_a_kill_at_any_moment(tmp_path: Path) -> None:
    seed = random.SystemRandom().randrange(10_000)
    halves = [TYPE_CODES[::2], TYPE_CODES[1::2]]
    running = [begun(tmp_path / str(number), seed, half) for number, half in enumerate(halves)]
    told = [each.communicate(timeout=_HANGS) for each in running]

    for process, (out, err) in zip(running, told, strict=True):
        assert process.returncode == 0, f"seed {seed}\n{out}\n{err}"
    seen: list[dict[str, Any]] = [json.loads(out) for out, _ in told]
    kills = {code: number for each in seen for code, number in each["kills"].items()}
    assert set(kills) == set(TYPE_CODES)
    assert sum(kills.values()) >= 50

    # Else the kills came at moments at which nothing can go wrong.
    acts = {act: sum(each["told"].get(act, 0) for each in seen) for act in
            ("text", "tag", "at", "parked", "closing", "closed")}  # fmt: skip
    assert all(acts.values()), f"seed {seed}: {acts}"
    assert sum(each["due"] for each in seen) > 20, f"seed {seed}"
    assert sum(each["killed_in_a_save"] for each in seen) > 0, f"seed {seed}"


def begun(folder: Path, seed: int, codes: tuple[str, ...]) -> subprocess.Popen[str]:
    """Let coaches hold talks of these kinds beside the others."""
    folder.mkdir()
    return subprocess.Popen(
        [sys.executable, "-m", "tests.killed_talks", str(folder), str(seed), *codes],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
