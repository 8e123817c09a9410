"""The pages as they will be printed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from lobcoach.ui.finishing.preview import ReportPreview
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.theme_tokens import DARK, LIGHT

INK = "#123456"


@pytest.fixture
def preview(qtbot: QtBot, dresser: ThemeController) -> ReportPreview:
    made = ReportPreview()
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.show()
    return made


def page(width: int = 210, height: int = 297) -> QImage:
    made = QImage(QSize(width, height), QImage.Format.Format_RGB32)
    made.fill(QColor(INK))
    return made


def colour(preview: ReportPreview, x: int, y: int) -> str:
    return preview.grab().toImage().pixelColor(x, y).name().upper()


def test_before_the_first_pages_there_is_a_sheet_with_a_line(preview: ReportPreview) -> None:
    preview.show_words("Het voorbeeld komt eraan…")
    assert preview.page_count() == 0
    assert colour(preview, 300, 300) == LIGHT.card
    assert preview.findChild(QScrollArea).accessibleDescription() == "Het voorbeeld komt eraan…"


def test_the_pages_lie_on_a_desk_and_are_read_out(preview: ReportPreview) -> None:
    preview.show_pages([page(), page()], "Gespreksverslag Noor")
    assert preview.page_count() == 2
    assert colour(preview, 300, 200) == INK
    assert colour(preview, 10, 250) == LIGHT.soft
    area = preview.findChild(QScrollArea)
    assert area.accessibleName() == "Voorbeeld van het verslag"
    assert area.accessibleDescription() == "Gespreksverslag Noor"


def test_the_keyboard_scrolls_to_the_second_page(preview: ReportPreview, qtbot: QtBot) -> None:
    preview.show_pages([page(), page()], "")
    area = preview.findChild(QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    qtbot.keyClick(area, Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() > 0


def test_another_width_asks_for_other_pictures(preview: ReportPreview, qtbot: QtBot) -> None:
    narrow = preview.page_pixels()
    with qtbot.waitSignal(preview.width_changed):
        preview.resize(700, 500)
    assert preview.page_pixels() > narrow
    with qtbot.assertNotEmitted(preview.width_changed):
        preview.resize(700, 400)


def test_a_page_never_becomes_too_small_to_read_nor_too_wide(preview: ReportPreview) -> None:
    preview.resize(100, 400)
    assert preview.page_pixels() == 240
    preview.resize(2000, 400)
    assert preview.page_pixels() == 680


def test_paper_stays_white_in_the_dark(preview: ReportPreview, dresser: ThemeController) -> None:
    dresser.set_choice("donker")
    preview.show_words("")
    assert colour(preview, 10, 250) == DARK.soft
    assert colour(preview, 300, 300) == LIGHT.card


def test_larger_letters_keep_more_room(preview: ReportPreview, dresser: ThemeController) -> None:
    before = preview.minimumSizeHint().width()
    dresser.set_percent(200)
    assert preview.minimumSizeHint().width() == 2 * before
