"""Bytes to text, code point for code point: told, marked, declared or detected, and said which.

The order: what the caller names, a byte order mark, UTF-8, what an HTML page declares of itself,
and last a guess by charset-normalizer, which is reported as one. docs/decisions/0005-encodings.md.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from podium import guess
from podium.model import PodiumError

_MARKS = (  # the longer first: UTF-32's mark starts with UTF-16's
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NOT_TEXT = (
    (rb"%PDF-", "a PDF", "copy its text into a .txt file"),
    (rb"PK[\x03\x05\x07]", "a zip archive (.docx, .odt, .epub)", "save its text as .txt or HTML"),
    (rb"\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|RIFF....WEBP", "a picture", "save the page's text"),
    (rb"\xd0\xcf\x11\xe0", "an old Office file (.doc)", "save its text as .txt or HTML"),
    (rb"\x1f\x8b|BZh|\xfd7zXZ|7z\xbc\xaf|Rar!", "a compressed file", "unpack it first"),
    (rb"\{\\rtf", "an RTF file", "save it as plain text"),
    (rb"bplist00", "a web archive of Safari", "save the page as HTML"),
    (rb"(?is)(?:from|snapshot-content-location|mime-version):.{0,2000}?multipart/related",
     "a web archive (MHTML)", "save the page as HTML"),
)  # fmt: skip
_DECLARED = re.compile(
    rb"<meta\s[^>]{0,400}?charset\s*=\s*[\"']?\s*([\w.:-]+)"
    rb"|^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]+)",
    re.IGNORECASE,
)
_HEAD = 8192
_AS_BROWSERS_READ = {
    "ascii": "windows-1252", "us-ascii": "windows-1252", "iso-8859-1": "windows-1252",
    "latin1": "windows-1252", "iso8859-1": "windows-1252", "iso-8859-9": "windows-1254",
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932",
    "windows-31j": "cp932", "gb2312": "gb18030", "gbk": "gb18030", "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949", "big5": "big5hkscs", "x-euc-jp": "euc-jp", "utf-16": "utf-8",
}  # fmt: skip
"""Labels that the Encoding Standard reads as a larger set than their name says."""
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b")) + b"\x7f"


class SourceError(PodiumError):
    """A source that is missing, changed, outside the data folder or not readable as text."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding that gives it (a byte order mark is never part of it), and doubts."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(raw: bytes, name: str, encoding: str | None = None) -> Decoded:
    """Return bytes as text; ``name`` says in errors which file it is.

    Raises:
        SourceError: the file is empty or no text, ``encoding`` is unknown or does not fit, or no
            encoding is found that fits.
    """
    if not raw:
        raise SourceError(f"{name} is empty: it holds no byte. Save the page again.")
    if encoding:
        return _told(raw, name, encoding)
    marked = next((codec for mark, codec in _MARKS if raw.startswith(mark)), None)
    if marked:
        return Decoded(_strictly(raw, name, marked), marked)
    _refuse_other_formats(raw, name)
    decoded = _wide(raw)
    if decoded:
        return decoded
    _refuse_controls(raw, name)
    decoded = _japanese_mail(raw) or _utf_8(raw) or _declared(raw)
    if decoded:
        return decoded
    _refuse_damaged_utf_8(raw, name)
    return _detected(raw, name)


def _told(raw: bytes, name: str, encoding: str) -> Decoded:
    text = _strictly(raw, name, encoding).removeprefix("\ufeff")
    utf_8 = _utf_8(raw)
    if utf_8 and utf_8.text.removeprefix("\ufeff") != text and not raw.isascii():
        return Decoded(text, encoding, (f"decoded as {encoding} as told, but it is valid UTF-8",))
    return Decoded(text, encoding)


def _strictly(raw: bytes, name: str, encoding: str) -> str:
    try:
        text = raw.decode(encoding)
    except LookupError:
        raise SourceError(
            f"{name}: there is no encoding called '{encoding}'; "
            "the usual ones are utf-8, utf-16, windows-1252, windows-1251, cp932, euc-jp, koi8-r"
        ) from None
    except UnicodeError as error:
        where = _where(raw, error)
        raise SourceError(f"{name}: {where}; it is not {encoding} throughout") from None
    return text


def _where(raw: bytes, error: UnicodeError) -> str:
    if not isinstance(error, UnicodeDecodeError):
        return str(error)
    byte = "".join(f"{value:02x}" for value in raw[error.start : error.start + 1])
    line = raw.count(b"\n", 0, error.start) + 1
    return f"byte {error.start} (0x{byte}), line {line}: {error.reason}"


def _refuse_other_formats(raw: bytes, name: str) -> None:
    for pattern, what, advice in _NOT_TEXT:
        if re.match(pattern, raw[:_HEAD]):
            raise SourceError(f"{name} is {what}, not text: {advice}.")


def _refuse_controls(raw: bytes, name: str) -> None:
    controls = _controls(raw)
    if controls > len(raw) // 100:
        raise SourceError(
            f"{name} is not text: {controls} of its {len(raw)} bytes are control characters, "
            f"{raw.count(0)} of them NUL. Save the page as .txt or HTML."
        )


def _controls(raw: bytes) -> int:
    return len(raw) - len(raw.translate(None, _CONTROLS))


def _wide(raw: bytes) -> Decoded | None:
    """UTF-16 without its mark shows by the control characters that its halves look like."""
    if len(raw) % 2 or _controls(raw) <= len(raw) // 100:
        return None
    from charset_normalizer import from_bytes  # noqa: PLC0415 - only where bytes must be guessed

    match = from_bytes(raw[:_HEAD], cp_isolation=["utf_16_le", "utf_16_be"]).best()
    text = _fitting(raw, match.encoding) if match else None
    if match is None or text is None or set(text) & set(_CONTROLS.decode("ascii")):
        return None
    codec = match.encoding.replace("_", "-")
    return Decoded(text, codec, (_guessed(codec),))


def _japanese_mail(raw: bytes) -> Decoded | None:
    """ISO-2022-JP is ASCII but for its escapes, so that it has to be tried before UTF-8."""
    if b"\x1b$" not in raw:
        return None
    text = _fitting(raw, "iso2022_jp")
    return Decoded(text, "iso-2022-jp", (_guessed("iso-2022-jp"),)) if text else None


def _utf_8(raw: bytes) -> Decoded | None:
    text = _fitting(raw, "utf-8")
    if text is None:
        return None
    label = "" if raw.isascii() else _label(raw)
    if label not in ("", "utf-8", "utf8"):
        return Decoded(text, "utf-8", (f"the page declares {label}, but its bytes are UTF-8",))
    return Decoded(text, "utf-8")


def _declared(raw: bytes) -> Decoded | None:
    label = _label(raw)
    text = _fitting(raw, label) if label else None
    return None if text is None else Decoded(text, label)


def _label(raw: bytes) -> str:
    """Return the encoding that a page declares, as browsers read it, or an empty string."""
    found = _DECLARED.search(raw[:_HEAD])
    if not found or b"<" not in raw[:_HEAD].lstrip()[:1]:
        return ""
    label = (found[1] or found[2]).decode("ascii").lower()
    return _AS_BROWSERS_READ.get(label, label)


def _fitting(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _refuse_damaged_utf_8(raw: bytes, name: str) -> None:
    """Where most of what is not ASCII is UTF-8, another encoding would spoil what is right."""
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    right = len(text) - len(text.encode("ascii", "ignore")) - broken
    if right > broken:
        try:
            raw.decode("utf-8")
        except UnicodeDecodeError as error:
            raise SourceError(
                f"{name}: {_where(raw, error)}. The rest is UTF-8, so the file was cut or mixed "
                "(a half of a surrogate pair is no character). Save it again whole, or name its "
                "encoding with --encoding."
            ) from None


def _detected(raw: bytes, name: str) -> Decoded:
    label = _label(raw)
    for codec in guess.likely(raw):
        text = _fitting(raw, codec)
        if text is not None:
            refused = (f"the page declares {label}, which does not fit its bytes",) if label else ()
            return Decoded(text, guess.NAMES[codec], (*refused, _guessed(guess.NAMES[codec])))
    raise SourceError(
        f"{name} is not UTF-8 and no other encoding fits it well: name its encoding with "
        "--encoding (windows-1252, windows-1251, cp932, euc-jp, koi8-r …), or save it as UTF-8."
    )


def _guessed(encoding: str) -> str:
    return (
        f"the encoding, {encoding}, was detected from the bytes and is not certain; "
        "where words look wrong, name it with --encoding"
    )
