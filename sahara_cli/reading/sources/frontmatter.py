"""Front matter, the fields above a text between two lines of hyphens: its title, day, address and authors."""

from __future__ import annotations

import re
from typing import NamedTuple

from sahara_cli.patterns import late

_RULE = "---"
#: The most lines of front matter.
_LONGEST = 80
_LINE = late(r"(?P<key>[A-Za-z][\w -]{0,40}):(?:\s+(?P<value>.*))?$")
_ESCAPED = late(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))")
_AS = {"n": " ", "t": " ", "_": " ", " ": " "}

_TITLES = ("title", "headline")
_DAYS = ("published_time", "published", "date", "datepublished", "pubdate")
_ADDRESSES = ("source_url", "url", "canonical", "canonical_url", "link")
_PUBLISHERS = ("publisher", "site", "sitename", "publication")
_AUTHORS = ("authors", "author", "creators", "creator", "byline")


class FrontMatter(NamedTuple):
    """The fields above a text; "" and () where they are missing."""

    title: str = ""
    published: str = ""
    url: str = ""
    publisher: str = ""
    authors: tuple[str, ...] = ()


def split(text: str) -> tuple[FrontMatter | None, str]:
    """Part a text from its front matter; None if it has none."""
    if not text.startswith(f"{_RULE}\n"):
        return None, text
    lines = text.split("\n", _LONGEST + 2)[1 : _LONGEST + 2]
    end = next((at for at, line in enumerate(lines) if line.rstrip() == _RULE), None)
    if end is None or not lines[:end] or not _LINE.match(lines[0]):
        return None, text
    fields = _fields(lines[:end])
    values = [_first(fields, keys) for keys in (_TITLES, _DAYS, _ADDRESSES, _PUBLISHERS)]
    authors = next((fields[key] for key in _AUTHORS if fields.get(key)), [])
    rest = text.split("\n", end + 2)[end + 2] if text.count("\n") > end + 1 else ""
    return FrontMatter(
        values[0], values[1], values[2], values[3], tuple(filter(None, authors))
    ), rest


def _fields(lines: list[str]) -> dict[str, list[str]]:
    """Read the simple part of YAML that front matter uses: a key with a value, a list or a folded string."""
    raw: dict[str, list[str]] = {}
    key = ""
    for line in lines:
        if field := _LINE.match(line):
            key = field["key"].strip().lower().replace(" ", "_")
            raw[key] = [field["value"].strip()] if field["value"] else []
        elif key and (item := line.strip()):
            if item.startswith("- "):
                raw[key].append(item[2:].strip())
            elif raw[key]:
                raw[key][-1] += f" {item}"
    return {key: [_unquoted(value) for value in values] for key, values in raw.items()}


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] == '"':
        folded = re.sub(r"\\ +\\ ", " ", value[1:-1])
        value = _ESCAPED.sub(_unescaped, folded)
    elif len(value) > 1 and value[0] == value[-1] == "'":
        value = value[1:-1].replace("''", "'")
    return " ".join(value.split())


def _unescaped(escape: re.Match[str]) -> str:
    code = escape[1] or escape[2]
    return chr(int(code, 16)) if code else _AS.get(escape[3], escape[3])


def _first(fields: dict[str, list[str]], keys: tuple[str, ...]) -> str:
    return next((fields[key][0] for key in keys if fields.get(key)), "")
