# ruff: noqa: E501  (sentences and content stand on one line, as the coach sees them)
from datetime import date

import pytest

from lobcoach.core.framework import Competence, LearningRoute, Phase
from lobcoach.core.prompts import Addressee, Anchor, FrameKind, PromptForm

from .files import (
    FRAME_HEADER,
    HEADER,
    PACK_HEADER,
    STEP,
    complaints,
    questions_in,
    sentences,
    the_prompt,
    the_question,
)

OWN_FILE = "eigen-vragen.md"
OWN = STEP.replace("ls-a-01", "eigen-7k2m9x4b")
OPENING = STEP.replace("ls-a-01", "op-01")


def with_line(line: str, step: str = STEP) -> str:
    return f"{HEADER}{step}- {line}\n"


def test_a_question_with_only_what_it_needs_takes_the_usual_for_the_rest() -> None:
    prompt = the_prompt(HEADER + STEP)
    assert prompt.id == "ls-a-01"
    assert prompt.text == "Wat is de kleinste stap die je binnen een week kunt zetten?"
    assert (prompt.phase, prompt.competence) == (Phase.ACTIVATE, Competence.CAREER_STEERING)
    assert (prompt.behaviour, prompt.secondary_behaviour) == ("daadkrachtig-5", None)
    assert prompt.follow_ups == (
        "Op welke dag doe je dat?",
        "Hoe zeker ben je dat het lukt, van nul tot tien?",
    )
    assert prompt.coach_hint.startswith("Lager dan een zeven?")
    assert prompt.watch_for == ""
    assert prompt.conversation_types == {"voortgang", "loopbaanreflectie"}
    assert (prompt.addressee, prompt.frame_kind) == (Addressee.STUDENT, None)
    assert (prompt.form, prompt.literal, prompt.strength_based) == (PromptForm.OPEN, True, False)
    assert (prompt.minutes, prompt.anchor) == (3, None)
    assert prompt.levels == prompt.years == {1, 2, 3, 4}
    assert prompt.routes == {LearningRoute.BOL, LearningRoute.BBL}


def test_every_key_of_the_format_finds_its_place() -> None:
    step = STEP + (
        "- tweede: ambitieus-4\n- let op: Valt het stil? Wacht.\n- aan: ouder\n- toon: sterk\n"
        "- vorm: schaal\n- taal: beeldspraak\n- minuten: 2\n- anker: jaarlijks\n"
        "- niveau: 3 4\n- leerjaar: 2\n- leerweg: BBL\n"
    )
    prompt = the_prompt(HEADER + step)
    assert (prompt.secondary_behaviour, prompt.watch_for) == (
        "ambitieus-4",
        "Valt het stil? Wacht.",
    )
    assert (prompt.addressee, prompt.strength_based) == (Addressee.GUARDIAN, True)
    assert (prompt.form, prompt.literal) == (PromptForm.SCALE, False)
    assert (prompt.minutes, prompt.anchor) == (2, Anchor.YEARLY)
    assert (set(prompt.levels), set(prompt.years)) == ({3, 4}, {2})
    assert prompt.routes == {LearningRoute.BBL}


def test_a_question_takes_level_year_and_route_from_the_front_matter() -> None:
    header = HEADER.replace(
        "fase:", "niveau: 2 3\nleerjaar: 1\nleerweg: bol\ndatum: 2026-11-22\nfase:"
    )
    prompt = the_prompt(header + STEP)
    assert (prompt.levels, prompt.years) == (frozenset({2, 3}), frozenset({1}))
    assert prompt.routes == {LearningRoute.BOL}
    assert questions_in(header + STEP).dated == date(2026, 11, 22)


def test_an_opening_question_says_what_it_is_for() -> None:
    prompt = the_prompt(FRAME_HEADER + OPENING + "- soort: doel\n", "openen.md")
    assert (prompt.phase, prompt.competence) == (Phase.OPENING, None)
    assert prompt.frame_kind is FrameKind.GOAL


def test_a_middle_question_has_no_kind() -> None:
    assert complaints(with_line("soort: doel")) == [
        "regel 15: ‘soort’ kan alleen bij openen en afsluiten. Haal deze regel weg."
    ]


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ("- waarde: betroken-3", "regel 10: Waarde ‘betroken-3’ bestaat niet. Bedoel je ‘betrokken-3’?"),
        ("- hnt: Luister.", "regel 10: ‘hnt’ ken ik niet. Bedoel je ‘hint’?"),
        ("- hint:", "regel 10: Achter ‘hint:’ staat niets."),
        ("- gesprek: voortgangs", "regel 10: Gesprekssoort ‘voortgangs’ bestaat niet. Bedoel je ‘voortgang’?"),
        ("- minuten: 7", "regel 10: ‘minuten: 7’ kan niet. Kies een getal van 1 tot en met 6."),
        ("- vorm: schal", "regel 10: ‘vorm: schal’ kan niet. Bedoel je ‘schaal’?"),
        ("- niveau: 2 5", "regel 10: ‘niveau: 5’ kan niet. Kies uit: 1, 2, 3, 4."),
        ("- aan: leraar", "regel 10: ‘aan: leraar’ kan niet. Kies uit: student, praktijkopleider, ouder, coach."),
    ],
)  # fmt: skip
def test_a_wrong_line_is_answered_with_the_right_one(wrong: str, sentence: str) -> None:
    key = wrong.split(":", maxsplit=1)[0]
    kept = [line for line in STEP.split("\n") if not line.startswith(key + ":")]
    text = HEADER + "\n".join([*kept[:3], wrong, *kept[3:]])
    assert sentence in complaints(text)
    assert the_question(text).prompt is None


def test_a_wrong_word_in_the_front_matter_is_told_on_its_own_line() -> None:
    text = HEADER.replace("loopbaansturing", "motivenreflectie").replace("activeren", "activeer")
    assert complaints(text + STEP) == [
        "regel 4: Competentie ‘motivenreflectie’ bestaat niet. Bedoel je ‘motievenreflectie’?",
        "regel 5: Fase ‘activeer’ bestaat niet. Bedoel je ‘activeren’?",
    ]
    assert the_question(text + STEP).prompt is None


def test_a_date_is_year_month_day_and_exists() -> None:
    for wrong in ("22-11-2026", "2026-02-30", "20261122"):
        assert complaints(HEADER.replace("fase:", f"datum: {wrong}\nfase:")) == [
            f"regel 5: ‘{wrong}’ is geen datum. Schrijf jaar-maand-dag, zoals 2026-11-22."
        ]


def test_an_ordinary_file_names_competence_and_phase_once_and_for_all() -> None:
    assert complaints(PACK_HEADER) == [
        "regel 1: In de kop ontbreekt ‘competentie:’. Zet die regel erbij.",
        "regel 1: In de kop ontbreekt ‘fase:’. Zet die regel erbij.",
    ]
    assert complaints(with_line("fase: activeren")) == [
        "regel 15: ‘fase’ staat in dit bestand in de kop. Haal deze regel weg."
    ]
    assert complaints(HEADER.replace("loopbaansturing", "algemeen")) == [
        "regel 1: Bij fase ‘activeren’ hoort een van de vijf competenties. Vul er één in."
    ]


def test_opening_and_closing_belong_to_no_competence() -> None:
    text = FRAME_HEADER.replace("algemeen", "netwerken") + OPENING
    assert complaints(text) == [
        "regel 7: [op-01] Bij ‘openen’ hoort ‘competentie: algemeen’. Pas een van de twee aan."
    ]


def test_in_a_pack_each_question_names_its_own_phase_and_competence() -> None:
    step = STEP.replace("ls-a-01", "tr-01")
    text = f"{PACK_HEADER}{step}- fase: reflecteren\n- competentie: netwerken\n"
    prompt = the_prompt(text, "pakket-trialoog.md")
    assert (prompt.phase, prompt.competence) == (Phase.REFLECT, Competence.NETWORKING)
    assert complaints(PACK_HEADER + step, "pakket-trialoog.md") == [
        "regel 5: [tr-01] ‘competentie’ ontbreekt. Zet die in de kop of bij de vraag.",
        "regel 5: [tr-01] ‘fase’ ontbreekt. Zet die in de kop of bij de vraag.",
    ]
    assert complaints(f"{text}\n".replace("reflecteren", "reflect"), "pakket-trialoog.md") == [
        "regel 13: Fase ‘reflect’ bestaat niet. Bedoel je ‘reflecteren’?"
    ]


def test_an_own_question_may_name_its_own_phase_too() -> None:
    assert the_prompt(HEADER + OWN, OWN_FILE).phase is Phase.ACTIVATE
    reworked = f"{HEADER}{OWN}- fase: vooruitkijken\n"
    assert the_prompt(reworked, OWN_FILE).phase is Phase.LOOK_AHEAD


def test_a_question_about_the_coach_is_for_the_coach_only() -> None:
    step = STEP.replace("ls-a-01", "lc-ls-01")
    own_career = step.replace("voortgang loopbaanreflectie", "coach") + "- aan: coach\n"
    prompt = the_prompt(HEADER + own_career, "pakket-eigen-loopbaan.md")
    assert prompt.addressee is Addressee.COACH
    assert complaints(HEADER + step, "pakket-eigen-loopbaan.md") == [
        "regel 7: [lc-ls-01] Deze vraag is voor de coach zelf. "
        "Zet erbij: ‘- gesprek: coach’ en ‘- aan: coach’."
    ]


def test_an_id_that_does_not_fit_leaves_the_question_out() -> None:
    assert complaints(HEADER + STEP.replace("ls-a-01", "kr-t-01")) == [
        "regel 7: [kr-t-01] Deze id past niet bij de competentie en fase. "
        "Schrijf hem zoals ‘ls-a-01’."
    ]


def test_a_question_needs_its_text_and_two_to_four_follow_ups() -> None:
    bare = HEADER + "## ls-a-01\n- doorvragen: Hoe?\n"
    assert complaints(bare) == [
        "regel 7: [ls-a-01] ‘waarde’ ontbreekt. Zet er een regel ‘- waarde: …’ bij.",
        "regel 7: [ls-a-01] ‘hint’ ontbreekt. Zet er een regel ‘- hint: …’ bij.",
        "regel 7: [ls-a-01] ‘gesprek’ ontbreekt. Zet er een regel ‘- gesprek: …’ bij.",
        "regel 7: [ls-a-01] De vraag zelf ontbreekt. Zet hem direct onder de id.",
        "regel 7: [ls-a-01] Geef 2 tot 4 vervolgvragen. "
        "Elke vraag krijgt een eigen regel ‘- doorvragen: …’.",
    ]
    five = STEP + "- doorvragen: Hoe dan?\n" * 3
    assert "Geef 2 tot 4 vervolgvragen" in complaints(HEADER + five)[0]


def test_question_blocks_have_no_blocks_under_them() -> None:
    assert complaints(HEADER + STEP + "### meer\n") == [
        "regel 15: ‘###’ kan in een vragenbestand niet. Gebruik ‘## ’ voor elke vraag."
    ]


def test_only_words_that_the_program_can_fill_in_stand_between_braces() -> None:
    spoken = "{voornaam}, wat is je volgende stap na {stap}?"
    assert the_prompt(HEADER + STEP.replace("Wat is de", f"{spoken} Wat is de")).placeholders == {
        "voornaam",
        "stap",
    }
    wrong = STEP.replace("Wat is", "Wat, {vornaam}, is {x en } {").replace("Lager", "{stap} Lager")
    options = "{minuten}, {voornaam}, {doel}, {stap}, {praktijkopleider}"
    assert complaints(HEADER + wrong) == [
        "regel 8: ‘{vornaam}’ ken ik niet. Bedoel je ‘{voornaam}’?",
        f"regel 8: ‘{{x en }}’ ken ik niet. Kies uit: {options}.",
        "regel 8: ‘{ de kleinste stap die je binnen een week kunt zetten?’ ken ik niet. "
        f"Kies uit: {options}.",
        "regel 13: ‘{stap}’ ken ik niet. Hier wordt niets ingevuld; haal de accolades weg.",
    ]


def test_a_page_of_text_is_no_question() -> None:
    assert complaints(HEADER + STEP.replace("Wat is", "Wat " * 500 + "is")) == [
        "regel 8: Deze tekst is langer dan 500 tekens. Maak hem korter."
    ]


def test_a_faulty_question_is_left_out_and_the_rest_is_used() -> None:
    second = STEP.replace("ls-a-01", "ls-a-02").replace("hint:", "hnt:")
    third = STEP.replace("ls-a-01", "ls-a-03").replace("- hint:", "-hint:") + "- hint: Wacht.\n"
    reading = questions_in(HEADER + STEP + second + third)
    assert [q.id for q in reading.questions if q.prompt] == ["ls-a-01"]
    assert [q.line for q in reading.questions] == [7, 15, 23]


def test_a_faulty_front_matter_leaves_all_questions_out_but_still_reads_them() -> None:
    for header in (HEADER.replace("versie: 1", "versie: 2"), HEADER.replace("fase:", "fase")):
        reading = questions_in(header + STEP.replace("hint:", "hnt:"))
        assert [question.prompt for question in reading.questions] == [None]
        assert any("‘hnt’ ken ik niet" in sentence for sentence in sentences(reading.problems))


def test_after_hundreds_of_errors_the_rest_of_the_file_is_left_alone() -> None:
    reading = questions_in(HEADER + "## x\n" * 400 + STEP)
    assert len(reading.questions) < 400
    assert len(reading.problems) < 510
    assert any("zo veel mis" in problem.message for problem in reading.problems)


def test_a_file_that_cannot_be_read_gives_no_questions() -> None:
    reading = questions_in("geen kop")
    assert (reading.questions, reading.dated, len(reading.problems)) == ((), None, 1)
