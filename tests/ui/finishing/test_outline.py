"""What the report will hold, in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lobcoach.core.goals import Goal
from lobcoach.core.report_content import NextTalk, ReviewedStep
from lobcoach.core.talk import GoalReached, StepOutcome
from lobcoach.services.opened import Services
from lobcoach.services.report_filling import ReportOverview
from lobcoach.ui.finishing.outline import (
    observations,
    outline,
    private_notes,
    study_progress,
)
from tests.ui.given_talk import CONCEPT


def details(overview: ReportOverview) -> dict[str, str]:
    return {row.title: row.detail for row in outline(overview)}


def with_content(overview: ReportOverview, **fields: object) -> ReportOverview:
    return replace(overview, content=replace(overview.content, **fields))  # type: ignore[arg-type]


def test_a_full_talk_says_how_much_there_is_of_each_part(overview: ReportOverview) -> None:
    assert details(overview) == {
        "Doel van het gesprek": "voor een deel gehaald",
        "Vorige keer": "1 afspraak",
        "De ervaring": "ingevuld",
        "In eigen woorden": "1 antwoord bij 1 competentie",
        "Mogelijkheden": "ingevuld",
        "Doelen": f"1 doel · nog concept, komt er niet in: ‘{CONCEPT}’",
        "Afspraken": "2 afspraken",
        "Volgend gesprek": "Voortgangsgesprek · 18 januari",
    }
    assert all(row.filled for row in outline(overview))


def test_an_empty_talk_says_calmly_what_is_still_empty(services: Services, talk: str) -> None:
    overview = services.reports.overview(talk, services.reports.settings(talk))
    assert details(overview) == {
        "Doel van het gesprek": "nog leeg",
        "Vorige keer": "niets om op terug te kijken",
        "De ervaring": "nog leeg",
        "In eigen woorden": "nog leeg",
        "Mogelijkheden": "nog leeg",
        "Doelen": "nog leeg",
        "Afspraken": "nog leeg",
        "Volgend gesprek": "nog niet gekozen",
    }
    assert not any(row.filled for row in outline(overview))


@pytest.mark.parametrize(
    ("reached", "said"),
    [
        (GoalReached.REACHED, "gehaald"),
        (GoalReached.NOT_YET, "nog niet gehaald"),
        (None, "nog niet gezegd hoe ver"),
    ],
)
def test_how_far_the_goal_came(
    overview: ReportOverview, reached: GoalReached | None, said: str
) -> None:
    changed = with_content(overview, goal_reached=reached)
    assert details(changed)["Doel van het gesprek"] == said


def test_steps_and_promises_of_last_time_are_counted_together(overview: ReportOverview) -> None:
    steps = (ReviewedStep("bellen", StepOutcome.DONE), ReviewedStep("mailen", StepOutcome.PARTLY))
    changed = with_content(overview, steps=steps)
    assert details(changed)["Vorige keer"] == "2 stappen, 1 afspraak"


def test_words_outside_a_competence_are_only_counted(overview: ReportOverview) -> None:
    (part,) = overview.content.discoveries
    frame = replace(part, competence=None, answers=part.answers * 2)
    changed = with_content(overview, discoveries=(frame,))
    assert details(changed)["In eigen woorden"] == "2 antwoorden"


def test_a_decision_is_named(overview: ReportOverview) -> None:
    both = with_content(overview, decision="Noor kiest het lab.")
    assert details(both)["Mogelijkheden"] == "ingevuld, met een besluit"
    alone = with_content(both, options="")
    assert details(alone)["Mogelijkheden"] == "alleen een besluit"


def test_only_concepts_means_no_goal_in_the_report(overview: ReportOverview) -> None:
    nameless = replace(overview, concepts=(Goal(student_id="noor"),))
    (row,) = (r for r in outline(with_content(nameless, goals=())) if r.title == "Doelen")
    assert row.detail == "nog concept, komt er niet in: ‘zonder woorden’"
    assert not row.filled


def test_a_next_talk_may_have_only_a_day_or_only_a_kind(overview: ReportOverview) -> None:
    day = with_content(overview, next_talk=NextTalk(on=date(2027, 3, 4)))
    assert details(day)["Volgend gesprek"] == "4 maart"
    kind = with_content(overview, next_talk=NextTalk("Kennismaking"))
    assert details(kind)["Volgend gesprek"] == "Kennismaking"


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "nog leeg"),
        (1, "1 observatie · lees hem samen door"),
        (2, "2 observaties · lees ze samen door"),
    ],
)
def test_observations_are_to_be_read_together(
    overview: ReportOverview, count: int, said: str
) -> None:
    assert observations(replace(overview, observations=count)) == said


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "Je hebt geen werkaantekeningen. Ze gaan ook nooit mee in een verslag."),
        (1, "1 werkaantekening gaat nooit mee in een verslag."),
        (3, "3 werkaantekeningen gaan nooit mee in een verslag."),
    ],
)
def test_own_notes_never_go_into_a_report(overview: ReportOverview, count: int, said: str) -> None:
    assert private_notes(replace(overview, private_notes=count)) == said


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "Ook 1 doel, stap of afspraak uit een zorggesprek blijft hier."),
        (2, "Ook 2 doelen, stappen of afspraken uit een zorggesprek blijven hier."),
    ],
)
def test_what_came_from_a_worry_stays_behind_too(
    overview: ReportOverview, count: int, said: str
) -> None:
    told = private_notes(replace(overview, private_notes=1, apart=count))
    assert told == f"1 werkaantekening gaat nooit mee in een verslag. {said}"


def test_study_progress_is_two_sentences_at_most(overview: ReportOverview) -> None:
    assert study_progress(overview) == "leeg · hooguit twee zinnen"
    talk = replace(overview.conversation, study_progress="Alles gehaald.")
    filled = replace(overview, conversation=talk)
    assert study_progress(filled) == "ingevuld · hooguit twee zinnen"
