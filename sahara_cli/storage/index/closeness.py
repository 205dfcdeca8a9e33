"""The score of rows for some words, as SQL: as `ranking.score` for all that is no actor and no place."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dossier.criteria import All, AnyOf, Mentions
from sahara_cli.dossier.ranking import ranked, score, scored
from sahara_cli.storage.index.conditions import NONE
from sahara_cli.storage.index.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sahara_cli.dossier.answer import Answer
    from sahara_cli.dossier.criteria import Criterion
    from sahara_cli.storage.index.conditions import Condition
    from sahara_cli.storage.index.selecting import Selecting
    from sahara_cli.storage.index.store import Question


__all__ = ["Closeness", "closeness", "ranked"]


#: How much more than its words a record has that has the phrase as it is typed, in another form, or its words alone.
_MORE = (4, 2, 0)


class Beside(NamedTuple):
    """What is asked beside some pieces, words or phrases, and whether some answer without them: by others' names."""

    asked: All
    pieces: Sequence[str]
    by_names: bool


class Closeness(NamedTuple):
    """The phrase, SQL for the score of a row `r`, and what that is bound to.

    `tiers` are queries for FTS5, the closest first: each finds records that are closer than those of the next. They
    serve where all words are asked for, with something `beside`; `points` rank the records that no tier finds.
    """

    phrase: str
    score: str
    points: str
    values: Mapping[str, str]
    tiers: Sequence[str]
    beside: Beside | None

    def score_of(self, answer: Answer) -> int:
        """Tell how closely a record answers."""
        return score(answer.record, self.phrase)

    def scored(self, answer: Answer) -> Answer:
        """Add to what was found how closely it answers."""
        return scored(answer, self.phrase)

    def parted(
        self, selecting: Selecting, beside: Condition, question: Question
    ) -> list[tuple[Selecting, str]]:
        """Give what is read one after the other: tiers in the order of rows, and what is in none in that of a score."""
        bound = [question.bind(query) for query in self.tiers]
        pieces = [(selecting.found_by(query, beside), "") for query in bound]
        by_names = self.beside and self.beside.by_names
        return [*pieces, (selecting.but_for(bound), self.points)] if by_names else pieces


def closeness(text: str, asked: Criterion, question: Question) -> Closeness | None:
    """Write the score for a phrase of words as `plain` gives them; none where FTS5 does not look for them so."""
    words = [phrase(word, question) for word in text.split()]
    as_phrase = phrase(text, question)
    if not all(part.exact for part in (*words, as_phrase)):
        return None
    each = [str(word.query) for word in words]
    typed, phrased = (f'"{text}"', str(as_phrase.query)) if as_phrase.query else ("", "")
    # Where the phrase stands, each of its words does; they are looked for one by one beyond alone.
    together = _together(each)
    score, points, values = _scored((typed, phrased, together), each)
    beside = _beside(asked, text)
    pieces = beside.pieces if beside else ()
    last = _together([str(phrase(piece, question).query) for piece in pieces])
    return Closeness(text, score, points, values, _tiers(typed, phrased, last), beside)


def _together(queries: Sequence[str]) -> str:
    """Ask FTS5 for all of some at once; "" where one of them finds nothing."""
    if len(queries) == 1:
        return queries[0]
    return " AND ".join(f"({query})" for query in queries) if all(queries) else ""


def _scored(closest: Sequence[str], each: Sequence[str]) -> tuple[str, str, dict[str, str]]:
    """Write the score, the points for each word alone, and what both are bound to."""
    values = {f"c{at}": query for at, query in enumerate((*closest, *each)) if query}
    stands = [
        f"(r.row IN (SELECT +rowid FROM words WHERE words MATCH :c{at}))" if query else NONE
        for at, query in enumerate((*closest, *each))
    ]
    points = f"({' + '.join(stands[len(closest) :])})"
    scores = zip(stands, _MORE, strict=False)
    cases = " ".join(f"WHEN {test} THEN {len(each) + more}" for test, more in scores)
    return f"(CASE {cases} ELSE {points} END)", points, values


def _tiers(*closest: str) -> list[str]:
    """Write what FTS5 is asked for, so that what was found by one is not found by the next."""
    asked = [*dict.fromkeys(filter(None, closest))]
    return [*asked[:1], *(f"({query}) NOT ({before})" for before, query in pairwise(asked))]


def _beside(asked: Criterion, text: str) -> Beside | None:
    """Take apart what asks for all of a text, as `wording` does, by its words or phrases; none where nothing does."""
    parts = asked.parts if isinstance(asked, All) else (asked,)
    for at, part in enumerate(parts):
        if (mentions := _worded(part, text)) is not None:
            pieces = [mention.phrase for mention in mentions]
            named = any(mention.named for mention in mentions) or isinstance(part, AnyOf)
            if (
                named and pieces != text.split()
            ):  # what has each word may then be as close as what has each piece
                return None
            return Beside(All((*parts[:at], *parts[at + 1 :])), pieces, named)
    return None


def _worded(asked: Criterion, text: str) -> Sequence[Mentions] | None:
    """Give what asks for each piece of a text, and maybe for all of it instead, if a criterion is that."""
    match asked:
        case AnyOf((Mentions(phrase), words)) if phrase == text:
            return _worded(words, text)
        case All(parts):
            each = [part for part in parts if isinstance(part, Mentions)]
            is_text = " ".join(mention.phrase for mention in each) == text
            return each if is_text and len(each) == len(parts) else None
        case _:
            return None
