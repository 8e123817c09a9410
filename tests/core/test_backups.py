"""Names of backups, when one is due, and which are kept."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from lobcoach.core.backups import (
    EVERY,
    BackupName,
    Reason,
    due_at,
    is_due,
    kept,
    read_name,
    series_of,
)

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOON = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)
SERIES = "a1b2c3"


def name(made: datetime, reason: Reason = Reason.AT_WORK) -> BackupName:
    return BackupName("mijn-studenten", made, reason, SERIES)


class TestNames:
    def test_a_name_tells_file_moment_reason_and_series(self):
        made = datetime(2026, 11, 25, 20, 51, 7, tzinfo=AMSTERDAM)
        written = str(name(made, Reason.RESTORE))
        assert written == "mijn-studenten 2026-11-25 19.51.07Z voor-terugzetten a1b2c3"
        assert read_name(written) == name(made.astimezone(UTC), Reason.RESTORE)

    @pytest.mark.parametrize("reason", list(Reason))
    def test_every_name_is_safe_on_windows_and_read_back(self, reason: Reason):
        written = str(name(NOON, reason))
        assert not set(written) & set('<>:"/\\|?*')
        assert read_name(written) == name(NOON, reason)

    @pytest.mark.parametrize(
        "other",
        [
            "mijn-studenten",
            "mijn-studenten 2026-11-25",
            "mijn-studenten 2026-11-25 20.51.07Z zomaar a1b2c3",
            "mijn-studenten 2026-11-25 20.51.07Z zelf",
            "mijn-studenten 2026-02-30 20.51.07Z zelf a1b2c3",
            "mijn-studenten 2026-11-25 20.51.07Z zelf a1b2c3 (1)",
        ],
    )
    def test_other_names_are_not_ours(self, other: str):
        assert read_name(other) is None

    @pytest.mark.parametrize("night", [datetime(2026, 10, 25, tzinfo=UTC),
                                       datetime(2027, 3, 28, tzinfo=UTC)])  # fmt: skip
    def test_in_the_nights_that_the_clock_changes_names_sort_by_time_and_none_is_double(
        self, night: datetime
    ):
        moments = [night - timedelta(hours=1) + n * timedelta(minutes=10) for n in range(30)]
        names = [str(name(each.astimezone(AMSTERDAM))) for each in moments]
        assert names == sorted(set(names))

    def test_two_coaches_have_another_series(self):
        assert series_of("een") != series_of("twee")
        assert series_of("een") == series_of("een")
        assert read_name(str(BackupName("x", NOON, Reason.CLOSING, series_of("een"))))


class TestDue:
    def test_nothing_is_due_as_long_as_nothing_changed(self):
        assert due_at(None, NOON) is None
        assert not is_due(None, NOON, NOON + timedelta(days=5))

    def test_half_an_hour_after_the_first_change(self):
        assert due_at(NOON, None) == NOON + EVERY
        assert not is_due(NOON, None, NOON + timedelta(minutes=29))
        assert is_due(NOON, None, NOON + timedelta(minutes=30))

    def test_not_sooner_than_half_an_hour_after_the_last(self):
        last = NOON + timedelta(minutes=20)
        assert due_at(NOON, last) == last + EVERY

    def test_a_clock_that_is_put_back_a_day_does_not_stop_backups(self):
        assert is_due(NOON, NOON, NOON - timedelta(days=1))
        assert not is_due(NOON, NOON, NOON - timedelta(minutes=5))


class TestKept:
    def test_all_of_today_stay(self):
        today = [name(NOON - n * timedelta(minutes=30)) for n in range(20)]
        assert kept(today, NOON, AMSTERDAM) == set(today)

    def test_of_another_day_only_the_last(self):
        yesterday = [name(NOON - timedelta(days=1, hours=n)) for n in range(5)]
        assert kept(yesterday, NOON, AMSTERDAM) == {yesterday[0]}

    def test_of_older_weeks_only_the_last_and_after_a_year_none(self):
        monday = datetime(2026, 9, 7, 11, 0, tzinfo=UTC)
        week = [name(monday + timedelta(days=n)) for n in range(5)]
        old = name(NOON - timedelta(days=366))
        assert kept([*week, old], NOON, AMSTERDAM) == {week[4]}

    def test_the_newest_one_stays_however_old(self):
        old = [name(NOON - timedelta(days=n)) for n in (800, 900)]
        assert kept(old, NOON, AMSTERDAM) == {old[0]}

    def test_one_from_a_clock_that_ran_ahead_stays(self):
        ahead = name(NOON + timedelta(days=40))
        now = name(NOON)
        assert kept([ahead, now], NOON, AMSTERDAM) == {ahead, now}

    @pytest.mark.parametrize(
        "reason", [Reason.MIGRATION, Reason.IMPORT, Reason.PASSPHRASE, Reason.RESTORE]
    )
    def test_what_was_put_aside_stays_two_weeks_beside_the_last_of_its_day(self, reason: Reason):
        def after(days: int) -> set[BackupName]:
            return kept([aside, later, newer], NOON + timedelta(days=days), AMSTERDAM)

        aside = name(NOON, reason)
        later = name(NOON + timedelta(hours=1))
        newer = name(NOON + timedelta(days=30))
        assert aside in after(14)
        assert aside not in after(15)

    def test_a_damaged_file_that_was_put_aside_never_takes_the_place_of_a_good_one(self):
        good = name(NOON - timedelta(days=3, hours=1))
        damaged = name(NOON - timedelta(days=3), Reason.DAMAGED)
        assert good in kept([good, damaged], NOON, AMSTERDAM)
        assert kept([damaged], NOON + timedelta(days=30), AMSTERDAM) == set()


@pytest.mark.parametrize(
    "first", [datetime(2026, 9, 15, 6, 0, tzinfo=UTC), datetime(2027, 2, 15, 6, 0, tzinfo=UTC)],
    ids=["into-winter-time", "into-summer-time"],
)  # fmt: skip
def test_sixty_days_of_work_leave_today_two_weeks_of_days_and_older_weeks(first: datetime) -> None:
    """Works from 8 till 17 and some nights, in Amsterdam, over the night that the clock changes."""
    here: set[BackupName] = set()
    changed = last = None
    now = first
    made_on: dict[date, int] = {}
    while now < first + timedelta(days=60):
        local = now.astimezone(AMSTERDAM)
        if 8 <= local.hour < 17 or (local.weekday() == 6 and local.hour < 5):
            changed = changed or now
        if is_due(changed, last, now):
            fresh = name(now)
            assert fresh not in here
            here = kept(here | {fresh}, now, AMSTERDAM)
            made_on[local.date()] = made_on.get(local.date(), 0) + 1
            assert fresh in here
            last, changed = now, None
        now += timedelta(minutes=10)
    today = max(made_on)
    days = [each.made.astimezone(AMSTERDAM).date() for each in here]
    assert days.count(today) == made_on[today] > 10
    for age in range(1, 15):
        assert days.count(today - timedelta(days=age)) == 1
    older = [day for day in days if (today - day).days > 14]
    weeks = [day.isocalendar()[:2] for day in older]
    assert len(weeks) == len(set(weeks))
    reached = {day.isocalendar()[:2] for day in made_on if (today - day).days > 14}
    assert set(weeks) == reached
