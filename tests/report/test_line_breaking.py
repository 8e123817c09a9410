from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lobcoach.report.fonts import Face, hyphen, width
from lobcoach.report.layout import INK, INK_2
from lobcoach.report.line_breaking import Line, Span, broken


def plain(text: str, face: Face = Face.REGULAR) -> Span:
    return Span(text, face, INK)


def lines_of(text: str, room: float, hyphenate: bool = False) -> list[str]:
    return [text_of(line) for line in broken([plain(text)], room, hyphenate)]


def text_of(line: Line) -> str:
    return "".join(span.text for span in line.spans)


def test_words_fill_a_line_and_keep_a_space_between_lines() -> None:
    assert lines_of("Noor liep de stappen na", 7) == ["Noor liep de ", "stappen na"]


def test_line_breaks_stay_as_typed_and_extra_spaces_do_not() -> None:
    assert lines_of("  een   twee\n  drie\n\nvier  ", 50) == ["een twee ", "drie ", " ", "vier"]


def test_an_empty_text_is_one_empty_line() -> None:
    assert broken([], 10, False) == [Line((), 0.0)]


def test_long_dutch_words_are_hyphenated_where_it_is_right() -> None:
    first, second = broken([plain("een praktijkbegeleider, soms")], 8.2, True)
    assert (text_of(first), first.hyphenated) == ("een praktijkbe", True)
    assert text_of(second) == "geleider, soms"
    assert first.width + hyphen(Face.REGULAR).width <= 8.2


def test_short_words_and_headings_are_not_hyphenated() -> None:
    assert lines_of("de gesprekje", 6, True) == ["de ", "gesprekje"]
    assert lines_of("de gesprekken", 6, False) == ["de ", "gesprekken"]


def test_a_word_may_be_cut_behind_its_own_hyphen_or_slash() -> None:
    assert lines_of("zie school.nl/loopbaan-dag", 9) == ["zie school.nl/", "loopbaan-dag"]


def test_a_word_in_two_looks_is_one_word() -> None:
    bold = plain("zoeken", Face.SEMIBOLD)
    lines = broken([plain("Ze wil rustig "), bold, plain(", zegt ze")], 9, False)
    assert [text_of(line) for line in lines] == ["Ze wil rustig ", "zoeken, zegt ze"]
    assert [span.face for span in lines[1].spans] == [Face.SEMIBOLD, Face.REGULAR]
    assert len(broken([plain("a"), Span("b", Face.REGULAR, INK_2)], 10, False)[0].spans) == 2


def test_a_word_wider_than_the_line_is_cut_anywhere() -> None:
    assert all(width(line, Face.REGULAR) <= 5 for line in lines_of("W" * 30, 5))
    assert lines_of("WWW", 0.1) == ["W", "W", "W"]
    two = broken([plain("WWW"), plain("WWW", Face.SEMIBOLD)], 4, False)
    assert "".join(text_of(line) for line in two) == "WWWWWW"


def test_a_string_that_is_no_word_fills_every_line() -> None:
    lines = broken([plain("ab "), plain("x" * 300), plain("yz")], 20, False)
    assert "".join(text_of(line) for line in lines) == "ab " + "x" * 300 + "yz"
    assert all(line.width > 19 for line in lines[:-1])
    glued = broken([plain("a"), plain("x" * 300, Face.SEMIBOLD)], 20, False)
    assert "".join(text_of(line) for line in glued) == "a" + "x" * 300


def test_joined_letters_that_measure_less_than_apart_still_come_out_whole() -> None:
    text = "لا" * 20
    assert "".join(lines_of(text, 3)) == text


@given(st.text(alphabet="abcdefghij \n-/éß", max_size=300), st.floats(1, 60), st.booleans())
def test_nothing_is_lost_and_nothing_stands_out(text: str, room: float, hyphenate: bool) -> None:
    lines = broken([plain(text)], room, hyphenate)
    told = "".join(text_of(line) for line in lines)
    assert "".join(told.split()) == "".join(text.split())
    for line in lines:
        sign = hyphen(Face.REGULAR).width if line.hyphenated else 0
        letters = text_of(line).strip()
        assert line.width + sign <= room + 1e-6 or len(letters) == 1


def test_a_word_is_not_cut_where_a_trema_would_fall_away() -> None:
    for room in range(40, 110):
        assert "knie" not in lines_of("zijn knieënschrammen", room / 10, True)
    assert lines_of("zijn knieënschrammen", 4.5, True)[1] == "knieën"
