"""Schema version 1 as data: frozen the day the first file was made; later versions are steps.

What may be in a column is guarded here too, because other programs may write into a plain file.
Conversation types are content, so `type` is held to a length only.
"""

from __future__ import annotations

#: 'LOBC': how a file says whose it is.
APPLICATION_ID = 0x4C4F4243
#: How the full-text index sees words: without case and accents.
TOKENIZER = "unicode61 remove_diacritics 2"


def _moment(column: str) -> str:
    second = f"substr({column}, 1, 19)"
    return f"CHECK (length({column}) = 26 AND datetime({second}) IS {second})"


def _day(column: str) -> str:
    return f"CHECK ({column} IS date({column}))"


def _flag(column: str) -> str:
    return f"CHECK ({column} IN (0, 1))"


def _ten(column: str) -> str:
    return f"CHECK ({column} BETWEEN 0 AND 10)"


def _list(column: str) -> str:
    return f"CHECK (json_valid({column}) AND json_type({column}) = 'array')"


def _student(rule: str = "") -> str:
    return f"student_id TEXT {rule} REFERENCES student(id) ON DELETE CASCADE"


def _conversation(rule: str = "NOT NULL") -> str:
    return f"conversation_id TEXT {rule} REFERENCES conversation(id) ON DELETE CASCADE"


_SOME_CONVERSATION = "TEXT REFERENCES conversation(id) ON DELETE SET NULL"

_TIMES = f"""
    created TEXT NOT NULL {_moment("created")},
    changed TEXT NOT NULL {_moment("changed")},
    changes INTEGER NOT NULL CHECK (changes >= 1)"""

_RECORD = f"""id TEXT PRIMARY KEY NOT NULL CHECK (length(id) BETWEEN 1 AND 64),{_TIMES}"""

_PHASE = """phase TEXT NOT NULL CHECK (phase IN ('openen', 'terugkijken', 'reflecteren',
        'vooruitkijken', 'activeren', 'afsluiten'))"""

_COMPETENCE = """CHECK (competence IN ('kwaliteitenreflectie', 'motievenreflectie',
        'werkexploratie', 'loopbaansturing', 'netwerken'))"""

_COMPETENCES = """CHECK (trim(replace(replace(replace(replace(replace(competences,
        'kwaliteitenreflectie', ''), 'motievenreflectie', ''), 'werkexploratie', ''),
        'loopbaansturing', ''), 'netwerken', '')) = '')"""

_GOAL_STATUS = """CHECK (status IN ('open', 'bezig', 'behaald', 'bijgesteld', 'losgelaten'))"""

_PEOPLE = (
    f"""CREATE TABLE coach (
    {_RECORD},
    name TEXT NOT NULL, contact TEXT NOT NULL, school TEXT NOT NULL,
    school_year_starts TEXT NOT NULL CHECK (school_year_starts GLOB '[01][0-9]-[0-3][0-9]'),
    rhythm TEXT NOT NULL CHECK (rhythm IN ('basis', 'blok')),
    talks_per_year INTEGER NOT NULL CHECK (talks_per_year >= 0),
    blocks_per_year INTEGER NOT NULL CHECK (blocks_per_year >= 0),
    weeks_per_block INTEGER NOT NULL CHECK (weeks_per_block >= 0),
    idiom_for_coach TEXT NOT NULL, idiom_for_student TEXT NOT NULL,
    hint_density TEXT NOT NULL CHECK (hint_density IN ('veel', 'gewoon', 'uit')),
    practice_point TEXT NOT NULL,
    is_example INTEGER NOT NULL {_flag("is_example")}
) STRICT""",
    "CREATE UNIQUE INDEX coach_only_one ON coach ((1))",
    f"""CREATE TABLE student (
    {_RECORD},
    first_name TEXT NOT NULL, infix TEXT NOT NULL, surname TEXT NOT NULL,
    preferred_name TEXT NOT NULL, student_number TEXT NOT NULL,
    "group" TEXT NOT NULL, programme TEXT NOT NULL,
    level INTEGER CHECK (level BETWEEN 1 AND 4),
    route TEXT CHECK (route IN ('bol', 'bbl')),
    year INTEGER CHECK (year BETWEEN 1 AND 9),
    placement TEXT NOT NULL, helps_me TEXT NOT NULL,
    literal_language INTEGER NOT NULL {_flag("literal_language")},
    ends_on TEXT {_day("ends_on")},
    keep_until TEXT {_day("keep_until")},
    archived INTEGER NOT NULL {_flag("archived")}
) STRICT""",
    """CREATE UNIQUE INDEX student_number_once ON student (student_number)
    WHERE student_number <> ''""",
)

_TALK = (
    f"""CREATE TABLE conversation (
    {_RECORD},
    {_student()},
    type TEXT NOT NULL CHECK (length(type) BETWEEN 1 AND 100),
    state TEXT NOT NULL CHECK (state IN ('gepland', 'bezig', 'later-verder', 'afgesloten')),
    planned_on TEXT {_day("planned_on")},
    planned_at TEXT CHECK (time(substr(planned_at, 1, 8)) IS substr(planned_at, 1, 8)),
    started TEXT {_moment("started")},
    closed TEXT {_moment("closed")},
    minutes_planned INTEGER NOT NULL CHECK (minutes_planned >= 0),
    seconds_spent INTEGER NOT NULL CHECK (seconds_spent >= 0),
    competences TEXT NOT NULL {_COMPETENCES},
    goal TEXT NOT NULL,
    goal_reached TEXT CHECK (goal_reached IN ('gehaald', 'deels', 'nog-niet')),
    experience TEXT NOT NULL, route TEXT NOT NULL,
    present TEXT NOT NULL {_list("present")},
    options TEXT NOT NULL, decision TEXT NOT NULL, study_progress TEXT NOT NULL,
    next_type TEXT NOT NULL CHECK (length(next_type) <= 100),
    next_on TEXT {_day("next_on")},
    next_minutes INTEGER CHECK (next_minutes >= 0),
    read_on TEXT {_day("read_on")},
    student_addition TEXT NOT NULL, current_step TEXT NOT NULL, bank_version TEXT NOT NULL
) STRICT""",
    "CREATE INDEX conversation_student ON conversation (student_id)",
    f"""CREATE TABLE plan_step (
    {_RECORD},
    {_conversation()},
    "order" INTEGER NOT NULL,
    {_PHASE},
    competence TEXT {_COMPETENCE},
    prompt_id TEXT NOT NULL, prompt_text TEXT NOT NULL, behaviour TEXT NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes >= 0),
    state TEXT NOT NULL CHECK (state IN ('open', 'gevraagd', 'overgeslagen', 'geparkeerd')),
    why TEXT NOT NULL
) STRICT""",
    "CREATE INDEX plan_step_conversation ON plan_step (conversation_id, changed)",
    # A step with an answer cannot be removed by itself: what was typed stays.
    f"""CREATE TABLE answer (
    seq INTEGER PRIMARY KEY,
    id TEXT UNIQUE NOT NULL CHECK (length(id) BETWEEN 1 AND 64),{_TIMES},
    {_conversation()},
    step_id TEXT NOT NULL REFERENCES plan_step(id),
    prompt_text TEXT NOT NULL,
    {_PHASE},
    competence TEXT {_COMPETENCE},
    behaviour TEXT NOT NULL,
    lane TEXT NOT NULL CHECK (lane IN ('eigen-woorden', 'wat-ik-zie', 'alleen-voor-mij')),
    voice TEXT NOT NULL CHECK (voice IN ('student', 'coach', 'praktijkopleider',
        'bpv-begeleider', 'ouder', 'ander')),
    text TEXT NOT NULL,
    follow_ups_used TEXT NOT NULL {_list("follow_ups_used")},
    UNIQUE (step_id, lane, voice)
) STRICT""",
    "CREATE INDEX answer_conversation ON answer (conversation_id, changed)",
    f"""CREATE TABLE note_tag (
    {_RECORD},
    answer_id TEXT NOT NULL REFERENCES answer(id) ON DELETE CASCADE,
    line INTEGER NOT NULL CHECK (line >= 0),
    tag TEXT NOT NULL CHECK (tag IN ('letterlijk', 'inzicht', 'stap')),
    approved INTEGER NOT NULL {_flag("approved")}
) STRICT""",
    "CREATE INDEX note_tag_answer ON note_tag (answer_id)",
    f"""CREATE TABLE parked_topic (
    {_RECORD},
    {_student()},
    {_conversation()},
    prompt_id TEXT NOT NULL, text TEXT NOT NULL,
    taken_up_in {_SOME_CONVERSATION}
) STRICT""",
    "CREATE INDEX parked_topic_student ON parked_topic (student_id)",
    "CREATE INDEX parked_topic_conversation ON parked_topic (conversation_id, changed)",
    "CREATE INDEX parked_topic_taken_up ON parked_topic (taken_up_in)",
)

_GOALS = (
    f"""CREATE TABLE goal (
    {_RECORD},
    {_student()},
    conversation_id {_SOME_CONVERSATION},
    wording TEXT NOT NULL, sign_of_success TEXT NOT NULL, first_step TEXT NOT NULL,
    first_step_on TEXT {_day("first_step_on")},
    who_helps TEXT NOT NULL,
    tension INTEGER {_ten("tension")},
    certainty INTEGER {_ten("certainty")},
    look_back_on TEXT {_day("look_back_on")},
    competence TEXT {_COMPETENCE},
    status TEXT NOT NULL {_GOAL_STATUS},
    learned TEXT NOT NULL,
    supersedes TEXT REFERENCES goal(id) ON DELETE SET NULL
) STRICT""",
    "CREATE INDEX goal_student ON goal (student_id)",
    "CREATE INDEX goal_conversation ON goal (conversation_id, changed)",
    "CREATE INDEX goal_supersedes ON goal (supersedes)",
    f"""CREATE TABLE goal_change (
    {_RECORD},
    goal_id TEXT NOT NULL REFERENCES goal(id) ON DELETE CASCADE,
    wording TEXT NOT NULL, sign_of_success TEXT NOT NULL,
    status TEXT NOT NULL {_GOAL_STATUS},
    words TEXT NOT NULL
) STRICT""",
    "CREATE INDEX goal_change_goal ON goal_change (goal_id)",
    f"""CREATE TABLE agreement (
    {_RECORD},
    {_student()},
    conversation_id {_SOME_CONVERSATION},
    owner TEXT NOT NULL CHECK (owner IN ('student', 'coach', 'ander')),
    other_name TEXT NOT NULL, what TEXT NOT NULL,
    "before" TEXT {_day('"before"')},
    done_on TEXT {_day("done_on")},
    review TEXT CHECK (review IN ('gedaan', 'niet-gedaan')),
    review_words TEXT NOT NULL,
    reviewed_in {_SOME_CONVERSATION}
) STRICT""",
    "CREATE INDEX agreement_student ON agreement (student_id)",
    "CREATE INDEX agreement_conversation ON agreement (conversation_id, changed)",
    "CREATE INDEX agreement_reviewed ON agreement (reviewed_in)",
    f"""CREATE TABLE step_review (
    {_RECORD},
    {_conversation()},
    goal_id TEXT NOT NULL REFERENCES goal(id) ON DELETE CASCADE,
    outcome TEXT CHECK (outcome IN ('gelukt', 'deels', 'anders', 'niet-begonnen')),
    words TEXT NOT NULL,
    UNIQUE (conversation_id, goal_id)
) STRICT""",
    "CREATE INDEX step_review_goal ON step_review (goal_id)",
)

_CARE = (
    f"""CREATE TABLE signal (
    {_RECORD},
    {_student("NOT NULL")},
    conversation_id {_SOME_CONVERSATION},
    category TEXT NOT NULL, fact TEXT NOT NULL, when_and_where TEXT NOT NULL,
    student_says TEXT NOT NULL, worry TEXT NOT NULL, student_wants TEXT NOT NULL,
    consult_with TEXT NOT NULL,
    student_knows INTEGER {_flag("student_knows")},
    student_knows_reason TEXT NOT NULL,
    urgency TEXT CHECK (urgency IN ('rustig', 'binnen-een-week', 'vandaag', 'nu')),
    agreement TEXT NOT NULL,
    look_back_on TEXT {_day("look_back_on")},
    status TEXT NOT NULL CHECK (status IN ('nieuw', 'besproken', 'overgedragen', 'gevolgd',
        'afgesloten'))
) STRICT""",
    "CREATE INDEX signal_student ON signal (student_id)",
    "CREATE INDEX signal_conversation ON signal (conversation_id)",
    f"""CREATE TABLE scan (
    {_RECORD},
    {_student("NOT NULL")},
    "on" TEXT NOT NULL {_day('"on"')},
    "by" TEXT NOT NULL CHECK ("by" IN ('student', 'coach', 'praktijkopleider'))
) STRICT""",
    "CREATE INDEX scan_student ON scan (student_id)",
    f"""CREATE TABLE scan_score (
    {_RECORD},
    scan_id TEXT NOT NULL REFERENCES scan(id) ON DELETE CASCADE,
    competence TEXT NOT NULL {_COMPETENCE},
    score INTEGER {_ten("score")},
    words TEXT NOT NULL,
    UNIQUE (scan_id, competence)
) STRICT""",
    f"""CREATE TABLE feedback (
    {_RECORD},
    {_conversation("NOT NULL UNIQUE")},
    could_say TEXT CHECK (could_say IN ('niet', 'een-beetje', 'ja')),
    about_me TEXT CHECK (about_me IN ('niet', 'een-beetje', 'ja')),
    same_or_different TEXT NOT NULL,
    satisfaction INTEGER {_ten("satisfaction")}
) STRICT""",
    f"""CREATE TABLE coach_reflection (
    {_RECORD},
    {_conversation("NOT NULL UNIQUE")},
    what_worked TEXT NOT NULL,
    who_talked TEXT CHECK (who_talked IN ('student', 'gelijk', 'ik')),
    next_time TEXT NOT NULL
) STRICT""",
    f"""CREATE TABLE reflection_point (
    {_RECORD},
    reflection_id TEXT NOT NULL REFERENCES coach_reflection(id) ON DELETE CASCADE,
    behaviour TEXT NOT NULL,
    step TEXT CHECK (step IN ('nog-niet', 'een-beetje', 'duidelijk')),
    evidence TEXT NOT NULL
) STRICT""",
    "CREATE INDEX reflection_point_reflection ON reflection_point (reflection_id)",
)

_FILING = (
    f"""CREATE TABLE issued_report (
    {_RECORD},
    {_conversation()},
    kind TEXT NOT NULL CHECK (kind IN ('gespreksverslag')),
    version INTEGER NOT NULL CHECK (version >= 1),
    issued_at TEXT NOT NULL {_moment("issued_at")},
    read_by_student INTEGER NOT NULL {_flag("read_by_student")},
    read_on TEXT {_day("read_on")},
    student_addition TEXT NOT NULL,
    settings TEXT NOT NULL CHECK (json_valid(settings)),
    document BLOB NOT NULL,
    UNIQUE (conversation_id, kind, version)
) STRICT""",
    """CREATE TRIGGER issued_report_stays BEFORE UPDATE ON issued_report
    WHEN new.document IS NOT old.document OR new.version IS NOT old.version
        OR new.issued_at IS NOT old.issued_at
    BEGIN SELECT raise(ABORT, 'an issued report stays as it was'); END""",
    f"""CREATE TABLE prompt_state (
    {_RECORD},
    prompt_id TEXT NOT NULL UNIQUE,
    switched_off INTEGER NOT NULL {_flag("switched_off")}
) STRICT""",
    f"""CREATE TABLE erasure (
    {_RECORD},
    student_id TEXT NOT NULL,
    erased_on TEXT NOT NULL {_day("erased_on")}
) STRICT""",
)

_FULL_TEXT = (
    f"""CREATE VIRTUAL TABLE answer_text USING fts5(text, content='answer', content_rowid='seq',
    tokenize='{TOKENIZER}')""",
    "INSERT INTO answer_text (answer_text, rank) VALUES ('secure-delete', 1)",
    """CREATE TRIGGER answer_text_added AFTER INSERT ON answer
    BEGIN INSERT INTO answer_text (rowid, text) VALUES (new.seq, new.text); END""",
    """CREATE TRIGGER answer_text_removed AFTER DELETE ON answer
    BEGIN INSERT INTO answer_text (answer_text, rowid, text)
        VALUES ('delete', old.seq, old.text); END""",
    """CREATE TRIGGER answer_text_changed AFTER UPDATE ON answer
    WHEN new.text IS NOT old.text OR new.seq IS NOT old.seq
    BEGIN INSERT INTO answer_text (answer_text, rowid, text)
        VALUES ('delete', old.seq, old.text);
    INSERT INTO answer_text (rowid, text) VALUES (new.seq, new.text); END""",
)

#: Run once, in this order, on an empty file.
STATEMENTS: tuple[str, ...] = (*_PEOPLE, *_TALK, *_GOALS, *_CARE, *_FILING, *_FULL_TEXT)
