from lobcoach.core.colleague_questions import Choice, SharedQuestion, SharedState
from lobcoach.ui.sharing import question_columns
from lobcoach.ui.sharing.question_columns import Row
from lobcoach.ui.theme_tokens import Tone
from tests.services.given_shared import STEP

NEW = SharedQuestion(
    line=11, id=STEP.id, text=STEP.text, state=SharedState.NEW, prompt=STEP,
    choices=(Choice.TAKE, Choice.LEAVE),
)  # fmt: skip
WRONG = SharedQuestion(line=30, id="x", text="", state=SharedState.WRONG)


def test_a_row_says_what_a_question_is_and_what_happens() -> None:
    row = Row(NEW, Choice.TAKE)
    assert [column.text(row) for column in question_columns.columns()] == [
        STEP.text, "nieuw", "komt erbij", "11",
    ]  # fmt: skip
    assert (question_columns.tone(row), question_columns.icon(row)) == (Tone.GOOD, "plus")
    assert not question_columns.is_left(row)
    assert question_columns.is_left(Row(NEW, Choice.LEAVE))


def test_a_screen_reader_hears_all_of_a_row_at_once() -> None:
    spoken = question_columns.columns()[0].spoken
    assert spoken is not None
    assert spoken(Row(NEW, Choice.TAKE)) == f"{STEP.text} nieuw, komt erbij"
    assert spoken(Row(WRONG, None)) == "Vraag zonder tekst niet goed, blijft weg"
    line = question_columns.columns()[3].spoken
    assert line is not None
    assert line(Row(WRONG, None)) == "regel 30"


def test_what_asks_nothing_has_no_colour() -> None:
    equal = SharedQuestion(line=1, id="x", text="Wat?", state=SharedState.EQUAL)
    assert (question_columns.tone(Row(equal, None)), question_columns.icon(Row(equal, None))) == (
        None,
        "",
    )
