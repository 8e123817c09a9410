"""Eight talks with one student over two years: from 'my brother works there' to a plan."""

from __future__ import annotations

from lobcoach.core.framework import Competence, Phase
from lobcoach.core.goals import AgreementReview, GoalStatus, Owner
from lobcoach.core.talk import GoalReached, Lane, StepOutcome, Tag
from lobcoach.services.example.script import (
    ScriptedAgreement,
    ScriptedGoal,
    ScriptedTalk,
    Written,
)

_KR, _MR, _WE, _LS, _NW = Competence
_DONE, _NOT_DONE = AgreementReview

YUSUF: tuple[ScriptedTalk, ...] = (
    ScriptedTalk(
        -770, "kennismaking", 30, (_MR,),
        goal="Vertellen hoe ik hier terecht ben gekomen.",
        reached=GoalReached.REACHED,
        experience="Yusuf mocht een keer meekijken in het lab waar zijn broer werkt.",
        notes=(
            Written(Phase.OPENING, "Yusuf wil weten hoe vaak we elkaar spreken."),
            Written(Phase.LOOK_BACK, "“Mijn broer werkt in het ziekenhuis, daar mocht ik een keer "
                    "in het lab kijken.”\nHet was er stil. Iedereen keek twee keer."),
            Written(Phase.REFLECT, "Hij zegt dat hij wil weten waarvoor hij iets doet."),
            Written(Phase.REFLECT, "Kijkt eerst en praat dan.", Lane.OBSERVED),
        ),
        agreements=(
            ScriptedAgreement(Owner.COACH, "Het rooster van de practica sturen", -765, _DONE, -767),
        ),
        next_in=-690, report=True,
    ),
    ScriptedTalk(
        -690, "voortgang", 15, (_KR,),
        goal="Weten of ik het tempo aankan.",
        reached=GoalReached.REACHED,
        experience="Het eerste verslag was op tijd af, na twee avonden werk.",
        notes=(
            Written(Phase.LOOK_BACK, "Eerste verslag op tijd. Hij begon drie dagen van tevoren."),
            Written(Phase.REFLECT, "“Als ik vroeg begin, ben ik niet bang dat het misgaat.”"),
        ),
        goals=(
            ScriptedGoal("hulp", "Ik vraag om hulp voordat ik vastloop.",
                         "Ik heb deze maand twee keer iets gevraagd in de les.",
                         "Ik vraag de docent naar de verdunningsreeks.", -600,
                         GoalStatus.ACHIEVED, tension=6, certainty=8,
                         learned="Vragen stellen kost minder tijd dan zoeken."),
        ),
        next_in=-540,
    ),
    ScriptedTalk(
        -545, "loopbaanreflectie", 45, (_KR, _MR),
        goal="Ontdekken wat ik goed kan in het lab.",
        reached=GoalReached.REACHED,
        experience="In een groepsopdracht las Yusuf als enige het hele voorschrift voor.",
        notes=(
            Written(Phase.LOOK_BACK, "De groep wilde meteen beginnen. Yusuf las eerst alles door "
                    "en zag dat er een stof ontbrak."),
            Written(Phase.REFLECT, "Hij kiest zelf het woord **zorgvuldig**.\n“Ik word rustig van "
                    "een goed voorschrift.”"),
            Written(Phase.REFLECT, "“Als iemand anders er iets aan heeft, dan wil ik het ook goed "
                    "doen.”", competence=1),
        ),
        options="Kwaliteitscontrole\nOnderzoek",
        step_reviews=(("hulp", StepOutcome.DONE, "Twee keer gevraagd, het viel mee."),),
        agreements=(
            ScriptedAgreement(Owner.STUDENT, "Het verslag van de groepsopdracht in het portfolio "
                              "zetten", -530, _DONE, -533),
            ScriptedAgreement(Owner.COACH, "Vragen of Yusuf een dag mag meekijken bij onderzoek",
                              -520, _NOT_DONE, -405, "Ik vraag het deze week alsnog."),
        ),
        next_in=-400, report=True,
    ),
    ScriptedTalk(
        -410, "voortgang", 15, (_WE,),
        goal="Vertellen over de open dag.",
        reached=GoalReached.PARTLY,
        experience="Op de open dag sprak Yusuf met twee analisten.",
        notes=(
            Written(Phase.LOOK_BACK, "De ene analist zit de hele dag achter een microscoop. De "
                    "andere loopt veel rond."),
            Written(Phase.REFLECT, "“Ik weet wel wat ik niet wil: de hele dag hetzelfde "
                    "pipetteren.”"),
        ),
        next_in=-280, parks=Phase.ACTIVATE,
    ),
    ScriptedTalk(
        -285, "loopbaanreflectie", 45, (_WE, _NW),
        goal="Een stageplek kiezen die bij me past.",
        reached=GoalReached.PARTLY,
        experience="Yusuf belde zelf met een laboratorium en kreeg een rondleiding.",
        notes=(
            Written(Phase.LOOK_BACK, "Drie keer gebeld voordat er iemand opnam. Hij had zijn "
                    "eerste zin opgeschreven."),
            Written(Phase.REFLECT, "“Ze vertelden meer toen ik zei dat ik het ook niet wist.”",
                    competence=1),
        ),
        options="Ziekenhuislab\nVoedingsbedrijf\nMilieulab, buitendienst",
        decision="Eerst kijken bij het ziekenhuislab.",
        goals=(
            ScriptedGoal("analisten", "Ik spreek twee analisten over hun werkdag.",
                         "Ik kan per analist drie taken noemen.",
                         "Ik vraag de mevrouw van de rondleiding om een kwartier.", -200,
                         GoalStatus.ADJUSTED, helps="mijn broer", tension=7, certainty=7),
        ),
        agreements=(
            ScriptedAgreement(Owner.STUDENT, "Een bedankje sturen na de rondleiding", -280, _DONE,
                              -284),
        ),
        next_in=-180, report=True,
    ),
    ScriptedTalk(
        -184, "voortgang", 15, (_LS,),
        goal="Kijken of mijn doel nog klopt.",
        reached=GoalReached.REACHED,
        experience="De eerste analist had geen tijd. De tweede belde zelf terug.",
        notes=(
            Written(Phase.LOOK_BACK, "Eén gesprek gevoerd, één keer geen antwoord."),
            Written(Phase.REFLECT, "“Eén goed gesprek is genoeg, als ik de goede vragen heb.”"),
        ),
        step_reviews=(("analisten", StepOutcome.PARTLY, "Eén van de twee gesproken."),),
        goals=(
            ScriptedGoal("analist", "Ik voer één goed gesprek met een analist van mijn stage.",
                         "Ik heb vijf vragen gesteld en de antwoorden opgeschreven.",
                         "Ik vraag in de pauze wie er tijd heeft.", -50, GoalStatus.IN_PROGRESS,
                         helps="mijn stagebegeleider", tension=5, certainty=8,
                         replaces="analisten"),
        ),
        next_in=-46,
    ),
    ScriptedTalk(
        -46, "voortgang", 15, (_KR,),
        goal="Weten wat ik op stage al kan.",
        reached=GoalReached.REACHED,
        experience="Yusuf werkt sinds vier weken zelfstandig aan de pH-meter.",
        notes=(
            Written(Phase.LOOK_BACK, "In week één keek er iemand mee. Nu tekent hij zelf af."),
            Written(Phase.REFLECT, "Zijn woord is **nauwkeurig**.\n“Ze leggen de lastige monsters "
                    "nu bij mij neer.”"),
            Written(Phase.REFLECT, "Gaapte een paar keer. Vragen hoe lang hij onderweg is.",
                    Lane.PRIVATE),
        ),
        step_reviews=(("analist", StepOutcome.DONE, "Een halfuur gepraat in de kantine."),),
        agreements=(
            ScriptedAgreement(Owner.COACH, "De data van de meeloopdagen sturen", -39, _DONE, -42),
            ScriptedAgreement(Owner.STUDENT, "De opdracht met de pH-meting in het portfolio zetten",
                              7),
        ),
        next_in=0, next_type="loopbaanreflectie", report=True,
    ),
    ScriptedTalk(
        -2, "loopbaanreflectie", 45, (_MR, _KR),
        goal="Weten waar ik energie van krijg in het lab.",
        reached=GoalReached.PARTLY,
        experience="Een uitslag klopte niet. Yusuf mocht zelf uitzoeken waarom en herhaalde de "
        "meting drie keer.",
        notes=(
            Written(Phase.OPENING, "Yusuf had zijn meetstaat meegenomen."),
            Written(Phase.LOOK_BACK, "De uitslag week af. Zijn begeleider zei: zoek het maar uit.\n"
                    "- meetreeks nagelopen\n- oplossing opnieuw gemaakt\n- derde meting klopte"),
            Written(Phase.REFLECT, "“Ik wilde **weten waarom**. Toen was het ineens half vijf.”\n"
                    "Uitzoeken en zelf beslissen: daar krijgt hij energie van."),
            Written(Phase.REFLECT, "Hij kiest weer **nauwkeurig**, en nu ook **volhouden**. "
                    "Bewijs: zijn meetstaat.", competence=1, tagged=Tag.INSIGHT),
            Written(Phase.REFLECT, "Praat sneller als het over uitzoeken gaat.", Lane.OBSERVED),
            Written(Phase.REFLECT, "Niet vergeten: naar zijn broer vragen.", Lane.PRIVATE),
            Written(Phase.LOOK_AHEAD, "Hij legde drie richtingen naast elkaar.", tagged=Tag.STEP),
        ),
        options="Kwaliteitscontrole\nOnderzoek\nBuitendienst",
        decision="Eerst kwaliteitscontrole van dichtbij zien.",
        goals=(
            ScriptedGoal("qc", "Ik weet in {maand} of kwaliteitscontrole bij mij past.",
                         "Ik kan drie taken noemen waar ik energie van krijg, en één die niet "
                         "past.",
                         "Ik mail de afdeling of ik een dag mag meelopen.", 56,
                         GoalStatus.OPEN, helps="mijn stagebegeleider", tension=6, certainty=8),
        ),
        agreements=(
            ScriptedAgreement(Owner.STUDENT, "Een dag meelopen bij kwaliteitscontrole", 12),
            ScriptedAgreement(Owner.COACH, "Het adres van de stagecoördinator navragen", 3),
        ),
        study="Alle vakken van dit blok zijn gehaald. De stageopdracht loopt nog.",
        next_in=56, report=True,
        addition="Ik wil dat mijn stagebegeleider dit ook leest.",
    ),
)  # fmt: skip
