"""The page of a source: the full text in order, every sentence a target, nothing left out.

What nobody said (labels, headings, captions, leftovers of the page) stands where it was, greyed.
The text becomes document nodes, never markup: whatever a source holds appears as text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from podium.book import library
from podium.book.beside import PLACES
from podium.book.library import Volume
from podium.dictionary import CODED_SENTENCES
from podium.model import Note, Paragraph, Turn
from podium.names import counted, day, listed, plain, sentence_case, side_name, speaker_name
from podium.show import anchor
from podium.words import count_words

_KINDS = {
    "stage": ("stage direction",),
    "residue": ("leftover of the site", "leftovers of the site"),
    "end": ("end mark",),
}
"""Kinds of notes in words, where their own name does not do."""
_JOINED = frozenset({"label", "bullet"})
"""Kinds of notes that stand at the start of a paragraph rather than on a line of their own."""


@dataclass(frozen=True, slots=True)
class _Item:
    """A note or a paragraph of the page; the first paragraph of a turn carries the turn."""

    id: str
    start: int
    note: Note | None = None
    paragraph: Paragraph | None = None
    turn: Turn | None = None


class TranscriptDirective(SphinxDirective):
    """``{transcript} id``: the full text of a source."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return what is known of the source, and its text."""
        try:
            volume = library.volume(self.arguments[0])
        except library.QuotationError as error:
            raise self.error(str(error)) from error
        for name in (volume.entry.file, f"{CODED_SENTENCES}.csv", "curated/themes.csv"):
            self.env.note_dependency(str(library.folder() / name))
        return [_facts(volume), _legend(), *_body(volume)]


def _facts(volume: Volume) -> nodes.Node:
    """Return what the register and the page say of the source."""
    entry, header = volume.entry, volume.transcript.header
    said = sum(
        count_words(part.span.of(volume.transcript.text)) for part in volume.transcript.paragraphs()
    )
    facts = {
        "Title": header.title,
        "Date": day(header.date) if header.date else None,
        "Time": header.time,
        "Place": header.place,
        "Publisher": entry.publisher,
        "Side": side_name(entry.side) if entry.side else None,
        "Kind": sentence_case(plain(entry.genre)) if entry.genre else None,
        "Words said": f"{said:,}",
        "This copy": entry.copy_note,
        "Terms of use": entry.terms,
        "File": entry.file,
        "SHA-256": entry.sha256,
        "What could not be read": "; ".join(volume.transcript.warnings) or "nothing: all of it was",
        "What nobody said": _set_aside(volume),
    }
    fields = nodes.field_list(classes=["podium-facts"])
    for name, value in facts.items():
        body = nodes.field_body("", nodes.paragraph("", value or "not known"))
        fields += nodes.field("", nodes.field_name("", name), body)
    return fields


def _set_aside(volume: Volume) -> str:
    """Return how many notes of each kind the page has."""
    kinds = Counter(note.kind for _, note in volume.notes())
    parts = [counted(number, *_KINDS.get(kind, (plain(kind),))) for kind, number in kinds.items()]
    return f"{listed(parts)}; all printed below, in grey" if parts else "nothing: all of it is said"


def _legend() -> nodes.Node:
    words = (
        "Below is the whole text of the file, in its order. What somebody says is printed plain; "
        "what nobody said (labels, headings, captions, leftovers of the web page) in grey. "
        "Every sentence has an address of its own. What is folded below a paragraph is ours: how "
        "readers coded its sentences, and every row and page of this book that rests on them."
    )
    return nodes.paragraph("", words, classes=["podium-legend"])


def _items(volume: Volume) -> list[_Item]:
    items = [_Item(key, note.span.start, note=note) for key, note in volume.notes()]
    for turn in volume.transcript.turns:
        for paragraph in turn.paragraphs:
            opens = turn if paragraph is turn.paragraphs[0] else None
            items.append(_Item(paragraph.id, paragraph.span.start, paragraph=paragraph, turn=opens))
    return sorted(items, key=lambda item: item.start)


def _body(volume: Volume) -> Iterator[nodes.Node]:
    """Yield the page, with a section for every heading in it."""
    section: nodes.section | None = None
    waiting: list[_Item] = []
    for item in _items(volume):
        if item.note and item.note.kind == "heading":
            if section is not None:
                yield section
            section = _section(item, volume)
            continue
        if item.note and item.note.kind in _JOINED:
            waiting.append(item)
            continue
        built = list(_block(item, waiting, volume))
        waiting = []
        if section is None:
            yield from built
        else:
            section.extend(built)
    rest = [_note_line(item, volume) for item in waiting]
    if section is None:
        yield from rest
    else:
        section.extend(rest)
        yield section


def _section(item: _Item, volume: Volume) -> nodes.section:
    section = nodes.section(ids=[_name(item.id)], classes=["podium-heading"])
    title = nodes.title("", _text(item, volume))
    title[PLACES] = [item.id]
    section += title
    return section


def _block(item: _Item, waiting: list[_Item], volume: Volume) -> Iterator[nodes.Node]:
    """Yield a note on its own line, or a paragraph with what stands at its start."""
    if item.paragraph is None:
        yield from (_note_line(each, volume) for each in [*waiting, item])
        return
    if item.turn:
        yield _turn_line(item.turn)
    line = nodes.paragraph(ids=[_name(item.id)], classes=["podium-paragraph"])
    for each in waiting:
        line += [_note(each, volume), nodes.Text(" ")]
    line.extend(_sentences(item.paragraph, volume))
    sentences = (sentence.id for sentence in item.paragraph.sentences)
    line[PLACES] = [item.paragraph.id, *(each.id for each in waiting), *sentences]
    yield line


def _turn_line(turn: Turn) -> nodes.Node:
    """Return our own line above a turn: its name, who speaks, what it answers."""
    own = turn.id.partition("/")[2]
    parts = [speaker_name(turn.speaker or "", turn.role), plain(turn.role)]
    if turn.label is None and turn.role != "narrator":
        parts.append("no label on the page")
    if turn.addressees:
        parts.append(f"to {', '.join(turn.addressees)}")
    if turn.answers:
        parts.append(f"answers {turn.answers.partition('/')[2]}")
    line = nodes.paragraph(
        ids=[_name(turn.id)], classes=["podium-turn", f"podium-role-{turn.role}"]
    )
    line += nodes.reference("", own, refid=_name(turn.id), internal=True)
    line += nodes.Text(f" {' · '.join(dict.fromkeys(parts))}")
    line[PLACES] = [turn.id]
    return line


def _sentences(paragraph: Paragraph, volume: Volume) -> Iterator[nodes.Node]:
    """Yield the sentences as targets, and the blanks between them."""
    text, end = volume.transcript.text, paragraph.span.start
    for sentence in paragraph.sentences:
        if sentence.span.start > end:
            yield nodes.Text(text[end : sentence.span.start])
        words = sentence.span.of(text)
        yield nodes.inline("", words, ids=[_name(sentence.id)], classes=["podium-sentence"])
        end = sentence.span.end


def _note_line(item: _Item, volume: Volume) -> nodes.Node:
    line = nodes.paragraph("", "", _note(item, volume), classes=["podium-line"])
    line[PLACES] = [item.id]
    return line


def _note(item: _Item, volume: Volume) -> nodes.Node:
    kind = item.note.kind if item.note else ""
    return nodes.inline(
        "",
        _text(item, volume),
        ids=[_name(item.id)],
        classes=["podium-note", f"podium-note-{kind}"],
    )


def _text(item: _Item, volume: Volume) -> str:
    return item.note.span.of(volume.transcript.text) if item.note else ""


def _name(key: str) -> str:
    return anchor(key)[1]
