"""How choice boxes and spin boxes look."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QSpinBox, QStyle, QStyleOptionComboBox, QWidget

from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.theme_fields import combo_part
from tests.ui.pictures import Show, count


@pytest.fixture(params=["choice", "number"])
def field(request: pytest.FixtureRequest, show: Show) -> QWidget:
    made: QWidget = QComboBox() if request.param == "choice" else QSpinBox()
    if isinstance(made, QComboBox):
        made.addItems(["Voortgangsgesprek", "Kennismakingsgesprek"])
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    other = QWidget()
    other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    show(made)
    return made


def test_a_field_shows_where_the_keyboard_is(field: QWidget, dresser: ThemeController) -> None:
    ink = dresser.theme.tokens.ink
    field.setFocus()
    with_ring = count(field, ink)
    field.clearFocus()
    assert count(field, ink) < with_ring


def test_a_field_has_a_border_that_can_be_seen(field: QWidget, dresser: ThemeController) -> None:
    field.clearFocus()
    assert count(field, dresser.theme.tokens.border) > 20


def test_the_words_of_a_choice_box_stop_before_its_arrow(show: Show) -> None:
    box = QComboBox()
    box.addItem("Loopbaanreflectiegesprek")
    show(box)
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    arrow = combo_part(option, QStyle.SubControl.SC_ComboBoxArrow)
    words = combo_part(option, QStyle.SubControl.SC_ComboBoxEditField)
    assert words.right() < arrow.left()
    assert combo_part(option, QStyle.SubControl.SC_ComboBoxFrame) == option.rect
