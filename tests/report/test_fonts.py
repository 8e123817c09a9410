from __future__ import annotations

import threading

from hypothesis import example, given
from hypothesis import strategies as st

from lobcoach.report.fonts import Face, Glyphs, glyphs, hyphen, leftward_glyphs, registered, width


def fonts_of(shown: tuple[Glyphs, ...]) -> list[str]:
    return [run.font.removeprefix("LOBcoach ") for each in shown for run in each.runs]


def drawn(shown: tuple[Glyphs, ...]) -> str:
    return "".join(run.text for each in shown for run in each.runs)


def test_latin_greek_and_cyrillic_are_all_inter() -> None:
    for name in ("Łukasz Nowak", "Nguyễn Thị Mai", "Şahin", "Χρήστος", "Анна", "D’Artagnan"):
        assert fonts_of(glyphs(name, Face.REGULAR)) == ["Inter-Regular"]
        assert glyphs(name, Face.REGULAR)[0].said is None


def test_what_inter_lacks_is_taken_from_another_font_character_by_character() -> None:
    shown = glyphs("a 🗸 b", Face.SEMIBOLD)
    assert fonts_of(shown) == ["Inter-SemiBold", "NotoSansSymbols2-Regular", "Inter-SemiBold"]
    assert drawn(shown) == "a 🗸 b"


def test_what_no_font_has_becomes_a_box_that_says_what_it_was() -> None:
    shown = glyphs("x😀", Face.REGULAR)
    assert drawn(shown) == "x□"
    assert [each.said for each in shown] == [None, "😀"]


def test_a_private_character_is_a_box_and_nothing_more() -> None:
    assert [(drawn((each,)), each.said) for each in glyphs("\ue000", Face.REGULAR)] == [("□", None)]


def test_marks_that_only_steer_are_not_drawn() -> None:
    assert drawn(glyphs("a\u202eb\u200dc\ufe0f\U000e0101", Face.REGULAR)) == "abc"


def test_a_right_to_left_name_is_drawn_leftwards_in_the_order_of_reading() -> None:
    latin, arabic = glyphs("Mai سلام", Face.REGULAR)
    assert (drawn((latin,)), latin.leftwards) == ("Mai ", False)
    assert (arabic.leftwards, arabic.said) == (True, None)
    assert drawn((arabic,)) == "\ufeb3\ufefc\ufee1"  # joined forms, the first letter first
    assert fonts_of((arabic,)) == ["NotoSansArabic-Regular"] * 3
    (hebrew,) = glyphs("דוד", Face.REGULAR)
    assert drawn((hebrew,)) == "דוד"
    assert set(fonts_of((hebrew,))) == {"NotoSansHebrew-Regular"}


def test_numbers_and_latin_words_in_a_line_read_from_the_right_stay_as_they_are() -> None:
    whole = leftward_glyphs("שלום 12,5 Noor", Face.REGULAR)
    assert drawn((whole,)) == "שלום 12,5 Noor"
    assert whole.said is None


def test_a_line_that_is_drawn_with_other_letters_says_what_was_written() -> None:
    for text in ("שָׁלוֹם", "שלום (12)", "שלום 😀"):
        assert leftward_glyphs(text, Face.REGULAR).said == text


def test_widths_are_those_of_what_is_drawn() -> None:
    assert width("", Face.REGULAR) == 0
    assert width("mmm", Face.REGULAR) > 2 * width("m", Face.REGULAR) > width("i", Face.REGULAR) > 0
    assert width("a\u00a0b", Face.REGULAR) == width("a b", Face.REGULAR)
    assert hyphen(Face.REGULAR).said == "\u00ad"


def test_threads_that_ask_at_once_get_the_same_font() -> None:
    found: list[str] = []
    threads = [
        threading.Thread(target=lambda: found.append(registered(Face.MEDIUM))) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(found) == {"LOBcoach Inter-Medium"}


@given(st.text())
@example("\ufeff")
def test_no_text_is_left_without_glyphs(text: str) -> None:
    for each in glyphs(text.replace("\n", " "), Face.REGULAR):
        assert each.runs
        assert each.width >= 0
