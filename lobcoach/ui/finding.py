"""Ctrl+K and F1: to whatever a few letters lead, and the keys of the page on screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog

from lobcoach.core.care_talk import name_in_passing
from lobcoach.core.errors import WorldError
from lobcoach.core.names import full_name, search_text
from lobcoach.services.opened import Services
from lobcoach.services.sentences import sentence
from lobcoach.ui.commands import Command, all_within
from lobcoach.ui.everywhere import FIND
from lobcoach.ui.keys import first_of, keys_of
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.pages.page import Page

if TYPE_CHECKING:
    from lobcoach.ui.dialogs.find_dialog import FindItem

_TO_DO = "do"


class Finding(QObject):
    """Shows what can be found, and does or goes where the coach chooses."""

    def __init__(
        self, window: MainWindow, services: Services, go_to: Callable[[str], object]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self._go_to = go_to

    def show_keys(self) -> None:
        """Show the keys of the page on screen."""
        from lobcoach.ui.dialogs.keys_dialog import KeysDialog

        page = self._window.page()
        if isinstance(page, Page):
            commands = (*page.commands(), *self._window.commands())
            _open(KeysDialog(keys_of(commands), self._window))

    def find(self) -> None:
        """Let the coach go to a student or page, or do something, by typing a few letters.

        On a page about one talk or student what can be done there comes first, else who there are.
        """
        from lobcoach.ui.dialogs.find_dialog import FindDialog

        page = self._window.page()
        if not isinstance(page, Page):
            return
        commands = commands_here(self._window, page)
        try:
            people = [*_students(self._services), *_planned(self._services)]
        except WorldError as error:
            self._window.tell(sentence(error))
            return
        acts = _acts(commands)
        items = [*acts, *people] if page.about else [*people, *acts]
        dialog = FindDialog(items, self._window)
        dialog.chosen.connect(lambda token: self._on_dialog_chosen(token, commands))
        _open(dialog)

    def _on_dialog_chosen(self, token: str, commands: Sequence[Command]) -> None:
        what, _, number = token.partition(" ")
        if what == _TO_DO:
            commands[int(number)].do()
        else:
            self._go_to(token)


def commands_here(window: MainWindow, page: Page) -> list[Command]:
    """Return what can be done now: on this page, by a button on screen, or everywhere.

    Of two that are called the same, a button and the way to a page, the nearest is kept.
    """
    here, everywhere = page.commands(), window.commands()
    named = (*here, *everywhere)
    buttons = [*all_within(page, named), *all_within(window.banner, named)]
    every = (*here, *buttons, *everywhere)
    nearest: dict[str, Command] = {}
    for each in every:
        if each.can and each.keys != FIND:
            nearest.setdefault(each.title, each)
    return list(nearest.values())


def _acts(commands: Sequence[Command]) -> list[FindItem]:
    from lobcoach.ui.dialogs.find_dialog import FindItem

    return [
        FindItem(each.kind, each.title, "", each.kind, f"{_TO_DO} {number}", first_of(each))
        for number, each in enumerate(commands)
    ]


def _students(services: Services) -> list[FindItem]:
    """Return the students, to talk with."""
    from lobcoach.ui.dialogs.find_dialog import FindItem

    return [
        FindItem("Student", full_name(row.student), row.student.group,
                 search_text(row.student), f"student {row.student.id}")
        for row in services.students.caseload()
    ]  # fmt: skip


def _planned(services: Services) -> list[FindItem]:
    """Return the talks that are planned, to go on preparing them."""
    from lobcoach.ui.dialogs.find_dialog import FindItem

    types = services.library.framework.types
    return [
        FindItem("Voorbereiden", full_name(row.student), name_in_passing(types[row.type]),
                 f"voorbereiden {search_text(row.student)}", f"prepare {row.id}")
        for row in services.talk_lists.planned()
        if row.student is not None
    ]  # fmt: skip


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
