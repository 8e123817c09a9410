from __future__ import annotations

import threading

import pytest

from lobcoach.report.conversation_report import conversation_report
from lobcoach.report.pages import page_pictures

from .samples import PROGRESS, RICH


def test_each_page_becomes_a_picture_of_the_asked_width() -> None:
    pictures = page_pictures(conversation_report(RICH), 600)
    assert len(pictures) == 2
    for picture in pictures:
        assert picture.width == 600
        assert 845 <= picture.height <= 852
        assert picture.stride >= picture.width * 4
        assert len(picture.pixels) == picture.stride * picture.height


def test_paper_is_white_and_ink_is_dark() -> None:
    (picture,) = page_pictures(conversation_report(PROGRESS), 600)
    assert picture.pixels[:3] == b"\xff\xff\xff"
    darkest = min(picture.pixels[0::4])  # blue comes first: ink is #1B2533
    assert 0x2B <= darkest <= 0x3B
    assert min(picture.pixels[2::4]) < 0x23


def test_threads_may_ask_at_the_same_time() -> None:
    pdf = conversation_report(PROGRESS)
    found: list[bytes] = []
    threads = [
        threading.Thread(target=lambda: found.append(page_pictures(pdf, 200)[0].pixels))
        for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 6
    assert len(set(found)) == 1


def test_a_picture_without_width_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="0 pixels"):
        page_pictures(b"", 0)
