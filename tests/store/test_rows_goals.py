from lobcoach.core.goals import Goal, GoalChange
from lobcoach.store.store import Store
from tests.store.conftest import Clock
from tests.store.golden import STORED, fill


def test_removing_a_goal_keeps_the_one_that_came_after_it(store: Store, clock: Clock):
    clock.now = STORED
    fill(store)
    with store.transaction() as tx:
        tx.remove(Goal, "goal-1")
        assert tx.find(GoalChange) == []
        assert tx.get(Goal, "goal-2").supersedes is None
