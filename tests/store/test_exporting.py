import shutil
from contextlib import closing
from pathlib import Path

import pytest

from lobcoach.store.connection import connect
from lobcoach.store.exporting import export
from lobcoach.store.files import reserve
from lobcoach.store.key import derive, new_salt
from lobcoach.store.opening import key_to
from lobcoach.store.verification import verify
from tests.store import golden


@pytest.mark.parametrize("locked", [False, True], ids=["open", "locked"])
@pytest.mark.parametrize("to_be_locked", [False, True], ids=["to open", "to locked"])
def test_everything_is_in_the_other_file_and_the_first_is_untouched(
    place: Path, locked: bool, to_be_locked: bool
):
    shutil.copyfile(golden.ENCRYPTED if locked else golden.PLAIN, place)
    before = place.read_bytes()
    key = key_to(place, golden.PASSPHRASE if locked else None)
    new = derive("een andere zin", new_salt()) if to_be_locked else None
    target = place.with_name("ander.lobcoach")
    reserve(target)

    export(place, key, target, new)

    assert place.read_bytes() == before
    assert verify(target, new) == verify(place, key)
    numbers = []
    for file, secret in ((place, key), (target, new)):
        with closing(connect(file, secret, "ro")) as connection:
            told = [connection.execute(f"PRAGMA {name}").fetchone()
                    for name in ("application_id", "user_version")]  # fmt: skip
            numbers.append((told, connection.execute("SELECT count(*) FROM answer").fetchone()))
    assert numbers[0] == numbers[1]
