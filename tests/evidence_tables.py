"""Curated tables over the invented corpus, small enough to count by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from podium.frames import Corpus
from tests.filled import write_filled
from tests.invented import TEXTS, write_corpus

NORLAND, VESK, LATER = "2021-03-03-norland", "2021-03-03-vesk", "2021-09-09-norland"
LUND, PORT = "2021-03-03-lund", "2021-09-09-port"
Row = Mapping[str, object]


def at(transcript: str, quote: str) -> dict[str, object]:
    """Return the anchor of the first place where ``quote`` stands."""
    start = TEXTS[transcript].index(quote)
    return {"transcript": transcript, "start": start, "end": start + len(quote), "quote": quote}


TRACKS = [{"id": key, "name": key.title(), "theme": "river"} for key in ("river", "fish", "trade")]
COVERAGE = [
    {"track": track, "transcript": transcript, "coverage": coverage}
    for track, told in {
        "river": ("treated", "treated", "absent"),
        "fish": ("absent", "treated", "absent"),
        "trade": ("absent", "absent", "treated"),
        "treaty": ("treated", "question_only", "absent"),
    }.items()
    for transcript, coverage in zip((NORLAND, VESK, LATER), told, strict=True)
]
TABLES: dict[str, list[Row]] = {
    "people": [
        {"id": "brell", "name": "Ada Brell", "side": "norland"},
        {"id": "tiel", "name": "Oran Tiel", "side": "vesk"},
    ],
    "tracks": [*TRACKS, {"id": "treaty", "name": "Treaty", "theme": "river"}],
    "track_coverage": [*COVERAGE],
    "track_anchors": [
        {"track": "river", **at(NORLAND, "the river is ours")},
        {"track": "fish", **at(VESK, "fish")},
    ],
    "track_comparisons": [
        {"track": "river", "meeting": LUND, "agreement": "partly", "assessment": "Both name it."}
    ],
    "track_comparison_anchors": [
        {"track": "river", "meeting": LUND, "side": "norland", **at(NORLAND, "the river is ours")},
        {"track": "river", "meeting": LUND, "side": "vesk", **at(VESK, "about the river")},
    ],
    "discrepancies": [
        {"id": "river-words", "kind": "between_sides", "topic": "The river", "status": "unresolved",
         "assessment": "One claims it, the other names it."}
    ],
    "discrepancy_anchors": [
        {"discrepancy": "river-words", "label": "a", **at(NORLAND, "the river is ours")},
        {"discrepancy": "river-words", "label": "b", **at(VESK, "about the river")},
    ],
    "commitments": [
        {"id": "treaty", "meeting": LUND, "actor": "both", "side": "both", "kind": "agreed",
         "what": "A treaty", "due": "2021-04", "due_words": "in April", "status": "no_evidence"},
        {"id": "talks", "meeting": LUND, "actor": "brell", "side": "norland", "kind": "undertaken",
         "what": "Talk of trade", "due": "", "due_words": "", "status": "fulfilled"},
        {"id": "trade", "meeting": PORT, "actor": "tiel", "side": "vesk", "kind": "hoped",
         "what": "Trade", "due": "", "due_words": "", "status": "pending"},
    ],
    "commitment_anchors": [
        {"commitment": "treaty", "role": "made", **at(NORLAND, "We agreed on it today.")},
        {"commitment": "talks", "role": "made", **at(NORLAND, "We discussed the river treaty.")},
        {"commitment": "talks", "role": "evidence", **at(LATER, "We spoke of trade only.")},
        {"commitment": "trade", "role": "made", **at(LATER, "trade")},
    ],
    "name_sets": [
        {"set": "river", "name": "The river", "note": "Whose it is.", "forms": "the river",
         "contested": "true"},
        {"set": "fish", "name": "Fish", "note": "", "forms": "fish", "contested": "false"},
    ],
    "namings": [
        {"set": "river", "form": "the river", "voice": "own", "speaker": "brell",
         "side": "norland", **at(NORLAND, "the river")},
        {"set": "river", "form": "treaty", "voice": "quoted", "speaker": "brell",
         "side": "norland", **at(NORLAND, "“treaty”")},
        {"set": "river", "form": "the river", "voice": "own", "speaker": "tiel", "side": "vesk",
         **at(VESK, "the river")},
        {"set": "river", "form": "the treaty", "voice": "reporter", "speaker": "reporter",
         "side": "none", **at(VESK, "the treaty")},
        {"set": "fish", "form": "fish", "voice": "own", "speaker": "tiel", "side": "vesk",
         **at(VESK, "fish")},
    ],
    "claims": [
        {"id": "day", "kind": "relative_date", "date_start": "2021-03-03", "precision": "day",
         "basis": "inferred", "basis_words": "today; March 3, 2021", "approximate": "false",
         "speaker": "brell", "voice": "own", "of_what": "the agreement", **at(NORLAND, "today")},
        {"id": "date", "kind": "date", "date_start": "2021-03-03", "precision": "day",
         "basis": "stated", "basis_words": "March 3, 2021", "approximate": "false", "speaker": "",
         "voice": "page", "of_what": "the conference", **at(VESK, "March 3, 2021")},
    ],
    "subquestions": [
        {"subquestion": f"{NORLAND}/t02/q01", "addressee": "brell",
         **at(NORLAND, "Will there be a treaty?")},
        {"subquestion": f"{NORLAND}/t02/q01", "addressee": "tiel",
         **at(NORLAND, "Will there be a treaty?")},
        {"subquestion": f"{VESK}/t02/q01", "addressee": "tiel",
         **at(VESK, "Is the treaty agreed?")},
    ],
    "refusals": [
        {"id": "details", "speaker": "tiel", "kind": "refusal", "topic": "the treaty",
         "in_reply_to": "Is the treaty agreed?", **at(VESK, "I will not go into details.")},
        {"id": "ours", "speaker": "brell", "kind": "control", "topic": "the river",
         "in_reply_to": "", **at(NORLAND, "the river is ours")},
    ],
}  # fmt: skip
CODES = ("theme", "act", "polarity", "hedged")
SENTENCES = {
    f"{NORLAND}/t01/p02/s01": ("river", "report", "0", "false"),
    f"{NORLAND}/t01/p02/s02": ("river;fish", "position", "-1", "false"),
    f"{NORLAND}/t02/p01/s01": ("river", "question", "0", "false"),
    f"{NORLAND}/t03/p01/s01": ("river", "report", "0", "true"),
    f"{NORLAND}/t03/p01/s02": ("river", "agreement", "1", "false"),
    f"{VESK}/t01/p01/s02": ("fish;river", "report", "0", "false"),
    f"{VESK}/t02/p01/s01": ("river", "question", "0", "false"),
    f"{VESK}/t03/p01/s01": ("", "withholding", "0", "false"),
    f"{LATER}/t01/p02/s01": ("", "report", "0", "false"),
}
OTHERWISE = {f"{NORLAND}/t03/p01/s01": ("river", "commitment", "0", "false")}
"""Where the second coder differs."""
REPLIES = [
    (f"{NORLAND}/t02/q01", "brell", "clear_reply", "explicit", "reply", "", "We agreed on it"),
    (f"{NORLAND}/t02/q01", "tiel", "", "unanswered_in_document", "", "", ""),
    (f"{VESK}/t02/q01", "tiel", "clear_non_reply", "declining_to_answer", "non_reply",
     "declines_to_answer", "I will not go into details."),
]  # fmt: skip


def codings() -> dict[str, list[Row]]:
    """Return the codings of two coders and what was decided."""
    tables: dict[str, list[Row]] = {}
    for coder in ("one", "two", "adjudicated"):
        own = SENTENCES | (OTHERWISE if coder == "two" else {})
        tables[f"codings/{coder}/sentences"] = [
            {"sentence": key, **dict(zip(CODES, codes, strict=True)), "note": ""}
            for key, codes in own.items()
        ]
        tables[f"codings/{coder}/subquestions"] = [_reply(*row) for row in REPLIES]
    key = f"{NORLAND}/t03/p01/s01"
    tables["codings/printed_units"] = [{"unit": key, "variable": "hedged"}]
    reasons = {"act": "It tells.", "hedged": "There is a hedge."}
    tables["codings/disagreements"] = [
        {"unit": key, "variable": name, "reason": reason} for name, reason in reasons.items()
    ]
    tables["readings/agreement"] = [
        {"table": "claims", "measure": "rows_both_found", "n": 4, "value": 2},
        {"table": "claims", "measure": "kind_percent_agreement", "n": 10, "value": "0.800"},
        {"table": "claims", "measure": "kind_cohen_kappa", "n": 10, "value": "0.600"},
        {"table": "claims", "measure": "voice_percent_agreement", "n": 10, "value": "1.000"},
        {"table": "claims", "measure": "voice_cohen_kappa", "n": 10, "value": "1.000"},
    ]
    return tables


def _reply(*cells: str) -> Row:
    key, who, level1, level2, level, tactic, words = cells
    anchor = at(key.partition("/")[0], words) if words else {"start": "", "end": ""}
    return {
        "subquestion": key, "addressee": who, "reply_level1": level1, "reply_level2": level2,
        "bull_mayer": level, "tactic": tactic, "reply_start": anchor["start"],
        "reply_end": anchor["end"], "note": "",
    }  # fmt: skip


def with_evidence(folder: Path, without: Iterable[str] = ()) -> Corpus:
    """Write the invented corpus with these tables, all but ``without``, and open it."""
    write_corpus(folder)
    for name, rows in {**TABLES, **codings()}.items():
        if name not in set(without):
            write_filled(folder / "curated" / f"{name}.csv", rows)
    return Corpus(folder)
