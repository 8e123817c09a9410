"""What the next report will hold, in a few neutral words a part."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lobcoach.core.dutch_dates import day_and_month
from lobcoach.core.report_content import NextTalk, ReportContent
from lobcoach.core.talk import GoalReached

if TYPE_CHECKING:
    from lobcoach.services.report_filling import ReportOverview

_EMPTY = "nog leeg"
_REACHED = {
    GoalReached.REACHED: "gehaald",
    GoalReached.PARTLY: "voor een deel gehaald",
    GoalReached.NOT_YET: "nog niet gehaald",
    None: "nog niet gezegd hoe ver",
}


class OutlineRow(NamedTuple):
    """One part of the report: whether it says something, and how much."""

    title: str
    detail: str
    filled: bool


def outline(overview: ReportOverview) -> tuple[OutlineRow, ...]:
    """Return the parts in the order of the report; always the same parts."""
    content = overview.content
    return (
        _row("Doel van het gesprek", _REACHED[content.goal_reached] if content.goal else ""),
        _row("Vorige keer", _last_time(content), "niets om op terug te kijken"),
        _row("De ervaring", "ingevuld" if content.experience else ""),
        _row("In eigen woorden", _own_words(content)),
        _row("Mogelijkheden", _possibilities(content)),
        _goals(overview),
        _row("Afspraken", _many(len(content.agreements), "afspraak", "afspraken")),
        _row("Volgend gesprek", _next_talk(content.next_talk), "nog niet gekozen"),
    )


def observations(overview: ReportOverview) -> str:
    """Say how many observations there are to choose for."""
    count = _many(overview.observations, "observatie", "observaties")
    if not count:
        return _EMPTY
    return f"{count} · lees {'hem' if overview.observations == 1 else 'ze'} samen door"


def private_notes(overview: ReportOverview) -> str:
    """Say that the coach's own notes stay behind, and what came from a talk about a worry."""
    words = _working_notes(overview.private_notes)
    if not overview.apart:
        return words
    kept = _many(overview.apart, "doel, stap of afspraak", "doelen, stappen of afspraken")
    verb = "blijft" if overview.apart == 1 else "blijven"
    return f"{words} Ook {kept} uit een zorggesprek {verb} hier."


def _working_notes(count: int) -> str:
    if not count:
        return "Je hebt geen werkaantekeningen. Ze gaan ook nooit mee in een verslag."
    if count == 1:
        return "1 werkaantekening gaat nooit mee in een verslag."
    return f"{count} werkaantekeningen gaan nooit mee in een verslag."


def study_progress(overview: ReportOverview) -> str:
    """Say what the place for study progress is for."""
    if overview.conversation.study_progress.strip():
        return "ingevuld · hooguit twee zinnen"
    return "leeg · hooguit twee zinnen"


def _row(title: str, detail: str, empty: str = _EMPTY) -> OutlineRow:
    return OutlineRow(title, detail or empty, bool(detail))


def _last_time(content: ReportContent) -> str:
    parts = (
        _many(len(content.steps), "stap", "stappen"),
        _many(len(content.promises), "afspraak", "afspraken"),
    )
    return ", ".join(filter(None, parts))


def _own_words(content: ReportContent) -> str:
    count = sum(len(part.answers) for part in content.discoveries)
    if not count:
        return ""
    answers = _many(count, "antwoord", "antwoorden")
    competences = sum(1 for part in content.discoveries if part.competence is not None)
    under = _many(competences, "competentie", "competenties")
    return f"{answers} bij {under}" if under else answers


def _possibilities(content: ReportContent) -> str:
    if content.decision:
        return "ingevuld, met een besluit" if content.options else "alleen een besluit"
    return "ingevuld" if content.options else ""


def _goals(overview: ReportOverview) -> OutlineRow:
    printed = _many(len(overview.content.goals), "doel", "doelen")
    concepts = [goal.wording.strip() or "zonder woorden" for goal in overview.concepts]
    if not concepts:
        return _row("Doelen", printed)
    named = ", ".join(f"‘{wording}’" for wording in concepts)
    kept_out = f"nog concept, komt er niet in: {named}"
    return OutlineRow("Doelen", f"{printed} · {kept_out}" if printed else kept_out, bool(printed))


def _next_talk(talk: NextTalk | None) -> str:
    if talk is None:
        return ""
    day = day_and_month(talk.on) if talk.on else ""
    return " · ".join(filter(None, (talk.type_name, day)))


def _many(count: int, one: str, more: str) -> str:
    """Return e.g. `1 doel` or `3 doelen`; empty for none."""
    return f"{count} {one if count == 1 else more}" if count else ""
