"""What can be done on every page of an open file, and the pages to go to."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from lobcoach.ui.commands import DO, GO, Command
from lobcoach.ui.looking_up import ACTIVITIES, TECHNIQUES, VALUES, WORDS
from lobcoach.ui.own_question_ways import NEW
from lobcoach.ui.roster_ways import CLASS_LIST, TURN_OF_YEAR
from lobcoach.ui.sharing_ways import IMPORT, SHARE

FIND = "Ctrl+K"
#: What it is called, the token that leads there, and the keys.
_PAGES = (
    ("nieuw gesprek", "talk", "Ctrl+N"),
    ("mijn studenten", "page students", ""),
    ("gesprekken", "page talks", ""),
    ("vragenbank", "page questions", ""),
    ("gesprek voorbereiden", "prepare", ""),
    ("klassenlijst inlezen", f"roster {CLASS_LIST}", ""),
    ("nieuw schooljaar voor een groep", f"roster {TURN_OF_YEAR}", ""),
    ("eigen vraag schrijven", f"question {NEW}", ""),
    ("vragen van een collega inlezen", f"question {IMPORT}", ""),
    ("eigen vragen delen", f"question {SHARE}", ""),
    ("kernwaarden", f"page {VALUES}", ""),
    ("technieken", f"page {TECHNIQUES}", ""),
    ("werkvormen", f"page {ACTIVITIES}", ""),
    ("woordkaarten", f"page {WORDS}", ""),
    ("instellingen", "page settings", "Ctrl+,"),
)
_ACTS = (
    ("zoek een student, pagina of actie", "find", FIND),
    ("toetsen van deze pagina", "keys", "F1"),
    ("op slot", "lock", "Ctrl+L"),
    ("maak nu een reservekopie", "backup", ""),
    ("reservekopie terugzetten", "restore", ""),
)


def everywhere(go_to: Callable[[str], object]) -> tuple[Command, ...]:
    """Return what works on every page; `go_to` is given the token of what is wanted."""
    return tuple(
        Command(name, partial(go_to, token), keys, kind=kind)
        for kind, listed in ((DO, _ACTS[:1]), (GO, _PAGES), (DO, _ACTS[1:]))
        for name, token, keys in listed
    )
