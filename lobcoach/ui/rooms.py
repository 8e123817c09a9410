"""The pages behind the first one: imported, made and connected when they are first needed.

The list of students need not wait for what a talk, its report or the settings take to import.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from lobcoach.core.errors import RuleError, WorldError
from lobcoach.core.talk import ConversationState
from lobcoach.ui.on_demand import OnDemand

if TYPE_CHECKING:
    from lobcoach.services.opened import Services
    from lobcoach.ui.autosave import Autosave
    from lobcoach.ui.file_matters import FileMatters
    from lobcoach.ui.finishing.saving import AskPlace
    from lobcoach.ui.pages.close_page import ClosePage
    from lobcoach.ui.pages.conversation_page import ConversationPage
    from lobcoach.ui.pages.conversations_page import ConversationsPage
    from lobcoach.ui.pages.finish_page import FinishPage
    from lobcoach.ui.pages.new_talk_page import NewTalkPage
    from lobcoach.ui.pages.page import Page
    from lobcoach.ui.pages.settings_page import SettingsPage
    from lobcoach.ui.preferences import Preferences
    from lobcoach.ui.theme_controller import ThemeController


class Ways(Protocol):
    """Where a page may lead to."""

    def take_in(self, page: Page) -> None:
        """Let a page tell its trouble, and go when the window goes."""

    def show_students(self) -> None:
        """Show *Mijn studenten*."""

    def add_student(self) -> None:
        """Ask for a new student."""

    def prepare_talk(self, student_id: str | None) -> None:
        """Show *Nieuw gesprek*."""

    def open_talk(self, conversation_id: str) -> None:
        """Go on with a talk."""

    def finish_talk(self, conversation_id: str) -> None:
        """Show what goes into the student file."""

    def leave_settings(self) -> None:
        """Go back to what was on screen before *Instellingen*."""

    def go_to(self, token: str) -> None:
        """Go where a token leads."""


def fetch() -> None:
    """Import all pages now, in a thread, so that the first one asked for comes at once."""
    from lobcoach.ui.pages import (  # noqa: F401
        aids_page,
        close_page,
        conversation_page,
        conversations_page,
        finish_page,
        new_talk_page,
        own_question_page,
        prepare_page,
        question_bank_page,
        settings_page,
        values_page,
    )


class Rooms:
    """The pages of one open file, apart from the list of students."""

    def __init__(
        self,
        services: Services,
        autosave: Autosave,
        preferences: Preferences,
        ways: Ways,
        *,
        looks: ThemeController,
        file: FileMatters,
        ask_place: AskPlace | None,
    ) -> None:
        self._services = services
        self.new_talk = _new_talk(services, ways)
        self.talks = _talks(services, ways)
        self.conversation = _conversation(services, autosave, ways)
        self.finish = _finish(services, autosave, preferences, ask_place, ways)
        self.close = _close(services, autosave, ways)
        self.settings = _settings(services, autosave, preferences, ways, looks=looks, file=file)

    def made(self) -> Iterator[Page]:
        """Yield the pages that were ever needed."""
        for page in (self.new_talk, self.talks, self.conversation, self.finish, self.close,
                     self.settings):  # fmt: skip
            if page.made is not None:
                yield page.made

    def show_again(self) -> Iterator[Page]:
        """Show the same talks as another file has them; yield pages whose talk is not there."""
        for page in (self.conversation.made, self.finish.made, self.close.made):
            if page is None or not page.about:
                continue
            try:
                state = self._services.conversations.conversation(page.about).state
                page.open(page.about)
            except (WorldError, RuleError):
                yield page
            else:
                if state == ConversationState.CLOSED and page is self.conversation.made:
                    yield page


def _new_talk(services: Services, ways: Ways) -> OnDemand[NewTalkPage]:
    """Return *Nieuw gesprek*."""

    def make() -> NewTalkPage:
        from lobcoach.ui.pages.new_talk_page import NewTalkPage

        return NewTalkPage(services)

    def connect(page: NewTalkPage) -> None:
        page.begun.connect(ways.open_talk)
        page.planned.connect(lambda talk: ways.go_to(f"prepare {talk}"))
        page.resume_requested.connect(ways.open_talk)
        page.cancelled.connect(ways.show_students)
        page.student_wanted.connect(ways.add_student)
        ways.take_in(page)

    return OnDemand(make, connect)


def _talks(services: Services, ways: Ways) -> OnDemand[ConversationsPage]:
    """Return *Gesprekken*."""

    def make() -> ConversationsPage:
        from lobcoach.ui.pages.conversations_page import ConversationsPage

        return ConversationsPage(services)

    def connect(page: ConversationsPage) -> None:
        page.resume_requested.connect(ways.open_talk)
        page.report_requested.connect(ways.finish_talk)
        page.prepare_requested.connect(lambda talk: ways.go_to(f"prepare {talk}"))
        ways.take_in(page)

    return OnDemand(make, connect)


def _conversation(services: Services, autosave: Autosave, ways: Ways) -> OnDemand[ConversationPage]:
    """Return the talk itself."""

    def make() -> ConversationPage:
        from lobcoach.ui.pages.conversation_page import ConversationPage

        return ConversationPage(services, autosave)

    def connect(page: ConversationPage) -> None:
        page.finish_requested.connect(ways.finish_talk)
        page.left.connect(ways.show_students)
        ways.take_in(page)

    return OnDemand(make, connect)


def _finish(
    services: Services,
    autosave: Autosave,
    preferences: Preferences,
    ask_place: AskPlace | None,
    ways: Ways,
) -> OnDemand[FinishPage]:
    """Return *Gesprek afronden*; it remembers where the coach puts reports."""

    def make() -> FinishPage:
        from lobcoach.ui.pages.finish_page import FinishPage
        from lobcoach.ui.places import ask_pdf_place

        folder = preferences.export_folder
        return FinishPage(services, autosave, folder, ask_place=ask_place or ask_pdf_place)

    def remember(folder: str) -> None:
        preferences.export_folder = Path(folder)

    def connect(page: FinishPage) -> None:
        page.back_requested.connect(ways.open_talk)
        page.done.connect(ways.show_students)
        page.next_talk_requested.connect(ways.open_talk)
        page.new_talk_requested.connect(lambda: ways.prepare_talk(None))
        page.folder_chosen.connect(remember)
        ways.take_in(page)

    return OnDemand(make, connect)


def _close(services: Services, autosave: Autosave, ways: Ways) -> OnDemand[ClosePage]:
    """Return *Gesprek afronden* for a talk without a report."""

    def make() -> ClosePage:
        from lobcoach.ui.pages.close_page import ClosePage

        return ClosePage(services, autosave)

    def connect(page: ClosePage) -> None:
        page.back_requested.connect(ways.open_talk)
        page.done.connect(lambda: ways.go_to("page talks"))
        ways.take_in(page)

    return OnDemand(make, connect)


def _settings(
    services: Services,
    autosave: Autosave,
    preferences: Preferences,
    ways: Ways,
    *,
    looks: ThemeController,
    file: FileMatters,
) -> OnDemand[SettingsPage]:
    """Return *Instellingen*, with the cards of the lock and of the file."""

    def make() -> SettingsPage:
        from lobcoach.ui.pages.settings_page import SettingsPage
        from lobcoach.ui.settings.file_card import FileCard
        from lobcoach.ui.settings.lock_card import LockCard

        def choose(folder: Path | None) -> None:
            preferences.backup_folder = folder

        card = FileCard(services.backups, file.clock, services.today)
        card.folder_chosen.connect(choose)
        card.restore_requested.connect(lambda: ways.go_to("restore"))
        return SettingsPage(services, autosave, looks, [LockCard(services, preferences), card])

    def connect(page: SettingsPage) -> None:
        page.left.connect(ways.leave_settings)
        ways.take_in(page)

    return OnDemand(make, connect)
