"""*Instellingen*: calm cards, each setting kept and in force at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal, qVersion
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.core.changes import Kind
from lobcoach.core.errors import RuleError, WorldError
from lobcoach.services.about import parts, versions
from lobcoach.ui.commands import Command, listen
from lobcoach.ui.dialogs.licences_dialog import LicencesDialog
from lobcoach.ui.pages.page import Page
from lobcoach.ui.places import ask_picture
from lobcoach.ui.settings.about_card import AboutCard
from lobcoach.ui.settings.coach_keeping import CoachKeeping
from lobcoach.ui.settings.hints_card import HintsCard
from lobcoach.ui.settings.logo_field import AskPicture
from lobcoach.ui.settings.looks_card import LooksCard
from lobcoach.ui.settings.me_card import MeCard
from lobcoach.ui.settings.questions_card import QuestionsCard
from lobcoach.ui.settings.school_card import SchoolCard
from lobcoach.ui.settings.school_year_card import SchoolYearCard
from lobcoach.ui.settings.words_card import WordsCard
from lobcoach.ui.talk.save_line import SavedLine
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.scroll_column import ScrollColumn
from lobcoach.ui.widgets.side_by_side import SideBySide
from lobcoach.ui.widgets.tab_order import follow_layout
from lobcoach.ui.widgets.text import Heading, Muted

if TYPE_CHECKING:
    from lobcoach.services.opened import Services
    from lobcoach.ui.autosave import Autosave
    from lobcoach.ui.theme_controller import ThemeController

_SUBTITLE = "Wat je verandert, geldt meteen. Je hoeft niets te bewaren."
#: A column of cards is never narrower than this, at 100 % text size.
_COLUMN = 400


class SettingsPage(Page):
    """Everything a coach can set. `extra` are cards that others make, shown before the last."""

    shows: ClassVar[frozenset[Kind]] = frozenset({Kind.COACH, Kind.QUESTIONS})
    left = Signal()

    def __init__(
        self,
        services: Services,
        autosave: Autosave,
        looks: ThemeController,
        extra: Sequence[QWidget] = (),
        *,
        ask_logo: AskPicture = ask_picture,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(services, parent)
        self._autosave = autosave
        self._keeping = CoachKeeping(autosave)
        self._saved = SavedLine()
        self._me = MeCard(self._keeping)
        self._school = SchoolCard(self._keeping, ask_logo)
        self._year = SchoolYearCard(self._keeping, services.today)
        self._looks = LooksCard(looks)
        self._hints = HintsCard(self._keeping)
        self._questions = QuestionsCard(services.library)
        self._words = WordsCard(self._keeping, services)
        self._extra = tuple(extra)
        self._about = AboutCard(versions(services.library, qVersion()))
        self._build()
        self._connect()
        self._start()

    @override
    def commands(self) -> Sequence[Command]:
        """Go back; all the rest has a button."""
        return (Command("terug naar waar je was", self.left.emit, "Esc"),)

    @override
    def reload(self) -> None:
        """Read the coach anew; what is being typed stays, and so does what is said about it."""
        if not self._read():
            return
        for card in (self._me, self._school, self._year, self._hints, self._words):
            card.show_now()
        self._questions.show_now()
        follow_layout(self)

    @override
    def leave(self) -> bool:
        """Store what is typed; False when it is not in the file yet."""
        not_kept = self._words.keep()
        if not_kept:
            self.troubled.emit(not_kept)
        return self._autosave.flush()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Begin anew: nothing is left of what could not be kept."""
        super().showEvent(event)
        self._start()

    def show_licences(self) -> None:
        """Let the coach read under which terms all parts come."""
        dialog = LicencesDialog(parts(), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _start(self) -> None:
        self._saved.show_nothing()
        if self._read():
            self._me.start()
            self._school.start()
            self._words.start()
            self.reload()

    def _read(self) -> bool:
        try:
            self._keeping.take(self.services.coach.get())
        except (WorldError, RuleError) as error:
            self.tell(error)
            return False
        return True

    def _build(self) -> None:
        scroll = ScrollColumn()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        header = SideBySide(spacing=24)
        header.add(Column(Heading("Instellingen"), Muted(_SUBTITLE), spacing=2), 1, room=300)
        header.add(self._saved)
        left = Column(self._me, self._school, self._year, self._looks, spacing=16)
        right = Column(
            self._questions, self._hints, self._words, *self._extra, self._about, spacing=16
        )
        for column in (left, right):
            column.body.addStretch(1)
        cards = SideBySide(spacing=16, top=True)
        cards.add(left, 1, room=_COLUMN)
        cards.add(right, 1, room=_COLUMN)
        scroll.body.addWidget(header)
        scroll.body.addWidget(cards)
        scroll.body.addStretch(1)
        self.lead_focus_to(self._me.first)
        follow_layout(self)

    def _connect(self) -> None:
        self._autosave.saved.connect(self._saved.show_saved)
        self._autosave.failed.connect(self._saved.show_nothing)
        self._looks.changed.connect(self._on_kept)
        self._words.kept.connect(self._on_kept)
        self._about.licences_requested.connect(self.show_licences)
        listen(self, self.commands)

    def _on_kept(self) -> None:
        self._saved.show_saved(datetime.now().astimezone())
