# ruff: noqa: E501  (sentences and content stand on one line, as the coach sees them)
from pathlib import Path

from lobcoach.content.check import check
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
        "idioom-school.md, regel 5: Competentie ‘netwerk’ bestaat niet. Bedoel je ‘netwerken’?",
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


def test_a_path_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert said(tmp_path / "weg.md") == [
        "weg.md, regel 1: Dit bestand is er niet. Controleer de naam en de map."
    ]
