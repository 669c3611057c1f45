"""Elements, ids and text of XML; what XML cannot hold becomes a ``g`` that names it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree import ElementTree as ET

TEI = "http://www.tei-c.org/ns/1.0"
XINCLUDE = "http://www.w3.org/2001/XInclude"
_NOT_IN_XML = re.compile("[\\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_PREFIXES = {"xml_id": "xml:id", "xml_lang": "xml:lang"}


def xml_id(name: str) -> str:
    """Return our id as an id of XML: ``_`` before it, because a digit may not begin one."""
    return "_" + re.sub(r"[^\w-]", ".", name)


def pointer(name: str) -> str:
    """Return a pointer to the element with our id ``name``."""
    return f"#{xml_id(name)}"


def character_name(character: str) -> str:
    """Return the id of the ``char`` that describes a character XML cannot hold."""
    return f"U-{ord(character):04X}"


def not_in_xml(text: str) -> set[str]:
    """Return the characters of a text that XML cannot hold."""
    return set(_NOT_IN_XML.findall(text))


def element(
    parent: ET.Element | None,
    tag: str,
    more: Mapping[str, str] | None = None,
    /,
    **attributes: str | None,
) -> ET.Element:
    """Return a new element, put into ``parent`` where there is one; None is no attribute."""
    known = {**(more or {}), **{k: v for k, v in attributes.items() if v is not None}}
    named = {_PREFIXES.get(name, name): value for name, value in known.items()}
    if "xml:id" in named:
        named["xml:id"] = xml_id(named["xml:id"])
    made = ET.Element(tag, named)
    if parent is not None:
        parent.append(made)
    return made


def said(parent: ET.Element, tag: str, text: str, **attributes: str | None) -> ET.Element:
    """Put an element that holds ``text``, every character of it, into ``parent``."""
    made = element(parent, tag, **attributes)
    add_text(made, text)
    return made


def add_text(parent: ET.Element, text: str) -> None:
    """Put text after all that ``parent`` holds."""
    at = 0
    for match in _NOT_IN_XML.finditer(text):
        _append(parent, text[at : match.start()])
        element(parent, "g", ref=pointer(character_name(match[0])))
        at = match.end()
    _append(parent, text[at:])


def _append(parent: ET.Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def on_lines(parent: ET.Element) -> ET.Element:
    """Put each child of an element that holds no text of its own on a line."""
    parent.text = "\n"
    for child in parent:
        child.tail = "\n"
    return parent


def document(root: ET.Element) -> bytes:
    """Return the bytes of a document; a carriage return survives reading."""
    text = ET.tostring(on_lines(root), encoding="unicode")
    whole = f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'
    return whole.replace("\r", "&#13;").encode()
