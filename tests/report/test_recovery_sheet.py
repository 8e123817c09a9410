"""The recovery sheet: one page, to be read from paper and by a screen reader."""

from __future__ import annotations

import re
from datetime import date

import pytest

from lobcoach.core.recovery import RecoverySheet, write_groups
from lobcoach.report.fonts import Face
from lobcoach.report.recovery_sheet import OPENS, VOID, recovery_sheet

from .pdf_inspection import content_of, nodes, opened, plain_text, structure_of

GROUPS = write_groups(bytes(range(100, 132)))
SHEET = RecoverySheet(GROUPS, "mijn-studenten.lobcoach", date(2026, 11, 23))
LONG = RecoverySheet(GROUPS, f"{'Studenten van de afdeling laboratorium ' * 5}.lobcoach", date.max)
SHEETS = pytest.mark.parametrize("sheet", [SHEET, LONG], ids=["usual", "long-name"])


def test_it_says_what_it_opens_and_until_when() -> None:
    told = " ".join(plain_text(recovery_sheet(SHEET)).split())
    assert "Herstelblad" in told
    assert "Bestand: mijn-studenten.lobcoach" in told
    assert "Gemaakt op 23 november 2026" in told
    assert OPENS in told
    assert VOID in told


def test_every_group_stands_behind_its_number_in_order() -> None:
    with opened(recovery_sheet(SHEET)) as document:
        drawn = content_of(document)
        items = [node for node in nodes(structure_of(document)) if node.tag == "/LI"]
    said = [
        "".join(
            drawn.texts[kid] for node in nodes(item) for kid in node.kids if isinstance(kid, tuple)
        )
        for item in items
    ]
    assert said == [f"{number}{group}" for number, group in enumerate(GROUPS, 1)]


@SHEETS
def test_it_is_one_page_of_tagged_content(sheet: RecoverySheet) -> None:
    with opened(recovery_sheet(sheet)) as document:
        assert len(document.pages) == 1
        drawn = content_of(document)
        assert drawn.loose == []
        assert drawn.unmapped == []
        tree = list(nodes(structure_of(document)))
        placed = [kid for node in tree for kid in node.kids if isinstance(kid, tuple)]
        assert sorted(placed) == sorted(drawn.texts)
        assert [node.tag for node in tree if re.fullmatch(r"/H\d", node.tag)] == ["/H1"]
        for font in document.pages[0].Resources.Font.values():
            Face(str(font.BaseFont)[8:])
            assert len(font.FontDescriptor.FontFile2.read_bytes()) > 500


def test_the_file_says_what_it_is() -> None:
    with opened(recovery_sheet(SHEET)) as document:
        root = document.Root
        assert root.Lang == "nl-NL"
        assert root.MarkInfo.Marked
        assert root.ViewerPreferences.DisplayDocTitle
        assert root.OutputIntents[0].S == "/GTS_PDFA1"
        metadata = root.Metadata.read_bytes().decode()
        assert "<pdfaid:part>2</pdfaid:part>" in metadata
        assert "<pdfaid:conformance>A</pdfaid:conformance>" in metadata
        assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
        assert document.docinfo.Title == "Herstelblad voor mijn-studenten.lobcoach"


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert recovery_sheet(SHEET) == recovery_sheet(SHEET)
