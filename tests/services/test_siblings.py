"""Copies that stand beside a file."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

from lobcoach.services.siblings import siblings_of


def test_copies_are_named_the_newest_first(tmp_path: Path) -> None:
    file = tmp_path / "mijn-studenten.lobcoach"
    for number, name in enumerate(
        ("mijn-studenten.lobcoach", "mijn-studenten (1).lobcoach",
         "mijn-studenten-LAPTOP12.lobcoach", "mijn-studenten 2.txt", "voorbeeld.lobcoach")
    ):  # fmt: skip
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (number * 1000, number * 1000))
    (tmp_path / "mijn-studenten 3.lobcoach").mkdir()
    found = siblings_of(file)
    assert [each.path.name for each in found] == [
        "mijn-studenten-LAPTOP12.lobcoach",
        "mijn-studenten (1).lobcoach",
    ]
    assert found[0].written == datetime.fromtimestamp(2000, UTC)


def test_in_a_folder_that_is_gone_there_are_none(tmp_path: Path) -> None:
    assert siblings_of(tmp_path / "weg" / "mijn.lobcoach") == []
