"""Giving a report out: asking where, issuing it, and saying calmly how that went."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lobcoach.core.errors import RuleError, WorldError
from lobcoach.services.sentences import sentence
from lobcoach.ui.finishing.issuing import Issuing
from lobcoach.ui.places import documents_folder
from lobcoach.ui.theme_tokens import Tone

if TYPE_CHECKING:
    from lobcoach.services.opened import Services
    from lobcoach.services.report_filling import ReportSettings
    from lobcoach.services.reports import IssuedSummary
    from lobcoach.ui.widgets.banner import Banner

AskPlace = Callable[[QWidget, Path], Path | None]
ShowFolder = Callable[[Path], None]


class Saving(QObject):
    """Saves reports of one talk to places the coach chooses, and tells it on a banner.

    The place is asked first: a coach who thinks again has changed nothing.
    """

    busy_changed = Signal(bool)
    folder_chosen = Signal(str)
    done_requested = Signal()
    failed = Signal(Exception)  #: no report was issued

    def __init__(
        self,
        services: Services,
        banner: Banner,
        ask_place: AskPlace,
        show_folder: ShowFolder,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._banner = banner
        self._ask_place = ask_place
        self._show_folder = show_folder
        self._asker = parent
        self._folder: Path | None = None
        self._id = ""
        self._version = 1
        self._busy = False
        self.issuing = Issuing(services, self)
        self._connect()

    def set_folder(self, folder: Path | None) -> None:
        """Propose this folder next time; None for the documents folder."""
        self._folder = folder

    def save(self, conversation_id: str, settings: ReportSettings) -> None:
        """Issue the next report of a talk and write it where the coach wants.

        Nothing happens while another report is being made.
        """
        if self._busy:
            return
        self._id = conversation_id
        try:
            self._version = self._services.reports.content(conversation_id, settings).version
        except (WorldError, RuleError) as error:
            self.failed.emit(error)
            return
        target = self._ask()
        if target is not None:
            self.issuing.issue(conversation_id, settings, target)

    def save_again(self, report: IssuedSummary) -> None:
        """Write an issued report once more, byte for byte as it was."""
        if self._busy:
            return
        self._id, self._version = report.conversation_id, report.version
        self._write_elsewhere(report.id)

    def stop(self) -> None:
        """Wait until no work is left."""
        self.issuing.stop()

    def _connect(self) -> None:
        self.issuing.busy_changed.connect(self._on_issuing_busy_changed)
        self.issuing.written.connect(self._on_issuing_written)
        self.issuing.not_written.connect(self._on_issuing_not_written)
        self.issuing.failed.connect(self.failed)

    def _ask(self) -> Path | None:
        folder = self._folder if self._folder and self._folder.is_dir() else documents_folder()
        name = self._services.reports.file_name(self._id, self._version)
        target = self._ask_place(self._asker, folder / name)
        if target is not None:
            self._folder = target.parent
            self.folder_chosen.emit(str(target.parent))
        return target

    def _write_elsewhere(self, report_id: str) -> None:
        target = self._ask()
        if target is not None:
            self.issuing.write(report_id, target)

    def _on_issuing_busy_changed(self, busy: bool) -> None:
        self._busy = busy
        self.busy_changed.emit(busy)

    def _on_issuing_written(self, target: Path) -> None:
        folder = target.parent
        self._banner.show_message(
            f"Het verslag staat in de map ‘{folder.name or folder}’ als ‘{target.name}’.",
            Tone.GOOD,
            [
                ("Open map", lambda: self._show_folder(folder)),
                ("Klaar", self.done_requested.emit),
            ],
        )

    def _on_issuing_not_written(self, report_id: str, error: Exception) -> None:
        if not isinstance(error, (WorldError, RuleError)):
            raise error
        self._banner.show_message(
            f"{sentence(error)} Het verslag zelf is wel bewaard in LOBcoach.",
            Tone.WAIT,
            [("Andere plek…", lambda: self._write_elsewhere(report_id))],
        )
