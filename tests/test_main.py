"""Window or command."""

from __future__ import annotations

import gc
import json
import os
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from lobcoach import app
from lobcoach.__main__ import main
from lobcoach.core.people import Student
from lobcoach.services.opened import Services

ROOT = Path(__file__).parents[1]


def test_a_command_is_carried_out(services: Services, capsys: pytest.CaptureFixture[str]) -> None:
    services.close()
    assert main(["verify", "--data", str(services.path)]) == 0
    assert capsys.readouterr().out == "mijn.lobcoach: alles in orde.\n"


def test_without_a_command_there_is_a_window(monkeypatch: pytest.MonkeyPatch) -> None:
    """The window itself is tested in tests/ui; here only that it is what is asked for."""
    asked: list[tuple[Path | None, bool]] = []
    collecting: list[bool] = []

    def window(data: Path | None, *, demo: bool) -> int:
        asked.append((data, demo))
        collecting.append(gc.isenabled())
        gc.enable()
        return 7

    monkeypatch.setattr(app, "run", window)
    monkeypatch.setattr(sys, "argv", ["lobcoach", "--demo"])
    assert main() == 7
    assert main(["--data", "x.lobcoach"]) == 7
    assert asked == [(None, True), (Path("x.lobcoach"), False)]
    assert collecting == [False, False]


def test_it_can_be_run_as_a_module(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["lobcoach", "--version"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(ROOT / "lobcoach" / "__main__.py"), run_name="__main__")
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("LOBcoach ")


def test_without_a_console_a_command_still_works(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    services.close()
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["verify", "--data", str(services.path)]) == 0


def test_any_name_can_be_written_whatever_the_system_prefers(services: Services) -> None:
    services.students.save(Student(first_name="أمينة"))
    services.close()
    ran = subprocess.run(
        [sys.executable, "-m", "lobcoach", "list", "--json", "--data", services.path],
        cwd=ROOT,
        env=os.environ | {"PYTHONIOENCODING": "latin-1"},
        capture_output=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert json.loads(ran.stdout.decode("utf-8"))["students"][0]["name"] == "أمينة"


def test_a_command_needs_no_window_system(services: Services) -> None:
    services.close()
    code = (
        "import sys; sys.modules['PySide6'] = None; from lobcoach.__main__ import main;"
        "sys.exit(main())"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, "list", "--data", services.path],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
