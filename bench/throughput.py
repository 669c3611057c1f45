"""How fast pages are read, beside the sentence splitting alone of NLTK and spaCy.

Every tool gets the same texts in the same run, one after the other in each round, so that a busy
machine slows all of them; the median of the rounds counts. Megabytes are 10**6 bytes of UTF-8.
NLTK's trained Punkt model is a download, so its tokenizer runs untrained: the same work, other
boundaries. spaCy runs as a blank English pipeline with its rule-based sentencizer.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import metadata
from pathlib import Path
from statistics import median

import spacy
from nltk.tokenize.punkt import PunktSentenceTokenizer

from bench.copies import copies
from podium import layout, sentences
from podium.model import Source
from podium.sources import read_file

Tool = Callable[[str], object]
_VARIABLE = "PODIUM_BENCH_TEXTS"
_COPIES = 200


def tools() -> dict[str, Tool]:
    """Return what is measured, by its name."""
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    pipeline.max_length = 1 << 40
    punkt = PunktSentenceTokenizer()
    return {
        "podium: header, turns, notes, sentences": _parse,
        "podium: sentences alone": sentences.split,
        f"NLTK {metadata.version('nltk')}: sentences alone (untrained)": punkt.tokenize,
        f"spaCy {metadata.version('spacy')}: sentences alone": lambda text: list(
            pipeline(text).sents
        ),
    }


def _parse(text: str) -> object:
    return layout.parse(text, Source(path="", sha256="", encoding="utf-8", chars=len(text)))


def texts_of(paths: Sequence[Path]) -> list[str]:
    """Return the text of each .txt file named or in a folder named."""
    files = (file for path in paths for file in ([path] if path.is_file() else _texts_in(path)))
    return [read_file(file)[0] for file in files]


def _texts_in(folder: Path) -> Iterator[Path]:
    yield from sorted(folder.glob("*.txt"))


def measure(texts: Sequence[str], measured: dict[str, Tool], rounds: int) -> dict[str, float]:
    """Return the median seconds that each tool takes for all the texts."""
    seconds: dict[str, list[float]] = {name: [] for name in measured}
    for _ in range(rounds):
        for name, tool in measured.items():
            _forget()
            seconds[name].append(_seconds(tool, texts))
    return {name: median(taken) for name, taken in seconds.items()}


def _forget() -> None:
    """Empty our caches, so that no round profits from the one before."""
    for name, module in list(sys.modules.items()):
        for value in vars(module).values() if name.startswith("podium") else ():
            getattr(value, "cache_clear", bool)()


def _seconds(tool: Tool, texts: Iterable[str]) -> float:
    started = time.perf_counter()
    for text in texts:
        tool(text)
    return time.perf_counter() - started


def report(texts: Sequence[str], seconds: dict[str, float], rounds: int) -> Iterator[str]:
    """Yield the lines of the table; the ratio is each tool's speed over that of whole parsing."""
    size = sum(len(text.encode()) for text in texts) / 1e6
    yield f"{len(texts)} texts, {size:.2f} MB, median of {rounds} rounds, interleaved"
    yield f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} processors\n"
    yield f"{'':46} {'MB/s':>7} {'ratio':>7}"
    first = next(iter(seconds.values()))
    for name, taken in seconds.items():
        yield f"{name:46} {size / taken:7.2f} {first / taken:7.2f}"


def main(argv: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument(
        "paths", nargs="*", type=Path,
        help=f"texts or folders of .txt (default: ${_VARIABLE}, else copies of the documents)",
    )  # fmt: skip
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args(argv)
    named = os.environ.get(_VARIABLE)
    paths = arguments.paths or ([Path(named)] if named else [])
    texts = texts_of(paths) if paths else [*copies(_COPIES)]
    if not texts:
        parser.error(f"no .txt file in {', '.join(map(str, paths))}")
    seconds = measure(texts, tools(), arguments.rounds)
    print("\n".join(report(texts, seconds, arguments.rounds)))


if __name__ == "__main__":
    main()
