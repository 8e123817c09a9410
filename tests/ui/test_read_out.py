"""A colleague who cannot see the screen hears in the talk what is on it.

After a change that is meant, `python -m tests.ui.test_read_out` writes the golden file anew: read
it as that colleague would before keeping it.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from lobcoach.paths import resource
from lobcoach.services.library import Library, read_library
from lobcoach.ui.talk.prompt_card import PromptCard
from lobcoach.ui.theme_controller import ColourChoice, ThemeController
from tests.ui.read_out import read_out
from tests.ui.stage import SCENES, Stage, settle, staged

GOLDEN = Path(__file__).parents[1] / "golden" / "conversation_read_out.txt"
#: What is heard in these scenes, one after the other.
HEARD = ("walk-open", "walk-reflect", "walk-close")


@pytest.fixture
def stage(dresser: ThemeController, library: Library, tmp_path: Path) -> Iterator[Stage]:
    with staged(library, dresser, tmp_path) as made:
        yield made


def test_the_talk_is_read_out_as_agreed(stage: Stage) -> None:
    assert heard(stage) == GOLDEN.read_text(encoding="utf-8")


def heard(stage: Stage) -> str:
    return "\n".join(f"# {name}\n{without_prompt(shown(stage, name))}" for name in HEARD)


def without_prompt(root: QWidget) -> str:
    """Return what is heard without the words of the prompt, which is another one every time."""
    (card,) = root.findChildren(PromptCard)
    words = read_out(root).replace(card.question(), "(de vraag)")
    return re.sub(r"(Doorvragen: ).*( · knop · .*\n)(\1.*\n)*", r"\1(een doorvraag)\2", words)


def shown(stage: Stage, name: str) -> QWidget:
    root = SCENES[name](stage)
    root.activateWindow()
    assert QTest.qWaitForWindowActive(root)
    settle()
    return root


def write_anew() -> None:
    app = QApplication([])
    controller = ThemeController(ColourChoice.LIGHT)
    controller.apply(app)
    library = read_library(resource("questions"), resource("framework"))
    with (
        tempfile.TemporaryDirectory() as folder,
        staged(library, controller, Path(folder)) as stage,
    ):
        GOLDEN.write_text(heard(stage), encoding="utf-8")


if __name__ == "__main__":
    write_anew()
