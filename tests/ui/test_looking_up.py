"""The names that lead to what a coach looks up."""

from __future__ import annotations

from lobcoach.core.talk_aids import TalkAids
from lobcoach.ui.looking_up import ACTIVITIES, AIDS, TECHNIQUES, WORDS


def test_each_kind_of_aid_is_named_as_it_is_kept() -> None:
    kinds = {name.removeprefix(f"{AIDS} ") for name in (TECHNIQUES, ACTIVITIES, WORDS)}
    assert kinds == set(TalkAids.__dataclass_fields__)
