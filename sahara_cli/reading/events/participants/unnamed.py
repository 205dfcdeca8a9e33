"""Parties that nobody names, which are kept by their words: "gunmen", "police in Lyon", "the envoy"."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.patterns import late
from sahara_cli.reading.events.participants.pronouns import within
from sahara_cli.reading.lexicon.english import NOT_NAMES
from sahara_cli.reading.lexicon.human import is_person, nouns_of, people

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.lexeme import Token
    from sahara_cli.reading.language.phrases import Phrase
    from sahara_cli.reading.people.mentions import Mention

#: Kinds whose other side may be a name that nothing tells more of; those that people suffer; those of words.
_NAMING = frozenset(
    {"consult", "cooperate", "agree", "accuse", "sanction", "request", "threaten", "support"}
)
_SUFFERED = frozenset(
    {
        "concede",
        "assault",
        "coerce",
        "sanction",
        "accuse",
        "consult",
        "request",
        "retreat",
        "threaten",
        "aid",
    }
)
#: What only people suffer.
_OF_PERSONS = frozenset(
    {"arrest", "detention", "kidnapping", "assassination", "execution", "murder", "conviction", "release"}
)  # fmt: skip
#: Kinds whose sufferers are counted in figures, if they are counted: "shot two men", not "met two rabbis".
_COUNTING = frozenset({"", "assault", "coerce", "retreat", "sanction", "aid"})
#: What befalls people, who do nothing then.
_BEFALLING = frozenset({"death", "deaths", "accident", "disaster"})
#: Deeds of a match.
SPORTING = frozenset({"sport", "victory", "defeat"})
#: Nouns that tell nothing of whom they mean.
_ANYBODY = frozenset(
    {
        "people",
        "couple",
        "person",
        "persons",
        "others",
        "victims",
        "casualties",
        "more",
        "dead",
        "injured",
        "wounded",
    }
    | {"civilians", "members", "settlers", "survivors"}
)
_PLACE_BEHIND = late(r" (?:of|in) (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)*")
#: The kind of a side that only speaks, and what no speaker is.
SPEAKING = "speaking"
_TEXTS = frozenset(
    {"statement", "report", "reports", "figures", "data", "records", "study", "survey", "poll", "polls", "papers"}
    | {"documents", "document", "letter", "email", "tweet", "post", "footage", "video", "website", "page", "tally"}
    | {"count", "counts", "estimate", "estimates", "number", "numbers", "toll", "which", "this", "that"}
    | {"statistics", "results", "all", "some", "many", "one"}
)  # fmt: skip
#: "The shipping line Corvex", "the lender Arden".
_TRADES = frozenset(
    {"line", "lender", "operator", "chain", "giant", "maker", "retailer", "brewer", "insurer", "carrier", "utility"}
    | {"builder", "supplier", "developer", "exporter", "importer", "refiner", "publisher", "producer", "startup"}
)  # fmt: skip
_TRADING = frozenset({"company", "firm", "group", "bank", "airline", "carrier", "club"})
_PUBLIC = frozenset(
    {"commission", "ministry", "court", "council", "nations", "parliament", "senate", "congress", "government", "union"}
    | {"committee", "police", "army", "party", "university", "tribunal", "authority", "department", "office"}
    | {"organization", "organisation", "federation"}
)  # fmt: skip
#: Bodies that are no firms, and words by which a name is a firm's.
_JOINT = frozenset({"union", "party", "agency", "alliance", "charity", "club"})
_FIRMS = frozenset(
    {"bank", "corp", "inc", "ltd", "plc", "co", "ag", "steel", "gas", "oil", "motors", "airlines", "airways", "group"}
    | {"holdings", "insurance", "industries", "technologies", "energy", "foods", "railways", "telecom", "brothers"}
)  # fmt: skip
#: What is done to a body that nobody names: "fined the company", "ordered the ministry to pay".
_OF_BODIES = frozenset(
    {"sanction", "coerce", "accuse", "request", "support", "reject", "threaten", "cooperate", "consult", "agree", "aid"}
)  # fmt: skip
#: Whom words are for though nobody is named: "urged the county to act".
_GOVERNED = frozenset(
    {"county", "counties", "city", "cities", "state", "states", "district", "districts", "province"}
)
_FORCES = frozenset({"police", "army", "military", "navy", "forces", "government", "troops"})
_ONE = frozenset({"a", "an", "another", "one"})
_STYLES = frozenset({"mr", "mrs", "ms", "dr", "sir", "lord", "lady", "prof"})
#: "A Kenyan who": so many tokens before the one behind the name stands the article.
_OPENED = 2
_LONGEST = 6
_ENDINGS = ("men", "women", "ists", "ians", "ers", "ors", "ees", "itects", "ants", "crats")
_BY_WORDS = "names nobody: kept by its words"
_UNTOLD = "is not recognised: kept as it stands"
#: A word with a capital that opens no sentence, so a name.
_CAPITAL = late(r"(?<=[a-z,;] )[A-Z][\w-]+")
#: "Ferrotec, a steelmaker": what tells of a name.
_APPOSED = late(r", (?:an?|the) [\w -]+?, ")
#: Endings of nouns that have a capital only because they open a sentence: "Inflation".
_COMMON = late(
    r".*(?:tion|sion|ment|ness|ity|ing|ism|ence|ance|ure|age|ship|hood|ics|ers|ors|ists|men)$"
)


class Side(NamedTuple):
    """The side of an event that a phrase may be a party on: whether it acts, and in what kind of deed."""

    acts: bool
    kind: str = ""
    label: str = ""


def why_kept(sentence: Sentence, phrase: Phrase, side: Side) -> str:
    """Say why a party that nobody names is kept by its phrase, as a name may be that nothing tells more of; else ""."""
    head = sentence.tokens[phrase.head].low
    if _is_craft_of_nation(sentence, phrase, side):
        return _BY_WORDS
    if side.kind == "other":
        return _why_acting(sentence, phrase, side)
    if side.kind and _is_citizen(sentence, phrase):
        return _BY_WORDS
    if _may_be_named(sentence, phrase, side) and _is_name(sentence, phrase):
        return _UNTOLD
    if not side.acts and _is_counted(sentence, phrase, side.kind):
        return ""  # "two men" are a figure of the event
    return _BY_WORDS if _is_doer(head, side) or _is_listed(head, side) else ""


def _why_acting(sentence: Sentence, phrase: Phrase, side: Side) -> str:
    """Say why one who acts is kept, in a deed of no kind of PLOVER's, and who is beaten in a match."""
    if side.label in SPORTING and _is_team(sentence, phrase):
        return _UNTOLD
    if side.acts and sentence.shown(phrase) in {"the House", "The House"}:
        return _BY_WORDS
    if side.acts and side.label not in _BEFALLING and _is_name(sentence, phrase):
        return _UNTOLD
    return _BY_WORDS if _acts_unnamed(sentence.tokens[phrase.head].low, side) else ""


def _is_craft_of_nation(sentence: Sentence, phrase: Phrase, side: Side) -> bool:
    """Tell "Peruvian vessels", whose crews act for nobody knows whom, from "the vessel"."""
    head = sentence.tokens[phrase.head]
    if not side.acts or side.label in _BEFALLING or head.low not in people()["crafts"]:
        return False
    return any(m.adjective and within(sentence, m, phrase) for m in sentence.mentions)


def _is_team(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell a team by its city or its own name: "Chicago beat the Bears"."""
    at = sentence.tokens[phrase.head].start
    city = any(m.place and not m.adjective for m in sentence.mentions if m.start <= at < m.end)
    return city or _is_name(sentence, phrase)


def _may_be_named(sentence: Sentence, phrase: Phrase, side: Side) -> bool:
    """Tell who may stand by a bare name: who acts, whom words are for, and who is arrested, "Bo Rask"."""
    several = sum(token.tag == "P" for token in sentence.tokens[phrase.first : phrase.end]) > 1
    return (
        side.acts
        or side.kind in _NAMING
        or side.label == "ban"
        or (several and side.label in _OF_PERSONS)
    )


def _is_doer(head: str, side: Side) -> bool:
    """Tell people or bodies who do something, "the sergeant"; "10,000 people" are nobody in particular."""
    anybody = head in _ANYBODY and head != "couple"
    return side.kind != SPEAKING and not anybody and _acts_unnamed(head, side)


def _is_counted(sentence: Sentence, phrase: Phrase, kind: str) -> bool:
    """Tell "shot two men" from "shot a 16-year-old boy" and "met two rabbis"."""
    if kind not in _COUNTING:
        return False
    inner = sentence.tokens[phrase.first : phrase.head]
    several = sentence.tokens[phrase.head].low.endswith(("s", "men"))
    return several and any(token.tag == "M" for token in inner)


def _acts_unnamed(head: str, side: Side) -> bool:
    """Tell people or their bodies who do something: "the man", "detectives", "the cabinet"."""
    nouns = people()
    if not side.acts or side.label in _BEFALLING:
        return False
    if head in nouns["institution"] | nouns["local"]:
        return True
    known = nouns_of("people", "agent", "office", "sufferer", "ordinary")
    return head in known or is_person(head) or _are_people(head)


def _are_people(head: str) -> bool:
    """Tell a plural noun for people by its ending: "architects", "jurors", "trainees"."""
    return head.endswith(_ENDINGS) and head not in people()["things"] | _ANYBODY


@cache
def singular() -> frozenset[str]:
    """Give the nouns for one person: "man", "envoy"."""
    human = nouns_of("people", "agent", "office", "sufferer", "ordinary")
    return human - frozenset(
        noun for noun in human if f"{noun[:-1]}" in human or noun.endswith("s")
    )


def _is_listed(head: str, side: Side) -> bool:
    """Tell a noun by which a party that nobody names may be kept."""
    if side.kind == SPEAKING:
        return head not in _TEXTS
    if side.acts:
        return head in people()["agent"] or head.endswith(("men", "ists"))
    if side.kind in _SUFFERED and head not in _ANYBODY and _is_anyone(head):
        return True
    return _is_body(head, side.kind)


def _is_anyone(head: str) -> bool:
    """Tell a noun for people, or for one of them."""
    if head in nouns_of("people", "sufferer", "office") or is_person(head):
        return True
    return _are_people(head) or head.removesuffix("s") in people()["office"]


def _is_body(head: str, kind: str | None) -> bool:
    """Tell a noun for a body to which deeds of a kind are done."""
    if head in people()["house"] and kind in _OF_BODIES:
        return True
    return (head in _GOVERNED and kind in _NAMING) or (head in _FORCES and kind == "assault")


def possessor(sentence: Sentence, phrase: Phrase) -> Phrase:
    """Give the rebels of "the rebels' claim that they", else the phrase itself."""
    marks = [n for n in range(phrase.first, phrase.end) if sentence.tokens[n].tag == "G"]
    return phrase._replace(end=marks[-1], head=marks[-1] - 1) if marks else phrase


def is_public(noun: str, name: str) -> bool:
    """Tell "the company" from a ministry that the article has just named, and "the union" from a bank."""
    said = set(name.lower().replace(".", "").split())
    return bool((noun in _TRADING and _PUBLIC & said) or (noun in _JOINT and _FIRMS & said))


def _is_citizen(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell "an Afghan": a citizen, whose deeds are not the state's."""
    head, first = sentence.tokens[phrase.head], sentence.tokens[phrase.first]
    own = next((m for m in sentence.mentions if m.start <= head.start < m.end), None)
    return own is not None and own.adjective and first.low in _ONE


def is_of_citizen(sentence: Sentence, mention: Mention) -> bool:
    """Tell "a Kenyan who entered the country" and "a Kenyan man": the country is another one."""
    if not mention.adjective:
        return False
    at = sentence.token_from(mention.end)
    if at is None or at < _OPENED or sentence.tokens[at - _OPENED].low not in _ONE:
        return False
    after = sentence.tokens[at]
    return after.tag != "N" or after.low in people()["ordinary"]


def _is_name(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell a name that nothing tells more of: capitals that open no sentence, and no place, month or thing."""
    head, first = sentence.tokens[phrase.head], sentence.tokens[phrase.first]
    if first.start == sentence.begin and phrase.end - phrase.first == 1:
        return not sentence.is_headline and _opens_as_name(sentence, head)
    if head.tag != "P" or head.low in people()["site"] or head.text.isupper():
        return False
    if sentence.is_headline or _is_mentioned(sentence, phrase):
        return False
    return _is_name_described(sentence, phrase)


def _is_mentioned(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell a phrase that names somebody known; of "the French driver Ouhell" only the nation is."""
    at = sentence.tokens[phrase.head].start
    mentions = (mention for mention in sentence.mentions if within(sentence, mention, phrase))
    return any(not mention.adjective or mention.end > at for mention in mentions)


def _is_name_described(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell "the shipbuilder Nordvik" and "envoy Bo Rask" from a name that only ends a thing's: "the tanker Vell"."""
    inner = [token for token in sentence.tokens[phrase.first : phrase.head] if token.tag in "NM"]
    if inner and _is_trade(inner[-1]):
        return True  # "the shipbuilder Nordvik"
    return not any(token.low not in people()["office"] for token in inner)


def _is_trade(token: Token) -> bool:
    return is_person(token.low) or token.low in nouns_of("body", "media") or token.low in _TRADES


def _opens_as_name(sentence: Sentence, head: Token) -> bool:
    """Tell "Uber bought", which the text has with a capital elsewhere too, from "Rain fell" and "Police said"."""
    low, text = head.low, sentence.document.text
    if head.text.isupper() or _COMMON.fullmatch(low) or _is_known(low) or f" {low}" in text:
        return False
    return head.text in _capitals(text) or bool(_APPOSED.match(text, head.end))


def _is_known(low: str) -> bool:
    """Tell a word of the lexicon, which names nobody."""
    return any(low in person for person in people().values()) or is_person(low) or low in NOT_NAMES


@lru_cache(maxsize=4)
def _capitals(text: str) -> frozenset[str]:
    """List the words of a text that have a capital within a sentence."""
    return frozenset(_CAPITAL.findall(text))


def short(sentence: Sentence, phrase: Phrase) -> str:
    """Give a phrase without its numbers and articles, and with the place that goes with it: "police in Lyon"."""
    first = phrase.first
    if sentence.tokens[first].low.rstrip(".") in _STYLES and first < phrase.head:
        first += 1
    while first < phrase.head and (
        sentence.tokens[first].tag in "DM" or sentence.tokens[first].low in people()["share"]
    ):
        first += 1
    if phrase.end - first > _LONGEST:
        first = phrase.head
    last = phrase.end - 1
    while last > phrase.head and "-" in sentence.tokens[last].text[1:-1]:
        last -= 1  # "Boston 4-2"
    start, end = sentence.tokens[first].start, sentence.tokens[last].end
    end = _with_place(sentence, phrase, end)
    words = sentence.text[start:end]
    return words if _is_capital(sentence.tokens[first]) else words[:1].lower() + words[1:]


def _with_place(sentence: Sentence, phrase: Phrase, end: int) -> int:
    """Give where the place ends that goes with a noun, "police in Lyon", not with a name."""
    if sentence.tokens[phrase.head].tag == "P":
        return end
    placed = (m for m in sentence.mentions if m.place)
    ends = (m.end for m in placed if sentence.text[end : m.start] in {" in ", " of "})
    behind = _PLACE_BEHIND.match(sentence.text, end, sentence.end)
    timed = phrase.end + 1 < len(sentence.tokens) and sentence.tokens[phrase.end + 1].tag == "E"
    noun = behind if sentence.tokens[phrase.head].tag == "N" and not timed else None
    return next(ends, noun.end() if noun else end)


def _is_capital(token: Token) -> bool:
    """Tell "U.S agents" and "Kenyan agents" from "Police", whose capital only opens a sentence."""
    return token.tag == "P" or "." in token.text
