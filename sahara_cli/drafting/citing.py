"""Cite an article's sentences around a span, and show their words."""

from __future__ import annotations

from sahara_cli.drafts.citing import Citations

#: The longest sentence: anything longer is a list, or a text without full stops, whose word order says nothing.
LONGEST_SENTENCE = 2000

#: The doubt of a proposal that has no citation.
UNCITED = (
    "no span is long enough and at one place: cite it by hand, "
    'as {"article": "ID", "sentences": [FIRST, LAST]}'
)
#: How much is shown around a span in a longer stretch.
_CONTEXT = 200
#: So many characters before a place, and behind it, are its words.
_BEFORE, _BEHIND = 80, 120


class Citer(Citations):
    """Cites sentences of one article, and shows them; spans are offsets into its normal text."""

    def around(self, start: int, end: int) -> str:
        """Give the sentences that a span lies in; of very long ones only the part around it."""
        first, last = self.sentences(start, end)
        begin, close = self._text.sentences[first][0], self._text.sentences[last][1]
        if close - begin <= LONGEST_SENTENCE:
            return self._text.text[begin:close]
        near, far = (
            max(begin, start - _CONTEXT),
            min(close, end + _CONTEXT, start + LONGEST_SENTENCE),
        )
        opens, closes = "…" if near > begin else "", "…" if far < close else ""
        return f"{opens}{self._text.text[near:far]}{closes}"


def words_around(text: str, at: int) -> str:
    """Give the words around a place in a text, a line at most, no word cut."""
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    end = end if end >= 0 else len(text)
    first, last = max(start, at - _BEFORE), min(end, at + _BEHIND)
    if first > start:
        first = text.find(" ", first, at) + 1 or first
    if last < end:
        last = text.rfind(" ", at, last) if " " in text[at:last] else last
    return text[first:last].strip()
