"""Our own source, as tests read it: modules, what they define, and the icons they name."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "lobcoach"
_FOLDERS = (".ci", "benchmarks", "docs", "lobcoach", "resources", "tests")
_BINARY = {".ttf", ".otf", ".png", ".lobcoach", ".pdf", ".icc", ".pyc"}

#: Calls that take the name of an icon under another word, and as which argument.
_ICON_CALLS = {
    "icons.icon": 0,
    "icons.pixmap": 0,
    "icons.paint": 1,
    "set_icon": 0,
    "drawing": 0,
}

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One module of LOBcoach."""

    path: Path
    source: str
    tree: ast.Module

    @property
    def name(self) -> str:
        """Its path below the project, such as `lobcoach/core/talk.py`."""
        return self.path.relative_to(ROOT).as_posix()

    @property
    def mirror(self) -> str:
        """The path of its tests, such as `tests/core/test_talk.py`."""
        folder = self.path.relative_to(PACKAGE).parent
        return (Path("tests") / folder / f"test_{self.path.stem.strip('_')}.py").as_posix()

    def functions(self) -> list[Function]:
        """Return all functions and methods."""
        return [node for node in ast.walk(self.tree) if isinstance(node, Function)]

    def classes(self) -> list[ast.ClassDef]:
        """Return all classes."""
        return [node for node in ast.walk(self.tree) if isinstance(node, ast.ClassDef)]


@cache
def modules() -> tuple[Module, ...]:
    """Return every module of LOBcoach."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        found.append(Module(path, source, ast.parse(source)))
    return tuple(found)


def text_files() -> Iterator[Path]:
    """Yield every text file that belongs to the project."""
    yield from (path for path in ROOT.iterdir() if path.is_file() and _is_text(path))
    for folder in _FOLDERS:
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and _is_text(path):
                yield path


def literals(tree: ast.AST) -> set[str]:
    """Return every plain text in the code, also those inside expressions."""
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def icons_named() -> dict[str, str]:
    """Return each icon that is asked for by name, and where: in code or in a framework file."""
    public = {}
    for module in modules():
        public |= {name: at for name, at in _icon_takers(module).items() if name[0] != "_"}
    found: dict[str, str] = {}
    for module in modules():
        takers = _ICON_CALLS | public | _icon_takers(module)
        for node in ast.walk(module.tree):
            for given in _given_icons(node, takers):
                found |= dict.fromkeys(literals(given) - {""}, module.name)
    for path in (ROOT / "resources" / "framework").glob("*.md"):
        names = re.findall(r"^- icoon: (\S+)", path.read_text(encoding="utf-8"), re.MULTILINE)
        found |= dict.fromkeys(names, path.name)
    return found


def _icon_takers(module: Module) -> dict[str, int]:
    """Return which classes and functions of a module take an icon, and as which argument."""
    takers = {}
    for holder in module.classes():
        for method in holder.body:
            if isinstance(method, ast.FunctionDef) and method.name == "__init__":
                takers[holder.name] = method
    takers |= {each.name: each for each in module.functions() if each.name != "__init__"}
    places = {}
    for name, function in takers.items():
        arguments = [each.arg for each in function.args.args if each.arg != "self"]
        if "icon" in arguments:
            places[name] = arguments.index("icon")
    return places


def _given_icons(node: ast.AST, takers: dict[str, int]) -> Iterator[ast.AST]:
    if isinstance(node, ast.Call):
        name = ast.unparse(node.func)
        place = takers.get(name, takers.get(name.rpartition(".")[2]))
        if place is not None and place < len(node.args):
            yield node.args[place]
        yield from (each.value for each in node.keywords if each.arg == "icon")
    elif isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Dict):
        target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
        if ast.unparse(target).endswith("_ICONS"):
            yield from node.value.values


def _is_text(path: Path) -> bool:
    return path.suffix not in _BINARY and not path.name.startswith(".coverage")
