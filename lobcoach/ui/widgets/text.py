"""Words on the screen: always plain text, with the line height of the design."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from lobcoach.ui import theme
from lobcoach.ui.painting import line_width, paint_line
from lobcoach.ui.typography import TextRole

#: A line longer than this many ems reads badly; only a preference, a layout may give more.
_PREFERRED_EMS = 44
_LINE_SEPARATOR = "\u2028"
#: A layout asks for the height at the same few widths again and again.
_MOST_KNOWN = 16


class Text(QLabel):
    """A paragraph that wraps, and tells its layout exactly how high it will be."""

    def __init__(
        self, text: str = "", role: TextRole = TextRole.BODY, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._role = role
        self._colour = ""
        self._known: dict[tuple[str, float, QFont, int], int] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFont(theme.current().font(role))
        self.setText(text)

    @override
    def setText(self, text: str) -> None:
        """Show other words, and let go of the height that only the old ones needed."""
        super().setText(text)
        claimed = self.minimumHeight()
        if claimed > theme.current().line_height(self._role):
            self.setMinimumHeight(min(claimed, self.heightForWidth(self.width())))

    def role(self) -> TextRole:
        """Return what this text is for."""
        return self._role

    def set_role(self, role: TextRole) -> None:
        """Give the text the look of another role."""
        self._role = role
        self._restyle()

    def set_colour(self, token: str) -> None:
        """Use another token than the role's own, such as `ink2`; empty goes back to the role."""
        self._colour = token
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Prefer one line, up to the length that still reads well."""
        natural = max(map(self._line_width, self.text().split("\n")))
        width = math.ceil(min(natural, _PREFERRED_EMS * self.font().pixelSize()))
        return self._outer(width, self._height(width))

    @override
    def minimumSizeHint(self) -> QSize:
        """Never become narrower than the longest word or lower than one line."""
        widest = max((self._line_width(word) for word in self.text().split()), default=0.0)
        width = math.ceil(min(widest, _PREFERRED_EMS * self.font().pixelSize() / 2))
        return self._outer(width, theme.current().line_height(self._role))

    @override
    def hasHeightForWidth(self) -> bool:
        """Say yes: the text wraps."""
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines when the label is `width` pixels wide."""
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        return self._height(inner) + margins.top() + margins.bottom()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Claim the height of all lines, also in layouts that ask for the minimum only."""
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(self.width()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines with the line height and colour of the role."""
        area = QRectF(self.contentsRect())
        layout, height = self._lay_out(area.width())
        top = area.top()
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            top += max(0.0, (area.height() - height) / 2)
        painter = QPainter(self)
        painter.setPen(QColor(self._ink()))
        layout.draw(painter, QPointF(area.left(), top))

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take over the font of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._restyle()

    def _restyle(self) -> None:
        self.setFont(theme.current().font(self._role))
        self.setMinimumHeight(0)
        self.updateGeometry()
        self.update()

    def _ink(self) -> str:
        look = theme.current()
        if not self.isEnabled():
            return look.tokens.ink3
        return look.tokens.colour(self._colour) if self._colour else look.text_colour(self._role)

    def _line_width(self, text: str) -> float:
        return line_width(text, self.font())

    def _height(self, width: float) -> int:
        line_height = theme.current().line_height(self._role)
        asked = (self.text(), width, self.font(), line_height)
        if asked not in self._known:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            self._known[asked] = math.ceil(self._lay_out(width)[1])
        return self._known[asked]

    def _outer(self, width: int, height: int) -> QSize:
        margins = self.contentsMargins()
        return QSize(
            width + margins.left() + margins.right(), height + margins.top() + margins.bottom()
        )

    def _lay_out(self, width: float) -> tuple[QTextLayout, float]:
        line_height = theme.current().line_height(self._role)
        layout = QTextLayout(self.text().replace("\n", _LINE_SEPARATOR), self.font())
        layout.setTextOption(self._option())
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            line.setPosition(QPointF(0, top + (line_height - line.height()) / 2))
            top += line_height
        layout.endLayout()
        return layout, max(top, float(line_height))

    def _option(self) -> QTextOption:
        across = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        option = QTextOption(across)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        return option


class Heading(Text):
    """The title of a page, card or pane, or the question itself."""

    def __init__(
        self, text: str = "", role: TextRole = TextRole.TITLE, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, role, parent)


class Body(Text):
    """Text to read."""

    def __init__(
        self, text: str = "", role: TextRole = TextRole.BODY, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, role, parent)


class Muted(Text):
    """Text that may be overlooked: explanations, dates, counts."""

    def __init__(
        self, text: str = "", role: TextRole = TextRole.MUTED, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, role, parent)


class Caption(Text):
    """The name above a field; pressing on it goes to the field, screen readers join the two."""

    def __init__(
        self, text: str, field: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, TextRole.CAPTION, parent)
        if field is not None:
            self.setBuddy(field)


class SpokenName(QLabel):
    """The name of a field that needs no words to see; only a screen reader finds it.

    A combo box tells its value as its name, whatever it is called: it needs a label beside it.
    """

    def __init__(self, words: str, field: QWidget) -> None:
        super().__init__(words, field.parentWidget())
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setBuddy(field)
        self.hide()


class ElidedLabel(QLabel):
    """One line that ends in "…" where it does not fit; the tooltip then has all of it."""

    def __init__(
        self, text: str = "", role: TextRole = TextRole.BODY, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._role = role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFont(theme.current().font(role))
        self.setText(text)

    @override
    def sizeHint(self) -> QSize:
        """Prefer room for the whole text."""
        width = math.ceil(line_width(self.text(), self.font()))
        return QSize(width, theme.current().line_height(self._role))

    @override
    def minimumSizeHint(self) -> QSize:
        """Accept room for a few letters."""
        few = QFontMetricsF(self.font()).averageCharWidth() * 5
        return QSize(
            min(math.ceil(few), self.sizeHint().width()),
            theme.current().line_height(self._role),
        )

    @override
    def event(self, event: QEvent) -> bool:
        """Offer the whole text as a tooltip, as plain text, only when it is cut off."""
        if event.type() is QEvent.Type.ToolTip:
            cut = self.sizeHint().width() > self.width()
            self.setToolTip(_as_plain(self.text()) if cut else "")
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much of the text as fits."""
        look = theme.current()
        colour = look.text_colour(self._role) if self.isEnabled() else look.tokens.ink3
        painter = QPainter(self)
        paint_line(painter, QRectF(self.contentsRect()), self.text(), self.font(), colour)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take over the font of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.setFont(theme.current().font(self._role))
            self.updateGeometry()


def _as_plain(text: str) -> str:
    """Return `text` so that a tooltip shows it literally, even if it looks like markup."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    return f"<span>{escaped}</span>"
