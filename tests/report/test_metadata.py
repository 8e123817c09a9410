from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

from lobcoach.report.metadata import Metadata, describe
from lobcoach.report.structure import Element
from lobcoach.report.tagged_canvas import TaggedCanvas

from .pdf_inspection import opened

ABOUT = Metadata("Verslag <Łukasz> & \x01أمينة", "M. de Wit", "Verslag", "woord", date(2027, 3, 12))


def described(fingerprint: str) -> bytes:
    canvas = TaggedCanvas("nl-NL")
    describe(canvas.document, ABOUT, fingerprint)
    canvas.end_page()
    return canvas.finish(Element("Document"))


def test_a_title_may_hold_any_character_and_says_the_same_twice() -> None:
    with opened(described("a")) as pdf:
        assert pdf.docinfo["/Title"] == "Verslag <Łukasz> & أمينة"
        packet = pdf.Root.Metadata.read_bytes().decode("utf-8")
        ElementTree.fromstring(packet[packet.index("<x:xmpmeta") : packet.index("<?xpacket end")])
        with pdf.open_metadata(update_docinfo=False) as xmp:
            assert xmp["dc:title"] == "Verslag <Łukasz> & أمينة"
            assert "nl-NL" in xmp["dc:language"]


def test_the_packet_explains_the_accessibility_schema() -> None:
    with opened(described("a")) as pdf:
        packet = pdf.Root.Metadata.read_bytes().decode("utf-8")
    assert "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>" in packet
    assert "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>" in packet


def test_the_id_follows_the_fingerprint() -> None:
    def file_id(pdf: bytes) -> bytes:
        with opened(pdf) as document:
            return bytes(document.trailer.ID[0])

    assert file_id(described("a")) == file_id(described("a"))
    assert file_id(described("a")) != file_id(described("\ud800"))
