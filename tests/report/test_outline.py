from __future__ import annotations

from dataclasses import replace

from lobcoach.core.framework import Competence
from lobcoach.core.report_content import CompetencePart, NextTalk, NotePart
from lobcoach.report.outline import (
    Agreements,
    Aim,
    Note,
    Prompt,
    Quote,
    Sentence,
    SmallHeading,
    outline,
)

from .samples import BARE, CLOSING, MOTIVES, QUALITIES, RICH, answered, said


def headings(content: object = RICH) -> list[str]:
    return [section.heading for section in outline(content).sections]  # type: ignore[arg-type]


def test_the_sections_stand_in_the_agreed_order() -> None:
    full = replace(RICH, decision="Noor blijft.", observed=(MOTIVES,))
    assert headings(full) == [
        "Vorige keer",
        "De ervaring",
        "Kwaliteiten – wat kan ik",
        "Motieven – wat wil ik, wat vind ik belangrijk",
        "Verder besproken",
        "Mogelijkheden die we bekeken",
        "Besluit",
        "Studievoortgang",
        "Wat de coach zag",
        "Doel",
        "Afspraken",
    ]
    assert headings(replace(RICH, goals=RICH.goals * 2))[-2] == "Doelen"


def test_a_bare_talk_keeps_what_every_report_must_tell() -> None:
    told = outline(BARE)
    assert [section.heading for section in told.sections] == ["Doel", "Afspraken"]
    assert told.reachable is None
    assert told.notice
    assert len(told.facts) == 1
    assert outline(replace(BARE, student_name=" ")).name == "Naam niet ingevuld"


def test_an_answer_is_its_prompt_and_what_was_noted() -> None:
    part = replace(
        MOTIVES,
        answers=(
            answered("Wat wil je?", said("- **Buiten** zijn"), NotePart("Vaak."), NotePart(" > ")),
            answered("Leeg?", NotePart("\n")),
            answered(" ", NotePart("Zonder vraag.")),
        ),
    )
    (section, *_) = outline(replace(BARE, discoveries=(part,))).sections
    assert section.parts == (
        Prompt("Wat wil je?"),
        Quote("‘**Buiten** zijn’"),
        Note("Vaak."),
        Note("Zonder vraag."),
    )


def test_a_competence_without_answers_is_left_out() -> None:
    silent = replace(MOTIVES, answers=(answered("Wat?", NotePart("")),))
    assert headings(replace(BARE, discoveries=(silent,), observed=(silent,))) == [
        "Doel",
        "Afspraken",
    ]


def test_what_the_coach_saw_is_parted_only_when_there_is_something_to_part() -> None:
    def small(*observed: CompetencePart) -> list[str]:
        section = outline(replace(BARE, observed=observed)).sections[0]
        assert section.heading == "Wat de coach zag"
        return [part.text for part in section.parts if isinstance(part, SmallHeading)]

    assert small(CLOSING) == []
    assert small(QUALITIES) == ["Kwaliteiten"]
    assert small(MOTIVES, CLOSING) == ["Motieven", "Verder besproken"]


def test_a_goal_tells_what_is_known_of_it() -> None:
    goal = replace(RICH.goals[0], first_step="", tension=None, who_helps="")
    labels = [
        [detail.label for part in section.parts if isinstance(part, Aim) for detail in part.details]
        for section in outline(replace(RICH, goals=(goal, RICH.goals[0]))).sections
        if section.heading == "Doelen"
    ]
    assert labels == [
        ["Merkbaar aan", "Terugkijken op", "Merkbaar aan", "Eerste stap", "Spannend", "Helpt mee",
         "Terugkijken op"]
    ]  # fmt: skip


def test_an_agreement_without_a_day_says_so() -> None:
    agreements = (replace(RICH.agreements[0], before=None), RICH.agreements[1])
    (table,) = outline(replace(RICH, agreements=agreements)).sections[-1].parts
    assert isinstance(table, Agreements)
    assert [row[2] for row in table.rows] == ["geen datum", "17 maart"]


def test_a_next_talk_without_anything_known_is_not_planned() -> None:
    told = outline(replace(RICH, next_talk=NextTalk()))
    assert told.pair[0].lines == (Sentence("nog niet gepland"),)


def test_a_student_without_a_short_name_is_called_by_the_whole() -> None:
    told = outline(replace(RICH, student_short=""))
    (lookback,) = told.sections[0].parts
    assert lookback.lines[0].label == "Noor Verbeek"  # type: ignore[union-attr]
    assert told.pair[1].heading == "Gelezen door de student"


def test_every_competence_has_its_own_icon() -> None:
    parts = tuple(replace(MOTIVES, competence=competence) for competence in [*Competence, None])
    icons = [section.icon for section in outline(replace(BARE, discoveries=parts)).sections]
    assert len(set(icons[:6])) == 6
