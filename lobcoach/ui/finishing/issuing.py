"""Issuing a report without stalling the window: made in a thread, kept, then written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from lobcoach.core.errors import RuleError, WorldError
from lobcoach.ui.background import Background

if TYPE_CHECKING:
    from lobcoach.core.filing import IssuedReport
    from lobcoach.services.opened import Services
    from lobcoach.services.report_filling import ReportSettings


class Issuing(QObject):
    """Issues one report at a time.

    `issue` closes the talk when the settings say so, keeps the bytes in the file and writes
    them. Exactly one of `written`, `not_written` and `failed` follows; after `failed` no report
    was issued, after `not_written` it stands in the file and only its copy outside is missing.
    """

    busy_changed = Signal(bool)
    written = Signal(Path)
    not_written = Signal(str, Exception)  #: the id of the issued report, and why
    failed = Signal(Exception)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._jobs: list[Background[Any]] = []

    def issue(self, conversation_id: str, settings: ReportSettings, target: Path) -> None:
        """Make, keep and write the report of a talk."""
        self._jobs = [
            Background(
                lambda: self._services.reports.prepare(conversation_id, settings),
                lambda report: self._on_prepared(report, settings, target),
                self._on_failed,
            )
        ]
        self._start()

    def write(self, report_id: str, target: Path) -> None:
        """Write an issued report once more, byte for byte as it was."""
        self._jobs = []
        self._write(report_id, target)

    def stop(self) -> None:
        """Tell nothing any more, and wait until no work is left."""
        for job in self._jobs:
            job.forget()
            job.wait()
        self._jobs = []

    def _start(self) -> None:
        self.busy_changed.emit(True)
        self._jobs[-1].start()

    def _write(self, report_id: str, target: Path) -> None:
        # Added, not replaced: the job before may be the one that is calling us.
        self._jobs.append(
            Background(
                lambda: self._services.reports.write(report_id, target),
                self._on_written,
                lambda error: self._on_not_written(report_id, error),
            )
        )
        self._start()

    def _on_prepared(self, report: IssuedReport, settings: ReportSettings, target: Path) -> None:
        try:
            if settings.finished:
                self._close_talk(report.conversation_id)
            stored = self._services.reports.keep(report)
        except (WorldError, RuleError) as error:
            self._on_failed(error)
            return
        self._write(stored.id, target)

    def _close_talk(self, conversation_id: str) -> None:
        conversations = self._services.conversations
        opened = conversations.open(conversation_id)
        if not opened.dialogue.is_closed:
            conversations.finish(opened.dialogue, opened.conversation.seconds_spent)

    def _on_written(self, target: Path) -> None:
        self.busy_changed.emit(False)
        self.written.emit(target)

    def _on_not_written(self, report_id: str, error: Exception) -> None:
        self.busy_changed.emit(False)
        self.not_written.emit(report_id, error)

    def _on_failed(self, error: Exception) -> None:
        self.busy_changed.emit(False)
        self.failed.emit(error)
