"""The field's fixed words."""

from __future__ import annotations

import pytest

from lobcoach.core.framework import (
    BEHAVIOUR_IDS,
    MIDDLE_PHASES,
    Competence,
    CoreValue,
    Phase,
    value_of,
)
from lobcoach.services.library import Library
from tests.core.given_prompts import LONG, kind


def test_there_are_twenty_six_behaviours_and_reliability_has_six() -> None:
    assert len(BEHAVIOUR_IDS) == 26
    assert "betrouwbaar-6" in BEHAVIOUR_IDS
    assert "aandacht-6" not in BEHAVIOUR_IDS
    assert value_of("daadkrachtig-3") is CoreValue.DECISIVE


def test_four_phases_are_walked_for_each_competence() -> None:
    assert MIDDLE_PHASES == (Phase.LOOK_BACK, Phase.REFLECT, Phase.LOOK_AHEAD, Phase.ACTIVATE)


def test_the_written_out_length_that_is_nearest_counts_and_ties_go_shorter() -> None:
    short = kind()
    assert short.default_minutes == 15
    assert short.pattern_for(20).total == 15
    assert short.pattern_for(10).total == 10
    assert short.pattern_for(12).total == 10
    assert LONG.pattern_for(60).total == 45


def test_each_behaviour_of_the_framework_can_be_looked_up(library: Library) -> None:
    for behaviour_id in BEHAVIOUR_IDS:
        behaviour = library.framework.behaviour(behaviour_id)
        assert behaviour.id == behaviour_id
        assert behaviour.value is value_of(behaviour_id)
    with pytest.raises(KeyError):
        library.framework.behaviour("aandacht-9")


def test_all_thirteen_kinds_of_talk_can_be_held(library: Library) -> None:
    codes = [each.code for each in library.framework.available_types]
    assert codes == [
        "kennismaking", "intake-eind", "voortgang", "loopbaanreflectie", "keuze", "trialoog",
        "overdracht", "uitstroom", "heroriëntatie", "ouder", "verzoek", "signaal",
        "coach",
    ]  # fmt: skip
    assert len(library.framework.types) == 13


def test_an_idiom_is_found_by_its_code_and_an_unknown_one_is_the_standard(library: Library) -> None:
    framework = library.framework
    assert framework.idiom("summa").names[Competence.QUALITIES] == "Ontdek je talent"
    assert framework.idiom("vroeger") is framework.idiom("standaard")
