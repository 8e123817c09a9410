"""*Eigen vraag*: the question that only this coach can write, with advice beside each field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar, TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.core.changes import Kind
from lobcoach.core.errors import (
    NotFoundError,
    QuestionError,
    QuestionTrouble,
    RuleError,
    WorldError,
)
from lobcoach.core.own_questions import OwnQuestion, missing
from lobcoach.services.sentences import sentence
from lobcoach.ui.bank_editor.draft_keeping import DraftKeeping
from lobcoach.ui.bank_editor.editor_header import EditorHeader
from lobcoach.ui.bank_editor.question_form import QuestionForm
from lobcoach.ui.bank_editor.wording import missing_words, to_mend_words
from lobcoach.ui.commands import Command, listen
from lobcoach.ui.pages.page import Page
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.widgets.banner import Action, Banner
from lobcoach.ui.widgets.scroll_column import ScrollColumn
from lobcoach.ui.widgets.tab_order import follow_layout

if TYPE_CHECKING:
    from lobcoach.services.opened import Services

Done = TypeVar("Done")
#: Advice comes when the coach stops typing for a moment, not at each letter.
ADVISE_AFTER_MS = 400
_HALF_NEW = "Hier was je nog mee bezig."
_HALF_KEPT = "Je was deze vraag aan het veranderen; dat is nog niet bewaard."
_COPY = "Dit is jouw kopie van een vraag van LOBcoach. De vraag van LOBcoach blijft zoals hij is."


class OwnQuestionPage(Page):
    """Writes one question at a time. What is half written is kept, and offered again."""

    shows: ClassVar[frozenset[Kind]] = frozenset({Kind.QUESTIONS, Kind.STUDENTS, Kind.COACH})
    saved = Signal(str)  #: the id of the question
    removed = Signal(object)  #: what undoing it needs
    left = Signal()
    advised = Signal()  #: the advice now belongs to what is filled in

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._own = services.own_questions
        self._writing = False
        self._stored = self._own.blank()  #: as its file has it, or as it began
        self._header = EditorHeader()
        self._banner = Banner()
        self._form = QuestionForm(services.library.framework, self._stored.prompt)
        self.keeping = DraftKeeping(self._own, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(ADVISE_AFTER_MS)
        self._build()
        self._connect()
        self._show(self._stored)

    @property
    @override
    def about(self) -> str:
        """The id of the question that is changed; empty while it is a new one."""
        return self._id if self._stored.seen else ""

    @property
    def _id(self) -> str:
        return self._stored.prompt.id

    def open(self, prompt_id: str | None) -> None:
        """Begin a new question, change an own one, or begin with a copy of a shipped one.

        What was half written before comes back. WorldError or RuleError when the question cannot
        be read; then the page is as it was.
        """
        if not self.keeping.flush():
            return  # what cannot be kept stays in view
        if prompt_id is None:
            self._open_new()
        elif self._own.is_own(prompt_id):
            self._open_own(prompt_id)
        else:
            self._show(self._own.copy_of(prompt_id))
            self._banner.show_message(_COPY)

    @override
    def commands(self) -> Sequence[Command]:
        """Keep the question, or go."""
        return (
            Command("bewaar de vraag", self.save, "Ctrl+Return Ctrl+Enter"),
            Command("terug; wat je schreef blijft staan", self.left.emit, "Esc"),
        )

    def save(self, *, over: bool = False) -> None:
        """Write the question into its file, or say at the first empty field what is needed."""
        self._advise()
        draft = self._draft()
        lacking = missing(draft.prompt)
        if lacking:
            self._form.go_to_missing(lacking[0])
            return
        kept = self._write(lambda: self._own.save(draft, over=over), lambda: self.save(over=over))
        if kept is not None:
            self._show(kept)
            self.saved.emit(kept.prompt.id)

    def remove(self) -> None:
        """Take the question out of its file; the one who hears `removed` offers to undo it."""
        removed = self._write(lambda: self._own.remove(self._id), self.remove)
        if removed is not None:
            self._show(self._own.blank())
            self.removed.emit(removed)

    @override
    def reload(self) -> None:
        """Take over what was changed in the file; what is being written stays."""
        self._form.use_words(self.services.idioms.for_coach())
        if self._stored.seen and not self._writing:
            self._look_at_file()
        self._advise()

    @override
    def leave(self) -> bool:
        """Keep what is half written; what cannot be kept waits on the page."""
        self._pause.stop()
        self.keeping.flush()
        return True

    @override
    def close_down(self) -> None:
        """Stop listening and waiting."""
        super().close_down()
        self.keeping.flush()
        self.keeping.forget()
        self._pause.stop()

    def _build(self) -> None:
        scroll = ScrollColumn()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        for part in (self._header, self._banner, self._form):
            scroll.body.addWidget(part)
        scroll.body.addStretch(1)
        self.lead_focus_to(self._form.first)
        follow_layout(self)

    def _connect(self) -> None:
        self._form.changed.connect(self._on_form_changed)
        self._pause.timeout.connect(self._advise)
        self._header.save_requested.connect(self.save)
        self._header.remove_requested.connect(self.remove)
        self._header.left.connect(self.left)
        listen(self, self.commands)

    def _draft(self) -> OwnQuestion:
        return OwnQuestion(self._form.prompt(), self._stored.seen)

    def _open_new(self) -> None:
        draft = self._own.new_draft()
        self._show(draft or self._own.blank())
        if draft is not None:
            self._banner.show_message(
                _HALF_NEW, Tone.NEUTRAL, [("Begin opnieuw", self._start_over)]
            )

    def _open_own(self, question_id: str) -> None:
        draft = self._own.draft_of(question_id)
        try:
            stored = self._own.read(question_id)
        except NotFoundError:
            if draft is None:
                raise
            stored = draft  # its file is gone, but not what was written since
        self._show(stored, draft)
        if draft is not None and draft != stored:
            self._banner.show_message(
                _HALF_KEPT, Tone.NEUTRAL, [("Terug naar wat bewaard is", self._start_over)]
            )

    def _show(self, stored: OwnQuestion, draft: OwnQuestion | None = None) -> None:
        """Show a question as it stands, or as it is half written; older messages go."""
        shown = draft or stored
        self._stored = OwnQuestion(stored.prompt, shown.seen)
        self._banner.clear()
        self._form.use_words(self.services.idioms.for_coach())
        self._form.show_prompt(shown.prompt)
        self._header.show_question(kept=bool(self._stored.seen))
        self._advise()

    def _write(self, act: Callable[[], Done], again: Callable[[], object]) -> Done | None:
        """Return what `act` made of the files; None when it could not be, which is said."""
        self._writing = True
        try:
            done = act()
        except (WorldError, RuleError) as error:
            self._say(error, again)
            return None
        finally:
            self._writing = False
        self.keeping.forget()
        return done

    def _start_over(self) -> None:
        """Show the question as its file has it, or an empty one, instead of what was written."""
        stored = self._write(lambda: self._own.start_over(self._id), self._start_over)
        if stored is not None:
            self._show(stored)
            self._form.first.setFocus()

    def _look_at_file(self) -> None:
        try:
            now = self._own.read(self._id)
        except NotFoundError:
            self._say(QuestionError(QuestionTrouble.GONE), self.save)
        except (WorldError, RuleError) as error:
            self._say(error, self.reload)
        else:
            if now.seen == self._stored.seen:
                return
            if self._form.prompt() == self._stored.prompt:
                self._show(now)
            else:
                self._say(
                    QuestionError(QuestionTrouble.CHANGED_BY_HAND, self._own.file_of(self._id)),
                    self.save,
                )

    def _advise(self) -> None:
        """Say at each field what the checker says about it, and at the button what is needed."""
        self._pause.stop()
        draft = self._draft()
        try:
            advice = self._own.advice(draft)
        except (WorldError, RuleError) as error:
            self.tell(error)
            return
        self._form.show_advice(advice)
        lacking = missing_words(missing(draft.prompt))
        to_mend = to_mend_words([each.field for each in advice if each.must])
        self._header.show_needs(" ".join(filter(None, (lacking, to_mend))))
        self.advised.emit()

    def _say(self, error: WorldError | RuleError, again: Callable[[], object]) -> None:
        """Say what is wrong, with what the coach can do about it."""
        keep_this = ("Bewaar deze", lambda: self.save(over=True))
        actions: list[Action] = []
        match error:
            case QuestionError(trouble=QuestionTrouble.CHANGED_BY_HAND):
                actions = [("Neem die uit het bestand", self._start_over), keep_this]
            case QuestionError(trouble=QuestionTrouble.GONE):
                actions = [keep_this]
            case WorldError():
                actions = [("Probeer opnieuw", again)]
        self._banner.show_message(sentence(error), Tone.WAIT, actions)

    def _on_form_changed(self) -> None:
        self.keeping.put(self._draft())
        self._pause.start()
