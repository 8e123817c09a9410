"""What keeps the code readable as it grows; see docs/development.md."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys

import pytest
from importlinter.cli import lint_imports

from lobcoach.content.problems import Severity
from lobcoach.paths import resource
from lobcoach.services.checking import check_files
from tests.source_code import ROOT, Function, Module, icons_named, literals, modules, text_files

#: A module that only gathers what found no better place has one of these names.
_NO_PLACE = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "tools", "shared"}
_LONGEST_MODULE = 350
_LONGEST_FUNCTION = 60
_MOST_METHODS = 20


def test_imports_keep_the_contracts(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(sys, "path", list(sys.path))

    kept = lint_imports(config_filename="pyproject.toml", no_cache=True, no_logo=True) == 0

    assert kept, capsys.readouterr().out


def test_each_module_has_its_tests() -> None:
    missing = [
        f"{module.name} has no {module.mirror}"
        for module in modules()
        if _does_something(module) and not (ROOT / module.mirror).exists()
    ]
    assert not missing, "\n".join(missing)


def test_no_module_is_a_drawer_for_leftovers() -> None:
    names = [module.name for module in modules() if _NO_PLACE & set(module.path.stem.split("_"))]
    assert not names


def test_nothing_grows_out_of_sight() -> None:
    found = []
    for module in modules():
        length = module.source.count("\n")
        if length > _LONGEST_MODULE:
            found.append(f"{module.name}: {length} lines")
        for function in module.functions():
            length = (function.end_lineno or 0) - function.lineno + 1
            if length > _LONGEST_FUNCTION:
                found.append(f"{module.name}: {function.name} has {length} lines")
        for each in module.classes():
            methods = sum(1 for node in each.body if _is_method(node))
            if methods > _MOST_METHODS:
                found.append(f"{module.name}: {each.name} has {methods} methods")
    assert not found, "\n".join(found)


def test_nothing_is_ignored_without_saying_what() -> None:
    bare = re.compile(r"#\s*type:\s*ignore(?!\[)|#\s*noqa(?!:)|#\s*pragma:\s*no cover")
    found = [
        f"{module.name}:{number}"
        for module in modules()
        for number, line in enumerate(module.source.splitlines(), 1)
        if bare.search(line)
    ]
    assert not found


def test_no_file_knows_the_machine_it_was_made_on() -> None:
    place = re.compile(r"(?<![\w.>/])/(?:work|home|root|Users)\b|[A-Z]:\\Users")
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in text_files()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if place.search(line)
    ]
    assert not found


def test_each_icon_named_exists() -> None:
    there = {path.stem for path in resource("icons").glob("*.svg")}
    missing = {name: place for name, place in icons_named().items() if name not in there}
    assert not missing


def test_each_icon_is_used() -> None:
    there = {path.stem for path in resource("icons").glob("*.svg")}
    # An icon may also be chosen by a function, so any literal in the code counts.
    named = set(icons_named()).union(*(literals(module.tree) for module in modules()))
    assert sorted(there - named) == []


def test_shipped_content_has_no_error() -> None:
    problems = check_files((resource("questions"), resource("framework")), resource("framework"))
    errors = [str(each) for each in problems if each.severity is Severity.ERROR]
    assert not errors, "\n".join(errors)


@pytest.mark.parametrize(
    ("imported", "absent"),
    [
        # A library under a window: usable by a command, a server, a test, without Qt.
        (("lobcoach.core", "lobcoach.services", "lobcoach.cli"), ("PySide6", "shiboken6")),
        # The first paint waits for what the composition root imports.
        (("lobcoach.app",), ("sqlmodel", "sqlalchemy", "pydantic", "reportlab", "markdown")),
        (("lobcoach.__main__",), ("PySide6", "sqlmodel", "reportlab")),
    ],
)
def test_importing_this_leaves_that_alone(
    imported: tuple[str, ...], absent: tuple[str, ...]
) -> None:
    wanted = [
        module.name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        for module in modules()
    ]
    under = imported if "." not in imported[0].removeprefix("lobcoach.") else ()
    names = [
        name
        for name in wanted
        if name in imported or any(name.startswith(f"{each}.") for each in under)
    ]
    code = "import sys; " + "".join(f"import {name}; " for name in names)
    code += f"print(*[name for name in {absent!r} if name in sys.modules])"

    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (ran.returncode, ran.stdout.split()) == (0, []), ran.stderr


def _is_method(node: ast.stmt) -> bool:
    """Whether a class body holds a method here; a property reads as a value."""
    if not isinstance(node, Function):
        return False
    return all(ast.unparse(each) != "property" for each in node.decorator_list)


def _does_something(module: Module) -> bool:
    """Whether there is anything to test: values without a rule of their own need none."""
    return bool(module.functions())
