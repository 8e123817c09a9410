from __future__ import annotations

from dataclasses import replace

from lobcoach.report.layout import CONTENT_HEIGHT, CONTENT_WIDTH
from lobcoach.report.outline import outline
from lobcoach.report.sections import report_blocks
from lobcoach.report.structure import Element

from .drawing import drawn
from .given_logo import png
from .samples import BARE, PROGRESS, QUALITIES, RICH


def told(content: object) -> str:
    document = Element("Document")
    blocks = report_blocks(outline(content), document)  # type: ignore[arg-type]
    return drawn(document, blocks, width=CONTENT_WIDTH)


def test_the_head_tells_who_when_and_what_for() -> None:
    assert told(PROGRESS).splitlines()[1:9] == [
        "  P Gespreksverslag loopbaanbegeleiding",
        "  P Laboratoriumschool Rijnmond",
        "  H1 Noor Verbeek",
        "  P Voortgangsgesprek · 12 maart 2027 · 15 minuten · aanwezig: Noor, M. de Wit (coach)",
        "  P Biologisch medisch analist · niveau 4 · BOL · leerjaar 2",
        "  H2 Doel van dit gesprek",
        "  P ‘Weten of ik meer met mensen wil of meer in het lab.’",
        "  P Aan het eind: voor een deel gelukt.",
    ]


def test_without_a_school_the_kind_of_report_stands_alone() -> None:
    assert told(BARE).splitlines()[1:3] == [
        "  P Gespreksverslag loopbaanbegeleiding",
        "  H1 Sem Jansen",
    ]


def test_what_the_coach_saw_has_headings_of_the_third_level() -> None:
    lines = told(replace(RICH, observed=(QUALITIES,))).splitlines()
    at = lines.index("  H2 Wat de coach zag")
    assert lines[at + 1] == "  H3 Kwaliteiten"
    assert lines[at + 2].startswith("  P Wat deed jij")


def test_a_talk_about_progress_takes_well_under_a_page() -> None:
    blocks = report_blocks(outline(PROGRESS), Element("Document"))
    assert blocks.height(CONTENT_WIDTH) < 0.85 * CONTENT_HEIGHT
    long = report_blocks(outline(RICH), Element("Document"))
    assert long.height(CONTENT_WIDTH) < 1.5 * CONTENT_HEIGHT


def test_the_logo_stands_between_the_school_and_the_name() -> None:
    document = Element("Document")
    blocks = report_blocks(outline(PROGRESS), document, png())
    lines = drawn(document, blocks, width=CONTENT_WIDTH).splitlines()
    assert lines[2:5] == ["  P Laboratoriumschool Rijnmond", "  Figure", "  H1 Noor Verbeek"]
    assert document.kids[2].alt == "Logo van Laboratoriumschool Rijnmond"  # type: ignore[union-attr]


def test_a_logo_without_a_school_still_says_what_it_is() -> None:
    document = Element("Document")
    report_blocks(outline(BARE), document, png())
    assert document.kids[1].alt == "Logo van de school"  # type: ignore[union-attr]


def test_what_is_no_logo_is_left_out() -> None:
    with_noise, without = Element("Document"), Element("Document")
    noisy = report_blocks(outline(PROGRESS), with_noise, b"\x89PNG en dan niets")
    plain = report_blocks(outline(PROGRESS), without)
    assert drawn(with_noise, noisy, width=CONTENT_WIDTH) == drawn(
        without, plain, width=CONTENT_WIDTH
    )
