"""The ways in which schools write what is in a column: small letters, no accents, no spaces.

They come from what exports of EduArte, Magister, Osiris and Excel lists have above their columns.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class ColumnKind(StrEnum):
    """What is in a column. FORBIDDEN is never kept, whatever the coach chooses (data.md)."""

    FULL_NAME = "naam"
    FIRST_NAME = "voornaam"
    PREFERRED_NAME = "roepnaam"
    INITIALS = "voorletters"
    INFIX = "tussenvoegsel"
    SURNAME = "achternaam"
    NUMBER = "studentnummer"
    GROUP = "groep"
    PROGRAMME = "opleiding"
    CREBO = "crebo"
    LEVEL = "niveau"
    ROUTE = "leerweg"
    YEAR = "leerjaar"
    IGNORED = "niet-overnemen"
    FORBIDDEN = "niet-bewaren"


#: The most telling heading first: of two columns of one kind the one named earlier is taken.
KNOWN: Mapping[ColumnKind, str] = {
    ColumnKind.FULL_NAME: """
        volledigenaam naamvolledig naam roepnaamachternaam achternaamroepnaam voornaamachternaam
        achternaamvoornaam voorenachternaam weergavenaam fullname name""",
    ColumnKind.FIRST_NAME: """
        voornaam voornamen eerstevoornaam firstname givenname doopnaam officielevoornaam
        officielevoornamen""",
    ColumnKind.PREFERRED_NAME: """
        roepnaam roepnm roepn nickname aanspreeknaam""",
    ColumnKind.INITIALS: """
        voorletters voorletter initialen initials vl voorl""",
    ColumnKind.INFIX: """
        tussenvoegsel tussenvoegsels tussenvoeg voorvoegsel voorvoegsels voorv voorvoeg tussenv
        tussenvgsl tv tsv tussen infix prefix voorvoegselachternaam
        voorvoegselgeboortenaam voorvoegselgeslachtsnaam voorvoegselsgeslachtsnaam""",
    ColumnKind.SURNAME: """
        achternaam achternm achtern familienaam geslachtsnaam geboortenaam eigennaam
        achternaamgebruik lastname surname familyname achternaammettussenvoegsel""",
    ColumnKind.NUMBER: """
        studentnummer leerlingnummer deelnemernummer stamnummer studentnr leerlingnr leerlnr
        deelnemernr deelnr stamnr studnr llnr llnnr llnummer studentid leerlingid studentennummer
        leerlingennummer studentcode nummer nr id""",
    ColumnKind.GROUP: """
        klas stamklas klascode klasnaam stamgroep stamgroepcode stamgroepen basisgroep groep
        groepscode groepsnaam groepnaam groepen hoofdgroep klasgroep lesgroep lesgroepen
        lesgroepcode class group""",
    ColumnKind.PROGRAMME: """
        opleiding opl opleidingsnaam opleidingnaam naamopleiding studie kwalificatie
        opleidingsomschrijving omschrijvingopleiding opleidingomschrijving
        kwalificatienaam profiel richting programme opleidingscode opleidingcode""",
    ColumnKind.CREBO: """
        crebo crebocode crebonr crebonummer creboopleiding opleidingcrebo""",
    ColumnKind.LEVEL: """
        niveau niv mboniveau opleidingsniveau niveauopleiding kwalificatieniveau nlqf level""",
    ColumnKind.ROUTE: """
        leerweg lw bolbbl leerwegcode soortleerweg trajectleerweg intensiteitleerweg
        leerwegintensiteit""",
    ColumnKind.YEAR: """
        leerjaar leerj lj ljr studiejaar opleidingsjaar leerjr jaarlaag cohortjaar jaar fase""",
}
#: What is never kept (data.md).
NEVER_KEPT = """
    geboortedatum gebdatum gebdat gebdtm datumgeboorte geboortedtm birthdate dateofbirth geboren
    geboortejaar gebjaar leeftijd geboorteplaats gebplaats gebpl geboorteland gebland bsn
    burgerservicenummer burgerservicenr sofinummer sofinr sofi onderwijsnummer onderwijsnr
    ondwnr pgn persoonsgebondennummer persoonsgebondennr paspoortnummer paspoortnr pasnr
    documentnummer bsnnummer bsnonderwijsnummer adres straat straatnaam huisnummer huisnr
    huisnummertoevoeging toevoeging postcode pc woonplaats woonpl plaats plaatsnaam gemeente
    land woonadres adresregel telefoon telefoonnummer telefoonnr tel telnr telefoonthuis
    telefoonvast vastetelefoon mobiel mobielnummer mobielnr mobiletelefoon mobieletelefoon gsm
    mob mobnr mobtel noodnummer email emailadres mail mailadres emailschool emailprive
    schoolmail schoolemail priveemail emailadresschool emailadresprive nationaliteit
    nationaliteiten nationaliteit1 nationaliteit2 nat nat1 nat2 natie nationaliteitscode
    geslacht geslachtmv mv sekse gender aanhef ouder ouders verzorger verzorgers ouderverzorger
    oudersverzorgers ouder1 ouder2 verzorger1 verzorger2 vader moeder voogd contactpersoon
    religie geloof godsdienst levensbeschouwing etniciteit herkomst landherkomst landvanherkomst
    herkomstland foto pasfoto iban rekening rekeningnummer bankrekening diagnose beperking
    handicap medisch allergie huisarts burgerlijkestaat verblijfsvergunning verblijfstatus
    moedertaal thuistaal datuminnederland"""
#: Says nothing about what is in the column, only about whom.
FILLERS = """
    van de het der een student studenten leerling leerlingen deelnemer deelnemers cursist mbo code
    omschrijving huidige huidig actueel actuele officiele officieel"""
