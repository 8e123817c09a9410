"""A still line that gives time to think."""

from __future__ import annotations

from lobcoach.ui.talk.thinking_line import ThinkingLine
from tests.ui.finding import words
from tests.ui.pictures import Show


def test_the_words_come_and_go_and_nothing_jumps(show: Show) -> None:
    line = ThinkingLine("Denktijd")
    window = show(line)
    assert line.isHidden()
    line.offer(True)
    window.adjustSize()
    empty = line.sizeHint()
    assert words(line) == []
    line.show_thinking(True)
    assert words(line) == ["Denktijd"]
    assert line.sizeHint() == empty
    line.offer(False)
    assert line.isHidden()
