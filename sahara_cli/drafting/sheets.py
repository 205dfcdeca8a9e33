"""An article opened for drafting: its text, its reading, and the actors known; every drafter gets the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from sahara_cli.drafting.citing import Citer
    from sahara_cli.drafting.correspondence import Message
    from sahara_cli.drafting.ids import Ids
    from sahara_cli.drafting.roster import Roster
    from sahara_cli.reading.reader import Reading
    from sahara_cli.reports.drafts import Proposal
    from sahara_cli.texts import NormalText


class Sheet(NamedTuple):
    """An article to be drafted: `own` is its record, `days` the first and the last on which it was published.

    `raw` is its text as given, `published` its date as words; `reading` is none where the text is not in English.
    """

    raw: str
    text: NormalText
    own: Proposal
    language: str
    published: str
    days: tuple[dt.date, dt.date]
    reading: Reading | None
    citer: Citer
    roster: Roster
    ids: Ids
    #: The messages within the text that are of another day than the article.
    apart: Sequence[Message] = ()

    @property
    def article(self) -> str:
        """The id of the article's record."""
        return str(self.own.fields["id"])

    def sentences(self, first: int, last: int) -> str:
        """Give the words of some sentences, counted from 0, from the first to the last."""
        return self.text.text[self.text.sentences[first][0] : self.text.sentences[last][1]]
