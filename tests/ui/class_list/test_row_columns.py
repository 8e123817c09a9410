"""What the preview says about a row."""

from __future__ import annotations

from lobcoach.core.class_list.comparing import ComparedRow
from lobcoach.ui.class_list import row_columns
from lobcoach.ui.theme_tokens import Tone
from tests.ui.class_list.given_list import looked


def row(line: int) -> ComparedRow:
    return next(each for each in looked().comparison.rows if each.entry.line == line)


def test_a_row_is_shown_as_a_student_will_be() -> None:
    assert (row_columns.name(row(2)), row_columns.initials(row(2))) == ("Bo Li", "BL")
    assert row_columns.detail(row(2)) == "LAB4A · leerjaar 2 · niveau 4 · BOL"
    assert row_columns.detail(row(3)) == "LAB4A"
    assert row_columns.spoken_name(row(3)) == "Pim Oud, LAB4A, nieuw"


def test_a_row_without_a_name_is_called_by_its_line() -> None:
    assert (row_columns.name(row(6)), row_columns.initials(row(6))) == ("Regel 6", "")


def test_each_state_has_a_word_and_an_icon_and_only_then_a_colour() -> None:
    found = [(row_columns.state(each), row_columns.icon(each), row_columns.tone(each))
             for each in map(row, (2, 4, 5, 6))]  # fmt: skip
    assert found == [
        ("nieuw", "plus", Tone.GOOD),
        ("gewijzigd", "edit", Tone.WAIT),
        ("staat er al", "", None),
        ("klopt niet", "warning", Tone.ATTENTION),
    ]


def test_what_changes_is_told_for_eyes_and_ears() -> None:
    assert row_columns.what(row(4)) == "groep: LAB4A → LAB4B"
    assert row_columns.spoken_what(row(4)) == "groep: LAB4A wordt LAB4B"
    assert row_columns.spoken_what(row(5)) == "er verandert niets"
    assert row_columns.spoken_what(row(6)) == "Er staat geen voornaam of roepnaam."
    assert row_columns.in_full(row(6)) == "Regel 6: er staat geen voornaam of roepnaam."
    assert row_columns.in_full(row(5)) == ""


def test_the_line_tells_rows_apart() -> None:
    said = row_columns.columns()[3].spoken
    assert said is not None
    assert (row_columns.row_id(row(4)), said(row(4))) == ("4", "regel 4")
