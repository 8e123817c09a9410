"""What is drawn behind or beside a block, always as decoration that is not read aloud."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lobcoach.report.layout import Colour
from lobcoach.report.tagged_canvas import TaggedCanvas


@dataclass(frozen=True)
class Place:
    """The room a block takes on the page: from `top` downwards."""

    x: float
    top: float
    width: float
    height: float


Backdrop = Callable[[TaggedCanvas, Place], None]


def soft_box(colour: Colour, radius: float) -> Backdrop:
    """Return a backdrop that fills the block's ground."""

    def paint(canvas: TaggedCanvas, place: Place) -> None:
        bottom = place.top - place.height
        with canvas.artifact("Background"):
            canvas.fill(place.x, bottom, place.width, place.height, colour, radius=radius)

    return paint


def bar(colour: Colour, thickness: float) -> Backdrop:
    """Return a backdrop that draws a bar at the left."""

    def paint(canvas: TaggedCanvas, place: Place) -> None:
        with canvas.artifact():
            canvas.fill(place.x, place.top - place.height, thickness, place.height, colour)

    return paint


def icon(name: str, size: float, first_line: float, colour: Colour) -> Backdrop:
    """Return a backdrop that draws an icon beside a first line of this height."""

    def paint(canvas: TaggedCanvas, place: Place) -> None:
        with canvas.artifact():
            canvas.icon(name, place.x, place.top - (first_line + size) / 2, size, colour)

    return paint
