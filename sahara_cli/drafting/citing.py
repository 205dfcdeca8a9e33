"""An article's sentences, cited and shown as they stand around a span."""

from __future__ import annotations

from sahara_cli.drafts.citing import Citations

#: What is longer is no sentence but a list or a text without full stops: nothing is read from its order of words.
LONGEST_SENTENCE = 2000

#: What is unsure where no span will do.
UNCITED = (
    "no span is long enough and at one place: cite it by hand, "
    'as {"article": "ID", "sentences": [FIRST, LAST]}'
)
#: How much around a span is shown of what is longer.
_CONTEXT = 200


class Citer(Citations):
    """Cites sentences of one article, and shows them; spans are offsets into its normal text."""

    def around(self, start: int, end: int) -> str:
        """Give the sentences that a span lies in, as far as a reader would read."""
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
