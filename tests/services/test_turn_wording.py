"""The turn of the school year in Dutch."""

from __future__ import annotations

from lobcoach.core.class_list.differences import FieldChange
from lobcoach.core.people import Student
from lobcoach.services import turn_wording
from lobcoach.services.turn_of_year import Turn, Turned, TurnPlan

SAM, BO = Student(first_name="Sam", year=1), Student(first_name="Bo")
ADA = Student(first_name="Ada", year=9)
ONE = (("id", FieldChange("year", 1, 2)),)


def test_the_button_says_what_it_does() -> None:
    assert turn_wording.action(TurnPlan(Turn.NEXT_YEAR, (SAM,), ())) == (
        "Zet 1 student een leerjaar verder"
    )
    assert turn_wording.action(TurnPlan(Turn.ARCHIVE, (SAM, BO), ())) == "Archiveer 2 studenten"


def test_it_says_of_each_what_changes() -> None:
    assert turn_wording.moves(SAM, Turn.NEXT_YEAR) == "Sam: leerjaar 1 → 2"
    assert turn_wording.moves(SAM, Turn.ARCHIVE) == "Sam"
    assert turn_wording.moves(BO, Turn.NEXT_YEAR) == "Bo"


def test_those_who_stay_are_named_with_the_reason() -> None:
    assert turn_wording.left(TurnPlan(Turn.NEXT_YEAR, (SAM,), ())) == ""
    assert turn_wording.left(TurnPlan(Turn.NEXT_YEAR, (), (BO, ADA))) == (
        "Zonder leerjaar, en dat blijft zo: Bo. Al in leerjaar 9, en dat blijft zo: Ada."
    )


def test_what_was_done_and_undone_is_told() -> None:
    assert turn_wording.turned("LAB4A", Turned(Turn.NEXT_YEAR, ONE)) == (
        "1 student van LAB4A is nu een leerjaar verder."
    )
    assert turn_wording.turned("LAB4A", Turned(Turn.ARCHIVE, ONE * 2)) == (
        "2 studenten van LAB4A zijn gearchiveerd."
    )
    assert turn_wording.undone(()) == "De groep is weer zoals eerst."
    assert turn_wording.undone(("Sam",)) == (
        "De groep is weer zoals eerst. Sam blijft zoals je intussen zelf hebt gewijzigd."
    )
    assert turn_wording.undone(("Sam", "Bo")).endswith("Sam, Bo blijven zoals je intussen zelf "
                                                       "hebt gewijzigd.")  # fmt: skip
