"""The logo of the school: chosen, dropped here, or taken away again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from lobcoach.core.errors import InputError
from lobcoach.services.sentences import sentence
from lobcoach.ui import theme
from lobcoach.ui.painting import paint_box
from lobcoach.ui.settings.logo_picture import prepared_logo
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column, Row
from lobcoach.ui.widgets.buttons import OutlineButton, QuietButton
from lobcoach.ui.widgets.form_field import ProblemText
from lobcoach.ui.widgets.text import Caption, Muted

AskPicture = Callable[[QWidget], Path | None]

_HINT = (
    "Het logo staat rechts bovenaan elk nieuw verslag; wat je al maakte, blijft zoals het is. "
    "Kies een PNG of JPEG, of sleep het plaatje hierheen."
)
_NONE = "Er is nog geen logo."
_CHOOSE, _OTHER = "Kies een logo…", "Ander logo…"


class LogoField(Column):
    """Shows the logo as it will be printed, and changes it."""

    chosen = Signal(bytes)  #: the PNG to keep; empty for none

    def __init__(self, ask_picture: AskPicture) -> None:
        self._ask = ask_picture
        self._logo = b""
        self._preview = LogoPreview()
        self._choose = OutlineButton(_CHOOSE, "folder", compact=True)
        self._take_away = QuietButton("Haal weg", compact=True)
        self._problem = ProblemText()
        buttons = Row(self._choose, self._take_away, spacing=8)
        buttons.body.addStretch(1)
        super().__init__(
            Caption("Logo"),
            self._preview,
            buttons,
            self._problem,
            Muted(_HINT, TextRole.SMALL),
            spacing=6,
        )
        self.setAcceptDrops(True)
        self._choose.setAccessibleDescription(_HINT)
        self._choose.clicked.connect(self._on_choose_clicked)
        self._take_away.clicked.connect(self._on_take_away_clicked)

    def start(self, logo: bytes, school: str) -> None:
        """Show this logo, and nothing of what went wrong before."""
        self._say("")
        self.show_logo(logo, school)

    def show_logo(self, logo: bytes, school: str) -> None:
        """Show this logo of this school; empty bytes for none."""
        self._logo = logo
        self._preview.show_logo(logo, f"Logo van {school or 'de school'}" if logo else _NONE)
        self._choose.setText(_OTHER if logo else _CHOOSE)
        self._take_away.setVisible(bool(logo))

    def take(self, path: Path) -> None:
        """Make the picture in this file the logo, or say why that cannot be."""
        try:
            logo = prepared_logo(path)
        except InputError as error:
            self._say(sentence(error))
            return
        self._say("")
        self.chosen.emit(logo)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file of this computer."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Make what is dropped the logo."""
        event.acceptProposedAction()
        self.take(Path(event.mimeData().urls()[0].toLocalFile()))

    def problem(self) -> str:
        """Return what could not be; empty when all is well."""
        return self._problem.text()

    def _say(self, words: str) -> None:
        self._problem.say(words)
        self._choose.setAccessibleDescription(words or _HINT)

    def _on_choose_clicked(self) -> None:
        path = self._ask(self)
        if path is not None:
            self.take(path)

    def _on_take_away_clicked(self) -> None:
        self._choose.setFocus()
        self._say("")
        self.chosen.emit(b"")


class LogoPreview(QWidget):
    """The logo on white paper, in the dark as well: that is how it is printed."""

    def __init__(self) -> None:
        super().__init__()
        self._pixmap = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_logo(self, logo: bytes, said: str) -> None:
        """Show this PNG; without one there is no preview."""
        self._pixmap = QPixmap()
        self._pixmap.loadFromData(logo)
        self.setAccessibleName(said)
        self.setVisible(not self._pixmap.isNull())
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Have room for the widest and the highest logo."""
        look = theme.current()
        return QSize(look.px(180 + 24), look.px(60 + 16))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper and the logo in the middle of it."""
        look = theme.current()
        painter = QPainter(self)
        area = QRectF(self.rect())
        paint_box(painter, area, look.px(10), fill="#FFFFFF", line=look.tokens.line)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = area.adjusted(look.px(12), look.px(8), -look.px(12), -look.px(8))
        size = self._pixmap.size().toSizeF()
        scale = min(room.width() / size.width(), room.height() / size.height())
        spot = QRectF(0, 0, size.width() * scale, size.height() * scale)
        spot.moveCenter(room.center())
        painter.drawPixmap(spot, self._pixmap, QRectF(self._pixmap.rect()))
