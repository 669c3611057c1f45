"""Bytes become text in the encoding they are in, and a guess is called one."""

import codecs
import time
from hashlib import sha256

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from podium.encoding import Decoded, SourceError, decode

RUSSIAN = (
    "Выступление и ответы на вопросы СМИ Министра иностранных дел.\n"
    "Вопрос: Когда состоится заседание комиссии?\nОтвет: Весной, мы об этом договорились.\n"
)
JAPANESE = (
    "外務大臣会見記録\n【大臣】私から二点申し上げます。第一に、外相の訪日についてです。\n"
    "【記者】共同通信です。ｶﾒﾗの件を伺います。\n"
)
ENGLISH = "Minister Moreau: It’s “agreed” – by all.\nQuestion: At the café in Zürich, Señor Peña?\n"
MARKS = "Reporter: What’s the “price” – £5, or €6…?\nMinister Holm: No comment. © Ministry\n"
MIXED = "Press conference by Foreign Minister Belov. Question: what was agreed?\n" * 40
TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


class TestMarkedOrTold:
    """decode, where the bytes or the caller say the encoding."""

    @given(TEXT)
    def test_utf_8_is_kept_code_point_for_code_point(self, text: str) -> None:
        """Line ends, blanks and marks come through as they are."""
        assume(not text.startswith("\ufeff"))
        assert decode(text.encode(), "x", "utf-8") == Decoded(text, "utf-8")

    @pytest.mark.parametrize(
        ("mark", "codec"),
        [
            (codecs.BOM_UTF8, "utf-8"),
            (codecs.BOM_UTF16_LE, "utf-16-le"),
            (codecs.BOM_UTF16_BE, "utf-16-be"),
            (codecs.BOM_UTF32_LE, "utf-32-le"),
            (codecs.BOM_UTF32_BE, "utf-32-be"),
        ],
    )
    @pytest.mark.parametrize("told", [False, True])
    def test_a_mark_decides_and_is_no_character(
        self, mark: bytes, codec: str, *, told: bool
    ) -> None:
        """Offsets count from the first character after a byte order mark."""
        decoded = decode(mark + JAPANESE.encode(codec), "x", codec if told else None)
        assert decoded.text == JAPANESE
        assert decoded.warnings == ()

    def test_the_reported_encoding_gives_the_text(self) -> None:
        """Opening a marked file with the encoding that is reported gives the canonical text."""
        raw = codecs.BOM_UTF8 + RUSSIAN.encode()
        assert raw.decode(decode(raw, "x").encoding) == RUSSIAN

    def test_a_mark_inside_the_text_stays(self) -> None:
        """Only at the beginning is U+FEFF a mark."""
        assert decode("a\ufeffb".encode(), "x").text == "a\ufeffb"

    def test_what_the_caller_names_is_used(self) -> None:
        """A named encoding is used and nothing is guessed."""
        decoded = decode(RUSSIAN.encode("mac-cyrillic"), "x", "mac-cyrillic")
        assert (decoded.text, decoded.encoding) == (RUSSIAN, "mac-cyrillic")
        assert decoded.warnings == ()

    def test_naming_another_than_utf_8_for_utf_8_is_doubted(self) -> None:
        """UTF-8 read as something else is what mojibake comes from, so it is reported."""
        (warning,) = decode("Вопрос: Где?".encode(), "x", "windows-1251").warnings
        assert "valid UTF-8" in warning

    def test_a_named_encoding_that_does_not_fit_says_where(self) -> None:
        """The error names the file, the byte, its value and the line."""
        with pytest.raises(SourceError, match=r"talk\.txt: byte 5 \(0xff\), line 2") as error:
            decode(b"talk\n\xff", "talk.txt", "utf-8")
        assert "not utf-8 throughout" in str(error.value)

    def test_an_encoding_nobody_knows_is_named(self) -> None:
        """A misspelt encoding is named, with the usual ones."""
        with pytest.raises(SourceError, match=r"no encoding called 'utf8-9'.*windows-1251"):
            decode(b"x", "talk.txt", "utf8-9")


class TestDetected:
    """decode, where nobody says the encoding."""

    @pytest.mark.parametrize(
        ("text", "codec", "reported"),
        [
            (RUSSIAN, "cp1251", "windows-1251"),
            (RUSSIAN, "koi8-r", "koi8-r"),
            (RUSSIAN, "iso8859-5", "iso-8859-5"),
            (RUSSIAN, "cp866", "cp866"),
            (JAPANESE, "cp932", "cp932"),
            (JAPANESE, "euc-jp", "euc_jp"),
            (JAPANESE.replace("ｶﾒﾗ", "カメラ"), "iso2022_jp", "iso-2022-jp"),
            (ENGLISH, "cp1252", "windows-1252"),
            (MARKS, "cp1252", "windows-1252"),
            (MIXED + MARKS, "cp1252", "windows-1252"),
            (MIXED + RUSSIAN, "cp1251", "windows-1251"),
            (MIXED + RUSSIAN, "koi8-r", "koi8-r"),
            (MIXED + JAPANESE, "cp932", "cp932"),
            (MIXED + JAPANESE, "euc-jp", "euc_jp"),
            (RUSSIAN, "utf-16-le", "utf-16-le"),
            (RUSSIAN, "utf-16-be", "utf-16-be"),
            (JAPANESE, "utf-16-le", "utf-16-le"),
            (ENGLISH, "utf-16-be", "utf-16-be"),
        ],
    )
    def test_finds_the_encoding_and_says_that_it_guessed(
        self, text: str, codec: str, reported: str
    ) -> None:
        """Text in the encodings of the genre comes out right, with a warning that names it."""
        decoded = decode(text.encode(codec), "x")
        assert decoded.text == text
        assert codecs.lookup(decoded.encoding) == codecs.lookup(reported)
        assert any(decoded.encoding in warning for warning in decoded.warnings)

    def test_utf_8_is_certain(self) -> None:
        """UTF-8 needs no warning: no other text of a few words happens to be UTF-8."""
        assert decode(RUSSIAN.encode(), "x").warnings == ()

    def test_takes_time_in_proportion_to_length(self) -> None:
        """One word of a million bytes takes no longer than a million short ones would."""
        started = time.perf_counter()
        decode(b"x" * 3_000_000 + "Да".encode("cp1251"), "x")
        assert time.perf_counter() - started < 10


class TestDeclared:
    """decode, where an HTML page declares an encoding."""

    @pytest.mark.parametrize(
        ("head", "codec", "reported"),
        [
            ('<html><meta charset="windows-1251">', "cp1251", "windows-1251"),
            (
                "<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=KOI8-R'>",
                "koi8-r",
                "koi8-r",
            ),
            ('<html><meta charset="Shift_JIS">', "cp932", "cp932"),
            ('<html><meta charset="euc-jp">', "euc-jp", "euc-jp"),
            ('<?xml version="1.0" encoding="windows-1251"?><html>', "cp1251", "windows-1251"),
            ('<html><meta charset="mac-cyrillic">', "mac-cyrillic", "mac-cyrillic"),
        ],
    )
    def test_is_respected(self, head: str, codec: str, reported: str) -> None:
        """What the page declares is used, and is no guess."""
        page = f"{head}<p>{JAPANESE if codec in ('cp932', 'euc-jp') else RUSSIAN}"
        decoded = decode(page.encode(codec), "x")
        assert (decoded.text, decoded.encoding, decoded.warnings) == (page, reported, ())

    def test_latin_1_is_read_as_browsers_read_it(self) -> None:
        """ISO-8859-1 in a page means windows-1252, by the Encoding Standard."""
        page = f'<html><meta charset="ISO-8859-1"><p>{MARKS}'
        assert decode(page.encode("cp1252"), "x").text == page

    def test_yields_to_utf_8(self) -> None:
        """A page saved as UTF-8 that still declares its old encoding is read, with a warning."""
        page = f'<html><meta charset="windows-1251"><p>{RUSSIAN}'
        decoded = decode(page.encode(), "x")
        assert decoded.text == page
        assert "declares windows-1251" in decoded.warnings[0]

    def test_that_does_not_fit_is_reported(self) -> None:
        """A page that declares UTF-8 and is not gets two warnings: what it says, what was found."""
        page = f'<html><meta charset="utf-8"><p>{RUSSIAN}'
        decoded = decode(page.encode("cp1251"), "x")
        assert decoded.text == page
        assert "declares utf-8, which does not fit" in decoded.warnings[0]
        assert "windows-1251" in decoded.warnings[1]

    def test_is_not_looked_for_in_plain_text(self) -> None:
        """A transcript that quotes a meta tag declares nothing."""
        text = f'Question: why <meta charset="koi8-r">?\n{RUSSIAN}'
        assert decode(text.encode("cp1251"), "x").text == text


class TestRefused:
    """decode, where the bytes are no text."""

    @pytest.mark.parametrize(
        ("raw", "what"),
        [
            (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
            (b"PK\x03\x04\x14\0", "zip archive"),
            (b"\x89PNG\r\n\x1a\n\0\0", "a picture"),
            (b"\xff\xd8\xff\xe0\0\x10JFIF", "a picture"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Office file"),
            (b"{\\rtf1\\ansi", "an RTF file"),
            (b"\x1f\x8b\x08\0", "compressed"),
            (b"From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;", "MHTML"),
        ],
    )
    def test_other_formats_are_named(self, raw: bytes, what: str) -> None:
        """The error says which format it is and what to save instead."""
        with pytest.raises(SourceError, match=what):
            decode(raw, "talk.txt")

    def test_noise_is_no_text(self) -> None:
        """Random bytes and texts full of NULs are refused by their control characters."""
        noise = b"".join(sha256(bytes([n])).digest() for n in range(157))[:5001]
        for raw in (noise, noise[:5000], b"ab\0\0" * 500 + b"x", bytes(2000)):
            with pytest.raises(SourceError, match=r"talk\.txt is not text: .* control characters"):
                decode(raw, "talk.txt")

    def test_an_empty_file_is_called_empty(self) -> None:
        """No byte, no text."""
        with pytest.raises(SourceError, match=r"talk\.txt is empty"):
            decode(b"", "talk.txt")

    @pytest.mark.parametrize("bad", [b"\xed\xa0\x80", b"\xff", b"\xd0"])
    def test_damaged_utf_8_is_not_taken_for_another_encoding(self, bad: bytes) -> None:
        """A lone surrogate, a stray byte or half a character is shown, not spread over the rest."""
        raw = RUSSIAN.encode() + b"\n" + bad
        with pytest.raises(
            SourceError, match=rf"byte {len(RUSSIAN.encode()) + 1} .*line 5"
        ) as error:
            decode(raw, "talk.txt")
        assert "The rest is UTF-8" in str(error.value)

    def test_what_fits_nothing_says_so(self) -> None:
        """Where no encoding fits well, none is made up."""
        with pytest.raises(SourceError, match="no other encoding fits"):
            decode(b"words " + bytes(range(0x80, 0x100)) * 20, "talk.txt")
