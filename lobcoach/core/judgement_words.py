"""Words that judge or label a student, so that the coach can be asked for what was seen instead.

A soft tip only, nothing is refused or rewritten (domain/3 §3.5.4).
"""

from __future__ import annotations

import re

_JUDGEMENTS = (
    r"lui(?:e|heid)?",
    r"ongemotiveerde?",
    r"ongeïnteresseerde?",
    r"onverschillige?",
    r"gemakzuchtige?",
    r"lakse?",
    r"dwarse?",
    r"brutaal|brutale",
    r"onbeschofte?",
    r"asociaal|asociale",
    r"agressief|agressieve",
    r"arrogante?",
    r"manipulatief|manipulatieve",
    r"onbetrouwbare|onbetrouwbaar",
    r"onvolwassen",
    r"kinderachtige?",
    r"verwende?",
    r"slap(?:pe)?",
    r"zwak(?:ke)?",
    r"dom(?:me)?",
)
_LABELS = (
    r"adhd|add",
    r"autis(?:me|tische?|t|ten)",
    r"pdd-nos",
    r"depressie(?:f|ve)?",
    r"borderline",
    r"bipolair",
    r"narcis(?:me|tische?|t)",
    r"psychotische?|psychose",
    r"angststoornis",
    r"verslaafde?",
)
_WORD = re.compile(rf"(?<![\w-])(?:{'|'.join((*_JUDGEMENTS, *_LABELS))})(?![\w-])", re.IGNORECASE)


def judgement_word(text: str) -> str | None:
    """Return the first word in `text` that judges or labels someone, as typed; None if none."""
    found = _WORD.search(text)
    return found[0] if found else None
