# ruff: noqa: E501  (sentences and content stand on one line, as the coach sees them)
import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lobcoach.content.bank import read_bank
from lobcoach.content.check import check, look_over
from lobcoach.content.conversation_types import TYPE_CODES

from .files import HEADER, STEP, write

WRONG = """---
lobcoach: vragen
versie: 1
competentie: motievenreflectie
fase: terugkijken
niveau: 2 3 4
leerjaar: 1 2 3 4
leerweg: bol bbl
---

# Motieven · terugkijken

## mr-t-01
Heb je plezier in je werk?

- waarde: betroken-3
- doorvragen: Hoe kwam dat?
- doorvragen: Wat zag je?
- hint: Let op.
- gesprek: voortgang

## mr-t-02
Wat ging er goed en wat viel je tegen?

- waarde: betrokken-3
- doorvragen: Wat nog meer?
- hnt: Luister.
- gesprek: voortgangs

## mr-t-03
Waarom ben je, nu je nu al zo lang en zo vaak met al die andere mensen hebt gewerkt, aan dit traject begonnen, denk je niet?

- waarde: aandacht-2
- doorvragen: Wat nog meer?
- doorvragen: Hoe kwam dat?
- hint: Wacht eerst rustig tot de student klaar is en zeg dan kort terug wat je hebt gehoord, zonder dat je oordeelt.
- gesprek: voortgang
"""


def said(*paths: Path) -> list[str]:
    return [str(problem) for problem in check(paths, types=TYPE_CODES)]


def test_a_poor_file_is_told_all_at_once_what_to_mend(tmp_path: Path) -> None:
    name = "motievenreflectie-terugkijken.md"
    assert said(write(tmp_path, name, WRONG)) == [
        f"{name}, regel {rest}"
        for rest in (
            "13: [mr-t-01] Gesloten vraag (begint met een werkwoord). "
            "Begin met wat, hoe, wie, waar, welk…",
            "16: Waarde ‘betroken-3’ bestaat niet. Bedoel je ‘betrokken-3’?",
            "22: [mr-t-02] ‘hint’ ontbreekt. Zet er een regel ‘- hint: …’ bij.",
            "22: [mr-t-02] Geef 2 tot 4 vervolgvragen. "
            "Elke vraag krijgt een eigen regel ‘- doorvragen: …’.",
            "22: [mr-t-02] Twee vragen in één zin. "
            "Kies de belangrijkste; de andere kan bij doorvragen.",
            "27: ‘hnt’ ken ik niet. Bedoel je ‘hint’?",
            "28: Gesprekssoort ‘voortgangs’ bestaat niet. Bedoel je ‘voortgang’?",
            "30: [mr-t-03] De vraag heeft 26 woorden; het maximum is 18.",
            "30: [mr-t-03] Begin niet met ‘waarom’. Gebruik ‘wat maakt dat…’.",
            "30: [mr-t-03] Sturende vraag: het antwoord zit er al in (‘denk je niet’). "
            "Vraag het open.",
            "30: [mr-t-03] Vakwoord ‘traject’. Zeg het gewoon.",
            "30: [mr-t-03] De hint heeft 21 woorden; het maximum is 20.",
        )
    ]


def test_folders_are_read_through_and_each_file_once(tmp_path: Path) -> None:
    (tmp_path / "questions").mkdir()
    (tmp_path / ".git").mkdir()
    path = write(tmp_path / "questions", "loopbaansturing-activeren.md", HEADER + STEP)
    write(tmp_path / ".git", "verborgen.md", "rommel")
    assert said(tmp_path, path) == []


def test_files_are_held_against_each_other(tmp_path: Path) -> None:
    first = write(tmp_path, "a.md", HEADER + STEP)
    second = write(tmp_path, "b.md", HEADER + STEP.replace("ls-a-01", "ls-a-02"))
    assert said(second) == []
    assert said(first, second) == [
        "b.md, regel 7: [ls-a-02] De vraag lijkt te veel op [ls-a-01] in a.md, regel 7. "
        "Maak hem echt anders of haal er één weg."
    ]
    write(tmp_path, "b.md", HEADER + STEP)
    assert said(first, second) == [
        "b.md, regel 7: [ls-a-01] Deze id komt vaker voor. De eerste staat in a.md, regel 7."
    ]


def test_other_content_files_are_held_against_their_own_form(tmp_path: Path) -> None:
    write(tmp_path, "idioom-school.md", "---\nlobcoach: idioom\nversie: 1\n---\n## netwerk\n")
    write(tmp_path, "x.md", "---\nversie: 1\nlobcoach: kernwaarde\n---\n## y\n- z\n")
    write(tmp_path, "z.md", "---\n---\n")
    assert said(tmp_path) == [
        "idioom-school.md, regel 5: Competentie of waarde ‘netwerk’ bestaat niet. Bedoel je ‘netwerken’?",
        "x.md, regel 3: ‘lobcoach: kernwaarde’ ken ik niet. Bedoel je ‘kernwaarden’?",
        "x.md, regel 6: ‘z’ heeft geen dubbele punt. Schrijf: - sleutel: waarde.",
        "z.md, regel 1: In de kop ontbreekt ‘lobcoach:’. Zet die regel erbij.",
        "z.md, regel 1: In de kop ontbreekt ‘versie:’. Zet die regel erbij.",
        "z.md, regel 1: In de kop ontbreekt ‘competentie:’. Zet die regel erbij.",
        "z.md, regel 1: In de kop ontbreekt ‘fase:’. Zet die regel erbij.",
    ]


def test_cards_and_werkvormen_of_a_school_are_held_against_their_own_form(tmp_path: Path) -> None:
    head = "---\nversie: 1\nlobcoach: {}\n---\n"
    write(tmp_path, "a.md", head.format("woordkaart"))
    write(tmp_path, "b.md", head.format("werkvormen"))
    write(tmp_path, "c.md", head.format("woordkaarten") + "## motieven\n")
    write(tmp_path, "d.md", head.format("technieken") + "## stilte\n")
    told = said(tmp_path)
    assert told[0] == "a.md, regel 3: ‘lobcoach: woordkaart’ ken ik niet. Bedoel je ‘woordkaarten’?"
    assert told[1] == "b.md, regel 1: Werkvorm ontbreekt. Zet er een blok ‘## naam’ bij."
    assert (
        "c.md, regel 5: Competentie ‘motieven’ bestaat niet. Bedoel je ‘motievenreflectie’?" in told
    )
    assert any(line.startswith("d.md, regel 5: Techniek ‘stilte’ bestaat niet.") for line in told)


def test_a_file_to_share_is_checked_like_a_coachs_own_and_for_markup(tmp_path: Path) -> None:
    place = "- competentie: loopbaansturing\n- fase: activeren\n"
    closed = STEP.replace("Wat is", "Is <b>dit</b>") + place
    text = HEADER.replace("competentie: loopbaansturing\nfase: activeren\n", "") + closed
    path = write(tmp_path, "lobcoach-vragen-2026-11-26.md", text)
    assert [(str(each), each.severity.value) for each in check([path], types=TYPE_CODES)] == [
        ("lobcoach-vragen-2026-11-26.md, regel 5: [ls-a-01] Gesloten vraag (begint met een werkwoord). Begin met wat, hoe, wie, waar, welk…", "LET OP"),
        ("lobcoach-vragen-2026-11-26.md, regel 5: [ls-a-01] Hier staat opmaak: ‘<b>’. Haal die weg en schrijf gewone tekst.", "FOUT"),
    ]  # fmt: skip


def test_a_path_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert said(tmp_path / "weg.md") == [
        "weg.md, regel 1: Dit bestand is er niet. Controleer de naam en de map."
    ]


def test_what_can_be_used_is_given_too(tmp_path: Path) -> None:
    second = STEP.replace("ls-a-01", "ls-a-02").replace("hint:", "hnt:")
    found = look_over([write(tmp_path, "x.md", HEADER + STEP + second)], types=TYPE_CODES)
    assert [prompt.id for prompt in found.prompts] == ["ls-a-01"]
    assert len(found.problems) == 3


def test_the_example_in_the_handbook_is_in_order(tmp_path: Path) -> None:
    handbook = (Path(__file__).parents[2] / "docs" / "handleiding.md").read_text(encoding="utf-8")
    example = handbook.partition("```markdown\n")[2].partition("```")[0]
    assert "## eigen-" in example
    assert said(write(tmp_path, "eigen-vragen.md", example)) == []


#: Pieces that a file might hold: of a good file, of a bad one, and of no text at all.
PIECES = st.one_of(
    st.binary(max_size=30),
    st.text(max_size=30).map(str.encode),
    st.sampled_from(
        [
            *(line.encode() for line in (HEADER + STEP + WRONG).split("\n")),
            *(b"---", b"\r", b"\x85", b"\xff\xfe", b"\xef\xbb\xbf", b"\0", b"## eigen-7k2m9x4b"),
            *(b"lobcoach: idioom", b"lobcoach: gesprekken", b"lobcoach: kernwaarden"),
            *("- hint: ‘Noor’".encode(), b"- doorvragen: ?", b"Wat? Wat?", b"### x", b"# x"),
        ]
    ),
)
BYTES = st.one_of(
    st.binary(max_size=200),
    st.lists(PIECES, max_size=40).map(b"\n".join),
    st.lists(PIECES, max_size=40).map(b"\n".join).map(HEADER.encode().__add__),
)


@given(BYTES, st.sampled_from(["loopbaansturing-activeren.md", "pakket-ouder.md", "eigen-x.md"]))
def test_any_bytes_give_prompts_or_messages(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, name: str
) -> None:
    folder = tmp_path_factory.mktemp("vragen")
    (folder / name).write_bytes(data)
    (folder / "uitgezet.txt").write_bytes(data)
    reading = read_bank(folder, folder, types=TYPE_CODES)
    found = look_over([folder], types=TYPE_CODES)
    for problem in (*reading.problems, *found.problems):
        assert problem.line >= 1
        assert str(problem).startswith(f"{problem.file}, regel {problem.line}: ")
        assert "\n" not in str(problem)
    assert found.prompts or found.problems or b"##" not in data


def _alike(number: int) -> str:
    return STEP.replace("ls-a-01", f"eigen-{number:08}") + "\n"


_MADE_UP = [f"{a}{b}{c}" for a in "bdfghjklmnprst" for b in "aeiou" for c in "knprst"]


def _random_question(number: int) -> str:
    words = " ".join(random.Random(number).sample(_MADE_UP, 9))
    return _alike(number).replace("is de kleinste stap die je binnen een week kunt zetten", words)


@pytest.mark.parametrize(
    "piece",
    [
        _alike,
        _random_question,
        lambda number: "## \n",
        lambda number: f"## x{number}\nWat?\n",
        lambda number: f"- sleutel{number}: x\n",
        lambda number: f"- sleutel{number}: x\n" if number % 50 else "## x\n",
        lambda number: "losse regel\n",
        lambda number: "een regel van de vraag\n" if number else "## x\n",
        lambda number: f" voortgangs{number}" if number else "## x\n- gesprek:",
        lambda number: f" {{{number}}}" if number else "## x\n- hint:",
        lambda number: f"- doorvragen: Heb je {number}?\n" if number else "## x\nWat?\n",
        lambda number: "#",
    ],
)  # fmt: skip
def test_a_file_of_a_megabyte_is_looked_over_soon(
    tmp_path: Path, piece: Callable[[int], str]
) -> None:
    text, number = [HEADER], 0
    length = len(HEADER)
    while length < 1_000_000:
        text.append(piece(number))
        length += len(text[-1])
        number += 1
    path = write(tmp_path, "eigen-groot.md", "".join(text))
    assert path.stat().st_size >= 1_000_000
    started = time.monotonic()
    reading = read_bank(tmp_path, tmp_path, types=TYPE_CODES)
    found = look_over([path], types=TYPE_CODES)
    # A guard against minutes: both together take a second or two.
    assert time.monotonic() - started < 120
    assert reading.problems or reading.bank.prompts
    assert found.problems or found.prompts
