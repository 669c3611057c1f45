"""What the lab's page asks of Python."""

import json
from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser, LexborNode

from podium import draft, keyness
from podium.html import page_text, tree_text
from podium.lab.groups import REPORTERS, REST
from podium.lab.session import Session
from podium.lab.tree import BrowserTree
from podium.sources import canonical_text, data_folder, read_register
from podium.transcripts import json_text, parse_entry, parse_text

PAGE = (
    "Press Conference by Foreign Minister Ana Tiel\nMarch 3, 2021\n\n"
    "Reporter, Daily News: Did you sign a peace treaty last month?\n\n"
    "Minister Tiel: We met three times. I will not comment on the treaty.\n\n"
    "Reporter, Evening Post: Will there be a treaty?\n\n"
    "Minister Tiel: Peace takes time. Wait and see.\n"
)


def ask(session: Session, verb: str, raw: bytes = b"", **asked: object) -> dict[str, Any]:
    """The answer to a verb; an error fails the test."""
    told = json.loads(session.ask(verb, json.dumps(asked), raw))
    answer: dict[str, Any] = told["answer"]
    return answer


def refused(session: Session, verb: str, raw: bytes = b"", **asked: object) -> str:
    """The words of an error."""
    return str(json.loads(session.ask(verb, json.dumps(asked), raw))["error"])


@pytest.fixture
def session() -> Session:
    """A session with the invented page open."""
    made = Session()
    ask(made, "read", PAGE.encode(), name="tiel.txt")
    return made


class TestRead:
    """read."""

    def test_the_json_is_that_of_the_library(self) -> None:
        """Same text, same source, same ids."""
        view = ask(Session(), "read", PAGE.encode(), name="tiel.txt")
        text, source = canonical_text(PAGE.encode(), "tiel.txt", path="tiel.txt")
        assert view["json"] == json_text(parse_text(text, source, "tiel"))

    def test_items_cover_the_text_in_order(self) -> None:
        """Paragraphs and notes, nothing twice, nothing but blanks between them."""
        view = ask(Session(), "read", PAGE.encode(), name="tiel.txt")
        end = 0
        for item in view["items"]:
            assert PAGE[end : item["start"]].isspace() or end == item["start"]
            assert item["text"] == PAGE[item["start"] : item["end"]]
            end = item["end"]
        assert PAGE[end:].isspace()

    def test_turns_know_what_was_said_before(self) -> None:
        """A turn's start is the number of words before it, as in the strip of the book."""
        turns = ask(Session(), "read", PAGE.encode(), name="tiel.txt")["turns"]
        assert len(turns) == 4
        assert [turn["start"] for turn in turns] == [
            sum(turn["words"] for turn in turns[:number]) for number in range(4)
        ]
        assert turns[1]["answers"] == 1

    def test_a_name_of_ones_own_is_looked_for(self) -> None:
        """Each line is a name, beside those of the book."""
        view = ask(Session(), "read", PAGE.encode(), name="t.txt", names="peace treaty\n\n")
        assert [(row["set"], row["form"], row["turn"]) for row in view["names"]] == [
            ("yours", "peace treaty", 1)
        ]

    def test_a_day_settles_what_is_told_from_it(self) -> None:
        """Last month is the month before the day that was given."""
        view = ask(Session(), "read", PAGE.encode(), name="t.txt", day="2019-07-20")
        row = next(row for row in view["numbers"] if row["quote"] == "last month")
        assert row["date_start"].startswith("2019-06")

    @pytest.mark.parametrize(
        ("raw", "asked", "words"),
        [
            (b"", {}, "is empty"),
            (b"\x1f\x8b\x08rest", {}, "a compressed file"),
            (b"words", {"encoding": "klingon"}, "no encoding called 'klingon'"),
            (b"words", {"day": "yesterday"}, "'yesterday' is no day"),
        ],
    )
    def test_what_cannot_be_read_is_told(
        self, raw: bytes, asked: dict[str, str], words: str
    ) -> None:
        """In the library's own words."""
        assert words in refused(Session(), "read", raw, name="x.txt", **asked)


class TestBook:
    """A transcript of the book."""

    @pytest.mark.parametrize("number", range(5))
    def test_it_is_read_and_drafted_as_the_book_does(self, number: int) -> None:
        """Same JSON; the same rows proposed, with the lists of the book."""
        data = data_folder()
        entry = read_register(data)[number]
        known, lists = parse_entry(data, entry), draft.read_lists(data)
        made = Session()
        formulas = [[one.id, one.kind, one.pattern.pattern] for one in lists.formulas]
        ask(made, "lists", formulas=formulas, names=lists.names, people=dict(lists.people))
        text, source = known.text, known.source
        fields = {name: getattr(source, name) for name in source.__dataclass_fields__}
        view = ask(made, "book", id=entry.id, text=text, source=fields)
        assert view["json"] == json_text(known)
        drafted = draft.draft(known, lists)
        for name, table in (("names", "namings"), ("people", "people_forms"),
                            ("numbers", "claims"), ("refusals", "refusals")):  # fmt: skip
            shown = [(row["start"], row["end"], row["quote"]) for row in view[name]]
            assert shown == [(row["start"], row["end"], row["quote"]) for row in drafted[table]]


class TestKeyness:
    """keyness."""

    SETTINGS: ClassVar[dict[str, Any]] = {"prior": "40", "least": "1", "leave_out": ""}

    def test_it_is_that_of_the_library(self, session: Session) -> None:
        """The same words, counts, ratios and intervals in the same order."""
        found = ask(session, "keyness", a="Ana Tiel", b=REPORTERS, **self.SETTINGS)
        ours = _said("Minister Tiel")
        theirs = [*_said("Reporter, Daily News"), *_said("Reporter, Evening Post")]
        counts = [keyness.counts(texts) for texts in (ours, theirs, [*ours, *theirs])]
        expected = keyness.contrast(counts[0], counts[1], counts[2], 40)
        assert found["rows"] == expected.to_dict("records")

    def test_everybody_else_is_all_but_the_other(self, session: Session) -> None:
        """With two sides only, the rest is the other side."""
        one = ask(session, "keyness", a="Ana Tiel", b=REST, **self.SETTINGS)
        other = ask(session, "keyness", a="Ana Tiel", b=REPORTERS, **self.SETTINGS)
        assert one == other

    def test_rare_and_unwanted_words_are_not_told(self, session: Session) -> None:
        """They count all the same: the sizes of the groups do not change."""
        asked = {**self.SETTINGS, "least": "2", "leave_out": "treaty"}
        rows = ask(session, "keyness", a="Ana Tiel", b=REPORTERS, **asked)["rows"]
        assert rows
        assert all(row["a"] + row["b"] >= 2 and row["word"] != "treaty" for row in rows)

    @pytest.mark.parametrize(
        ("asked", "words"),
        [
            ({"a": "Nobody"}, "nobody called 'Nobody' speaks here"),
            ({"b": "Ana Tiel"}, "stands on both sides"),
            ({"prior": "0"}, "the prior has a weight of 0"),
        ],
    )
    def test_what_cannot_be_compared_is_told(
        self, session: Session, asked: dict[str, Any], words: str
    ) -> None:
        """An unknown speaker, one against itself, no prior."""
        given: dict[str, Any] = {"a": "Ana Tiel", "b": REPORTERS, **self.SETTINGS, **asked}
        assert words in refused(session, "keyness", **given)

    def test_without_a_transcript_it_says_so(self) -> None:
        """Nothing is open yet."""
        assert "no transcript is open" in refused(Session(), "keyness")


def _said(label: str) -> list[str]:
    return [line.partition(": ")[2] for line in PAGE.split("\n") if line.startswith(f"{label}:")]


class TestTerms:
    """terms."""

    def test_sentences_are_counted_and_places_shown(self, session: Session) -> None:
        """A phrase to pass over hides the term within it."""
        found = ask(session, "terms", terms="treaty\n-peace treaty")
        rows = {row["who"]: (row["found"], row["sentences"]) for row in found["rows"]}
        assert rows["Ana Tiel"] == (1, 4)
        assert [(hit["quote"], hit["turn"]) for hit in found["hits"]] == [
            ("treaty", 2), ("treaty", 3),
        ]  # fmt: skip

    def test_a_term_without_a_letter_is_refused(self, session: Session) -> None:
        """With what to give instead."""
        assert "give a word" in refused(session, "terms", terms="…")


class TestTree:
    """The browser's tree in place of the extractor's."""

    @given(st.recursive(
        st.sampled_from(["a", " b ", "\n", "<br>", "<script>x</script>", "<td>c", "<!-- d -->"]),
        lambda parts: st.builds(
            lambda tag, inner: f"<{tag}>{''.join(inner)}</{tag.split()[0]}>",
            st.sampled_from(["p", "div", "pre", "tr", "table", "b", "h1", "div hidden",
                             "span style='display:none'", "p style='white-space: pre'"]),
            st.lists(parts, max_size=4),
        ),
        max_leaves=12,
    ))  # fmt: skip
    def test_it_gives_the_same_text(self, body: str) -> None:
        """Whatever the page, the text is that of the extractor."""
        page = f"<!doctype html><head><title>T | S</title></head><body>{body}</body>"
        assert tree_text(BrowserTree(_as_browsers_tell(page))) == page_text(page)

    def test_a_page_is_known_and_read_by_its_tree(self) -> None:
        """The session gives the page to the browser, and takes its tree back."""
        page = "<html><body><h1>Talks</h1><p>Minister Tiel: Welcome.</p></body></html>"
        made = Session()
        assert ask(made, "page", page.encode(), name="x.txt") == {"page": page}
        assert ask(made, "page", b"Minister Tiel: Welcome.", name="x.txt") == {"page": None}
        tree = _as_browsers_tell(page)
        view = ask(made, "read", page.encode(), name="x.html", tree=tree)
        text, source = canonical_text(page.encode(), "x.html", path="x.html")
        assert view["json"] == json_text(parse_text(text, source, "x"))


def _as_browsers_tell(page: str) -> dict[str, Any]:
    """A page's tree as the lab's script tells it, from the extractor's parser."""
    tree = LexborHTMLParser(page)
    nodes: list[list[Any]] = []
    first = {query: tree.css_first(query) for query in ("head > title", "h1")}
    named = dict.fromkeys(first, -1)
    waiting: list[tuple[LexborNode, int]] = [(tree.root, -1)] if tree.root else []
    while waiting:
        node, parent = waiting.pop()
        number = len(nodes)
        if node.is_text_node:
            nodes.append([parent, node.text_content or ""])
            continue
        if not node.is_element_node:
            continue
        kept = {name: node.attributes[name] or "" for name in ("style", "hidden")
                if name in node.attributes}  # fmt: skip
        nodes.append([parent, node.tag, kept])
        for query, found in first.items():
            if found is not None and found.mem_id == node.mem_id:
                named[query] = number
        waiting += [(child, number) for child in reversed(list(node.iter(include_text=True)))]
    return {"nodes": nodes, "named": named}
