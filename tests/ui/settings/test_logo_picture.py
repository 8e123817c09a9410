"""From any picture file to the small opaque PNG that a report can hold."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QColorSpace, QImage
from PySide6.QtWidgets import QApplication

from lobcoach.core.errors import InputError
from lobcoach.core.people import LOGO_LIMIT
from lobcoach.report.png import read_png
from lobcoach.services.sentences import sentence
from lobcoach.ui.settings.logo_picture import LARGEST, prepared_logo
from tests.ui.settings.given_pictures import bomb, logo_file, noise

NO_PICTURE = "Dit is geen plaatje dat LOBcoach kent. Kies een PNG of JPEG."
TOO_LARGE = "Dit plaatje is te groot. Kies een kleinere versie van het logo."
UNREADABLE = "Dit bestand kan niet worden gelezen. Kijk of het er nog staat, of kies een ander."


def refused(path: Path) -> str:
    with pytest.raises(InputError) as caught:
        prepared_logo(path)
    assert caught.value.field == "logo"
    return sentence(caught.value)


def shown(png: bytes) -> QImage:
    image = QImage.fromData(png)
    assert not image.isNull()
    return image


@pytest.mark.parametrize("form", ["png", "jpg", "bmp"])
def test_a_picture_of_any_kind_becomes_one_that_the_report_can_hold(
    qapp: QApplication, tmp_path: Path, form: str
) -> None:
    png = prepared_logo(logo_file(tmp_path / f"logo.{form}"))
    picture = read_png(png)
    assert picture is not None
    assert (picture.width, picture.height) == (600, 200)
    assert len(png) <= LOGO_LIMIT


def test_the_ending_of_the_name_does_not_matter(qapp: QApplication, tmp_path: Path) -> None:
    wrong = logo_file(tmp_path / "logo.png").rename(tmp_path / "logo.jpg")
    assert read_png(prepared_logo(wrong)) is not None


@pytest.mark.parametrize(
    ("size", "made"),
    [((900, 300), (600, 200)), ((300, 900), (66, 200)), ((40, 30), (40, 30)),
     ((3000, 1), (600, 1)), ((1, 1), (1, 1))],
)  # fmt: skip
def test_it_is_scaled_down_and_never_up(
    qapp: QApplication, tmp_path: Path, size: tuple[int, int], made: tuple[int, int]
) -> None:
    picture = read_png(prepared_logo(logo_file(tmp_path / "logo.png", *size)))
    assert picture is not None
    assert (picture.width, picture.height) == made


def test_what_is_clear_becomes_white_paper(qapp: QApplication, tmp_path: Path) -> None:
    image = shown(prepared_logo(logo_file(tmp_path / "logo.png")))
    assert not image.hasAlphaChannel()
    assert image.pixelColor(50, 100) == QColor("#1F4F9C")
    assert image.pixelColor(500, 100) == QColor("white")


def test_colours_of_another_space_are_those_that_they_look_like(
    qapp: QApplication, tmp_path: Path
) -> None:
    wide = QImage(60, 20, QImage.Format.Format_RGB32)
    wide.fill(QColor("#1F4F9C"))
    wide.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.AdobeRgb))
    assert wide.save(str(tmp_path / "adobe.png"))
    png = prepared_logo(tmp_path / "adobe.png")
    assert shown(png).pixelColor(5, 5) != QColor("#1F4F9C")
    assert b"iCCP" not in png  # the report says itself what its colours are


def test_a_picture_that_hardly_packs_is_made_smaller_until_it_fits(
    qapp: QApplication, tmp_path: Path
) -> None:
    path = noise(tmp_path / "ruis.png")
    assert path.stat().st_size > LOGO_LIMIT
    png = prepared_logo(path)
    picture = read_png(png)
    assert picture is not None
    assert len(png) <= LOGO_LIMIT
    assert 100 < picture.width < LARGEST.width()


def test_a_picture_that_says_it_is_enormous_is_not_unpacked(
    qapp: QApplication, tmp_path: Path
) -> None:
    assert refused(bomb(tmp_path / "bom.png")) == TOO_LARGE


def test_a_file_that_is_enormous_is_not_read_whole(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "film.png"
    with path.open("wb") as file:
        file.truncate(20_000_001)
    assert refused(path) == TOO_LARGE


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"geen plaatje",
        b"%PDF-1.7",
        b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect/></svg>",
    ],
)
def test_what_is_no_picture_is_told(qapp: QApplication, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(content)
    assert refused(path) == NO_PICTURE


def test_a_picture_that_breaks_off_is_told(qapp: QApplication, tmp_path: Path) -> None:
    path = bomb(tmp_path / "half.png", 300, 200)
    assert refused(path) == NO_PICTURE


def test_a_file_that_is_not_there_or_is_a_folder_is_told(
    qapp: QApplication, tmp_path: Path
) -> None:
    assert refused(tmp_path / "weg.png") == UNREADABLE
    assert refused(tmp_path) == UNREADABLE
    assert refused(tmp_path / f"{'x' * 300}.png") == UNREADABLE
