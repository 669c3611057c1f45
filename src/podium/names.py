"""How the project names things in words: sides, genres, dates, counts."""

from __future__ import annotations

from podium.iso import iso_day

_SMALL = "no one two three four five six seven eight nine ten eleven twelve".split()
_KEPT = {
    **{name: name.upper() for name in (
        "asean", "au", "drc", "dprk", "eeas", "eu", "nato", "osce", "prc", "roc", "rok", "uae",
        "uk", "un", "us", "usa", "ussr",
    )},
    **{name: name for name in ("and", "of", "the")},
}  # fmt: skip
_ROLES = {"journalist": "Reporters", "narrator": "The text itself", "unknown": "Not named"}


def side_name(side: str) -> str:
    """Return a side as a name: ``japan`` is Japan, ``republic-of-korea`` Republic of Korea.

    A word with capitals of its own keeps them.
    """
    words = side.replace("_", "-").split("-")
    return sentence_case(
        " ".join(word if word != word.lower() else _KEPT.get(word, word.capitalize())
                 for word in words)
    )  # fmt: skip


def plain(code: str) -> str:
    """Return a code as words: ``joint_press_conference`` is joint press conference."""
    return code.replace("_", " ")


def sentence_case(text: str) -> str:
    """Return ``text`` with a capital at its start."""
    return text[:1].upper() + text[1:]


def day(iso: str) -> str:
    """Return an ISO date as ``14 January 2019``; what is no full date stays as it is."""
    value = iso_day(iso)
    return f"{value.day} {value:%B} {value.year}" if value else iso


def speaker_name(speaker: str, role: str) -> str:
    """Return who speaks: the name if the page gives one, else the role."""
    return speaker or _ROLES.get(role) or sentence_case(plain(role))


def in_words(number: int) -> str:
    """Return a count in words up to twelve, in figures above: ``four``, ``1,595``."""
    return _SMALL[number] if 0 <= number < len(_SMALL) else f"{number:,}"


def none_or(number: int) -> str:
    """Return a count that stands alone: ``none``, ``one``, ``four``, ``1,595``."""
    return in_words(number) if number else "none"


def counted(number: int, thing: str, things: str = "") -> str:
    """Return a count of something: ``one side``, ``four meetings``, ``280 sentences``."""
    return f"{in_words(number)} {thing if number == 1 else things or thing + 's'}"


def tallied(number: int, thing: str, things: str = "") -> str:
    """Return a count for a label or a caption, in figures: ``1 entry``, ``4 entries``."""
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"


def listed(items: list[str], last: str = "and") -> str:
    """Return names as a list in a sentence: ``Japan and Russia``; ``last`` joins the last."""
    return f" {last} ".join(filter(None, [", ".join(items[:-1]), *items[-1:]]))
