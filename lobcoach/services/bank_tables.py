"""Coverage and figures of the question bank as plain text in columns, to read in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lobcoach.content.coverage import Count, Coverage, Group
from lobcoach.content.coverage_plan import RELEASE_CELL, RELEASE_PHASE
from lobcoach.content.figures import Distribution, Figures
from lobcoach.core.framework import MIDDLE_PHASES, Competence, CoreValue, Phase

_DIFFERS = "*"


def coverage_lines(coverage: Coverage) -> tuple[str, ...]:
    """Return the bank against the plan; an asterisk stands behind what differs from it."""
    return (
        "Kern: competentie × fase × waarde (er zijn/volgens plan)",
        *_columns(_matrix(coverage), "<<>>>>>>"),
        f"  Ondergrens: {RELEASE_CELL} in elk vakje en {RELEASE_PHASE} in elke fase van een "
        f"competentie. {'Gehaald.' if coverage.fit_for_release else 'Niet gehaald.'}",
        *(line for group in coverage.groups for line in _group(group)),
        "",
        f"Achter wat afwijkt van het plan staat {_DIFFERS}."
        if coverage.problems
        else "Het plan is gehaald.",
    )


def _matrix(coverage: Coverage) -> Iterator[Sequence[str]]:
    yield ("", "", *CoreValue, "samen")
    for competence in Competence:
        for phase in MIDDLE_PHASES:
            yield (competence, phase, *_row(coverage, [competence], [phase]))
        yield ("", "samen", *_row(coverage, [competence], MIDDLE_PHASES))
    for phase in MIDDLE_PHASES:
        yield ("alle", phase, *_row(coverage, list(Competence), [phase]))
    yield ("alle", "samen", *_row(coverage, list(Competence), MIDDLE_PHASES))


def _row(
    coverage: Coverage, competences: Sequence[Competence], phases: Sequence[Phase]
) -> Iterator[str]:
    """Yield a cell for each value, and one for all; a sum differs if one of its cells does."""
    for values in (*([value] for value in CoreValue), list(CoreValue)):
        counts = [
            coverage.cells[competence, phase, value]
            for competence in competences
            for phase in phases
            for value in values
        ]
        have = sum(count.have for count in counts)
        planned = sum(count.number for count in counts)
        yield f"{have}/{planned}" + (_mark(counts) or " ")


def _group(group: Group) -> Iterator[str]:
    yield ""
    yield f"{group.name} ({group.file})" if group.file else group.name
    rows = (
        (count.name, str(count.have), count.bound.value, f"{count.number}{_mark([count]) or ' '}")
        for count in group.counts
    )
    yield from _columns(rows, "<><>")


def _mark(counts: Iterable[Count]) -> str:
    return "" if all(count.held for count in counts) else _DIFFERS


def figure_lines(figures: Figures) -> tuple[str, ...]:
    """Return the figures of a bank: lengths, readability, and how varied the questions are."""
    questions = "vraag" if figures.prompts == 1 else "vragen"
    return (
        f"{figures.prompts} {questions} van gemiddeld {_decimal(figures.words_per_prompt)} "
        f"woorden; de langste heeft er {figures.longest}.",
        "",
        "Leesbaarheid",
        *_columns(_readings(figures), "<>>>>>>"),
        "",
        "Moeilijkste vragen (Flesch-Douma)",
        *_columns(((name, f"{score:.0f}") for name, score in figures.hardest), "<>"),
        *(line for each in figures.distributions for line in _distribution(each)),
    )


def _readings(figures: Figures) -> Iterator[Sequence[str]]:
    yield (
        *("", "aantal", "woorden", "woorden per zin", "lettergrepen per woord"),
        *("Flesch-Douma", "Brouwer"),
    )
    for each in figures.readings:
        yield (
            each.name,
            str(each.texts),
            str(each.words),
            _decimal(each.per_sentence),
            _decimal(each.syllables, 2),
            f"{each.flesch_douma:.0f}",
            f"{each.brouwer:.0f}",
        )


def _distribution(spread: Distribution) -> Iterator[str]:
    yield ""
    yield f"{spread.name} (van {spread.total})"
    rows = (
        (name, str(number), f"{_decimal(100 * number / max(1, spread.total))} %")
        for name, number in spread.shares.items()
    )
    yield from _columns(rows, "<>>")


def _decimal(number: float, places: int = 1) -> str:
    return f"{number:.{places}f}".replace(".", ",")


def _columns(rows: Iterable[Sequence[str]], sides: str) -> Iterator[str]:
    """Yield the rows with their columns below each other.

    `sides` has for each column whether it is set to the left (`<`) or to the right (`>`).
    """
    table = list(rows)
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for row in table:
        cells = (
            f"{cell:{side}{width}}" for cell, side, width in zip(row, sides, widths, strict=True)
        )
        yield f"  {'  '.join(cells)}".rstrip()
