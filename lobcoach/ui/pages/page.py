"""What every screen has in common: it reads again when its data changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lobcoach.core.changes import Kind
from lobcoach.core.errors import RuleError, WorldError
from lobcoach.services.sentences import sentence
from lobcoach.ui.widgets.focus_holder import FocusHolder

if TYPE_CHECKING:
    from lobcoach.services.opened import Services
    from lobcoach.ui.commands import Command


class Page(FocusHolder):
    """A screen in the stack.

    `shows` names the kinds of data on it. When one of those changes a visible page calls
    `reload` at once, a hidden one when it is next shown.
    """

    shows: ClassVar[frozenset[Kind]] = frozenset()
    #: A calm message for the line at the top of the window; empty takes it away.
    troubled = Signal(str)
    #: Whether someone looks along: then nothing but this page may be in view.
    looked_at = Signal(bool)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.services = services
        self._stale = False
        self._changing = False
        self._unsubscribe: Callable[[], None] = services.changes.subscribe(self._on_changed)

    @property
    def about(self) -> str:
        """The id of the one talk or student on the page; empty when it is about no one."""
        return ""

    def commands(self) -> Sequence[Command]:
        """What can be done here now; a page with keys lets `listen` ask it too."""
        return ()

    def reload(self) -> None:
        """Read what the page shows anew; selection and scroll position stay."""

    def leave(self) -> bool:
        """Store what is typed before another page comes; False when that failed."""
        return True

    @contextmanager
    def changing(self) -> Iterator[None]:
        """What the page itself changes meanwhile, and shows by itself, is not read again."""
        self._changing = True
        try:
            yield
        finally:
            self._changing = False

    def close_down(self) -> None:
        """Stop listening; the page is shown no more."""
        self._unsubscribe()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.reload()

    def _on_changed(self, kinds: frozenset[Kind]) -> None:
        if self._changing or not kinds & self.shows:
            return
        if self.isVisible():
            self.reload()
        else:
            self._stale = True

    def tell(self, error: WorldError | RuleError) -> None:
        """Say in plain Dutch what went wrong."""
        self.troubled.emit(sentence(error))
