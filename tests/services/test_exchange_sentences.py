from pathlib import Path

import pytest

from lobcoach.core.errors import SharedFileError, SharedFileTrouble
from lobcoach.services.exchange_sentences import of_shared_file


@pytest.mark.parametrize("trouble", SharedFileTrouble)
def test_every_trouble_has_a_whole_sentence(trouble: SharedFileTrouble) -> None:
    words = of_shared_file(
        SharedFileError(trouble, Path("map/vragen.md"), limit=5000, remarks=("Regel 3: zo.",))
    )
    assert words.endswith(".")
    assert "{" not in words
    assert "map/" not in words


def test_a_limit_is_written_as_dutch_writes_it() -> None:
    path = Path("v.md")
    large = SharedFileError(SharedFileTrouble.TOO_LARGE, path, limit=2_000_000)
    assert "hooguit 2 MB" in of_shared_file(large)
    many = SharedFileError(SharedFileTrouble.TOO_MANY, path, limit=5000)
    assert "meer dan 5.000 vragen" in of_shared_file(many)
