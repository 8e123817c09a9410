from dataclasses import fields

import pytest
from sqlmodel import SQLModel

import lobcoach.core
from lobcoach.core.records import Record
from lobcoach.store.row import Row
from lobcoach.store.rows import ROWS, table_of
from tests.store import golden


@pytest.mark.parametrize("kind", ROWS, ids=lambda kind: kind.__name__)
def test_a_row_has_the_fields_of_its_value(kind: type[Record]):
    assert list(ROWS[kind].model_fields) == [field.name for field in fields(kind)]
    assert [column.name for column in table_of(kind).c] == [field.name for field in fields(kind)]


def test_every_kind_of_value_has_a_table_and_the_other_way_round():
    assert set(ROWS) == set(Record.__subclasses__())
    assert {table_of(kind).name for kind in ROWS} == set(SQLModel.metadata.tables)
    assert set(ROWS.values()) == set(Row.__subclasses__())


def test_the_golden_files_hold_every_kind_of_value():
    assert set(golden.kinds()) == set(ROWS)


def test_owners_come_before_what_they_own():
    order = [table_of(kind) for kind in ROWS]
    for place, table in enumerate(order):
        for key in table.foreign_keys:
            assert order.index(key.column.table) <= place


def test_the_package_of_values_is_the_only_source_of_kinds():
    assert all(kind.__module__.startswith(lobcoach.core.__name__) for kind in ROWS)
