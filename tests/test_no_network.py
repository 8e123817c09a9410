"""LOBcoach works offline: nothing of a student leaves the computer, not even by accident."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.source_code import ROOT


def watched(folder: Path, *more: str) -> dict[str, Any]:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.watched_program", str(folder), *more],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    seen: dict[str, Any] = json.loads(ran.stdout)
    return seen


def test_from_opening_a_file_to_a_report_a_backup_and_a_passphrase_no_socket_is_made(
    tmp_path: Path,
) -> None:
    seen = watched(tmp_path)

    assert seen["report_bytes"] > 10_000
    assert seen["sockets"] == []
    # Not even what could make one is loaded.
    assert seen["qt_network"] == []
    assert seen["network_library"] is False


def test_no_test_can_reach_another_computer() -> None:
    with pytest.raises(RuntimeError, match="no network"):
        socket.socket(socket.AF_INET, socket.SOCK_STREAM)


def test_a_socket_would_have_been_seen(tmp_path: Path) -> None:
    assert len(watched(tmp_path, "probe")["sockets"]) == 1
