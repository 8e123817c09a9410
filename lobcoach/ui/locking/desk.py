"""The open file on the screen: it is put away behind the lock, and taken out again as it was."""

from __future__ import annotations

import gc
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QToolTip
from shiboken6 import isValid

from lobcoach.core.drafts import DraftKey, DraftValue
from lobcoach.services.opened import Services
from lobcoach.ui.doorway import Doorway
from lobcoach.ui.locking.idle_watch import IdleWatch
from lobcoach.ui.locking.our_clipboard import OurClipboard
from lobcoach.ui.locking.session_watch import SessionWatch
from lobcoach.ui.locking.unsaved_behind_lock import UnsavedBehindLock
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.pages.page import Page
from lobcoach.ui.preferences import Preferences
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.workspace import Workspace

if TYPE_CHECKING:
    from lobcoach.ui.finishing.saving import AskPlace
    from lobcoach.ui.locking.place import Place

_NO_LOCK = (
    "Dit bestand heeft geen wachtwoord, dus het kan niet op slot. Bij Instellingen kun je een "
    "wachtwoord kiezen."
)


@dataclass(frozen=True)
class _Left:
    """What waits for the coach who comes back to a file."""

    path: Path
    place: Place
    drafts: Mapping[DraftKey, DraftValue]


class Desk(QObject):
    """Makes a workspace of what comes through the doorway, locks it, and makes it again.

    Behind the lock nothing of a student is on the screen, the file is closed and its key is
    dropped. Python cannot wipe what it held; the memory is free to be used for something else.
    """

    def __init__(
        self,
        window: MainWindow,
        doorway: Doorway,
        preferences: Preferences,
        ask_place: AskPlace | None = None,
        idle: IdleWatch | None = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._doorway = doorway
        self._preferences = preferences
        self._ask_place = ask_place
        self._services: Services | None = None
        self._workspace: Workspace | None = None
        self._left: _Left | None = None
        self._idle = idle or IdleWatch(lambda: preferences.lock_minutes)
        self._idle.setParent(self)
        self._clipboard = OurClipboard(self)
        self._session = SessionWatch(window, parent=self)
        doorway.opened.connect(self._on_doorway_opened)
        self._idle.idle.connect(self._lock_if_possible)
        self._session.leaving.connect(self._lock_if_possible)
        window.closed.connect(self._idle.stop)

    @property
    def workspace(self) -> Workspace | None:
        """The pages of the file; None while nothing is open or it is locked."""
        return self._workspace

    def lock(self) -> None:
        """Put everything away until the passphrase is given again.

        Text is stored first; if that fails it waits in memory. A file without a passphrase
        cannot be locked, which is said.
        """
        services, workspace = self._services, self._workspace
        if services is None or workspace is None:
            return
        if not services.encrypted():
            self._window.tell(_NO_LOCK, Tone.WAIT)
            return
        page = self._window.page()
        stored = page.leave() if isinstance(page, Page) else True
        # A file that was never locked need not wait for all pages.
        from lobcoach.ui.locking.place import place_of

        place = place_of(self._window)
        self._services = self._workspace = None
        self._idle.stop()
        self._doorway.ask_again(services.path, unsaved=not stored)
        self._window.banner.clear()
        dialogs = _close_what_lies_over()
        self._clipboard.clear()
        # A dialog that waits for its answer comes back to its page first.
        QTimer.singleShot(0, self, lambda: self._put_away(workspace, services.path, place, dialogs))

    def _put_away(
        self, workspace: Workspace, path: Path, place: Place, dialogs: list[QDialog]
    ) -> None:
        for dialog in filter(isValid, dialogs):
            dialog.deleteLater()
        drafts = workspace.end()
        if drafts:
            self._window.set_content(UnsavedBehindLock(self._window))
        self._left = _Left(path, place, drafts)
        # What refers to itself in a ring would wait for the next collection.
        QTimer.singleShot(0, gc.collect)

    def _lock_if_possible(self) -> None:
        """Lock unasked; a file without a passphrase stays as it is."""
        if self._services is not None and self._services.encrypted():
            self.lock()
        elif self._services is not None:
            self._idle.start()

    def _on_doorway_opened(self, services: Services) -> None:
        left = self._left
        if left is not None and left.path != services.path:
            left = None  # what waits for another file goes on waiting
        drafts = left.drafts if left else None
        workspace = Workspace(self._window, services, self._preferences, self._ask_place, drafts)
        self._services, self._workspace = services, workspace
        workspace.lock_requested.connect(self.lock)
        if left is None:
            workspace.start()
        else:
            from lobcoach.ui.locking.place import go_back

            self._left = None
            go_back(left.place, workspace, self._window)
        self._idle.start()
        if services.by_sheet:
            from lobcoach.ui.dialogs.passphrase_dialog import PassphraseDialog, Wish

            dialog = PassphraseDialog(services, Wish.FORGOTTEN, self._window)
            dialog.changed.connect(lambda words: self._window.tell(words, Tone.GOOD))
            dialog.open()


def _close_what_lies_over() -> list[QDialog]:
    """Close menus, dialogs and tooltips; return the dialogs."""
    popup = QApplication.activePopupWidget()
    while popup is not None:
        popup.close()
        after = QApplication.activePopupWidget()
        popup = after if after is not popup else None
    tops = QApplication.topLevelWidgets()
    dialogs = [each for each in tops if isinstance(each, QDialog) and each.isVisible()]
    for dialog in dialogs:
        # Hidden, not answered: a form would ask whether to store, or drop what is empty.
        dialog.hide()
    QToolTip.hideText()
    return dialogs
