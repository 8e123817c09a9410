from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF, QRawFont
from PySide6.QtWidgets import QApplication

from lobcoach.ui import fonts
from lobcoach.ui.painting import line_width
from lobcoach.ui.theme import Theme
from lobcoach.ui.theme_tokens import LIGHT
from lobcoach.ui.typography import TextRole


@pytest.fixture(autouse=True)
def loaded(qapp: QApplication) -> None:
    fonts.load_first()
    fonts.load_later()


def test_all_families_of_the_design_can_be_used() -> None:
    assert set(fonts.FAMILIES) <= set(QFontDatabase.families())


def test_inter_has_its_own_semibold_and_italic() -> None:
    styles = QFontDatabase.styles("Inter")
    assert {"Regular", "Medium", "SemiBold", "Bold", "Italic", "Bold Italic"} <= set(styles)
    assert QFontInfo(Theme(LIGHT).font(TextRole.QUESTION)).weight() == QFont.Weight.DemiBold


@pytest.mark.parametrize("name", ["Łukasz", "Nguyễn Thị", "Demirtaş", "Ελένη", "Євгенія"])
def test_the_first_font_can_write_the_names_of_students(name: str) -> None:
    raw = QRawFont.fromFont(Theme(LIGHT).font(TextRole.BODY))
    assert raw.familyName() == "Inter"
    assert all(raw.supportsCharacter(ord(letter)) for letter in name if letter != " ")


@pytest.mark.parametrize("name", ["أمينة", "נעמי"])
def test_other_scripts_fall_back_to_their_own_font(name: str) -> None:
    assert QFontMetricsF(Theme(LIGHT).font(TextRole.BODY)).horizontalAdvance(name) > 20


def test_after_a_font_came_every_text_is_measured_anew() -> None:
    line_width("أمينة", Theme(LIGHT).font(TextRole.BODY))
    assert line_width.cache_info().currsize > 0
    fonts.load_later()
    assert line_width.cache_info().currsize == 0


def test_a_missing_font_file_is_told_at_once() -> None:
    with pytest.raises(FileNotFoundError, match="Comic"):
        fonts._add("Comic")
