"""A technique and a *werkvorm* as they are read."""

from __future__ import annotations

from lobcoach.core.framework import Competence
from lobcoach.services.library import Library
from lobcoach.ui.aids.sheets import ActivitySheet, TechniqueSheet
from tests.ui.finding import words
from tests.ui.pictures import Show


def test_a_technique_tells_what_to_do_say_and_avoid(library: Library, show: Show) -> None:
    technique = library.aids.techniques[0]
    sheet = TechniqueSheet(technique)
    show(sheet)
    told = words(sheet)
    assert [*technique.what] == [line for line in told if line in technique.what]
    assert [f"‘{line}’" for line in technique.spoken] == [each for each in told if each[0] == "‘"]
    assert told[-2:] == ["Let op", technique.pitfall]


def test_an_activity_tells_what_is_needed_how_long_it_takes_and_each_step(
    library: Library, show: Show
) -> None:
    activity = library.aids.activities[0]
    names = {each: each.name for each in Competence}
    sheet = ActivitySheet(activity, names)
    show(sheet)
    told = words(sheet)
    assert f"{activity.minutes} minuten" in told
    assert set(activity.needed) | set(activity.steps) <= set(told)
    assert [f"{number}." for number in range(1, len(activity.steps) + 1)] == [
        line for line in told if line[:-1].isdigit()
    ]
    assert activity.literal in told
    assert told[-1] == "Past bij: QUALITIES · MOTIVES · reflecteren"
