"""From a picture file of any kind to the small opaque PNG that a report can hold.

A file may be anything: how large the picture says it is, is looked at before a pixel is decoded,
and Qt is given a limit to what it may use. SVG is not read: it is a program, not a picture.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QPainter

from lobcoach.core.errors import InputError, InputTrouble
from lobcoach.core.people import LOGO_LIMIT

#: What a logo is scaled down to: fits 36 by 12 mm on paper at more than 400 dots an inch.
LARGEST = QSize(600, 200)
_MOST_BYTES = 20_000_000
_MOST_PIXELS = 16_000_000
_MOST_MEGABYTES = 256
_FORMATS = frozenset({b"png", b"jpeg", b"webp", b"bmp", b"gif"})
_SMALLER = 0.8


def prepared_logo(path: Path) -> bytes:
    """Return the picture in this file as an opaque sRGB PNG, scaled down to LARGEST.

    It has at most LOGO_LIMIT bytes. InputError when the file cannot be read, is no picture that
    is known here, or is too large.
    """
    flat = _flat(_decoded(_content(path)))
    flat = _scaled(flat, _within(flat.size()))
    png = _as_png(flat)
    while len(png) > LOGO_LIMIT:
        flat = _scaled(flat, flat.size() * _SMALLER)
        png = _as_png(flat)
    return png


def _content(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise InputError(InputTrouble.LOGO_UNREADABLE, "logo")
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise InputError(InputTrouble.LOGO_UNREADABLE, "logo") from error
    if len(content) > _MOST_BYTES:
        raise InputError(InputTrouble.LOGO_TOO_LARGE, "logo")
    return content


def _decoded(content: bytes) -> QImage:
    held = QByteArray(content)
    device = QBuffer(held)
    device.open(QIODevice.OpenModeFlag.ReadOnly)
    QImageReader.setAllocationLimit(_MOST_MEGABYTES)
    reader = QImageReader(device)
    reader.setDecideFormatFromContent(True)
    if bytes(reader.format().data()) not in _FORMATS or not reader.size().isValid():
        raise InputError(InputTrouble.LOGO_NO_PICTURE, "logo")
    size = reader.size()
    if size.width() * size.height() > _MOST_PIXELS:
        raise InputError(InputTrouble.LOGO_TOO_LARGE, "logo")
    reader.setScaledSize(_within(size))
    reader.setAutoTransform(True)
    image = reader.read()
    if image.isNull():
        raise InputError(InputTrouble.LOGO_NO_PICTURE, "logo")
    return image


def _within(size: QSize) -> QSize:
    """Return a size of the same shape within LARGEST; never larger than it was, never nothing."""
    fits = size.width() <= LARGEST.width() and size.height() <= LARGEST.height()
    wanted = size if fits else size.scaled(LARGEST, Qt.AspectRatioMode.KeepAspectRatio)
    return wanted.expandedTo(QSize(1, 1))


def _scaled(image: QImage, size: QSize) -> QImage:
    return image.scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def _flat(image: QImage) -> QImage:
    """Return the picture in sRGB on white paper, without transparency."""
    srgb = QColorSpace(QColorSpace.NamedColorSpace.SRgb)
    if image.colorSpace().isValid() and image.colorSpace() != srgb:
        image = image.convertedToColorSpace(srgb)
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    return paper


def _as_png(flat: QImage) -> bytes:
    plain = flat.convertToFormat(QImage.Format.Format_RGB888)
    plain.setColorSpace(QColorSpace())  # what is said of colours, the report says itself
    device = QBuffer()
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    plain.save(device, "PNG", 0)  # type: ignore[call-overload]
    return bytes(device.data().data())
