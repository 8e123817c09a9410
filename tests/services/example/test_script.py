"""How the example is written down."""

from __future__ import annotations

from lobcoach.core.framework import Competence, Phase
from lobcoach.core.talk import ConversationState, Lane
from lobcoach.services.example.script import ScriptedTalk, Written


def test_what_is_not_said_is_as_usual() -> None:
    talk = ScriptedTalk(-7, "voortgang", 15, (Competence.MOTIVES,))
    assert (talk.state, talk.report, talk.notes) == (ConversationState.CLOSED, False, ())
    assert Written(Phase.REFLECT, "rustig").lane is Lane.OWN_WORDS
