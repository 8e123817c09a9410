"""Where a note is typed."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QImage, QTextCursor
from pytestqt.qtbot import QtBot

from lobcoach.core.drafts import LineTag, Note
from lobcoach.core.talk import Tag
from lobcoach.ui.talk.note_editor import NoteEditor
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.theme_tokens import LIGHT
from tests.ui.pictures import Show, accessible_name, count

NASTY = '<img src="/etc/hostname"> </para> <script>x</script> ![](file:///etc/hostname) **b**'


@pytest.fixture
def editor(show: Show) -> NoteEditor:
    made = NoteEditor("Notitie: In eigen woorden")
    show(made).resize(600, 300)
    made.setFocus()
    return made


def paste(editor: NoteEditor, text: str = "", html: str = "") -> None:
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    assert editor.canInsertFromMimeData(data)
    editor.insertFromMimeData(data)


def test_it_has_a_name(editor: NoteEditor) -> None:
    assert accessible_name(editor) == "Notitie: In eigen woorden"


@pytest.mark.parametrize("text", ["", "één", "een\n\ntwee\n", NASTY, "hard\u00a0wit  dubbel\tTab"])
def test_what_is_shown_comes_back_letter_for_letter(editor: NoteEditor, text: str) -> None:
    editor.set_note(Note(text))
    assert editor.note() == Note(text)


def test_showing_a_note_is_no_change_and_cannot_be_undone(editor: NoteEditor, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(editor.note_changed):
        editor.set_note(Note("Noor"))
    assert not editor.document().isUndoAvailable()


def test_typing_is_told_at_every_letter(editor: NoteEditor, qtbot: QtBot) -> None:
    told: list[Note] = []
    editor.note_changed.connect(lambda: told.append(editor.note()))
    qtbot.keyClicks(editor, "Ja")
    assert [note.text for note in told] == ["J", "Ja"]


def test_enter_begins_a_line_without_mark(editor: NoteEditor, qtbot: QtBot) -> None:
    editor.set_note(Note("Ik wilde weten waarom", (LineTag(0, Tag.QUOTE),)))
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClicks(editor, "zei ze")
    qtbot.keyClick(editor, Qt.Key.Key_Enter, Qt.KeyboardModifier.ShiftModifier)
    assert editor.note() == Note("Ik wilde weten waarom\nzei ze\n", (LineTag(0, Tag.QUOTE),))


def test_a_mark_is_put_taken_away_undone_and_redone(editor: NoteEditor, qtbot: QtBot) -> None:
    qtbot.keyClicks(editor, "Een stap")
    with qtbot.waitSignals([editor.note_changed, editor.tags_here_changed]):
        editor.toggle_tag(Tag.STEP)
    assert editor.tags_here() == (Tag.STEP,)
    editor.undo()
    assert editor.tags_here() == ()
    editor.redo()
    assert editor.note() == Note("Een stap", (LineTag(0, Tag.STEP),))


def test_moving_the_caret_tells_other_marks_only(editor: NoteEditor, qtbot: QtBot) -> None:
    editor.set_note(Note("een\ntwee", (LineTag(0, Tag.INSIGHT),)))
    with qtbot.waitSignal(editor.tags_here_changed):
        editor.moveCursor(QTextCursor.MoveOperation.Start)
    with qtbot.assertNotEmitted(editor.tags_here_changed):
        editor.moveCursor(QTextCursor.MoveOperation.Right)


def test_rich_text_becomes_plain(editor: NoteEditor) -> None:
    paste(editor, "gewoon", "<b>vet</b>")
    assert editor.note().text == "gewoon"
    assert "font-weight:700" not in editor.document().toHtml()


def test_html_without_text_gives_its_words_and_no_picture(editor: NoteEditor) -> None:
    paste(editor, html='<p><b>vet</b><img src="file:///etc/hostname"></p><p>tweede</p>')
    assert editor.note().text == "vet\ntweede"


def test_a_picture_cannot_be_pasted(editor: NoteEditor) -> None:
    data = QMimeData()
    data.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    assert not editor.canInsertFromMimeData(data)
    editor.insertFromMimeData(data)
    assert editor.note().text == ""


def test_line_ends_of_other_systems_become_lines(editor: NoteEditor) -> None:
    paste(editor, "een\r\ntwee\u2028drie")
    assert editor.note().text == "een\ntwee\ndrie"


def test_copying_gives_words_only(editor: NoteEditor) -> None:
    editor.set_note(Note("een\ntwee", (LineTag(0, Tag.QUOTE),)))
    editor.selectAll()
    data = editor.createMimeDataFromSelection()
    assert data.formats() == ["text/plain"]
    assert data.text() == "een\ntwee"


def test_what_is_typed_around_the_caret_is_known(editor: NoteEditor) -> None:
    editor.set_note(Note("eerste regel\nhij is lui"))
    assert editor.words_at_hand() == "hij is lui"


def test_marked_lines_have_a_ground_and_a_word_at_the_right(editor: NoteEditor) -> None:
    editor.set_note(Note("een\ntwee"))
    wide = editor.viewport().width()
    assert count(editor, LIGHT.soft) == 0
    editor.set_note(Note("een\ntwee", (LineTag(1, Tag.QUOTE), LineTag(1, Tag.STEP))))
    assert count(editor, LIGHT.soft) > 1000
    assert editor.viewport().width() < wide
    editor.set_note(Note("een"))
    assert editor.viewport().width() == wide


def test_marks_out_of_view_are_not_painted(editor: NoteEditor, qtbot: QtBot) -> None:
    lines = "\n".join(f"regel {n}" for n in range(100))
    editor.set_note(Note(lines, (LineTag(0, Tag.QUOTE), LineTag(99, Tag.STEP))))
    editor.verticalScrollBar().setValue(editor.verticalScrollBar().maximum() // 2)
    assert count(editor.viewport(), LIGHT.soft) == 0
    editor.verticalScrollBar().setValue(0)
    assert count(editor.viewport(), LIGHT.soft) > 1000


def test_it_grows_with_the_text(editor: NoteEditor, dresser: ThemeController) -> None:
    before = editor.minimumSizeHint().height()
    dresser.set_percent(200)
    assert editor.minimumSizeHint().height() > before * 1.8


def test_two_hundred_thousand_letters_stay_quick(editor: NoteEditor, qtbot: QtBot) -> None:
    text = ("Ik ben goed in dingen uitzoeken en dat wil ik vaker doen.\n" * 3500)[:200_000]
    editor.set_note(Note(text, (LineTag(0, Tag.QUOTE),)))
    told: list[Note] = []
    editor.note_changed.connect(lambda: told.append(editor.note()))
    before = time.perf_counter()
    qtbot.keyClicks(editor, "twintig letters erbij")
    each = (time.perf_counter() - before) / 21
    assert told[-1].text == f"{text}twintig letters erbij"
    assert each < 3  # generous: a check against minutes, not a measurement
