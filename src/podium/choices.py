"""Which values a parameter may have in a corpus, and whether those given are among them.

What may be chosen is read from the comment beside the parameter, so that a reader of the notebook
and this module cannot disagree:

- ``as in meetings.csv`` names a table: the values of its column of that name, else of its key;
- ``as in codebook.yml`` are the variables that the codebook defines;
- ``a folder of codings`` is one of ``curated/codings``;
- ``this day, month or year`` is a date such as 2019, 2019-05 or 2019-05-10;
- ``a selection`` is one of :mod:`podium.selection`;
- ``…: sentence or subquestion`` lists the values itself, after its colon.

A parameter called ``meeting``, ``theme``, ``transcript`` or ``side`` needs no such words. Where the
comment says ``joined by semicolons`` (or ``plus``), several values may be given; ``; or all`` adds
one value.
"""

from __future__ import annotations

import ast
import difflib
import re
from collections.abc import Callable, Mapping, Sequence

from podium.dictionary import CODED_SENTENCES, dictionary
from podium.frames import Corpus
from podium.iso import is_partial
from podium.parameters import Parameter, ParameterError, Value
from podium.yml import read_yaml

_TABLE = re.compile(r"\bas in (\w+)\.csv")
_ALSO = re.compile(r"; or (\w+)(?=;|$)")
_LISTED = re.compile(r": (\w+(?:, \w+)* or \w+)(?=;|$)")
_JOINED = {"joined by semicolons": ";", "joined by plus": "+"}
_IDS = ("meeting", "theme", "transcript")


def allowed(parameter: Parameter, corpus: Corpus) -> list[str] | None:
    """Return the values a parameter may have in a corpus; None if any of its type will do."""
    about = parameter.about
    if named := _TABLE.search(about):
        return [*_of_table(named[1], parameter.name, corpus), *_ALSO.findall(about)]
    if parameter.name in _IDS:
        return [row["id"] for row in corpus.rows(f"{parameter.name}s")]
    if parameter.name == "side":
        return sorted({row["side"] for row in corpus.rows("transcripts")} - {""})
    for words, values in _BY_COMMENT.items():
        if words in about:
            return values(corpus)
    if listed := _LISTED.search(about):
        return re.findall(r"\w+", listed[1].replace(" or ", ", "))
    return None


def _of_table(table: str, name: str, corpus: Corpus) -> list[str]:
    known = dictionary().get(f"curated/{table}") or dictionary().get(f"corpus/{table}", {})
    columns = known.get("columns", {})
    column = name if name in columns else known.get("key", ["id"])[0]
    listed = columns.get(column, {}).get("values")
    found = dict.fromkeys(str(row.get(column, "")) for row in corpus.rows(table))
    return list(listed or (cell for cell in found if cell))


def _variables(corpus: Corpus) -> list[str]:
    path = corpus.data / "curated" / "codebook.yml"
    book = read_yaml(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return [name for part in ("sentence", "reply") for name in book.get(f"{part}_variables", {})]


def _coders(corpus: Corpus) -> list[str]:
    folder = corpus.data / "curated" / "codings"
    return sorted(path.name for path in folder.glob("*") if path.is_dir())


_BY_COMMENT: dict[str, Callable[[Corpus], list[str]]] = {
    "as in codebook.yml": _variables,
    "folder of codings": _coders,
}


def resolve(
    known: Sequence[Parameter], given: Mapping[str, Value], corpus: Corpus
) -> dict[str, Value]:
    """Return the value of every parameter: as given, else the default.

    Text given for a parameter that is a number or a truth value is read as one; where the
    parameter is text, it stays text (``001`` is an id). An empty default asks the notebook to
    choose.

    Raises:
        ParameterError: a name, a type or a value does not fit; the message names the nearest.
    """
    names = {parameter.name for parameter in known}
    for name in given:
        if name not in names:
            raise ParameterError(f"no parameter '{name}'{_nearest(name, sorted(names))}")
    values = {
        parameter.name: _typed(parameter, given[parameter.name])
        if parameter.name in given
        else parameter.default
        for parameter in known
    }
    for parameter in known:
        if values[parameter.name] != parameter.default:
            _check_value(parameter, str(values[parameter.name]), corpus)
    return values


def _check_value(parameter: Parameter, value: str, corpus: Corpus) -> None:
    if "a selection" in parameter.about:
        _check_selection(value, corpus)
    if "day, month or year" in parameter.about and not is_partial(value):
        raise ParameterError(
            f"{parameter.name} is '{value}', no date: write 2019, 2019-05 or 2019-05-10"
        )
    choices = allowed(parameter, corpus)
    for one in _parts(parameter, value):
        if choices is not None and one not in choices:
            raise ParameterError(f"no {parameter.name} '{one}'{_nearest(one, choices)}")


def _check_selection(text: str, corpus: Corpus) -> None:
    from podium import selection  # noqa: PLC0415 - pandas, which other parameters do without

    if not selection.needs_codes(text) or corpus.rows(CODED_SENTENCES):
        selection.select(selection.sentences(corpus), text)


def _parts(parameter: Parameter, value: str) -> list[str]:
    for words, sign in _JOINED.items():
        if words in parameter.about:
            return [part.strip() for part in value.split(sign) if part.strip()]
    return [value]


def _nearest(wrong: str, known: Sequence[str]) -> str:
    close = difflib.get_close_matches(wrong, known, n=1, cutoff=0.4)
    hint = f"; did you mean '{close[0]}'?" if close else "."
    return f"{hint} There are: {', '.join(known) or 'none'}"


_READ: dict[str, Callable[[str], Value]] = {
    "str": str,
    "int": int,
    "float": float,
    "bool": lambda text: {"true": True, "false": False}[text.lower()],
}


def _typed(parameter: Parameter, value: Value) -> Value:
    wanted = parameter.type
    if type(value).__name__ == wanted or wanted == "NoneType":
        return value
    if wanted == "float" and type(value) is int:
        return float(value)
    if isinstance(value, str):
        try:
            return _READ[wanted](value) if wanted in _READ else _literal(value, wanted)
        except (ValueError, KeyError, SyntaxError):
            pass
    raise ParameterError(
        f"parameter '{parameter.name}' is {wanted}, such as {parameter.default!r}; {value!r} is not"
    )


def _literal(text: str, wanted: str) -> Value:
    value: Value = ast.literal_eval(text)
    if type(value).__name__ != wanted:
        raise ValueError(text)
    return value
