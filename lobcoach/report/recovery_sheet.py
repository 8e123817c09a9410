"""The recovery sheet as a tagged PDF/A-2a and PDF/UA-1 of one page, to print and put away."""

from __future__ import annotations

from lobcoach.core.dutch_dates import long_date
from lobcoach.core.recovery import RecoverySheet
from lobcoach.report import layout
from lobcoach.report.backdrops import soft_box
from lobcoach.report.blocks import Block, Inset, Padding, Row, Stack
from lobcoach.report.metadata import LANGUAGE, PRODUCER, Metadata, describe
from lobcoach.report.note_blocks import list_item, text_block
from lobcoach.report.structure import Element
from lobcoach.report.tagged_canvas import TaggedCanvas

KIND = "Herstelblad"
OPENS = (
    "Met dit blad gaat het bestand open zonder het wachtwoord: bewaar het op een veilige plek, en "
    "niet bij de computer."
)
VOID = "Het blad geldt niet meer zodra het wachtwoord verandert."
_HOW = (
    "Kies in LOBcoach bij het openen ‘Wachtwoord kwijt?’ en typ de groepen over. Hoofdletters en "
    "spaties maken niet uit. De letters I, L, O en U komen niet voor: 0 en 1 zijn cijfers."
)
_HALF = 0.5
_FIRST_COLUMN = 7


def recovery_sheet(sheet: RecoverySheet) -> bytes:
    """Return the sheet as PDF; the same sheet gives the same bytes."""
    canvas = TaggedCanvas(LANGUAGE)
    describe(canvas.document, _metadata(sheet), repr(sheet))
    document = Element("Document")
    _blocks(sheet, document).draw(canvas, layout.MARGIN, layout.TOP, layout.CONTENT_WIDTH)
    canvas.end_page()
    return canvas.finish(document)


def _metadata(sheet: RecoverySheet) -> Metadata:
    return Metadata(
        title=f"{KIND} voor {sheet.file_name}",
        author=PRODUCER,
        subject=KIND,
        keywords=KIND.lower(),
        issued_on=sheet.made_on,
    )


def _blocks(sheet: RecoverySheet, document: Element) -> Stack:
    gap = layout.SECTION_GAP
    return Stack(
        [
            text_block(PRODUCER, layout.OVERLINE, document.add("P")),
            text_block(KIND, layout.TITLE, document.add("H1"), layout.TITLE_GAP),
            text_block(f"Bestand: {sheet.file_name}", layout.FACTS, document.add("P")),
            text_block(f"Gemaakt op {long_date(sheet.made_on)}", layout.FACTS, document.add("P")),
            text_block(f"{OPENS} {VOID}", layout.SHEET_WORDS, document.add("P"), gap),
            Inset(
                _groups(sheet.groups, document.add("L")),
                Padding(layout.BOX_SIDE, layout.BOX_SIDE, layout.BOX_SIDE, layout.BOX_SIDE),
                soft_box(layout.SOFT, layout.BOX_RADIUS),
                space_above=gap,
            ),
            text_block(_HOW, layout.FACTS, document.add("P"), gap),
        ]
    )


def _groups(groups: tuple[str, ...], parent: Element) -> Block:
    """Return the groups in two columns, each with its number."""
    lines = [_group(number, each, parent) for number, each in enumerate(groups, 1)]
    left, right = Stack(lines[:_FIRST_COLUMN]), Stack(lines[_FIRST_COLUMN:])
    return Row(((left, _HALF), (right, _HALF)), Padding())


def _group(number: int, letters: str, parent: Element) -> Block:
    """Return a numbered group whose signs stand below those of the others, as typed letters do."""
    label, body = list_item(parent)
    said = body.add("P")
    share = 1 / len(letters)
    signs = [(text_block(letter, layout.SHEET_GROUP, said), share) for letter in letters]
    cells = (
        (text_block(str(number), layout.SHEET_NUMBER, label), layout.SHEET_NUMBER_SHARE),
        (Row(signs, Padding()), layout.SHEET_GROUP_SHARE),
    )
    return Row(cells, Padding())
