"""Students who are halfway or nearly done."""

from __future__ import annotations

from lobcoach.core.framework import Competence, Phase
from lobcoach.core.goals import AgreementReview, GoalStatus, Owner
from lobcoach.core.talk import ConversationState, GoalReached, Lane
from lobcoach.services.example.script import (
    ScriptedAgreement,
    ScriptedGoal,
    ScriptedTalk,
    Written,
)

_KR, _MR, _WE, _LS, _NW = Competence
_DONE = AgreementReview.DONE

SANNE: tuple[ScriptedTalk, ...] = (
    ScriptedTalk(
        -230, "loopbaanreflectie", 45, (_KR, _WE),
        goal="Een richting kiezen voor mijn stage.",
        reached=GoalReached.REACHED,
        experience="Sanne leidde een rondje voor eerstejaars door het practicumlokaal.",
        notes=(
            Written(Phase.LOOK_BACK, "Tien eerstejaars, twintig vragen. Ze wist er achttien."),
            Written(Phase.REFLECT, "“Ik praat makkelijk als ik het zelf heb gedaan.”"),
        ),
        options="Onderwijsassistent in het lab\nVoedingsbedrijf",
        decision="Sanne kiest het voedingsbedrijf.",
        next_in=-90, report=True,
    ),
    ScriptedTalk(
        -90, "voortgang", 15, (_MR,),
        goal="Vertellen hoe de eerste stageweken gaan.",
        reached=GoalReached.REACHED,
        experience="Sanne merkte als eerste dat een partij sap anders rook.",
        notes=(
            Written(Phase.LOOK_BACK, "Ze heeft het meteen gemeld. De partij is tegengehouden."),
            Written(Phase.REFLECT, "“Iemand drinkt dat straks op, dus ik zeg het gewoon.”"),
        ),
        goals=(
            ScriptedGoal("melden", "Ik durf te zeggen wat ik zie, ook tegen de teamleider.",
                         "Ik heb twee keer zelf iets bij hem gemeld.",
                         "Ik loop naar hem toe als ik twijfel.", -21,
                         GoalStatus.ACHIEVED, tension=6, certainty=7,
                         learned="Hij vond het fijn dat ik het kort hield."),
        ),
        next_in=-21,
    ),
    ScriptedTalk(
        -21, "loopbaanreflectie", 45, (_LS, _NW),
        goal="Kijken wat er na dit jaar komt.",
        reached=GoalReached.PARTLY,
        experience="De teamleider vroeg of ze na de zomer wil blijven.",
        notes=(
            Written(Phase.LOOK_BACK, "Ze heeft nog geen ja gezegd en geen nee."),
            Written(Phase.REFLECT, "“Blijven is makkelijk. Daarom denk ik er nog even over na.”"),
        ),
        options="Blijven werken\nDoorleren op het hbo\nEen halfjaar werken en dan leren",
        agreements=(
            ScriptedAgreement(Owner.STUDENT, "Een open dag van het hbo bezoeken", -8, _DONE, -9),
            ScriptedAgreement(Owner.STUDENT, "Vragen welke cursussen het bedrijf betaalt", -5,
                              _DONE, -6),
            ScriptedAgreement(Owner.COACH, "Een oud-student vragen om te bellen", -10, _DONE, -15),
        ),
        next_in=21, report=True,
    ),
    ScriptedTalk(21, "voortgang", 15, (_KR,), state=ConversationState.PLANNED, at="09:45"),
)  # fmt: skip

LUKASZ: tuple[ScriptedTalk, ...] = (
    ScriptedTalk(
        -380, "loopbaanreflectie", 45, (_KR, _LS),
        goal="Weten of deze opleiding bij me past.",
        reached=GoalReached.REACHED,
        experience="Łukasz maakte een schema waarmee het hele groepje op tijd klaar was.",
        notes=(
            Written(Phase.LOOK_BACK, "Het groepje had drie weken. Alles stond op één vel papier."),
            Written(Phase.REFLECT, "“Ik zie eerder dan anderen waar het gaat knellen.”"),
        ),
        report=True,
    ),
    ScriptedTalk(
        -55, "voortgang", 15, (_LS,),
        goal="Een plek vinden voor mijn laatste stage.",
        reached=GoalReached.NOT_YET,
        experience="Twee bedrijven zeiden nee, één heeft nog niet geantwoord.",
        notes=(
            Written(Phase.LOOK_BACK, "Hij heeft drie keer gemaild en nog niet gebeld."),
            Written(Phase.REFLECT, "“Bellen stel ik uit, terwijl het twee minuten duurt.”"),
        ),
        agreements=(ScriptedAgreement(Owner.STUDENT, "Het derde bedrijf bellen", 4),),
    ),
)  # fmt: skip

FEMKE: tuple[ScriptedTalk, ...] = (
    ScriptedTalk(
        -42, "voortgang", 15, (_NW,),
        goal="Mijn netwerk op papier zetten.",
        reached=GoalReached.REACHED,
        experience="Femke sprak op een verjaardag iemand die bij de waterzuivering werkt.",
        notes=(
            Written(Phase.LOOK_BACK, "Ze praatten een uur. Dat was ze niet van plan."),
            Written(Phase.REFLECT, "“Als ik nieuwsgierig ben, vergeet ik dat ik verlegen ben.”"),
        ),
        agreements=(
            ScriptedAgreement(Owner.STUDENT, "Een bericht sturen aan de man van de waterzuivering",
                              5),
            ScriptedAgreement(Owner.COACH, "Uitzoeken of daar stageplekken zijn", 8),
        ),
    ),
    ScriptedTalk(
        -1, "loopbaanreflectie", 45, (_WE, _MR),
        goal="Weten of buiten werken iets voor mij is.",
        experience="Femke nam monsters langs de rivier, in de regen.",
        notes=(
            Written(Phase.LOOK_BACK, "Het bleef regenen. Ze had droge sokken bij zich."),
            Written(Phase.REFLECT, "“Binnen kijk ik steeds op de klok. Hier niet.”"),
        ),
        state=ConversationState.PAUSED,
    ),
)  # fmt: skip

CHRISTOS: tuple[ScriptedTalk, ...] = (
    ScriptedTalk(
        -75, "voortgang", 15, (_WE,),
        goal="Vertellen over mijn eerste stageweek.",
        reached=GoalReached.REACHED,
        experience="Χρήστος sloot voor het eerst zelf een motor aan.",
        notes=(
            Written(Phase.LOOK_BACK, "De draairichting was verkeerd. Hij zag het aan de "
                    "ventilator."),
            Written(Phase.REFLECT, "“Ik wil het eerst snappen en dan pas aanzetten.”"),
        ),
        agreements=(ScriptedAgreement(Owner.STUDENT, "Het aansluitschema natekenen", -60, _DONE,
                                      -61),),
    ),
)  # fmt: skip

ANNE_FLEUR: tuple[ScriptedTalk, ...] = (
    ScriptedTalk(
        -150, "loopbaanreflectie", 45, (_KR, _MR),
        goal="Weten wat ik nodig heb op mijn werk.",
        reached=GoalReached.REACHED,
        experience="Zes mensen vroegen tegelijk hulp. Anne-Fleur maakte een lijst met wat eerst "
        "moest.",
        notes=(
            Written(Phase.LOOK_BACK, "Vier dingen konden niet wachten. Die zette ze bovenaan."),
            Written(Phase.REFLECT, "“Als ik weet wat eerst moet, word ik niet zenuwachtig.”\n"
                    "Ze krijgt vragen vooraf op papier. Dat werkt."),
        ),
        goals=(
            ScriptedGoal("lijst", "Ik gebruik elke dienst mijn lijst.",
                         "Mijn collega’s vragen of ze hem mogen lenen.",
                         "Ik schrijf de lijst netjes over.", -40, GoalStatus.IN_PROGRESS,
                         helps="mijn werkbegeleider", tension=4, certainty=9),
        ),
        agreements=(
            ScriptedAgreement(Owner.COACH, "Vragen voor het gesprek een dag eerder mailen", -30,
                              _DONE, -31),
        ),
        next_in=-28, report=True,
    ),
    ScriptedTalk(
        -28, "voortgang", 15, (_LS,),
        goal="Kijken of de lijst nog werkt.",
        reached=GoalReached.REACHED,
        experience="Een collega nam de lijst over.",
        notes=(
            Written(Phase.LOOK_BACK, "De collega heeft hem gekopieerd voor de nachtdienst."),
            Written(Phase.REFLECT, "“Dan is hij dus ook goed voor anderen.”"),
        ),
        next_in=14,
    ),
)  # fmt: skip

DARTAGNAN: tuple[ScriptedTalk, ...] = (
    ScriptedTalk(
        -99, "voortgang", 10, (_KR,),
        goal="Weten hoe ik ervoor sta.",
        reached=GoalReached.PARTLY,
        experience="D’Artagnan bouwde in zes uur een besturingskast.",
        notes=(
            Written(Phase.LOOK_BACK, "Alles werkte, op één draad na."),
            Written(Phase.REFLECT, "“Snel is leuk, maar ik moest de kast twee keer openmaken.”"),
        ),
        agreements=(ScriptedAgreement(Owner.STUDENT, "Een controlelijst maken", -80),),
    ),
)  # fmt: skip

ERIK: tuple[ScriptedTalk, ...] = (
    ScriptedTalk(
        -200, "kennismaking", 30, (_MR, _WE),
        goal="Vertellen waarom ik na elf jaar weer leer.",
        reached=GoalReached.REACHED,
        experience="Erik leerde een nieuwe collega hoe je een cliënt veilig optilt.",
        notes=(
            Written(Phase.LOOK_BACK, "De collega durfde eerst niet. Na drie keer voordoen wel."),
            Written(Phase.REFLECT, "“Ik doe dit werk al lang, maar nu weet ik ook waarom het zo "
                    "moet.”"),
        ),
        report=True,
    ),
    ScriptedTalk(
        -33, "loopbaanreflectie", 45, (_LS, _KR),
        goal="Kijken of ik werkbegeleider kan worden.",
        reached=GoalReached.PARTLY,
        experience="De leidinggevende vroeg Erik om een stagiair mee te nemen.",
        notes=(
            Written(Phase.LOOK_BACK, "Ze werkten vier diensten samen. De stagiair mocht eerst "
                    "kijken."),
            Written(Phase.REFLECT, "“Ik hoef het niet over te nemen om het goed te laten gaan.”"),
            Written(Phase.REFLECT, "Rustige stem, korte zinnen.", Lane.OBSERVED),
        ),
        options="Werkbegeleider\nTeamcoördinator\nBlijven doen wat ik doe",
        goals=(
            ScriptedGoal("begeleider", "Ik weet na drie diensten of begeleiden bij me past.",
                         "Ik heb drie stagiairs een dienst begeleid en gevraagd hoe dat was.",
                         "Ik vraag de planner wie de volgende stagiair is.", 60,
                         helps="mijn leidinggevende", tension=5, certainty=8),
        ),
        agreements=(
            ScriptedAgreement(Owner.OTHER, "Erik inplannen met de nieuwe stagiair", -10),
            ScriptedAgreement(Owner.STUDENT, "Opschrijven wat werkt bij het voordoen", 9),
        ),
        next_in=27, report=True,
    ),
)  # fmt: skip

DAAN: tuple[ScriptedTalk, ...] = (
    ScriptedTalk(
        -160, "voortgang", 15, (_WE,),
        goal="Bespreken of dit bedrijf bij me past.",
        reached=GoalReached.REACHED,
        experience="Daan ging mee naar een storing in een bakkerij, om vijf uur ’s ochtends.",
        notes=(
            Written(Phase.LOOK_BACK, "De oven deed het na twintig minuten weer."),
            Written(Phase.REFLECT, "“De bakker was zo blij dat ik niet meer moe was.”"),
        ),
        agreements=(ScriptedAgreement(Owner.STUDENT, "Vragen om een week storingsdienst", -150,
                                      _DONE, -152),),
    ),
    ScriptedTalk(
        -12, "voortgang", 15, (_NW,),
        goal="Meer mensen in het bedrijf leren kennen.",
        reached=GoalReached.PARTLY,
        experience="Hij at een week lang elke dag aan een andere tafel.",
        notes=(
            Written(Phase.LOOK_BACK, "Twee mensen op kantoor zijn zelf monteur geweest."),
            Written(Phase.REFLECT, "“Iedereen is ergens begonnen.”"),
        ),
        agreements=(ScriptedAgreement(Owner.STUDENT, "Een middag meekijken bij de planning", 2),),
        next_in=8,
    ),
)  # fmt: skip

MIRA: tuple[ScriptedTalk, ...] = (
    ScriptedTalk(
        -420, "loopbaanreflectie", 45, (_KR, _NW),
        goal="Vertellen hoe het verder gaat na mijn diploma.",
        reached=GoalReached.REACHED,
        experience="Mira kreeg een vast contract bij haar stagebedrijf.",
        notes=(
            Written(Phase.LOOK_BACK, "Ze tekende op haar verjaardag."),
            Written(Phase.REFLECT, "“Ik ben begonnen met koffie halen en nu leid ik iemand op.”"),
        ),
        report=True,
    ),
)  # fmt: skip
