from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from lobcoach.core.report_content import NotePart
from lobcoach.report.conversation_report import conversation_report
from lobcoach.report.conversation_text import conversation_text

from .pdf_inspection import plain_text
from .samples import BARE, MOTIVES, QUALITIES, RICH, answered

GOLDEN = Path(__file__).parents[1] / "golden"


def test_the_text_of_a_model_report_is_as_agreed() -> None:
    full = replace(RICH, observed=(QUALITIES, MOTIVES))
    assert conversation_text(full) == (GOLDEN / "report_text.txt").read_text(encoding="utf-8")


def test_the_text_of_a_bare_talk_has_no_gaps() -> None:
    told = conversation_text(BARE)
    assert told.startswith("Gespreksverslag loopbaanbegeleiding\nSem Jansen\n")
    assert "Dit gesprek is nog niet afgerond.\n\nDoel van dit gesprek\n" in told
    assert "\n\n\n" not in told
    assert told.endswith("met LOBcoach\n")


def test_the_text_says_what_the_paper_says_in_the_same_order() -> None:
    paper = plain_text(conversation_report(RICH))
    at = 0
    for line in conversation_text(RICH).replace("**", "").splitlines():
        words = line.removeprefix("- ").split(": ")[-1].split(" (vóór")[0]
        words = words.removeprefix("Gespreksverslag loopbaanbegeleiding · ")
        at = paper.index(words, at - len(words) if at > len(words) else 0)


def test_an_agreement_without_a_day_has_no_day() -> None:
    agreement = replace(RICH.agreements[0], what="Bellen", before=None)
    assert "\n- Noor: Bellen\n" in conversation_text(replace(RICH, agreements=(agreement,)))


def test_notes_are_copied_as_typed() -> None:
    typed = "- een\n- **twee**\n\n> drie & <b>"
    part = replace(MOTIVES, answers=(answered("Wat?", NotePart(typed)),))
    assert f"Wat?\n{typed}\n" in conversation_text(replace(BARE, discoveries=(part,)))
