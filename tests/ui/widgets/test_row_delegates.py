from __future__ import annotations

import pytest
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.theme_tokens import LIGHT, Tone
from lobcoach.ui.widgets.row_delegates import RowDelegate
from lobcoach.ui.widgets.row_table import RowTable
from tests.ui.pictures import count, picture
from tests.ui.widgets.given_rows import PEOPLE, columns, table


@pytest.fixture
def rows(qtbot: QtBot, dresser: ThemeController) -> RowTable:
    made = table()
    qtbot.addWidget(made)
    made.resize(900, 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_states_are_chips_with_their_tint_and_plain_words_without_a_tone(rows: RowTable) -> None:
    for tone in (Tone.WAIT, Tone.GOOD, Tone.NEUTRAL):
        assert count(rows, LIGHT.tones[tone].tint) > 500


def test_every_cell_says_how_wide_it_wants_to_be(rows: RowTable) -> None:
    option = QStyleOptionViewItem()
    for number, column in enumerate(columns()):
        size = column.delegate.sizeHint(option, rows.model().index(0, number))
        assert size.height() == 62
        assert size.width() > 30
    long, short = (columns()[2].delegate.sizeHint(option, rows.model().index(row, 2))
                   for row in (0, 3))  # fmt: skip
    assert long.width() > short.width()


def test_a_person_without_a_detail_stands_in_the_middle(qtbot: QtBot) -> None:
    with_group, without = table(PEOPLE[3:]), table((PEOPLE[2],))
    pictures = []
    for each in (with_group, without):
        qtbot.addWidget(each)
        each.resize(900, 150)
        with qtbot.waitExposed(each):
            each.show()
        pictures.append(picture(each))
    assert pictures[0] != pictures[1]


def test_a_delegate_says_itself_how_its_content_looks(qtbot: QtBot) -> None:
    delegate = RowDelegate()
    with pytest.raises(NotImplementedError):
        delegate.content_size("", None)
    with pytest.raises(NotImplementedError):
        delegate.draw(None, None, "", None)  # type: ignore[arg-type]
