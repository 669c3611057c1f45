"""A corpus that nobody published: two governments, two meetings, one of them told by one side."""

from __future__ import annotations

import hashlib
from pathlib import Path

from podium import corpus
from podium.frames import Corpus
from podium.tables import write_table

HOSTILE = (
    "<script>document.title = 'taken'</script> & <b>bold</b> {{ words }} "
    "[here](javascript:alert(1)) "
    '**stars** `code` $x$ {said}`a "b"` &amp; "quoted"'
)
TEXTS = {
    "2021-03-03-norland": f"""Statement by Minister of Foreign Affairs Ada Brell following talks \
with Foreign Minister of Vesk Oran Tiel, Lund, March 3, 2021

Ladies and gentlemen,

We discussed the river treaty. I said that the river is ours. {HOSTILE}

Question: Will there be a treaty?

Ada Brell: There will be a “treaty”. We agreed on it today.
""",
    "2021-03-03-vesk": """Press Conference by Foreign Minister Oran Tiel
Wednesday, March 3, 2021, 3:00 p.m. Lund

Opening Remarks

Mr. Oran Tiel, Minister for Foreign Affairs: Thank you for coming. We talked about fish and \
about the river.

Reporter: Is the treaty agreed?

Minister Tiel: I will not go into details.
""",
    "2021-09-09-norland": """Statement by Minister of Foreign Affairs Ada Brell following talks \
with Foreign Minister of Vesk Oran Tiel, Port, September 9, 2021

Ladies and gentlemen,

We spoke of trade only.
""",
}
_MEETINGS = [
    {"id": "2021-03-03-lund", "date": "2021-03-03", "place": "Lund", "country": "Norland"},
    {"id": "2021-09-09-port", "date": "2021-09-09", "place": "Port", "country": "Vesk"},
]
_THEMES = [
    {"id": "river", "name": "The river", "definition": "The river and whose it is."},
    {"id": "fish", "name": "Fish", "definition": "Fish and fishing."},
]
_TERMS = [("river", "river", "find"), ("river", "river treaty", "skip"), ("fish", "fish*", "find")]


def write_corpus(folder: Path) -> Path:
    """Write the corpus into ``folder`` and return it."""
    register = [_entry(folder, key, text) for key, text in TEXTS.items()]
    curated = folder / "curated"
    write_table(curated / "transcripts.csv", register, list(register[0]))
    meetings = [{**row, "norland_minister": "brell", "vesk_minister": "tiel"} for row in _MEETINGS]
    write_table(curated / "meetings.csv", meetings, list(meetings[0]))
    write_table(curated / "themes.csv", _THEMES, list(_THEMES[0]))
    terms = [{"theme": theme, "term": term, "use": use} for theme, term, use in _TERMS]
    write_table(curated / "theme_terms.csv", terms, ["theme", "term", "use", "note"])
    corpus.write_tables(folder, corpus.build_tables(folder))
    return folder


def _entry(folder: Path, key: str, text: str) -> dict[str, str]:
    raw = text.encode("utf-8")
    path = folder / "raw" / f"{key}.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)
    day, _, side = key.rpartition("-")
    return {
        "id": key, "file": f"raw/{key}.txt", "sha256": hashlib.sha256(raw).hexdigest(),
        "publisher": f"Ministry of {side.title()}", "side": side,
        "meeting": "2021-03-03-lund" if day == "2021-03-03" else "2021-09-09-port",
        "genre": "press_conference", "language": "en", "copy": "first_hand", "copy_note": "",
        "terms": "", "encoding": "",
    }  # fmt: skip


def invented(folder: Path) -> Corpus:
    """Write the corpus into ``folder`` and open it."""
    return Corpus(write_corpus(folder))
