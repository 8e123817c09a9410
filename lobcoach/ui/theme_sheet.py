"""The tokens as one style sheet, for Qt's own fields, lists, tabs, menus and scroll bars.

Pages choose a variant with the dynamic property `role`:
frames `rail`, `side`, `rule`; lists and tables `plain`; text editors `note`, `question`.
"""

from __future__ import annotations

from string import Template

from lobcoach.ui.theme_tokens import Tokens, mix

_FIELDS = Template("""
QLineEdit, QPlainTextEdit, QTextEdit {
  background: $card; color: $ink; border: 1px solid $border; border-radius: ${r10}px;
  padding: ${p10}px ${p12}px; placeholder-text-color: $ink2;
  selection-background-color: $primary; selection-color: $on_primary;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus {
  border: 2px solid $ink; padding: ${p10f}px ${p12f}px;
}
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled {
  background: $soft; color: $ink3; border-color: $line;
}
QComboBox QLineEdit, QAbstractSpinBox QLineEdit,
QComboBox QLineEdit:focus, QAbstractSpinBox QLineEdit:focus {
  background: transparent; border: none; border-radius: 0; padding: 0;
}
QPlainTextEdit[role="note"], QTextEdit[role="note"] {
  font-size: ${f15}px; border: 2px solid transparent; padding: ${p4}px ${p8}px;
}
QPlainTextEdit[role="note"]:focus, QTextEdit[role="note"]:focus {
  border: 2px solid $ink; padding: ${p4}px ${p8}px;
}
QTextEdit[role="question"] { font-size: ${f19}px; font-weight: 600; }
QTextBrowser { background: $card; }
QComboBox QAbstractItemView { padding: ${p4}px; border-radius: 0; }
""")

_BUTTONS = Template("""
QPushButton, QToolButton {
  background: $card; color: $ink; border: 1px solid $line; border-radius: ${r10}px;
  padding: ${p8}px ${p16}px; font-weight: 600;
}
QToolButton { padding: ${p6}px; }
QPushButton:hover, QToolButton:hover { background: $soft; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: $line; }
QPushButton:focus { border: 2px solid $ink; padding: ${p8f}px ${p16f}px; }
QToolButton:focus { border: 2px solid $ink; padding: ${p6f}px; }
QPushButton:default { background: $primary; color: $on_primary; border-color: $primary; }
QPushButton:default:hover { background: $primary_hover; }
QPushButton:default:focus { border: 2px solid $paper; outline: 2px solid $ink; }
QPushButton:disabled, QToolButton:disabled { background: $soft; color: $ink3; }
QCheckBox, QRadioButton { spacing: ${p10}px; padding: ${p4}px; }
QCheckBox:disabled, QRadioButton:disabled { color: $ink3; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {
  width: ${p20}px; height: ${p20}px;
}
""")

_VIEWS = Template("""
QAbstractItemView {
  background: $card; color: $ink; border: 1px solid $line; border-radius: ${r10}px; padding: 1px;
  selection-background-color: $soft; selection-color: $ink; alternate-background-color: $card;
}
QAbstractItemView:focus { border: 2px solid $ink; padding: 0; }
QAbstractItemView[role="plain"] {
  background: transparent; border: 2px solid transparent; padding: 0; gridline-color: $line;
}
QAbstractItemView[role="plain"]:focus { border: 2px solid $ink; }
QAbstractItemView[role="rows"], QAbstractItemView[role="rows"]:focus {
  border: none; padding: 0; background: transparent;
}
QAbstractItemView::item { padding: 0 ${p10}px; }
QAbstractItemView::item:hover, QAbstractItemView::item:selected { background: $soft; color: $ink; }
QHeaderView, QHeaderView::section { background: transparent; }
QHeaderView { border: none; }
QHeaderView::section {
  color: $ink2; font-size: ${f12}px; font-weight: 600; border: none;
  border-bottom: 1px solid $line; padding: ${p10}px;
}
QTableCornerButton::section { background: transparent; border: none; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar { border: none; qproperty-drawBase: 0; qproperty-expanding: 0; }
QTabBar::tab {
  background: transparent; color: $ink2; border: 2px solid transparent;
  border-radius: ${r8}px; padding: ${p6}px ${p12}px; margin: 2px;
}
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:selected { background: $soft; color: $ink; font-weight: 600; }
QTabBar::tab:selected:focus { border: 2px solid $ink; }
""")

_SURFACES = Template("""
QLabel { background: transparent; }
QScrollArea, QAbstractScrollArea > QWidget > QWidget[role="sheet"] {
  background: transparent; border: none;
}
QScrollArea:focus { border: 2px solid $ink; border-radius: ${r10}px; }
QFrame[role="rail"] { background: $paper; border: none; border-right: 1px solid $line; }
QFrame[role="side"] { background: $paper; border: none; border-left: 1px solid $line; }
QFrame[role="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: ${p12}px; }
QScrollBar:horizontal { height: ${p12}px; }
QScrollBar::handle { background: $line; border-radius: 3px; margin: 3px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $border; }
QScrollBar::handle:vertical { min-height: ${p32}px; }
QScrollBar::handle:horizontal { min-width: ${p32}px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $line; }
QMenu {
  background: $card; color: $ink; border: 1px solid $line; padding: ${p6}px;
}
QMenu::item { padding: ${p8}px ${p24}px ${p8}px ${p12}px; border-radius: ${r6}px; }
QMenu::icon { padding-left: ${p8}px; }
QMenu::item:selected { background: $soft; }
QMenu::item:disabled { color: $ink3; }
QMenu::separator { background: $line; height: 1px; margin: ${p6}px; }
QToolTip {
  background: $card; color: $ink; border: 1px solid $line; padding: ${p6}px;
  font-size: ${f13}px;
}
QProgressBar { background: $line; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: $primary; border-radius: 3px; }
QSlider::groove:horizontal { background: $border; height: 4px; border-radius: 2px; }
QSlider::handle:horizontal {
  background: $primary; width: ${p16}px; margin: -${p6}px 0; border-radius: ${r6}px;
}
QSlider:focus { border: 2px solid $ink; border-radius: ${r6}px; }
QSlider { border: 2px solid transparent; }
""")

_LENGTHS = (4, 6, 8, 10, 12, 16, 20, 24, 32)
_RADII = (6, 8, 10)
_FONTS = (12, 13, 15, 19)


def make_sheet(tokens: Tokens, scale: float) -> str:
    """Return the style sheet for these colours at a text size of `scale` times the design."""
    words = {name: value for name, value in vars(tokens).items() if isinstance(value, str)}
    words["primary_hover"] = mix(tokens.primary, tokens.card, 0.12)
    for length in _LENGTHS:
        words[f"p{length}"] = str(round(length * scale))
        words[f"p{length}f"] = str(round(length * scale) - 1)
    words |= {f"r{radius}": str(round(radius * scale)) for radius in _RADII}
    words |= {f"f{size}": str(round(size * scale)) for size in _FONTS}
    parts = (_FIELDS, _BUTTONS, _VIEWS, _SURFACES)
    return "".join(part.substitute(words) for part in parts)
