from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from lobcoach.store.connection import cipher_version, connect, make_durable
from lobcoach.store.store import Store


def test_settings_are_those_that_lost_nothing_in_power_cuts(either_store: Store):
    wanted = {
        "journal_mode": "delete",
        "synchronous": 3,
        "secure_delete": 1,
        "foreign_keys": 1,
        "fullfsync": 1,
        "locking_mode": "normal",
        "busy_timeout": 2000,
        "cell_size_check": 1,
        "trusted_schema": 0,
        "temp_store": 2,
    }
    with either_store.reading() as tx:
        run = tx.connection.exec_driver_sql
        assert {name: run(f"PRAGMA {name}").scalar() for name in wanted} == wanted


def test_nothing_is_made_where_nothing_is(place: Path):
    for mode in ("ro", "rw"):
        with pytest.raises(dbapi2.OperationalError):
            connect(place, None, mode)
    assert not place.exists()


def test_a_read_only_connection_does_not_write(store: Store):
    store.close()
    with (
        closing(connect(store.path, None, "ro")) as connection,
        pytest.raises(dbapi2.OperationalError, match="readonly"),
    ):
        connection.execute("DELETE FROM student")


def test_a_mode_that_cannot_be_durable_is_refused():
    with (
        closing(dbapi2.connect(":memory:", isolation_level=None)) as connection,
        pytest.raises(dbapi2.OperationalError, match="memory"),
    ):
        make_durable(connection)


@pytest.mark.parametrize("passphrase", ["'; DROP TABLE student; --", '"', "x'00'", "ë 🌱", "\\"])
def test_any_passphrase_locks_and_opens(place: Path, passphrase: str):
    Store.create(place, passphrase).close()
    store = Store.open(place, passphrase)
    assert store.encrypted
    store.close()


def test_it_is_known_which_sqlcipher_locks_the_files():
    number, _, edition = cipher_version().partition(" ")
    assert number.split(".")[0] == "4"
    assert edition == "community"
