from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton

from lobcoach.ui.talk.side_scroll import SideScroll
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.box import Column
from tests.ui.pictures import Show


def test_the_content_is_equally_wide_with_and_without_the_bar(
    show: Show, dresser: ThemeController
) -> None:
    sheet, tall = Column(), QLabel()
    sheet.body.addWidget(tall)
    scroll = SideScroll(sheet)
    scroll.setFixedSize(300, 200)
    show(scroll)
    for percent in (100, 200):
        dresser.set_percent(percent)
        widths = []
        for height in (50, 900):
            tall.setFixedHeight(height)
            scroll.grab()
            widths.append(scroll.viewport().width())
        assert widths[0] == widths[1] < 300


def test_what_is_brought_into_view_is_seen_whole_and_stays_so(
    show: Show, dresser: ThemeController
) -> None:
    sheet, tall = Column(), QLabel()
    sheet.body.addWidget(tall)
    scroll = SideScroll(sheet)
    scroll.setFixedSize(300, 200)
    show(scroll)
    tall.setFixedHeight(900)
    button = QPushButton("Terugzetten")
    sheet.body.addWidget(button)
    button.show()
    scroll.bring_into_view(button)
    assert button.hasFocus()
    assert button.visibleRegion().boundingRect().size() == button.size()
    tall.setFixedHeight(1500)
    scroll.grab()
    assert button.visibleRegion().boundingRect().size() == button.size()
