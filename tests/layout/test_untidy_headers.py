"""Headers among menus, banners, clocks of sites, paths, marks of Markdown, in several languages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from podium.layout import parse
from podium.layout.announced import hosts_announced
from podium.layout.nominative import nominative
from podium.model import Source

PAGES = yaml.safe_load(
    (Path(__file__).parents[1] / "fixtures" / "untidy_headers.yml").read_text(encoding="utf-8")
)
ANNOUNCED = {
    "Rueda de prensa de la ministra de Asuntos Exteriores, Elena Urrutia, tras la cita": (
        "Elena Urrutia"
    ),
    "Déclarations de Romain Vasseur, porte-parole du ministère (Paris, 14 avril 2016)": (
        "Romain Vasseur"
    ),
    "Interview mit Außenminister Clemens Reitinger": "Clemens Reitinger",
    "Conferenza stampa del Ministro degli Esteri Paolo Renzetti": "Paolo Renzetti",
    "Выступление Министра иностранных дел А.П.Ремезова на форуме": "А.П. Ремезов",
    "Discours du ministre des Affaires étrangères, M. Jean Dupré, à Lyon": "Jean Dupré",
}
NOBODY = ["Statement on International Snow Leopard Day", "Rede zur Lage", "Point de presse"]
NAMES = {
    "Сергея Петрова": "Сергей Петров",
    "Марии Захаровой": "Мария Захарова",
    "А.П. Полянского": "А.П. Полянский",
    "Jean Dupré": "Jean Dupré",
    "Гриценко": None,
}


@pytest.mark.parametrize("page", PAGES, ids=[page["name"] for page in PAGES])
def test_header_amid_the_mess(page: dict[str, Any]) -> None:
    """Every field of the header is what a reader sees, and null where the page is silent."""
    text = page["page"]
    header = parse(text, Source("", "", "utf-8", len(text))).header
    found = {key: getattr(header, key) for key in page["header"]}
    place, wanted = found.get("place"), page["header"].get("place")
    if place and wanted and (place in wanted or wanted in place):
        found["place"] = wanted
    assert found == page["header"]


@pytest.mark.parametrize(("title", "name"), ANNOUNCED.items())
def test_host_of_a_title_in_another_language(title: str, name: str) -> None:
    """A title that opens with a kind of text in another language names its speaker next."""
    assert [person.name for person in hosts_announced(title)] == [name]


@pytest.mark.parametrize("title", NOBODY)
def test_nobody_is_made_of_a_topic(title: str) -> None:
    """A title that names nobody gives nobody the floor."""
    assert hosts_announced(title) == ()


@pytest.mark.parametrize(("printed", "called"), NAMES.items())
def test_names_out_of_their_case(printed: str, called: str | None) -> None:
    """A Russian name is turned into the nominative where its ending tells it, else null."""
    assert nominative(printed) == called
