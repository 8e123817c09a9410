"""A calm line that tells the coach something without asking for an answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from lobcoach.ui import icons, theme
from lobcoach.ui.painting import paint_box
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.widgets.buttons import OutlineButton
from lobcoach.ui.widgets.side_by_side import SideBySide
from lobcoach.ui.widgets.text import Body

_ICONS = {
    Tone.GOOD: "check-circle",
    Tone.WAIT: "clock",
    Tone.ATTENTION: "warning",
    Tone.NEUTRAL: "info",
}
#: Narrower than this, at 100 % text size, a message reads badly.
_ROOM_FOR_TEXT = 260
#: There is room for this many actions.
MOST_ACTIONS = 3
#: The words of a button and what it does.
Action = tuple[str, Callable[[], object]]


class Banner(QFrame):
    """One message with its actions; hidden as long as there is none.

    It takes no focus when it appears; a screen reader reads it out. Pressing an action
    does not take the message away: whoever solved the matter calls `clear`. Where it is
    narrow the actions stand below the message.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = Tone.NEUTRAL
        self._icon = _ToneIcon()
        self._text = Body()
        self._actions = _Actions(spacing=10)
        # Made once, so that Tab comes to them at the place of the banner.
        self._acts: list[Callable[[], object]] = [_nothing] * MOST_ACTIONS
        self._buttons = [self._make_button(number) for number in range(MOST_ACTIONS)]
        self._actions.hide()
        self._beside = SideBySide(spacing=10)
        self._beside.add(self._text, 1, room=_ROOM_FOR_TEXT)
        self._beside.add(self._actions)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._beside, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._arrange()
        self.hide()

    def show_message(
        self, text: str, tone: Tone = Tone.NEUTRAL, actions: Sequence[Action] = ()
    ) -> None:
        """Show a message instead of the one before, and have it read out if it is new."""
        news = self.isHidden() or text != self._text.text()
        self._tone = tone
        self._icon.show_tone(tone)
        self._text.setText(text)
        self._replace_actions(actions)
        self.show()
        self.update()
        if news:
            self._announce()

    def clear(self) -> None:
        """Take the message away."""
        self.hide()
        self._text.setText("")
        self._replace_actions(())

    def focus_action(self) -> None:
        """Bring the keyboard to the first action, if there is one."""
        if self._buttons[0].isVisibleTo(self):
            self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def message(self) -> str:
        """Return the message, empty when there is none."""
        return self._text.text()

    def tone(self) -> Tone:
        """Return how the message is meant."""
        return self._tone

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tinted ground."""
        look = theme.current()
        tint = look.tokens.tones[self._tone].tint
        paint_box(QPainter(self), QRectF(self.rect()), look.px(10), fill=tint)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take over the spaces of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        look = theme.current()
        self._row.setContentsMargins(look.px(14), look.px(8), look.px(8), look.px(8))
        self._row.setSpacing(look.px(10))

    def _replace_actions(self, actions: Sequence[Action]) -> None:
        for number, button in enumerate(self._buttons):
            words, self._acts[number] = actions[number] if number < len(actions) else ("", _nothing)
            button.setText(words)
            button.setVisible(bool(words))
        self._actions.setVisible(bool(actions))
        self._actions.arrange()
        self._beside.arrange()

    def _make_button(self, number: int) -> OutlineButton:
        button = OutlineButton("", compact=True)
        button.clicked.connect(lambda _checked: self._acts[number]())
        button.hide()
        self._actions.add(button)
        return button

    def _announce(self) -> None:
        event = QAccessibleAnnouncementEvent(self, self._text.text())
        if self._tone is Tone.ATTENTION:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)


def _nothing() -> None:
    """Stand in for the act of a button that is not shown."""


class _Actions(SideBySide):
    """The actions beside each other; below each other only where no row has room for them."""

    @override
    def minimumSizeHint(self) -> QSize:
        least, row = super().minimumSizeHint(), self.row_width()
        around = self.parentWidget()
        fits = around is not None and row <= around.width()
        return QSize(row, least.height()) if fits else least


class _ToneIcon(QWidget):
    """The icon that goes with the tone; the words say the same."""

    def __init__(self) -> None:
        super().__init__()
        self._tone = Tone.NEUTRAL
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_tone(self, tone: Tone) -> None:
        self._tone = tone
        self.update()

    @override
    def sizeHint(self) -> QSize:
        side = theme.current().px(18)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colour = theme.current().tokens.tones[self._tone].text
        icons.paint(QPainter(self), _ICONS[self._tone], colour, QRectF(self.rect()))
