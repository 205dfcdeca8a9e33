"""Markdown's marks taken off a text: emphasis, links, headings, escapes; its words stay."""

from __future__ import annotations

import re

_RULES = (
    (re.compile(r"!\[([^\]\n]{0,300})\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?\)"), ""),
    (re.compile(r"\[((?:[^\[\]]|\[[^\[\]]{0,80}\]){1,600})\]\(\s{0,4}[^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?\s{0,4}\)"), r"\1"),
    (re.compile(r"^ {0,3}#{1,6}\s+(.*?)\s*#*$", re.MULTILINE), r"\1"),
    (re.compile(r"^(?:[*_-] ?){3,}$", re.MULTILINE), ""),
    (re.compile(r"</?(?:u|b|i|em|strong|br|sup|sub|span|p|div)\b[^<>\n]{0,200}>", re.IGNORECASE), ""),
    (re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,500}?(?:\n[^*_\n]{1,300}?)?)\1"), r"\2"),
    (re.compile(r"(?<![\w*])([*_])(?=[^\s*_])([^*_\n]{1,300}?(?:\n[^*_\n]{1,300}?)?)\1(?!\w)"), r"\2"),
    (re.compile(r"^\\?#{2,}\s*$", re.MULTILINE), ""),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>$~|-])"), r"\1"),
)  # fmt: skip


def unmarked(text: str) -> str:
    """Take Markdown's marks off a text."""
    for rule, plain in _RULES:
        text = rule.sub(plain, text)
    return text
