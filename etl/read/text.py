"""Plain text pages: their encoding is guessed, their characters left alone."""

import codecs
import hashlib
import re
from pathlib import Path

from etl.errors import SeedError
from etl.records import Document

# A news page holds some 10 kB; what is larger is a dump that nobody meant to name.
MAX_BYTES = 5 * 1024 * 1024

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins like UTF-16's, so it is asked first
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ONE_BYTE = ("windows-1256", "iso-8859-6")
# The article and the two commonest words tell the two one-byte sets apart: they
# agree on ا and differ on ل, م, ن, ف and ي.
_COMMON = re.compile("ال|من|في|لى")
_ARABIC = re.compile("[\u0620-\u064a\u0671-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
# Characters that no text holds; tab, newline, form feed and the like are in order.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# One stray control character is a scraper's slip, one in a hundred is a program.
_MOST_CONTROLS = 0.01
# Damage of a few bytes must not lose the page; each shows as U+FFFD.
_MOST_DAMAGE = 0.002
# In UTF-16, every second byte of Arabic text is 06 (letters) or 00 (blanks, digits).
_UTF16_SHARE = 0.7
_UTF16_HIGH = (0x00, 0x06)


def read_text(path: Path, uri: str) -> Document:
    """Read a page of plain text; its characters stay as they are.

    Raises:
        SeedError: it is missing, empty, binary, over 5 MB, in an encoding we do
            not know, or holds no Arabic.
    """
    raw = _read_bytes(path)
    text, encoding = decode(raw)
    if not text.strip():
        raise SeedError("holds nothing but blanks", reason="empty")
    if not _ARABIC.search(text):
        raise SeedError("holds no Arabic letter", reason="no_arabic")
    sha256 = hashlib.sha256(raw).hexdigest()
    return Document(
        document_id=sha256[:16],
        uri=uri,
        media_type="text/plain",
        encoding=encoding,
        size_bytes=len(raw),
        sha256=sha256,
        text=text,
    )


def decode(raw: bytes) -> tuple[str, str]:
    """Return a page's text and the encoding it was in.

    Raises:
        SeedError: it is binary, or in an encoding we do not know.
    """
    text, encoding = _decoded(raw)
    if len(_CONTROL.findall(text)) > len(text) * _MOST_CONTROLS:
        raise SeedError("is not text but binary data", reason="binary")
    return text, encoding


def _read_bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise SeedError(
                f"is {size / 1024 / 1024:.1f} MB, over the limit of "
                f"{MAX_BYTES // 1024 // 1024} MB; split it into pages",
                reason="too_large",
            )
        raw = path.read_bytes()
    except FileNotFoundError:
        raise SeedError("does not exist", reason="missing") from None
    except OSError as fault:
        raise SeedError(
            f"cannot be read: {fault.strerror or fault}", reason="unreadable"
        ) from None
    if not raw:
        raise SeedError("is empty", reason="empty")
    return raw


def _decoded(raw: bytes) -> tuple[str, str]:
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            text = raw.decode(encoding, "replace").removeprefix("\ufeff")
            return text, encoding
    wide = _guess_utf16(raw)
    if wide:
        return raw.decode(wide, "replace"), wide
    try:
        return raw.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    if b"\x00" in raw:
        raise SeedError("is not text but binary data", reason="binary")
    damaged = _guess_damaged_utf8(raw)
    if damaged is not None:
        return damaged, "utf-8"
    return _guess_one_byte(raw)


def _guess_utf16(raw: bytes) -> str | None:
    """Tell UTF-16 without a byte order mark, which is valid UTF-8 too."""
    for encoding, high in (("utf-16-le", raw[1::2]), ("utf-16-be", raw[0::2])):
        typical = sum(high.count(byte) for byte in _UTF16_HIGH)
        letters = high.count(_UTF16_HIGH[1])
        if letters and typical > len(high) * _UTF16_SHARE:
            return encoding
    return None


def _guess_damaged_utf8(raw: bytes) -> str | None:
    """Read UTF-8 that was cut inside a character or lost a byte or two."""
    text = raw.decode("utf-8", "replace")
    allowed = max(1, len(text) * _MOST_DAMAGE)
    return text if text.count("\ufffd") <= allowed and _ARABIC.search(text) else None


def _guess_one_byte(raw: bytes) -> tuple[str, str]:
    best, most = None, 0
    for encoding in _ONE_BYTE:
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        found = len(_COMMON.findall(text))
        if found > most:
            best, most = (text, encoding), found
    if best is None:
        raise SeedError(
            "is in an encoding we do not know; save it as UTF-8",
            reason="unknown_encoding",
        )
    return best
