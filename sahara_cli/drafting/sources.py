"""An article as it was given: a text file, standard input, or a saved web page, decoded as it declares itself."""

from __future__ import annotations

import codecs
import re
import sys
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.errors import FileError
from sahara_cli.files import DASH, LIMIT, reason
from sahara_cli.sink import visible

if TYPE_CHECKING:
    from pathlib import Path

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
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html)\b",
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
#: What pages that say so mean, after the same standard.
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gbk"}
_BINARY = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


class Source(NamedTuple):
    """An article's text, and what its page tells of it; `name` is for sentences, `stem` for an id."""

    name: str
    stem: str
    text: str
    title: str = ""
    publisher: str = ""
    url: str = ""
    published: str = ""


def read_source(path: Path, *, today: str = "") -> Source:
    """Read an article; `-` is standard input. `today` is the latest day that a page may bear.

    Raises `FileError` for what is too large, empty, binary, not in the encoding that it declares, or a page
    without a main text.
    """
    name, stem = ("standard input", "") if str(path) == DASH else (str(path), path.stem)
    raw = _read(path, name)
    page = path.suffix.lower() in _PAGE_ENDINGS or bool(
        _PAGE.match(raw[:_HEAD].lstrip(codecs.BOM_UTF8))
    )
    text = _decode(raw, name, page=page)
    if not text.strip():
        raise FileError(name, "is empty; give a file that holds the article's text")
    if not page:
        return Source(name, stem, text)
    from sahara_cli.drafting.pages import main_text  # it needs what plain text does not

    found = main_text(text, name, today)
    return Source(name, stem, *found)


def _read(path: Path, name: str) -> bytes:
    try:
        if str(path) != DASH:
            with path.open("rb") as stream:
                raw = stream.read(LIMIT + 1)
        elif sys.stdin is None:
            raise FileError(name, "cannot be read: it is closed")
        else:
            raw = sys.stdin.buffer.read(LIMIT + 1)
    except OSError as error:
        raise FileError(name, f"cannot be read: {reason(error)}") from None
    except ValueError:
        raise FileError(name, "cannot be read: no file has such a name") from None
    if len(raw) > LIMIT:
        raise FileError(name, f"is larger than {LIMIT >> 20} MiB; an article is far smaller")
    return raw


def _decode(raw: bytes, name: str, *, page: bool) -> str:
    encoding, what = _encoding(raw, name, page=page)
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise FileError(name, f"is not {what} text: byte {error.start} is wrong") from None
    text = text.removeprefix("\ufeff")
    if found := _BINARY.search(text):
        problem = f"is not text: it holds the control character {visible(found[0])}"
        raise FileError(name, f"{problem} at place {found.start()}")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _encoding(raw: bytes, name: str, *, page: bool) -> tuple[str, str]:
    """Tell a file's encoding, as Python names it and for a person: its mark, its declaration, else UTF-8."""
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return encoding, encoding.upper()
    head = raw[:_HEAD]
    declared = page and (_XML.match(head) or _CHARSET.search(head))
    if not declared:
        return "utf-8", "UTF-8"
    told = declared[1].decode()
    try:
        known = codecs.lookup(told).name
    except LookupError:
        known = ""
    meant = _MEANT.get(known, known)
    if not _KNOWN.fullmatch(meant):
        raise FileError(
            name, f'declares the encoding "{told}", which is not known; save it as UTF-8'
        )
    # A page whose declaration could be read so far is in no encoding of two bytes.
    return ("utf-8", "UTF-8") if meant.startswith("utf-16") else (meant, told)
