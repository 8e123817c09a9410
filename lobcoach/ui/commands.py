"""What a coach can do on a screen: the one list from which its keys, F1 and Ctrl+K come."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget
from shiboken6 import isValid

from lobcoach.ui.widgets.pressable import Pressable

DO, GO = "Doen", "Ga naar"


@dataclass(frozen=True)
class Command:
    """Something that can be done; `name` tells it as F1 and Ctrl+K do, `can` whether it can now.

    `keys` are as Qt writes them, with spaces between those that do the same. F1 tells the keys of
    a `family` in one line. Of what is `heard` the control that has the keyboard knows the keys.
    `button` is the one on screen that does the same.
    """

    name: str
    do: Callable[[], object]
    keys: str = ""
    can: bool = True
    family: str = ""
    heard: bool = False
    kind: str = DO
    button: QAbstractButton | None = None

    @property
    def title(self) -> str:
        """The name as it begins a line."""
        return self.name[:1].upper() + self.name[1:]


#: Asked anew whenever it matters: what can be done changes all the time.
Commands = Callable[[], Iterable[Command]]


def pressing(button: QAbstractButton, name: str, keys: str = "") -> Command:
    """Return what pressing this button does, which can be done while it can be pressed."""
    can = button.isEnabled() and button.isVisible()
    return Command(name, button.click, keys, can, button=button)


def listen(widget: QWidget, commands: Commands) -> list[QShortcut]:
    """Let the keys of these work while `widget` is on screen, wherever the keyboard is."""
    shortcuts = []
    for command in commands():
        for keys in () if command.heard else command.keys.split():
            shortcut = QShortcut(QKeySequence(keys), widget)
            shortcut.activated.connect(partial(_press, commands, keys))
            shortcuts.append(shortcut)
    return shortcuts


def all_within(root: QWidget, named: Sequence[Command]) -> list[Command]:
    """Return what the buttons on screen within `root` do, but for what is `named` already.

    What is ticked or chosen is a field, which is no command.
    """
    known = {command.button for command in named if command.button is not None}
    names = {command.title for command in named}
    found: dict[str, Command] = {}
    for button in root.findChildren(Pressable):
        words = button.accessibleName() or button.text()
        offered = button.isVisible() and button.isEnabled() and not button.isCheckable()
        if offered and words and button not in known and words not in names:
            found.setdefault(words, Command(words, partial(_click, button)))
    return list(found.values())


def _press(commands: Commands, keys: str) -> None:
    for command in commands():
        if command.can and keys in command.keys.split():
            command.do()
            return


def _click(button: QAbstractButton) -> None:
    if isValid(button):
        button.click()
