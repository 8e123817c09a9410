from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from lobcoach.core.filing import IssuedReport, PromptState
from lobcoach.store.store import Store
from tests.store.conftest import Clock
from tests.store.golden import STORED, fill


@pytest.fixture
def filled(store: Store, clock: Clock) -> Store:
    clock.now = STORED
    fill(store)
    return store


@pytest.mark.parametrize(
    "change",
    [{"document": b"anders"}, {"version": 3}, {"issued_at": STORED + timedelta(days=1)}],
    ids=["document", "version", "issued_at"],
)
def test_an_issued_report_stays_as_it_was(filled: Store, change: dict[str, object]):
    with filled.reading() as tx:
        report = tx.get(IssuedReport, "report-1")
    with pytest.raises(IntegrityError, match="stays as it was"), filled.transaction() as tx:
        tx.put(replace(report, **change))
    with filled.reading() as tx:
        assert tx.get(IssuedReport, "report-1") == report


def test_that_the_student_read_it_can_be_added(filled: Store):
    with filled.transaction() as tx:
        report = replace(tx.get(IssuedReport, "report-1"), read_on=date(2026, 10, 1))
        assert tx.put(report).read_on == date(2026, 10, 1)


def test_a_version_is_issued_once(filled: Store):
    with pytest.raises(IntegrityError), filled.transaction() as tx:
        tx.put(replace(tx.get(IssuedReport, "report-1"), id="report-2"))


def test_a_prompt_has_one_state(filled: Store):
    with pytest.raises(IntegrityError), filled.transaction() as tx:
        tx.put(PromptState(prompt_id="mot-012"))
