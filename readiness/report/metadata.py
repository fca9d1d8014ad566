"""What the file says of itself: title, author, language, the standards it keeps, and what its colours mean.

Source:
    ISO 19005-2 (PDF/A-2), 6.2.3 output intent and 6.6 metadata; ISO 14289-1 (PDF/UA-1), clause 5.
"""

from datetime import date
from html import escape
from pathlib import Path
from typing import Any

from reportlab.pdfbase.pdfdoc import XMP, PDFArray, PDFDictionary, PDFName, PDFStream, PDFString

_PROFILE = Path(__file__).resolve().parent / "colours" / "srgb.icc"
_COLOURS = "sRGB IEC61966-2.1"
_DATES = """<xmp:CreateDate>{day}T00:00:00Z</xmp:CreateDate><xmp:ModifyDate>{day}T00:00:00Z</xmp:ModifyDate>
"""
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
{dates}<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file keeps</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def metadata_of(title: str, author: str, language: str, day: date | None = None) -> XMP:
    """Return the packet that names the file, the day it bears and the standards it keeps."""
    dates = _DATES.format(day=day) if day else ""
    packet = _PACKET.format(title=escape(title), author=escape(author), language=escape(language), dates=dates)
    return XMP(creator=lambda _document: packet.encode("utf-8"))


def output_intents(reference: Any) -> PDFArray:
    """Return what the file's colours mean, so that they print alike for as long as it is kept.

    Args:
        reference: Makes an object of the file from what it is given.
    """
    profile = PDFStream(PDFDictionary({"N": 3}), _PROFILE.read_bytes())
    intent = {
        "Type": PDFName("OutputIntent"), "S": PDFName("GTS_PDFA1"), "DestOutputProfile": reference(profile),
        "OutputConditionIdentifier": PDFString(_COLOURS), "Info": PDFString(_COLOURS),
    }  # fmt: skip
    return PDFArray([PDFDictionary(intent)])
