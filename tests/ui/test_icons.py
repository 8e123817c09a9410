from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from lobcoach.paths import resource
from lobcoach.ui import icons

FILES = sorted(resource("icons").glob("*.svg"))
INK = "#1B2533"
DRAWN = ("path", "circle", "rect")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_icon_file_is_24_by_24_stroke_175_no_fill_one_path_colour(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    root = ElementTree.fromstring(text)
    assert root.get("viewBox") == "0 0 24 24"
    assert (root.get("width"), root.get("height")) == ("24", "24")
    assert root.get("stroke-width") == "1.75"
    assert root.get("stroke-linecap") == root.get("stroke-linejoin") == "round"
    assert re.findall(r'fill="([^"]*)"', text) == ["none"]
    assert re.findall(r'stroke="([^"]*)"', text) == ["currentColor"]
    shapes = [child.tag.rpartition("}")[2] for child in root]
    assert shapes
    assert set(shapes) <= set(DRAWN)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_icon_stays_inside_its_square(file: Path, qapp: QApplication) -> None:
    image = icons.pixmap(file.stem, INK, 24, 4.0).toImage()
    last = image.width() - 1
    edge = [(x, y) for x in range(last + 1) for y in (0, last)]
    edge += [(y, x) for x, y in edge]
    assert all(image.pixelColor(x, y).alpha() == 0 for x, y in edge)
    assert _inked(image) > 40


def test_all_names_are_known() -> None:
    assert icons.names() == {file.stem for file in FILES}


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0, 3.0])
def test_an_icon_has_the_pixels_of_its_screen(qapp: QApplication, ratio: float) -> None:
    drawn = icons.pixmap("ear", INK, 20, ratio)
    assert drawn.size() == QSize(20, 20) * ratio
    assert drawn.devicePixelRatio() == ratio


def test_an_icon_takes_the_colour_that_is_asked_for(qapp: QApplication) -> None:
    assert _strongest(icons.pixmap("plus", "#A32A1C", 24, 4.0)) == "#A32A1C"
    assert _strongest(icons.pixmap("plus", INK, 24, 4.0)) == INK


def test_a_qicon_is_crisp_on_all_screens_and_fades_when_disabled(qapp: QApplication) -> None:
    made = icons.icon("heart", INK, 20, disabled="#616A76")
    for ratio in icons.RATIOS:
        assert made.pixmap(QSize(20, 20), ratio).size() == QSize(20, 20) * ratio
    faded = made.pixmap(QSize(20, 20), 3.0, QIcon.Mode.Disabled)
    assert _strongest(faded) == "#616A76"
    assert _strongest(icons.icon("heart", INK).pixmap(20, 20)) == INK


def test_painting_uses_the_pixels_of_the_device(qapp: QApplication) -> None:
    canvas = QImage(48, 48, QImage.Format.Format_ARGB32_Premultiplied)
    canvas.setDevicePixelRatio(2.0)
    canvas.fill(Qt.GlobalColor.transparent)
    painter = QPainter(canvas)
    icons.paint(painter, "gem", INK, QRectF(0, 0, 24, 24))
    painter.end()
    crisp = icons.pixmap("gem", INK, 24, 2.0).toImage()
    assert canvas.pixelColor(24, 8) == crisp.pixelColor(24, 8)
    assert _inked(canvas) == _inked(crisp)


def test_an_unknown_icon_is_a_mistake(qapp: QApplication) -> None:
    with pytest.raises(KeyError, match="unicorn"):
        icons.icon("unicorn", INK)


def _inked(image: QImage) -> int:
    return sum(
        image.pixelColor(x, y).alpha() > 0
        for x in range(image.width())
        for y in range(image.height())
    )


def _strongest(drawn: QPixmap) -> str:
    image = drawn.toImage()
    colours: list[QColor] = [
        image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())
    ]
    return max(colours, key=QColor.alpha).name().upper()


def test_a_square_without_size_stays_empty_and_warns_of_nothing(qapp: QApplication) -> None:
    drawn = QPixmap(4, 4)
    drawn.fill(Qt.GlobalColor.white)
    painter = QPainter(drawn)
    icons.paint(painter, "lock", "#000000", QRectF(0, 0, 0, 0))
    painter.end()
    assert drawn.toImage().pixelColor(1, 1) == QColor("#ffffff")
