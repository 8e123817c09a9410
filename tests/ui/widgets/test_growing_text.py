"""A text field as high as what is typed in it; its keys and its height are tested as KeptText."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from lobcoach.ui.widgets.growing_text import GrowingText
from tests.ui.pictures import Show


def test_only_what_is_typed_is_told(show: Show, qtbot: QtBot) -> None:
    text = GrowingText("De vraag")
    show(text)
    told: list[str] = []
    text.edited.connect(told.append)
    text.show_text("Wat?")
    text.show_text("Wat?")
    assert (text.toPlainText(), told) == ("Wat?", [])
    text.selectAll()
    qtbot.keyClicks(text, "Wie")
    assert told[-1] == "Wie"


def test_it_grows_with_its_lines(show: Show) -> None:
    text = GrowingText("De vraag", lines=(1, 3))
    show(text)
    low = text.height()
    text.show_text("\n".join("abcd"))
    assert low < text.height() <= 4 * low
