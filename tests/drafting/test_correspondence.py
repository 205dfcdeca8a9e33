"""In a mail that quotes another, nothing is counted from the wrong day: it is left open, and the draft says why."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from sahara_cli.dates import parse
from sahara_cli.dossier.selection import Dossier
from sahara_cli.drafting.proposals import Drafter, Published
from sahara_cli.reading.sources.text import read
from tests.drafting.articles import of

if TYPE_CHECKING:
    from sahara_cli.reports.drafts import Proposal

_ANSWER = """\
From: Ines Roth <ines@orla.example>
To: Paul Zych <paul@orla.example>
Subject: Re: The dam
Date: Tue, 14 May 2024 09:00:00 +0200

Paul,

Police arrested Omar Haddad yesterday.

On Fri, 10 May 2024 at 10:00, Paul Zych <paul@orla.example> wrote:
> Rebels attacked Orla yesterday. On 3 April 2024 they attacked Lima.
>
> > On 1 May 2024, Ana Ruiz wrote:
> >> Soldiers shot two miners today.
"""

_FORWARDED = """\
From: Paul Zych <paul@orla.example>
Subject: Fwd: The dam
Date: Thu, 16 May 2024 08:14:00 +0200

Lucia,

see below. Rebels attacked the port yesterday. I called the captain, and he says nobody died.

---------- Forwarded message ---------
From: Orla Post <news@orla.example>
Date: Tue, 7 May 2024 at 19:02
Subject: The dam

> Police arrested Omar Haddad on Monday, the mayor, Ana Ruiz, said.
> The dam held.
"""


def _drafted(mail: str, published: str) -> list[Proposal]:
    source = read(mail.encode(), "a.eml", stem="a", suffix=".eml")
    drafter = Drafter(Dossier(lambda _noun: ()), dt.date(2024, 6, 1))
    return drafter.draft(source, Published(parse(published), "As printed."))


def _dates(proposals: list[Proposal]) -> list[tuple[object, object]]:
    return [(one.fields["date"], one.fields["date_text"]) for one in of("event", proposals)]


def test_the_words_of_a_quoted_mail_are_not_counted_from_the_mail_around_it() -> None:
    proposals = _drafted(_ANSWER, "2024-05-14")
    assert _dates(proposals) == [
        ("2024-05-13", "yesterday"),
        ("[..2024-05-10]", None),
        ("2024-04-03", "3 April 2024"),
        ("[..2024-05-01]", None),
    ]
    (own,) = of("article", proposals)
    assert [note.split(" a message ")[1] for note in own.unsure if " a message " in note] == [
        "is of 2024-05-10: what counts from its day is left open",
        "is of 2024-05-01: what counts from its day is left open",
    ]


def test_the_note_above_a_forwarded_mail_is_not_counted_from_the_mail() -> None:
    proposals = _drafted(_FORWARDED, "2024-05-07")
    assert _dates(proposals) == [("[..2024-05-16]", None), ("2024-05-06", "Monday")]
    said = of("statement", proposals)
    assert [one.fields["speaker"] for one in said] == ["ana-ruiz"]


def test_a_mail_given_the_day_of_the_quoted_one_leaves_its_own_words_open() -> None:
    assert _dates(_drafted(_ANSWER, "2024-05-10"))[:2] == [
        ("[..2024-05-14]", None),
        ("2024-05-09", "yesterday"),
    ]
