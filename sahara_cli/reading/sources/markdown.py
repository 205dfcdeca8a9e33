"""Markdown's marks taken off a text: emphasis, links, headings, escapes; a paragraph is a line then."""

from __future__ import annotations

import re

from sahara_cli.patterns import late

#: The start of a line that continues no paragraph (CommonMark 0.31 §4, §5), and the end of a hard line break (§6.7).
_OPENS = late(r"\s{0,3}(?:[-*+]\s|\d{1,9}[.)]\s|#{1,6}\s|>|\||```|~~~|</?\w)")
_BREAKS = late(r"(?: {2,}|\\)$")

_ADDRESS = r"\(\s{0,4}[^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:\s{1,4}\"[^\"\n]{0,300}\")?\s{0,4}\)"
_RULES = (
    (re.compile(rf"!\[[^\]\n]{{0,300}}\]{_ADDRESS}"), ""),
    (re.compile(rf"\[((?:[^\[\]\n]|\[[^\[\]\n]{{0,80}}\]){{1,600}})\]{_ADDRESS}"), r"\1"),
    (re.compile(r"^ {0,3}#{1,6}\s+([^\n]*?)[ \t]*#*$", re.MULTILINE), r"\1"),
    (re.compile(r"</?[a-zA-Z][^<>\n]{0,4000}>"), ""),
    (re.compile(r"(?<!\\)\*\*(?=\S)([^*\n]{1,2000})\*\*"), r"\1"),
    (re.compile(r"(?<![\w\\])__(?=\S)([^_\n]{1,2000})__(?!\w)"), r"\1"),
    (re.compile(r"(?<![\w*\\])([*_])(?=[^\s*_])([^*_\n]{1,2000}?)\1(?!\w)"), r"\2"),
    (re.compile(r"^\\?#{2,}[ \t]*$", re.MULTILINE), ""),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>$~|-])"), r"\1"),
)


def unmarked(text: str) -> str:
    """Take Markdown's marks off a text, and join the lines of its paragraphs."""
    lines: list[str] = []
    goes_on = False
    for line in text.split("\n"):
        if goes_on and line.strip() and not _OPENS.match(line):
            lines[-1] = f"{lines[-1].rstrip()} {line.strip()}"
        else:
            lines.append(line)
        goes_on = bool(line.strip()) and not _BREAKS.search(line) and not line.startswith("#")
    text = "\n".join(lines)
    for rule, plain in _RULES:
        text = rule.sub(plain, text)
    return text
