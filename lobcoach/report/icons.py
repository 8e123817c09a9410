"""The project's icons (`resources/icons/*.svg`) as paths that a PDF page can stroke."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any
from xml.etree import ElementTree

from lobcoach.paths import resource

#: The name of a method of a ReportLab path, and its numbers.
Step = tuple[str, tuple[float, ...]]
Path = tuple[Step, ...]

#: ReportLab's path operators, by its own numbers, and how many numbers each takes.
_OPERATORS = (("moveTo", 2), ("lineTo", 2), ("curveTo", 6), ("close", 0))


@cache
def drawing(name: str) -> tuple[Path, ...]:
    """Return the outlines of an icon on its 24 × 24 grid, y downwards.

    Raises FileNotFoundError when there is no such icon.
    """
    root = ElementTree.parse(resource("icons", f"{name}.svg")).getroot()
    return tuple(_outline(shape.tag.rpartition("}")[2], shape.attrib) for shape in root)


def _outline(shape: str, values: dict[str, str]) -> Path:
    if shape == "path":
        return tuple(_steps(values["d"]))
    if shape == "circle":
        x, y, radius = (float(values[key]) for key in ("cx", "cy", "r"))
        return (("circle", (x, y, radius)),)
    raise ValueError(f"an icon of the report may hold paths and circles, not <{shape}>")


def _steps(data: str) -> Iterator[Step]:
    path: Any = _svg_path()(data)
    start = 0
    for number in path.operators:
        name, count = _OPERATORS[number]
        yield name, tuple(path.points[start : start + count])
        start += count


@cache
def _svg_path() -> Any:
    from reportlab.graphics.svgpath import SvgPath  # noqa: PLC0415 - a tenth of a second

    return SvgPath
