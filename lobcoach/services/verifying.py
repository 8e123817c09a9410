"""Looking a data file over, and telling in Dutch what was found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from lobcoach.core.text import one_line
from lobcoach.store.verification import Finding, FindingCode, verify

_BACKUP = "Zet een reservekopie terug."
_FOREIGN_HAND = (
    "Waarschijnlijk heeft een ander programma in het bestand geschreven. Zet een reservekopie "
    "terug, of vraag om hulp."
)
_SENTENCES: Mapping[FindingCode, str] = {
    FindingCode.UNFINISHED_WRITE: "De laatste keer is het opslaan niet afgemaakt. Open het bestand "
    "één keer in LOBcoach; dan wordt dat hersteld.",
    FindingCode.CUT_OFF: f"Het einde van het bestand ontbreekt. {_BACKUP}",
    FindingCode.CIPHER: "Een versleuteld deel klopt niet meer: het bestand is beschadigd. "
    f"{_BACKUP}",
    FindingCode.SQLITE: f"Een deel van het bestand is beschadigd. {_BACKUP}",
    FindingCode.APPLICATION_ID: "Dit is geen bestand van LOBcoach. Kies een ander bestand.",
    FindingCode.SCHEMA_VERSION: "Het bestand is gemaakt met een nieuwere versie van LOBcoach. "
    "Installeer de nieuwste versie.",
    FindingCode.SCHEMA: f"De indeling van het bestand is veranderd. {_FOREIGN_HAND}",
    FindingCode.FOREIGN_KEYS: f"Iets hoort bij iets dat er niet meer is. {_FOREIGN_HAND}",
    FindingCode.FULL_TEXT: "Zoeken vindt niet alles wat in een aantekening staat. Wijzig de "
    "aantekening; dan klopt het weer.",
    FindingCode.VALUE: f"Er staat een waarde die LOBcoach niet kent. {_FOREIGN_HAND}",
    FindingCode.COACH_COUNT: f"Er hoort één coach in het bestand te staan. {_FOREIGN_HAND}",
    FindingCode.CLOSED_WITHOUT_TIME: "Een gesprek is afgesloten, maar niet bekend is wanneer. "
    "Heropen het gesprek en rond het opnieuw af.",
    FindingCode.COMPETENCES: f"Bij een gesprek kloppen de competenties niet. {_FOREIGN_HAND}",
    FindingCode.TAG_WITHOUT_LINE: "Een merkteken staat bij een regel zonder tekst. Open het "
    "gesprek en kijk de merktekens na.",
    FindingCode.SUPERSEDES_OTHER_STUDENT: "Een doel volgt op een doel van een andere student. "
    f"{_FOREIGN_HAND}",
    FindingCode.CONVERSATION_OTHER_STUDENT: "Iets van de ene student staat bij een gesprek van "
    f"een andere student. {_FOREIGN_HAND}",
    FindingCode.REVIEW_OTHER_STUDENT: "In een gesprek is teruggekeken op een doel van een andere "
    f"student. {_FOREIGN_HAND}",
    FindingCode.STEP_OTHER_CONVERSATION: "Een aantekening staat bij een vraag van een ander "
    f"gesprek. {_FOREIGN_HAND}",
}


def verify_file(path: Path, passphrase: str | None = None) -> list[str]:
    """Return a line for everything that is wrong in the file, none when it is sound.

    The file is only read. FileError when it cannot be looked into at all.
    """
    return lines(verify(path, passphrase))


def lines(findings: Iterable[Finding]) -> list[str]:
    """Return a line for each of these."""
    return [_line(finding) for finding in findings]


def _line(finding: Finding) -> str:
    where = one_line(finding.detail)
    return _SENTENCES[finding.code] + (f" ({where})" if where else "")
