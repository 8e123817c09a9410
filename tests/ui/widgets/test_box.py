from __future__ import annotations

from PySide6.QtWidgets import QLabel

from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.box import Column, Row


def test_a_row_stands_beside_and_a_column_below(dresser: ThemeController) -> None:
    for box, across in ((Row, True), (Column, False)):
        one, other = QLabel("een"), QLabel("twee")
        made = box(one, other)
        made.resize(400, 400)
        made.grab()
        assert (other.x() > one.x()) is across
        assert (other.y() > one.y()) is not across


def test_spaces_grow_with_the_text(dresser: ThemeController) -> None:
    box = Column(spacing=8, margins=(10, 0, 0, 4))
    box.grab()
    dresser.set_percent(200)
    margins = box.body.contentsMargins()
    assert box.body.spacing() == 16
    assert (margins.left(), margins.bottom()) == (20, 8)
