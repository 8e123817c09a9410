"""Every sentence about trouble as a coach sees it: `python -m tests.pictures.sentences_sheet DIR`.

They stand in the line that the window shows them in, at 1366 wide and at 200 %, light and dark.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from lobcoach.app import speak_dutch
from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.services.sentences import sentence
from lobcoach.services.verifying import lines
from lobcoach.store.verification import Finding, FindingCode
from lobcoach.ui import fonts
from lobcoach.ui.backup_clock import backup_problem
from lobcoach.ui.theme_controller import ColourChoice, ThemeController
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.widgets.banner import Banner
from tests.services.test_sentences import EVERY_ERROR, PATH

_WIDTH = 1366
_AT_ONCE = 10


def every_sentence() -> list[str]:
    """Return all sentences about trouble, in the order of their codes."""
    backups = (
        backup_problem(FileError(trouble, PATH))
        for trouble in (FileTrouble.DAMAGED, FileTrouble.DISK_FULL)
    )
    looked_over = lines(Finding(code, "answer 12") for code in FindingCode)
    told = [*map(sentence, EVERY_ERROR), *backups, *looked_over]
    return list(dict.fromkeys(told))


def sheet(sentences: Sequence[str]) -> QWidget:
    """Return these sentences below each other, each in a line of its own."""
    page = QWidget()
    column = QVBoxLayout(page)
    for words in sentences:
        banner = Banner()
        banner.show_message(words, Tone.ATTENTION, [("Probeer opnieuw", lambda: None)])
        column.addWidget(banner)
    page.resize(_WIDTH, page.heightForWidth(_WIDTH))
    return page


def main(folder: Path) -> None:
    """Make all pictures."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    speak_dutch(app)
    fonts.load_later()
    folder.mkdir(parents=True, exist_ok=True)
    for choice, percent in ((ColourChoice.LIGHT, 100), (ColourChoice.DARK, 100),
                            (ColourChoice.LIGHT, 200)):  # fmt: skip
        ThemeController(choice, percent).apply(app)
        told = every_sentence()
        for start in range(0, len(told), _AT_ONCE):
            page = sheet(told[start : start + _AT_ONCE])
            page.show()
            app.processEvents()
            page.resize(_WIDTH, page.sizeHint().height())
            app.processEvents()
            page.grab().save(str(folder / f"sentences-{choice.value}-{percent}-{start:02}.png"))
            page.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
