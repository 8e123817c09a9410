"""Coverage and figures as they stand in a terminal."""

from __future__ import annotations

from dataclasses import replace

from lobcoach.content.coverage import measure
from lobcoach.content.figures import figures_of
from lobcoach.services.bank_tables import coverage_lines, figure_lines
from tests.content.files import HEADER, STEP, the_prompt
from tests.content.planned_bank import planned_bank

MATRIX = """\
Kern: competentie × fase × waarde (er zijn/volgens plan)
                                       ambitieus  aandacht  daadkrachtig  betrouwbaar  betrokken     samen
  kwaliteitenreflectie  terugkijken         2/3*      3/3           2/2          2/2        4/4     13/14*
  kwaliteitenreflectie  reflecteren         3/3       3/3           2/2          2/2        4/4     14/14
  kwaliteitenreflectie  vooruitkijken       3/3       3/3           2/2          2/2        4/4     14/14
  kwaliteitenreflectie  activeren           3/3       3/3           2/2          2/2        4/4     14/14
                        samen             11/12*    12/12           8/8          8/8      16/16     55/56*
  motievenreflectie     terugkijken         3/3       4/4           2/2          2/2        3/3     14/14
"""  # noqa: E501
LAST = """\
  alle                  activeren         16/16     15/15         13/13        12/12      14/14     70/70
  alle                  samen             63/64*    60/60         52/52        48/48      56/56   279/280*
  Ondergrens: 2 in elk vakje en 12 in elke fase van een competentie. Gehaald.

Samen
  voor het gesprek met een student  373  precies  374*
  alles                             398  precies  399*

Openen (openen.md)
  alles                 30  precies   30
  ambitieus              6  precies    6
"""  # noqa: E501


def test_the_core_stands_cell_by_cell_against_the_plan() -> None:
    bank = planned_bank()
    bank.remove(next(prompt for prompt in bank if prompt.id == "kr-t-01"))
    page = "\n".join(coverage_lines(measure(bank)))
    assert page.startswith(MATRIX)
    assert LAST in page
    assert page.endswith("\n\nAchter wat afwijkt van het plan staat *.")


def test_a_plan_that_is_met_is_told_so() -> None:
    lines = coverage_lines(measure(planned_bank()))
    assert lines[-1] == "Het plan is gehaald."
    assert not [line for line in lines if line.endswith("*")]


def test_below_the_release_minima_it_says_so() -> None:
    lines = coverage_lines(measure([]))
    assert any(line.endswith("van een competentie. Niet gehaald.") for line in lines)


def test_figures_stand_below_each_other() -> None:
    prompt = the_prompt(HEADER + STEP)
    other = replace(prompt, id="ls-a-02", text="Wie hielp jou in de keuken?", watch_for="Stil?")
    lines = figure_lines(figures_of([prompt, prompt, other]))
    page = "\n".join(lines)
    assert page.startswith(
        """\
3 vragen van gemiddeld 10,0 woorden; de langste heeft er 12.

Leesbaarheid
              aantal  woorden  woorden per zin  lettergrepen per woord  Flesch-Douma  Brouwer
  vragen           3       30             10,0                    1,23           103       93
"""
    )
    assert (
        """
Moeilijkste vragen (Flesch-Douma)
  ls-a-01   99
  ls-a-01   99
  ls-a-02  111
"""
        in page
    )
    assert (
        """
Eerste woord van de vraag (van 3)
  wat  2  66,7 %
  wie  1  33,3 %
"""
        in page
    )
    assert "\n  horeca        1  33,3 %\n" in page


def test_without_questions_the_figures_are_empty_but_there() -> None:
    lines = figure_lines(figures_of([]))
    assert lines[0] == "0 vragen van gemiddeld 0,0 woorden; de langste heeft er 0."
    assert "Vorm (van 0)" in lines
