"""*Gesprek afronden*: what goes into the student file, with the live report beside it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.core.changes import Kind
from lobcoach.core.errors import RuleError, WorldError
from lobcoach.services.report_filling import ReportSettings
from lobcoach.ui import theme
from lobcoach.ui.commands import Command, listen
from lobcoach.ui.finishing.cards import FinishCards
from lobcoach.ui.finishing.header import FinishHeader
from lobcoach.ui.finishing.panes import PAGE_EDGE, FinishPanes
from lobcoach.ui.finishing.preview import ReportPreview
from lobcoach.ui.finishing.preview_maker import Preview, PreviewMaker, PreviewWish
from lobcoach.ui.finishing.saving import AskPlace, Saving, ShowFolder
from lobcoach.ui.pages.page import Page
from lobcoach.ui.places import ask_pdf_place, show_folder
from lobcoach.ui.talk.still_empty import StillEmpty
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from lobcoach.services.opened import Services
    from lobcoach.services.reports import Quote
    from lobcoach.ui.autosave import Autosave


class FinishPage(Page):
    """Shows what the report of a talk holds, and issues it.

    Preview, text and PDF are made from the one value that `settings` returns. What the
    student says of the report is stored with the talk, so leaving the page loses nothing.
    `folder` is proposed for the report, else the documents folder.
    """

    shows = frozenset(Kind)
    back_requested = Signal(str)  #: the id of the talk
    done = Signal()  #: the report is where it should be
    next_talk_requested = Signal(str)  #: the id of the talk that is next, and stands ready
    new_talk_requested = Signal()  #: this talk is done, and no other one stands ready
    folder_chosen = Signal(str)  #: where the coach puts reports

    def __init__(
        self,
        services: Services,
        autosave: Autosave,
        folder: Path | None = None,
        *,
        ask_place: AskPlace = ask_pdf_place,
        open_folder: ShowFolder = show_folder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(services, parent)
        self._autosave = autosave
        self._id = ""
        self._header = FinishHeader()
        self._banner = Banner()
        self._left = StillEmpty()
        self._cards = FinishCards(autosave)
        self._preview = ReportPreview()
        self._panes = FinishPanes(self._cards, self._preview)
        self.preview_maker = PreviewMaker(services.reports, self)
        self._saving = Saving(services, self._banner, ask_place, open_folder, self)
        self._saving.set_folder(folder)
        self._scroll = QScrollArea()
        self._sheet = QWidget()
        self._column = QVBoxLayout(self._sheet)
        self._top = QVBoxLayout()
        self._build()
        self._arrange()
        self._connect()

    def open(self, conversation_id: str) -> None:
        """Show the report of this talk, with the switches as they are at first.

        WorldError when it cannot be read; then the page is as it was.
        """
        reports = self.services.reports
        settings = reports.settings(conversation_id)
        overview = reports.overview(conversation_id, settings)
        self._id = conversation_id
        self._banner.clear()
        self._header.set_name(overview.content.student_name)
        self._cards.start(overview, settings)
        self._preview.show_words("Het voorbeeld komt eraan…")
        self._panes.to_top()
        self.reload()

    def settings(self) -> ReportSettings:
        """Return what the coach chose."""
        return self._cards.settings()

    @property
    @override
    def about(self) -> str:
        """The id of the talk."""
        return self._id

    @override
    def commands(self) -> Sequence[Command]:
        """What can be done with the report, and where to go from here."""
        return self._header.commands()

    @override
    def reload(self) -> None:
        """Show how the talk stands now; what is being typed stays."""
        if not self._id:
            return
        reports = self.services.reports
        try:
            overview = reports.overview(self._id, self.settings())
            quotes = reports.quotes(self._id)
            issued = reports.issued(self._id)
        except (WorldError, RuleError) as error:
            self.tell(error)
            return
        self._cards.show_talk(overview, quotes, issued)
        self._left.show_talk(self.services, self._id)
        self._ask_preview()

    @override
    def leave(self) -> bool:
        """Store what is typed before another page comes; False when that failed."""
        return self._autosave.flush()

    @override
    def close_down(self) -> None:
        """Stop listening, and wait until no work is left."""
        super().close_down()
        self._id = ""
        self.preview_maker.stop()
        self._saving.stop()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take over the spaces of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    def _build(self) -> None:
        for part in (self._header, self._banner, self._left):
            self._top.addWidget(part)
        self._column.addLayout(self._top)
        self._column.addWidget(self._panes, 1)
        # Only a small window with large letters scrolls as a whole; else the panes do.
        self._sheet.setProperty("role", "sheet")
        self._scroll.setWidget(self._sheet)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        self.lead_focus_to(self._header.save)

    def _arrange(self) -> None:
        look = theme.current()
        self._column.setContentsMargins(look.px(PAGE_EDGE), look.px(26), 0, 0)
        self._top.setContentsMargins(0, 0, look.px(PAGE_EDGE), 0)
        for layout in (self._column, self._top):
            layout.setSpacing(look.px(16))

    def _connect(self) -> None:
        self._header.back_requested.connect(self._on_header_back_requested)
        self._header.copy_requested.connect(self._on_header_copy_requested)
        self._header.save_requested.connect(self._on_header_save_requested)
        self._header.next_student_requested.connect(self._on_header_next_student_requested)
        self._cards.switched.connect(self.reload)
        self._cards.edited.connect(self._ask_preview)
        self._cards.approval_changed.connect(self._on_cards_approval_changed)
        self._cards.save_again_requested.connect(self._saving.save_again)
        self._preview.width_changed.connect(self._ask_preview)
        self.preview_maker.made.connect(self._on_preview_maker_made)
        self.preview_maker.failed.connect(self._on_preview_maker_failed)
        self._saving.busy_changed.connect(self._header.set_busy)
        self._saving.folder_chosen.connect(self.folder_chosen)
        self._saving.done_requested.connect(self.done)
        self._saving.failed.connect(self._on_work_failed)
        listen(self, self.commands)

    def _ask_preview(self) -> None:
        if self._id:
            wish = PreviewWish(self._id, self.settings(), self._preview.page_pixels())
            self.preview_maker.ask(wish)

    def _on_preview_maker_made(self, preview: Preview) -> None:
        self._preview.show_pages(preview.pages, preview.text)

    def _on_preview_maker_failed(self, error: Exception) -> None:
        # A talk that went with a restored backup has no report; another page has news by then.
        if self.isVisible() or not isinstance(error, (WorldError, RuleError)):
            self._on_work_failed(error)

    def _on_work_failed(self, error: Exception) -> None:
        if not isinstance(error, (WorldError, RuleError)):
            raise error
        self.tell(error)

    def _on_header_back_requested(self) -> None:
        if self.leave():
            self.back_requested.emit(self._id)

    def _on_header_copy_requested(self) -> None:
        self._autosave.flush()
        try:
            text = self.services.reports.text(self._id, self.settings())
        except (WorldError, RuleError) as error:
            self.tell(error)
            return
        QGuiApplication.clipboard().setText(text)
        self._banner.show_message("De tekst van het verslag is gekopieerd.", Tone.GOOD)

    def _on_header_save_requested(self) -> None:
        if self._autosave.flush():
            self._saving.save(self._id, self.settings())

    def _on_header_next_student_requested(self) -> None:
        """Close this talk, unless the coach keeps it open, and go on with the next one."""
        if not self.leave():
            return
        queue = self.services.next_student
        try:
            queue.leave(self._id, finished=self.settings().finished)
            following = queue.next_talk()
        except (WorldError, RuleError) as error:
            self.tell(error)
            return
        if following is None:
            self.new_talk_requested.emit()
        else:
            self.next_talk_requested.emit(following)

    def _on_cards_approval_changed(self, quote: Quote, approved: bool) -> None:
        try:
            self.services.reports.approve(quote, approved=approved)
        except (WorldError, RuleError) as error:
            self.tell(error)
            self.reload()
