from __future__ import annotations

import hashlib
import re
from contextlib import closing
from enum import StrEnum
from types import UnionType
from typing import get_args, get_origin, get_type_hints

import pytest
from sqlcipher3 import dbapi2

from lobcoach.core.framework import Competence
from lobcoach.store import schema_v1
from lobcoach.store.migrations import STEPS
from lobcoach.store.rows import kinds, table_of
from lobcoach.store.store import Store
from tests.store.conftest import Clock
from tests.store.golden import STORED, fill

#: Never set anew: files of this version are on coaches' disks.
FROZEN = "656723f6f3aaa5976d26e8c69ad133942311d8265d98a2a4d45e00e1ab5310ed"


@pytest.fixture
def filled(store: Store, clock: Clock) -> Store:
    clock.now = STORED
    fill(store)
    return store


def refused(store: Store, statement: str) -> str:
    """Return why SQLite refuses a statement, as another program could give it."""
    with closing(dbapi2.connect(str(store.path), isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("BEGIN")
        with pytest.raises(dbapi2.IntegrityError) as told:
            connection.execute(statement)
    return str(told.value)


def test_the_schema_is_what_it_was_when_version_one_came_out():
    together = "\n".join(schema_v1.STATEMENTS).encode()
    assert hashlib.sha256(together).hexdigest() == FROZEN


def test_the_file_says_whose_it_is(store: Store):
    head = store.path.read_bytes()[:100]
    assert head[68:72] == b"LOBC"
    assert int.from_bytes(head[60:64]) == STEPS[-1].version


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.__name__)
def test_each_table_is_as_its_row_declares_it(store: Store, kind: type):
    table = table_of(kind)
    with store.reading() as tx:
        columns = tx.connection.exec_driver_sql(f"PRAGMA table_info({table.name})").all()
        keys = tx.connection.exec_driver_sql(f"PRAGMA foreign_key_list({table.name})").all()
        strict = tx.connection.exec_driver_sql(f"PRAGMA table_list({table.name})").one().strict
    in_file = {c.name: not c.notnull for c in columns if (table.name, c.name) != ("answer", "seq")}
    assert in_file == {column.name: column.nullable for column in table.c}
    assert {(key.table, getattr(key, "from"), key.on_delete) for key in keys} == {
        (key.column.table.name, key.parent.name, key.ondelete or "NO ACTION")
        for key in table.foreign_keys
    }
    assert strict


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.__name__)
def test_each_code_is_known_to_the_schema_and_no_other(filled: Store, kind: type):
    table = table_of(kind).name
    for name, hint in get_type_hints(kind).items():
        parts = get_args(hint) if get_origin(hint) is UnionType else (hint,)
        for code in (p for p in parts if isinstance(p, type) and issubclass(p, StrEnum)):
            create = next(s for s in schema_v1.STATEMENTS if f"TABLE {table} (" in s)
            check = re.search(rf'CHECK \("?{name}"? IN \(([^)]*)\)\)', create)
            assert set(re.findall(r"'([^']+)'", check[1])) == {one.value for one in code}
            assert "CHECK" in refused(filled, f"""UPDATE {table} SET "{name}" = 'onbekend'""")


@pytest.mark.parametrize(
    "broken",
    [
        "UPDATE conversation SET competences = 'netwerken filosofie'",
        "UPDATE conversation SET present = 'geen json'",
        "UPDATE conversation SET present = '{}'",
        "UPDATE conversation SET type = ''",
        "UPDATE conversation SET started = '2026-09-01'",
        "UPDATE conversation SET started = '2026-13-01 10:00:00.000000'",
        "UPDATE conversation SET planned_at = '25:00:00.000000'",
        "UPDATE conversation SET planned_on = '1-9-2026'",
        "UPDATE conversation SET planned_on = '2026-02-30'",
        "UPDATE conversation SET minutes_planned = -1",
        "UPDATE conversation SET id = ''",
        "UPDATE conversation SET changes = 0",
        "UPDATE conversation SET goal = NULL",
        "UPDATE answer SET follow_ups_used = 'a b'",
        "UPDATE goal SET tension = 11",
        "UPDATE goal SET certainty = -1",
        "UPDATE scan_score SET score = 11",
        "UPDATE feedback SET satisfaction = 11",
        "UPDATE student SET level = 5",
        "UPDATE student SET level = 0",
        "UPDATE student SET year = 0",
        "UPDATE student SET archived = 2",
        "UPDATE coach SET school_year_starts = '1 augustus'",
        "UPDATE note_tag SET line = -1",
        "UPDATE issued_report SET settings = 'geen json'",
    ],
)
def test_what_cannot_be_is_refused_by_the_file_itself(filled: Store, broken: str):
    why = refused(filled, broken)
    assert "CHECK" in why or "NOT NULL" in why


def test_a_number_where_words_belong_or_the_reverse_is_refused(filled: Store):
    assert "cannot store" in refused(filled, "UPDATE plan_step SET minutes = 'tien'")


def test_the_schema_knows_the_competences(filled: Store):
    with filled.transaction() as tx:
        codes = " ".join(Competence)
        tx.connection.exec_driver_sql(f"UPDATE conversation SET competences = '{codes}'")


def test_each_foreign_key_has_an_index_that_begins_with_it(store: Store):
    """Or else removing a student looks through whole tables."""
    with store.reading() as tx:
        run = tx.connection.exec_driver_sql
        for table in map(table_of, kinds()):
            indexed = {
                run(f"PRAGMA index_info({index.name})").first().name
                for index in run(f"PRAGMA index_list({table.name})")
                if run(f"PRAGMA index_info({index.name})").first().name
            }
            keys = {getattr(key, "from") for key in run(f"PRAGMA foreign_key_list({table.name})")}
            assert keys <= indexed, table.name
