"""Where the questions take place: words that give a trade or a place away.

Only words that belong to one trade stand here, so that counting them says something; a question
that could be asked anywhere names none of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from lobcoach.core.prompts import Prompt


def _any_of(words: str) -> re.Pattern[str]:
    """Return what finds one of `words`; a hyphen at an end stands for more letters there."""
    parts = [
        (r"\w*" if word.startswith("-") else r"\b")
        + re.escape(word.strip("-"))
        + (r"\w*" if word.endswith("-") else r"\b")
        for word in words.split()
    ]
    return re.compile("|".join(parts), re.IGNORECASE)


TRADES: Mapping[str, re.Pattern[str]] = {
    "lab": _any_of("lab laboratorium monster monsters pipet- proefje microscoop meting metingen"),
    "zorg": _any_of(
        "zorg thuiszorg bewoner bewoners cliënt cliënten patiënt patiënten verpleeg- verpleging "
        "wijkteam zorgvrager zorgvragers"
    ),
    "techniek": _any_of(
        "techniek technisch- monteur monteurs motor lassen lasser lasnaad machine machines "
        "gereedschap bouwplaats werktekening meterkast steiger installatie montage hamer boor "
        "loodgieter timmer- metsel- elektr- draaibank"
    ),
    "horeca": _any_of(
        "horeca keuken kok koks restaurant gasten bediening bedienen hotel ober gerecht gerechten "
        "menukaart tafeltje"
    ),
    "handel": _any_of(
        "winkel- handel verkoop verkoop- klant klanten kassa etalage schappen toonbank "
        "magazijn voorraad"
    ),
    "ict": _any_of(
        "ict netwerkkabel programmeer- programmeur server servers code software website app bug "
        "helpdesk laptop computer"
    ),
    "groen": _any_of(
        "groen groen- kas tuin- tuin tuinen plant planten dier dieren boerderij hovenier stal "
        "snoei- bloem- dierenarts"
    ),
    "kinderopvang": _any_of(
        "kinderopvang peuter- peuters kleuter- kleuters baby baby’s kinderdag- "
        "onderwijsassistent groepsleid-"
    ),
    "transport": _any_of(
        "transport chauffeur- vrachtwagen heftruck lading bezorg- pallet pallets logistiek laaddock"
    ),
    "creatief": _any_of(
        "creatief creatieve ontwerp ontwerp- schets- foto- filmpje theater podium decor muziek "
        "kapper- kapsalon salon kapsel knip- naai- mode"
    ),
}
PLACES: Mapping[str, re.Pattern[str]] = {
    "school": _any_of(
        "school les lessen klas klasgenoot klasgenoten docent docenten opdracht opleiding toets"
    ),
    "stage": _any_of("stage stage- praktijkopleider praktijkopleiders bpv bpv-"),
    "werk": _any_of("werkplek collega collega’s baas werkgever dienst ploeg"),
    "bijbaan": _any_of("bijbaan bijbaantje"),
    "thuis": _any_of("thuis gezin familie buren huis keukentafel"),
    "sport": _any_of("sport sport- team trainer training wedstrijd voetbal- club"),
}


def scenes_named(prompt: Prompt, scenes: Mapping[str, re.Pattern[str]]) -> frozenset[str]:
    """Return which of `scenes` the prompt names, in the question, a follow-up or the hint."""
    texts = " ".join((prompt.text, *prompt.follow_ups, prompt.coach_hint))
    return frozenset(name for name, pattern in scenes.items() if pattern.search(texts))
