from __future__ import annotations

import pytest

from lobcoach.content.hidden_signs import hides, visible


@pytest.mark.parametrize(
    "sign", ["\u00ad", "\u2060", "\u202e", "\u200b", "\u3164", "\ue000", "\U000e0041", "\U000e0101"]
)
def test_a_sign_that_nobody_sees_is_found_and_goes(sign: str) -> None:
    assert hides(f"Net{sign}werk")
    assert visible(f"Net{sign}werk") == "Netwerk"


def test_of_a_heap_of_marks_four_stay() -> None:
    assert hides("e" + "\u0336" * 5)
    assert visible("e" + "\u0336" * 9) == "e" + "\u0336" * 4


@pytest.mark.parametrize(
    "text", ["Netwerk", "Nguyễn Thị Mai", "أمينة", "👩‍🔬 ❤\ufe0f", "cafe\u0301", ""]
)
def test_what_is_seen_stays_to_the_letter(text: str) -> None:
    assert not hides(text)
    assert visible(text) == text
