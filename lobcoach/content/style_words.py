"""The word lists behind the style rules (domain/4 §4.6)."""

from __future__ import annotations

#: As regular expressions, because they are parts of larger ones.
QUESTION_WORD = r"(?:wat|wie|waar\w*|wanneer|hoe|hoeveel|welke?|waarom)"
#: What follows a question word in a clause that is not a question of its own: `wat je wilt`.
SUBJECT = (
    r"(?:je|jij|u|we|wij|ik|hij|zij|ze|het|er|dat|dit|die|de|een|iemand|mensen|anderen|"
    r"mij|jou|jouw)"
)
#: A question that starts with one of these can be answered with yes or no.
CLOSED_VERB = (
    r"(?:heb|had|hebt|heeft|ben|bent|is|was|waren|zijn|kun|kan|kunt|wil|wilt|ga|gaat|vind|vindt|"
    r"zou|weet|mag|moet|lukt|lukte|voel|denk|durf|snap|krijg|doe|zie|klopt|past|komt|werkt|helpt)"
)
JARGON = frozenset(
    {
        "ambitie",
        "ambities",
        "competentie",
        "competenties",
        "context",
        "drijfveer",
        "drijfveren",
        "evalueren",
        "faciliteren",
        "implementeren",
        "kernwaarde",
        "kwaliteitenreflectie",
        "leerdoel",
        "leerdoelen",
        "loopbaancompetentie",
        "loopbaansturing",
        "motieven",
        "motievenreflectie",
        "ontwikkelpunt",
        "ontwikkelpunten",
        "perspectief",
        "reflecteer",
        "reflecteren",
        "reflectie",
        "traject",
        "werkexploratie",
        "zelfregie",
        "zelfsturing",
    }
)
LONG_BUT_KNOWN = frozenset(
    {
        "praktijkopleider",
        "stagebegeleider",
        "maandagochtend",
        "loopbaanbegeleider",
        "leidinggevende",
    }
)
#: Words that say nothing about what a question is about.
EMPTY_WORDS = frozenset({"je", "de", "het", "een", "dat", "in", "op", "van", "en", "te", "jij"})
