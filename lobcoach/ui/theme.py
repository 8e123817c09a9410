"""The look that is in force: its colours, and how large everything is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QFont

from lobcoach.ui.theme_tokens import LIGHT, Tokens
from lobcoach.ui.typography import STYLES, TextRole, make_font


@dataclass(frozen=True)
class Theme:
    """One look: its colours, and how much larger than designed everything is."""

    tokens: Tokens
    scale: float = 1.0

    def px(self, length: float) -> int:
        """Return a designed length in pixels at this text size."""
        return round(length * self.scale)

    def font(self, role: TextRole) -> QFont:
        """Return the font of a text role at this text size."""
        return QFont(_font(role, self.scale))

    def line_height(self, role: TextRole) -> int:
        """Return the distance between the lines of a text role in pixels."""
        style = STYLES[role]
        return round(style.size * style.line_height * self.scale)

    def text_colour(self, role: TextRole) -> str:
        """Return the colour of a text role."""
        return self.tokens.colour(STYLES[role].colour)


@lru_cache(maxsize=64)
def _font(role: TextRole, scale: float) -> QFont:
    style = STYLES[role]
    return make_font(round(style.size * scale), style.weight, style.spacing)


class _InForce:
    """Holds the one theme that everything is painted with."""

    theme = Theme(LIGHT)


def current() -> Theme:
    """Return the theme that is in force now.

    A widget asks again whenever it paints and on `QEvent.StyleChange`; it keeps no copy.
    """
    return _InForce.theme


def put_in_force(theme: Theme) -> None:
    """Let `current` return this theme from now on; only the ThemeController calls this."""
    _InForce.theme = theme
