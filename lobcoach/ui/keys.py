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
        ("Alt R", "neem een route, op weg naar vooruitkijken"),
        ("Ctrl 1", "in eigen woorden; nog een keer: van de volgende die meedoet"),
        ("Ctrl 2", "wat ik zie"),
        ("Ctrl 3", "alleen voor mij"),
        ("Ctrl Shift L", "regel is letterlijk gezegd"),
        ("Ctrl Shift I", "regel is een inzicht"),
        ("Ctrl Shift S", "regel is een stap"),
        ("Ctrl D", "nieuw doel; op een regel met letterlijk of stap: van die regel"),
        ("Ctrl J", "nieuwe afspraak; op een regel met letterlijk of stap: van die regel"),
        ("Delete", "haal het gekozen doel of de gekozen afspraak weg"),
        ("Ctrl Z", "zet terug wat je net weghaalde, of herstel wat je typte"),
        ("Ctrl T", "wie zit erbij"),
        ("Ctrl spatie", "klok even stil, of verder"),
        ("F5", "laat zien: alleen de vraag, voor je student"),
        ("F7", "gesprek even stoppen, of verder"),
        ("F8", "scherm dicht: alleen fase en vraag"),
        ("F9", "hulpkaarten bij dit moment"),
        ("Esc", "later verder; alles blijft staan"),
    ),
    "StudentsPage": (
        ("Ctrl F", "zoek in de lijst"),
        ("Enter", "gesprek met de gekozen student"),
        ("F4", "gesprek met de gekozen student voorbereiden"),
        ("F2", "gegevens van de student wijzigen"),
    ),
    "ClassListPage": (
        ("Ctrl O", "kies een bestand"),
        ("Ctrl Enter", "neem de studenten over"),
        ("Esc", "stop, of terug naar je studenten"),
    ),
    "ColleagueQuestionsPage": (
        ("Ctrl O", "kies een bestand"),
        ("Enter", "in de lijst: naar wat je met de vraag doet"),
        ("Ctrl Enter", "neem de gekozen vragen over"),
        ("Esc", "stop, of terug"),
    ),
    "ValuesPage": (("Alt 1 … 5", "kernwaarde"), ("Esc", "terug naar waar je was")),
    "AidsPage": (
        ("Ctrl F", "zoek in de kaarten"),
        ("Alt 1 … 3", "technieken, werkvormen, woordkaarten"),
        ("Esc", "terug naar waar je was"),
    ),
    "OwnQuestionPage": (
        ("Ctrl Enter", "bewaar de vraag"),
        ("Esc", "terug; wat je schreef blijft staan"),
    ),
    "NewTalkPage": (
        ("Ctrl Enter", "start gesprek"),
        ("Ctrl B", "bereid het gesprek voor"),
        ("Esc", "annuleren"),
    ),
    "PreparePage": (
        ("Ctrl Enter", "start gesprek"),
        ("Ctrl B", "kies een vraag uit de vragenbank"),
        ("Ctrl E", "eigen vraag"),
        ("Ctrl R", "andere vraag in de gekozen rij"),
        ("Alt Shift ↑", "gekozen rij omhoog"),
        ("Alt Shift ↓", "gekozen rij omlaag"),
        ("Delete", "haal de vraag in de gekozen rij uit het plan"),
        ("Ctrl Z", "zet de vraag terug die je net weghaalde"),
        ("Esc", "klaar; alles is bewaard"),
    ),
    "SettingsPage": (("Esc", "terug naar waar je was"),),
    "ConversationsPage": (("Enter", "ga verder, of bekijk het verslag"),),
    "QuestionBankPage": (
        ("Ctrl F", "zoek een vraag"),
        ("spatie", "vink de vraag aan, of haal het vinkje weg"),
        ("Enter", "ga naar wat je met de vraag kunt doen"),
        ("F2", "wijzig de vraag, of maak er een eigen vraag van"),
        ("F3", "zet de vraag uit, of weer aan"),
        ("Ctrl Shift N", "schrijf een eigen vraag"),
        ("Ctrl Shift D", "deel de aangevinkte vragen"),
        ("Ctrl O", "lees vragen van een collega in"),
        ("Esc", "wis zoekwoorden en filters"),
    ),
    "ClosePage": (("Ctrl Enter", "sluit het gesprek"), ("Esc", "terug naar het gesprek")),
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
