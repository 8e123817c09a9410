"""Making a report; what that takes is imported with the first one.

ReportLab takes as long to import as the first window takes to show, and the students come first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lobcoach.core.recovery import RecoverySheet
from lobcoach.core.report_content import ReportContent

if TYPE_CHECKING:
    from lobcoach.report.pages import PagePicture


def report_pdf(content: ReportContent) -> bytes:
    """Return the report as the bytes of a PDF."""
    from lobcoach.report.conversation_report import conversation_report

    return conversation_report(content)


def report_text(content: ReportContent) -> str:
    """Return the same report as plain text."""
    from lobcoach.report.conversation_text import conversation_text

    return conversation_text(content)


def report_pictures(content: ReportContent, width: int) -> list[PagePicture]:
    """Return a picture of each page of the report, `width` pixels wide."""
    from lobcoach.report.pages import page_pictures

    return page_pictures(report_pdf(content), width)


def recovery_pdf(sheet: RecoverySheet) -> bytes:
    """Return a recovery sheet as the bytes of a PDF."""
    from lobcoach.report.recovery_sheet import recovery_sheet

    return recovery_sheet(sheet)
