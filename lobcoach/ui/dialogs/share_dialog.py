"""A selection of questions into one file for a colleague."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QCheckBox, QWidget

from lobcoach.core.errors import RuleError, WorldError
from lobcoach.core.prompts import Prompt
from lobcoach.services import sharing_wording
from lobcoach.services.sentences import sentence
from lobcoach.ui.dialogs.framed_dialog import FramedDialog
from lobcoach.ui.places import ask_questions_place, documents_folder, show_folder
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.banner import Banner
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.buttons import OutlineButton, PrimaryButton
from lobcoach.ui.widgets.choice_row import ChoiceRow
from lobcoach.ui.widgets.text import Body, Heading, Muted

if TYPE_CHECKING:
    from lobcoach.services.opened import Services

AskPlace = Callable[[QWidget, Path], Path | None]
_SIZE = QSize(620, 640)
_TITLE = "Vragen delen"
_WHAT = (
    "Je maakt één bestand. Je collega leest het in LOBcoach in, of opent het in een "
    "tekstprogramma. Over studenten staat er niets in."
)
_AUTHOR = "Zet mijn naam erbij"
_AUTHOR_WHAT = "Je collega ziet dan van wie de vragen zijn."
_LOOK_FIRST = "Kijk hier eerst naar"
#: More questions, or things to look at, than this are counted only.
_MOST_QUESTIONS, _MOST_WARNINGS = 100, 10


class ShareDialog(FramedDialog):
    """Shows what goes into the file, and what to look at first; then asks where it goes."""

    def __init__(
        self,
        services: Services,
        prompt_ids: Sequence[str],
        parent: QWidget | None = None,
        ask_place: AskPlace = ask_questions_place,
        show: Callable[[Path], None] = show_folder,
    ) -> None:
        super().__init__(_TITLE, _SIZE, parent)
        self._sharing = services.sharing
        self._ids = tuple(prompt_ids)
        self._ask_place = ask_place
        self._show_folder = show
        self._banner = Banner()
        self._warnings = Body()
        self._look_first = Column(Heading(_LOOK_FIRST, TextRole.SECTION), self._warnings, spacing=6)
        self._questions = Muted()
        self._author = QCheckBox(_AUTHOR)
        self._count = Heading("", TextRole.SECTION)
        self._close = OutlineButton("Annuleren", keys="Esc")
        self._share = PrimaryButton("Bewaar als bestand …")
        self._build()
        self._fill()

    def _build(self) -> None:
        self.frame(
            Column(Heading(_TITLE), Muted(_WHAT), spacing=2),
            self._banner,
            self._look_first,
            Column(self._count, self._questions, spacing=6),
            ChoiceRow(self._author, _AUTHOR_WHAT),
            left=(self._close,),
            right=(self._share,),
        )
        self._share.setDefault(True)
        self._share.setFocus()
        self._close.clicked.connect(self.reject)
        self._share.clicked.connect(self._on_share_clicked)

    def _fill(self) -> None:
        self._look_first.hide()
        try:
            prompts = self._sharing.selected(self._ids)
            self._count.setText(sharing_wording.questions(len(prompts)))
            self._questions.setText(_listed(prompts))
            warnings = self._sharing.warnings(self._ids)
        except (WorldError, RuleError) as error:
            self._banner.show_message(sentence(error), Tone.WAIT)
            self._share.setEnabled(False)
            return
        more = len(warnings) - _MOST_WARNINGS
        lines = [*warnings[:_MOST_WARNINGS], *([f"En nog {more} keer."] if more > 0 else [])]
        self._warnings.setText("\n".join(lines))
        self._look_first.setVisible(bool(warnings))

    def _on_share_clicked(self) -> None:
        proposal = documents_folder() / self._sharing.proposed_name()
        path = self._ask_place(self, proposal)
        if path is None:
            return
        try:
            count = self._sharing.export(self._ids, path, with_author=self._author.isChecked())
        except (WorldError, RuleError) as error:
            self._banner.show_message(sentence(error), Tone.ATTENTION)
            return
        words = sharing_wording.shared(count, path.name, path.parent.name)
        actions = (("Laat de map zien", lambda: self._show_folder(path.parent)),)
        self._banner.show_message(words, Tone.GOOD, actions)
        self._close.setText("Klaar")
        self._close.setFocus()


def _listed(prompts: Sequence[Prompt]) -> str:
    lines = [f"– {prompt.text}" for prompt in prompts[:_MOST_QUESTIONS]]
    more = len(prompts) - _MOST_QUESTIONS
    return "\n".join([*lines, *([f"en nog {sharing_wording.questions(more)}"] if more > 0 else [])])
