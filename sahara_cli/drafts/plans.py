"""Plan the taking of a draft: its new records, those that the dossier has, and all faults."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from sahara_cli.dossier.checks.slips import slips
from sahara_cli.dossier.criteria import cited
from sahara_cli.dossier.proofs import Copy, by_article, flaws, own_words
from sahara_cli.dossier.records import Actor, Article, Claim, Event, Place
from sahara_cli.drafts.lines import Lines, Problem
from sahara_cli.drafts.naming import Naming, Taken
from sahara_cli.drafts.soundness import known_of, troubled, wrong_with
from sahara_cli.drafts.stock import NO_PAST

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from sahara_cli.dossier import checks
    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.drafts.stock import Past, Stock
    from sahara_cli.judging.findings import Finding
    from sahara_cli.texts import NormalText

#: Texts of articles with a copy at hand, by id; the citations identify a copy.
Texts: TypeAlias = "Callable[[Sequence[Article], Sequence[Claim]], Mapping[str, NormalText]]"


class Kindred(NamedTuple):
    """A new event that the dossier may have as `id`; `joins` where day, kind and sides are the same."""

    line: int
    event: str
    id: str
    comparison: str
    joins: bool


class Plan(NamedTuple):
    """The outcome of taking a draft. With problems nothing may be taken.

    `repeated` counts the lines whose record the dossier has, `removed` those whose record it had; `doubts` are worth a
    look and hinder nothing; `unsure` are the judge's doubts about lines without a review; `kin` are new events that the
    dossier may have.
    """

    taken: tuple[Taken, ...]
    repeated: int
    problems: tuple[Problem, ...]
    doubts: tuple[Problem, ...]
    kin: tuple[Kindred, ...] = ()
    unsure: tuple[Finding, ...] = ()
    removed: int = 0

    @property
    def articles(self) -> list[Article]:
        """The articles that would be added, or replaced."""
        return _articles(self.taken)

    @property
    def added(self) -> list[AnyRecord]:
        """The records that are new."""
        return [taken.record for taken in self.taken if taken.before is None]

    @property
    def replaced(self) -> list[tuple[AnyRecord, AnyRecord]]:
        """The replacing records, each after the record that it replaces."""
        return [(taken.before, taken.record) for taken in self.taken if taken.before is not None]


def plan(
    lines: Lines,
    stock: Stock,
    at_hand: Stock,
    texts: Texts,
    past: Past = NO_PAST,
    *,
    replaces: bool = False,
) -> Plan:
    """Plan the taking of a draft into a dossier; `past` knows what the dossier had.

    A referenced actor or place that neither draft nor dossier has comes along from the records `at_hand`.
    Where it `replaces`, a line takes the place of the record with its id; a fault that this record had too is a doubt.
    """
    naming = Naming(lines, stock, at_hand, past, replaces=replaces)
    naming.name_all()
    known = known_of(stock, naming.taken, _named_by(lines, naming))
    problems = [*lines.problems, *(problem for blank in lines.blanks for problem in blank.problems)]
    problems += naming.problems
    doubts = [*lines.notes, *naming.doubts, *_slips(naming, known)]
    was = known_of(stock) if any(taken.before for taken in naming.taken) else known
    for problem, is_old in _unsound(naming, was, known):
        (doubts if is_old else problems).append(problem)
    problems += troubled(naming.taken, stock, was, known)
    wrong = {problem.line for problem in problems}
    unsure: list[Finding] = []
    for disproved, doubt in _proved(naming, stock, texts, unsure):
        if doubt:
            doubts.append(disproved)
        elif disproved.line not in wrong:
            problems.append(disproved)
    return Plan(
        taken=tuple(naming.taken),
        repeated=naming.repeated,
        problems=tuple(sorted(set(problems))),
        doubts=tuple(sorted(doubts)),
        kin=tuple(_kin(naming, stock)),
        unsure=tuple(sorted(set(unsure))),
        removed=naming.removed,
    )


def repeats(lines: Lines, stock: Stock, at_hand: Stock, past: Past) -> frozenset[int]:
    """Find the lines that repeat records that the dossier has, or that it had and that were removed."""
    naming = Naming(lines, stock, at_hand, past)
    naming.name_all()
    return frozenset(naming.repeats.values())


def _unsound(
    naming: Naming, was: checks.Known, known: checks.Known
) -> Iterator[tuple[Problem, bool]]:
    """Yield the faults of the records to be taken; say of each whether the replaced record had it too."""
    for taken in naming.taken:
        if taken.line is not None:
            before = wrong_with(taken.before, was) if taken.before else []
            for fault in wrong_with(taken.record, known):
                yield Problem(taken.line, *fault), fault in before


def _slips(naming: Naming, known: checks.Known) -> Iterator[Problem]:
    for taken in naming.taken:
        if taken.line is not None:
            yield from (Problem(taken.line, *slip) for slip in slips(taken.record, known))


def _named_by(lines: Lines, naming: Naming) -> dict[str, str]:
    """Give the kinds behind the ids of broken lines: a reference to one is no fault of its own."""
    return {
        given_id: noun for given_id, noun in lines.names.items() if given_id not in naming.names
    }


def _kin(naming: Naming, stock: Stock) -> Iterator[Kindred]:
    """Yield the new events that the dossier may have from other articles."""
    new = [
        (taken.record, taken.line or 0)
        for taken in naming.taken
        if isinstance(taken.record, Event) and taken.before is None
    ]
    if not new or (known := stock.kinsfolk()) is None:
        return
    for event, line in new:
        sides = (event.actors, event.recipients)
        kin = known.of(event.kind, event.date, sides, title=event.title, places=event.places)
        if kin:
            yield Kindred(line, event.id, kin.id, kin.comparison, kin.joins)


def _proved(
    naming: Naming, stock: Stock, texts: Texts, unsure: list[Finding]
) -> Iterator[tuple[Problem, bool]]:
    """Yield the claims that copies disprove; and, as doubts, the articles without a copy.

    The judge's doubts about new records go into `unsure`.
    """
    touched = _touched(naming, stock)
    stocked = (record for record in stock.some(naming.involved) if isinstance(record, Article))
    involved = [
        *stocked,
        *(article for article in _articles(naming.taken) if article.id in naming.involved),
    ]
    articles = {article.id: article for article in involved}
    copies = texts(involved, touched.every)

    @cache
    def at_hand(article: str) -> tuple[Copy, ...]:
        text = copies.get(article)
        return (Copy(articles[article], text),) if text and article in articles else ()

    new, every_one, unproved = map(
        by_article, ([*touched.new, *touched.moved], touched.every, touched.unproved)
    )
    for article in involved:
        if (text := copies.get(article.id)) is not None:
            copy = Copy(article, text)
            claims = (new if copy.same else every_one).get(article.id, ())
            yield from _disproved(touched, copy, claims, at_hand)
        elif article.id in unproved:
            message = f"no copy of {article.id} is at hand: what is cited from it is not proved; --copy FILE proves it"
            yield Problem(touched.lines.get(article.id, 0), "", message), True
    unsure += _judged(naming, stock, at_hand)


class _Touched(NamedTuple):
    """The claims that a draft touches, and the lines of its records, by id.

    `new` are the draft's, `repeated` those that it repeats; `moved` stay, but their text is replaced; `before`
    are the claims that new ones replace, by id.
    """

    lines: Mapping[str, int]
    new: Sequence[Claim]
    repeated: Sequence[Claim]
    moved: Sequence[Claim]
    before: Mapping[str, Claim]

    @property
    def every(self) -> list[Claim]:
        """List all claims that a copy may prove."""
        return [*self.new, *self.repeated, *self.moved]

    @property
    def unproved(self) -> list[Claim]:
        """List the claims that rest on other words than those proved before."""
        return [*filter(self._rests_anew, self.new), *self.moved]

    def _rests_anew(self, claim: Claim) -> bool:
        before = self.before.get(claim.id)
        return before is None or _rests_otherwise(before, claim)


def _touched(naming: Naming, stock: Stock) -> _Touched:
    lines = {taken.record.id: taken.line or 0 for taken in naming.taken}
    repeated = [record for record in stock.some(naming.repeats) if isinstance(record, Claim)]
    lines.update((claim.id, naming.repeats[claim.id]) for claim in repeated)
    return _Touched(
        lines,
        new=[taken.record for taken in naming.taken if isinstance(taken.record, Claim)],
        repeated=repeated,
        moved=[claim for claim in _resting_on_other_words(naming, stock) if claim.id not in lines],
        before={
            taken.record.id: taken.before
            for taken in naming.taken
            if isinstance(taken.before, Claim)
        },
    )


def _disproved(
    touched: _Touched,
    copy: Copy,
    claims: Iterable[Claim],
    at_hand: Callable[[str], tuple[Copy, ...]],
) -> Iterator[tuple[Problem, bool]]:
    """Yield the claims that an article's copy disproves; say of each whether it disproved the replaced claim too."""
    lines, article = touched.lines, copy.article.id
    if article in lines:
        yield from ((problem, False) for problem in _mismeasured(copy, lines[article]))
    old = set(flaws(filter(None, map(touched.before.get, lines)), copy, at_hand))
    for flaw in flaws(claims, copy, at_hand):
        if flaw.record in lines:
            yield Problem(lines[flaw.record], flaw.field, flaw.problem), flaw in old
        else:
            message = f"{flaw.record} refers to it: {flaw.field}: {flaw.problem}"
            yield Problem(lines.get(article, 0), "", message), False


def _judged(
    naming: Naming, stock: Stock, copies: Callable[[str], Sequence[Copy]]
) -> Iterator[Finding]:
    """Yield the judge's doubts about new records; about replacing ones only the new doubts.

    A line that a person reviewed gets none.
    """
    claims = [
        (taken.record, taken.before, taken.line)
        for taken in naming.taken
        if taken.line and isinstance(taken.record, Claim) and taken.line not in naming.reviewed
    ]
    if not any(copies(article) for claim, *_ in claims for article in cited(claim)):
        return
    from sahara_cli.judging import Judge  # it loads the reader of English

    judge = Judge(stock.names(_named(naming.taken)), copies)
    for claim, before, line in claims:
        was = judge.doubts(before) if isinstance(before, Claim) else []
        for doubt in judge.doubts(claim):
            if doubt not in was:
                yield doubt._replace(line=line)


def _resting_on_other_words(naming: Naming, stock: Stock) -> Iterator[Claim]:
    """Yield the claims that stay while their article's text is replaced."""
    changed = {
        taken.record.id
        for taken in naming.taken
        if isinstance(taken.record, Article) and isinstance(taken.before, Article)
        if taken.record.text_digest != taken.before.text_digest
    }
    if changed:
        yield from stock.citing(changed)


def _rests_otherwise(before: Claim, claim: Claim) -> bool:
    """Tell whether a claim has other parts for a copy to prove than the one that it replaces."""
    rests = [(version.cites, version.date_text, own_words(version)) for version in (before, claim)]
    return rests[0] != rests[1]


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
        if (stated := getattr(copy.article, field)) != count:
            yield Problem(line, field, f"is {stated}, and the copy has {count}")


def _named(taken: Sequence[Taken]) -> list[Actor | Place]:
    return [item.record for item in taken if isinstance(item.record, Actor | Place)]


def _articles(taken: Sequence[Taken]) -> list[Article]:
    return [item.record for item in taken if isinstance(item.record, Article)]
