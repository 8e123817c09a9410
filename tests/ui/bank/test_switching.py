"""Switching a question off and on, with the way back."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from lobcoach.core.errors import RuleError, WorldError
from lobcoach.services.opened import Services
from lobcoach.services.sentences import sentence
from lobcoach.ui.bank.switching import Switching
from lobcoach.ui.widgets.banner import Banner
from tests.services.given_questions import off_file
from tests.ui.finding import button
from tests.ui.pictures import Show


class Hearing:
    """What was told, and which question came back."""

    def __init__(self, services: Services, banner: Banner) -> None:
        self.told: list[str] = []
        self.back: list[str] = []
        self.switching = Switching(services.questions, banner, self.hear, self.back.append)

    def hear(self, error: WorldError | RuleError) -> None:
        self.told.append(sentence(error))


@pytest.fixture
def banner(show: Show) -> Banner:
    made = Banner()
    show(made)
    return made


def test_it_is_said_and_can_be_undone(services: Services, banner: Banner, qtbot: QtBot) -> None:
    hearing = Hearing(services, banner)
    hearing.switching.switch("kr-t-01", True)
    assert banner.message() == "De vraag staat uit. LOBcoach stelt hem niet meer voor."
    assert services.library.bank.find("kr-t-01") is None
    button(banner, "Ongedaan maken").click()
    assert services.library.bank.find("kr-t-01") is not None
    assert (banner.message(), hearing.back, hearing.told) == ("", ["kr-t-01"], [])
    hearing.switching.switch("kr-t-01", True)
    hearing.switching.switch("kr-t-01", False)
    assert banner.message() == "De vraag doet weer mee."


def test_what_stands_in_the_way_is_told_and_nothing_claimed(
    services: Services, banner: Banner
) -> None:
    hearing = Hearing(services, banner)
    hearing.switching.switch("kr-t-01", True)
    banner_words = banner.message()
    off_file(services).write_bytes("kr-t-01".encode("utf-16"))
    button(banner, "Ongedaan maken").click()
    assert hearing.told == [
        "‘uitgezet.txt’ is niet te lezen als tekst. Sla het opnieuw op als tekst in UTF-8. "
        "LOBcoach heeft er niets aan veranderd."
    ]
    assert (banner.message(), hearing.back) == (banner_words, [])
