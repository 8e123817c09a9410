from __future__ import annotations

from datetime import date

import pytest

from lobcoach.core.framework import LearningRoute
from lobcoach.core.goals import AgreementReview
from lobcoach.core.talk import GoalReached, StepOutcome
from lobcoach.report import wording

TODAY = date(2027, 1, 8)


def test_the_facts_of_a_talk_stand_on_one_line() -> None:
    assert wording.talk_facts(
        "Startgesprek", TODAY, 45, ("Noor", "M. de Wit (coach)"), "M. de Wit"
    ) == ("Startgesprek · 8 januari 2027 · 45 minuten · aanwezig: Noor, M. de Wit (coach)")
    assert wording.talk_facts("Startgesprek", TODAY, 1, ("Noor",), "M. de Wit") == (
        "Startgesprek · 8 januari 2027 · 1 minuut · aanwezig: Noor · coach: M. de Wit"
    )
    assert wording.talk_facts("", TODAY, 0, (), "") == "8 januari 2027"


def test_the_facts_of_a_study_are_told_as_far_as_known() -> None:
    told = wording.study_facts("Kok", 3, LearningRoute.BBL, 1)
    assert told == "Kok · niveau 3 · BBL · leerjaar 1"
    assert wording.study_facts("", None, None, None) == ""


@pytest.mark.parametrize(
    ("reached", "told"),
    [
        (GoalReached.REACHED, "Aan het eind: gehaald."),
        (GoalReached.PARTLY, "Aan het eind: voor een deel gelukt."),
        (GoalReached.NOT_YET, "Aan het eind: nog niet gelukt."),
        (None, "Aan het eind: nog niet opgeschreven."),
    ],
)
def test_how_far_the_goal_came(reached: GoalReached | None, told: str) -> None:
    assert wording.goal_reached(reached) == told


def test_each_outcome_of_a_step_is_neutral() -> None:
    told = [wording.step_outcome("Bellen.", outcome, "") for outcome in StepOutcome]
    assert told == [
        "Bellen: gelukt.",
        "Bellen: voor een deel gelukt.",
        "Bellen: anders gelopen.",
        "Bellen: nog niet begonnen.",
    ]
    assert wording.step_outcome("Bellen", StepOutcome.DONE, "Het was fijn.\n") == (
        "Bellen: gelukt. Het was fijn."
    )


def test_a_kept_promise_tells_its_day_with_the_year_only_when_it_is_another() -> None:
    done, not_done = AgreementReview.DONE, AgreementReview.NOT_DONE
    assert wording.promise_outcome("mailen", done, date(2027, 1, 5), "", TODAY) == (
        "mailen: gedaan op 5 januari."
    )
    assert wording.promise_outcome("mailen", done, date(2026, 12, 5), "", TODAY) == (
        "mailen: gedaan op 5 december 2026."
    )
    assert wording.promise_outcome("mailen", done, None, "", TODAY) == "mailen: gedaan."
    assert wording.promise_outcome("mailen", not_done, TODAY, "Dat komt nog.", TODAY) == (
        "mailen: nog niet gedaan. Dat komt nog."
    )


def test_a_competence_is_headed_by_its_name_and_plain_question() -> None:
    assert wording.competence_heading("Motieven", "Wat wil ik?") == "Motieven – wat wil ik"
    assert wording.competence_heading("Motieven", "") == "Motieven"


def test_a_name_that_is_the_question_itself_is_not_said_twice() -> None:
    assert wording.competence_heading("Wat kan ik?", "Wat kan ik?") == "Wat kan ik?"


def test_a_first_step_with_and_without_a_day() -> None:
    assert wording.first_step("Bellen.", date(2027, 1, 15), TODAY) == "Bellen, uiterlijk 15 januari"
    assert wording.first_step("Bellen.", None, TODAY) == "Bellen."


def test_any_part_of_the_next_talk_may_be_open() -> None:
    assert (
        wording.next_talk("Startgesprek", TODAY, 30) == "Startgesprek · 8 januari 2027 · 30 minuten"
    )
    assert wording.next_talk("", None, None) == "nog niet gepland"


def test_whether_the_student_read_it_and_what_the_student_adds() -> None:
    assert wording.read_by("Noor") == "Gelezen door Noor"
    assert wording.read_by("") == "Gelezen door de student"
    assert wording.has_read(False, TODAY) == "nog niet"
    assert wording.has_read(True, None) == "ja"
    assert wording.has_read(True, TODAY) == "ja, 8 januari 2027"
    assert wording.addition("Noor", "Klopt.") == "Noor voegt toe: ‘Klopt.’"
    assert wording.addition("", "Klopt.") == "De student voegt toe: ‘Klopt.’"


def test_the_small_print_tells_version_day_and_bank() -> None:
    assert wording.small_print(2, TODAY, "1.0") == (
        "Versie 2 van dit verslag · gemaakt op 8 januari 2027 met LOBcoach · vragenbank 1.0"
    )
    assert "vragenbank" not in wording.small_print(2, TODAY, "")


def test_words_get_one_pair_of_marks() -> None:
    for typed in ("Ik bel.", "‘Ik bel.’", "'Ik bel.'", '"Ik bel."', "“Ik bel.”", " „Ik bel.” "):
        assert wording.quoted(typed) == "‘Ik bel.’"
    assert wording.quoted("'t Is goed") == "‘'t Is goed’"
    assert wording.quoted("'") == "‘'’"
    assert wording.capitalised("") == ""
    assert wording.capitalised("coach") == "Coach"


def test_a_logo_is_called_by_its_school() -> None:
    assert wording.logo_of("ROC Noord") == "Logo van ROC Noord"
    assert wording.logo_of("") == "Logo van de school"
