"""What is remembered outside the data file: needed before unlocking, nothing about people."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from lobcoach.ui.theme_controller import ColourChoice

_COLOURS = "weergave/kleuren"
_PERCENT = "weergave/tekstgrootte"
_GEOMETRY = "venster/plaats"
_LAST_FILE = "bestand/laatste"
_EXPORT_FOLDER = "bestand/verslagen"
_BACKUP_FOLDER = "bestand/reservekopieen"
_LOCK_MINUTES = "slot/minuten"
#: After how many minutes without a sign of life the file is locked; 0 is never.
LOCK_CHOICES = (5, 10, 15, 30, 0)
_USUAL_MINUTES = 10


class Preferences:
    """Reads and writes one `.ini` file; a damaged or missing one gives the defaults."""

    def __init__(self, path: Path) -> None:
        # QSettings("Org", "App") would ignore the format, so it is given the path itself.
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)
        self._backup_folder = self._path(_BACKUP_FOLDER)

    @property
    def colours(self) -> ColourChoice:
        """Light, dark, or as the system."""
        stored = str(self._settings.value(_COLOURS, ColourChoice.SYSTEM))
        known = set(ColourChoice)
        return ColourChoice(stored) if stored in known else ColourChoice.SYSTEM

    @colours.setter
    def colours(self, choice: ColourChoice) -> None:
        self._settings.setValue(_COLOURS, choice.value)

    @property
    def text_percent(self) -> int:
        """The text size in percent."""
        stored = str(self._settings.value(_PERCENT, "100"))
        return int(stored) if stored.isdecimal() else 100

    @text_percent.setter
    def text_percent(self, percent: int) -> None:
        self._settings.setValue(_PERCENT, percent)

    @property
    def geometry(self) -> QByteArray:
        """Where the window stood; empty the first time."""
        stored = self._settings.value(_GEOMETRY)
        return stored if isinstance(stored, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._settings.setValue(_GEOMETRY, geometry)

    @property
    def last_file(self) -> Path | None:
        """The data file that was open last; None the first time."""
        return self._path(_LAST_FILE)

    @last_file.setter
    def last_file(self, path: Path) -> None:
        self._settings.setValue(_LAST_FILE, str(path))

    @property
    def export_folder(self) -> Path | None:
        """Where the last report was put; None the first time."""
        return self._path(_EXPORT_FOLDER)

    @export_folder.setter
    def export_folder(self, path: Path) -> None:
        self._settings.setValue(_EXPORT_FOLDER, str(path))

    @property
    def backup_folder(self) -> Path | None:
        """Where backups go; None for the folder beside the file. Any thread may ask."""
        return self._backup_folder

    @backup_folder.setter
    def backup_folder(self, path: Path | None) -> None:
        self._backup_folder = path
        self._settings.setValue(_BACKUP_FOLDER, "" if path is None else str(path))

    @property
    def lock_minutes(self) -> int:
        """One of LOCK_CHOICES."""
        stored = str(self._settings.value(_LOCK_MINUTES, ""))
        known = {str(choice): choice for choice in LOCK_CHOICES}
        return known.get(stored, _USUAL_MINUTES)

    @lock_minutes.setter
    def lock_minutes(self, minutes: int) -> None:
        self._settings.setValue(_LOCK_MINUTES, minutes)

    def _path(self, key: str) -> Path | None:
        stored = self._settings.value(key)
        return Path(stored) if isinstance(stored, str) and stored else None
