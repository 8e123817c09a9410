"""The technique cards, *werkvormen* and word cards that come with the program, as they are."""

from collections import Counter
from itertools import product
from pathlib import Path

import pytest

from lobcoach.content.framework_files import read_framework
from lobcoach.content.readability import flesch_douma, words
from lobcoach.content.style_words import JARGON
from lobcoach.content.talk_aids import read_talk_aids
from lobcoach.content.technique_cards import TECHNIQUE_CODES
from lobcoach.content.word_cards import WORD_COMPETENCES
from lobcoach.core.framework import MIDDLE_PHASES, Competence, Phase
from lobcoach.core.talk_aids import Activity, Sphere, TalkAids

FOLDER = Path(__file__).parents[2] / "resources" / "framework"


@pytest.fixture(scope="module")
def aids() -> TalkAids:
    """The shipped aids."""
    reading = read_talk_aids(FOLDER)
    assert [str(problem) for problem in reading.problems] == []
    assert reading.aids is not None
    return reading.aids


def told(activity: Activity) -> list[str]:
    """Return all that the coach reads about this *werkvorm*."""
    lines = (*activity.needed, *activity.steps)
    return [activity.purpose, *lines, activity.literal, activity.pitfall]


def test_there_are_ten_techniques_with_names_of_their_own(aids: TalkAids) -> None:
    assert [technique.code for technique in aids.techniques] == list(TECHNIQUE_CODES)
    assert len({technique.name for technique in aids.techniques}) == 10


def test_what_a_technique_lets_you_say_can_be_said_in_one_breath(aids: TalkAids) -> None:
    for technique in aids.techniques:
        for sentence in technique.spoken:
            assert len(words(sentence)) <= 18, sentence
            assert "waarom" not in sentence.lower()


def test_no_sentence_is_written_twice(aids: TalkAids) -> None:
    lines = [line for each in aids.techniques for line in (*each.what, *each.spoken, each.pitfall)]
    lines += [line for activity in aids.activities for line in told(activity)]
    lines += [card.sentence for card in aids.words]
    assert [line for line, times in Counter(lines).items() if times > 1] == []


def test_six_werkvormen_serve_every_competence_and_every_middle_phase(aids: TalkAids) -> None:
    assert len(aids.activities) == 6
    assert {each for activity in aids.activities for each in activity.competences} == set(
        Competence
    )
    assert {each for activity in aids.activities for each in activity.phases} == set(MIDDLE_PHASES)


def test_a_werkvorm_leaves_room_to_open_and_close_the_talk_it_is_for(aids: TalkAids) -> None:
    framework = read_framework(FOLDER).framework
    assert framework is not None
    for activity, kind in product(aids.activities, framework.types.values()):
        if kind.code in activity.types:
            frame = kind.patterns[0].minutes
            around = frame[Phase.OPENING] + frame[Phase.CLOSING]
            assert activity.minutes + around <= kind.lengths[-1], (activity.code, kind.code)


def test_no_werkvorm_is_proposed_where_a_worry_is_discussed(aids: TalkAids) -> None:
    assert not [each.code for each in aids.activities if "signaal" in each.types]


@pytest.mark.parametrize(("competence", "sphere"), list(product(WORD_COMPETENCES, Sphere)))
def test_each_pile_holds_ten_words(aids: TalkAids, competence: Competence, sphere: Sphere) -> None:
    pile = [w for w in aids.words if (w.competence, w.sphere) == (competence, sphere)]
    assert len(pile) == 10


def test_words_and_sentences_are_those_of_a_student(aids: TalkAids) -> None:
    for card in aids.words:
        said = {word.lower() for word in (*words(card.word), *words(card.sentence))}
        assert not said & JARGON, card
        assert card.sentence.endswith("."), card
        assert card.word not in card.sentence.lower(), card
        assert {"ik", "mij", "mijn"} & said, card


def test_students_and_coaches_read_the_texts_easily(aids: TalkAids) -> None:
    cards = " ".join(card.sentence for card in aids.words)
    assert flesch_douma(cards) >= 80
    for technique in aids.techniques:
        text = " ".join((*technique.what, *technique.spoken, technique.pitfall))
        assert flesch_douma(text) >= 80, technique.code
    for activity in aids.activities:
        assert flesch_douma(" ".join(told(activity))) >= 70, activity.code
