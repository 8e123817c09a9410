from __future__ import annotations

from lobcoach.report.blocks import Stack
from lobcoach.report.note_blocks import note_blocks, quote_block
from lobcoach.report.structure import Element

from .drawing import drawn


def told(note: str) -> str:
    document = Element("Document")
    return drawn(document, Stack(list(note_blocks(note, document, 3))))


def test_a_note_with_all_its_signs_becomes_a_tree() -> None:
    assert told(
        "Ze is **rustig**.\n- een\n  - onder een\n- twee\n> kom\n> maar\n\n> ja\nen dan"
    ) == (
        "Document\n"
        "  P Ze is rustig.\n"
        "  L\n"
        "    LI\n"
        "      Lbl •\n"
        "      LBody\n"
        "        P een\n"
        "        L\n"
        "          LI\n"
        "            Lbl •\n"
        "            LBody\n"
        "              P onder een\n"
        "    LI\n"
        "      Lbl •\n"
        "      LBody\n"
        "        P twee\n"
        "  BlockQuote\n"
        "    P kom maar\n"
        "    P ja\n"
        "  P en dan\n"
    )


def test_the_first_block_takes_the_space_it_is_given() -> None:
    blocks = list(note_blocks("een\n\ntwee", Element("Document"), 7))
    assert blocks[0].space_above == 7
    assert 0 < blocks[1].space_above < 7


def test_a_quote_is_one_paragraph_in_a_block_quote() -> None:
    document = Element("Document")
    quote = quote_block("‘Ik wil **weten** waarom.\nEcht.’", document, 3)
    assert drawn(document, quote) == (
        "Document\n  BlockQuote\n    P ‘Ik wil weten waarom. Echt.’\n"
    )


def test_a_list_that_runs_over_a_page_has_one_bullet_an_item() -> None:
    document = Element("Document")
    stack = Stack(list(note_blocks("- " + "woord " * 100, document, 0)))
    head, tail = stack.split(200, 60)
    assert drawn(document, head, tail, width=200).count("•") == 1
