"""The encodings that bytes are likely in, where nothing says it: charset-normalizer, narrowed."""

from __future__ import annotations

import re
from itertools import islice

NAMES = {
    "cp1252": "windows-1252", "cp1251": "windows-1251", "koi8_r": "koi8-r", "euc_jp": "euc-jp",
    "cp932": "cp932", "gb18030": "gb18030", "big5": "big5", "cp949": "cp949",
    "cp1250": "windows-1250", "cp1253": "windows-1253", "cp866": "cp866",
    "iso8859_5": "iso-8859-5",
}  # fmt: skip
"""What a detected page may be in; of candidates that fit about equally well the first is taken."""
_ABOUT_EQUAL = 0.05
_SAMPLE = 3000
_FOREIGN_WORD = re.compile(rb"[\x80-\xff]\S*")
_FOREIGN_RUN = re.compile(rb"[\x80-\xff]+")


def likely(raw: bytes) -> list[str]:
    """Return the candidates that fit, the best first.

    Only the words with a byte above ASCII are looked at, so that much English around a little
    Russian does not decide.
    """
    from charset_normalizer import from_bytes  # noqa: PLC0415 - only where bytes must be guessed

    if _marks_only(raw):
        return ["cp1252"]
    found = islice(_FOREIGN_WORD.finditer(raw), _SAMPLE)
    sample = b" ".join(_word_start(raw, match.start()) + match[0] for match in found)
    matches = from_bytes(sample, cp_isolation=list(NAMES), threshold=0.5, enable_fallback=False)
    chaos = {
        codec: match.chaos
        for match in reversed(list(matches))
        for codec in (*match.could_be_from_charset, match.encoding)
        if codec in NAMES
    }
    order = list(NAMES)
    least = min(chaos.values(), default=0.0)
    return sorted(chaos, key=lambda c: (max(chaos[c] - least - _ABOUT_EQUAL, 0), order.index(c)))


def _word_start(raw: bytes, end: int) -> bytes:
    before = raw[max(end - 20, 0) : end]
    return b"" if before[-1:].isspace() else b"".join(before.split()[-1:])


def _marks_only(raw: bytes) -> bool:
    """Whether all above ASCII are single Windows marks: quotes, dashes, a pound sign."""
    runs = {run[0] for run in _FOREIGN_RUN.finditer(raw)}
    if any(len(run) > 2 for run in runs):  # noqa: PLR2004 - a closing quotation mark and a dash
        return False
    try:
        text = b"".join(runs).decode("cp1252")
    except UnicodeDecodeError:
        return False
    return not any(character.isalpha() for character in text)
