from __future__ import annotations

import io
import itertools
import re
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from lobcoach.core.report_content import AgreementPart, NotePart, ReportContent
from lobcoach.report.conversation_report import conversation_report
from lobcoach.report.fonts import Face, _font
from lobcoach.report.layout import MARGIN, PAGE_WIDTH
from lobcoach.report.pages import page_pictures

from .given_logo import png
from .pdf_inspection import (
    content_of,
    nodes,
    opened,
    outline_text,
    plain_text,
    structure_of,
    unicode_map,
)
from .samples import BARE, MANY_SCRIPTS, MOTIVES, PROGRESS, RICH, answered

GOLDEN = Path(__file__).parents[1] / "golden"
SAMPLES = pytest.mark.parametrize(
    "content", [RICH, PROGRESS, BARE, MANY_SCRIPTS], ids=["rich", "progress", "bare", "scripts"]
)


def noted(text: str) -> ReportContent:
    return replace(
        BARE, discoveries=(replace(MOTIVES, answers=(answered("Wat?", NotePart(text)),)),)
    )


def page_count(pdf: bytes) -> int:
    with opened(pdf) as document:
        return len(document.pages)


def test_the_structure_of_a_model_report_is_as_agreed() -> None:
    told = plain_text(conversation_report(RICH))
    assert told == (GOLDEN / "report_structure.txt").read_text(encoding="utf-8")


def test_the_same_talk_gives_the_same_bytes_and_another_talk_another_id() -> None:
    first = conversation_report(RICH)
    assert conversation_report(RICH) == first
    with opened(first) as one, opened(conversation_report(PROGRESS)) as other:
        assert one.trailer.ID[0] != other.trailer.ID[0]


@SAMPLES
def test_all_drawing_is_tagged_or_an_artifact(content: ReportContent) -> None:
    with opened(conversation_report(content)) as document:
        drawn = content_of(document)
    assert drawn.loose == []
    assert set(drawn.tags.values()) <= {"/H1", "/H2", "/H3", "/P", "/Lbl", "/TH", "/TD"}


@SAMPLES
def test_every_marked_content_has_one_place_in_the_tree_and_is_found_back(
    content: ReportContent,
) -> None:
    with opened(conversation_report(content)) as document:
        drawn = content_of(document)
        tree = list(nodes(structure_of(document)))
        placed = [kid for node in tree for kid in node.kids if isinstance(kid, tuple)]
        assert sorted(placed) == sorted(drawn.texts)
        for node in tree:
            assert node.kids, f"{node.tag} is empty"
            assert all(drawn.tags[kid] == node.tag for kid in node.kids if isinstance(kid, tuple))
        numbers = document.Root.StructTreeRoot.ParentTree.Nums
        rows = dict(zip(map(int, list(numbers)[::2]), list(numbers)[1::2], strict=True))
        assert document.Root.StructTreeRoot.ParentTreeNextKey == len(rows)
        for index, page in enumerate(document.pages):
            assert int(page.StructParents) == index
            assert page.Tabs == "/S"
            row = rows[index]
            assert len(row) == sum(1 for number, _ in drawn.texts if number == index)
            for mcid, element in enumerate(row):
                kids = [(kid.Pg.objgen, int(kid.MCID)) for kid in element.K if "/MCID" in kid]
                assert (page.objgen, mcid) in kids


@SAMPLES
def test_headings_go_down_one_level_at_a_time(content: ReportContent) -> None:
    with opened(conversation_report(content)) as document:
        tags = [node.tag for node in nodes(structure_of(document))]
    levels = [int(tag[2]) for tag in tags if re.fullmatch(r"/H\d", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_the_agreements_are_a_table_with_headed_columns() -> None:
    with opened(conversation_report(RICH)) as document:
        tree = list(nodes(structure_of(document)))
    heads = [node for node in tree if node.tag == "/TH"]
    assert [node.attributes for node in heads] == [{"/O": "/Table", "/Scope": "/Column"}] * 3
    rows = [node for node in tree if node.tag == "/TR"]
    assert [len(row.kids) for row in rows] == [3, 3, 3]
    lists = [node for node in tree if node.tag == "/L"]
    assert all(node.attributes["/ListNumbering"] == "/Disc" for node in lists)
    assert not [node for node in tree if node.tag == "/Figure"]  # icons are decoration


@SAMPLES
def test_every_font_is_embedded_and_maps_each_glyph_drawn(content: ReportContent) -> None:
    with opened(conversation_report(content)) as document:
        drawn = content_of(document)
        assert drawn.unmapped == []
        for font in document.pages[0].Resources.Font.values():
            assert re.match(r"/[A-Z]{6}\+", str(font.BaseFont)), "a subset"
            assert len(font.FontDescriptor.FontFile2.read_bytes()) > 500
            face = Face(str(font.BaseFont)[8:])
            shown = set("".join(unicode_map(font).values()))
            assert shown <= set(_font(face).advances), "never .notdef"
            assert not any("\ue000" <= char <= "\uf8ff" for char in shown)


@SAMPLES
def test_the_file_says_what_it_is(content: ReportContent) -> None:
    pdf = conversation_report(content)
    with opened(pdf) as document:
        root, info = document.Root, document.docinfo
        assert root.Lang == "nl-NL"
        assert root.MarkInfo.Marked
        assert root.ViewerPreferences.DisplayDocTitle
        assert not document.is_encrypted
        assert not {"/OpenAction", "/AA", "/AcroForm", "/Names"} & set(root.keys())
        assert root.OutputIntents[0].S == "/GTS_PDFA1"
        assert root.OutputIntents[0].DestOutputProfile.N == 3
        assert "/Filter" not in root.Metadata
        with document.open_metadata(update_docinfo=False) as xmp:
            assert xmp.pdfa_status == "2A"
            assert xmp["pdfuaid:part"] == "1"
            assert xmp["dc:title"] == info["/Title"]
            assert xmp["dc:creator"] == [str(info["/Author"])]
            assert xmp["dc:description"] == info["/Subject"]
            assert xmp["xmp:CreatorTool"] == info["/Creator"]
            assert xmp["pdf:Producer"] == info["/Producer"]
            assert xmp["pdf:Keywords"] == info["/Keywords"]
            day = content.issued_on
            assert xmp["xmp:CreateDate"] == xmp["xmp:ModifyDate"] == f"{day}T12:00:00+00:00"
            stamp = f"D:{day:%Y%m%d}120000+00'00'"
            assert info["/CreationDate"] == info["/ModDate"] == stamp
    assert b"\nendstream" in pdf
    assert not re.search(rb"[^\n]endstream", pdf)


@SAMPLES
def test_nothing_is_transparent_and_every_page_is_checked_clean(content: ReportContent) -> None:
    with opened(conversation_report(content)) as document:
        assert document.check_pdf_syntax() == []
        for page in document.pages:
            assert set(page.Resources.keys()) <= {"/Font", "/ProcSet"}
            assert not {"/Group", "/Trans", "/AA", "/Annots"} & set(page.keys())


def test_a_logo_is_an_opaque_picture_of_at_most_twelve_millimetres_that_says_what_it_is() -> None:
    pdf = conversation_report(replace(RICH, logo=png(60, 60)))
    with opened(pdf) as document:
        assert document.check_pdf_syntax() == []
        assert content_of(document).loose == []
        (kept,) = document.pages[0].Resources.XObject.values()
        assert (int(kept.Width), int(kept.Height)) == (60, 60)
        assert kept.ColorSpace == "/DeviceRGB"
        assert "/SMask" not in kept
        assert "/XObject" not in document.pages[1].Resources
        elements = document.Root.StructTreeRoot.K.K
        (figure,) = (each for each in elements if each.S == "/Figure")
        assert str(figure.Alt) == "Logo van Laboratoriumschool Rijnmond"
        left, bottom, right, top = (float(edge) for edge in figure.A.BBox)
        assert 0 < top - bottom <= 12 * 72 / 25.4
        assert right == pytest.approx(PAGE_WIDTH - MARGIN, abs=0.01)
        assert left > PAGE_WIDTH / 2
    assert b"\nendstream" in pdf
    assert not re.search(rb"[^\n]endstream", pdf)


def test_a_logo_is_seen_on_the_page_and_a_name_of_two_lines_leaves_it_room() -> None:
    name = "Anne-Fleur Wilhelmina Alexandrina van ’t Hof-Nieuwenhuizen"
    (page, *_) = page_pictures(
        conversation_report(replace(RICH, student_name=name, logo=png())), 600
    )
    rows = [page.pixels[at : at + page.stride] for at in range(0, len(page.pixels), page.stride)]
    blue = [row.index(b"\x9c\x4f\x1f") // 4 for row in rows if b"\x9c\x4f\x1f" in row]
    assert len(blue) > 20
    assert min(blue) > 400


def test_the_logo_changes_the_file_and_its_id_and_nothing_else_of_what_is_said() -> None:
    plain, logo = conversation_report(RICH), conversation_report(replace(RICH, logo=png()))
    other = conversation_report(replace(RICH, logo=png(61, 20)))
    with opened(plain) as one, opened(logo) as two, opened(other) as three:
        ids = {bytes(each.trailer.ID[0]) for each in (one, two, three)}
    assert len(ids) == 3
    assert logo == conversation_report(replace(RICH, logo=png()))
    said = [line for line in plain_text(logo).splitlines() if line.strip() != "Figure"]
    assert said == plain_text(plain).splitlines()


def test_pages_are_numbered_and_named_in_an_artifact() -> None:
    with opened(conversation_report(RICH)) as document:
        artifacts = content_of(document).artifacts
        count = len(document.pages)
    numbers = [f"Pagina {number} van {count}" for number in range(1, count + 1)]
    assert [text for text in artifacts if text.startswith("Pagina")] == numbers
    assert artifacts.count("Noor Verbeek") == count


def test_a_short_talk_takes_one_page_and_a_long_one_at_most_two() -> None:
    assert page_count(conversation_report(PROGRESS)) == 1
    assert page_count(conversation_report(BARE)) == 1
    assert page_count(conversation_report(RICH)) <= 2


def test_a_bare_talk_says_in_neutral_lines_what_is_not_there() -> None:
    told = plain_text(conversation_report(BARE))
    for line in (
        "Dit gesprek is nog niet afgerond.",
        "Er is geen doel voor dit gesprek opgeschreven.",
        "Er is in dit gesprek geen doel opgeschreven.",
        "Er zijn in dit gesprek geen afspraken opgeschreven.",
        "nog niet gepland",
        "nog niet",
    ):
        assert f" {line}\n" in told
    assert "Vorige keer" not in told


@pytest.mark.parametrize(
    "typed",
    [
        '<img src="/etc/hostname">',
        "</para>",
        "<script>alert(1)</script>",
        "![](file:///etc/hostname)",
        "[hier](https://voorbeeld.nl) en <https://voorbeeld.nl>",
        "&amp; &lt; &#65;",
        "*een* _twee_ __drie__ `vier` \\*vijf\\*",
        "[^1] en [1]: https://voorbeeld.nl",
        "<onDraw name='x'/><a href='file:///x'>",
    ],
)
def test_what_looks_like_markup_is_printed_as_typed(typed: str) -> None:
    named = replace(noted(typed), student_name=typed, goal=typed, school=typed)
    told = plain_text(conversation_report(named))
    assert told.count(typed) == 4


@pytest.mark.parametrize("typed", ["# kop", "1. een", "* ster", "+ plus", "---", "===", "    code"])
def test_lines_that_other_markdown_would_turn_stay_lines(typed: str) -> None:
    told = plain_text(conversation_report(noted(f"ervoor\n{typed}\nerna")))
    assert f"P ervoor {typed.strip()} erna\n" in told


def test_names_in_any_script_are_read_back_as_written() -> None:
    told = plain_text(conversation_report(MANY_SCRIPTS))
    assert "H1 Nguyễn Thị Mai أمينة\n" in told
    for name in ("Łukasz Nowak", "Şahin", "Χρήστος", "D’Artagnan O’Neill", "דוד כהן", "Анна 😀"):
        assert name in told
    assert "een vinkje 🗸 en ✓, 中文, שלום עולם (2027) en أمينة 12 سالم! □" in told
    assert "أنا أحب العمل في المختبر لأنني أتعلم كل يوم شيئا جديدا." in told


def test_a_very_long_note_flows_over_pages_in_good_time() -> None:
    note = "Noor vertelt over de beroepspraktijkvorming en het laboratorium. " * 3_100
    started = time.perf_counter()
    pdf = conversation_report(noted(note))
    assert time.perf_counter() - started < 120  # against hanging, not a measurement
    assert page_count(pdf) > 30
    words = re.sub(r"\s+", " ", plain_text(pdf).replace("\u00ad", ""))
    assert words.count("beroepspraktijkvorming") == 3_100


def test_a_name_without_spaces_stays_on_the_page() -> None:
    pdf = conversation_report(replace(BARE, student_name="W" * 10_000))
    assert plain_text(pdf).count("W" * 10_000) == 1
    picture = page_pictures(pdf, 200)[0]
    margin = round(40 / PAGE_WIDTH * picture.width)
    for row in range(picture.height):
        end = row * picture.stride + picture.width * 4
        assert set(picture.pixels[end - margin * 4 : end]) <= {255}


def test_an_agreement_longer_than_a_page_is_broken_over_pages() -> None:
    long = AgreementPart(
        "Noor", "een heel lange afspraak over het meelopen " * 400, date(2028, 1, 2)
    )
    pdf = conversation_report(replace(BARE, agreements=(long, long)))
    assert page_count(pdf) > 3
    assert plain_text(pdf).count("lange afspraak") == 800


def test_any_answer_that_is_very_long_can_be_printed() -> None:
    long = "stroopwafel " * 3_000
    goal = replace(RICH.goals[0], wording=long, sign_of_success=long)
    reading = replace(RICH.reading, addition=long)
    content = replace(RICH, goal=long, goals=(goal,), reading=reading, contact=long)
    told = plain_text(conversation_report(content)).replace("\u00ad", "")
    assert told.count("stroopwafel") == 5 * 3_000


def test_a_reader_that_repairs_nothing_can_open_it() -> None:
    with pikepdf.open(io.BytesIO(conversation_report(RICH)), attempt_recovery=False) as document:
        assert "Noor Verbeek" in outline_text(document)
