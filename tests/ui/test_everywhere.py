"""What can be done on every page."""

from __future__ import annotations

from lobcoach.ui.commands import GO
from lobcoach.ui.everywhere import FIND, everywhere


def test_every_page_has_a_way_to_it_and_every_key_its_own_meaning() -> None:
    went: list[str] = []
    commands = everywhere(went.append)
    for command in commands:
        command.do()
    assert {"find", "talk", "prepare", "page students", "page talks", "page questions",
            "page settings", "lock", "backup", "restore", "keys"} <= set(went)  # fmt: skip
    assert len(went) == len(set(went)) == len({each.name for each in commands})
    keys = [each.keys for each in commands if each.keys]
    assert len(keys) == len(set(keys))
    assert commands[0].keys == FIND
    assert {each.name for each in commands if each.kind == GO and each.keys} == {
        "nieuw gesprek",
        "instellingen",
    }
