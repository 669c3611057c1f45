"""Saved pages to canonical text: what a reader sees, line by line, and nothing that runs.

The page is read by Lexbor (selectolax), which builds the tree that a browser builds; the text is
then written as ``innerText`` is, section "The innerText getter steps" of the HTML standard, with
two differences (docs/decisions/0004-html-to-text.md says why): a no-break space becomes a space,
and ``<title>`` is a line where the page itself has no ``<h1>`` and does not say it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Protocol

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main "
    "menu nav ol optgroup option p plaintext pre search section select summary table tbody tfoot "
    "thead tr ul xmp".split()
)
_UNSEEN = frozenset(
    "area audio base canvas col colgroup datalist embed head iframe link meta noembed noframes "
    "noscript object param rp script source style svg template title track video".split()
)
_CELLS = frozenset({"td", "th"})
_KEPT_BLANKS = frozenset({"listing", "plaintext", "pre", "textarea", "xmp"})
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_DISPLAY = re.compile(r"(?:^|;)\s*display\s*:\s*([a-z-]+)", re.IGNORECASE)
_INVISIBLE = re.compile(r"(?:^|;)\s*visibility\s*:\s*(?:hidden|collapse)", re.IGNORECASE)
_WHITE_SPACE = re.compile(r"(?:^|;)\s*white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)
_LINE_BREAKS = re.compile(r"\r\n?")
_TITLE_PARTS = re.compile(r"\s+[|–—·»:/-]+\s+")
_PAGE = re.compile(
    r"\ufeff?\s*(?>(?:<\?xml[^>]*>|<!--.{0,4000}?-->)\s*){0,20}"
    r"<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(
    r"<(?:!doctype|/?(?:html|head|body|title|meta|div|p|br|span|table|a|h[1-6]))[\s/>]",
    re.IGNORECASE,
)
_SNIFFED = 100_000


class Node(Protocol):
    """A node of a page's tree, as :mod:`selectolax` gives it."""

    @property
    def tag(self) -> str | None:
        """Return the element's name; ``-text`` for a text."""

    @property
    def attributes(self) -> Mapping[str, str | None]:
        """Return the element's attributes."""

    @property
    def is_element_node(self) -> bool:
        """Whether it is an element."""

    @property
    def is_text_node(self) -> bool:
        """Whether it is a text."""

    @property
    def text_content(self) -> str | None:
        """Return the words of a text."""

    @property
    def prev(self) -> Any:  # noqa: ANN401 - another node of the same kind, or None
        """Return the node before it with the same parent."""

    def iter(self, *, include_text: bool = False) -> Iterator[Any]:
        """Yield the nodes below it, one level down."""

    def text(self) -> str:
        """Return all words below it."""


class Tree(Protocol):
    """The tree that a browser makes of a page."""

    @property
    def root(self) -> Any:  # noqa: ANN401 - a Node, or None where the page is empty
        """Return its ``html`` element."""

    def css_first(self, query: str) -> Any:  # noqa: ANN401 - a Node, or None where there is none
        """Return the first element that a CSS selector names."""


def is_page(text: str, name: str = "") -> bool:
    """Whether a text is a saved page, by how it begins or by its file's name and a tag in it."""
    if _PAGE.match(text[:_SNIFFED]):
        return True
    named = name.lower().endswith((".html", ".htm", ".xhtml"))
    return named and _TAG.search(text[:_SNIFFED]) is not None


def page_text(page: str) -> str:
    """Return the text of a saved page as a reader sees it, one block or ``<br>`` a line."""
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - text files need none

    return tree_text(LexborHTMLParser(page))


def tree_text(tree: Tree) -> str:
    """Return the text of a page whose tree is known, as :func:`page_text` does."""
    root = tree.root
    text = _written(_pieces(root)) if root is not None else ""
    title = _words_of(tree, "head > title")
    if not title or _words_of(tree, "h1") or _says(text, title):
        return text
    return f"{title}\n\n{text}"


def _words_of(tree: Tree, selector: str) -> str:
    node = tree.css_first(selector)
    return " ".join(node.text().split()) if node is not None else ""


def _says(text: str, title: str) -> bool:
    """Whether a line of the page is the title, or the title without the site's name."""
    lines = {" ".join(line.split()).casefold() for line in text.splitlines()}
    longest = max(_TITLE_PARTS.split(title), key=len)
    return title.casefold() in lines or longest.casefold() in lines


def _written(pieces: Iterator[str | int]) -> str:
    """Join strings and wanted line breaks; of several breaks in a row the largest counts."""
    out: list[str] = []
    breaks = 0
    for piece in pieces:
        if isinstance(piece, int):
            breaks = max(breaks, piece)
        elif piece:
            out += ["\n" * breaks if out else "", piece]
            breaks = 0
    lines = (line.rstrip(" ") for line in "".join(out).split("\n"))
    text = "\n".join(lines).replace("\xa0", " ")
    return f"{text}\n" if text else ""


def _pieces(root: Node) -> Iterator[str | int]:
    """Yield the text of a tree in order, and after and before a block how many breaks it wants."""
    fresh = True  # at the start of a line or after a blank, where another blank would not show
    kept = 0  # how many elements around us keep their blanks
    for node, leaving in _walk(root):
        tag = node.tag or ""
        if tag == "-text":
            piece = _words(node, fresh=fresh, kept=kept > 0)
            fresh = piece[-1] in " \n" if piece else fresh
            yield piece
            continue
        style = _style(node)
        kept += (-1 if leaving else 1) * (tag in _KEPT_BLANKS or bool(_WHITE_SPACE.search(style)))
        if tag == "br" and not leaving:
            yield "\n"
        elif tag in _CELLS:
            if not leaving and _has_cell_before(node):
                yield "\t"
        elif _is_block(tag, style):
            yield 2 if tag == "p" else 1
        else:
            continue
        fresh = True


def _walk(root: Node) -> Iterator[tuple[Node, bool]]:
    """Yield each node that shows, and each element once more when it ends."""
    waiting = [(root, False)]
    while waiting:
        node, leaving = waiting.pop()
        if not leaving and not node.is_text_node:
            if not _shows(node):
                continue
            waiting.append((node, True))
            waiting += [(child, False) for child in reversed(list(node.iter(include_text=True)))]
        yield node, leaving


def _shows(node: Node) -> bool:
    if not node.is_element_node or node.tag in _UNSEEN or "hidden" in node.attributes:
        return False
    style = _style(node)
    return not _INVISIBLE.search(style) and _display(style) != "none"


def _style(node: Node) -> str:
    return node.attributes.get("style") or ""


def _display(style: str) -> str:
    found = _DISPLAY.search(style)
    return found[1].lower() if found else ""


def _is_block(tag: str, style: str) -> bool:
    display = _display(style)
    return not display.startswith(("inline", "contents")) if display else tag in _BLOCKS


def _has_cell_before(node: Node) -> bool:
    before = node.prev
    while before is not None and before.tag not in _CELLS:
        before = before.prev
    return before is not None


def _words(node: Node, *, fresh: bool, kept: bool) -> str:
    text = node.text_content or ""
    if kept:
        return _LINE_BREAKS.sub("\n", text)
    folded = _BLANKS.sub(" ", text)
    return folded.lstrip(" ") if fresh else folded
