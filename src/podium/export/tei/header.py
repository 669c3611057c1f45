"""The ``teiHeader`` of a document and of the corpus: what is known, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from xml.etree import ElementTree as ET

import podium
from podium.export.tei.people import People
from podium.export.tei.xml import character_name, element, on_lines, pointer, said
from podium.model import GENRES, ROLES, Transcript
from podium.sources import Entry
from podium.words import count_words

_PROJECT = "Two Podiums: how two sides of one meeting reported it"
_SCHEMES = {"role": ROLES, "genre": GENRES}


def document_header(transcript: Transcript, entry: Entry, meeting: Mapping[str, str]) -> ET.Element:
    """Return the header of one transcript."""
    header = element(None, "teiHeader")
    description = element(header, "fileDesc")
    _titles(description, transcript, meeting)
    _extent(description, transcript)
    _publication(description, entry.terms)
    _source(description, transcript, entry)
    header.append(_profile(transcript, entry))
    return _pretty(header)


def _titles(description: ET.Element, transcript: Transcript, meeting: Mapping[str, str]) -> None:
    titles = element(description, "titleStmt")
    said(titles, "title", transcript.header.title or transcript.id, type="main")
    if meeting:
        where = ", ".join(filter(None, (meeting.get("place"), meeting.get("date"))))
        said(titles, "meeting", where, n=meeting["id"])


def _extent(description: ET.Element, transcript: Transcript) -> None:
    words = sum(count_words(each.span.of(transcript.text)) for each in transcript.paragraphs())
    extent = element(description, "extent")
    for unit, quantity in (("speeches", len(transcript.turns)), ("words", words)):
        said(extent, "measure", f"{quantity} {unit}", unit=unit, quantity=str(quantity))


def _publication(description: ET.Element, terms: str | None) -> None:
    publication = element(description, "publicationStmt")
    said(publication, "publisher", _PROJECT)
    availability = element(publication, "availability", status=None if terms else "unknown")
    said(availability, "p", terms or "The source's terms of use are not known.")


def _source(description: ET.Element, transcript: Transcript, entry: Entry) -> None:
    header = transcript.header
    bibl = element(element(description, "sourceDesc"), "bibl")
    if header.title:
        said(bibl, "title", header.title, type="main")
    if entry.publisher:
        said(bibl, "publisher", entry.publisher)
    if header.date:
        said(bibl, "date", header.date, type="event", when=header.date)
    if header.page_timestamp:
        seconds = ":00" if "T" in header.page_timestamp else ""  # TEI wants them, pages lack them
        when = header.page_timestamp + seconds
        said(bibl, "date", header.page_timestamp, type="posted", when=when)
    said(bibl, "idno", entry.file, type="file")
    said(bibl, "idno", entry.sha256, type="sha256")
    if entry.copy_note:
        said(bibl, "note", entry.copy_note, type="copy")


def _profile(transcript: Transcript, entry: Entry) -> ET.Element:
    profile = element(None, "profileDesc")
    if entry.language:
        said(element(profile, "langUsage"), "language", entry.language, ident=entry.language)
    classes = {"side": entry.side, "genre": entry.genre}
    if any(classes.values()):
        text_class = element(profile, "textClass")
        for scheme, value in classes.items():
            if value:
                target = pointer(f"{scheme}.{value}")
                element(text_class, "catRef", scheme=pointer(scheme), target=target)
    _setting(profile, transcript)
    return profile


def _setting(profile: ET.Element, transcript: Transcript) -> None:
    header = transcript.header
    if not (header.place or header.date or header.time):
        return
    setting = element(element(profile, "settingDesc"), "setting")
    if header.place:
        said(setting, "name", header.place, type="place")
    if header.date:
        said(setting, "date", header.date, when=header.date)
    if header.time:
        said(setting, "time", header.time, when=f"{header.time}:00")


def corpus_header(
    entries: Iterable[Entry], people: People, characters: Iterable[str]
) -> ET.Element:
    """Return the header of the corpus, with the people and the kinds that documents point to."""
    header = element(None, "teiHeader")
    description = element(header, "fileDesc")
    said(element(description, "titleStmt"), "title", _PROJECT, type="main")
    _publication(description, None)
    said(element(description, "sourceDesc"), "p", "Each document says what its source is.")
    encoding = element(header, "encodingDesc")
    said(element(encoding, "projectDesc"), "p", _editorial())
    classes = element(encoding, "classDecl")
    sides = dict.fromkeys(sorted({entry.side for entry in entries if entry.side}), "")
    for scheme, kinds in {**_SCHEMES, "side": sides}.items():
        if kinds:
            classes.append(_taxonomy(scheme, kinds))
    _characters(encoding, sorted(characters))
    if people.ids:
        particulars = element(element(header, "profileDesc"), "particDesc")
        particulars.append(people.described())
    return _pretty(header)


def _editorial() -> str:
    return (
        f"Written by podium {podium.__version__}. The text is the source's, character for "
        "character: nothing is corrected or normalised. A speaker whom the page does not name has "
        "no who. corresp of an utterance points to the question it answers."
    )


def _taxonomy(scheme: str, kinds: Mapping[str, str]) -> ET.Element:
    taxonomy = element(None, "taxonomy", xml_id=scheme)
    for kind, about in kinds.items():
        category = element(taxonomy, "category", xml_id=f"{scheme}.{kind}")
        said(category, "catDesc", f"{kind.replace('_', ' ')}: {about}" if about else kind)
    return taxonomy


def _characters(encoding: ET.Element, characters: Sequence[str]) -> None:
    """Describe the characters that XML cannot hold."""
    if characters:
        declared = element(encoding, "charDecl")
        for character in characters:
            described = element(declared, "char", xml_id=character_name(character))
            said(described, "desc", f"U+{ord(character):04X}")


def _pretty(header: ET.Element) -> ET.Element:
    ET.indent(header)
    return on_lines(header)
