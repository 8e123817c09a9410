"""The gespreksverslag as plain text, to paste into a student file elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from lobcoach.core.report_content import ReportContent
from lobcoach.core.text import normalised
from lobcoach.report import wording
from lobcoach.report.outline import (
    Agreements,
    Aim,
    Labelled,
    Lookback,
    Outline,
    Part,
    Prompt,
    Section,
    ShortSection,
    SmallHeading,
    outline,
)


def conversation_text(content: ReportContent) -> str:
    """Return the report as text: the same words in the same order as on paper, notes as typed.

    A blank line stands between sections; the text ends in a newline.
    """
    told = outline(content)
    passages = [_head(told), _short(told.talk_goal)]
    passages += [_section(section) for section in told.sections]
    passages += [_short(section) for section in told.pair]
    if told.reachable:
        passages.append(_short(told.reachable))
    passages.append(told.small_print)
    return "\n\n".join(passages) + "\n"


def _head(told: Outline) -> str:
    kind = f"{told.kind} · {told.school}" if told.school else told.kind
    lines = [kind, told.name, *told.facts]
    return "\n".join([*lines, told.notice] if told.notice else lines)


def _short(section: ShortSection) -> str:
    return "\n".join([section.heading, *(normalised(line.text) for line in section.lines)])


def _section(section: Section) -> str:
    lines = [section.heading]
    follows_notes = False
    for part in section.parts:
        asks = isinstance(part, Prompt | SmallHeading)
        if asks and follows_notes:
            lines.append("")
        lines += _lines(part)
        follows_notes = not asks
    return "\n".join(lines)


def _lines(part: Part) -> Iterator[str]:
    match part:
        case Lookback(lines):
            yield from (f"- {line.label} – {line.text}" for line in lines)
        case Aim(words, details):
            yield words
            yield from (_labelled(detail) for detail in details)
        case Agreements():
            yield from _agreements(part)
        case _:
            yield normalised(part.text).strip("\n")


def _labelled(detail: Labelled) -> str:
    return f"{detail.label}: {detail.text}"


def _agreements(agreements: Agreements) -> Iterator[str]:
    for who, what, before in agreements.rows:
        dated = before != wording.NO_DATE
        yield f"- {who}: {what} ({agreements.columns[2]} {before})" if dated else f"- {who}: {what}"
