"""What is done with talks in an opened file: each service is made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from lobcoach.core.changes import Changes
from lobcoach.services.library import Library
from lobcoach.services.talk_lists import TalkListService
from lobcoach.store.store import Store

if TYPE_CHECKING:
    from lobcoach.services.conversations import ConversationService
    from lobcoach.services.from_lines import FromLineService
    from lobcoach.services.goals import GoalService
    from lobcoach.services.must_record import MustRecordService
    from lobcoach.services.next_student import NextStudentService
    from lobcoach.services.own_career import OwnCareerService
    from lobcoach.services.plans import PlanService
    from lobcoach.services.preparing import PreparingService
    from lobcoach.services.removing import RemovingService
    from lobcoach.services.reports import ReportService
    from lobcoach.services.routes import RouteService
    from lobcoach.services.safeguards import SafeguardService


class TalkServices:
    """Which talks there are, and everything from preparing one to its report.

    All but the lists is imported, too, when it is first asked for: the list of students, with which
    the program begins, need not wait for it.
    """

    def __init__(
        self, store: Store, library: Library, today: Callable[[], date], changes: Changes
    ) -> None:
        self._store = store
        self.library = library
        self.today = today
        self.changes = changes
        self.talk_lists = TalkListService(store)

    @cached_property
    def conversations(self) -> ConversationService:
        """A talk from beginning to end."""
        from lobcoach.services.conversations import ConversationService

        return ConversationService(self._store, self.changes, self.library, self.today)

    @cached_property
    def goals(self) -> GoalService:
        """Goals and agreements of a student."""
        from lobcoach.services.goals import GoalService

        return GoalService(self._store, self.changes, self.today)

    @cached_property
    def from_lines(self) -> FromLineService:
        """A goal or an agreement from a tagged line of a note."""
        from lobcoach.services.from_lines import FromLineService

        return FromLineService(self._store, self.changes, self.today)

    @cached_property
    def removing(self) -> RemovingService:
        """Taking away a goal or an agreement, and putting it back."""
        from lobcoach.services.removing import RemovingService

        return RemovingService(self._store, self.changes)

    @cached_property
    def preparing(self) -> PreparingService:
        """Planned talks and their plans."""
        from lobcoach.services.preparing import PreparingService

        return PreparingService(self._store, self.changes, self.library, self.today)

    @cached_property
    def plans(self) -> PlanService:
        """Changing the plan of a talk that has not begun."""
        from lobcoach.services.plans import PlanService

        return PlanService(self._store, self.changes, self.library, self.today)

    @cached_property
    def reports(self) -> ReportService:
        """The gespreksverslag: what is in it, issuing it."""
        from lobcoach.services.reports import ReportService

        return ReportService(self._store, self.changes, self.library, self.today)

    @cached_property
    def must_record(self) -> MustRecordService:
        """What a talk is meant to leave behind and is still empty."""
        from lobcoach.services.must_record import MustRecordService

        return MustRecordService(self._store, self.library, self.today)

    @cached_property
    def own_career(self) -> OwnCareerService:
        """The coach's own career: a talk without a student."""
        from lobcoach.services.own_career import OwnCareerService

        return OwnCareerService(self._store, self.changes, self.library, self.today)

    @cached_property
    def safeguards(self) -> SafeguardService:
        """Gentler ways on through a talk."""
        from lobcoach.services.safeguards import SafeguardService

        return SafeguardService(self.conversations)

    @cached_property
    def routes(self) -> RouteService:
        """Routes to another competence, taken in a talk."""
        from lobcoach.services.routes import RouteService

        return RouteService(self._store, self.library, self.today, self.conversations)

    @cached_property
    def next_student(self) -> NextStudentService:
        """The next talk that is prepared."""
        from lobcoach.services.next_student import NextStudentService

        return NextStudentService(self._store, self.conversations, self.today)
