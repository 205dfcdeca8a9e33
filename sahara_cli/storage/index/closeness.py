"""The score of rows for some words, as SQL: as `ranking.score` for all that is no actor and no place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dossier.ranking import ranked, score, scored
from sahara_cli.storage.index.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sahara_cli.dossier.found import Found
    from sahara_cli.storage.index.store import Question


__all__ = ["Closeness", "closeness", "ranked"]


class Closeness(NamedTuple):
    """The phrase, SQL for the score of a row `r`, and what that is bound to."""

    phrase: str
    score: str
    values: Mapping[str, str]

    def score_of(self, answer: Found) -> int:
        """Tell how closely a record answers."""
        return score(answer.record, self.phrase)

    def scored(self, answer: Found) -> Found:
        """Add to what was found how closely it answers."""
        return scored(answer, self.phrase)


def closeness(text: str, question: Question) -> Closeness | None:
    """Write the score for a phrase of words as `plain` gives them; none where FTS5 does not look for them so."""
    words = [phrase(word, question.vocabulary) for word in text.split()]
    whole = phrase(text, question.vocabulary)
    if not all(one.exact for one in (*words, whole)):
        return None
    values: dict[str, str] = {}
    all_stand = all(word.query for word in words)

    def stands(query: str | None) -> str:
        if not query:
            return "0"
        name = f"c{len(values)}"
        values[name] = query
        return f"(r.row IN (SELECT rowid FROM words WHERE words MATCH :{name}))"

    every = len(
        words
    )  # where the phrase stands, each of its words does; they are looked for one by one beyond alone
    typed, phrased = stands(f'"{text}"' if whole.query else ""), stands(whole.query)
    together = stands(" AND ".join(f"({word.query})" for word in words) if all_stand else "")
    points = " + ".join(stands(word.query) for word in words)
    cases = f"WHEN {typed} THEN {every + 4} WHEN {phrased} THEN {every + 2} WHEN {together} THEN {every}"
    return Closeness(text, f"(CASE {cases} ELSE {points} END)", values)
