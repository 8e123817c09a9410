from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from lobcoach.core.care import CoachReflection, Feedback, ReflectionPoint, Scan, ScanScore
from lobcoach.store.store import Store
from tests.store.conftest import Clock
from tests.store.golden import STORED, fill


@pytest.fixture
def filled(store: Store, clock: Clock) -> Store:
    clock.now = STORED
    fill(store)
    return store


@pytest.mark.parametrize(
    ("kind", "record_id"),
    [(ScanScore, "score-1"), (Feedback, "feedback-1"), (CoachReflection, "reflection-1")],
)
def test_there_is_one_of_each_in_a_scan_and_in_a_talk(filled: Store, kind: type, record_id: str):
    with pytest.raises(IntegrityError), filled.transaction() as tx:
        tx.put(replace(tx.get(kind, record_id), id="another"))


def test_scores_go_with_the_scan_and_points_with_the_reflection(filled: Store):
    with filled.transaction() as tx:
        tx.remove(Scan, "scan-1")
        tx.remove(CoachReflection, "reflection-1")
        assert tx.find(ScanScore) == []
        assert tx.find(ReflectionPoint) == []
