"""The tokens as a QPalette, for everything that Qt paints by itself."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from lobcoach.ui.theme_tokens import Tokens

_Role = QPalette.ColorRole

_ROLES = {
    _Role.Window: "paper",
    _Role.WindowText: "ink",
    _Role.Base: "card",
    _Role.AlternateBase: "paper",
    _Role.Text: "ink",
    _Role.Button: "card",
    _Role.ButtonText: "ink",
    _Role.BrightText: "on_primary",
    _Role.PlaceholderText: "ink2",
    _Role.Highlight: "primary",
    _Role.HighlightedText: "on_primary",
    _Role.Accent: "primary",
    _Role.ToolTipBase: "card",
    _Role.ToolTipText: "ink",
    _Role.Link: "ink",
    _Role.LinkVisited: "ink2",
    _Role.Light: "card",
    _Role.Midlight: "soft",
    _Role.Mid: "line",
    _Role.Dark: "border",
    _Role.Shadow: "border",
}
_FADED = (_Role.WindowText, _Role.Text, _Role.ButtonText)


def make_palette(tokens: Tokens) -> QPalette:
    """Return the palette of a theme; disabled text is the third ink."""
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, QColor(tokens.colour(name)))
    for role in _FADED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.ink3))
    return palette
