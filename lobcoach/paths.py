"""Where LOBcoach finds its own resources and keeps the user's data and settings."""

from __future__ import annotations

import os
import site
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from platformdirs import user_config_path, user_data_path

APP_NAME = "LOBcoach"
#: Environment variable that names another resources folder, for packagers.
RESOURCES_VARIABLE = "LOBCOACH_RESOURCES"

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Return the path of a shipped resource, such as `resource("icons", "ear.svg")`.

    The file itself is not checked; FileNotFoundError means that the whole folder is missing,
    so the installation is broken.
    """
    return _resources_folder().joinpath(*parts)


def data_folder() -> Path:
    """Return the folder for the coach's data on this computer; it may not exist yet."""
    return user_data_path(APP_NAME, appauthor=False)


def config_folder() -> Path:
    """Return the folder for settings on this computer; it may not exist yet."""
    return user_config_path(APP_NAME, appauthor=False)


@cache
def _resources_folder() -> Path:
    for folder in _candidates():
        if (folder / "icons").is_dir():
            return folder
    raise FileNotFoundError(f"no resources folder among {[str(each) for each in _candidates()]}")


def _candidates() -> Iterator[Path]:
    named = os.environ.get(RESOURCES_VARIABLE)
    if named:
        yield Path(named)
    yield _PACKAGE.parent / "resources"  # run from source
    yield _PACKAGE / "_resources"  # installed as package data
    for base in (sys.prefix, site.getuserbase()):  # installed as shared data, or for one user
        yield Path(base) / "share" / "lobcoach" / "resources"
