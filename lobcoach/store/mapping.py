"""Between a value and its row: field by field, led by the value's type hints.

Columns hold what any SQLite tool can read: codes, dates as ISO text, times in UTC, lists of codes
separated by spaces, and JSON where a list holds more than codes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from enum import StrEnum
from types import UnionType
from typing import Any, Generic, TypeVar, get_args, get_origin, get_type_hints

from sqlalchemy import ColumnElement, Delete, Select, Table, bindparam, delete, select
from sqlalchemy.dialects.sqlite import Insert, insert
from sqlalchemy.sql.dml import ReturningInsert

from lobcoach.core.records import Record
from lobcoach.core.talk import Role, Voice
from lobcoach.store.rows import table_of

V = TypeVar("V", bound=Record)
Convert = Callable[[Any], Any]
#: Set when a value is first stored, and by the store on every write.
_NOT_TAKEN_OVER = ("id", "created", "changes")


def _same(value: Any) -> Any:
    return value


def _voices_to_text(voices: tuple[Voice, ...]) -> str:
    people = [{"role": Role(voice.role).value, "name": voice.name} for voice in voices]
    return json.dumps(people, ensure_ascii=False)


def _text_to_voices(text: str) -> tuple[Voice, ...]:
    return tuple(Voice(Role(person["role"]), person["name"]) for person in json.loads(text))


def _strings_to_text(strings: tuple[str, ...]) -> str:
    return json.dumps(strings, ensure_ascii=False)


def _text_to_strings(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))


def _list_converters(element: Any) -> tuple[Convert, Convert]:
    if element is Voice:
        return _voices_to_text, _text_to_voices
    if element is str:
        return _strings_to_text, _text_to_strings
    return (
        lambda codes: " ".join(element(code).value for code in codes),
        lambda text: tuple(map(element, text.split())),
    )


def _optional(convert: Convert) -> Convert:
    return lambda value: None if value is None else convert(value)


def converters(hint: Any) -> tuple[Convert, Convert]:
    """Return how a field with this type hint is written and how it is read.

    Writing an unknown code raises ValueError, and so does reading one.
    """
    if get_origin(hint) is UnionType:
        inner = next(part for part in get_args(hint) if part is not type(None))
        write, read = converters(inner)
        return _optional(write), _optional(read)
    if get_origin(hint) is tuple:
        return _list_converters(get_args(hint)[0])
    if issubclass(hint, StrEnum):
        return lambda code: hint(code).value, hint
    return _same, _same


class Mapper(Generic[V]):
    """Writes values of one kind into columns, and makes values out of columns.

    `get` and `remove` are statements that take the id as `wanted`; `put` takes all columns and
    returns `created` and `changes` as they now are, `put_many` takes many rows and returns nothing.
    """

    def __init__(self, kind: type[V]) -> None:
        hints = get_type_hints(kind)
        self.kind = kind
        self.table: Table = table_of(kind)
        self.names = tuple(field.name for field in fields(kind))
        self.columns = tuple(self.table.c[name] for name in self.names)
        pairs = {name: converters(hints[name]) for name in self.names}
        self._write = {name: pair[0] for name, pair in pairs.items()}
        self._read = tuple((name, pairs[name][1]) for name in self.names)
        self._finds: dict[tuple[tuple[str, ...], tuple[str, ...]], Select[Any]] = {}
        wanted = self.table.c.id == bindparam("wanted")
        self.get: Select[Any] = select(*self.columns).where(wanted)
        self.remove: Delete = delete(self.table).where(wanted)
        self.put_many: Insert = self._upsert()
        self.put: ReturningInsert[Any] = self.put_many.returning(
            self.table.c.created, self.table.c.changes
        )

    def find(self, names: tuple[str, ...], order_by: tuple[str, ...]) -> Select[Any]:
        """Return the statement that finds what equals the values given by these names.

        Made once for each: every save of a note asks the same, and making it takes longer than
        asking.
        """
        key = (names, order_by)
        if key not in self._finds:
            conditions = (self.table.c[name] == bindparam(name) for name in names)
            self._finds[key] = self.finding(conditions, order_by)
        return self._finds[key]

    def finding(
        self, conditions: Iterable[ColumnElement[bool]], order_by: tuple[str, ...]
    ) -> Select[Any]:
        """Return the statement that finds what meets all conditions, in the order of columns."""
        order = (self.table.c[name] for name in order_by)
        return select(*self.columns).where(*conditions).order_by(*order)

    def _upsert(self) -> Insert:
        new = insert(self.table)
        overwrite: dict[str, Any] = {
            name: new.excluded[name] for name in self.names if name not in _NOT_TAKEN_OVER
        }
        overwrite["changes"] = self.table.c.changes + 1
        return new.on_conflict_do_update(index_elements=["id"], set_=overwrite)

    def stored(self, name: str, value: Any) -> Any:
        """Return what the column `name` holds for `value`."""
        return self._write[name](value)

    def to_columns(self, value: V) -> dict[str, Any]:
        """Return what each column holds for `value`."""
        return {name: write(getattr(value, name)) for name, write in self._write.items()}

    def to_value(self, row: Sequence[Any]) -> V:
        """Return the value made of `columns`, selected in that order."""
        made: Mapping[str, Any] = {
            name: read(column) for (name, read), column in zip(self._read, row, strict=True)
        }
        return self.kind(**made)


#: Made when first asked for: all twenty take as long as showing the window.
_MAPPERS: dict[type[Record], Mapper[Any]] = {}


def mapper_for(kind: type[V]) -> Mapper[V]:
    """Return the mapper of a kind of value; KeyError if it is not kept in the file."""
    if kind not in _MAPPERS:
        _MAPPERS[kind] = Mapper(kind)
    return _MAPPERS[kind]
