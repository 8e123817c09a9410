"""A column of widgets for a list of values, kept in place while the values change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

from lobcoach.ui.widgets.box import Column

V = TypeVar("V")
W = TypeVar("W", bound=QWidget)


class KeyedColumn(Generic[V, W]):
    """Shows one widget for each value, and keeps it as long as the value's id is in the list.

    So the focus, the cursor and what is being typed stay where they are when a list is read
    again. `box` is the widget to put on the screen.
    """

    def __init__(
        self,
        make: Callable[[V], W],
        update: Callable[[W, V], None],
        id_of: Callable[[V], str],
        *,
        spacing: int = 12,
    ) -> None:
        self.box = Column(spacing=spacing)
        self._make = make
        self._update = update
        self._id_of = id_of
        self._widgets: dict[str, W] = {}

    def show(self, values: Sequence[V]) -> None:
        """Show these values in this order; the column hides while there are none."""
        wanted = {self._id_of(value): value for value in values}
        for gone in [key for key in self._widgets if key not in wanted]:
            self._drop(self._widgets.pop(gone))
        for place, (key, value) in enumerate(wanted.items()):
            if key not in self._widgets:
                self._widgets[key] = self._make(value)
            widget = self._widgets[key]
            self._update(widget, value)
            if self.box.body.indexOf(widget) != place:
                self.box.body.insertWidget(place, widget)
                widget.show()
        self.box.setVisible(bool(wanted))

    def shows(self, key: str) -> bool:
        """Tell whether a value with this id is in the list."""
        return key in self._widgets

    def widget(self, key: str) -> W:
        """Return the widget of this id; KeyError when it is not shown."""
        return self._widgets[key]

    def widgets(self) -> list[W]:
        """Return the widgets in the order of the values."""
        in_order = sorted(self._widgets.values(), key=self.box.body.indexOf)
        return list(in_order)

    def _drop(self, widget: W) -> None:
        self.box.body.removeWidget(widget)
        widget.hide()
        widget.deleteLater()
