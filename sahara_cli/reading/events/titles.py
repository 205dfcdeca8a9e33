"""Titles: a sentence's own subject, verb and object, as a headline has them; never a bare name or a bare noun."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.reading.events.arguments import subjects_of
from sahara_cli.reading.language.verbs import third

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.coreference import Names
    from sahara_cli.reading.events.participants import Sides
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.phrases import Chunk, Phrase
    from sahara_cli.reading.people.mentions import Mention

#: Words of a title behind its verb, and of its subject.
_MOST, _SUBJECT, _NAMES = 9, 7, 3
_PARTICLES = frozenset(
    {
        "up",
        "down",
        "out",
        "off",
        "over",
        "away",
        "back",
        "dead",
        "apart",
        "together",
        "in",
        "alive",
        "forward",
        "free",
        "open",
    }
)
_PLURAL = frozenset(
    {"people", "police", "men", "women", "children", "troops", "forces", "they", "talks", "we"}
)


class Titles:
    """Writes the titles of one article's events."""

    def __init__(self, names: Names) -> None:
        self._names = names

    def of_verb(self, sentence: Sentence, verb: Trigger, sides: Sides, status: str) -> str:
        """Write a title of a verb: "Norland lifts its ban on grain exports", "9 killed in a crush near Oram"."""
        clause, group = verb.clause, verb.group
        assert group is not None  # noqa: S101 - only verbs come here
        parties = sides.recipients if group.is_passive else sides.actors
        subject, plural = self._subject(sentence, clause, parties.ids)
        rest = self._rest(sentence, clause, group.head)
        word = sentence.tokens[group.head].low
        base = group.base
        if group.is_passive:
            told = f"to be {word}" if status == "planned" else word
        elif status == "planned":
            told = f"to {base}"
        elif base == "be":
            told = "are" if plural else "is"
        else:
            told = base if plural else third(base)
        if status == "disputed":
            told = f"reportedly {told}"
        if verb.mode == "visit" and len(sides.hosts) == 1:
            rest = self._host(sentence, group.head, sides.hosts[0], rest)
        if not rest:
            rest = self._occasion(sentence, clause)
        if not subject:
            return self._without_subject(sentence, word, base, rest, passive=group.is_passive)
        return _capital(" ".join(part for part in (subject, told, rest) if part))

    def of_noun(
        self, sentence: Sentence, noun: Trigger, sides: Sides, places: Sequence[str], status: str
    ) -> str:
        """Write a title of a noun: "Attack on Kenya", "Rwanda's invasion of Burundi"."""
        number, chunk = next(
            (n, c) for n, c in enumerate(sentence.chunks) if c.first <= noun.token < c.end
        )
        first = self._bare(sentence, chunk.first, noun.token)
        shown = sentence.text[
            sentence.tokens[first].start : sentence.tokens[chunk.end - 1].end
        ].replace(" 's", "'s")
        owner = (
            self._joined(sides.actors.ids) if sentence.tokens[chunk.first].low in _OWNERS else ""
        )
        behind = self._behind_noun(sentence, number)
        told = f"{owner}'s {shown}" if owner else shown
        told = f"{told} {behind}".strip()
        if places and not any(place in told for place in places):
            told = f"{told} in {places[0]}"
        if " " not in told and status == "planned":
            return _capital(f"{told} planned")
        if " " not in told:
            who = self._joined(sides.actors.ids or sides.recipients.ids)
            told = (
                f"{told} by {who}"
                if who and sides.actors.ids
                else f"{told} of {who}"
                if who
                else f"{told} reported"
            )
        if status == "planned" and "planned" not in told:
            told = f"{told} planned"
        return _capital(told)

    def of_words(self, sentence: Sentence) -> str:
        """Write a title of a sentence that holds no verb a title could be made of: its first words."""
        held = [one.text for one in sentence.tokens[: _MOST + 3]]
        words = sentence.words.split()[: len(held)]
        return _capital(" ".join(words[:_MOST]).strip(" .,;:-\"'")) or "News"

    # Parts --------------------------------------------------------------------------------------

    def _subject(
        self, sentence: Sentence, clause: Clause, parties: Sequence[str]
    ) -> tuple[str, bool]:
        phrases = subjects_of(sentence, clause)
        if not phrases:
            return self._joined(parties), len(parties) > 1
        shown = [self._phrase(sentence, phrase, parties) for phrase in phrases]
        words = [one for one in shown if one]
        if not words:
            return self._joined(parties), len(parties) > 1
        if len(words) == 1 and words[0].lower() in {"i", "we", "they", "you"}:
            return words[0], True
        if len(words) > _NAMES:
            words = [*words[: _NAMES - 1], "others"]
        plural = len(words) > 1 or self._is_plural(sentence, phrases[0])
        return " and ".join(part for part in (", ".join(words[:-1]), words[-1]) if part), plural

    def _is_plural(self, sentence: Sentence, phrase: Phrase) -> bool:
        head = sentence.tokens[phrase.head]
        if head.tag == "P":
            return False
        first = sentence.tokens[phrase.first]
        if head.tag == "M":
            return head.low not in {"one", "1"}
        return (
            head.low in _PLURAL
            or (head.low.endswith("s") and not head.low.endswith(("ss", "us", "is")))
            or (first.tag == "M" and first.low not in {"one", "1"} and head.low != "one")
        )

    def _phrase(self, sentence: Sentence, phrase: Phrase, parties: Sequence[str]) -> str:
        """Give a subject's words: a person's family name, the name that a pronoun means, else the phrase itself."""
        start, end = sentence.span(phrase)
        head = sentence.tokens[phrase.head]
        if head.tag == "O" or head.low in {"who", "which", "that"}:
            return self._joined(parties) or (
                ""
                if head.low in {"who", "which", "that", "you"}
                else "I"
                if head.low == "i"
                else head.low
            )
        people = [
            m
            for m in sentence.mentions
            if m.person and m.actor and start <= m.start <= head.start < m.end
        ]
        if people:
            return self._names.name(people[-1].actor or "")
        first = self._bare(sentence, phrase.first, phrase.head)
        words = sentence.text[sentence.tokens[first].start : end]
        if len(words.split()) > _SUBJECT:
            words = " ".join(words.split()[-_SUBJECT:])
        chunk = next((n for n, c in enumerate(sentence.chunks) if c.phrase == phrase), None)
        behind = self._behind_noun(sentence, chunk, most=1) if chunk is not None else ""
        whole = f"{words} {behind}".strip()
        if head.low == "government" and behind.startswith("of "):
            return behind.removeprefix("of ").removeprefix("the ")
        return whole

    def _bare(self, sentence: Sentence, first: int, head: int) -> int:
        while first < head and (
            sentence.tokens[first].low in {"the", "a", "an", "this", "that", "another"} | _OWNERS
            or sentence.tokens[first].tag == "E"
        ):
            first += 1
            if first < head and sentence.tokens[first].tag == "G":
                first += 1
        return first

    def _behind_noun(self, sentence: Sentence, number: int, most: int = 2) -> str:
        """Give the phrases that belong to a noun: "of Burundi", "on grain exports", "near Kassel"."""
        parts: list[str] = []
        at = number + 1
        while at + 1 < len(sentence.chunks) and len(parts) < most:
            prep, phrase = sentence.chunks[at], sentence.chunks[at + 1]
            if (
                prep.sort not in {"I", "T"}
                or phrase.phrase is None
                or sentence.tokens[prep.first].low in {"by", "as", "according"}
            ):
                break
            if phrase.end - phrase.first > _SUBJECT:
                break
            end = phrase.end
            joined = sentence.chunks[at + 2 : at + 4]
            if (
                sentence.tokens[prep.first].low == "between"
                and len(joined) > 1
                and joined[1].phrase
            ):
                end = joined[1].end
                at += 2
            parts.append(
                sentence.text[sentence.tokens[prep.first].start : sentence.tokens[end - 1].end]
            )
            at += 2
        return " ".join(parts)

    def _rest(self, sentence: Sentence, clause: Clause, head: int) -> str:
        """Give the words behind a verb that a title keeps, without words for a time."""
        number = next(n for n, c in enumerate(sentence.chunks) if c.first <= head < c.end)
        parts: list[str] = []
        held: str = ""
        count = 0
        for at, chunk in enumerate(sentence.chunks[number + 1 :], number + 1):
            words = self._words(sentence, chunk)
            size = len(words.split())
            if chunk.sort == "E":
                held = ""
                continue
            if chunk.sort in {"I", "T"}:
                held = f"{held} {words}".strip()
                continue
            if not self._stays(sentence, at, chunk):
                break
            if chunk.sort == "A" and chunk.first > head + 1 and not held:
                continue
            if count + size + len(held.split()) > _MOST and count:
                break
            parts.append(f"{held} {words}".strip())
            count += size + len(held.split())
            held = ""
        group = sentence.chunks[number].group
        if group and group.base in _SAYING and self._opens_that(sentence, clause):
            return self._complement(sentence, number)
        return " ".join(parts) or self._complement(sentence, number)

    def _host(self, sentence: Sentence, head: int, host: Mention, rest: str) -> str:
        """Name the host alone where a visit is to several: "in Kenya"."""
        name = sentence.text[host.start : host.end]
        after = sentence.tokens[head + 1] if head + 1 < len(sentence.tokens) else None
        lead = f"{after.text} " if after and after.tag in "IT" else ""
        return rest if rest.startswith(f"{lead}{name}") and " and " not in rest else f"{lead}{name}"

    def _occasion(self, sentence: Sentence, clause: Clause) -> str:
        """Say on what occasion, where nothing follows the verb: "as a tunnel near Kassel gives way"."""
        for other in sentence.clauses:
            group = other.group
            if (
                other.parent is not clause
                or other.relation != "adverbial"
                or group is None
                or other.marker not in {"when", "as", "after"}
            ):
                continue
            if (
                group.form != "finite"
                or not other.subjects
                or sentence.tokens[other.subjects[0].head].tag == "O"
                or group.negated
            ):
                continue
            words = self._phrase(sentence, other.subjects[0], ())
            plural = self._is_plural(sentence, other.subjects[0]) or len(other.subjects) > 1
            verb = (
                ("are " if plural else "is ") + group.word
                if group.is_passive
                else group.base
                if plural
                else third(group.base)
            )
            lead = "after" if other.marker == "after" else "as"
            told = f"{lead} {words} {verb} {self._rest(sentence, other, group.head)}"
            return " ".join(told.split()[: _MOST + 2])
        return ""

    def _complement(self, sentence: Sentence, number: int) -> str:
        """Give the first words of what somebody demands, proposes or asks, where nothing else follows the verb."""
        after = next(
            (c for c in sentence.chunks[number + 1 :] if c.sort not in {"E", "A", "I"}), None
        )
        group = sentence.chunks[number].group
        said = (
            after is not None
            and after.phrase is not None
            and group is not None
            and group.base in _SAYING
        )
        opens = after is not None and (
            after.sort == "R"
            or (
                after.sort == "S"
                and sentence.tokens[after.first].low in {"whether", "what", "how", "why"}
            )
        )
        if after is None or not (said or opens):
            return ""
        first, ends = after.first, min(after.first + _MOST + 2, len(sentence.tokens))
        stop = next((n for n in range(first, ends) if sentence.tokens[n].tag == "X"), ends)
        return (
            sentence.text[sentence.tokens[first].start : sentence.tokens[stop - 1].end]
            if stop > first
            else ""
        )

    def _opens_that(self, sentence: Sentence, clause: Clause) -> bool:
        return any(one.parent is clause and one.relation == "that" for one in sentence.clauses)

    def _stays(self, sentence: Sentence, at: int, chunk: Chunk) -> bool:
        match chunk.sort:
            case "NP":
                return True
            case "A":
                return sentence.tokens[chunk.first].low in _PARTICLES
            case "C":
                after = sentence.chunks[at + 1] if at + 1 < len(sentence.chunks) else None
                beyond = sentence.chunks[at + 2] if at + 2 < len(sentence.chunks) else None
                return bool(
                    after
                    and after.phrase
                    and not (
                        beyond
                        and beyond.sort == "VG"
                        and beyond.group
                        and beyond.group.form == "finite"
                    )
                )
            case "VG":
                form = chunk.group.form if chunk.group else ""
                return form == "infinitive" or (
                    form == "ing" and at > 0 and sentence.chunks[at - 1].sort == "I"
                )
        return False

    def _words(self, sentence: Sentence, chunk: Chunk) -> str:
        start, end = sentence.tokens[chunk.first].start, sentence.tokens[chunk.end - 1].end
        return sentence.text[start:end]

    def _without_subject(
        self, sentence: Sentence, word: str, base: str, rest: str, *, passive: bool
    ) -> str:
        if passive:
            return _capital(f"{word} {rest}".strip()) if rest else f"{_capital(word)} as told"
        return _capital(f"{third(base)} {rest}".strip()) if rest else self.of_words(sentence)

    def _joined(self, parties: Sequence[str]) -> str:
        names = [self._names.name(one) for one in parties]
        held = names if len(names) <= _NAMES else [*names[: _NAMES - 1], "others"]
        return (
            " and ".join(part for part in (", ".join(held[:-1]), held[-1]) if part) if held else ""
        )


_SAYING = frozenset(
    {
        "say",
        "tell",
        "claim",
        "believe",
        "think",
        "admit",
        "argue",
        "insist",
        "warn",
        "hope",
        "fear",
        "know",
        "see",
        "show",
    }
)
_OWNERS = frozenset({"his", "her", "its", "their", "my", "our", "your"})


_DATE = re.compile(
    r" (?:on|in) \d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"(?: \d{4})?\b"
)


_TIMES = re.compile(r" for the (?:first|second|third|last|\w+th) time\b")


def _capital(words: str) -> str:
    words = _TIMES.sub("", _DATE.sub("", words))
    bare = " ".join(words.replace("``", "").replace("''", "").split()).strip(" ,;:-\"'")
    return bare[:1].upper() + bare[1:]
