"""Going through a window with the keyboard only, as someone without a mouse does."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QKeySequence, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from lobcoach.ui import theme
from lobcoach.ui.theme_tokens import contrast
from tests.ui.widget_tree import described, fields, keys_here, place_of, shown, stops

_MANY = 200
#: Two controls whose edges are this close stand in one line, or touch.
_NEAR = 6


def tab_walk(root: QWidget) -> list[QWidget]:
    """Press Tab from where the keyboard is until it is there again; return where it stopped."""
    found: list[QWidget] = []
    while len(found) < _MANY:
        here = QApplication.focusWidget()
        if here is None or here in found:
            break
        found.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    return found


def astray(root: QWidget) -> list[str]:
    """Return what Tab passes by, or where it cannot come back from."""
    wanted = stops(root)
    if not wanted:
        return []
    wanted[0].setFocus(Qt.FocusReason.TabFocusReason)
    visited = tab_walk(root)
    found = [f"Tab never comes to {described(each)}" for each in wanted if each not in visited]
    found += [f"Tab stops at {described(each)}" for each in visited if each not in wanted]
    if QApplication.focusWidget() is not visited[0]:
        found.append(f"Tab comes back to {described(QApplication.focusWidget())}")
    return found


def backwards(root: QWidget) -> list[str]:
    """Return the steps of Tab that go up or to the left instead of the way one reads.

    One such step there has to be: from the last control to the first.
    """
    wanted = stops(root)
    if not wanted:
        return []
    # Measured from the top and before the walk, which scrolls.
    for area in shown(root):
        if isinstance(area, QScrollArea):
            area.verticalScrollBar().setValue(0)
    places = {each: _place_in_view(each, root) for each in wanted}
    wanted[0].setFocus(Qt.FocusReason.TabFocusReason)
    walk = [each for each in tab_walk(root) if each in places]
    found = [
        f"{described(one)} → {described(other)}"
        for one, other in pairwise([*walk, walk[0]])
        if _goes_back(places[one], places[other])
    ]
    return found if len(found) > 1 else []


def _place_in_view(widget: QWidget, root: QWidget) -> QRect:
    """Return where a control is seen, or the pane in which it can be scrolled to."""
    place = place_of(widget, root)
    parent = widget.parentWidget()
    while parent is not None and parent is not root:
        if isinstance(parent, QScrollArea):
            pane = place_of(parent.viewport(), root)
            place = place.intersected(pane) if place.intersects(pane) else pane
        parent = parent.parentWidget()
    return place


def _goes_back(one: QRect, other: QRect) -> bool:
    if other.contains(one) or one.contains(other):
        return False
    above = other.bottom() <= one.top() + _NEAR
    in_one_line = other.top() < one.bottom() - _NEAR and one.top() < other.bottom() - _NEAR
    left = other.right() <= one.left() + _NEAR
    right = other.left() >= one.right() - _NEAR
    return (above and not right) or (in_one_line and left)


def unseen_focus(root: QWidget) -> list[str]:
    """Return the controls that look the same with and without the keyboard in them."""
    found = []
    wanted = stops(root)
    for control, other in zip(wanted, wanted[1:] + wanted[:1], strict=True):
        seen = _change_with_focus(control, other)
        if seen < _least_ring(control):
            # The first visit may have scrolled the page, and with it made room or taken some.
            QApplication.processEvents()
            seen = _change_with_focus(control, other)
        if seen < _least_ring(control):
            found.append(f"{described(control)}: {seen} pixels tell that the keyboard is here")
    return found


def _change_with_focus(control: QWidget, other: QWidget) -> int:
    control.setFocus(Qt.FocusReason.TabFocusReason)
    focused = _picture(control)
    other.setFocus(Qt.FocusReason.TabFocusReason)
    if other is control:
        control.clearFocus()
    return _clearly_changed(focused, _picture(control))


def _picture(widget: QWidget) -> QImage:
    picture = QImage(widget.size(), QImage.Format.Format_RGB32)
    picture.fill(QColor(theme.current().tokens.paper))
    painter = QPainter(picture)
    painter.drawPixmap(0, 0, widget.grab())
    painter.end()
    return picture


def _clearly_changed(one: QImage, other: QImage) -> int:
    """Return how many pixels differ by 3 : 1 or more, as WCAG asks of a focus indicator."""
    if one.size() != other.size():
        return 0
    known: dict[tuple[int, int], bool] = {}
    count = 0
    pixels = (memoryview(each.constBits()).cast("I").tolist() for each in (one, other))
    for pair in zip(*pixels, strict=True):
        if pair[0] == pair[1]:
            continue
        if pair not in known:
            first, second = (f"#{value & 0xFFFFFF:06X}" for value in pair)
            known[pair] = contrast(first, second) >= 3
        count += known[pair]
    return count


def swallowed_keys(root: QWidget) -> list[str]:
    """Return the keys of this window that a field in it would keep for itself.

    Ctrl+Z is a field's own: only one with the keyboard and nothing to undo gives it away.
    """
    found = []
    for keys in keys_here(root):
        if keys == "Ctrl+Z":
            continue
        combination = QKeySequence(keys)[0]
        for field in fields(root):
            wish = QKeyEvent(
                QEvent.Type.ShortcutOverride, combination.key(), combination.keyboardModifiers()
            )
            wish.ignore()
            QApplication.sendEvent(field, wish)
            if wish.isAccepted():
                found.append(f"{keys} is kept by {described(field)}")
    return found


def _least_ring(control: QWidget) -> int:
    """Return how many pixels half a line around the control has, or around its words."""
    size = control.size().boundedTo(control.sizeHint())
    return size.width() + size.height()
