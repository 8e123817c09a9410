"""*Eigen vraag*: written with advice, kept in a file, and never lost half-way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lobcoach.core.changes import Kind
from lobcoach.core.errors import NotFoundError
from lobcoach.core.own_questions import OwnQuestion
from lobcoach.core.people import Student
from lobcoach.core.prompts import Prompt
from lobcoach.services.opened import Services
from lobcoach.ui.pages.own_question_page import OwnQuestionPage
from lobcoach.ui.theme_controller import ThemeController
from tests.content.given_prompts import TRIP
from tests.services.places import read_only_disk
from tests.ui.finding import button, words
from tests.ui.given_draft import field, fill, pick
from tests.ui.given_pages import opened

CTRL = Qt.KeyboardModifier.ControlModifier
FILE = "eigen-motievenreflectie-reflecteren.md"
WAIT = 10_000
CHANGED = f"Deze vraag is intussen veranderd in ‘{FILE}’. Kies welke je wilt houden; tot dan " \
          "verandert er niets."  # fmt: skip
GONE = "Deze vraag staat niet meer in je map met eigen vragen. Je kunt hem hier opnieuw bewaren."


@pytest.fixture
def page(qtbot: QtBot, dresser: ThemeController, services: Services) -> Iterator[OwnQuestionPage]:
    services.library.read_again()
    made = OwnQuestionPage(services)
    opened(qtbot, made)
    yield made
    made.keeping.forget()
    made.close_down()
    services.library.read_again()


def kept(services: Services, prompt: Prompt = TRIP) -> OwnQuestion:
    return services.own_questions.save(OwnQuestion(prompt), over=True)


def path(services: Services) -> Path:
    return services.own_questions.folder / FILE


def by_hand(services: Services, old: str, new: str) -> None:
    """Change the file as another program does, and have everyone told."""
    text = path(services).read_text(encoding="utf-8").replace(old, new)
    path(services).write_text(text, encoding="utf-8")
    services.own_questions._tell()


def write_all(qtbot: QtBot, page: OwnQuestionPage) -> None:
    """Fill in all that a question needs."""
    fill(qtbot, page, "De vraag", TRIP.text)
    pick(page, "Competentie", "Motieven")
    pick(page, "Kernwaarde", "Betrokken")
    pick(page, "Gedrag bij kernwaarde", "Bouwen op wat lukt")
    fill(qtbot, page, "Doorvragen 1", TRIP.follow_ups[0])
    fill(qtbot, page, "Doorvragen 2", TRIP.follow_ups[1])
    with qtbot.waitSignal(page.advised, timeout=WAIT):
        fill(qtbot, page, "Hint voor jezelf", TRIP.coach_hint)


def test_a_new_question_says_what_it_needs_and_then_is_kept(
    page: OwnQuestionPage, qtbot: QtBot, services: Services
) -> None:
    page.open(None)
    assert "Nog nodig: de vraag, een kernwaarde met gedrag, twee doorvragen, een hint." in words(
        page
    )
    assert not button(page, "Bewaar vraag").isEnabled()
    write_all(qtbot, page)
    assert not any("nodig" in each for each in words(page))
    with qtbot.waitSignal(page.saved) as saved:
        qtbot.mouseClick(button(page, "Bewaar vraag"), Qt.MouseButton.LeftButton)
    (question_id,) = saved.args or ()
    assert services.library.bank.find(question_id) == replace(TRIP, id=question_id)
    assert "Eigen vraag wijzigen" in words(page)
    assert services.own_questions.new_draft() is None


def test_advice_comes_beside_the_field_when_typing_stops(
    page: OwnQuestionPage, qtbot: QtBot, noor: Student
) -> None:
    page.open(None)
    field(page, "De vraag").setFocus()
    with qtbot.waitSignal(page.advised, timeout=WAIT):
        fill(qtbot, page, "De vraag", "Heb je Noor gezien?")
    said = [
        "Let op: ‘Noor’ is ook de naam van een student van je. Schrijf het zonder naam: een vraag "
        "kun je delen.",
        "Let op: gesloten vraag (begint met een werkwoord). Begin met wat, hoe, wie, waar, welk…",
    ]
    assert "\n".join(said) in words(page)
    for each in said:
        assert each in field(page, "De vraag").accessibleDescription()
    assert field(page, "De vraag").hasFocus()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- waarde: aandacht-1", "De vraag begint met ‘-’. Daarmee begint in een vragenbestand "
         "iets anders; begin met een woord."),
        ("Wat vond {naam}?", "‘{naam}’ ken ik niet. Bedoel je ‘{voornaam}’?"),
        ("Wat? " * 2_000, "Deze tekst is langer dan 500 tekens. Maak hem korter."),
        ("Wat \u202e?", "In deze tekst staat een onzichtbaar teken dat de leesrichting verandert. "
         "Typ de tekst opnieuw."),
    ],
)  # fmt: skip
def test_what_breaks_the_form_cannot_be_kept_and_the_page_says_why(
    page: OwnQuestionPage, qtbot: QtBot, services: Services, text: str, said: str
) -> None:
    page.open(None)
    write_all(qtbot, page)
    with qtbot.waitSignal(page.advised, timeout=WAIT):
        field(page, "De vraag").setPlainText(text)
    assert any(each.startswith(said) for each in words(page))
    assert "Kijk nog naar: de vraag." in words(page)
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    assert "Deze vraag is nog niet af. Bij elk veld lees je wat er nog moet." in words(page)
    assert not path(services).exists()


def test_style_is_advice_only(page: OwnQuestionPage, qtbot: QtBot) -> None:
    page.open(None)
    write_all(qtbot, page)
    with qtbot.waitSignal(page.advised, timeout=WAIT):
        fill(qtbot, page, "De vraag", "Heb je er zin in?")
    assert any(each.startswith("Let op:") for each in words(page))
    with qtbot.waitSignal(page.saved):
        qtbot.keyClick(page, Qt.Key.Key_Enter, CTRL)


def test_what_is_pasted_with_lines_becomes_one_question(
    page: OwnQuestionPage, qtbot: QtBot, services: Services
) -> None:
    page.open(None)
    write_all(qtbot, page)
    editor = field(page, "De vraag")
    editor.selectAll()
    QApplication.clipboard().setText("Wat lukte\n## eigen-x\nhier?")
    editor.setFocus()
    with qtbot.waitSignal(page.advised, timeout=WAIT):
        editor.paste()
    with qtbot.waitSignal(page.saved) as saved:
        page.save()
    prompt = services.library.bank.find((saved.args or [""])[0])
    assert prompt is not None
    assert prompt.text == "Wat lukte ## eigen-x hier?"
    assert services.library.problems == ()


def test_ctrl_enter_leads_to_what_is_missing(page: OwnQuestionPage, qtbot: QtBot) -> None:
    page.open(None)
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    assert field(page, "De vraag").hasFocus()
    assert "Schrijf hier je vraag." in words(page)


def test_half_a_question_waits_until_the_coach_comes_back(
    page: OwnQuestionPage, qtbot: QtBot, services: Services
) -> None:
    page.open(None)
    fill(qtbot, page, "De vraag", "Welk moment")
    assert page.leave()
    page.open(None)
    assert field(page, "De vraag").toPlainText() == "Welk moment"
    assert "Hier was je nog mee bezig." in words(page)
    qtbot.mouseClick(button(page, "Begin opnieuw"), Qt.MouseButton.LeftButton)
    assert field(page, "De vraag").toPlainText() == ""
    assert services.own_questions.new_draft() is None


def test_half_a_change_waits_too_and_what_was_kept_can_come_back(
    page: OwnQuestionPage, qtbot: QtBot, services: Services
) -> None:
    kept(services)
    page.open(TRIP.id)
    assert page.about == TRIP.id
    fill(qtbot, page, "De vraag", "Wat wil je nooit meer doen?")
    assert page.leave()
    page.open(None)
    assert page.about == ""
    assert field(page, "De vraag").toPlainText() == ""
    page.open(TRIP.id)
    assert field(page, "De vraag").toPlainText() == "Wat wil je nooit meer doen?"
    assert "Je was deze vraag aan het veranderen; dat is nog niet bewaard." in words(page)
    qtbot.mouseClick(button(page, "Terug naar wat bewaard is"), Qt.MouseButton.LeftButton)
    assert field(page, "De vraag").toPlainText() == TRIP.text


def test_a_draft_that_says_what_is_kept_is_no_news(
    page: OwnQuestionPage, services: Services
) -> None:
    question = kept(services)
    services.own_questions.keep_draft(question)
    page.open(TRIP.id)
    assert not any("aan het veranderen" in each for each in words(page))


def test_a_shipped_question_is_begun_as_a_copy(page: OwnQuestionPage, services: Services) -> None:
    shipped = services.library.bank.find("mr-r-01")
    assert shipped is not None
    page.open("mr-r-01")
    assert field(page, "De vraag").toPlainText() == shipped.text
    assert (
        "Dit is jouw kopie van een vraag van LOBcoach. De vraag van LOBcoach blijft zoals hij is."
        in words(page)
    )
    assert page.about == ""


def test_a_question_that_is_nowhere_leaves_the_page_as_it_was(
    page: OwnQuestionPage, services: Services
) -> None:
    page.open("mr-r-01")
    before = words(page)
    for wanted in ("eigen-aaaaaaaa", "mr-r-99"):
        with pytest.raises(NotFoundError):
            page.open(wanted)
    assert words(page) == before


def test_a_draft_whose_file_is_gone_is_not_lost(
    page: OwnQuestionPage, qtbot: QtBot, services: Services
) -> None:
    question = kept(services)
    services.own_questions.keep_draft(replace(question, prompt=replace(TRIP, text="Wat anders?")))
    path(services).unlink()
    page.open(TRIP.id)
    assert field(page, "De vraag").toPlainText() == "Wat anders?"
    page.save()
    assert GONE in words(page)
    with qtbot.waitSignal(page.saved):
        qtbot.mouseClick(button(page, "Bewaar deze"), Qt.MouseButton.LeftButton)
    assert "Wat anders?" in path(services).read_text(encoding="utf-8")


def test_taking_away_empties_the_page_and_tells_how_to_undo(
    page: OwnQuestionPage, qtbot: QtBot, services: Services
) -> None:
    kept(services)
    page.open(TRIP.id)
    with qtbot.waitSignal(page.removed) as removed:
        qtbot.mouseClick(button(page, "Wis vraag"), Qt.MouseButton.LeftButton)
    assert not path(services).exists()
    assert field(page, "De vraag").toPlainText() == ""
    assert GONE not in words(page)
    services.own_questions.put_back((removed.args or [None])[0])
    assert path(services).exists()


def test_a_file_changed_by_hand_is_shown_at_once_when_nothing_was_typed(
    page: OwnQuestionPage, services: Services
) -> None:
    kept(services)
    page.open(TRIP.id)
    by_hand(services, "morgen", "straks")
    assert field(page, "De vraag").toPlainText() == TRIP.text.replace("morgen", "straks")


@pytest.mark.parametrize(("press", "text"), [
    ("Neem die uit het bestand", TRIP.text.replace("morgen", "straks")),
    ("Bewaar deze", "Wat wil je nooit meer?"),
])  # fmt: skip
def test_a_file_changed_by_hand_meanwhile_is_the_coachs_choice(
    page: OwnQuestionPage, qtbot: QtBot, services: Services, press: str, text: str
) -> None:
    kept(services)
    page.open(TRIP.id)
    fill(qtbot, page, "De vraag", "Wat wil je nooit meer?")
    by_hand(services, "morgen", "straks")
    assert CHANGED in words(page)
    page.save()
    assert CHANGED in words(page)
    qtbot.mouseClick(button(page, press), Qt.MouseButton.LeftButton)
    assert CHANGED not in words(page)
    assert services.own_questions.read(TRIP.id).prompt.text == text
    assert field(page, "De vraag").toPlainText() == text


def test_another_question_of_the_file_changed_by_hand_says_nothing(
    page: OwnQuestionPage, services: Services
) -> None:
    kept(services)
    page.open(TRIP.id)
    before = words(page)
    path(services).write_text(
        path(services).read_text(encoding="utf-8") + "% x\n", encoding="utf-8"
    )
    services.own_questions._tell()
    assert words(page) == before


def test_a_question_taken_out_or_spoilt_by_hand_is_said(
    page: OwnQuestionPage, services: Services
) -> None:
    kept(services)
    page.open(TRIP.id)
    by_hand(services, "hint", "hnt")
    assert any(each.startswith(f"In ‘{FILE}’ staat bij deze vraag iets") for each in words(page))
    path(services).unlink()
    services.own_questions._tell()
    assert GONE in words(page)


def test_a_folder_that_cannot_be_written_is_said_and_nothing_is_lost(
    page: OwnQuestionPage, qtbot: QtBot, services: Services
) -> None:
    kept(services)
    page.open(TRIP.id)
    fill(qtbot, page, "De vraag", "Wat wil je nooit meer?")
    with read_only_disk(services.own_questions.folder):
        page.save()
        assert any(
            each.startswith(f"In ‘{FILE}’ mag niet worden geschreven.") for each in words(page)
        )
        assert page.leave()
        page.open(None)
        assert field(page, "De vraag").toPlainText() == "Wat wil je nooit meer?"
    with qtbot.waitSignal(page.saved):
        qtbot.mouseClick(button(page, "Probeer opnieuw"), Qt.MouseButton.LeftButton)


def test_the_words_of_the_school_are_used(page: OwnQuestionPage, services: Services) -> None:
    page.open(None)
    coach = services.coach.get()
    services.coach.save(replace(coach, idiom_for_coach="vraagvorm"))
    pick(page, "Competentie", "Wat drijft mij?")


def test_what_cannot_be_read_is_told(
    page: OwnQuestionPage, qtbot: QtBot, services: Services
) -> None:
    page.open(None)
    services.students.save(Student(first_name="Noor"))
    fill(qtbot, page, "De vraag", "Wat?")
    services.path.write_bytes(b"kapot" * 4096)
    services.students._changes.publish(Kind.STUDENTS)
    with qtbot.waitSignal(page.troubled) as told:
        page.save()
    assert told.args is not None
    assert "beschadigd" in told.args[0]


def test_escape_leads_back(page: OwnQuestionPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
