"""How a book is cited: what ``CITATION.cff`` beside it says, or its own title and author.

The file is the one setting for the address of the repository, from which notebooks open in Binder.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlparse

import yaml

from podium.model import PodiumError
from podium.yml import read_yaml

FILE = "CITATION.cff"
_BINDER = "https://mybinder.org/v2"
_HOSTS = {"github.com": "gh", "gitlab.com": "gl"}
_OWNER_AND_NAME = 2


class CitationError(PodiumError):
    """A ``CITATION.cff`` that cannot be read; says which and why."""


@dataclass(frozen=True, slots=True)
class Citation:
    """What is needed to cite a book; what is not known is empty."""

    title: str
    authors: str = ""
    version: str = ""
    year: str = ""
    repository: str = ""
    doi: str = ""
    licence: str = ""
    message: str = ""
    """What whoever cites it should know."""

    def plain(self) -> dict[str, str]:
        """Return it as plain values, for settings."""
        return asdict(self)

    def text(self) -> str:
        """Return the citation as one line of words."""
        who = f"{self.authors}. " if self.authors else ""
        when = f" ({self.year})" if self.year else ""
        version = f" Version {self.version}." if self.version else ""
        where = f"https://doi.org/{self.doi}" if self.doi else self.repository
        return f"{who}{self.title}{when}.{version}{f' {where}' if where else ''}"

    def bibtex(self) -> str:
        """Return the citation as an entry for BibTeX."""
        fields = {
            "author": f"{{{self.authors}}}" if self.authors else "", "title": f"{{{self.title}}}",
            "year": self.year, "version": self.version, "doi": self.doi, "url": self.repository,
        }  # fmt: skip
        key = "".join(filter(str.isalnum, self.title.lower())) or "book"
        lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
        return f"@misc{{{key},\n{lines}\n}}"

    def binder(self, notebook: str) -> str:
        """Return where Binder opens a notebook of the repository; empty if none is known."""
        if not self.repository:
            return ""
        parts = urlparse(self.repository)
        path = parts.path.strip("/").removesuffix(".git")
        host = _HOSTS.get(parts.netloc)
        if host == "gl":
            path = quote(path, safe="")
        if host is None or (host == "gh" and path.count("/") + 1 != _OWNER_AND_NAME):
            host, path = "git", quote(self.repository, safe="")
        return f"{_BINDER}/{host}/{path}/HEAD?urlpath={quote(f'lab/tree/{notebook}', safe='')}"


def find_citation(folders: Iterable[Path], title: str, author: str) -> Citation:
    """Return what the first ``CITATION.cff`` in these folders says, else title and author.

    Raises:
        CitationError: it is not the YAML it should be.
    """
    path = next((each / FILE for each in folders if (each / FILE).is_file()), None)
    return _read(path, title, author) if path else Citation(title, author)


def _read(path: Path, title: str, author: str) -> Citation:
    try:
        said = read_yaml(path.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise CitationError(f"{path}: {error}") from error
    if not isinstance(said, dict):
        raise CitationError(f"{path}: needs lines such as 'title: …', found {said!r}")
    repository = str(said.get("repository-code") or "")
    if repository and urlparse(repository).scheme not in {"http", "https"}:
        raise CitationError(f"{path}: repository-code is no web address: {repository}")
    licences = said.get("license") or []
    return Citation(
        title=str(said.get("title") or title),
        authors=_names(said.get("authors"), path) or author,
        version=str(said.get("version") or ""),
        year=str(said.get("date-released") or "")[:4],
        repository=repository,
        doi=str(said.get("doi") or ""),
        licence=", ".join(map(str, licences if isinstance(licences, list) else [licences])),
        message=str(said.get("message") or ""),
    )


def _names(authors: Any, path: Path) -> str:  # noqa: ANN401 - whatever the file holds
    if authors is None:
        return ""
    if not isinstance(authors, list) or not all(isinstance(each, dict) for each in authors):
        raise CitationError(f"{path}: 'authors' is not a list of persons or bodies")
    return " and ".join(filter(None, map(_name, authors)))


def _name(author: dict[str, Any]) -> str:
    if author.get("name"):
        return str(author["name"])
    parts = [author.get("given-names"), author.get("name-particle"), author.get("family-names")]
    return " ".join(str(part) for part in parts if part)
