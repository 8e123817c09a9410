"""Which keys work on which page: shown by F1, and checked against the pages by a test."""

from __future__ import annotations

from collections.abc import Mapping

Keys = tuple[tuple[str, str], ...]

EVERYWHERE: Keys = (
    ("Ctrl K", "zoek een student of pagina"),
    ("Ctrl N", "nieuw gesprek"),
    ("Ctrl ,", "instellingen"),
    ("Ctrl L", "op slot"),
    ("Ctrl +", "grotere tekst"),
    ("Ctrl -", "kleinere tekst"),
    ("Ctrl 0", "gewone tekst"),
    ("F1", "deze lijst"),
)
_OF_PAGES: Mapping[str, Keys] = {
    "ConversationPage": (
        ("Ctrl Enter", "volgende vraag"),
        ("Alt →", "volgende vraag"),
        ("Alt ←", "vorige vraag"),
        ("Ctrl R", "andere vraag"),
        ("Alt ↑", "vorige fase"),
        ("Alt ↓", "volgende fase"),
        ("Alt 1 … 5", "competentie"),
        ("Ctrl 1", "in eigen woorden"),
        ("Ctrl 2", "wat ik zie"),
        ("Ctrl 3", "alleen voor mij"),
        ("Ctrl Shift L", "regel is letterlijk gezegd"),
        ("Ctrl Shift I", "regel is een inzicht"),
        ("Ctrl Shift S", "regel is een stap"),
        ("Ctrl D", "nieuw doel"),
        ("Ctrl J", "nieuwe afspraak"),
        ("Ctrl spatie", "klok even stil, of verder"),
        ("F5", "laat zien: alleen de vraag, voor je student"),
        ("F7", "gesprek even stoppen, of verder"),
        ("F8", "scherm dicht: alleen fase en vraag"),
        ("Esc", "later verder; alles blijft staan"),
    ),
    "StudentsPage": (
        ("Ctrl F", "zoek in de lijst"),
        ("Enter", "gesprek met de gekozen student"),
        ("F2", "gegevens van de student wijzigen"),
    ),
    "ClassListPage": (
        ("Ctrl O", "kies een bestand"),
        ("Ctrl Enter", "neem de studenten over"),
        ("Esc", "stop, of terug naar je studenten"),
    ),
    "NewTalkPage": (("Ctrl Enter", "start gesprek"), ("Esc", "annuleren")),
    "SettingsPage": (("Esc", "terug naar waar je was"),),
    "ConversationsPage": (("Enter", "ga verder, of bekijk het verslag"),),
    "FinishPage": (
        ("Ctrl P", "bewaar als PDF"),
        ("Ctrl Shift C", "kopieer de tekst van het verslag"),
        ("Ctrl Shift N", "rond af, en verder met de volgende student"),
        ("Esc", "terug naar het gesprek"),
    ),
}


def keys_of(page: str) -> Keys:
    """Return the keys of a page by its class name, those that work everywhere last."""
    return (*_OF_PAGES.get(page, ()), *EVERYWHERE)
