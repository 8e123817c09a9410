"""Why a file with a colleague's questions is not read in, in Dutch."""

from __future__ import annotations

from collections.abc import Mapping

from lobcoach.core.errors import SharedFileError, SharedFileTrouble

_MEGABYTE = 1_000_000
_AGAIN = "Vraag je collega om het bestand opnieuw te sturen."
_TROUBLES: Mapping[SharedFileTrouble, str] = {
    SharedFileTrouble.NOT_QUESTIONS: "‘{name}’ is geen bestand met vragen. Zo'n bestand maakt een "
    "collega in LOBcoach met ‘Vragen delen’; de naam eindigt op .md.",
    SharedFileTrouble.NOT_TEXT: "‘{name}’ is geen tekst, maar bijvoorbeeld een document van Word, "
    "een plaatje of een zip-bestand. Kies het bestand met vragen zelf; de naam eindigt op .md.",
    SharedFileTrouble.ENCODING: "De letters in ‘{name}’ zijn niet goed te lezen. Open het bestand "
    "in Kladblok, bewaar het opnieuw en kies bij codering UTF-8.",
    SharedFileTrouble.EMPTY: f"‘{{name}}’ is leeg. {_AGAIN}",
    SharedFileTrouble.NO_QUESTIONS: f"In ‘{{name}}’ staat geen enkele vraag. {_AGAIN}",
    SharedFileTrouble.NEWER: "‘{name}’ is gemaakt met een nieuwere versie van LOBcoach. Installeer "
    "de nieuwste versie, of vraag je collega om de vragen over te typen.",
    SharedFileTrouble.HEADER: "De kop van ‘{name}’ klopt niet. {remarks}",
    SharedFileTrouble.TOO_LARGE: "‘{name}’ is te groot: een bestand met vragen is hooguit {limit} "
    "MB. Het is niet gelezen. Kijk of dit het goede bestand is.",
    SharedFileTrouble.TOO_MANY: "In ‘{name}’ staan meer dan {limit} vragen. Dat is te veel om te "
    "bekijken. Vraag je collega om er een paar te kiezen.",
    SharedFileTrouble.TOO_MUCH_WRONG: "In ‘{name}’ klopt zo veel niet dat LOBcoach het niet kan "
    "inlezen. {remarks}",
    SharedFileTrouble.SELECTION_TOO_LARGE: "Zo veel vragen passen niet in één bestand. Kies er "
    "minder.",
    SharedFileTrouble.NOTHING_SELECTED: "Er is nog geen vraag om te delen. Kies er eerst een.",
    SharedFileTrouble.OUR_FOLDER: "In deze map leest LOBcoach zelf vragen. Kies een andere map, "
    "bijvoorbeeld Documenten.",
    SharedFileTrouble.FOLDER: "‘{name}’ is een map. Kies het bestand met vragen dat erin staat.",
    SharedFileTrouble.MISSING: "‘{name}’ is er niet meer. Kijk of het bestand is verplaatst, en "
    "kies het opnieuw.",
    SharedFileTrouble.NO_PERMISSION: "Je mag ‘{name}’ niet lezen. Kopieer het bestand naar een "
    "eigen map, of vraag de beheerder om toegang.",
    SharedFileTrouble.UNREADABLE: "‘{name}’ kan nu niet worden gelezen. Kijk of de schijf of het "
    "netwerk bereikbaar is, en probeer het nog eens.",
}


def of_shared_file(error: SharedFileError) -> str:
    """Return what is wrong with the file, and what the coach can do."""
    limit = error.limit
    shown = limit // _MEGABYTE if error.trouble is SharedFileTrouble.TOO_LARGE else limit
    return _TROUBLES[error.trouble].format(
        name=error.path.name or error.path,
        limit=f"{shown:,}".replace(",", "."),
        remarks=" ".join(error.remarks),
    )
