from dataclasses import fields

import pytest
from sqlmodel import SQLModel

import lobcoach.core
from lobcoach.core.records import Record
from lobcoach.store.row import Row
from lobcoach.store.rows import TABLE_NAMES, kinds, row_of, table_of
from tests.store import golden


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.__name__)
def test_a_row_has_the_fields_of_its_value(kind: type[Record]):
    assert list(row_of(kind).model_fields) == [field.name for field in fields(kind)]
    assert [column.name for column in table_of(kind).c] == [field.name for field in fields(kind)]


def test_every_kind_of_value_has_a_table_and_the_other_way_round():
    assert set(kinds()) == set(Record.__subclasses__())
    assert {table_of(kind).name for kind in kinds()} == set(SQLModel.metadata.tables)
    assert tuple(table_of(kind).name for kind in kinds()) == TABLE_NAMES
    assert set(map(row_of, kinds())) == set(Row.__subclasses__())


def test_the_golden_files_hold_every_kind_of_value():
    assert set(golden.kinds()) == set(kinds())


def test_owners_come_before_what_they_own():
    order = [table_of(kind) for kind in kinds()]
    for place, table in enumerate(order):
        for key in table.foreign_keys:
            assert order.index(key.column.table) <= place


def test_the_package_of_values_is_the_only_source_of_kinds():
    assert all(kind.__module__.startswith(lobcoach.core.__name__) for kind in kinds())
