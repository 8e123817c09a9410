"""Students who have just begun."""

from __future__ import annotations

from lobcoach.core.framework import Competence, Phase
from lobcoach.core.goals import AgreementReview, GoalStatus, Owner
from lobcoach.core.talk import ConversationState, GoalReached, Lane, StepOutcome
from lobcoach.services.example.script import (
    ScriptedAgreement,
    ScriptedGoal,
    ScriptedTalk,
    Written,
)

_KR, _MR, _WE, _LS, _NW = Competence
_DONE, _NOT_DONE = AgreementReview

AMINA: tuple[ScriptedTalk, ...] = (
    ScriptedTalk(
        -60, "kennismaking", 30, (_MR, _KR),
        goal="Vertellen waarom ik dit werk wil.",
        reached=GoalReached.REACHED,
        experience="Amina hielp haar tante in de apotheek met het natellen van de voorraad.",
        notes=(
            Written(Phase.LOOK_BACK, "In de apotheek telde ze alles twee keer na."),
            Written(Phase.REFLECT, "“Een fout zie je niet altijd, maar iemand merkt hem wel.”"),
            Written(Phase.REFLECT, "Ze zegt dat ordenen haar makkelijk afgaat.", competence=1),
        ),
        agreements=(
            ScriptedAgreement(Owner.STUDENT, "De folder van het ziekenhuislab lezen", -50, _DONE,
                              -52),
            ScriptedAgreement(Owner.COACH, "Twee ouderejaars vragen of Amina ze mag bellen", -45,
                              _DONE, -47),
        ),
        next_in=-7, report=True,
    ),
    ScriptedTalk(
        -7, "voortgang", 15, (_NW,),
        goal="Iemand vinden die dit werk doet.",
        reached=GoalReached.REACHED,
        experience="Amina belde met een ouderejaars over het eerste practicum.",
        notes=(
            Written(Phase.LOOK_BACK, "Ze belden tien minuten. Amina had vijf vragen op papier."),
            Written(Phase.REFLECT, "“Ze zei dat zij het in het begin ook niet snapte.”"),
        ),
        goals=(
            ScriptedGoal("vragen", "Ik stel in elk practicum één vraag.",
                         "Op mijn lijstje staan vijf vragen met een antwoord.",
                         "Ik stel mijn eerste vraag in het volgende practicum.", 20, tension=5,
                         certainty=7),
        ),
        agreements=(ScriptedAgreement(Owner.STUDENT, "Een lijstje met vragen meenemen", 6),),
    ),
    ScriptedTalk(0, "voortgang", 15, (_WE,), state=ConversationState.PLANNED, at="11:30"),
)  # fmt: skip

MAI: tuple[ScriptedTalk, ...] = (
    ScriptedTalk(
        -48, "voortgang", 15, (_MR,),
        goal="Kijken hoe het eerste blok ging.",
        reached=GoalReached.REACHED,
        experience="Mai legde een klasgenoot uit hoe je een pipet afleest.",
        notes=(
            Written(Phase.LOOK_BACK, "Ze maakte er een tekening bij. Daarna lukte het."),
            Written(Phase.REFLECT, "“Ik vind het fijn als iemand ‘oh, zo!’ zegt.”"),
        ),
        goals=(
            ScriptedGoal("uitleg", "Ik wil ontdekken of lesgeven iets voor mij is.", "",
                         "Vragen of ik mag helpen op de open dag.", 0),
        ),
    ),
)  # fmt: skip

NOOR: tuple[ScriptedTalk, ...] = (
    ScriptedTalk(
        -14, "kennismaking", 30, (_KR,),
        goal="Weten waar ik goed in ben.",
        reached=GoalReached.PARTLY,
        experience="In de winkel waar Noor werkt liep de kassa vast.",
        notes=(
            Written(Phase.LOOK_BACK, "Er stond een rij. Noor zette de kassa uit en aan en hielp "
                    "intussen iemand met inpakken."),
            Written(Phase.REFLECT, "“Ik word juist rustig als anderen gaan rennen.”"),
            Written(Phase.REFLECT, "Kijkt eerst weg als ze iets goeds over zichzelf zegt.",
                    Lane.OBSERVED),
        ),
        agreements=(
            ScriptedAgreement(Owner.STUDENT, "Aan een collega vragen wat zij goed kan", -7),
            ScriptedAgreement(Owner.COACH, "Uitzoeken welke keuzedelen er zijn", -3),
        ),
    ),
    ScriptedTalk(
        0, "loopbaanreflectie", 45, (_MR, _WE),
        goal="Weten of ik meer met mensen wil of meer in het lab.",
        experience="In blok 2 klopte een meting van het groepje niet.",
        notes=(
            Written(Phase.OPENING, "Noor had net een toets. Ze wil eerst even zitten."),
            Written(Phase.LOOK_BACK, "De anderen wilden opnieuw beginnen. Noor liep de stappen één "
                    "voor één na en vond een fout in de verdunning."),
        ),
        state=ConversationState.RUNNING,
    ),
)  # fmt: skip

AMINA_Y: tuple[ScriptedTalk, ...] = (
    ScriptedTalk(
        -120, "loopbaanreflectie", 45, (_LS, _MR),
        goal="Kiezen tussen de wijk en het verpleeghuis.",
        reached=GoalReached.NOT_YET,
        experience="Bij een cliënt thuis bleef ze een kwartier langer om te luisteren.",
        notes=(
            Written(Phase.LOOK_BACK, "De planning liep uit. Ze belde zelf de volgende cliënt op."),
            Written(Phase.REFLECT, "“Ik wil tijd hebben voor mensen.”"),
        ),
        options="Wijk\nVerpleeghuis\nEerst een jaar allebei",
        goals=(
            ScriptedGoal("wijk", "Ik kies tussen de wijk en het verpleeghuis.",
                         "Ik heb op twee plekken een dag meegelopen.",
                         "Ik vraag de planner om een meeloopdag.", -10, tension=8, certainty=5),
        ),
        next_in=-20,
    ),
    ScriptedTalk(
        -20, "voortgang", 10, (_NW,),
        goal="Bespreken wie mij kan helpen kiezen.",
        reached=GoalReached.PARTLY,
        notes=(Written(Phase.LOOK_BACK, "De planner heeft nog geen meeloopdag gevonden."),),
        step_reviews=(("wijk", StepOutcome.NOT_STARTED, "Niemand om het aan te vragen."),),
        agreements=(
            ScriptedAgreement(Owner.OTHER, "Een meeloopdag inplannen", 10),
            ScriptedAgreement(Owner.STUDENT, "Een kaartje sturen naar de planner", -12),
        ),
    ),
    ScriptedTalk(9, "voortgang", 15, (_KR,), state=ConversationState.PLANNED, at="13:00"),
)  # fmt: skip

JAIMY: tuple[ScriptedTalk, ...] = (
    ScriptedTalk(
        -35, "kennismaking", 20, (_KR,),
        goal="Elkaar leren kennen.",
        reached=GoalReached.REACHED,
        experience="Jaimy repareerde de brommer van een buurjongen.",
        notes=(
            Written(Phase.LOOK_BACK, "De buurjongen had het opgegeven. Jaimy vond een losse "
                    "draad."),
            Written(Phase.REFLECT, "“Als ik iets uit elkaar haal, onthoud ik hoe het zat.”"),
        ),
        goals=(
            ScriptedGoal("op-tijd", "Ik ben deze maand elke maandag op tijd.",
                         "Mijn mentor zet vier vinkjes.", "Ik zet op zondagavond twee wekkers.", -4,
                         GoalStatus.RELEASED, tension=3, certainty=9,
                         learned="De eerste bus is genoeg, daar had ik geen doel voor nodig."),
        ),
        agreements=(
            ScriptedAgreement(Owner.STUDENT, "Gereedschap van thuis meenemen", -28, _NOT_DONE, -3,
                              "Ik was het vergeten. Ik neem het morgen mee."),
        ),
        next_in=-4,
    ),
    ScriptedTalk(
        -4, "voortgang", 10, (_MR,),
        goal="Kijken of de wekkers helpen.",
        reached=GoalReached.REACHED,
        experience="Jaimy nam drie weken lang de eerste bus.",
        notes=(
            Written(Phase.LOOK_BACK, "De bus van zeven uur rijdt altijd op tijd."),
            Written(Phase.REFLECT, "“In de werkplaats ben ik er graag als eerste.”"),
        ),
        step_reviews=(("op-tijd", StepOutcome.DIFFERENT, "De eerste bus in plaats van wekkers."),),
        parks=Phase.LOOK_AHEAD,
    ),
)  # fmt: skip

BRAM: tuple[ScriptedTalk, ...] = ()
