from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.flow import FlowLayout
from tests.ui.pictures import Show


def block(width: int = 60, height: int = 20) -> QWidget:
    widget = QWidget()
    widget.setFixedSize(width, height)
    return widget


def filled(count: int) -> tuple[QWidget, FlowLayout, list[QWidget]]:
    host = QWidget()
    flow = FlowLayout(host, spacing=8)
    blocks = [block() for _ in range(count)]
    for each in blocks:
        flow.addWidget(each)
    return host, flow, blocks


def test_what_does_not_fit_goes_on_below(show: Show, dresser: ThemeController) -> None:
    host, _flow, blocks = filled(3)
    show(host)
    host.setFixedWidth(130)
    assert [(each.x(), each.y()) for each in blocks] == [(0, 0), (68, 0), (0, 28)]


def test_narrower_means_higher(dresser: ThemeController) -> None:
    host, flow, _blocks = filled(3)
    assert flow.hasHeightForWidth()
    assert [flow.heightForWidth(width) for width in (196, 195, 60)] == [20, 48, 76]
    assert flow.sizeHint().width() == 196
    assert flow.minimumSize().width() == 60
    assert flow.expandingDirections() == Qt.Orientation(0)
    assert host.layout() is flow


def test_hidden_things_take_no_room(show: Show) -> None:
    host, flow, blocks = filled(3)
    show(host)
    blocks[0].hide()
    host.setFixedWidth(130)
    flow.activate()
    assert blocks[1].x() == 0
    assert flow.heightForWidth(130) == 20


def test_whatever_comes_goes_or_grows_is_measured_anew(show: Show) -> None:
    host, flow, blocks = filled(3)
    show(host)
    assert flow.heightForWidth(196) == 20
    fourth = block()
    flow.addWidget(fourth)
    fourth.show()
    assert flow.heightForWidth(196) == 48
    blocks[0].setFixedSize(60, 50)
    assert flow.heightForWidth(196) == 78
    flow.takeAt(0)
    assert flow.heightForWidth(196) == 20


def test_margins_are_kept(show: Show) -> None:
    host, flow, blocks = filled(2)
    flow.setContentsMargins(5, 6, 7, 8)
    show(host)
    flow.setGeometry(QRect(0, 0, 140, 60))
    assert (blocks[0].x(), blocks[0].y()) == (5, 6)
    assert flow.heightForWidth(140) == 20 + 14


def test_a_thing_wider_than_the_row_stands_alone(show: Show) -> None:
    host = QWidget()
    flow = FlowLayout(host)
    flow.addWidget(block(20))
    flow.addWidget(block(300))
    assert flow.heightForWidth(100) == 48


def test_items_can_be_taken_out_and_nothing_is_found_beyond_the_end() -> None:
    host, flow, blocks = filled(2)
    assert flow.count() == 2
    assert flow.itemAt(2) is None
    assert flow.takeAt(5) is None
    taken = flow.takeAt(0)
    assert taken is not None
    assert taken.widget() is blocks[0]
    assert flow.count() == 1
    assert host is not None


def test_an_empty_flow_takes_no_height() -> None:
    flow = FlowLayout()
    assert flow.heightForWidth(100) == 0
    assert flow.sizeHint().height() == 0
    assert flow.minimumSize().height() == 0
