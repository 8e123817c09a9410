"""What a walk through the widgets of a window tells: names, sizes, keys and colours."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QAction, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from lobcoach.ui import theme
from lobcoach.ui.theme_tokens import contrast

_FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)
_LABEL = QAccessible.RelationFlag.Label
#: So many pixels of one colour are a stroke of a letter, not its soft edge.
_A_STROKE = 8
#: Words of this size at 100 % are large: 3 : 1 is enough.
_LARGE = 24
_CONTEXT = Qt.ShortcutContext


def shown(root: QWidget) -> list[QWidget]:
    """Return every widget within `root` that is on screen, parents before children."""
    return [each for each in root.findChildren(QWidget) if each.isVisible()]


def stops(root: QWidget) -> list[QWidget]:
    """Return the controls at which the Tab key should stop."""
    tab = Qt.FocusPolicy.TabFocus.value
    return [
        each
        for each in shown(root)
        if each.isEnabled() and each.focusPolicy().value & tab and each.focusProxy() is None
    ]


def controls(root: QWidget) -> list[QWidget]:
    """Return what can be pressed, chosen or typed in, by keyboard or mouse."""
    kinds = (QAbstractButton, *_FIELDS)
    inner = {part for each in shown(root) for part in _parts(each)}
    found = dict.fromkeys(stops(root))
    found |= dict.fromkeys(each for each in shown(root) if isinstance(each, kinds))
    return [each for each in found if each not in inner]


def fields(root: QWidget) -> list[QWidget]:
    """Return what can be typed in."""
    return [each for each in shown(root) if isinstance(each, _FIELDS)]


def _parts(widget: QWidget) -> list[QWidget]:
    """Return what Qt puts inside a control; a screen reader sees the control only."""
    return widget.findChildren(QLineEdit) if _has_parts(widget) else []


def _has_parts(widget: QWidget | None) -> bool:
    return isinstance(widget, QComboBox | QAbstractSpinBox)


def name_of(widget: QWidget) -> str:
    """Return what a screen reader calls the widget."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def described(widget: QWidget) -> str:
    """Return which widget this is, for the message of a failing test."""
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else name_of(widget)
    parents = []
    parent = widget.parentWidget()
    while parent is not None and len(parents) < 3:
        parents.append(type(parent).__name__)
        parent = parent.parentWidget()
    return f"{type(widget).__name__}({words[:40]!r}) in {' < '.join(parents)}"


def unnamed(root: QWidget) -> list[str]:
    """Return the controls that a screen reader has no words for, or only their value."""
    found = []
    for control in controls(root):
        name = name_of(control).strip()
        if isinstance(control, QComboBox):
            # Whatever name it is given, Qt tells its value; only a label that belongs to it helps.
            if not QAccessible.queryAccessibleInterface(control).relations(_LABEL):
                found.append(f"{described(control)} has no label that says what it is")
        elif not name:
            found.append(f"{described(control)} has no name")
        elif isinstance(control, QLineEdit) and name == control.text():
            found.append(f"{described(control)} is called after its text")
    return found


def keys_here(root: QWidget) -> dict[str, list[QShortcut | QAction]]:
    """Return the shortcuts that work in this window now, by their keys."""
    found: dict[str, list[QShortcut | QAction]] = defaultdict(list)
    for shortcut in root.findChildren(QShortcut):
        owner = shortcut.parent()
        if isinstance(owner, QWidget) and owner.isVisible() and owner.isEnabled():
            for keys in QShortcut.keys(shortcut):
                found[keys.toString()].append(shortcut)
    for action in root.findChildren(QAction):
        owner = action.parent()
        if isinstance(owner, QWidget) and owner.isVisible() and action.isEnabled():
            for keys in action.shortcuts():
                found[keys.toString()].append(action)
    return dict(found)


def ambiguous_keys(root: QWidget) -> list[str]:
    """Return the keys that mean two things at once somewhere in this window."""
    found = []
    for keys, owners in keys_here(root).items():
        for one, other in combinations(owners, 2):
            if _meet(one, other):
                found.append(f"{keys} of {one.parent()} and of {other.parent()}")
    mnemonics = Counter(
        mnemonic
        for each in shown(root)
        if isinstance(each, QAbstractButton | QLabel)
        and (not isinstance(each, QLabel) or each.buddy() is not None)
        and (mnemonic := QKeySequence.mnemonic(each.text()).toString())
    )
    found += [f"{keys} {count} times" for keys, count in mnemonics.items() if count > 1]
    return found


def _meet(one: QShortcut | QAction, other: QShortcut | QAction) -> bool:
    """Tell whether two shortcuts with the same keys can both be wanted for one key press."""
    wide = (_CONTEXT.WindowShortcut, _CONTEXT.ApplicationShortcut)
    contexts = [each.context() if isinstance(each, QShortcut) else each.shortcutContext()
                for each in (one, other)]  # fmt: skip
    if any(context in wide for context in contexts):
        return True
    first, second = one.parent(), other.parent()
    assert isinstance(first, QWidget) and isinstance(second, QWidget)
    return first is second or first.isAncestorOf(second) or second.isAncestorOf(first)


def clipped(root: QWidget) -> list[str]:
    """Return the widgets that got less room than their words need, or stick out of their place."""
    found = []
    for widget in shown(root):
        least, size = _least(widget), widget.size()
        if isinstance(widget, QScrollBar | QHeaderView) or _has_parts(widget.parentWidget()):
            continue  # their owner gives them exactly the room they ask for
        if size.width() < least.width() or size.height() < least.height():
            found.append(f"{described(widget)} is {_size(size)}, needs {_size(least)}")
        elif isinstance(widget, QLabel) and widget.hasHeightForWidth():
            needed = widget.heightForWidth(size.width())
            if size.height() < needed:
                found.append(f"{described(widget)} is {size.height()} high, needs {needed}")
        if not _lies_within_its_parent(widget):
            place = widget.geometry().getRect()
            within = _size(widget.parentWidget().size())
            found.append(f"{described(widget)} at {place} sticks out of {within}")
    return found


def _least(widget: QWidget) -> QSize:
    """Return the smallest size at which the words of a widget can be read."""
    if isinstance(widget, QAbstractScrollArea):
        # Qt asks for a fixed number of pixels; what must be in view is a line of text.
        line = widget.fontMetrics().height()
        return QSize(line * 4, line) + widget.size() - widget.viewport().size()
    return widget.minimumSizeHint()


def _size(size: object) -> str:
    return "×".join(map(str, size.toTuple()))  # type: ignore[attr-defined]


def _lies_within_its_parent(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow():
        return True
    holder = parent.parentWidget()
    if isinstance(holder, QAbstractScrollArea) and parent is holder.viewport():
        return True  # it scrolls
    return parent.rect().contains(widget.geometry())


def sideways(root: QWidget) -> list[str]:
    """Return what is wider than its window, to be scrolled to or simply cut off."""
    found = []
    for area in shown(root):
        if isinstance(area, QAbstractScrollArea) and area.horizontalScrollBar().maximum() > 0:
            bar = area.horizontalScrollBar()
            found.append(f"{described(area)} scrolls sideways by {bar.maximum()}")
        if isinstance(area, QScrollArea) and area.widget() is not None:
            more = area.widget().width() - area.viewport().width()
            if more > 0 and not area.horizontalScrollBar().isVisible():
                found.append(f"{described(area)} cuts off {more} pixels")
    return found


def place_of(widget: QWidget, root: QWidget) -> QRect:
    """Return where a widget stands in the window."""
    return QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())


def faint(root: QWidget) -> list[str]:
    """Return the words that stand out too little from their ground, or are in no token's colour.

    To be asked at a large text size, where the strokes of letters have their full colour.
    """
    found = []
    for widget in shown(root):
        if not _says_something(widget) or not widget.isEnabled() or not _in_view(widget):
            continue
        counts = _colours(painted(widget, root))
        ground = max(counts, key=lambda colour: counts[colour])
        inks = [colour for colour in _inks(ground) if counts.get(colour, 0) >= _A_STROKE]
        if not inks and not _stands_on_primary(counts):
            found.append(f"{described(widget)} on {ground} has words in no colour of ours")
        least = 3.0 if _is_large(widget) else 4.5
        found += [
            f"{described(widget)}: {ink} on {ground} is {contrast(ink, ground):.1f} : 1"
            for ink in inks
            if contrast(ink, ground) < least
        ]
    return found


def _says_something(widget: QWidget) -> bool:
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        return bool(widget.text().strip())
    return isinstance(widget, QComboBox)


def _in_view(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


def _inks(ground: str) -> set[str]:
    """Return the colours that words may have on this ground."""
    tokens = theme.current().tokens
    if ground == tokens.primary:
        return {tokens.on_primary}
    pairs = (*tokens.tones.values(), *tokens.values.values())
    return {tokens.ink, tokens.ink2, tokens.ink3, *(pair.text for pair in pairs)}


def _stands_on_primary(counts: dict[str, int]) -> bool:
    """Tell whether the words stand on a filled spot, such as the number of a phase."""
    tokens = theme.current().tokens
    return min(counts.get(tokens.primary, 0), counts.get(tokens.on_primary, 0)) >= _A_STROKE


def _is_large(widget: QWidget) -> bool:
    return widget.font().pixelSize() / theme.current().scale >= _LARGE


def painted(widget: QWidget, root: QWidget) -> QImage:
    """Return what is on screen at the place of a widget."""
    area = place_of(widget, root).intersected(root.rect())
    return root.grab(area).toImage().convertToFormat(QImage.Format.Format_RGB32)


def _colours(image: QImage) -> dict[str, int]:
    """Return how many pixels have each colour."""
    counted = Counter(memoryview(image.constBits()).cast("I").tolist())
    return {f"#{rgb & 0xFFFFFF:06X}": number for rgb, number in counted.items()}
