"""The card about own questions that do not join yet: which, why, and the way to their folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from lobcoach.core.errors import WorldError
from lobcoach.services.sentences import OWN_FOLDER_GONE
from lobcoach.ui.places import show_folder
from lobcoach.ui.settings.setting_card import SettingCard
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column, Row
from lobcoach.ui.widgets.buttons import OutlineButton
from lobcoach.ui.widgets.text import Body, Muted

if TYPE_CHECKING:
    from lobcoach.services.library import Library

#: More lines than these nobody mends at once.
_LINES = 6
_MEND = "Verbeter het in het bestand en bewaar het; daarna doet de vraag meteen mee."


class QuestionsCard(SettingCard):
    """Not there as long as nothing is wrong."""

    def __init__(
        self, library: Library, *, show_folder: Callable[[Path], None] = show_folder
    ) -> None:
        super().__init__("Vragen")
        self._library = library
        self._show_folder = show_folder
        self._count = Body("", TextRole.STRONG)
        self._lines = [Body() for _ in range(_LINES + 1)]
        self._folder = OutlineButton("Open de map", "folder", compact=True)
        self._folder.setAccessibleName("Open de map met eigen vragen")
        self._mend = Muted(_MEND, TextRole.SMALL)
        foot = Row(self._folder)
        foot.body.addStretch(1)
        for part in (
            self._count,
            Column(*self._lines, spacing=6),
            self._mend,
            foot,
        ):
            self.body.addWidget(part)
        self._folder.clicked.connect(self._on_folder_clicked)
        self.hide()

    def show_now(self) -> None:
        """Tell how it stands with the own questions now."""
        try:
            left_out, problems = self._library.own_left_out, self._library.problems
            gone = self._library.own_folder_gone
        except WorldError:  # without any question the whole program has other worries
            left_out, problems, gone = 0, (), False
        self._count.setText(OWN_FOLDER_GONE if gone else left_out_words(left_out))
        lines = [str(problem) for problem in problems]
        more = [f"En nog {len(lines) - _LINES} meer."] if len(lines) > _LINES else []
        shown = [*lines[:_LINES], *more]
        for place, body in enumerate(self._lines):
            body.setText(shown[place] if place < len(shown) else "")
            body.setVisible(place < len(shown))
        for part in (self._mend, self._folder):
            part.setHidden(gone)
        self.setVisible(bool(lines) or gone)

    def _on_folder_clicked(self) -> None:
        folder = self._library.own_folder
        if folder is not None:
            self._show_folder(folder)


def left_out_words(count: int) -> str:
    """Return e.g. `2 van je eigen vragen doen nog niet mee` (domain/6)."""
    if count == 0:
        return "In je eigen vragen valt iets op."
    if count == 1:
        return "1 van je eigen vragen doet nog niet mee"
    return f"{count} van je eigen vragen doen nog niet mee"
