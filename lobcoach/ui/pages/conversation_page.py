"""The walk through a talk: one question at a time, with the note under it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.core.changes import Kind
from lobcoach.core.dialogue import Dialogue
from lobcoach.core.errors import RuleError, WorldError
from lobcoach.core.framework import Competence, Phase
from lobcoach.core.talk import Conversation, ConversationState
from lobcoach.core.walk_progress import phase_for_competence
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.commands import Command, listen
from lobcoach.ui.pages.page import Page
from lobcoach.ui.talk.aids_at_hand import AidsAtHand
from lobcoach.ui.talk.at_table import AtTable
from lobcoach.ui.talk.calm import Calm
from lobcoach.ui.talk.from_line import FromLine
from lobcoach.ui.talk.over_talk import OverTalk
from lobcoach.ui.talk.phase_fields import PhaseFields
from lobcoach.ui.talk.phase_rail import PhaseRail
from lobcoach.ui.talk.prompt_view import prompt_view
from lobcoach.ui.talk.shown_question import shown_question
from lobcoach.ui.talk.side_pane import SidePane
from lobcoach.ui.talk.talk_commands import TalkCommands
from lobcoach.ui.talk.talk_frame import TalkFrame
from lobcoach.ui.talk.talk_notes import TalkNotes
from lobcoach.ui.talk.talk_time import TalkTime
from lobcoach.ui.talk.walk_column import WalkColumn
from lobcoach.ui.undo_key import UndoKey

if TYPE_CHECKING:
    from lobcoach.services.opened import Services

_NOTHING_OPEN = Dialogue("", ConversationState.PLANNED, (), ())

Move = Callable[[Dialogue], Dialogue]


class ConversationPage(Page):
    """Shows one talk and keeps where it stands; every way through it goes through `_move`.

    Typed text reaches the file through `autosave`, which is flushed before every move. `now` is
    the monotonic clock that the quiet clock counts with.
    """

    shows = frozenset({Kind.CONVERSATIONS, Kind.GOALS, Kind.AGREEMENTS, Kind.COACH, Kind.QUESTIONS})
    finish_requested = Signal(str)  #: the id of the talk
    left = Signal()

    def __init__(
        self,
        services: Services,
        autosave: Autosave,
        now: Callable[[], float] = time.monotonic,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(services, parent)
        self._autosave = autosave
        self._dialogue = _NOTHING_OPEN
        self._conversation = Conversation(student_id=None, type="")
        self._told = False
        self._build(now)
        self._connect()

    def open(self, conversation_id: str) -> None:
        """Show a talk where it was left; WorldError or RuleError when that cannot be."""
        talk = self.services.conversations.open(conversation_id)
        self._over.uncover()  # what lay over it was for another moment
        self._aids.begin()
        self._notes.open(conversation_id)
        self._conversation = talk.conversation
        self._rail.show_talk(talk.student, talk.kind, talk.conversation.minutes_planned)
        self._column.fields.show_talk(
            talk.conversation, talk.student, self.services.library.framework
        )
        self._side.show_talk(talk)
        self._calm.start(talk.student, talk.kind)
        self._clock.start(talk.conversation, talk.kind)
        self._show(talk.dialogue)
        self._stale = False  # all of it was read just now
        self._column.show_question()

    @property
    @override
    def about(self) -> str:
        """The id of the talk."""
        return self._dialogue.conversation_id

    @override
    def commands(self) -> Sequence[Command]:
        """All that can be done in the talk now."""
        return self._commands.now(self._dialogue, self._names)

    @override
    def reload(self) -> None:
        """Read again what other parts of the page changed; the walk stays where it is."""
        if self._dialogue is _NOTHING_OPEN:
            return
        try:
            talk = self.services.conversations.conversation(self._dialogue.conversation_id)
            self._conversation = talk
            self._show(self._dialogue)
        except (WorldError, RuleError) as error:
            self.tell(error)
        self._side.reload()

    @override
    def leave(self) -> bool:
        """Store what is typed and the time spent; False when words are not in the file yet."""
        stored = self._autosave.flush()
        if self._dialogue is not _NOTHING_OPEN:
            self._keep(self._dialogue)
        return stored

    @override
    def tell(self, error: WorldError | RuleError) -> None:
        """Say in plain Dutch what went wrong, until the next move."""
        self._told = True
        super().tell(error)

    def _build(self, now: Callable[[], float]) -> None:
        known = self.services.idioms.for_coach().names
        self._names = {each: known[each] for each in Competence}
        self._rail = PhaseRail()
        self._column = WalkColumn(self._names, PhaseFields(self._autosave, self.services.today))
        self._side = SidePane(self.services, self._autosave)
        self._notes = TalkNotes(self.services, self._autosave, self._column.notes, self)
        self._from_line = FromLine(self._column.notes, self._side)
        self._table = AtTable(self._autosave, self._column.purpose.at_table, self)
        self._frame = TalkFrame(self._rail, self._column, self._side)
        self._aids = AidsAtHand(self.services, self._frame, self._column, self.troubled.emit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)
        self._clock = TalkTime(now, self._rail, self)
        self._over = OverTalk(self._frame, self)
        self._calm = Calm(self._column, self._over, self)
        self._commands = TalkCommands(
            self._rail,
            self._column,
            self._side,
            self._from_line,
            self._table,
            self._over,
            self._step_back,
        )
        self.lead_focus_to(self._column.notes)

    def _connect(self) -> None:
        talks, column = self.services.conversations, self._column
        self._rail.phase_requested.connect(self._go_to_phase)
        self._rail.aids_requested.connect(self._aids.toggle)
        self._rail.stop_requested.connect(self._stop_or_go_on)
        self._over.covered.connect(self.looked_at)
        self._over.shown.connect(column.bar.set_shown)
        self._over.back_requested.connect(lambda: self._move(Dialogue.back))
        self._over.next_requested.connect(self._go_on)
        self._over.stop_screen.resumed.connect(self._stop_or_go_on)
        self._over.stop_screen.put_aside.connect(self._put_aside)
        self._clock.keep_due.connect(lambda: self._keep(self._dialogue))
        column.tabs.competence_requested.connect(self._go_to_competence)
        column.advice.phase_requested.connect(self._go_to_phase)
        safeguards = self.services.safeguards
        column.advice.what_works_requested.connect(lambda: self._move(safeguards.look_ahead))
        choices = column.prompt.choices
        choices.unknown_requested.connect(lambda: self._move(safeguards.answer_unknown))
        choices.skip_requested.connect(lambda: self._move(Dialogue.skip))
        choices.park_requested.connect(lambda: self._move(talks.park))
        column.prompt.follow_up_used.connect(self._on_prompt_follow_up_used)
        column.prompt.own_question_asked.connect(self._on_prompt_own_question_asked)
        column.prompt.own_question_closed.connect(column.notes.take_focus)
        column.fields.goal_requested.connect(self._side.new_goal)
        column.fields.agreement_requested.connect(self._side.new_agreement)
        routes = self.services.routes
        column.routes.route_taken.connect(
            lambda route: self._move(lambda dialogue: routes.take(dialogue, route))
        )
        column.routes.closed.connect(column.notes.take_focus)
        column.bar.back_requested.connect(lambda: self._move(Dialogue.back))
        column.bar.another_requested.connect(lambda: self._move(talks.another_prompt))
        column.bar.later_requested.connect(self._put_aside)
        column.bar.next_requested.connect(self._go_on)
        column.bar.show_requested.connect(self._over.toggle_shown)
        self._side.troubled.connect(self.troubled)
        self._side.needed.connect(self._aids.put_away)
        self._side.needed.connect(self._frame.show_side_pane)
        undo = UndoKey(self, lambda: self._over.is_covered() or self._side.put_back())
        self._side.undo_offered.connect(undo.set_offered)
        self._table.closed.connect(column.notes.take_focus)
        listen(self, self.commands)

    def _move(self, move: Move) -> bool:
        """Store what is typed, go where `move` leads, and keep that; tell whether it worked."""
        if self._over.is_stopped():
            return False
        if self._told:
            self._told = False
            self.troubled.emit("")
        self._autosave.flush()
        try:
            self._show(self._keep(move(self._dialogue)))
        except (WorldError, RuleError) as error:
            self.tell(error)
            return False
        self._column.show_question()
        self._column.let_write()
        return True

    def _keep(self, dialogue: Dialogue) -> Dialogue:
        """Store where the talk stands; if that fails it goes on, and the next move stores it."""
        try:
            with self.changing():
                return self.services.conversations.keep_position(dialogue, self._clock.seconds)
        except WorldError as error:
            self.tell(error)
            return dialogue

    def _show(self, dialogue: Dialogue) -> None:
        """Show the talk as it stands; the only place that brings a dialogue on screen."""
        step = dialogue.current
        step_id = step.id if step else ""
        asked = self._notes.asked(step_id)
        view = prompt_view(self.services, dialogue, asked, self._conversation)
        self._dialogue = dialogue
        column = self._column
        self._rail.show_dialogue(dialogue)
        idiom = self.services.idioms.for_coach()
        self._rail.set_value_names(idiom.values)
        self._names = dict(idiom.names)
        column.tabs.set_names(self._names)
        column.tabs.show_dialogue(dialogue)
        column.purpose.show_talk(dialogue, self._conversation)
        column.advice.show_talk(dialogue, self._conversation)
        column.prompt.show_prompt(view)
        with_student = self._conversation.student_id is not None
        column.routes.show_dialogue(dialogue, idiom.names, offered=with_student)
        column.fields.show_phase(dialogue.phase)
        column.fields.still_empty.show_in(dialogue, self.services)
        column.bar.show_dialogue(dialogue)
        self._side.follow(dialogue.phase, dialogue.competence)
        self._aids.show_dialogue(dialogue, self._conversation.type, view.text)
        self._clock.show_dialogue(dialogue)
        shown = shown_question(self.services, dialogue, view.text)
        self._over.show_dialogue(dialogue, shown)
        self._calm.show_dialogue(dialogue, view.text, self.services.idioms.for_coach().names)
        column.notes.setEnabled(step is not None)
        column.notes.show_question(view.text)
        self._table.show_talk(self._conversation)
        self._notes.show_table(self._conversation)
        self._notes.show_step(step_id, view.to.role if view.to else None)

    def _go_on(self) -> None:
        # The student who looks along sees no way out of the talk.
        last = not self._dialogue.can_go_forward and not self._over.is_covered()
        if self._move(Dialogue.forward) and last:
            self.finish_requested.emit(self._dialogue.conversation_id)

    def _go_to_phase(self, phase: Phase) -> None:
        self._move(lambda dialogue: self.services.conversations.visit(dialogue, phase))

    def _go_to_competence(self, competence: Competence) -> None:
        def there(dialogue: Dialogue) -> Dialogue:
            phase = phase_for_competence(dialogue)
            return self.services.conversations.visit(dialogue, phase, competence)

        self._move(there)

    def _step_back(self) -> None:
        """Close what lies over the walk; when nothing does, put the talk aside."""
        if not self._over.is_stopped() and self._over.uncover():
            return
        if self._aids.put_away() or self._column.routes.put_away():
            return
        if self._column.prompt.own_question_is_open():
            self._column.prompt.put_own_question_away()
        elif not self._frame.put_drawer_away():
            self._put_aside()

    def _stop_or_go_on(self) -> None:
        """Let the talk stand still where it is, put aside and out of view; or go on with it."""
        stops = not self._over.is_stopped()
        self._autosave.flush()
        try:
            turned = self._dialogue.pause() if stops else self._dialogue.resume()
        except RuleError as error:
            self.tell(error)
            return
        self._dialogue = turned
        self._clock.set_paused(stops)
        if stops:
            self._over.stop()
        else:
            self._over.uncover()

    def _put_aside(self) -> None:
        if not self._autosave.flush():
            return
        try:
            aside = self.services.conversations.later(self._dialogue, self._clock.seconds)
        except (WorldError, RuleError) as error:
            self.tell(error)
            return
        self._dialogue = aside
        self.left.emit()

    def _on_prompt_follow_up_used(self, text: str) -> None:
        try:
            self._notes.use_follow_up(text)
            self._show(self._dialogue)
        except (WorldError, RuleError) as error:
            self.tell(error)

    def _on_prompt_own_question_asked(self, question: str) -> None:
        talks = self.services.conversations
        if self._move(lambda dialogue: talks.ask_own(dialogue, question)):
            self._column.prompt.finish_own_question()
