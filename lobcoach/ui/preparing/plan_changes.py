"""What the coach changes in the plan on screen: kept at once, and a prompt that went comes back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from lobcoach.core.errors import RuleError, WorldError
from lobcoach.core.framework import Competence, Phase
from lobcoach.core.routes import Route, first_about, route_of
from lobcoach.core.talk import PlanStep
from lobcoach.services.preparing import Prepared
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.preparing.bank_dialog import BankDialog
from lobcoach.ui.preparing.plan_card import PlanCard
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.undo_key import UndoKey
from lobcoach.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from lobcoach.services.opened import Services

_GONE = "De vraag is uit het plan."


class PlanChanges(QObject):
    """Joins the plan card to the services; the page reads again by itself when they are done."""

    failed = Signal(Exception)  #: it could not be kept; the plan on screen is to be read again
    done = Signal()

    def __init__(
        self, services: Services, autosave: Autosave, card: PlanCard, banner: Banner, page: QWidget
    ) -> None:
        super().__init__(page)
        self._services = services
        self._autosave = autosave
        self._card = card
        self._banner = banner
        self._page = page
        self._talk = ""
        self._about: tuple[Competence, ...] = ()
        self._route: Route | None = None
        self._phases: dict[str, Phase] = {}
        self._gone: PlanStep | None = None
        self._undo_key = UndoKey(page, self.undo)
        self._connect()

    def show_plan(self, prepared: Prepared) -> None:
        """Change this plan from now on; what went out of another one does not come back."""
        if prepared.conversation.id != self._talk:
            self.forget()
        self._talk = prepared.conversation.id
        self._about = prepared.conversation.competences
        self._route = route_of(prepared.conversation.route)
        self._phases = {step.id: step.phase for step in prepared.steps}

    def forget(self) -> None:
        """Offer no more to put back what went out."""
        self._gone = None
        self._undo_key.set_offered(False)
        self._banner.clear()

    def can_undo(self) -> bool:
        """Tell whether a prompt that went out can be put back."""
        return self._gone is not None

    def undo(self) -> bool:
        """Put back the prompt that went out last; tell whether there was one."""
        gone = self._gone
        if gone is None:
            return False
        self.forget()
        if self.do(lambda: self._services.plans.put_back(gone)):
            self._card.focus_step(gone.id)
        return True

    def do(self, act: Callable[[], object]) -> bool:
        """Store what is typed, then do this; tell whether it worked."""
        if not self._autosave.flush():
            return False
        try:
            act()
        except (WorldError, RuleError) as error:
            self.failed.emit(error)
            return False
        self.done.emit()
        return True

    def take_up(self, topic_id: str) -> None:
        """Put something that was parked into the plan."""
        self._add(lambda: self._services.plans.take_up(self._talk, topic_id))

    def _add(self, act: Callable[[], object]) -> bool:
        """Do this, and bring the keyboard to the prompt that is new in the plan."""
        before = set(self._phases)
        done = self.do(act)
        for step_id in self._phases.keys() - before:
            self._card.focus_step(step_id)
        return done

    def _connect(self) -> None:
        self._card.moved.connect(self._on_card_moved)
        self._card.swap_requested.connect(self._on_card_swap_requested)
        self._card.choice_requested.connect(self._on_card_choice_requested)
        self._card.remove_requested.connect(self._on_card_remove_requested)
        self._card.own_added.connect(self._on_card_own_added)

    def _on_card_moved(self, step_id: str, place: int) -> None:
        self.do(lambda: self._services.plans.move(self._talk, step_id, place))
        self._card.focus_step(step_id)

    def _on_card_swap_requested(self, step_id: str) -> None:
        self.do(lambda: self._services.plans.swap(self._talk, step_id))

    def _on_card_choice_requested(self, step_id: str) -> None:
        plans = self._services.plans
        try:
            prompts = plans.choices(self._talk)
        except (WorldError, RuleError) as error:
            self.failed.emit(error)
            return
        idiom = self._services.idioms.for_coach()
        dialog = BankDialog(prompts, idiom, self._phases.get(step_id), self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        talk = self._talk
        dialog.chosen.connect(
            lambda prompt_id: self._add(lambda: plans.choose(talk, prompt_id, step_id))
        )
        dialog.open()

    def _on_card_remove_requested(self, step_id: str) -> None:
        gone: list[PlanStep] = []
        plans = self._services.plans
        if self.do(lambda: gone.append(plans.remove(self._talk, step_id))):
            (self._gone,) = gone
            self._banner.show_message(_GONE, Tone.NEUTRAL, [("Ongedaan maken", self.undo)])
            self._banner.focus_action()
            self._undo_key.set_offered(True)

    def _on_card_own_added(self, phase: Phase, question: str) -> None:
        about = first_about(phase, self._about, self._route)
        plans = self._services.plans
        if self._add(lambda: plans.ask_own(self._talk, phase, about, question)):
            self._card.own.finish()
