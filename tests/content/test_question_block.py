from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lobcoach.content.conversation_types import TYPE_CODES
from lobcoach.content.document import parse_document
from lobcoach.content.question_block import can_stand, marks, question_block
from lobcoach.content.question_file import read_questions, scope_of
from lobcoach.core.framework import BEHAVIOUR_IDS, Competence, LearningRoute, Phase
from lobcoach.core.prompts import Addressee, Anchor, FrameKind, Prompt, PromptForm
from lobcoach.core.text import one_line
from lobcoach.services.library import Library

OWN_HEADER = "---\nlobcoach: vragen\nversie: 1\n---\n\n"
PLAIN = Prompt(
    id="eigen-7k2m9x4b",
    text="Wat is de kleinste stap die je binnen een week kunt zetten?",
    phase=Phase.ACTIVATE,
    competence=Competence.CAREER_STEERING,
    behaviour="daadkrachtig-5",
    follow_ups=("Op welke dag doe je dat?", "Wie merkt het als het lukt?"),
    coach_hint="Wacht. De student bedenkt hem.",
    conversation_types=frozenset({"voortgang", "loopbaanreflectie"}),
)


def read_back(text: str, file: str = "eigen-vragen.md") -> Prompt:
    reading = read_questions(parse_document(file, text), TYPE_CODES)
    assert reading.problems == ()
    (question,) = reading.questions
    assert question.prompt is not None
    return question.prompt


def test_a_question_that_stands_by_itself_says_its_place_and_its_audience() -> None:
    assert question_block(PLAIN) == (
        "## eigen-7k2m9x4b\n"
        "Wat is de kleinste stap die je binnen een week kunt zetten?\n"
        "\n"
        "- competentie: loopbaansturing\n"
        "- fase: activeren\n"
        "- waarde: daadkrachtig-5\n"
        "- doorvragen: Op welke dag doe je dat?\n"
        "- doorvragen: Wie merkt het als het lukt?\n"
        "- hint: Wacht. De student bedenkt hem.\n"
        "- gesprek: loopbaanreflectie voortgang\n"
        "- niveau: 1 2 3 4\n"
        "- leerjaar: 1 2 3 4\n"
        "- leerweg: bol bbl\n"
    )


def test_with_a_heading_above_it_a_question_says_only_what_is_not_usual() -> None:
    header = OWN_HEADER.replace(
        "versie: 1", "versie: 1\ncompetentie: loopbaansturing\nfase: activeren"
    )
    scope = scope_of(parse_document("eigen-vragen.md", header))
    assert list(marks(PLAIN, scope, tuple(TYPE_CODES))) == [
        ("waarde", "daadkrachtig-5"),
        ("doorvragen", "Op welke dag doe je dat?"),
        ("doorvragen", "Wie merkt het als het lukt?"),
        ("hint", "Wacht. De student bedenkt hem."),
        ("gesprek", "voortgang loopbaanreflectie"),
    ]


def test_every_key_of_the_format_is_written_and_read_back() -> None:
    full = replace(
        PLAIN,
        phase=Phase.CLOSING,
        competence=None,
        secondary_behaviour="ambitieus-4",
        watch_for="Valt het stil? Wacht.",
        addressee=Addressee.GUARDIAN,
        frame_kind=FrameKind.SUMMARY,
        strength_based=True,
        form=PromptForm.SCALE,
        literal=False,
        minutes=5,
        levels=frozenset({2}),
        years=frozenset({3, 1}),
        routes=frozenset({LearningRoute.BBL}),
        anchor=Anchor.YEARLY,
    )
    text = question_block(full)
    assert read_back(OWN_HEADER + text) == full
    assert text.splitlines()[3:] == [
        "- competentie: algemeen",
        "- fase: afsluiten",
        "- waarde: daadkrachtig-5",
        "- tweede: ambitieus-4",
        "- doorvragen: Op welke dag doe je dat?",
        "- doorvragen: Wie merkt het als het lukt?",
        "- hint: Wacht. De student bedenkt hem.",
        "- let op: Valt het stil? Wacht.",
        "- gesprek: loopbaanreflectie voortgang",
        "- aan: ouder",
        "- soort: samenvatten",
        "- toon: sterk",
        "- vorm: schaal",
        "- taal: beeldspraak",
        "- minuten: 5",
        "- niveau: 2",
        "- leerjaar: 1 3",
        "- leerweg: bbl",
        "- anker: jaarlijks",
    ]


def test_every_shipped_question_reads_back_as_it_was(library: Library) -> None:
    for prompt in library.bank.prompts:
        own = replace(prompt, id="eigen-7k2m9x4b")
        assert read_back(OWN_HEADER + question_block(own)) == own


def test_a_block_does_not_follow_the_front_matter() -> None:
    header = OWN_HEADER.replace(
        "versie: 1", "versie: 1\ncompetentie: netwerken\nfase: reflecteren\nniveau: 2"
    )
    assert read_back(header + question_block(PLAIN)) == PLAIN


@pytest.mark.parametrize("start", ["# ", "#", "% ", "- ", "– ", "• ", "*", "+ "])
def test_a_text_that_the_file_would_read_as_something_else_is_not_written(start: str) -> None:
    assert not can_stand(f"{start}Wat helpt je?")
    with pytest.raises(ValueError, match="no question"):
        question_block(replace(PLAIN, text=f"{start}Wat helpt je?"))


def test_a_question_without_words_is_not_written() -> None:
    with pytest.raises(ValueError, match="no question"):
        question_block(replace(PLAIN, text=" \n"))


def test_a_number_below_zero_is_no_dash_before_a_key() -> None:
    cold = replace(PLAIN, text="-5 graden buiten: wat doe je?")
    assert read_back(OWN_HEADER + question_block(cold)) == cold


_TEXT = st.text(max_size=60).map(one_line).filter(lambda t: "{" not in t and "}" not in t)


@given(
    text=_TEXT.filter(can_stand),
    follow_ups=st.lists(_TEXT.filter(bool), min_size=2, max_size=4).map(tuple),
    hint=_TEXT.filter(bool),
    watch_for=_TEXT,
    behaviour=st.sampled_from(BEHAVIOUR_IDS),
    minutes=st.integers(1, 6),
    levels=st.frozensets(st.integers(1, 4), min_size=1),
)
def test_whatever_is_typed_reads_back_word_for_word(
    *,
    text: str,
    follow_ups: tuple[str, ...],
    hint: str,
    watch_for: str,
    behaviour: str,
    minutes: int,
    levels: frozenset[int],
) -> None:
    prompt = replace(
        PLAIN,
        text=text,
        follow_ups=follow_ups,
        coach_hint=hint,
        watch_for=watch_for,
        behaviour=behaviour,
        minutes=minutes,
        levels=levels,
    )
    assert read_back(OWN_HEADER + question_block(prompt)) == prompt
