"""The codebook as a worksheet needs it: which variables there are, and which codes each allows.

It is read from ``curated/codebook.yml``: the variables under ``sentence_variables`` are coded by
sentence, those under ``reply_variables`` by sub-question. What a variable takes is read from its
``values``: ``none to three codes`` is a list of up to three, the words ``empty for`` say that no
code may fit, everything else is exactly one code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from podium.inputs import note
from podium.model import PodiumError
from podium.yml import read_yaml

FILE = Path("curated") / "codebook.yml"
SENTENCE, SUBQUESTION = "sentence", "subquestion"
UNITS = {SENTENCE: "sentence_variables", SUBQUESTION: "reply_variables"}
"""Units of coding, and where in the codebook their variables stand."""
SHORT = {"reply": "reply_level2"}
"""Short names of variables."""
NONE = "none"
"""What a coder writes where no code fits; an empty cell is a unit not coded yet."""
_WHERE_NONE = f"On a worksheet write “{NONE}” where a rule says to leave the cell empty."
_SEVERAL = re.compile(r"none to (\w+) codes")
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


class CodebookError(PodiumError):
    """A codebook that cannot be read, or has no such variable; says which there are."""


@dataclass(frozen=True, slots=True)
class Code:
    """One code and what it stands for."""

    name: str
    about: str


NO_CODE = Code(NONE, "No code fits. An empty cell means: not coded yet.")


@dataclass(frozen=True, slots=True)
class Variable:
    """One thing to code, with its codes."""

    name: str
    unit: str
    asks: str
    """The question a coder answers."""
    codes: tuple[Code, ...]
    most: int = 1
    """How many codes a unit may carry at once."""
    rules: tuple[str, ...] = ()
    """How to decide: the rules, the order in which codes are tried, the tie-breaks."""

    @property
    def columns(self) -> tuple[str, ...]:
        """Its columns in a worksheet: one for each code a unit may carry."""
        if self.most == 1:
            return (self.name,)
        return tuple(f"{self.name}_{number}" for number in range(1, self.most + 1))

    @property
    def names(self) -> tuple[str, ...]:
        """The codes' names; those that are all whole numbers stand in their order."""
        names = [code.name for code in self.codes]
        return tuple(sorted(names, key=int) if self.ordered else names)

    @property
    def has_codes(self) -> bool:
        """Whether there is anything to choose: the themes of a new corpus are yet to be named."""
        return bool(set(self.codes) - {NO_CODE})

    @property
    def ordered(self) -> bool:
        """Whether the codes are numbers, so that a near miss counts for more than a far one."""
        return all(code.name.lstrip("-").isdecimal() for code in self.codes)


@dataclass(frozen=True, slots=True)
class Codebook:
    """The variables of a codebook and its version."""

    version: str
    variables: tuple[Variable, ...]

    def of(self, unit: str) -> tuple[Variable, ...]:
        """Return the variables coded by this unit."""
        return tuple(each for each in self.variables if each.unit == unit)

    def pick(self, unit: str, names: Sequence[str]) -> tuple[Variable, ...]:
        """Return the variables of these names, in the order asked for.

        Raises:
            CodebookError: there is no such variable for this unit, it has no codes yet, or none
                is asked for.
        """
        known = {each.name: each for each in self.of(unit)}
        full = dict.fromkeys(name if name in known else SHORT.get(name, name) for name in names)
        strange = [name for name in full if name not in known]
        if strange or not full:
            raise CodebookError(
                f"no variable '{', '.join(strange)}' is coded by {unit}; "
                f"there are: {', '.join(known) or 'none'}"
            )
        for name in full:
            if not known[name].has_codes:
                raise CodebookError(
                    f"'{name}' has no codes to choose from: add some, each with its definition, "
                    f"to {FILE.as_posix()}"
                )
        return tuple(known[name] for name in full)


def read_codebook(data: Path) -> Codebook:
    """Return the codebook of a data folder.

    Raises:
        CodebookError: there is none, or it does not have the form above.
    """
    path = note(data / FILE)
    try:
        read = read_yaml(path.read_text(encoding="utf-8"))
        variables = tuple(
            _variable(name, unit, entry)
            for unit, section in UNITS.items()
            for name, entry in (read.get(section) or {}).items()
        )
        return Codebook(str(read["version"]), variables)
    except FileNotFoundError:
        raise CodebookError(f"{path}: there is no codebook, and so nothing to code by") from None
    except OSError as error:
        raise CodebookError(f"{path}: cannot be read: {error.strerror}") from error
    except (yaml.YAMLError, UnicodeDecodeError, AttributeError, KeyError, TypeError) as error:
        raise CodebookError(
            f"{path}: a codebook has a 'version' and variables, each with 'asks', 'values' and "
            f"'codes' (a list of 'code' and 'definition'); found otherwise: {_said(error)}"
        ) from error


def _said(error: Exception) -> str:
    return f"no {error}" if isinstance(error, KeyError) else " ".join(str(error).split())


def follows(data: Path) -> dict[str, dict[str, str]]:
    """Return what a codebook says to follow from each type of reply, by variable."""
    read = read_yaml(note(data / FILE).read_text(encoding="utf-8"))
    types = (read.get(UNITS[SUBQUESTION]) or {}).get(SHORT["reply"], {}).get("codes", [])
    return {
        str(each["code"]): {
            "reply_level1": each.get("level1") or "",
            "bull_mayer": each.get("bull_mayer") or "",
        }
        for each in types
    }


def _variable(name: str, unit: str, entry: Mapping[str, Any]) -> Variable:
    takes = " ".join(str(entry["values"]).split())
    several = _SEVERAL.search(takes)
    codes = [Code(str(each["code"]), _one_line(each["definition"])) for each in entry["codes"]]
    rules = list(_rules(entry))
    if several or "empty for" in takes:
        codes += _no_code(codes)
        rules.insert(0, _WHERE_NONE)
    most = _NUMBERS.get(several[1], 1) if several else 1
    return Variable(name, unit, _one_line(entry["asks"]), tuple(codes), most, tuple(rules))


def _rules(entry: Mapping[str, Any]) -> Iterator[str]:
    order = entry.get("decision_order") or {}
    listed = [*(entry.get("rules") or ()), order.get("rule"), *(order.get("steps") or ())]
    yield from (_one_line(each) for each in listed if each)
    for code in entry["codes"]:
        if code.get("tie_break"):
            yield f"In doubt about {code['code']}: {_one_line(code['tie_break'])}"


def _no_code(codes: Sequence[Code]) -> Iterator[Code]:
    if NONE not in {code.name for code in codes}:
        yield NO_CODE


def _one_line(text: object) -> str:
    return " ".join(str(text).split())
