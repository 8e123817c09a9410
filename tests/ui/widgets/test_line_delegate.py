"""Rows of one line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView

from lobcoach.ui import theme
from lobcoach.ui.models.kept_selection import select_first
from lobcoach.ui.models.value_table import Column, ValueTable
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.line_delegate import LineDelegate
from tests.ui.pictures import Show, count, picture


class Rows(QListView):
    """Three rows; the second has nothing behind its title."""

    def __init__(self, *rows: tuple[str, str, str]) -> None:
        super().__init__()
        table = ValueTable([Column("Wat", " ".join, " ".join)], "".join, self)
        self.setModel(table)
        self.setItemDelegate(LineDelegate(tuple, 44, self))
        table.set_rows(rows)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedSize(400, 160)


@pytest.fixture
def rows(show: Show) -> Rows:
    made = Rows(("Noor", "LAB4A", "student"), ("Gesprekken", "", "pagina"))
    show(made)
    return made


def test_a_row_grows_with_the_text(rows: Rows, dresser: ThemeController) -> None:
    assert rows.sizeHintForRow(0) == 44
    dresser.set_percent(150)
    assert rows.sizeHintForRow(0) == theme.current().px(44)


def test_the_chosen_row_has_another_ground(rows: Rows) -> None:
    soft = theme.current().tokens.soft
    before = count(rows, soft)
    select_first(rows)
    assert count(rows, soft) > before + 5000


def test_what_is_behind_a_title_makes_way_for_it(show: Show) -> None:
    """Two lists that differ only in what has no room look the same."""
    title = "Een heel lange naam die de hele regel voor zich alleen nodig heeft"
    one, other = Rows((title, "LAB4A", "student")), Rows((title, "", "student"))
    for each in (one, other):
        show(each)
    assert picture(one) == picture(other)
    roomy = Rows(("Noor", "LAB4A", "student"))
    bare = Rows(("Noor", "", "student"))
    for each in (roomy, bare):
        show(each)
    assert picture(roomy) != picture(bare)
