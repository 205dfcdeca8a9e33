"""What taking a draft into a dossier would do: what is new, what is there already, and all that is wrong."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from sahara_cli.dossier import checks
from sahara_cli.dossier.checks.slips import slips
from sahara_cli.dossier.kindred import Kinsfolk
from sahara_cli.dossier.proofs import Copy, by_article, flaws
from sahara_cli.dossier.records import Actor, Article, Claim, Event, Place
from sahara_cli.drafts.lines import Lines, Problem
from sahara_cli.drafts.naming import Naming, Taken, every, fields_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.texts import NormalText

#: The texts of articles, by their ids, of which a copy is at hand; by what is cited from them a copy is known.
Texts: TypeAlias = "Callable[[Sequence[Article], Sequence[Claim]], Mapping[str, NormalText]]"


class Kindred(NamedTuple):
    """A new event that the dossier has already, as `id`; `joins` where it is the same, by day, kind and sides."""

    line: int
    event: str
    id: str
    told: str
    joins: bool


class Plan(NamedTuple):
    """What taking a draft would do. Where there are problems, nothing may be taken.

    `repeated` counts the lines whose record is there already; `doubts` are worth a look, and no hindrance; what is
    `unsure` the cited sentences do not bear out, and it is taken only where that is accepted. `ids` are those that the
    dossier would then have given, `nouns` the kinds behind the ids that records may refer to, and `kin` the new events
    that the dossier has already.
    """

    taken: tuple[Taken, ...]
    ids: tuple[str, ...]
    repeated: int
    problems: tuple[Problem, ...]
    doubts: tuple[Problem, ...]
    unsure: tuple[Problem, ...]
    nouns: Mapping[str, str]
    kin: tuple[Kindred, ...] = ()

    @property
    def articles(self) -> list[Article]:
        """The articles that would be added."""
        return [one.record for one in self.taken if isinstance(one.record, Article)]


def plan(
    lines: Lines,
    held: Dossier,
    at_hand: Dossier,
    texts: Texts,
    given: frozenset[str] = frozenset(),
) -> Plan:
    """Plan taking a draft into the dossier `held`, which has `given` ids before to what it need not hold any more.

    An actor or place that the draft refers to, but neither it nor `held` has, comes along from `at_hand`.
    """
    naming = Naming(lines, held, at_hand, given)
    naming.name_all()
    known = _known(lines, naming, held)
    problems = [*lines.problems, *(one for blank in lines.blanks for one in blank.problems)]
    problems += naming.problems
    for one in naming.taken:
        if one.line is not None:
            found = (*checks.faults(one.record, known), *checks.doubts(one.record, known))
            problems += (Problem(one.line, *fault) for fault in found)
    doubts = [*naming.doubts, *_slips(naming, known)]
    wrong = {one.line for one in problems}
    unsure: list[Problem] = []
    for disproved, doubt in _proved(naming, held, texts, unsure):
        if doubt:
            doubts.append(disproved)
        elif disproved.line not in wrong:
            problems.append(disproved)
    return Plan(
        taken=tuple(naming.taken),
        ids=tuple(sorted(naming.given)),
        repeated=naming.repeated,
        problems=tuple(sorted(problems)),
        doubts=tuple(sorted(doubts)),
        unsure=tuple(sorted(unsure)),
        nouns=known.nouns,
        kin=tuple(_kin(naming, held)),
    )


def _slips(naming: Naming, known: checks.Known) -> Iterator[Problem]:
    for one in naming.taken:
        if one.line is not None:
            yield from (Problem(one.line, *slip) for slip in slips(one.record, known))


def _kin(naming: Naming, held: Dossier) -> Iterator[Kindred]:
    """Yield the new events that the dossier has already, told by other articles."""
    new = [(one.record, one.line or 0) for one in naming.taken if isinstance(one.record, Event)]
    if not (new and held.events):
        return
    if held.sames:
        from sahara_cli.dossier.happenings import Joined  # for a dossier that has judgements

        held = Joined(held)
    known = Kinsfolk(held)
    for event, line in new:
        sides = (event.actors, event.recipients)
        found = known.of(event.kind, event.date, sides, title=event.title, places=event.places)
        if found:
            yield Kindred(line, event.id, found.id, found.told, found.joins)


def _known(lines: Lines, naming: Naming, held: Dossier) -> checks.Known:
    taken = [one.record for one in naming.taken]
    articles = (*held.articles, *_articles(naming.taken))
    nouns = {
        **{given: noun for given, noun in lines.names.items() if given not in naming.names},
        **{one.id: one.noun for one in (*every(held), *taken)},
    }
    return checks.Known(nouns, {one.id: checks.extent_of(fields_of(one)) for one in articles})


def _proved(
    naming: Naming, held: Dossier, texts: Texts, unsure: list[Problem]
) -> Iterator[tuple[Problem, bool]]:
    """Yield what copies disprove; and, as doubts, which articles have no copy to prove anything.

    What the cited sentences of new records do not bear out is kept in `unsure`.
    """
    lines = {one.record.id: one.line or 0 for one in naming.taken}
    claims = [one.record for one in naming.taken if isinstance(one.record, Claim)]
    involved = [
        one for one in (*held.articles, *_articles(naming.taken)) if one.id in naming.involved
    ]
    there = [one for one in held.claims if one.id in naming.standing]
    lines.update((one.id, naming.standing[one.id]) for one in there)
    found = texts(involved, [*claims, *there])
    articles = {one.id: one for one in involved}

    @cache
    def at_hand(article: str) -> tuple[Copy, ...]:
        text = found.get(article)
        return (Copy(articles[article], text),) if text and article in articles else ()

    new, every_one = by_article(claims), by_article([*claims, *there])
    for article in involved:
        if (text := found.get(article.id)) is None:
            if article.id in new:
                told = f"no copy of {article.id} is at hand: what is cited from it is not proved; --copy FILE proves it"
                yield Problem(lines.get(article.id, 0), "", told), True
            continue
        copy = Copy(article, text)
        if article.id in lines:
            yield from ((one, False) for one in _mismeasured(copy, lines[article.id]))
        for flaw in flaws((new if copy.same else every_one).get(article.id, ()), copy, at_hand):
            yield Problem(lines[flaw.record], flaw.field, flaw.problem), False
    unsure += _judged(naming, held, claims, at_hand)


def _judged(
    naming: Naming, held: Dossier, claims: Sequence[Claim], copies: Callable[[str], Sequence[Copy]]
) -> Iterator[Problem]:
    """Yield what the judge doubts of the draft's own records."""
    from sahara_cli.judging import Judge, Names  # which loads the reading side

    known = (*every(held), *(one.record for one in naming.taken))
    judge = Judge(Names([one for one in known if isinstance(one, Actor | Place)]), copies)
    lines = {one.record.id: one.line for one in naming.taken}
    for claim in claims:
        if line := lines[claim.id]:
            yield from (Problem(line, one.field, one.whole) for one in judge.doubts(claim))


def _mismeasured(copy: Copy, line: int) -> Iterator[Problem]:
    if not copy.same:
        return
    text = copy.text
    counts = {
        "text_length": len(text.text),
        "paragraphs": len(text.paragraphs),
        "sentences": len(text.sentences),
    }
    for field, count in counts.items():
        if (told := getattr(copy.article, field)) != count:
            yield Problem(line, field, f"is {told}, and the copy has {count}")


def _articles(taken: Sequence[Taken]) -> list[Article]:
    return [one.record for one in taken if isinstance(one.record, Article)]
