"""Own questions: written, changed, copied, taken away, and told about."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from lobcoach.core.changes import Kind
from lobcoach.core.errors import NotFoundError, QuestionError
from lobcoach.core.framework import Phase
from lobcoach.core.own_questions import OwnQuestion
from lobcoach.paths import resource
from lobcoach.services.opened import Services
from lobcoach.services.own_questions import OwnQuestionService
from lobcoach.services.sentences import sentence
from tests.content.given_prompts import TRIP
from tests.services.places import names_in

GOOD = OwnQuestion(TRIP)
FILE = "eigen-motievenreflectie-reflecteren.md"


@pytest.fixture
def own(services: Services) -> Iterator[OwnQuestionService]:
    services.library.read_again()
    yield services.own_questions
    services.library.read_again()


def with_text(text: str) -> OwnQuestion:
    return OwnQuestion(replace(TRIP, text=text))


def said(own: OwnQuestionService, draft: OwnQuestion) -> list[str]:
    return [each.words for each in own.advice(draft)]


def test_a_new_question_has_an_id_of_its_own_and_says_nothing(own: OwnQuestionService) -> None:
    first, second = own.blank(), own.blank(Phase.OPENING, None)
    assert first.prompt.id != second.prompt.id
    assert own.is_own(first.prompt.id)
    assert not own.may_be_kept(first)
    assert own.advice(first) == ()


def test_a_question_that_is_kept_joins_at_once_and_everyone_is_told(
    own: OwnQuestionService, services: Services
) -> None:
    told: list[frozenset[Kind]] = []
    services.changes.subscribe(told.append)
    kept = own.save(with_text("  Welke klus\nwil je morgen zo weer doen? "))
    assert kept.prompt == TRIP
    assert services.library.bank.find(TRIP.id) == TRIP
    assert services.library.problems == ()
    assert told == [frozenset({Kind.QUESTIONS})]
    assert own.read(TRIP.id) == kept
    assert own.folder == services.path.parent / "vragen"


def test_the_shipped_files_are_never_written(own: OwnQuestionService) -> None:
    def digest() -> str:
        files = sorted(resource("questions").iterdir())
        return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()

    before = digest()
    kept = own.save(replace(own.copy_of("mr-r-01"), seen=""))
    own.put_back(own.remove(kept.prompt.id))
    assert digest() == before


def test_a_shipped_question_is_the_start_of_another_one(
    own: OwnQuestionService, services: Services
) -> None:
    copy = own.copy_of("mr-r-01")
    shipped = services.library.bank.find("mr-r-01")
    assert shipped is not None
    assert copy.prompt == replace(shipped, id=copy.prompt.id)
    assert said(own, copy)[-1] == (
        f"De vraag lijkt te veel op ‘{shipped.text}’ (mr-r-01). Maak hem echt anders of haal er "
        "één weg."
    )
    own.folder.mkdir()
    (own.folder / "uitgezet.txt").write_text("mr-r-01\n", encoding="utf-8")
    services.library.read_again()
    assert own.copy_of("mr-r-01").prompt.text == shipped.text
    assert said(own, copy) == []
    with pytest.raises(NotFoundError):
        own.copy_of("mr-r-99")


def test_style_is_only_advice_and_form_stands_in_the_way(own: OwnQuestionService) -> None:
    weak = with_text("Heb je er zin in?")
    assert [each.must for each in own.advice(weak)] == [False]
    assert own.may_be_kept(weak)
    broken = with_text("- waarde: zin?")
    assert [each.must for each in own.advice(broken)][:1] == [True]
    for draft in (broken, with_text(" ")):
        with pytest.raises(QuestionError) as caught:
            own.save(draft)
        assert sentence(caught.value) == (
            "Deze vraag is nog niet af. Bij elk veld lees je wat er nog moet."
        )
    assert not own.folder.exists()


def test_the_same_question_can_be_changed_again(own: OwnQuestionService) -> None:
    kept = own.save(GOOD)
    again = own.save(replace(kept, prompt=replace(kept.prompt, watch_for="Stil? Wacht.")))
    assert own.save(again) == again
    assert names_in(own.folder) == [FILE]


def test_what_was_changed_by_hand_meanwhile_is_not_lost(own: OwnQuestionService) -> None:
    kept = own.save(GOOD)
    path = own.folder / FILE
    by_hand = path.read_text(encoding="utf-8").replace("morgen", "straks")
    path.write_text(by_hand, encoding="utf-8")
    mine = replace(kept, prompt=replace(kept.prompt, text="Welke klus wil je nooit meer doen?"))
    with pytest.raises(QuestionError) as caught:
        own.save(mine)
    assert sentence(caught.value).startswith(f"Deze vraag is intussen veranderd in ‘{FILE}’.")
    assert path.read_text(encoding="utf-8") == by_hand
    assert own.read(TRIP.id).prompt.text == "Welke klus wil je straks zo weer doen?"
    assert own.save(mine, over=True).prompt.text == "Welke klus wil je nooit meer doen?"


def test_another_question_changed_by_hand_is_in_nobodys_way(own: OwnQuestionService) -> None:
    kept = own.save(GOOD)
    path = own.folder / FILE
    path.write_bytes(path.read_bytes() + b"\n% een opmerking achteraf\n")
    own.save(replace(kept, prompt=replace(kept.prompt, minutes=5)))
    assert path.read_text(encoding="utf-8").endswith("- minuten: 5\n\n% een opmerking achteraf\n")


def test_a_question_that_went_meanwhile_is_said_and_can_be_kept_anew(
    own: OwnQuestionService,
) -> None:
    kept = own.save(GOOD)
    (own.folder / FILE).unlink()
    with pytest.raises(QuestionError) as caught:
        own.save(kept)
    assert sentence(caught.value) == (
        "Deze vraag staat niet meer in je map met eigen vragen. Je kunt hem hier opnieuw bewaren."
    )
    with pytest.raises(NotFoundError):
        own.read(TRIP.id)
    assert own.save(kept, over=True) == kept


def test_a_question_with_a_mistake_made_by_hand_is_mended_there(own: OwnQuestionService) -> None:
    own.save(GOOD)
    path = own.folder / FILE
    path.write_text(path.read_text(encoding="utf-8").replace("hint", "hnt"), encoding="utf-8")
    with pytest.raises(QuestionError) as caught:
        own.read(TRIP.id)
    assert sentence(caught.value) == (
        f"In ‘{FILE}’ staat bij deze vraag iets wat LOBcoach niet kan lezen. Bij Instellingen "
        "staat op welke regel; verbeter het daar."
    )


def test_taking_away_is_undone_to_the_letter(own: OwnQuestionService, services: Services) -> None:
    kept = own.save(GOOD)
    path = own.folder / FILE
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n") + b"% van mij\r\n")
    before = path.read_bytes()
    removed = own.remove(TRIP.id)
    assert services.library.bank.find(TRIP.id) is None
    assert path.exists()
    assert own.put_back(removed).prompt == kept.prompt
    assert path.read_bytes() == before


def test_taking_away_is_undone_in_a_file_that_went_on(own: OwnQuestionService) -> None:
    own.save(GOOD)
    removed = own.remove(TRIP.id)
    assert names_in(own.folder) == []
    other = own.save(replace(own.copy_of("mr-r-01"), seen=""))
    assert own.put_back(removed).prompt == TRIP
    assert own.read(other.prompt.id) == other


def test_a_draft_waits_until_the_question_is_kept(own: OwnQuestionService) -> None:
    half = own.blank()
    own.keep_draft(half)
    assert own.draft_of(half.prompt.id) == half
    assert own.new_draft() == half
    own.keep_draft(GOOD)
    own.save(GOOD)
    assert own.draft_of(TRIP.id) is None
    own.drop_draft(half.prompt.id)
    assert own.new_draft() is None


def test_no_draft_is_ever_taken_for_a_question(
    own: OwnQuestionService, services: Services, tmp_path: Path
) -> None:
    own.keep_draft(GOOD)
    services.library.read_again()
    assert services.library.problems == ()
    assert services.library.bank.find(TRIP.id) is None


def test_starting_over_forgets_the_draft_and_brings_what_was_kept(own: OwnQuestionService) -> None:
    half = own.blank()
    own.keep_draft(half)
    fresh = own.start_over(half.prompt.id)
    assert own.new_draft() is None
    assert fresh.prompt.id != half.prompt.id
    kept = own.save(GOOD)
    own.keep_draft(replace(kept, prompt=replace(kept.prompt, text="Wat?")))
    assert own.start_over(TRIP.id) == kept
    assert own.draft_of(TRIP.id) is None


def test_the_file_of_a_question_is_known(own: OwnQuestionService) -> None:
    assert own.file_of(TRIP.id) == ""
    own.save(GOOD)
    assert own.file_of(TRIP.id) == FILE
