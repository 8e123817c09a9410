from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lobcoach.report.notes import (
    Bullets,
    NoteBlock,
    Paragraph,
    Quotation,
    Words,
    read_note,
    read_words,
    without_signs,
)


def para(text: str) -> Paragraph:
    return Paragraph((Words(text),))


def typed(blocks: tuple[NoteBlock, ...]) -> str:
    told = ""
    for block in blocks:
        if isinstance(block, Paragraph):
            told += "".join(words.text for words in block.words)
        elif isinstance(block, Quotation):
            told += typed(block.blocks)
        else:
            told += "".join(typed(item) for item in block.items)
    return told


def test_paragraphs_keep_their_line_breaks() -> None:
    assert read_note("een\ntwee\n\n\ndrie\n") == (para("een\ntwee"), para("drie"))
    assert read_note(" \n\t\n") == ()


def test_bold_is_understood_and_lone_stars_are_not() -> None:
    assert read_note("ze is **heel\nrustig**.") == (
        Paragraph((Words("ze is "), Words("heel\nrustig", bold=True), Words("."))),
    )
    for text in ("** los **", "2 ** 3", "****", "*een*", "**half"):
        assert read_note(text) == (para(text),)


def test_a_list_needs_no_blank_line_before_or_after() -> None:
    assert read_note("Noor noemt:\n- een\n- twee\n  op de volgende regel\nen dan") == (
        para("Noor noemt:"),
        Bullets(((para("een"),), (para("twee\n  op de volgende regel"),))),
        para("en dan"),
    )


def test_a_list_in_a_list_and_one_with_blank_lines() -> None:
    assert read_note("- een\n  - onder een\n- twee") == (
        Bullets(((para("een"), Bullets(((para("onder een"),),))), (para("twee"),))),
    )
    assert read_note("- een\n\n- twee") == (Bullets(((para("een"),), (para("twee"),))),)
    assert read_note("- een\n\n  nog bij een") == (Bullets(((para("een"), para("nog bij een")),)),)


def test_a_quote_ends_where_its_signs_end() -> None:
    assert read_note("zij zei:\n> kom maar\n> mee\nen ging") == (
        para("zij zei:"),
        Quotation((para("kom maar\nmee"),)),
        para("en ging"),
    )
    assert read_note("> - een\n> - twee") == (
        Quotation((Bullets(((para("een"),), (para("twee"),))),)),
    )


def test_signs_around_nothing_leave_nothing_behind() -> None:
    assert read_note(">\n> ") == ()
    assert read_note("- > ") == ()
    assert read_note("-") == (para("-"),)


@pytest.mark.parametrize(
    "text",
    ["# kop", "kop\n===", "---", "1. een", "* een", "+ een", "![](file:///x)", "[a](b)", "&amp;",
     "<b>x</b>", "`x`", "\\*", "[1]: http://x", "_x_ __y__", "a  \nb"],
)  # fmt: skip
def test_all_other_signs_are_words(text: str) -> None:
    lines = "\n".join(line.rstrip() for line in text.split("\n"))
    told = typed(read_note(text))
    assert "\n".join(line.rstrip() for line in told.split("\n")) == lines


def test_words_and_quotes_of_one_paragraph() -> None:
    assert read_words(" > een **twee** ") == (Words("> een "), Words("twee", bold=True))
    assert without_signs("- > een\n- twee") == "een\ntwee"
    assert without_signs("-5 graden > 3") == "-5 graden > 3"


@pytest.mark.parametrize("sign", ["> ", "- ", "- > ", "  "])
def test_signs_a_thousand_deep_do_no_harm(sign: str) -> None:
    assert "diep" in typed(read_note(sign * 1000 + "diep"))
    stairs = "\n".join(" " * (2 * step) + "- trede" for step in range(300))
    assert typed(read_note(stairs)).count("trede") == 300


def test_a_long_note_is_read_in_good_time() -> None:
    started = time.perf_counter()
    read_note("- **een** punt\n> en ja\n" * 8_000)
    assert time.perf_counter() - started < 120  # against hanging, not a measurement


@given(st.text(alphabet="ab*->_ \n#&<`"))
def test_no_letter_is_lost(text: str) -> None:
    told = typed(read_note(text))
    assert [char for char in told if char in "ab_#&<`"] == [
        char for char in text if char in "ab_#&<`"
    ]
