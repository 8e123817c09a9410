"""How a file and its backups are called on screen."""

from __future__ import annotations

from datetime import date, datetime

from lobcoach.core.backups import BackupContents, Reason
from lobcoach.ui.file_wording import REASONS, contents_words, moment_words, size_words

TODAY = date(2026, 11, 25)
EVENING = datetime(2026, 11, 25, 20, 51).astimezone()


def test_a_moment_is_told_as_a_coach_would() -> None:
    assert moment_words(EVENING, TODAY) == "vandaag om 20.51"
    assert moment_words(EVENING, date(2026, 12, 1)) == "25 november 2026 om 20.51"


def test_sizes_are_told_in_dutch() -> None:
    assert size_words(12) == "1 kB"
    assert size_words(327_680) == "328 kB"
    assert size_words(4_240_000) == "4,2 MB"


def test_every_reason_has_words() -> None:
    assert set(REASONS) == set(Reason)


def test_what_is_in_a_file_is_told_in_a_sentence() -> None:
    empty = BackupContents(1, 1, "", None)
    assert contents_words(empty, TODAY) == "1 student en 1 gesprek. Er is nog niets opgeschreven."
    full = BackupContents(12, 34, "Ik werd rustig.", EVENING)
    assert contents_words(full, TODAY) == (
        "12 studenten en 34 gesprekken. Het laatst opgeschreven, vandaag om 20.51: Ik werd rustig."
    )
