"""How marked lines look."""

from __future__ import annotations

from lobcoach.core.drafts import LineTag, Note
from lobcoach.core.talk import Tag
from lobcoach.ui import icons
from lobcoach.ui.talk.line_marks import TAG_ICONS, LineMarks
from lobcoach.ui.talk.note_editor import NoteEditor
from lobcoach.ui.theme_tokens import LIGHT
from tests.ui.pictures import Show, count


def test_every_mark_has_an_icon() -> None:
    assert set(TAG_ICONS) == set(Tag)
    assert set(TAG_ICONS.values()) <= icons.names()


def test_room_is_made_only_for_marks_that_are_there(show: Show) -> None:
    editor = NoteEditor("Notitie")
    show(editor)
    (marks,) = editor.findChildren(LineMarks)
    assert marks.width_for(0) == 0
    assert marks.width_for(2) > marks.width_for(1) > 60
    assert marks.isHidden()
    editor.set_note(Note("een", (LineTag(0, Tag.INSIGHT),)))
    assert marks.width() == marks.width_for(1)
    assert count(marks, LIGHT.ink2) > 0
