"""A picture on the page, with words for who cannot see it."""

from __future__ import annotations

from lobcoach.report.png import Picture
from lobcoach.report.structure import Element
from lobcoach.report.tagged_canvas import TaggedCanvas


class PictureBlock:
    """A picture at the right, as large as fits in `most` (width, height in points)."""

    space_above = 0.0
    keep_with_next = False

    def __init__(self, picture: Picture, most: tuple[float, float], element: Element) -> None:
        self._picture = picture
        self._element = element
        scale = min(most[0] / picture.width, most[1] / picture.height)
        self._size = picture.width * scale, picture.height * scale

    def height(self, width: float) -> float:  # noqa: ARG002
        """Return how high the picture is, in points."""
        return self._size[1]

    def split(self, width: float, height: float) -> tuple[None, PictureBlock]:  # noqa: ARG002
        """Never part a picture."""
        return None, self

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the picture, its right edge at that of the block."""
        across, high = self._size
        left, bottom = x + width - across, top - high
        self._element.box = (left, bottom, left + across, top)
        with canvas.tagged(self._element):
            canvas.picture(self._picture, left, bottom, across, high)
