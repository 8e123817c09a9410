"""Made-up talks to report on; every name is fictional."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lobcoach.core.framework import Competence, LearningRoute
from lobcoach.core.goals import AgreementReview, Owner
from lobcoach.core.report_content import (
    AgreementPart,
    AnswerPart,
    CompetencePart,
    GoalPart,
    NextTalk,
    NotePart,
    Reading,
    ReportContent,
    ReviewedPromise,
    ReviewedStep,
)
from lobcoach.core.talk import GoalReached, StepOutcome

HELD_ON = date(2027, 3, 12)


def answered(prompt: str, *parts: NotePart) -> AnswerPart:
    return AnswerPart(prompt, parts)


def said(text: str) -> NotePart:
    return NotePart(text, quoted=True)


QUALITIES = CompetencePart(
    Competence.QUALITIES,
    "Kwaliteiten",
    "Wat kan ik?",
    (
        answered(
            "Wat deed jij in dat groepje dat een ander niet deed?",
            said("Ik word juist rustig als anderen gaan rennen."),
            NotePart(
                "Ze kiest zelf het woord **rustig zoeken**. Ze ziet het ook in de winkel waar ze "
                "werkt.\n\nBewijs: een foto van haar controlelijst, in haar portfolio."
            ),
        ),
        answered(
            "Wie heeft dat ook aan jou gezien?",
            NotePart("- haar praktijkbegeleider, in week 6\n- haar collega in de winkel"),
        ),
    ),
)
MOTIVES = CompetencePart(
    Competence.MOTIVES,
    "Motieven",
    "Wat wil ik, wat vind ik belangrijk?",
    (
        answered(
            "Wanneer vergat je de tijd?",
            said("Ik vind het pas leuk als ik weet voor wie het is. Een buisje is een mens."),
        ),
    ),
)
CLOSING = CompetencePart(
    None,
    "Afsluiten",
    "",
    (
        answered(
            "Wat neem je mee uit dit gesprek?",
            NotePart("Ze wil leren om eerder hardop te zeggen wat ze denkt in de groep."),
        ),
    ),
)

#: A long talk with about everything in it (after domain/7 §8.5).
RICH = ReportContent(
    student_name="Noor Verbeek",
    student_short="Noor",
    programme="Biologisch medisch analist",
    level=4,
    route=LearningRoute.BOL,
    year=2,
    type_name="Loopbaanreflectiegesprek",
    held_on=HELD_ON,
    minutes=45,
    present=("Noor", "M. de Wit (coach)"),
    coach="M. de Wit",
    school="Laboratoriumschool Rijnmond",
    goal="Weten of ik meer met mensen wil of meer in het lab.",
    goal_reached=GoalReached.PARTLY,
    steps=(ReviewedStep("De planning voor blok 4 op papier zetten", StepOutcome.DONE),),
    promises=(
        ReviewedPromise(
            "coach",
            Owner.COACH,
            "de data van de keuzemarkt sturen",
            AgreementReview.DONE,
            date(2027, 2, 2),
        ),
    ),
    experience=(
        "In blok 4 klopte een meting van Noors groepje niet. De anderen wilden opnieuw beginnen. "
        "Noor liep de stappen één voor één na en vond een fout in de verdunning."
    ),
    discoveries=(QUALITIES, MOTIVES, CLOSING),
    observed=(),
    options="1. Ziekenhuislab.\n2. Bloedafname, met meer patiënten.\n3. Onderzoek bij een bedrijf.",
    decision="",
    study_progress="Blok 3 is gehaald.",
    goals=(
        GoalPart(
            wording="Voor de meivakantie weet ik of ik met patiënten wil werken.",
            sign_of_success="Noor kan drie dingen noemen die bij haar passen.",
            look_back_on=date(2027, 4, 16),
            first_step="Een appje sturen met de vraag of ze een ochtend mag meelopen",
            first_step_on=date(2027, 3, 19),
            who_helps="haar tante kent iemand op een prikpost",
            tension=6,
        ),
    ),
    agreements=(
        AgreementPart("Noor", "Een appje sturen met de vraag om mee te lopen", date(2027, 3, 19)),
        AgreementPart("coach", "Vragen of Noor die ochtend lesvrij krijgt", date(2027, 3, 17)),
    ),
    next_talk=NextTalk("Voortgangsgesprek", date(2027, 4, 16), 15),
    reading=Reading(True, HELD_ON, "Ik wil dat mijn stagebegeleider dit ook weet."),
    contact="dinsdag en donderdag 12.30–13.00 in lokaal 1.14, of via de schoolmail",
    bank_version="1.0",
    version=1,
    unfinished=False,
    issued_on=date(2027, 3, 13),
)

#: A short talk about progress.
PROGRESS = replace(
    RICH,
    type_name="Voortgangsgesprek",
    minutes=15,
    experience="",
    discoveries=(MOTIVES,),
    options="",
    study_progress="",
    agreements=RICH.agreements[:1],
    reading=Reading(False),
)

#: A talk that was broken off at once: nothing was written.
BARE = ReportContent(
    student_name="Sem Jansen",
    student_short="Sem",
    programme="",
    level=None,
    route=None,
    year=None,
    type_name="Kennismakingsgesprek",
    held_on=HELD_ON,
    minutes=0,
    present=(),
    coach="",
    school="",
    goal="",
    goal_reached=None,
    steps=(),
    promises=(),
    experience="",
    discoveries=(),
    observed=(),
    options="",
    decision="",
    study_progress="",
    goals=(),
    agreements=(),
    next_talk=None,
    reading=Reading(False),
    contact="",
    bank_version="",
    version=1,
    unfinished=True,
    issued_on=HELD_ON,
)

#: Names and words in many scripts.
MANY_SCRIPTS = replace(
    RICH,
    student_name="Nguyễn Thị Mai أمينة",
    student_short="أمينة",
    present=("Łukasz Nowak", "Şahin", "Χρήστος", "D’Artagnan O’Neill", "דוד כהן", "Анна 😀"),
    options="Een smiley 😀, een vinkje 🗸 en ✓, 中文, שלום עולם (2027) en أمينة 12 سالم! \ue000",
    experience="أنا أحب العمل في المختبر لأنني أتعلم كل يوم شيئا جديدا. " * 3,
)
