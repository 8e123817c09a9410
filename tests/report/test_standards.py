"""What is given out is PDF/A-2a and PDF/UA-1, by every rule that veraPDF knows of both."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf

from lobcoach.core.report_content import AgreementPart, NotePart, ReportContent
from lobcoach.report.conversation_report import conversation_report
from lobcoach.report.recovery_sheet import recovery_sheet

from .given_logo import png
from .samples import BARE, MANY_SCRIPTS, MOTIVES, PROGRESS, RICH, answered
from .test_recovery_sheet import LONG, SHEET

ROOT = Path(__file__).parents[2]
LONG_AGREEMENT = AgreementPart("Noor", "een heel lange afspraak " * 400, date(2028, 1, 2))


def noted(text: str) -> ReportContent:
    """A talk with this one note."""
    answers = (answered("Wat?", NotePart(text)),)
    return replace(BARE, discoveries=(replace(MOTIVES, answers=answers),))


REPORTS = {
    "rich": RICH,
    "progress": PROGRESS,
    "bare": BARE,
    "many-scripts": MANY_SCRIPTS,
    "logo": replace(RICH, logo=png()),
    "many-pages": noted("Noor vertelt over de beroepspraktijkvorming op het laboratorium. " * 800),
    "long-agreements": replace(BARE, agreements=(LONG_AGREEMENT, LONG_AGREEMENT)),
    "endless-name": replace(BARE, student_name="W" * 10_000),
    "markup": replace(
        noted('<img src="/etc/hostname"> </para> **x** ![](file:///x)'), student_name="<b>\u202e"
    ),
    "unseen-signs": noted("😀👩‍🔬 中文 \u200b \ufeff ﷽ a\u0301 🗸"),
    "right-to-left": noted("أنا أحب (2027) العمل\nשלום עולם\n- [ ] een\n1. twee"),
}
SHEETS = {"sheet": SHEET, "sheet-of-a-long-name": LONG}


def broken_rules(folder: Path) -> dict[str, list[str]]:
    """Return which rules each file in the folder breaks, by its name."""
    files = sorted(folder.glob("*.pdf"))
    ran = subprocess.run(
        [sys.executable, "-m", "tests.report.verapdf", *map(str, files)],
        check=False, capture_output=True, text=True, cwd=ROOT,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    told: dict[str, list[str]] = json.loads(ran.stdout)
    assert len(told) == len(files)
    return told


def test_what_is_given_out_breaks_no_rule_of_either_standard(tmp_path: Path) -> None:
    for name, content in REPORTS.items():
        (tmp_path / f"{name}.pdf").write_bytes(conversation_report(content))
    for name, sheet in SHEETS.items():
        (tmp_path / f"{name}.pdf").write_bytes(recovery_sheet(sheet))
    assert {name: rules for name, rules in broken_rules(tmp_path).items() if rules} == {}


def test_the_checker_sees_what_is_missing(tmp_path: Path) -> None:
    pdf = conversation_report(RICH)
    for name in ("StructTreeRoot", "Lang", "OutputIntents"):
        with pikepdf.open(BytesIO(pdf)) as document:
            del document.Root[f"/{name}"]
            document.save(tmp_path / f"{name}.pdf")
    told = broken_rules(tmp_path)
    for name, standard in (
        ("StructTreeRoot", "PDFUA-1"), ("Lang", "PDFUA-1"), ("OutputIntents", "PDFA-2A")
    ):  # fmt: skip
        assert any(rule.startswith(standard) for rule in told[f"{name}.pdf"])
