"""What trouble is called in Dutch: what is wrong and what to do, for window and commands alike."""

from __future__ import annotations

from collections.abc import Mapping

from lobcoach.core.dutch_dates import weekday_date
from lobcoach.core.errors import (
    AlreadyBegunError,
    EarlierTalkError,
    FileError,
    FileTrouble,
    GroupTrouble,
    Holder,
    InputError,
    InputTrouble,
    ListChangedError,
    ListError,
    ListTrouble,
    LookBackDayError,
    NoPromptError,
    NoReportError,
    NotFoundError,
    NoUndoError,
    QuestionError,
    QuestionsChangedError,
    QuestionTrouble,
    RuleError,
    SchoolWordsError,
    SharedFileError,
    SheetError,
    StateError,
    UnreadableTextError,
    WorldError,
)
from lobcoach.core.pace import StoppedError
from lobcoach.services.exchange_sentences import of_shared_file
from lobcoach.services.library import BrokenInstallationError

OWN_FOLDER_GONE = (
    "Je map met eigen vragen is er niet meer. Je eigen vragen doen nu niet mee. Zet de map "
    "‘vragen’ terug naast je bestand."
)
_FILES: Mapping[FileTrouble, str] = {
    FileTrouble.MISSING: "Het bestand ‘{path}’ bestaat niet. Kijk of het is verplaatst, of maak "
    "een nieuw bestand.",
    FileTrouble.FOLDER_MISSING: "De map ‘{folder}’ is er niet. Maak de map, of kies een andere.",
    FileTrouble.EMPTY: "Het bestand ‘{name}’ is leeg. Zet een reservekopie terug, of kies een "
    "ander bestand. LOBcoach heeft er niets aan veranderd.",
    FileTrouble.FOREIGN: "‘{name}’ is geen bestand van LOBcoach. Kies een ander bestand. LOBcoach "
    "heeft er niets aan veranderd.",
    FileTrouble.NEWER: "‘{name}’ is gemaakt met een nieuwere versie van LOBcoach. Installeer de "
    "nieuwste versie. LOBcoach heeft er niets aan veranderd.",
    FileTrouble.DAMAGED: "‘{name}’ is beschadigd. Zet een reservekopie terug. LOBcoach heeft er "
    "niets aan veranderd.",
    FileTrouble.TRUNCATED: "‘{name}’ is niet compleet: het einde ontbreekt. Wacht tot het kopiëren "
    "klaar is, of zet een reservekopie terug. LOBcoach heeft er niets aan veranderd.",
    FileTrouble.PASSPHRASE_NEEDED: "‘{name}’ is op slot. Geef het wachtwoord.",
    FileTrouble.WRONG_PASSPHRASE: "Dit wachtwoord past niet. Kijk of Caps Lock aanstaat en probeer "
    "het nog eens.",
    FileTrouble.IN_USE: "‘{name}’ is in gebruik door een ander programma. Sluit dat programma en "
    "probeer het nog eens.",
    FileTrouble.READ_ONLY: "In ‘{name}’ mag niet worden geschreven. Zet ‘alleen lezen’ uit, of "
    "kies een andere map.",
    FileTrouble.NO_PERMISSION: "Je mag ‘{name}’ niet openen. Vraag de beheerder om toegang, of "
    "kies een ander bestand.",
    FileTrouble.DISK_FULL: "De schijf is vol. Maak ruimte vrij en probeer het nog eens.",
    FileTrouble.REPLACED: "‘{name}’ is door een ander programma vervangen. Kopieer je tekst, sluit "
    "LOBcoach en open het bestand opnieuw.",
    FileTrouble.ALREADY_THERE: "Er staat al een bestand ‘{name}’ in die map. Kies een andere naam, "
    "of open dat bestand.",
    FileTrouble.NOT_A_FOLDER: "‘{name}’ is een bestand, maar daar hoort een map te staan. Geef dat "
    "bestand een andere naam of zet het ergens anders.",
    FileTrouble.CANNOT_WRITE: "‘{name}’ kon niet worden bewaard. Kijk of de map nog bereikbaar is "
    "en of er ruimte is.",
}
_INPUTS: Mapping[InputTrouble, str] = {
    InputTrouble.NAME_MISSING: "Vul een voornaam of roepnaam in.",
    InputTrouble.NAME_TOO_LONG: "Een naam kan hooguit {limit} tekens hebben. Kort hem in.",
    InputTrouble.NAME_DIRECTION: "In de naam staat een onzichtbaar teken dat de leesrichting "
    "verandert. Typ de naam opnieuw.",
    InputTrouble.NUMBER_TAKEN: "Dit studentnummer hoort al bij een andere student. Kijk het na, of "
    "laat het leeg.",
    InputTrouble.NUMBER_TOO_LONG: "Een studentnummer kan hooguit {limit} tekens hebben.",
    InputTrouble.TEXT_TOO_LONG: "Deze tekst is te lang: hooguit {limit} tekens. Kort hem in.",
    InputTrouble.COACH_NAME_MISSING: "Vul je naam in. Die komt in het verslag te staan.",
    InputTrouble.PASSPHRASE_DIFFERS: "De twee wachtwoorden zijn niet gelijk. Typ ze opnieuw.",
    InputTrouble.PASSPHRASE_TOO_SHORT: "Neem een wachtwoord van minstens {limit} tekens. Een "
    "korte zin is makkelijk te onthouden.",
    InputTrouble.PASSPHRASE_UNUSABLE: "In het wachtwoord staat een teken dat LOBcoach niet kent. "
    "Neem een ander wachtwoord.",
    InputTrouble.COMPETENCES: "Kies minstens één competentie voor dit gesprek, en hooguit {limit}.",
    InputTrouble.COMPETENCES_AT_MOST: "Kies voor dit gesprek hooguit {limit} competentie. Geen "
    "competentie kan ook.",
    InputTrouble.TYPE_UNAVAILABLE: "Dit soort gesprek kan nog niet. Kies een ander soort.",
    InputTrouble.LOGO_UNREADABLE: "Dit bestand kan niet worden gelezen. Kijk of het er nog staat, "
    "of kies een ander.",
    InputTrouble.LOGO_NO_PICTURE: "Dit is geen plaatje dat LOBcoach kent. Kies een PNG of JPEG.",
    InputTrouble.LOGO_TOO_LARGE: "Dit plaatje is te groot. Kies een kleinere versie van het logo.",
    InputTrouble.WORD_TAKEN: "Deze naam is er al. Kies een andere, zodat je ze uit elkaar houdt.",
}
_LISTS: Mapping[ListTrouble, str] = {
    ListTrouble.NOT_A_LIST: "‘{name}’ is geen klassenlijst. Kies een bestand uit Excel (xlsx of "
    "xls), uit LibreOffice (ods), of een CSV-bestand.",
    ListTrouble.OPEN_QUOTE: "In ‘{name}’ begint op regel {line} een aanhalingsteken dat niet goed "
    "eindigt, waardoor rijen aan elkaar plakken. Haal dat teken weg, en kies de lijst opnieuw.",
    ListTrouble.EMPTY: "‘{name}’ is leeg. Maak de lijst opnieuw in het schoolsysteem.",
    ListTrouble.ONLY_HEADINGS: "In ‘{name}’ staan alleen kolomkoppen, nog geen studenten. Maak de "
    "lijst opnieuw, of kies een ander bestand.",
    ListTrouble.NO_NAME_COLUMN: "In ‘{name}’ is geen kolom ‘Naam’, ‘Voornaam’ of ‘Roepnaam’ "
    "gevonden. Zet zo'n kop boven de kolom, bewaar het bestand en kies het opnieuw.",
    ListTrouble.TOO_LARGE: "‘{name}’ is te groot voor een klassenlijst. Bewaar alleen de rijen "
    "die je nodig hebt in een nieuw bestand.",
    ListTrouble.LOCKED: "‘{name}’ is beveiligd met een wachtwoord. Open het in Excel, bewaar het "
    "zonder wachtwoord en kies dat bestand.",
    ListTrouble.DAMAGED: "‘{name}’ is niet te lezen: het bestand is beschadigd of niet compleet. "
    "Maak de lijst opnieuw in het schoolsysteem.",
    ListTrouble.FOLDER: "‘{name}’ is een map. Kies het bestand met de klassenlijst dat erin staat.",
    ListTrouble.MISSING: "‘{name}’ is er niet meer. Kijk of het bestand is verplaatst, en kies "
    "het opnieuw.",
    ListTrouble.NO_PERMISSION: "Je mag ‘{name}’ niet lezen. Kopieer het bestand naar een eigen "
    "map, of vraag de beheerder om toegang.",
    ListTrouble.UNREADABLE: "‘{name}’ kan nu niet worden gelezen. Kijk of de schijf of het "
    "netwerk bereikbaar is, en probeer het nog eens.",
}

_GROUPS: Mapping[GroupTrouble, str] = {
    GroupTrouble.MISSING: "Groep {number} is nog leeg. Typ die over.",
    GroupTrouble.LENGTH: "Groep {number} heeft niet precies vijf tekens.",
    GroupTrouble.UNKNOWN_CHARACTER: "In groep {number} staat een teken dat niet op een herstelblad "
    "voorkomt.",
    GroupTrouble.MISTYPED: "In groep {number} staat een teken verkeerd.",
}
_OTHER_SHEET = (
    "Dit herstelblad past niet bij dit bestand. Een herstelblad geldt niet meer als het wachtwoord "
    "daarna is veranderd. Kijk of je een nieuwer blad hebt."
)
_HELD_HERE = (
    "‘{name}’ is al open op deze computer{user}, sinds {since} uur. Ga verder in dat venster, of "
    "sluit het en probeer het nog eens."
)
_HELD_ELSEWHERE = (
    "‘{name}’ is al open op de computer ‘{computer}’{user}, sinds {since} uur. Sluit LOBcoach "
    "daar en probeer het nog eens."
)
_UNREADABLE_TEXT = (
    "‘{name}’ is niet te lezen als tekst. Sla het opnieuw op als tekst in UTF-8. LOBcoach heeft er "
    "niets aan veranderd."
)
_QUESTIONS: Mapping[QuestionTrouble, str] = {
    QuestionTrouble.INCOMPLETE: "Deze vraag is nog niet af. Bij elk veld lees je wat er nog moet.",
    QuestionTrouble.CHANGED_BY_HAND: "Deze vraag is intussen veranderd in ‘{file}’. Kies welke je "
    "wilt houden; tot dan verandert er niets.",
    QuestionTrouble.GONE: "Deze vraag staat niet meer in je map met eigen vragen. Je kunt hem hier "
    "opnieuw bewaren.",
    QuestionTrouble.HAS_MISTAKE: "In ‘{file}’ staat bij deze vraag iets wat LOBcoach niet kan "
    "lezen. Bij Instellingen staat op welke regel; verbeter het daar.",
    QuestionTrouble.NO_FILE_TAKES_IT: "LOBcoach kan de vraag niet veilig in ‘{file}’ zetten. Kijk "
    "bij Instellingen wat er in je eigen vragen niet klopt.",
}
_OTHERS: Mapping[type[Exception], str] = {
    NotFoundError: "Dit staat niet (meer) in het bestand. Kies het opnieuw uit de lijst.",
    SchoolWordsError: "In het bestand met de woorden van je school klopt iets niet. Verbeter dat "
    "eerst daar; LOBcoach schrijft er zolang niet overheen.",
    NoPromptError: "Hier is geen andere vraag meer voor deze student. Stel gerust een eigen vraag.",
    StoppedError: "Je bent gestopt. Er is niets veranderd.",
    ListChangedError: "Je studenten zijn intussen gewijzigd. Bekijk de lijst nog eens; hij is "
    "opnieuw vergeleken.",
    QuestionsChangedError: "Je eigen vragen zijn intussen gewijzigd. Er is niets veranderd; "
    "bekijk het nog eens.",
    NoUndoError: "Je eigen vragen zijn intussen gewijzigd. Er is niets teruggedraaid; haal zelf "
    "weg wat je niet wilt houden.",
    EarlierTalkError: "Dit komt uit een eerder gesprek en blijft bewaard. Een doel kun je loslaten "
    "als jullie erop terugkijken.",
    AlreadyBegunError: "Dit gesprek is al begonnen. Je gaat ermee verder onder Gesprekken.",
    NoReportError: "Van dit gesprek komt geen gespreksverslag. Wat je opschreef, blijft hier.",
    LookBackDayError: "Kies een dag om samen terug te kijken. Bij een zorggesprek staat die dag "
    "altijd vast.",
    StateError: "Dit gesprek is afgesloten. Heropen het als je iets wilt veranderen.",
}
_ANYTHING_ELSE = "Dit kan nu niet. Probeer het later nog eens."


def sentence(error: WorldError | RuleError) -> str:
    """Return one or two calm Dutch sentences: what is wrong, and what the coach can do."""
    match error:
        case FileError() | UnreadableTextError() | SharedFileError():
            return _of_file(error)
        case SheetError():
            return " ".join(group_sentences(error).values()) or _OTHER_SHEET
        case ListError():
            name = error.path.name or error.path
            return _LISTS[error.trouble].format(name=name, line=error.line)
        case InputError():
            return _INPUTS[error.trouble].format(limit=error.limit)
        case BrokenInstallationError():
            listed = "\n".join(str(problem) for problem in error.problems[:5])
            return f"LOBcoach is niet compleet. Installeer het opnieuw.\n{listed}"
        case _:
            return _of_other(error)


def group_sentences(error: SheetError) -> dict[int, str]:
    """Return for each group of a recovery sheet that cannot be right what is wrong with it."""
    return {
        number: _GROUPS[trouble].format(number=number) for number, trouble in error.groups.items()
    }


def _of_other(error: WorldError | RuleError) -> str:
    if isinstance(error, QuestionError):
        return _QUESTIONS[error.trouble].format(file=error.file)
    return _OTHERS.get(type(error), _ANYTHING_ELSE)


def _of_file(error: FileError | UnreadableTextError | SharedFileError) -> str:
    if isinstance(error, SharedFileError):
        return of_shared_file(error)
    if isinstance(error, UnreadableTextError):
        return _UNREADABLE_TEXT.format(name=error.path.name)
    if error.holder is not None:
        return _held(error.path.name, error.holder)
    return _FILES[error.trouble].format(
        path=error.path, name=error.path.name or error.path, folder=error.path.parent
    )


def _held(name: str, holder: Holder) -> str:
    since = holder.since.astimezone()
    return (_HELD_HERE if holder.here else _HELD_ELSEWHERE).format(
        name=name,
        computer=holder.computer,
        user=f" door ‘{holder.user}’" if holder.user else "",
        since=f"{weekday_date(since.date())} {since:%H.%M}",
    )
