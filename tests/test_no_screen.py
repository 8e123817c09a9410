"""Started where there is no screen, the program says so; Qt would abort."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from lobcoach.app import no_screen
from tests.source_code import ROOT


@pytest.mark.parametrize(
    ("platform", "environment", "missing"),
    [
        ("linux", {}, True),
        ("linux", {"DISPLAY": ""}, True),
        ("linux", {"DISPLAY": ":0"}, False),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, False),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, False),
        ("win32", {}, False),
        ("darwin", {}, False),
    ],
)
def test_only_linux_tells_where_its_screen_is(
    platform: str, environment: dict[str, str], missing: bool
) -> None:
    assert no_screen(platform, environment) is missing


@pytest.mark.skipif(sys.platform != "linux", reason="there is always a screen")
def test_a_sentence_and_no_traceback(tmp_path: Path) -> None:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden}

    ran = subprocess.run(
        [sys.executable, "-m", "lobcoach", "--demo"],
        cwd=ROOT,
        env=environment | {"XDG_DATA_HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert ran.returncode == 1
    assert ran.stderr.startswith("Hier is geen scherm")
    assert ran.stderr.count("\n") == 1
