"""The card *Letterlijke woorden*: the student says which of them may be printed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.ui import theme
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.text import Body, Heading, Muted

if TYPE_CHECKING:
    from lobcoach.services.reports import Quote

#: A longer name would push the words of the check box out of the card.
_LONGEST_NAME = 24
#: An endless word is broken rather than making the card wider.
_LEAST_WIDTH = 80


class QuotesCard(Card):
    """Every line tagged as literal words, to be approved by the one who said them."""

    approval_changed = Signal(object, bool)  #: a Quote, and whether the student agrees

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._rows: list[_QuoteRow] = []
        self._rule = Muted("", TextRole.SMALL)
        self.body.addWidget(Heading("Letterlijke woorden", TextRole.SECTION))
        self.body.addWidget(self._rule)

    def show_quotes(self, quotes: Sequence[Quote], name: str) -> None:
        """Show the quotes of a talk; those already shown keep their place and the focus."""
        if quotes:
            whose = "ieder zelf" if any(quote.speaker for quote in quotes) else name
            self._rule.setText(f"Alleen woorden die {whose} goedvindt, komen in het verslag.")
        else:
            self._rule.setText("Er is nog geen regel gemarkeerd als letterlijk.")
        if [row.identity for row in self._rows] != [_identity(quote) for quote in quotes]:
            self._replace_rows(quotes, name)
        for row, quote in zip(self._rows, quotes, strict=True):
            row.show_quote(quote)

    def boxes(self) -> list[QCheckBox]:
        """Return the check boxes in the order of the quotes."""
        return [row.box for row in self._rows]

    def _replace_rows(self, quotes: Sequence[Quote], name: str) -> None:
        for row in self._rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [_QuoteRow(quote, _short(quote.speaker or name)) for quote in quotes]
        for row in self._rows:
            row.approval_changed.connect(self.approval_changed)
            self.body.addWidget(row)


class _QuoteRow(QWidget):
    """One quote and the student's word on it."""

    approval_changed = Signal(object, bool)

    def __init__(self, quote: Quote, name: str) -> None:
        super().__init__()
        self._quote = quote
        self._words = Body(f"‘{quote.text}’")
        self._words.setMinimumWidth(_LEAST_WIDTH)
        self.box = QCheckBox(f"{name} vindt dit goed".replace("&", "&&"))
        self.box.setAccessibleName(f"{name} vindt dit goed: ‘{quote.text}’")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._words)
        self._column.addWidget(self.box)
        self._arrange()
        self.box.clicked.connect(self._on_box_clicked)

    @property
    def identity(self) -> tuple[object, int, str]:
        """What makes this quote another one than the next."""
        return _identity(self._quote)

    def show_quote(self, quote: Quote) -> None:
        self._quote = quote
        self.box.setChecked(quote.approved)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.current().px(2))

    def _on_box_clicked(self, checked: bool) -> None:
        self.approval_changed.emit(self._quote, checked)


def _identity(quote: Quote) -> tuple[object, int, str]:
    return (quote.key, quote.line, f"{quote.speaker} {quote.text}")


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"
