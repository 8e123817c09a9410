"""What the file says about itself: title and dates, PDF/A-2a, PDF/UA-1, and its colours."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import (
    XMP,
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFStream,
    PDFString,
    PDFZCompress,
)

from lobcoach.core.text import one_line
from lobcoach.report.colour_profile import NAME, srgb_profile

LANGUAGE = "nl-NL"
PRODUCER = "LOBcoach"

_PDFUA_SCHEMA = """\
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>"""


@dataclass(frozen=True)
class Metadata:
    """What is said about the document; `issued_on` is its only date."""

    title: str
    author: str
    subject: str
    keywords: str
    issued_on: date


class _Moment:
    """Noon on a day, in the form in which ReportLab asks for the time of making."""

    dhh = dmm = 0  # offset from UTC

    def __init__(self, day: date) -> None:
        self.datetime = datetime.combine(day, time(12), tzinfo=UTC)
        self.t = self.datetime.timestamp()
        self.YMDhms = self.datetime.timetuple()[:6]


def describe(document: Any, metadata: Metadata, fingerprint: str) -> None:
    """Write metadata and colour profile into a ReportLab document.

    `fingerprint` is any text that differs when the content differs; the file's id follows it.
    """
    info = document.info
    info.title = one_line(metadata.title)
    info.author = one_line(metadata.author)
    info.subject = metadata.subject
    info.keywords = metadata.keywords
    info.creator = info.producer = PRODUCER
    document._timeStamp = _Moment(metadata.issued_on)
    document.updateSignature(hashlib.sha256(fingerprint.encode("utf-8", "replace")).digest())
    catalog = document.Catalog
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
    catalog.OutputIntents = PDFArray([_output_intent(document)])
    catalog.MarkInfo = PDFDictionary({"Marked": "true"})
    catalog.ViewerPreferences = PDFDictionary({"DisplayDocTitle": "true"})
    catalog.Metadata = XMP(creator=lambda _: xmp(info, metadata.issued_on))


def xmp(info: Any, issued_on: date) -> bytes:
    """Return the XMP packet that says the same as the document's info."""
    moment = f"{_Moment(issued_on).datetime.isoformat(timespec='seconds')}"
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(info.title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{escape(info.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{escape(info.subject)}</rdf:li></rdf:Alt>\
</dc:description>
<dc:language><rdf:Bag><rdf:li>{LANGUAGE}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{moment}</xmp:CreateDate>
<xmp:ModifyDate>{moment}</xmp:ModifyDate>
<xmp:CreatorTool>{escape(info.creator)}</xmp:CreatorTool>
<pdf:Producer>{escape(info.producer)}</pdf:Producer>
<pdf:Keywords>{escape(info.keywords)}</pdf:Keywords>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
{_PDFUA_SCHEMA}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>""".encode()


def _output_intent(document: Any) -> Any:
    profile = PDFStream(PDFDictionary({"N": 3}), srgb_profile(), [PDFZCompress])
    return PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString(NAME),
            "Info": PDFString(NAME),
            "DestOutputProfile": document.Reference(profile),
        }
    )
