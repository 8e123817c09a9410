"""Whose words are whose in the report of a talk with more than two at the table."""

from __future__ import annotations

from lobcoach.core.drafts import FieldKey, LineTag, Note, NoteKey
from lobcoach.core.goals import Agreement, Owner
from lobcoach.core.people import Student
from lobcoach.core.report_content import ReportContent
from lobcoach.core.talk import Conversation, Lane, Role, Tag, Voice
from lobcoach.services.opened import Services
from lobcoach.services.reports import ReportSettings
from tests.given_kinds import begin_kind

BAS = Voice(Role.WORKPLACE_TRAINER, "Bas Visser")


def with_bas(services: Services, noor: Student) -> tuple[str, str]:
    """A trialoog in which Noor, Bas and the coach each said something at one question."""
    talk = begin_kind(services, "trialoog", noor, (BAS,))
    step = services.conversations.open(talk).dialogue.steps[2].id
    services.keeping.keep(
        {
            NoteKey(talk, step, Lane.OWN_WORDS, BAS.role): Note("Ze ijkt zelf."),
            NoteKey(talk, step, Lane.OWN_WORDS): Note("Ik mag meer."),
            NoteKey(talk, step, Lane.OBSERVED): Note("Noor lacht."),
            NoteKey(talk, step, Lane.PRIVATE): Note("alleenik"),
            NoteKey(talk, step, Lane.PRIVATE, BAS.role): Note("alleenik"),
        }
    )
    return talk, step


def spoken(content: ReportContent) -> list[tuple[str, str]]:
    """Who said what, in the order of the report."""
    return [
        (answer.speaker, answer.parts[0].text)
        for part in content.discoveries
        for answer in part.answers
    ]


def test_each_voice_is_named_and_the_student_comes_first(services: Services, noor: Student) -> None:
    talk, _ = with_bas(services, noor)
    content = services.reports.content(talk, ReportSettings(with_observations=True))
    assert spoken(content) == [
        ("Noor", "Ik mag meer."), ("Bas Visser (praktijkopleider)", "Ze ijkt zelf."),
    ]  # fmt: skip
    assert [each.answers[0].speaker for each in content.observed] == [""]
    assert content.present == (
        "Noor", "Bas Visser (praktijkopleider)", "Marleen de Boer (coach)",
    )  # fmt: skip
    assert "alleenik" not in repr(content)


def test_the_text_names_them_above_their_words_and_the_question_once(
    services: Services, noor: Student
) -> None:
    talk, step = with_bas(services, noor)
    (asked,) = (s.prompt_text for s in services.conversations.open(talk).dialogue.steps
                if s.id == step)  # fmt: skip
    text = services.reports.text(talk, ReportSettings())
    first = text.index("In de woorden van Noor\nIk mag meer.")
    assert first < text.index("In de woorden van Bas Visser (praktijkopleider)\nZe ijkt zelf.")
    assert text.count(asked) == 1
    assert "alleenik" not in text


def test_an_ordinary_talk_names_no_voices(services: Services, talk: str) -> None:
    step = services.conversations.open(talk).dialogue.current_id
    services.keeping.keep({NoteKey(talk, step, Lane.OWN_WORDS): Note("Ik mag meer.")})
    content = services.reports.content(talk, ReportSettings())
    assert spoken(content) == [("", "Ik mag meer.")]
    assert "In de woorden van" not in services.reports.text(talk, ReportSettings())


def test_who_left_the_table_again_is_called_by_the_role(services: Services, noor: Student) -> None:
    talk, _ = with_bas(services, noor)
    alone = (Voice(Role.STUDENT, "Noor"), Voice(Role.COACH, "Marleen de Boer"))
    services.keeping.keep({FieldKey(Conversation, talk, "present"): alone})
    content = services.reports.content(talk, ReportSettings())
    assert spoken(content)[1] == ("praktijkopleider", "Ze ijkt zelf.")


def test_each_approves_the_own_literal_words(services: Services, noor: Student) -> None:
    talk, step = with_bas(services, noor)
    quote = (LineTag(0, Tag.QUOTE),)
    own, his = (NoteKey(talk, step, Lane.OWN_WORDS, role) for role in (Role.STUDENT, BAS.role))
    services.keeping.keep({own: Note("Ik mag meer.", quote), his: Note("Ze ijkt zelf.", quote)})
    noors, bas = services.reports.quotes(talk)
    assert (noors.speaker, bas.speaker) == ("", "Bas Visser")
    services.reports.approve(bas, approved=True)
    assert [each.approved for each in services.reports.quotes(talk)] == [False, True]
    assert spoken(services.reports.content(talk, ReportSettings())) == [
        ("Bas Visser (praktijkopleider)", "Ze ijkt zelf."),
    ]  # fmt: skip


def test_another_name_at_the_table_makes_a_next_version(services: Services, noor: Student) -> None:
    talk, _ = with_bas(services, noor)
    first = services.reports.newest(talk)
    assert services.reports.newest(talk).id == first.id
    table = (Voice(Role.STUDENT, "Noor"), Voice(BAS.role, "Bas de Visser"), Voice(Role.COACH))
    services.keeping.keep({FieldKey(Conversation, talk, "present"): table})
    assert services.reports.newest(talk).version == 2


def test_agreements_are_by_name(services: Services, noor: Student) -> None:
    talk, _ = with_bas(services, noor)
    made = services.goals.new_agreement(noor.id, talk, Owner.OTHER)
    services.keeping.keep(
        {
            FieldKey(Agreement, made.id, "other_name"): "Bas Visser",
            FieldKey(Agreement, made.id, "what"): "ijken voordoen",
        }
    )
    (agreed,) = services.reports.content(talk, ReportSettings()).agreements
    assert (agreed.who, agreed.what) == ("Bas Visser", "ijken voordoen")
