"""Names that a question must not have, and words with a capital that are no names (Q23).

Only a net under the rule that a capital in mid-sentence is suspect: a name at the start of a
sentence, or a brand in small letters, is found if it stands here. All in lower case.
"""

from __future__ import annotations


def _listed(text: str) -> frozenset[str]:
    return frozenset(text.split())


FIRST_NAMES = _listed(
    """
    ahmed ali amber amina anna anouk ayoub bas bilal daan david demi emma esra eva fatima femke
    floor hassan henk hilde ibrahim ilse iris jan jasper jesse johan joost julia karim kees kevin
    kim lars lisa lotte lucas luuk maaike maria mariam mark marieke max mehmet merel milan mohamed
    mohammed naomi niels nina noor omar peter piet pieter robin ruben samira sanne sara sem sophie
    stijn tess thijs thomas tim tom willem wouter yara yasmin youssef yusuf zeynep
    """
)
BRANDS_AND_SCHOOLS = _listed(
    """
    airbnb albeda chatgpt copilot deltion discord facebook google hema ikea instagram kahoot
    landstede lidl linkedin mcdonald’s mcdonalds netflix noorderpoort playstation snapchat somtoday
    spotify summa tiktok whatsapp xbox youtube zadkine zalando
    """
)
KNOWN_CAPITALS = _listed(
    """
    bbl bol bpv ehbo hbo havo ict mbo vca vmbo vwo
    arabisch arabische duits duitse engels engelse europa europees europese frans franse nederland
    nederlands nederlandse pools poolse spaans spaanse turks turkse
    """
)
