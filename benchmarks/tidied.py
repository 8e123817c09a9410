"""Garbage of Python, looked for as the program does it."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject

from lobcoach.ui.tidying import Tidying


def tidy_beside(window: QObject) -> None:
    """Look for garbage by a clock of this window from now on; what there is already is kept."""
    gc.freeze()  # as the program does when its pages stand
    Tidying(window).start()
