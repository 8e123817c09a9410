from __future__ import annotations

from PySide6.QtGui import QPalette

from lobcoach.ui.theme_palette import make_palette
from lobcoach.ui.theme_tokens import DARK, LIGHT, contrast


def test_what_qt_paints_itself_can_be_read() -> None:
    role = QPalette.ColorRole
    for tokens in (LIGHT, DARK):
        palette = make_palette(tokens)
        for text, ground in (
            (role.WindowText, role.Window),
            (role.Text, role.Base),
            (role.ButtonText, role.Button),
            (role.PlaceholderText, role.Base),
            (role.HighlightedText, role.Highlight),
            (role.ToolTipText, role.ToolTipBase),
            (role.Link, role.Window),
        ):
            pair = (palette.color(text).name(), palette.color(ground).name())
            assert contrast(*pair) >= 4.5, (text, ground)


def test_disabled_text_is_the_third_ink() -> None:
    disabled = make_palette(LIGHT).color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled.name().upper() == LIGHT.ink3
