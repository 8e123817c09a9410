"""What can be done with values within one transaction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, TypeVar

from sqlalchemy import Connection

from lobcoach.core.errors import NotFoundError
from lobcoach.core.records import Record
from lobcoach.store.mapping import Mapper, mapper_for

V = TypeVar("V", bound=Record)


def _condition(mapper: Mapper[Any], name: str, wanted: Any) -> Any:
    column = mapper.table.c[name]
    if isinstance(wanted, tuple):
        return column.in_([mapper.stored(name, one) for one in wanted])
    return column.is_(None) if wanted is None else column == mapper.stored(name, wanted)


class Transaction:
    """Reads and writes values; everything written counts only when the transaction ends well.

    Without a clock it is only for reading; writing then raises RuntimeError.
    `connection` is for this package only.
    """

    def __init__(self, connection: Connection, clock: Callable[[], datetime] | None) -> None:
        self.connection = connection
        self._clock = clock

    def get(self, kind: type[V], record_id: str) -> V:
        """Return the value with this id; NotFoundError if there is none."""
        mapper = mapper_for(kind)
        row = self.connection.execute(mapper.get, {"wanted": record_id}).first()
        if row is None:
            raise NotFoundError(kind.__name__, record_id)
        return mapper.to_value(row)

    def find(
        self, kind: type[V], *, order_by: tuple[str, ...] = ("created", "id"), **equals: Any
    ) -> list[V]:
        """Return the values whose fields equal what is given, in the order of these fields.

        None finds what is empty; a tuple finds any of its elements.
        """
        mapper = mapper_for(kind)
        if any(wanted is None or isinstance(wanted, tuple) for wanted in equals.values()):
            conditions = (_condition(mapper, name, wanted) for name, wanted in equals.items())
            rows = self.connection.execute(mapper.finding(conditions, order_by))
        else:
            wanted = {name: mapper.stored(name, value) for name, value in equals.items()}
            rows = self.connection.execute(mapper.find(tuple(equals), order_by), wanted)
        return [mapper.to_value(row) for row in rows]

    def put(self, value: V) -> V:
        """Store a value, new or again, and return it as stored.

        `changed` becomes now, `changes` one more, and `created` stays what it was at first.
        """
        mapper = mapper_for(type(value))
        now = self._writing_now()
        columns = mapper.to_columns(value) | {"changed": now, "changes": 1}
        created, changes = self.connection.execute(mapper.put, columns).one()
        return replace(value, created=created, changed=now, changes=changes)

    def put_all(self, values: Sequence[V]) -> None:
        """Store values of one kind as `put` does, in one go; it is not told what they became."""
        if not values:
            return
        mapper = mapper_for(type(values[0]))
        now = {"changed": self._writing_now(), "changes": 1}
        rows = [mapper.to_columns(value) | now for value in values]
        self.connection.execute(mapper.put_many, rows)

    def restore(self, values: Sequence[V]) -> None:
        """Store removed values of one kind exactly as they were, their times and counter too."""
        self._writing_now()
        if values:
            mapper = mapper_for(type(values[0]))
            self.connection.execute(mapper.put_many, [mapper.to_columns(each) for each in values])

    def remove_all(self, kind: type[Record], ids: Sequence[str]) -> None:
        """Delete the values with these ids, as far as they are there, and what belongs to them."""
        self._writing_now()
        if ids:
            self.connection.execute(mapper_for(kind).remove, [{"wanted": each} for each in ids])

    def remove(self, kind: type[Record], record_id: str) -> None:
        """Delete the value with this id and all that belongs to it; NotFoundError if none."""
        self._writing_now()
        gone = self.connection.execute(mapper_for(kind).remove, {"wanted": record_id})
        if gone.rowcount == 0:
            raise NotFoundError(kind.__name__, record_id)

    def _writing_now(self) -> datetime:
        if self._clock is None:
            raise RuntimeError("this transaction is only for reading")
        return self._clock().astimezone(UTC)
