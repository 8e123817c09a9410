"""One choice out of a few: side by side where that fits, else a list to choose from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget
from typing_extensions import override

from lobcoach.ui import icons, spoken, theme
from lobcoach.ui.widgets.kept_fields import CalmComboBox
from lobcoach.ui.widgets.segmented import Choice, Look, Segmented


class ChoiceThatFits(QWidget):
    """Offers `choices`, of which none may be chosen; `keys` says which keys do the same.

    `done_word` is what a tick means here, such as "besproken"; a screen reader says it.
    """

    chosen = Signal(str)  #: the coach chose this key; not sent by `set_current`

    def __init__(
        self,
        accessible_name: str,
        choices: Sequence[Choice],
        keys: Mapping[str, str],
        done_word: str,
        *,
        look: Look = Look.TRACK,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._choices = {choice.key: choice for choice in choices}
        self._done_word = done_word
        self._look = look
        self._row = _Row(accessible_name, choices, look=look, parent=self)
        self._list = CalmComboBox(accessible_name)
        self._list.setParent(self)
        self._list.set_narrow()
        self._list.setToolTip(", ".join(keys.values()))
        for choice in choices:
            self._list.addItem(choice.text, choice.key)
        self._list.setPlaceholderText("Kies")
        self._row.explain(keys)
        self._done: dict[str, bool] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row.chosen.connect(self._on_chosen)
        self._list.activated.connect(lambda: self._on_chosen(self._list.current_key()))
        self._fit()

    def current(self) -> str:
        """Return the key of what is chosen, empty when nothing is."""
        return self._row.current()

    def set_current(self, key: str) -> None:
        """Choose without sending `chosen`; an empty key chooses nothing."""
        if key:
            self._row.set_current(key)
        else:
            self._row.choose_none()
        self._list.setCurrentIndex(self._list.findData(key))

    def set_choices(self, choices: Sequence[Choice], keys: Mapping[str, str]) -> None:
        """Offer other choices; what was chosen stays chosen if it is among them, ticks go."""
        before = self.current()
        self._choices = {choice.key: choice for choice in choices}
        self._row.set_choices(choices)
        self._row.come_after(self._list)
        self._row.explain(keys)
        with QSignalBlocker(self._list):
            self._list.clear()
            for choice in choices:
                self._list.addItem(choice.text, choice.key)
        self._list.setToolTip(", ".join(dict.fromkeys(keys.values())))
        self._done = {}
        self.set_current(before if before in self._choices else "")
        self._fit()

    def set_texts(self, texts: Mapping[str, str]) -> None:
        """Call the choices by other words; what is chosen and done stays."""
        if all(self._choices[key].text == text for key, text in texts.items()):
            return
        for key, text in texts.items():
            self._choices[key] = replace(self._choices[key], text=text)
            self._row.set_text(key, text)
            self._say_done(key)
        self._fit()

    def set_done(self, key: str, done: bool) -> None:
        """Show or remove the tick behind a choice."""
        if key not in self._choices or self._done.get(key, False) == done:
            return
        self._done[key] = done
        self._say_done(key)
        self._fit()

    def is_done(self, key: str) -> bool:
        """Tell whether a choice has a tick."""
        return self._done.get(key, False)

    @override
    def sizeHint(self) -> QSize:
        """Prefer all choices side by side."""
        return QSize(self._row.sizeHint().width(), self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        """Become as narrow as the list."""
        return QSize(self._list.minimumSizeHint().width(), self._height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the form that fits."""
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the theme changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def _say_done(self, key: str) -> None:
        done, text = self._done.get(key, False), self._choices[key].text
        words = f"{text}, {self._done_word}" if done else text
        self._row.set_done(key, done)
        self._row.name(key, words)
        self._list.setItemText(self._list.findData(key), words)

    def _height(self) -> int:
        shown = self._row if self._fits() else self._list
        return shown.sizeHint().height()

    def _fits(self) -> bool:
        return self._row.sizeHint().width() <= self.width()

    def _fit(self) -> None:
        look = theme.current()
        self._list.setIconSize(QSize(look.px(16), look.px(16)))
        for place, choice in enumerate(self._choices.values()):
            if choice.icon:
                icon = icons.icon(choice.icon, look.tokens.ink2, look.px(16))
                self._list.setItemIcon(place, icon)
        self.updateGeometry()
        fits = self._fits()
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self._row.setVisible(fits)
        self._list.setVisible(not fits)
        self.setFocusProxy(self._row if fits else self._list)
        natural = self._row.sizeHint().width()
        across = natural if self._look is Look.PILLS else self.width()
        self._row.setGeometry(0, 0, across, self.height())
        self._list.setGeometry(self.rect())
        if had_focus:
            self.setFocus()  # what had it may be hidden now

    def _on_chosen(self, key: str) -> None:
        self.set_current(key)
        self.chosen.emit(key)


class _Row(Segmented):
    """Choices side by side, of which none may be chosen, with ticks in other words."""

    def explain(self, keys: Mapping[str, str]) -> None:
        for key, words in keys.items():
            self._segments[key].setToolTip(words)
            about = spoken.sentences(self.accessibleName(), spoken.shortcut(words))
            self._segments[key].setAccessibleDescription(about)

    def come_after(self, widget: QWidget) -> None:
        for segment in self._segments.values():
            QWidget.setTabOrder(widget, segment)
            widget = segment

    def set_text(self, key: str, text: str) -> None:
        self._segments[key].setText(text)

    def name(self, key: str, words: str) -> None:
        self._segments[key].setAccessibleName(words)

    def choose_none(self) -> None:
        for segment in self._segments.values():
            segment.setAutoExclusive(False)
            segment.setChecked(False)
            segment.setAutoExclusive(True)
