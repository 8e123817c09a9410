"""The parts of what is told about a question."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from lobcoach.ui.bank.prompt_parts import Labels, Part, PartScroll
from lobcoach.ui.widgets.text import Body
from tests.ui.finding import words
from tests.ui.pictures import Show


def test_a_part_shows_its_lines_and_goes_without_them(show: Show) -> None:
    part = Part("Doorvragen")
    show(part)
    part.show_lines(["een", "", "twee"])
    assert words(part) == ["Doorvragen", "een", "twee"]
    part.set_title("Let op")
    part.show_lines(["drie"])
    assert words(part) == ["Let op", "drie"]
    part.show_lines([""])
    assert part.isHidden()


def test_labels_come_and_go(show: Show) -> None:
    labels = Labels("Past bij")
    show(labels)
    labels.show_labels(["stage", "trialoog"])
    labels.show_labels(["BBL"])
    assert words(labels) == ["Past bij", "BBL"]


def test_it_knows_how_high_it_is_without_scrolling(show: Show, qtbot: QtBot) -> None:
    scroll = PartScroll()
    text = Body("woorden " * 60)
    scroll.body.addWidget(text)
    window = show(scroll)
    window.resize(300, 400)
    qtbot.waitUntil(lambda: scroll.height_for(scroll.width()) > 300)
    narrow = scroll.height_for(scroll.width())
    assert scroll.sizeHint().height() < narrow
    with qtbot.waitSignal(scroll.laid_out):
        window.resize(900, 400)
    qtbot.waitUntil(lambda: scroll.height_for(scroll.width()) < narrow)
