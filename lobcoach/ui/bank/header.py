"""The head of *Vragenbank*: what is in it, the search field, and what one can do."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from lobcoach.ui.bank.entry_words import counted
from lobcoach.ui.looking_up import ACTIVITIES, TECHNIQUES, VALUES, WORDS
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.buttons import IconButton, OutlineButton, PrimaryButton
from lobcoach.ui.widgets.flow import FlowLayout
from lobcoach.ui.widgets.search_field import SearchField
from lobcoach.ui.widgets.side_by_side import SideBySide
from lobcoach.ui.widgets.text import Heading, Muted

_LOOK_UP = (
    ("Kernwaarden", VALUES),
    ("Technieken", TECHNIQUES),
    ("Werkvormen", ACTIVITIES),
    ("Woordkaarten", WORDS),
)


class BankHeader(SideBySide):
    """Title, search field and buttons; below each other where it is narrow."""

    write_requested = Signal()
    folder_requested = Signal()
    share_requested = Signal()
    import_requested = Signal()
    tick_all_requested = Signal()
    untick_requested = Signal()
    reference_requested = Signal(str)  #: where to look something up

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=24, parent=parent)
        self.search = SearchField("Zoek een vraag", "Ctrl F")
        self._summary = Muted()
        self._ticked = 0
        self._folder = OutlineButton("Map met eigen vragen", "folder")
        self._more = IconButton("more", "Meer: delen, inlezen en opzoeken", compact=False)
        self._write = PrimaryButton("Eigen vraag", "plus", keys="Ctrl Shift N")
        self._build()
        self._connect()

    def show_summary(self, words: str) -> None:
        """Say how many questions there are, and what is with them."""
        self._summary.setText(words)

    def count_ticked(self, ticked: int) -> None:
        """Offer to share so many questions."""
        self._ticked = ticked

    def make_menu(self) -> QMenu:
        """Return what can be done besides, to be shown by the caller."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        some = f"Deel {counted(self._ticked)} …" if self._ticked else "Deel de aangevinkte vragen …"
        share = menu.addAction(f"{some}\tCtrl Shift D", self.share_requested.emit)
        share.setEnabled(self._ticked > 0)
        menu.addAction("Vragen van een collega inlezen …\tCtrl O", self.import_requested.emit)
        menu.addSeparator()
        menu.addAction("Vink alle gevonden vragen aan", self.tick_all_requested.emit)
        untick = menu.addAction("Haal alle vinkjes weg", self.untick_requested.emit)
        untick.setEnabled(self._ticked > 0)
        menu.addSeparator()
        for words, where in _LOOK_UP:
            menu.addAction(words, partial(self.reference_requested.emit, where))
        return menu

    def _build(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=10)
        for button in (self._folder, self._more, self._write):
            flow.addWidget(button)
        self.add(Column(Heading("Vragenbank"), self._summary, spacing=2), 3, room=230)
        self.add(self.search, 2, room=220)
        self.add(buttons, room=460)

    def _connect(self) -> None:
        self._write.clicked.connect(self.write_requested)
        self._folder.clicked.connect(self.folder_requested)
        self._more.clicked.connect(self._on_more_clicked)

    def _on_more_clicked(self) -> None:
        self.make_menu().popup(self._more.mapToGlobal(QPoint(0, self._more.height())))
