"""Every link of the book leads somewhere: pages are parsed, no browser is needed."""

from functools import cache
from pathlib import Path
from urllib.parse import unquote

from lxml import html

from tests.browser.watched import pages

OUTSIDE = ("http:", "https:", "mailto:", "data:")


@cache
def parsed(path: Path) -> tuple[frozenset[str], tuple[str, ...]]:
    """The names on a page and the links from it."""
    tree = html.parse(str(path)).getroot()
    names = {*tree.xpath("//@id"), *tree.xpath("//a/@name"), "", "top"}
    links = tree.xpath("//a/@href | //img/@src | //script/@src | //link/@href | //use/@href")
    return frozenset(names), tuple(dict.fromkeys(links))


def dead(path: Path) -> list[str]:
    """The links of a page that lead nowhere."""
    return [link for link in parsed(path)[1] if not leads(path, link)]


def leads(path: Path, link: str) -> bool:
    """Whether a link leads to a file, and to a name in it."""
    if link.startswith(OUTSIDE):
        return True
    address, _, name = link.partition("#")
    file = unquote(address.partition("?")[0])
    target = (path.parent / file).resolve() if file else path.resolve()
    if target.suffix != ".html":
        return target.is_file()
    return target.is_file() and ("=" in name or unquote(name) in parsed(target)[0])


def test_our_own_book(built: Path) -> None:
    """Every page, sentence, picture, style and script that a page names is there."""
    assert {path.name: dead(path) for path in pages(built) if dead(path)} == {}


def test_a_book_over_another_corpus(invented: Path) -> None:
    """The same holds for a corpus that has few tables."""
    every = pages(invented / "build" / "html")
    assert {path.name: dead(path) for path in every if dead(path)} == {}


def test_no_name_stands_twice_on_a_page(built: Path) -> None:
    """A link that leads to a name leads to one place."""
    for path in pages(built):
        names = html.parse(str(path)).getroot().xpath("//@id")
        assert sorted(names) == sorted(set(names)), path.name
