from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from lobcoach.content.plain_files import bytes_of


def test_a_file_gives_its_bytes_or_the_first_of_them(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_bytes(b"vraag")
    assert bytes_of(tmp_path / "x.md") == b"vraag"
    assert bytes_of(tmp_path / "x.md", 3) == b"vra"


def test_a_folder_and_a_file_that_is_not_there_are_told(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        bytes_of(tmp_path)
    with pytest.raises(FileNotFoundError):
        bytes_of(tmp_path / "weg.md")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes among its files")
def test_a_pipe_is_never_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pijp.md"
    os.mkfifo(pipe)
    with pytest.raises(OSError, match=r"pijp\.md"):
        bytes_of(pipe)
