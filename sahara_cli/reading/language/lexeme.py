"""A token: a word or a sign where it stands, with its part of speech."""

from __future__ import annotations


class Token:
    """A word or a sign where it stands; `low` is it in small letters, `tag` its part of speech."""

    __slots__ = ("end", "low", "start", "tag", "text")

    def __init__(self, start: int, end: int, text: str) -> None:
        self.start, self.end, self.text = start, end, text
        self.low = text.lower()
        self.tag = ""

    def __repr__(self) -> str:
        return f"{self.text}/{self.tag}"
