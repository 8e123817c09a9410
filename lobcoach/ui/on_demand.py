"""A page that is made when it is first needed, so that the first screen need not wait for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from lobcoach.ui.pages.page import Page

PageKind = TypeVar("PageKind", bound=Page)


class OnDemand(Generic[PageKind]):
    """Makes and connects the page at the first call."""

    def __init__(self, make: Callable[[], PageKind], connect: Callable[[PageKind], object]) -> None:
        self._make = make
        self._connect = connect
        self.made: PageKind | None = None  #: the page, as soon as there is one

    def __call__(self) -> PageKind:
        """Return the page."""
        if self.made is None:
            self.made = self._make()
            self._connect(self.made)
        return self.made
