"""Takes away what PySide6 puts around `import`, so that importing is quick again.

PySide6 reads the source of each module that is imported after it, ours and those of every library,
to see whether the module asks for `__feature__` (snake_case names for Qt's methods). Nothing here
does. Reading them takes almost as long as showing a bare window, and keeps all those sources in
memory for as long as the program runs.
"""

from __future__ import annotations

import builtins

from PySide6 import QtCore  # noqa: F401  (puts it there)


def use_plain_import() -> None:
    """Import from now on as before, where PySide6 kept how that was."""
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
