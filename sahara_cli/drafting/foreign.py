"""A text in another language: its sentences cannot be read, so only its quoted spans are offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.drafting.citing import UNCITED
from sahara_cli.reading.quotations.spans import Span, spans
from sahara_cli.reports.drafts import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.drafting.citing import Citer
    from sahara_cli.drafting.ids import Ids
    from sahara_cli.drafting.roster import Roster
    from sahara_cli.texts import NormalText

_RULE = "words between quotation marks, in a language that is not read"
_ID_WORDS = 4
_LONGEST = 20_000


class ForeignDrafter:
    """Offers the quoted spans of one article: `raw` is its text, `published` its date and the last day of that."""

    def __init__(
        self,
        raw: str,
        text: NormalText,
        citer: Citer,
        roster: Roster,
        ids: Ids,
        published: tuple[str, str],
    ) -> None:
        self._raw, self._text, self._citer = raw, text, citer
        self._roster, self._ids, self._published = roster, ids, published

    def draft(self, language: str) -> Iterator[Proposal]:
        """Yield a statement for each span; the speaker is blank unless words beside the span plainly name one."""
        for span in spans(self._raw, language):
            start, end = self._text.from_raw(span.start, span.end)
            words = self._text.text[start:end].strip()
            if words and len(words) <= _LONGEST:
                yield self._statement(span, start, end, words)

    def _statement(self, span: Span, start: int, end: int, words: str) -> Proposal:
        near = self._text.from_raw(*span.near) if span.near else (start, end)
        start, end = min(start, near[0]), max(end, near[1])
        cite = self._citer.cite(start, end)
        known = self._roster.known(span.speaker) if span.speaker else None
        self._roster.use(known)
        published, last = self._published
        unsure = ["the language is not read: what is quoted, by whom and when is to be looked at"]
        if not span.speaker:
            unsure.insert(0, "who speaks: nobody is read out of this language; write the speaker")
        if not cite:
            unsure.append(UNCITED)
        first = " ".join(words.split()[:_ID_WORDS])
        fields: dict[str, object] = {
            "id": self._ids.new(
                f"{span.speaker.split()[-1] if span.speaker else ''} {first}", "statement"
            ),
            "date": f"[..{last}]",
            "date_text": None,
            "date_basis": f"No day is read; said on or before {last}, when the article was published.",
            "speaker": known,
            "speaker_text": span.speaker if span.speaker and not known else None,
            "directness": "direct",
            "text": words,
            "cue": None,
            "mentioned": [],
            "cites": [cite] if cite else [],
            "origin": "drafted",
        }
        sentences = self._citer.around(start, end)
        return Proposal(
            "statement", fields, sentences, tuple(unsure), _RULE, f"published {published}"
        )
