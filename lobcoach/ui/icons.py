"""The project's own icons in any colour and size, drawn from `resources/icons/*.svg`."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from lobcoach.paths import resource

#: The device pixel ratios that `icon` prepares; `pixmap` serves any other.
RATIOS = (1.0, 2.0, 3.0)


def icon(name: str, colour: str, size: int = 20, disabled: str = "") -> QIcon:
    """Return an icon in `colour` (`#RRGGBB`) of `size` logical pixels.

    `disabled` is the colour of the disabled state, by default that of the enabled one.
    Raises KeyError for an unknown name.
    """
    made = QIcon()
    for ratio in RATIOS:
        made.addPixmap(pixmap(name, colour, size, ratio))
        made.addPixmap(pixmap(name, disabled or colour, size, ratio), QIcon.Mode.Disabled)
    return made


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int = 20, ratio: float = 1.0) -> QPixmap:
    """Return a crisp picture of `size` logical pixels for a screen of pixel ratio `ratio`.

    Raises KeyError for an unknown name.
    """
    renderer = _renderer(name, colour)
    drawn = QPixmap(QSize(size, size) * ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(drawn.rect()))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


def paint(painter: QPainter, name: str, colour: str, rect: QRectF) -> None:
    """Paint an icon into the square `rect` (logical pixels), crisp on the painter's device.

    A square without size, as before the first layout, stays empty.
    """
    size = round(rect.width())
    if size < 1:
        return
    picture = pixmap(name, colour, size, painter.device().devicePixelRatio())
    painter.drawPixmap(rect.topLeft(), picture)


@cache
def names() -> frozenset[str]:
    """Return the names of all icons."""
    return frozenset(path.stem for path in resource("icons").glob("*.svg"))


@lru_cache(maxsize=128)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))


@cache
def _source(name: str) -> str:
    if name not in names():
        raise KeyError(name)
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")
