"""`sahara find`: every record that mentions some words."""

from typing import Annotated

from sahara_cli.cli.answers import answer
from sahara_cli.cli.opened import opened
from sahara_cli.cli.options import (
    Engines,
    Kinds,
    Out,
    Reports,
    Rows,
    Statuses,
    When,
    Where,
    Which,
    bound,
    tell,
)
from sahara_cli.cli.questions import question, worded, wording
from sahara_cli.cli.words import Argument
from sahara_cli.dossier.criteria import All, words
from sahara_cli.dossier.lazy import Answers
from sahara_cli.dossier.proofs import Copy, by_article
from sahara_cli.dossier.ranking import ranked
from sahara_cli.dossier.records import Article
from sahara_cli.dossier.selection import Answer, Dossier
from sahara_cli.errors import UnknownNameError
from sahara_cli.reports.sentences import coded, found_in
from sahara_cli.storage.copies import attached
from sahara_cli.texts.folding import SHORTEST_BEGINNING, forms, tokens

EXAMPLES = """\
sahara find Polisario
sahara find naval exercises
"""

#: So much alike, of 1, is a word that may be meant: what is typed has a letter or two wrong.
_ALIKE = 0.8


@bound
def find(
    when: When,
    which: Which,
    statuses: Statuses,
    kinds: Kinds,
    reports: Reports,
    where: Where,
    engines: Engines,
    out: Out,
    rows: Rows,
    phrase: Annotated[
        list[str], Argument(metavar="TEXT", help="The words, case and accents aside.")
    ],
) -> None:
    """Find every record that mentions some words.

    Words are found whole, in singular and plural, and by their beginning from three letters on. Records that have them
    as a phrase come first; a phrase alone is asked for in marks that the shell leaves, as in '"naval exercises"'.
    Sentences of your own copies, which `sahara attach` keeps, follow under a heading of theirs.
    """
    dossier = opened(where, when, reports, engines)
    asked = question(dossier, when, which, statuses, kinds, reports)
    text = " ".join(phrase)
    sought = All((wording(dossier, text), *asked.parts))
    answers = dossier.select(dossier.everything, sought, strict=when.strict)
    sentences = () if rows.counted else _sentences(dossier, text, asked, strict=when.strict)
    if not (sentences or answers or isinstance(answers, Answers)):
        _suggest(dossier, text)
    answer(
        "any", ranked(answers, text), dossier, out, rows,
        sentences=sentences, asked=asked, lead=f"Records with “{text}”",
    )  # fmt: skip


def _sentences(dossier: Dossier, text: str, asked: All, *, strict: bool) -> tuple[Answer, ...]:
    """Look in the copies that are attached of those articles that answer the rest of the question themselves."""
    answers: list[Answer] = []
    copies = [
        (article, copy, chosen.match)
        for chosen in dossier.select(dossier.articles, asked, strict=strict)
        if isinstance(article := chosen.record, Article) and (copy := attached(article))
    ]
    if not copies:
        return ()
    fits, resting = worded(text), by_article(dossier.claims)
    for article, copy, match in copies:
        coding = coded(Copy(article, copy), resting.get(article.id, ()))
        answers += found_in(coding.sentences, fits, match)
    return tuple(answers)


def _suggest(dossier: Dossier, text: str) -> None:
    """Tell of words that stand nowhere which ones look like them; of a small dossier, which is read whole."""
    from difflib import get_close_matches  # what finds its words never needs it

    known = {
        word for record in dossier.everything for phrase in words(record) for word in tokens(phrase)
    }
    for typed in dict.fromkeys(tokens(text)):
        begun = len(typed) >= SHORTEST_BEGINNING and any(word.startswith(typed) for word in known)
        if begun or not known.isdisjoint(forms(typed)):
            continue
        if near := get_close_matches(typed, sorted(known), cutoff=_ALIKE):
            tell(str(UnknownNameError("record has the word", typed, near)))
