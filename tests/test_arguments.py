"""What may be typed behind `lobcoach`."""

from __future__ import annotations

from pathlib import Path

import pytest

from lobcoach import __version__
from lobcoach.arguments import Arguments, read_arguments


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [
        ("", Arguments()),
        ("--demo", Arguments(demo=True)),
        ("--data x.lobcoach", Arguments(data=Path("x.lobcoach"))),
        ("check", Arguments("check")),
        ("check a.md map", Arguments("check", paths=(Path("a.md"), Path("map")))),
        ("check --coverage", Arguments("check", coverage=True)),
        (
            "check --figures a.md --coverage",
            Arguments("check", paths=(Path("a.md"),), coverage=True, figures=True),
        ),
        ("demo --data x", Arguments("demo", data=Path("x"))),
        ("list --data x", Arguments("list", data=Path("x"))),
        ("list --json --data x", Arguments("list", data=Path("x"), json=True)),
        (
            "report --data x --conversation een --out map",
            Arguments("report", data=Path("x"), conversation="een", out=Path("map")),
        ),
        (
            "import-students klas.csv --data x",
            Arguments("import-students", data=Path("x"), list=Path("klas.csv")),
        ),
        (
            "import-students klas.csv --data x --dry-run",
            Arguments("import-students", data=Path("x"), list=Path("klas.csv"), dry_run=True),
        ),
        ("verify --data x", Arguments("verify", data=Path("x"))),
    ],
)
def test_what_is_typed_is_understood(typed: str, chosen: Arguments) -> None:
    assert read_arguments(typed.split()) == chosen


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("lijst", "‘lijst’ is geen opdracht."),
        ("mijn.lobcoach", "‘mijn.lobcoach’ is geen opdracht."),
        ("--data", "achter --data hoort iets te staan."),
        ("list --data", "achter --data hoort iets te staan."),
        ("list", "er ontbreekt --data."),
        ("import-students --data x", "er ontbreekt LIJST."),
        ("import-students klas.csv", "er ontbreekt --data."),
        ("report --data x", "er ontbreekt --conversation, --out."),
        ("list --data x --jso", "‘--jso’ hoort hier niet."),
        ("list --data x --passphrase geheim", "‘--passphrase geheim’ hoort hier niet."),
        ("check --cover", "‘--cover’ hoort hier niet."),
        ("check --figures=ja", "achter --figures hoort niets te staan."),
        ("--demo=ja", "achter --demo hoort niets te staan."),
        ("--dat x", "‘x’ is geen opdracht."),
    ],
)
def test_a_mistake_is_explained_in_dutch_with_how_it_should_be(
    typed: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        read_arguments(typed.split())
    assert ended.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines()[0] == f"Dit begrijpt LOBcoach niet: {said}"
    assert "lobcoach report --data BESTAND --conversation ID --out MAP" in err
    assert "usage" not in err


@pytest.mark.parametrize("typed", ["--help", "-h", "list --help", "report -h", "check --help"])
def test_help_is_one_page_wherever_it_is_asked(
    typed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        read_arguments(typed.split())
    assert ended.value.code == 0
    out, err = capsys.readouterr()
    assert out.startswith("lobcoach                         het programma\n")
    assert err == ""


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        read_arguments(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"LOBcoach {__version__}\n"


def test_nothing_about_a_passphrase_can_be_typed_as_an_argument() -> None:
    assert not [name for name in Arguments.__dataclass_fields__ if "pass" in name]
