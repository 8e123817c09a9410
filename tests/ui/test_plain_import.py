"""Python's own import, back in its place after PySide6 came in."""

from __future__ import annotations

import subprocess
import sys


def printed(code: str) -> str:
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return ran.stdout.strip()


def test_the_program_does_not_import_by_way_of_the_features_of_pyside6() -> None:
    code = "import PySide6.QtCore, builtins; print(builtins.__import__.__name__)"
    assert printed(code) == "__feature_import__"
    assert printed(f"import lobcoach.app; {code}") != "__feature_import__"


def test_no_source_is_read_of_what_is_imported_behind_the_window() -> None:
    code = (
        "import linecache, lobcoach.app; before = set(linecache.cache);"
        "import lobcoach.ui.workspace;"
        "print(*(name for name in set(linecache.cache) - before if name.endswith('.py')))"
    )
    assert printed(code) == ""


def test_names_of_qt_can_still_be_imported_all_at_once() -> None:
    code = "import lobcoach.ui; from PySide6.QtGui import *; print(QColor('red').isValid())"
    assert printed(code) == "True"


def test_an_import_that_nobody_replaced_stays_as_it_is() -> None:
    code = (
        "import builtins, PySide6.QtCore; own = builtins.__import__ = builtins.__orig_import__;"
        "from lobcoach.ui.plain_import import use_plain_import;"
        "del builtins.__orig_import__; use_plain_import(); print(builtins.__import__ is own)"
    )
    assert printed(code) == "True"
