"""What a report takes is imported with the first one."""

from __future__ import annotations

import subprocess
import sys

from lobcoach.services.opened import Services
from lobcoach.services.report_filling import ReportSettings
from lobcoach.services.report_making import report_pdf, report_pictures, report_text


def test_opening_a_file_needs_no_reportlab() -> None:
    code = "import lobcoach.services.opening, sys; print('reportlab' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"


def test_the_same_report_as_pdf_as_text_and_as_pictures(services: Services, talk: str) -> None:
    content = services.reports.content(talk, ReportSettings())
    assert report_pdf(content).startswith(b"%PDF")
    assert "Noor van den Berg" in report_text(content)
    assert {page.width for page in report_pictures(content, 200)} == {200}
