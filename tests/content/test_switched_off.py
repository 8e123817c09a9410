"""The text of `uitgezet.txt`."""

from __future__ import annotations

import pytest

from lobcoach.content.switched_off import with_id, without_ids


def test_a_new_file_says_what_it_is_for() -> None:
    assert with_id("", "kr-t-01") == (
        "% Deze vragen staan uit. Eén id per regel; een regel die begint met % telt niet.\n"
        "kr-t-01\n"
    )


def test_what_the_coach_wrote_stays_to_the_letter() -> None:
    text = "% te moeilijk\n  kr-t-02  \n\n%kr-t-01\nonbekend"
    off = with_id(text, "kr-t-01")
    assert off == text + "\nkr-t-01\n"
    assert without_ids(off, ("kr-t-01",)) == text + "\n"
    assert without_ids(text, ("kr-t-02",)) == "% te moeilijk\n\n%kr-t-01\nonbekend"


def test_an_id_that_is_there_comes_no_second_time_and_goes_with_all_its_lines() -> None:
    assert with_id(" kr-t-01\n", "kr-t-01") == " kr-t-01\n"
    assert without_ids("kr-t-01\nop-01\nkr-t-01\n", ("kr-t-01",)) == "op-01\n"
    assert without_ids("a\nb\nc\n", ("a", "c")) == "b\n"


@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_line_ends_stay_as_they_are(end: str) -> None:
    assert with_id(f"op-01{end}", "op-02") == f"op-01{end}op-02{end}"


def test_lines_of_an_old_computer_are_seen_as_lines() -> None:
    assert without_ids("op-01\rop-02\r", ("op-01",)) == "op-02\r"
