# ruff: noqa: E501  (sentences and content stand on one line, as the coach sees them)
import time
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lobcoach.content.conversation_types import TYPE_CODES
from lobcoach.content.exchange import (
    Exchanged,
    decoded,
    read_exchange,
    shared_name,
    shared_text,
    taken_over_text,
)
from lobcoach.core.errors import SharedFileError, SharedFileTrouble
from lobcoach.core.pace import Pace, StoppedError
from tests.services.given_shared import DAY, PERSON, STEP

TEXT = shared_text((STEP, PERSON), DAY)


def read(text: str) -> Exchanged:
    return read_exchange(text, TYPE_CODES, Pace())


def refused(text: str) -> SharedFileError:
    with pytest.raises(SharedFileError) as caught:
        read(text)
    return caught.value


def reasons(text: str) -> list[list[str]]:
    return [
        [str(problem).partition(", ")[2] for problem in each.errors]
        for each in read(text).questions
    ]


def test_a_shared_file_reads_like_every_question_file() -> None:
    assert shared_name(DAY) == "lobcoach-vragen-2026-11-26.md"
    assert shared_text((STEP,), DAY) == (
        "---\nlobcoach: vragen\nversie: 1\ndatum: 2026-11-26\n---\n\n"
        "# Vragen om te delen\n\n"
        "% Vragen uit LOBcoach, voor een collega. Over studenten staat hier niets in.\n\n"
        "## eigen-7k2m9x4b\nAan welke klus werkte je laatst zonder hulp?\n\n"
        "- competentie: kwaliteitenreflectie\n- fase: terugkijken\n- waarde: ambitieus-1\n"
        "- doorvragen: Wat deed je als eerste?\n- doorvragen: Wie zag dat?\n"
        "- hint: Wacht tot de student het voor zich ziet.\n- gesprek: loopbaanreflectie voortgang\n"
        "- niveau: 1 2 3 4\n- leerjaar: 1 2 3 4\n- leerweg: bol bbl\n"
    )


def test_what_is_shared_is_read_back_as_it_was() -> None:
    found = read(TEXT)
    assert [each.question.prompt for each in found.questions] == [STEP, PERSON]
    assert (found.author, found.dated, found.loose) == ("", DAY, ())


def test_the_author_is_there_only_when_given_and_is_a_plain_name() -> None:
    assert "auteur" not in TEXT
    with_author = shared_text((STEP,), DAY, "Marleen\nde \u202eBoer")
    assert "auteur: Marleen de Boer\n" in with_author
    assert read(with_author).author == "Marleen de Boer"
    assert read(TEXT.replace("datum", f"auteur: {'a' * 300}\ndatum")).author == "a" * 100


def test_an_own_file_says_where_its_questions_came_from() -> None:
    text = taken_over_text((STEP,), "van een\ncollega.md", DAY, "Ilse")
    assert "% Uit bestand van een collega.md, overgenomen op 2026-11-26.\n" in text
    assert "auteur: Ilse\n" in text
    assert [each.question.prompt for each in read(text).questions] == [STEP]


def test_shipped_ids_and_own_ids_may_stand_together_and_other_ids_not() -> None:
    assert reasons(shared_text((replace(STEP, id="kr-t-01"), PERSON), DAY)) == [[], []]
    wrong = (
        "De id heeft niet de vorm eigen-7k2m9x4b. Schrijf ‘eigen-’ en 8 kleine letters of cijfers."
    )
    assert reasons(TEXT.replace("eigen-7k2m9x4b", "../../x")) == [
        [f"regel 11: [../../x] {wrong}"],
        [],
    ]


def test_a_file_of_one_competence_and_phase_is_read_too() -> None:
    lines = "- competentie: kwaliteitenreflectie\n- fase: terugkijken\n"
    text = shared_text((STEP,), DAY).replace(lines, "")
    text = text.replace("datum", "competentie: kwaliteitenreflectie\nfase: terugkijken\ndatum")
    assert [each.question.prompt for each in read(text).questions] == [STEP]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_as_editors_save_it_is_read(encoding: str) -> None:
    assert decoded(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize(
    ("content", "trouble"),
    [
        (b"", SharedFileTrouble.EMPTY),
        (b" \r\n\t", SharedFileTrouble.EMPTY),
        ("\ufeff".encode(), SharedFileTrouble.EMPTY),
        (b"PK\x03\x04rest", SharedFileTrouble.NOT_TEXT),
        (b"%PDF-1.7", SharedFileTrouble.NOT_TEXT),
        (TEXT.encode() + b"\0", SharedFileTrouble.NOT_TEXT),
        (b"\xff\0\x80", SharedFileTrouble.NOT_TEXT),
        (TEXT.encode("utf-16-le"), SharedFileTrouble.NOT_TEXT),
        (b"\xff\xfe\x00\xd8", SharedFileTrouble.NOT_TEXT),
        ("Één vraag".encode("latin-1"), SharedFileTrouble.ENCODING),
    ],
)
def test_bytes_that_are_no_text_are_refused(content: bytes, trouble: SharedFileTrouble) -> None:
    with pytest.raises(SharedFileError) as caught:
        decoded(content)
    assert caught.value.trouble is trouble


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("Beste collega, hier zijn mijn vragen.", SharedFileTrouble.NOT_QUESTIONS),
        ("<html><body>vragen</body></html>", SharedFileTrouble.NOT_QUESTIONS),
        ("---\nlobcoach: kernwaarden\nversie: 1\n---\n", SharedFileTrouble.NOT_QUESTIONS),
        ("---\nversie: 1\n---\n## x\n", SharedFileTrouble.NOT_QUESTIONS),
        (TEXT.replace("versie: 1", "versie: 2"), SharedFileTrouble.NEWER),
        ("---\nlobcoach: vragen\nversie: 1\n---\n\n# Titel\n", SharedFileTrouble.NO_QUESTIONS),
        ("---\nlobcoach: vragen\nversie: 1\n---\n" + "## x\n" * 20_000, SharedFileTrouble.TOO_MANY),
    ],
)
def test_a_file_that_is_no_question_file_of_now_is_refused(
    text: str, trouble: SharedFileTrouble
) -> None:
    assert refused(text).trouble is trouble


def test_a_header_with_an_error_is_refused_with_its_lines() -> None:
    error = refused(TEXT.replace("datum: 2026-11-26", "student: Noor van den Berg"))
    assert error.trouble is SharedFileTrouble.HEADER
    assert error.remarks == (
        "Regel 4: ‘student’ kan hier niet staan: in dit bestand is geen plaats voor iets over een student. Haal deze regel weg.",
    )
    missing = refused(TEXT.replace("versie: 1\n", ""))
    assert missing.remarks == ("Regel 1: In de kop ontbreekt ‘versie:’. Zet die regel erbij.",)
    unknown = refused(TEXT.replace("versie: 1", "versie: een"))
    assert unknown.remarks == ("Regel 3: ‘versie: een’ kan niet. Kies uit: 1.",)
    broken = refused(TEXT.replace("2026-11-26\n---", "2026-11-26", 1))
    assert broken.trouble is SharedFileTrouble.HEADER
    assert broken.remarks == (
        "Regel 6: De kop is niet afgesloten. Zet hierboven een regel met alleen ---.",
    )


@pytest.mark.parametrize("key", ["student", "naam", "notitie", "klas", "Geboortedatum"])
def test_a_key_about_a_student_is_refused_with_the_reason(key: str) -> None:
    text = TEXT.replace("- waarde", f"- {key}: Noor\n- waarde", 1)
    assert reasons(text) == [
        [
            f"regel 16: ‘{key.lower()}’ kan hier niet staan: in dit bestand is geen plaats voor iets over een student. Haal deze regel weg."
        ],
        [],
    ]


def test_an_error_is_told_with_its_own_question_only() -> None:
    text = TEXT.replace("- waarde: ambitieus-1", "- waarde: ambitieus-9", 1)
    assert reasons(text) == [
        ["regel 16: Waarde ‘ambitieus-9’ bestaat niet. Bedoel je ‘ambitieus-5’?"],
        [],
    ]


def test_of_ids_that_come_twice_the_first_counts() -> None:
    text = shared_text(
        (STEP, replace(PERSON, id=STEP.id), replace(STEP, text="Wie hielp je?")), DAY
    )
    double = "[eigen-7k2m9x4b] Deze id komt vaker voor. De eerste staat op regel 11."
    assert reasons(text) == [[], [f"regel 25: {double}"], [f"regel 39: {double}"]]


def test_thousands_of_the_same_id_are_told_one_by_one() -> None:
    found = read(shared_text([STEP] * 3000, DAY))
    assert sum(not each.errors for each in found.questions) == 1


def test_markup_is_refused_and_shown_as_it_stands() -> None:
    text = TEXT.replace("welke klus", "<script>alert(1)</script> welke klus")
    assert reasons(text)[0] == [
        "regel 11: [eigen-7k2m9x4b] Hier staat opmaak: ‘<script>’. Haal die weg en schrijf gewone tekst."
    ]
    assert "<script>" in read(text).questions[0].question.text


@pytest.mark.parametrize("piece", ["[", "&", "<a", "&a", "{", "](", "\u202e", "é"])
def test_a_text_of_a_megabyte_is_refused_soon(piece: str) -> None:
    text = piece * (1_000_000 // len(piece.encode()))
    start = time.perf_counter()
    found = read(TEXT.replace("Wie zag dat?", text, 1).replace("welke klus", text, 1))
    assert time.perf_counter() - start < 30
    assert any("langer dan 500 tekens" in each.message for each in found.questions[0].errors)
    assert len(found.questions[0].as_written) <= 3001


def test_style_is_advice_and_only_where_the_question_can_be_used() -> None:
    found = read(TEXT.replace("Aan welke klus werkte je", "Heb je"))
    assert found.questions[0].errors == ()
    assert [str(problem).partition(", ")[2] for problem in found.questions[0].advice] == [
        "regel 11: [eigen-7k2m9x4b] Gesloten vraag (begint met een werkwoord). Begin met wat, hoe, wie, waar, welk…"
    ]
    wrong = read(TEXT.replace("Aan welke klus werkte je", "Heb je <b>"))
    assert wrong.questions[0].advice == ()


def test_lines_that_belong_to_no_question_are_told_apart() -> None:
    found = read(TEXT.replace("# Vragen om te delen", "Noor van den Berg heeft het zwaar."))
    assert [each.line for each in found.loose] == [7]
    assert [each.errors for each in found.questions] == [(), ()]


def test_a_file_in_which_nearly_all_is_wrong_is_refused_whole() -> None:
    error = refused(shared_text([STEP] * 600, DAY).replace("- waarde: ", "- warde: "))
    assert error.trouble is SharedFileTrouble.TOO_MUCH_WRONG
    assert (
        error.remarks[0]
        == "Regel 11: [eigen-7k2m9x4b] ‘waarde’ ontbreekt. Zet er een regel ‘- waarde: …’ bij."
    )
    assert len(error.remarks) == 3


def test_reading_can_be_stopped() -> None:
    pace = Pace()
    pace.stop()
    with pytest.raises(StoppedError):
        read_exchange(TEXT, TYPE_CODES, pace)


@given(st.binary(max_size=400))
def test_whatever_the_bytes_are_they_are_read_or_refused(content: bytes) -> None:
    for start in (b"", b"---\nlobcoach: vragen\nversie: 1\n---\n## eigen-7k2m9x4b\n"):
        try:
            read(decoded(start + content))
        except SharedFileError as error:
            assert error.trouble in SharedFileTrouble


@given(st.text(max_size=60), st.integers(0, 700), st.integers(0, 40))
def test_a_good_file_changed_anywhere_is_read_or_refused(typed: str, at: int, gone: int) -> None:
    changed = TEXT[:at] + typed + TEXT[at + gone :]
    try:
        found = read(decoded(changed.encode("utf-8", "replace")))
    except SharedFileError:
        return
    for each in found.questions:
        assert each.errors or each.question.prompt is not None


def test_a_day_long_ago_is_written_in_full() -> None:
    assert shared_name(date(999, 1, 2)) == "lobcoach-vragen-0999-01-02.md"
