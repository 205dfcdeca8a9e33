"""A file's bytes decoded to text, by their own declaration, else as UTF-8 or Windows-1252."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from sahara_cli.errors import FileError
from sahara_cli.sink import visible

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: How far a page is read for its declaration: the HTML standard asks for 1024 bytes, pages need more.
_HEAD = 4096
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:(?!-->).){0,1000}-->\s*){0,20}<(?:!doctype html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(
    rb"<meta\b[^>]{0,300}?\bcharset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE
)
_XML = re.compile(rb"\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]{1,40})", re.IGNORECASE)
_PAGE_ENDINGS = frozenset({".html", ".htm", ".xhtml"})

#: Encodings that pages are written in (WHATWG Encoding Standard); Python has others that no page may ask for.
_KNOWN = re.compile(
    r"utf-8|utf-16(-[bl]e)?|cp125[0-8]|cp866|cp874|iso8859-(\d|1[0-6])|koi8-[ru]|mac-(roman|cyrillic)"
    r"|gbk|gb2312|gb18030|big5(hkscs)?|euc_(jp|kr)|shift_jis|cp932|cp949|iso2022_jp"
)
#: The encodings that pages of these labels are read in, by the same standard.
_READ_AS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gbk"}
#: Files that hold text in a form of their own, by their first bytes.
_OTHER = {
    b"%PDF-": "a PDF",
    b"{\\rtf": "an RTF document",
    b"PK\x03\x04": "a document of an office program, or an archive",
    b"\xd0\xcf\x11\xe0": "a document of an office program",
}
#: The largest share of wrong bytes in a page; with more of them it is in another encoding.
_DAMAGED = 0.0005
#: Letters and marks that Windows-1252 writes in a byte: in a text of Latin letters few are such.
_MOST_HIGH = 0.25
#: The largest share of NUL bytes in a page; a file of more is no text.
_MOST_NULS = 0.01
#: How a page in UTF-16 begins that has no mark.
_UNMARKED = ((b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"))
_HOW = "save it as UTF-8"
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


class Decoded(NamedTuple):
    """A file's text, and how its encoding was guessed, for people; "" where it is sure."""

    text: str
    guessed: str = ""


def is_page(raw: bytes, suffix: str) -> bool:
    """Tell whether a file is a web page, by its name's ending or its first bytes."""
    return suffix.lower() in _PAGE_ENDINGS or bool(_PAGE.match(raw[:_HEAD].lstrip(codecs.BOM_UTF8)))


def decode(raw: bytes, name: str, *, page: bool) -> Decoded:
    """Decode a file; line ends come out as line feeds. Raises `FileError` for what is no text."""
    if other := next((what for mark, what in _OTHER.items() if raw.startswith(mark)), None):
        raise FileError(name, f"is {other}; save its text, and give that")
    encoding, what, guessed = _encoding(raw, name, page=page)
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        text = raw.decode(encoding, "replace") if page else ""
        if not text or text.count("\ufffd") > len(text) * _DAMAGED:
            line = raw.count(b"\n", 0, error.start) + 1
            text = _as_windows(raw) if encoding == "utf-8" else ""
            place = f"line {line}"
            guessed = f"the file is not UTF-8 ({place}), and is read as Windows-1252: look at its accents, or {_HOW}"
        if not text:
            place = f"byte {error.start}, in line {line}"
            problem = f"is not {what} text: {place}, is wrong; {_HOW}"
            raise FileError(name, problem) from None
    return Decoded(_cleaned(text, name, page=page), guessed)


def _cleaned(text: str, name: str, *, page: bool) -> str:
    """Take a mark off a text, and a page's control characters; a text with such is none."""
    text = text.removeprefix("\ufeff")
    if page and text.count("\0") <= len(text) * _MOST_NULS:
        text = _CONTROLS.sub(" ", text)  # a browser skips them too
    if control := _CONTROLS.search(text):
        line = text.count("\n", 0, control.start()) + 1
        problem = f"is not text: it holds the control character {visible(control[0])}"
        raise FileError(name, f"{problem} in line {line}")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _as_windows(raw: bytes) -> str:
    """Read a text as Windows-1252, "" where it can hardly be: other scripts are mostly of bytes that are no ASCII."""
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError:
        return ""
    high = sum(not letter.isascii() for letter in text)
    as_utf8 = raw.decode("utf-8", "replace")
    right = sum(not letter.isascii() and letter != "\ufffd" for letter in as_utf8)
    letters = sum(map(str.isalpha, text))
    if high > letters * _MOST_HIGH or right > as_utf8.count("\ufffd") or _CONTROLS.search(text):
        return ""
    return text


def _encoding(raw: bytes, name: str, *, page: bool) -> tuple[str, str, str]:
    """Give a file's encoding by its mark, its declaration, else UTF-8: Python's name, one for people, and a note.

    A page that was saved again is in UTF-8 whatever it declares: letters of others are hardly ever valid UTF-8.
    """
    marks = _BOMS if not page else (*_BOMS, *_UNMARKED)
    for mark, encoding in marks:
        if raw.startswith(mark):
            return encoding, encoding.upper(), ""
    label = _declared(raw[:_HEAD]) if page else ""
    used = _used(label) if label else "utf-8"
    if used != "utf-8" and not raw.isascii() and _is_utf8(raw):
        note = f'the page declares the encoding "{label}" and is in UTF-8, which is taken'
        return "utf-8", "UTF-8", note
    if not used:
        raise FileError(
            name, f'declares the encoding "{label}", which is not known; save it as UTF-8'
        )
    return used, "UTF-8" if used == "utf-8" else label, ""


def _declared(head: bytes) -> str:
    declared = _XML.match(head) or _CHARSET.search(head)
    return declared[1].decode() if declared else ""


def _used(label: str) -> str:
    """Give Python's name of the encoding in which pages of a label are read; "" for a label that no page may have."""
    try:
        known = codecs.lookup(label).name
    except LookupError:
        return ""
    used = _READ_AS.get(known, known)
    if used.startswith("utf-16"):
        return "utf-8"  # its declaration could be read as ASCII, so the page is in no encoding of two bytes
    return used if _KNOWN.fullmatch(used) else ""


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode()
    except UnicodeDecodeError:
        return False
    return True
