"""The words behind a place in a sentence: whether a clause begins there, and whether a phrase is the subject of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.language.walking.contacts import opens_contact
from sahara_cli.reading.lexicon.human import is_person, people
from sahara_cli.reading.lexicon.rows import words, words_of
from sahara_cli.reading.lexicon.verbs import is_past

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.groups import Group
    from sahara_cli.reading.language.lexeme import Token
    from sahara_cli.reading.language.phrases import Chunk, Phrase

_NOMINATIVE = frozenset({"he", "she", "they", "we", "i"})
_PERCEIVING = frozenset({"find", "see", "hear", "know", "show", "report", "understand"})
_ASIDE = frozenset({"NP", "I", "A", "E", "T", "C"})
_SIGNS = frozenset({",", ";", ":", '"', "--"})
#: So many chunks at most lie between a subject and its verb, behind a comma or "and"; so many are looked at.
_NEAR, _FAR = 3, 8
#: An age and the comma behind it.
_AGE = 2


class Ahead:
    """Looks ahead from a chunk of a sentence."""

    def __init__(self, tokens: Sequence[Token], chunks: Sequence[Chunk]) -> None:
        self._tokens, self._chunks = tokens, chunks

    def following(self, at: int) -> Chunk | None:
        """Give the chunk after one, adverbs aside."""
        return next((chunk for chunk in self._chunks[at + 1 :] if chunk.sort != "A"), None)

    def opens_clause(self, at: int) -> bool:
        """Tell whether a subject and a finite verb follow: "after it rained", "as prices rose"."""
        seen = False
        for chunk in self._chunks[at + 1 :]:
            if chunk.sort == "NP":
                seen = True
            elif chunk.sort == "VG":
                return bool(seen and chunk.group and chunk.group.form == "finite")
            elif chunk.sort in {"S", "R"} or (chunk.sort == "X" and self._sign(chunk) != "'"):
                return False
        return False

    def is_subject(self, at: int, clause: Clause, *, joined: bool, comma: bool) -> bool:
        """Tell whether a phrase behind a clause's verb is the subject of the next verb."""
        opening = self._is_opening(at, clause, joined=joined)
        number = self._verb_ahead(at, comma=comma, opening=opening)
        if clause.group is None or number is None:
            return False
        if self._is_perceived(at, clause, clause.group):
            return False
        verb = self._chunks[at + 1 + number].group
        assert verb is not None  # noqa: S101 - what a VG chunk has
        if verb.form != "finite":
            return False
        if joined or comma:
            return number <= _NEAR or bool(verb.helpers)
        if number == 0 and self._is_subject_beside(at, clause, verb):
            return True
        return self._is_told(at, clause, clause.group)

    def _is_opening(self, at: int, clause: Clause, *, joined: bool) -> bool:
        """Tell a phrase behind a clause that opens its sentence, and one that "but" and an aside make a subject."""
        opening = clause.relation == "adverbial" and clause.parent is None
        return opening or (joined and self._is_named_aside(at))

    def _is_perceived(self, at: int, clause: Clause, group: Group) -> bool:
        """Tell "have found the boy a gang kidnapped", "told the court the rebels fled"."""
        perceives = group.base in _PERCEIVING or group.base in words()["addressing"]
        return perceives and opens_contact(self._tokens, self._chunks, at + 1, clause)

    def _is_subject_beside(self, at: int, clause: Clause, verb: Group) -> bool:
        """Tell the subject of the verb right behind it: "he fled", or who says it, behind what is told."""
        if self._tokens[self._chunks[at].first].low in _NOMINATIVE:
            return True
        return bool(clause.objects) and verb.word in words()["speech"]

    def _is_told(self, at: int, clause: Clause, group: Group) -> bool:
        """Tell "said the rebels fled", "warned Peru the rebels fled": what is told begins with its subject."""
        lists = words()
        if group.word not in words_of("speech", "unreal", "hearsay"):
            return False
        direct = self._chunks[at].first == self._behind(group.head)
        return direct or (group.base in lists["addressing"] and len(clause.objects) == 1)

    def list_goes_on(self, at: int) -> bool:
        """Tell "Kenya, Peru and Chile" from an apposition: what follows goes on with "and" before any verb."""
        commas = 0
        for chunk in self._chunks[at + 1 : at + _FAR]:
            if chunk.sort == "C":
                return True
            if chunk.sort in {"VG", "R", "S", "I"}:
                return False
            commas += chunk.sort == "X"
            if commas > 1 and self._sign(chunk) != ",":
                return False
        return False

    def is_aside_of(self, at: int, clause: Clause, last: Phrase | None) -> bool:
        """Tell "miners at Karst, a town in the north, blocked": the noun tells of the name that "at" governs."""
        phrase = self._chunks[at].phrase
        if phrase is None or last is None or not clause.subjects:
            return False
        named = self._tokens[last.head].tag == "P" and last.end == phrase.first - 1
        subject, head = self._tokens[clause.subjects[0].head], self._tokens[phrase.head]
        noun = head.tag in "NM" and subject.tag != "E"
        return named and noun and self._closes_before_verb(at)

    def is_aside_of_source(self, at: int, clause: Clause) -> bool:
        """Tell "According to Ann Lee, the mayor, the market opened": the mayor is Ann Lee, and no subject."""
        phrase = self._chunks[at].phrase
        word = clause.prepositional[-1][0] if clause.prepositional else ""
        if phrase is None or clause.subjects or word != "according to":
            return False
        head = self._tokens[phrase.head].low
        human = head in people()["office"] or is_person(head)
        return human and self._closes_before_subject(at)

    def _closes_before_subject(self, at: int) -> bool:
        """Tell an aside that a comma closes, behind which a subject stands, and its verb with no comma between."""
        inner = self._chunks[at + 1 : at + 1 + _FAR]
        rest = [chunk.sort for chunk in inner]
        closing = rest.index("X") if "X" in rest else _FAR
        signs = {self._sign(chunk) for chunk in inner[closing : closing + 1]}
        behind = rest[closing + 1 :]
        verb = behind.index("VG") if "VG" in behind else _FAR
        return signs == {","} and behind[:1] == ["NP"] and "X" not in behind[:verb]

    def _closes_before_verb(self, at: int) -> bool:
        """Tell an aside that a comma closes, right behind which the verb stands."""
        inner, is_clause = self._chunks[at + 1 :], False
        for number, chunk in enumerate(inner[:_FAR]):
            if chunk.sort == "X":
                verb = next(
                    (other for other in inner[number + 1 :] if other.sort not in "AEI"), None
                )
                return self._sign(chunk) == "," and verb is not None and verb.sort == "VG"
            is_clause = is_clause or chunk.sort == "R"  # "a town that lies in the north"
            if chunk.sort not in _ASIDE and not is_clause:
                return False
        return False

    def joins(self, at: int, clause: Clause, *, comma: bool, governed: bool) -> tuple[bool, bool]:
        """Tell whether a phrase behind a comma goes on with a list, and whether with what a preposition governs."""
        behind = comma and governed and not self.opens_subjects(at, clause)
        return comma and self.list_goes_on(at), behind

    def opens_subjects(self, at: int, clause: Clause) -> bool:
        """Tell "In Lima, Sol and Vell signed", whose verb right behind has no other subject, from a list of places."""
        if clause.subjects or self._sort(at + 1) != "C" or self._sort(at + 2) != "NP":
            return False
        verb = self.following(at + 2)
        return verb is not None and verb.group is not None and verb.group.form == "finite"

    def is_credit(self, end: int) -> bool:
        """Tell ", said the mayor" from ", said that": a phrase follows the verb."""
        after = next((chunk for chunk in self._chunks if chunk.first == end), None)
        return after is not None and after.sort == "NP"

    def is_listed(self, end: int) -> bool:
        """Tell a verb in a list of deeds, before the next one: ", warned Peru and shut the border"."""
        at = next((n for n, c in enumerate(self._chunks) if c.first == end), len(self._chunks))
        for number, chunk in enumerate(self._chunks[at : at + _FAR], at):
            if chunk.sort == "VG":
                return False
            if chunk.sort == "C" or (chunk.sort == "X" and self._sign(chunk) == ","):
                after = self._tokens[chunk.end] if chunk.end < len(self._tokens) else None
                if after and (is_past(after.low) or self._sort(number + 1) == "VG"):
                    return True
        return False

    def _sign(self, chunk: Chunk) -> str:
        return self._tokens[chunk.first].low

    def _verb_ahead(self, at: int, *, comma: bool, opening: bool) -> int | None:
        """Count the chunks up to the next verb; None where another clause or a sign stands before it."""
        closed = 0
        for number, chunk in enumerate(self._chunks[at + 1 :], 1):
            if chunk.sort == "VG":
                return number - 1
            if chunk.sort in {"S", "R"}:
                return None
            if chunk.sort == "C" and self._sort(at + number + 1) in {"VG", "A"}:
                return None
            if chunk.sort != "X" or self._sign(chunk) not in _SIGNS or at + number == closed:
                continue
            closed = self._aside(at + number, opening=opening) if comma else 0
            if not closed:
                return None
        return None

    def _sort(self, at: int) -> str:
        return self._chunks[at].sort if at < len(self._chunks) else ""

    def _aside(self, at: int, *, opening: bool) -> int:
        """Give where an aside closes after which a verb of speech follows: ", the mayor, Ana Silva, said"; else 0.

        Behind an `opening` clause any verb may: "As it rained, the mayor, Ana Silva, left"; behind "but" too.
        """
        rest = self._chunks[at + 1 : at + _FAR - 1]
        signs = (n for n, sign in enumerate(rest) if sign.sort == "X" and self._sign(sign) == ",")
        closing = next(signs, None)
        if closing is None or any(chunk.sort == "VG" for chunk in rest[:closing]):
            return 0
        if self._is_age(rest[closing + 1 : closing + 3]):
            closing += 2
        after = rest[closing + 1 : closing + 2]
        group = after[0].group if after else None
        if group is None or not (group.word in words()["speech"] or opening):
            return 0
        return at + 1 + closing

    def _is_age(self, chunks: Sequence[Chunk]) -> bool:
        """Tell the age of "Mara Lund, 41, was held" behind the comma before it."""
        if len(chunks) != _AGE or chunks[0].end != chunks[0].first + 1:
            return False
        return self._tokens[chunks[0].first].tag == "M" and self._sign(chunks[1]) == ","

    def _is_named_aside(self, at: int) -> bool:
        """Tell "but the captain, Ole Brandt, was held": a name alone between two commas, right before the verb."""
        rest = self._chunks[at + 1 : at + 1 + _FAR]
        if self._is_age(rest[3:5]):
            rest = [*rest[:3], *rest[5:]]
        if [chunk.sort for chunk in rest[:4]] != ["X", "NP", "X", "VG"]:
            return False
        phrase = rest[1].phrase
        named = phrase is not None and self._tokens[phrase.head].tag == "P"
        return named and self._sign(rest[0]) == self._sign(rest[2]) == ","

    def _behind(self, head: int) -> int:
        """Give the place right behind a verb, adverbs and words for a time aside."""
        there = head + 1
        while there < len(self._tokens) and self._is_time(there):
            there += 1
        return there

    def _is_time(self, at: int) -> bool:
        if self._tokens[at].tag in "AE":
            return True
        leads = self._tokens[at].low in {"on", "in", "last"}
        return leads and at + 1 < len(self._tokens) and self._tokens[at + 1].tag == "E"
