"""The corpus in TEI, with the vocabulary of ParlaMint (https://github.com/clarin-eric/ParlaMint).

One TEI document for each transcript, and ``corpus.tei.xml``, a ``teiCorpus`` that includes them and
holds what they share: the people, the kinds of role, side and genre.
"""

from __future__ import annotations

from pathlib import Path

from podium.export.tei.body import text_element
from podium.export.tei.header import corpus_header, document_header
from podium.export.tei.people import People
from podium.export.tei.xml import TEI, XINCLUDE, document, element, not_in_xml
from podium.model import Transcript
from podium.sources import Entry, read_register
from podium.tables import read_table
from podium.transcripts import parse_corpus

__all__ = ["files"]

_ROOT = "corpus.tei.xml"  # with a dot, which no transcript's id can hold


def files(data: Path) -> dict[str, bytes]:
    """Return the files of the TEI corpus by name.

    Raises:
        TableError: the register or the table of meetings is malformed.
        SourceError: a source is missing or changed.
    """
    entries = {entry.id: entry for entry in read_register(data)}
    table = data / "curated" / "meetings.csv"
    meetings = {row["id"]: row for row in read_table(table)} if table.is_file() else {}
    transcripts = parse_corpus(data)
    people = People.of(transcripts)
    contents = {_ROOT: _corpus(transcripts, list(entries.values()), people)}
    for transcript in transcripts:
        entry = entries[transcript.id]
        meeting = meetings.get(entry.meeting or "", {})
        contents[f"{transcript.id}.xml"] = _document(transcript, entry, meeting, people)
    return contents


def _document(
    transcript: Transcript, entry: Entry, meeting: dict[str, str], people: People
) -> bytes:
    root = element(None, "TEI", xmlns=TEI, xml_id=transcript.id, xml_lang=entry.language)
    root.append(document_header(transcript, entry, meeting))
    root.append(text_element(transcript, people))
    return document(root)


def _corpus(transcripts: list[Transcript], entries: list[Entry], people: People) -> bytes:
    root = element(None, "teiCorpus", {"xmlns:xi": XINCLUDE}, xmlns=TEI, xml_id="corpus.tei")
    characters = {each for transcript in transcripts for each in not_in_xml(transcript.text)}
    root.append(corpus_header(entries, people, characters))
    for transcript in transcripts:
        element(root, "xi:include", href=f"{transcript.id}.xml")
    return document(root)
