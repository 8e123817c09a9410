"""What is remembered outside the data file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray

from lobcoach.ui.preferences import Preferences
from lobcoach.ui.theme_controller import ColourChoice


def test_the_first_time_everything_has_its_default(tmp_path: Path) -> None:
    fresh = Preferences(tmp_path / "lobcoach.ini")
    assert fresh.colours is ColourChoice.SYSTEM
    assert fresh.text_percent == 100
    assert fresh.geometry.isEmpty()
    assert fresh.last_file is None
    assert fresh.export_folder is None
    assert fresh.lock_minutes == 10


def test_what_was_chosen_is_there_the_next_time(tmp_path: Path) -> None:
    path = tmp_path / "lobcoach.ini"
    first = Preferences(path)
    first.colours = ColourChoice.DARK
    first.text_percent = 150
    first.geometry = QByteArray(b"plaats")
    first.last_file = tmp_path / "mijn.lobcoach"
    first.export_folder = tmp_path
    first.backup_folder = tmp_path / "stick"
    first.lock_minutes = 0
    del first
    again = Preferences(path)
    assert again.colours is ColourChoice.DARK
    assert again.text_percent == 150
    assert again.geometry == QByteArray(b"plaats")
    assert again.last_file == tmp_path / "mijn.lobcoach"
    assert again.export_folder == tmp_path
    assert again.backup_folder == tmp_path / "stick"
    again.backup_folder = None
    assert Preferences(path).backup_folder is None
    assert again.lock_minutes == 0


def test_a_damaged_settings_file_gives_the_defaults(tmp_path: Path) -> None:
    path = tmp_path / "lobcoach.ini"
    path.write_text(
        "[weergave]\nkleuren=paars\ntekstgrootte=groot\n[venster]\nplaats=hier\n[slot]\nminuten=99\n"
    )
    damaged = Preferences(path)
    assert damaged.colours is ColourChoice.SYSTEM
    assert damaged.text_percent == 100
    assert damaged.geometry.isEmpty()
    assert damaged.lock_minutes == 10
