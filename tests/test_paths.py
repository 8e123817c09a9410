from __future__ import annotations

import site
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from lobcoach import paths


@pytest.fixture(autouse=True)
def forgetful() -> Iterator[None]:
    paths._resources_folder.cache_clear()
    yield
    paths._resources_folder.cache_clear()


def test_the_shipped_icons_and_fonts_are_found_from_source() -> None:
    assert paths.resource("icons", "ear.svg").is_file()
    assert paths.resource("fonts", "Inter-Regular.ttf").is_file()


def test_a_packager_can_name_another_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "icons").mkdir()
    monkeypatch.setenv(paths.RESOURCES_VARIABLE, str(tmp_path))
    assert paths.resource("icons") == tmp_path / "icons"


def test_an_installed_program_finds_its_shared_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = tmp_path / "share" / "lobcoach" / "resources"
    (shared / "icons").mkdir(parents=True)
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "site-packages" / "lobcoach")
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    assert paths.resource() == shared


def test_a_program_installed_for_one_user_finds_its_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = tmp_path / "share" / "lobcoach" / "resources"
    (shared / "icons").mkdir(parents=True)
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "site-packages" / "lobcoach")
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "elsewhere"))
    monkeypatch.setattr(site, "getuserbase", lambda: str(tmp_path))
    assert paths.resource() == shared


def test_a_broken_installation_says_where_it_looked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "lobcoach")
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(site, "getuserbase", lambda: str(tmp_path))
    with pytest.raises(FileNotFoundError, match="_resources"):
        paths.resource("icons")


def test_data_and_settings_live_in_folders_named_after_the_program() -> None:
    assert paths.data_folder().name == "LOBcoach"
    assert paths.config_folder().name == "LOBcoach"
