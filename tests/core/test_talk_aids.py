"""Which aids suit a moment of a talk."""

from __future__ import annotations

from lobcoach.core.framework import Competence, Phase
from lobcoach.core.talk_aids import Activity, Moment, Technique, suited_first

LISTEN = Technique("luisteren", "Luisteren", ("a", "b", "c"), ("d", "e"), "f", tuple(Phase))
SCALE = Technique("schaal", "Schaal", ("a", "b", "c"), ("d", "e"), "f", (Phase.ACTIVATE,))
LINE = Activity("lijn", "Lijn", "a", ("b",), 10, ("c",), (Competence.MOTIVES,), (Phase.REFLECT,),
                ("keuze",), "d", "e")  # fmt: skip


def test_a_technique_suits_a_phase_whatever_the_talk_is_about() -> None:
    assert Moment(Phase.ACTIVATE, None, "voortgang").suits(SCALE)
    assert Moment(Phase.ACTIVATE, Competence.MOTIVES, "keuze").suits(SCALE)
    assert not Moment(Phase.REFLECT, Competence.MOTIVES, "keuze").suits(SCALE)


def test_an_activity_suits_its_phases_competences_and_kinds_of_talk() -> None:
    assert Moment(Phase.REFLECT, Competence.MOTIVES, "keuze").suits(LINE)
    assert Moment(Phase.REFLECT, None, "keuze").suits(LINE)
    assert not Moment(Phase.REFLECT, Competence.QUALITIES, "keuze").suits(LINE)
    assert not Moment(Phase.REFLECT, Competence.MOTIVES, "voortgang").suits(LINE)
    assert not Moment(Phase.CLOSING, Competence.MOTIVES, "keuze").suits(LINE)


def test_what_suits_comes_first_and_the_order_stays() -> None:
    here = Moment(Phase.REFLECT, None, "keuze")
    assert suited_first([SCALE, LISTEN], here) == ((LISTEN,), (SCALE,))
    assert suited_first([LISTEN, SCALE], Moment(Phase.ACTIVATE, None, "keuze")) == (
        (LISTEN, SCALE),
        (),
    )
