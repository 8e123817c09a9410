"""What a row says about a talk."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from lobcoach.core.framework import Competence
from lobcoach.core.overviews import ConversationRow
from lobcoach.core.people import Student
from lobcoach.core.records import utc_now
from lobcoach.core.talk import ConversationState
from lobcoach.services.library import Library
from lobcoach.ui.lists import talk_columns
from lobcoach.ui.lists.talk_columns import TalkWords
from lobcoach.ui.theme_tokens import Tone

NOOR = Student(first_name="Noor", infix="van den", surname="Berg", group="LAB4A")
RUNNING = ConversationRow(
    id="x", student=NOOR, type="voortgang", state=ConversationState.RUNNING,
    on=date(2026, 10, 8), minutes_planned=15, seconds_spent=490,
    competences=(Competence.QUALITIES, Competence.MOTIVES), touched=utc_now(),
)  # fmt: skip
CLOSED = replace(RUNNING, state=ConversationState.CLOSED, reports=1)
OWN = replace(RUNNING, student=None, on=None)


@pytest.fixture
def words(library: Library) -> TalkWords:
    return TalkWords(
        library.framework,
        lambda: date(2026, 11, 23),
        lambda: library.framework.idiom("standaard"),
    )


def spoken(words: TalkWords, row: ConversationRow) -> list[str]:
    return [(c.spoken or c.text)(row) for c in words.columns(reports=True)]


def test_an_unfinished_talk_says_how_far_it_came(words: TalkWords) -> None:
    assert spoken(words, RUNNING) == [
        "Noor van den Berg, Voortgangsgesprek · LAB4A",
        "8 okt",
        "8 van 15 min",
        "Kwaliteiten, Motieven",
        "verslag nog niet",
        "Ga verder: Noor van den Berg",
        "Meer voor Noor van den Berg",
    ]
    assert len(words.columns(reports=False)) == 6
    assert talk_columns.action_icon(RUNNING) == "arrow-right"
    assert talk_columns.report_tone(RUNNING) is None


def test_a_talk_to_come_says_when_and_how_long_and_is_prepared(words: TalkWords) -> None:
    planned = replace(RUNNING, state=ConversationState.PLANNED, seconds_spent=0,
                      on=date(2026, 12, 4), at=time(10, 15))  # fmt: skip
    told = spoken(words, planned)
    assert told[1:3] == ["4 dec 10.15", "15 min"]
    assert told[5] == "Voorbereiden: Noor van den Berg"
    assert talk_columns.action_icon(planned) == "prepare"
    assert words.when(replace(planned, on=None)) == "dag nog open"


def test_a_finished_talk_leads_to_its_report(words: TalkWords) -> None:
    assert spoken(words, CLOSED)[4:6] == ["verslag gemaakt", "Verslag: Noor van den Berg"]
    assert talk_columns.action_icon(CLOSED) == "file-pdf"
    assert talk_columns.report_tone(CLOSED) is Tone.GOOD


def test_a_talk_about_the_coach_has_no_student(words: TalkWords) -> None:
    assert spoken(words, OWN)[:2] == ["Mijn eigen loopbaan, Voortgangsgesprek", ""]
    assert talk_columns.person_initials(OWN) == "ik"
    assert talk_columns.person_initials(RUNNING) == "NB"


def test_a_talk_is_found_by_name_and_kind(words: TalkWords) -> None:
    assert "noor van den berg voortgangsgesprek" in words.search_text(RUNNING)


def test_every_column_knows_how_it_is_ordered(words: TalkWords) -> None:
    columns = words.columns(reports=True)
    keys = [[c.sort_key(row) for c in columns if c.sort_key] for row in (OWN, RUNNING)]
    assert keys[0] < keys[1]
    assert keys[0][1] < keys[1][1]
    assert keys[0][2:] == keys[1][2:]


def test_a_talk_about_a_worry_is_not_named_yet_found_by_its_name(words: TalkWords) -> None:
    worry = replace(CLOSED, type="signaal", reports=0)
    told = spoken(words, worry)
    assert told[0] == "Noor van den Berg, Gesprek · LAB4A"
    assert told[4:6] == ["verslag geen", "Bekijk: Noor van den Berg"]
    assert not any("zorg" in each.lower() for each in told)
    assert "zorggesprek" in words.search_text(worry)
    assert talk_columns.action_icon(worry) == "talks"
    assert talk_columns.action_icon(CLOSED) == "file-pdf"
