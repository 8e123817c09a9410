"""What Qt's own widgets look like, with attention to where the focus is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QStyle,
    QStyleOption,
    QStyleOptionComboBox,
    QStyleOptionSpinBox,
    QStyleOptionToolButton,
    QTabBar,
    QTableWidget,
    QTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from lobcoach.ui import theme
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.theme_style import LobStyle
from lobcoach.ui.theme_tokens import DARK, LIGHT
from tests.ui.pictures import Show, count, picture


def tabs() -> QTabBar:
    bar = QTabBar()
    bar.addTab("Doelen")
    bar.addTab("Afspraken")
    return bar


def choice() -> QComboBox:
    box = QComboBox()
    box.addItems(["Loopbaanreflectie", "Voortgang"])
    return box


def names() -> QListWidget:
    rows = QListWidget()
    rows.addItems(["Yusuf", "Noor"])
    return rows


FOCUSABLE: dict[str, Callable[[], QWidget]] = {
    "line": QLineEdit,
    "plain text": QPlainTextEdit,
    "text": QTextEdit,
    "choice": choice,
    "number": QSpinBox,
    "date": QDateEdit,
    "button": lambda: QPushButton("Bewaar"),
    "tool": QToolButton,
    "check box": lambda: QCheckBox("Motieven"),
    "radio": lambda: QRadioButton("Samen"),
    "list": names,
    "table": lambda: QTableWidget(2, 2),
    "tabs": tabs,
    "slider": lambda: QSlider(Qt.Orientation.Horizontal),
}


@pytest.mark.parametrize("kind", FOCUSABLE)
def test_focus_is_an_ink_ring_that_moves_nothing(kind: str, show: Show, qtbot: QtBot) -> None:
    widget = FOCUSABLE[kind]()
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    elsewhere = QPushButton("Elders")
    window = show(widget)
    window.layout().addWidget(elsewhere)  # type: ignore[union-attr]
    elsewhere.setFocus()
    qtbot.waitUntil(elsewhere.hasFocus)
    place, ink = widget.geometry(), count(widget, LIGHT.ink)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(widget.hasFocus)
    assert count(widget, LIGHT.ink) >= ink + 60
    assert widget.geometry() == place


def test_a_ticked_box_is_filled_with_ink_and_an_open_one_has_a_border(show: Show) -> None:
    ticked, unticked = QCheckBox("Motieven"), QCheckBox("Motieven")
    ticked.setChecked(True)
    show(ticked)
    show(unticked)
    assert count(ticked, LIGHT.primary) > 100
    assert count(unticked, LIGHT.primary) == 0
    assert count(unticked, LIGHT.card) > 100


def test_half_ticked_is_different_from_ticked(show: Show) -> None:
    ticked, half = QCheckBox("Motieven"), QCheckBox("Motieven")
    ticked.setChecked(True)
    half.setTristate(True)
    half.setCheckState(Qt.CheckState.PartiallyChecked)
    show(ticked)
    show(half)
    assert count(half, LIGHT.primary) > 100
    assert picture(half) != picture(ticked)


def test_what_is_not_available_is_not_filled_with_ink(show: Show) -> None:
    for widget in (QCheckBox("Motieven"), QRadioButton("Samen")):
        widget.setChecked(True)
        widget.setEnabled(False)
        show(widget)
        assert count(widget, LIGHT.primary) == 0
        assert count(widget, LIGHT.ink3) > 20


def test_a_chosen_radio_button_has_a_dot(show: Show) -> None:
    chosen, other = QRadioButton("Samen"), QRadioButton("Samen")
    chosen.setChecked(True)
    show(chosen)
    show(other)
    assert count(chosen, LIGHT.primary) > count(other, LIGHT.primary) + 20


def test_a_choice_shows_all_its_words_and_an_arrow(show: Show) -> None:
    box = choice()
    show(box)
    option = QStyle.SubControl
    style_option = _option(box)
    field = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, style_option, option.SC_ComboBoxEditField, box
    )
    arrow = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, style_option, option.SC_ComboBoxArrow, box
    )
    assert field.width() >= box.fontMetrics().horizontalAdvance("Loopbaanreflectie")
    assert not field.intersects(arrow)


def test_a_disabled_choice_and_number_look_faded(show: Show) -> None:
    for box in (choice(), QSpinBox()):
        box.setEnabled(False)
        show(box)
        assert count(box, LIGHT.soft) > 100
        assert count(box, LIGHT.ink) == 0


def test_the_arrows_of_a_number_work_where_they_are_painted(show: Show, qtbot: QtBot) -> None:
    box = QSpinBox()
    box.setValue(5)
    show(box)
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().topRight() + QPoint(-8, 8))
    assert box.value() == 6
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().bottomRight() - QPoint(8, 8))
    assert box.value() == 5


def test_a_number_without_arrows_paints_none(show: Show) -> None:
    box, bare = QSpinBox(), QSpinBox()
    bare.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
    for each in (box, bare):
        show(each)
        each.clearFocus()
    assert count(bare, LIGHT.ink) < count(box, LIGHT.ink)


def test_the_list_of_a_choice_can_be_opened(show: Show, qtbot: QtBot) -> None:
    box = choice()
    show(box)
    box.showPopup()
    qtbot.waitUntil(box.view().isVisible)
    assert box.view().height() > 0
    box.hidePopup()


def test_rows_of_a_list_do_not_overlap(show: Show) -> None:
    rows = names()
    show(rows)
    first, second = (rows.visualItemRect(rows.item(index)) for index in range(2))
    assert second.top() == first.bottom() + 1
    assert first.height() >= 28


def test_arrows_point_where_they_are_asked_to(qapp: QApplication, dresser: ThemeController) -> None:
    style = LobStyle()
    pictures = []
    for element in (
        QStyle.PrimitiveElement.PE_IndicatorArrowDown,
        QStyle.PrimitiveElement.PE_IndicatorArrowUp,
        QStyle.PrimitiveElement.PE_IndicatorArrowLeft,
        QStyle.PrimitiveElement.PE_IndicatorArrowRight,
    ):
        for state in (QStyle.StateFlag.State_Enabled, QStyle.StateFlag.State_None):
            option = QStyleOption()
            option.rect = QRectF(0, 0, 20, 20).toRect()
            option.state = state
            pictures.append(_drawn(style, element, option))
    assert len({bytes(each.constBits()) for each in pictures}) == 8


def test_the_frame_of_a_choice_or_number_is_all_of_it(show: Show) -> None:
    part, control = QStyle.SubControl, QStyle.ComplexControl
    box, number = choice(), QSpinBox()
    for widget in (box, number):
        show(widget)
    option = QStyleOptionSpinBox()
    number.initStyleOption(option)
    framed = LobStyle().subControlRect(control.CC_SpinBox, option, part.SC_SpinBoxFrame, number)
    assert framed == number.rect()
    style = box.style()
    assert (
        style.subControlRect(control.CC_ComboBox, _option(box), part.SC_ComboBoxFrame, box)
        == box.rect()
    )


def test_a_plain_tool_button_is_drawn_by_fusion(dresser: ThemeController) -> None:
    style, image = LobStyle(), QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    option = QStyleOptionToolButton()
    option.rect = image.rect()
    option.subControls = QStyle.SubControl.SC_ToolButton
    option.state = QStyle.StateFlag.State_Enabled | QStyle.StateFlag.State_Raised
    painter = QPainter(image)
    style.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option, painter)
    painter.end()
    assert image.pixelColor(0, 20) != image.pixelColor(20, 20)


def test_everything_else_is_left_to_fusion(dresser: ThemeController, show: Show) -> None:
    slider = QSlider(Qt.Orientation.Horizontal)
    show(slider)
    assert count(slider, LIGHT.primary) > 50


def test_dark_boxes_are_filled_with_light_ink(dresser: ThemeController, show: Show) -> None:
    dresser.set_choice("donker")
    box = QCheckBox("Motieven")
    box.setChecked(True)
    show(box)
    assert count(box, DARK.primary) > 100
    assert theme.current().tokens is DARK


def test_the_words_that_show_what_a_field_is_for_can_be_read(show: Show) -> None:
    line = QLineEdit()
    line.setPlaceholderText("MMMM")
    show(line)
    assert count(line, LIGHT.ink2) > 10


def _option(box: QComboBox) -> QStyleOptionComboBox:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    return option


def _drawn(style: LobStyle, element: QStyle.PrimitiveElement, option: QStyleOption) -> QImage:
    image = QImage(20, 20, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    style.drawPrimitive(element, option, painter)
    painter.end()
    return image
