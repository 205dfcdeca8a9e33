"""A source's phrase read: as a full name, as a noun phrase of its own words, or as a pronoun."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.reading.lexicon import english
from sahara_cli.reading.people.posts import tells_post
from sahara_cli.reading.quotations.grammar.phrases import is_nominal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.people.persons import Naming, People, Person
    from sahara_cli.reading.quotations.grammar.phrases import Span
    from sahara_cli.reading.quotations.grammar.tokens import Token


_PRONOUNS = (
    dict.fromkeys(english.RELATIVES, "r")
    | english.OBJECT_PRONOUNS
    | english.POSSESSIVES
    | english.SUBJECT_PRONOUNS
)
_TITLE = 3  # words before a name that may be its bearer's office
#: Words behind "of" in a title: "former secretary of state Ann Lee".
_OFFICES = english.words("state defense defence staff police works parliament arms operations")
#: What somebody says or writes: "Lee's statement".
_ACCOUNTS = english.words(
    "account accounts explanation explanations statement statements comment comments remarks tweet tweets post"
    " testimony announcement letter speech memo message messages email words evidence"
)
_HEADS = english.words("head chief director leader member founder owner president")
_NO_NAMES = (english.OFFICES | english.PERSON_NOUNS) - english.BODIES_TOO
_CLOSES = {",": ",.:;", "(": ")"}


class Source(NamedTuple):
    """A phrase that names a source. `name` is None for a pronoun that is not resolved.

    `sex` is "m", "f", "p" (they), "n" (it), "i" (I, we, you), or "" if unknown; `rivals` are the persons who share
    the family name.
    """

    start: int
    end: int
    name: str | None
    person: Person | None
    sex: str
    pronoun: bool
    epithet: bool = False
    rivals: tuple[str, ...] = ()


def source(text: str, tokens: Sequence[Token], span: Span, people: People) -> Source:
    """Read the phrase that a span of tokens holds."""
    start, end = tokens[span[0]].start, tokens[span[1] - 1].end
    word = tokens[span[0]].lower
    if span[1] - span[0] == 1 and word in _PRONOUNS:
        return Source(start, end, None, None, _PRONOUNS[word], pronoun=True)
    core = _core(tokens, span)
    if any(token.lower == "and" for token in tokens[span[0] : span[1]]):
        return _of_words(text, tokens, span, core)  # "Peru and Chile", of whom neither speaks alone
    if naming := _named_in(tokens, span, core, people):
        return _of_person(start, max(end, naming.end), naming.person, naming.rivals)
    if person := _in_role(tokens, core, people):
        return _of_person(start, end, person)
    return _of_words(text, tokens, span, core)


def _named_in(tokens: Sequence[Token], span: Span, core: Span, people: People) -> Naming | None:
    """Find the name of a phrase: its own, one in apposition to it, or whose words it is."""
    naming = _titled(tokens, span, core, people) or _named(tokens, core, people)
    if naming and not (naming.person.kind != "person" and _is_office(tokens, core)):
        return naming
    if apposed := _apposed(tokens, span, people):
        return apposed._replace(rivals=())
    return naming or _accounting(tokens, span, people)


def _of_person(start: int, end: int, person: Person, rivals: tuple[str, ...] = ()) -> Source:
    return Source(start, end, person.name, person, person.sex, pronoun=False, rivals=rivals)


def _is_office(tokens: Sequence[Token], core: Span) -> bool:
    """Tell "the Shadow Minister", written like a name, whose holder a comma may name."""
    return tokens[core[0]].lower == "the" and tokens[core[1] - 1].lower in english.PERSON_NOUNS


def _accounting(tokens: Sequence[Token], span: Span, people: People) -> Naming | None:
    """Find the person whose words somebody cites: "according to Lee's explanations"."""
    if tokens[span[1] - 1].lower not in _ACCOUNTS:
        return None
    namings = people.within(tokens[span[0]].start, tokens[span[1] - 1].start)
    last = namings[-1] if namings else None
    return last if last and last.possessive and last.person.kind == "person" else None


def _in_role(tokens: Sequence[Token], core: Span, people: People) -> Person | None:
    """Find the person whom the text calls "the mayor" before."""
    noun = tokens[core[1] - 1].lower
    if tokens[core[0]].lower != "the" or noun not in english.PERSON_NOUNS:
        return None
    return people.in_role(noun, tokens[core[0]].start, kind_of_post(tokens, core))


def kind_of_post(tokens: Sequence[Token], span: Span) -> str:
    """Return the word of a phrase that tells which post it is, "foreign" of "the foreign minister"; else ""."""
    *_, kind, noun = (None, *tokens[span[0] : span[1]])
    return kind.text if kind and noun and tells_post(kind.lower, noun.lower) else ""


def _of_words(text: str, tokens: Sequence[Token], span: Span, core: Span) -> Source:
    """Read a phrase that names nobody: "a spokesman for the group"."""
    start, end = tokens[span[0]].start, tokens[span[1] - 1].end
    words = " ".join(text[start:end].split())
    if not any(letter.isalpha() for letter in words):
        return Source(start, end, None, None, "n", pronoun=False)
    noun = tokens[core[1] - 1].lower
    epithet = tokens[span[0]].lower == "the" and noun in english.EPITHETS and core == span
    return Source(start, end, words, None, _noun_sex(noun), pronoun=False, epithet=epithet)


def _core(tokens: Sequence[Token], span: Span) -> Span:
    """Cut a phrase before its first preposition: "a spokesman for the group" is a spokesman."""
    for index in range(span[0] + 1, span[1]):
        if tokens[index].lower not in english.PREPOSITIONS or tokens[index].is_capital:
            continue
        if tokens[index - 1].lower not in english.BODIES or not tokens[index - 1].is_capital:
            return span[0], index
    return span


def _named(tokens: Sequence[Token], core: Span, people: People) -> Naming | None:
    start, end = tokens[core[0]].start, tokens[core[1] - 1].end
    mentions = people.within(start, end)
    if not mentions:
        return None
    last = mentions[-1]
    if last.person.name.lower() in _NO_NAMES:
        return None  # "the US Ambassador"
    tail = end - last.end
    if tail <= (2 if last.possessive else 0):
        return last
    return None


def _titled(tokens: Sequence[Token], span: Span, core: Span, people: People) -> Naming | None:
    """Find the person whose title has several words: "Secretary of State Ann Lee", "Attorney for Ohio Ann Lee"."""
    head = tokens[core[1] - 1].lower
    if core == span or not any(
        head in nouns for nouns in (english.TITLES, english.OFFICES, _HEADS)
    ):
        return None
    if tokens[core[1]].lower not in ("of", "for"):
        return None
    naming = _named(tokens, span, people)
    if naming is None or naming.person.kind != "person":
        return None
    before = [token for token in tokens[span[0] : span[1]] if token.end < naming.start]
    office = before[-1].is_capital and before[core[1] - span[0] - 1].is_capital
    return naming if office or before[-1].lower in _OFFICES else None


def _apposed(tokens: Sequence[Token], span: Span, people: People) -> Naming | None:
    """Find the name in apposition to a phrase: "the mayor, Omar Haddad," "her rival (Ann Lee)"."""
    opening = span[1]
    if _core(tokens, span)[1] < opening and tokens[opening - 1].lower in english.PERSON_NOUNS:
        return None  # "a spokesman for her rival, Ann Lee,"
    closing = _apposition_end(tokens, opening)
    if closing is None:
        return None
    namings = people.within(tokens[opening + 1].start, tokens[closing - 1].end)
    last = namings[-1] if namings else None
    if last is None or last.end != tokens[closing - 1].end or last.person.kind == "place":
        return None
    return last if last.person.kind or " " in last.person.name else None


def _apposition_end(tokens: Sequence[Token], opening: int) -> int | None:
    """Return where a name ends that a comma or a bracket opens; None if it is not closed likewise."""
    if opening + 2 >= len(tokens) or tokens[opening].text not in _CLOSES:
        return None
    closing = opening + 1
    while closing <= opening + _TITLE and is_nominal(tokens[closing]):
        closing += 1  # "her rival, state senator Ann Lee,"
        if closing >= len(tokens):
            return None
    while closing < len(tokens) and _is_of_name(tokens[closing]):
        closing += 1
    if closing < len(tokens) and tokens[closing].text not in _CLOSES[tokens[opening].text]:
        return None
    return closing


def _is_of_name(token: Token) -> bool:
    return token.is_capital or token.lower in english.PARTICLES


def _noun_sex(noun: str) -> str:
    if noun in english.MALE_NOUNS:
        return "m"
    if noun in english.FEMALE_NOUNS:
        return "f"
    if not english.can_act(noun):
        return "n"
    known = noun in english.PERSON_NOUNS or noun in english.GROUP_WORDS
    plural = noun.endswith("s") and not known
    return "p" if plural else ""
