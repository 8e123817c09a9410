"""Keeps the program in the colours and text size that the coach or the system wants."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from lobcoach.ui import fonts
from lobcoach.ui.theme import Theme, current, put_in_force
from lobcoach.ui.theme_palette import make_palette
from lobcoach.ui.theme_sheet import make_sheet
from lobcoach.ui.theme_style import LobStyle
from lobcoach.ui.theme_tokens import DARK, LIGHT
from lobcoach.ui.typography import TextRole

SMALLEST_PERCENT = 90
LARGEST_PERCENT = 200


class ColourChoice(StrEnum):
    """Which colours the coach wants; the values stand in the settings file."""

    SYSTEM = "systeem"
    LIGHT = "licht"
    DARK = "donker"


class ThemeController(QObject):
    """Keeps the program in the colours and text size that the coach or the system wants."""

    changed = Signal()  #: another theme is in force; all widgets have been told already

    def __init__(
        self,
        choice: str = ColourChoice.SYSTEM,
        percent: int = 100,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._choice = ColourChoice(choice)
        self._percent = _within_limits(percent)
        self._app: QApplication | None = None

    @property
    def choice(self) -> ColourChoice:
        """Which colours the coach wants."""
        return self._choice

    @property
    def percent(self) -> int:
        """The text size in percent of the design."""
        return self._percent

    @property
    def theme(self) -> Theme:
        """The theme that the choices lead to now."""
        return Theme(DARK if self._wants_dark() else LIGHT, self._percent / 100)

    def apply(self, app: QApplication) -> None:
        """Dress the application, and keep it dressed when the system changes its colours."""
        if self._app is None:
            fonts.load_first()
            app.setStyle(LobStyle())
            app.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        self._app = app
        self._tell_system()
        self._dress(app)

    def set_choice(self, choice: str) -> None:
        """Use light or dark colours or follow the system; ValueError for another word."""
        self._choice = ColourChoice(choice)
        self._tell_system()
        self._refresh()

    def set_percent(self, percent: int) -> None:
        """Use another text size, kept between 90 and 200 percent."""
        self._percent = _within_limits(percent)
        self._refresh()

    def _wants_dark(self) -> bool:
        if self._choice is not ColourChoice.SYSTEM:
            return self._choice is ColourChoice.DARK
        return self._app is not None and _system_is_dark(self._app)

    def _tell_system(self) -> None:
        """Let title bars and system dialogs follow the coach's choice, where they can."""
        if self._app is None:
            return
        hints = self._app.styleHints()
        if self._choice is ColourChoice.SYSTEM:
            hints.unsetColorScheme()
        elif self._choice is ColourChoice.DARK:
            hints.setColorScheme(Qt.ColorScheme.Dark)
        else:
            hints.setColorScheme(Qt.ColorScheme.Light)

    def _on_system_changed(self) -> None:
        self._refresh()

    def _refresh(self) -> None:
        if self._app is not None and self.theme != current():
            self._dress(self._app)

    def _dress(self, app: QApplication) -> None:
        theme = self.theme
        put_in_force(theme)
        app.setFont(theme.font(TextRole.BODY))
        app.setPalette(make_palette(theme.tokens))
        app.setStyleSheet(make_sheet(theme.tokens, theme.scale))
        self.changed.emit()


def _system_is_dark(app: QApplication) -> bool:
    return app.styleHints().colorScheme() is Qt.ColorScheme.Dark


def _within_limits(percent: int) -> int:
    return max(SMALLEST_PERCENT, min(LARGEST_PERCENT, percent))
