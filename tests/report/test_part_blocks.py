from __future__ import annotations

from lobcoach.report.blocks import Stack
from lobcoach.report.layout import CONTENT_WIDTH
from lobcoach.report.outline import (
    Agreements,
    Aim,
    Labelled,
    Lookback,
    Note,
    Part,
    Prompt,
    Quote,
    Sentence,
    SmallHeading,
)
from lobcoach.report.part_blocks import part_blocks
from lobcoach.report.structure import Element

from .drawing import drawn


def told(part: Part) -> str:
    document = Element("Document")
    stack = Stack(list(part_blocks(part, document, 3)))
    return drawn(document, stack, width=CONTENT_WIDTH).removeprefix("Document\n")


def test_simple_parts() -> None:
    assert told(Sentence("Er is niets.")) == "  P Er is niets.\n"
    assert told(Prompt("Wat **nu**?")) == "  P Wat **nu**?\n"
    assert told(SmallHeading("Kwaliteiten")) == "  H3 Kwaliteiten\n"
    assert told(Note("Wat **nu**?")) == "  P Wat nu?\n"
    assert told(Quote("‘Wat **nu**?’")) == "  BlockQuote\n    P ‘Wat nu?’\n"


def test_prompts_and_headings_stay_with_what_follows() -> None:
    for part in (Prompt("Wat?"), SmallHeading("Kwaliteiten")):
        (block,) = part_blocks(part, Element("Document"), 3)
        assert block.keep_with_next
        assert block.space_above == 3


def test_a_look_back_is_a_list() -> None:
    part = Lookback((Labelled("Noor", "Bellen: gelukt."), Labelled("أمينة", "Mailen: gelukt.")))
    assert told(part) == (
        "  L\n"
        "    LI\n      Lbl •\n      LBody\n        P Noor – Bellen: gelukt.\n"
        "    LI\n      Lbl •\n      LBody\n        P أمينة – Mailen: gelukt.\n"
    )


def test_a_goal_is_a_quote_with_details() -> None:
    part = Aim("‘Ik bel.’", (Labelled("Merkbaar aan", "hij belt"), Labelled("Helpt mee", "tante")))
    assert told(part) == (
        "  BlockQuote\n    P ‘Ik bel.’\n  P Merkbaar aan: hij belt\n  P Helpt mee: tante\n"
    )


def test_agreements_are_a_table_that_holds_the_longest_names() -> None:
    rows = (("Noor", "Bellen", "19 maart"), ("W" * 100, "Mailen", "geen datum"))
    assert told(Agreements(("wie", "wat", "vóór"), rows)) == (
        "  Table\n"
        "    TR\n      TH wie\n      TH wat\n      TH vóór\n"
        "    TR\n      TD Noor\n      TD Bellen\n      TD 19 maart\n"
        f"    TR\n      TD {'W' * 100}\n      TD Mailen\n      TD geen datum\n"
    )
