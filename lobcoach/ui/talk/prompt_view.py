"""What the question card shows, gathered from the talk, the question bank and the framework."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from lobcoach.core.dialogue import Dialogue
from lobcoach.core.framework import CoreValue, value_of
from lobcoach.core.people import HintDensity
from lobcoach.core.selection import Why
from lobcoach.core.talk import Conversation
from lobcoach.ui.talk.addressed import Addressed, addressed

if TYPE_CHECKING:
    from lobcoach.services.opened import Services

_NO_PROMPT = "Er staat hier geen vraag klaar. Stel gerust een eigen vraag."


@dataclass(frozen=True)
class PromptView:
    """One prompt as the coach sees it; empty texts and None show nothing.

    `value_name` is what the coach calls the value, `about` the plain question of the competence;
    `place` is (number, how many) in the phase; `asked` are the follow-ups that were asked
    already. `own` marks the coach's own question. `unfolded` shows the explanation without being
    asked for (hint density *veel*). `to` is whom the prompt is for, where more than the student are
    asked something.
    """

    text: str
    value: CoreValue | None = None
    value_name: str = ""
    about: str = ""
    place: tuple[int, int] = (0, 0)
    follow_ups: tuple[str, ...] = ()
    asked: frozenset[str] = frozenset()
    hint: str = ""
    behaviour: str = ""
    watch_for: str = ""
    last_asked: date | None = None
    own: bool = False
    unfolded: bool = False
    to: Addressed | None = None


def prompt_view(
    services: Services,
    dialogue: Dialogue,
    asked: Collection[str],
    talk: Conversation | None = None,
) -> PromptView:
    """Gather what belongs to the prompt on screen; WorldError when the file cannot be read.

    `talk` tells who sit at the table.
    """
    step = dialogue.current
    if step is None:
        return PromptView(_NO_PROMPT)
    framework = services.library.framework
    prompt = services.library.find(step.prompt_id)
    behaviour = framework.behaviour(step.behaviour).paraphrase if step.behaviour else ""
    idiom = services.idioms.for_coach()
    value = value_of(step.behaviour) if step.behaviour else None
    density = services.coach.get().hint_density
    hints = density is not HintDensity.OFF
    beside = services.conversations.about_step(step)
    return PromptView(
        text=step.prompt_text,
        value=value,
        value_name=idiom.values[value] if value else "",
        about=idiom.questions[step.competence] if step.competence else "",
        place=dialogue.place_in_phase,
        follow_ups=beside.follow_ups,
        asked=frozenset(asked),
        hint=prompt.coach_hint if prompt is not None and hints else "",
        unfolded=density is HintDensity.MANY,
        behaviour=behaviour,
        watch_for=prompt.watch_for if prompt is not None else "",
        last_asked=beside.last_asked,
        own=not step.prompt_id and step.why == Why.OWN,
        to=addressed(prompt, talk) if talk is not None else None,
    )
