"""Services publish, screens listen."""

from __future__ import annotations

from lobcoach.core.changes import Changes, Kind


def test_a_listener_hears_what_changed_until_it_stops_listening() -> None:
    changes = Changes()
    heard: list[frozenset[Kind]] = []
    stop = changes.subscribe(heard.append)
    changes.publish(Kind.GOALS, Kind.NOTES)
    stop()
    changes.publish(Kind.STUDENTS)
    assert heard == [frozenset({Kind.GOALS, Kind.NOTES})]


def test_a_listener_may_stop_while_it_is_being_told() -> None:
    changes = Changes()
    heard: list[str] = []
    stop = changes.subscribe(lambda _: (heard.append("een"), stop())[0])
    changes.subscribe(lambda _: heard.append("twee"))
    changes.publish(Kind.COACH)
    changes.publish(Kind.COACH)
    assert heard == ["een", "twee", "twee"]
