"""What is somebody's and stands for them: "Syrian positions", "Kenya's claim", "the official news agency"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.lexicon.human import is_person, nouns_of, people

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.participants.unnamed import Side
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.lexeme import Token
    from sahara_cli.reading.language.phrases import Phrase
    from sahara_cli.reading.people.mentions import Mention

_OFFICIAL = frozenset({"official", "state", "state-run"})
#: Kinds in which what is somebody's stands for them: "rejected Peru's claim", "backed Quispe's plan".
_IN_DISPUTE = frozenset({"accuse", "reject", "threaten", "support"})
#: "US-led talks" are by the United States.
_LED = late(
    r"-(?:led|backed|run|sponsored|brokered|mediated|organi[sz]ed|hosted|imposed|initiated|ordered|launched)\b"
)
_SOIL = frozenset({"mainland", "territory", "soil", "airspace", "waters"})
#: Before an office, whose holder is no longer of the body.
_FORMER = frozenset({"former", "ex", "retired", "onetime"})
#: Names of prizes and games, which are no party.
_NO_PARTY = frozenset(
    {"award", "awards", "prize", "cup", "trophy", "medal", "olympics", "games", "festival", "championship"}
    | {"championships", "tournament", "act", "bill", "treaty", "prix", "oscar", "oscars", "marathon"}
)  # fmt: skip


def owns(mention: Mention, head: Token) -> bool:
    """Tell a state or a body that stands before a phrase's head: "Peruvian troops"."""
    return bool(mention.actor and not mention.person and mention.end <= head.start)


def is_theirs(sentence: Sentence, mention: Mention, head: Token, side: Side) -> bool:
    """Tell a person whose plan, claim or record it is: "backed Quispe's plan"."""
    owns = mention.person and mention.actor and sentence.text.startswith(("'s", "' "), mention.end)
    return bool(
        owns and mention.end <= head.start and not side.acts and _is_owned(head.low, side.kind)
    )


def is_no_party(head: str, mention: Mention, side: Side) -> bool:
    """Tell a site that is attacked, and a prize, a law or games, which are no party."""
    if side.kind in {"assault", "coerce"} and head in people()["site"]:
        return True
    return not mention.person and head in _NO_PARTY


def is_its_own(sentence: Sentence, phrase: Phrase, side: Side) -> bool:
    """Tell what is a state's own, or speaks for it: "Syrian positions", "the official news agency"."""
    head = sentence.tokens[phrase.head].low
    if not side.acts:
        return _is_owned(head, side.kind)
    words = {token.low for token in sentence.tokens[phrase.first : phrase.end]}
    return head in people()["media"] and bool(words & _OFFICIAL)


def _is_owned(head: str, kind: str) -> bool:
    """Tell whether what a deed is done to is a state's own: "Syrian positions", "Kenya's claim"."""
    nouns = people()
    if head in _SOIL and kind in {"assault", "mobilize", "threaten"}:
        return True
    if kind == "assault":
        return head in nouns["assets"]
    human = head in nouns_of("agent", "people", "arms", "private", "office")
    return kind in _IN_DISPUTE and not human and not is_person(head)


def is_anothers(sentence: Sentence, phrase: Phrase, mention: Mention, trigger: Trigger) -> bool:
    """Tell a name that says of what sort a deed is: "their team's World Cup triumph", "the White House election"."""
    if trigger.label == "election" and not mention.adjective:
        return True
    paired = any(other.start == mention.end + 1 for other in sentence.mentions)  # "US-China talks"
    joined = sentence.text.startswith("-", mention.end) and not paired
    if joined and not _LED.match(sentence.text, mention.end):
        return True  # "China-specific tariffs"
    marks = [n for n in range(phrase.first, trigger.token) if sentence.tokens[n].tag == "G"]
    return bool(marks) and sentence.tokens[marks[-1]].end <= mention.start


def is_listed(sentence: Sentence, first: int, last: int) -> bool:
    """Tell "the murder of a priest, two nuns and a driver by gunmen": no verb stands between."""
    return first <= last and not any(first <= group.first < last for group in sentence.groups)


def _marked(sentence: Sentence, owners: list[Mention]) -> list[Mention]:
    """Take those who bear the mark, if any do: "US President Bo Rask's plan" is Rask's."""
    return [m for m in owners if sentence.text.startswith(("'s", "' "), m.end)] or owners


def is_house(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell "Peru's lower house", by which Peru acts."""
    head, before = sentence.tokens[phrase.head].low, sentence.tokens[phrase.head - 1].low
    return head in {"house", "chamber"} and before in {"lower", "upper"}


def _is_past(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell "a former Acme director", who is no longer Acme's."""
    inner = sentence.tokens[phrase.first : phrase.head]
    return any(token.low in _FORMER for token in inner)


def owners_in(
    sentence: Sentence, phrase: Phrase, mentions: Sequence[Mention], side: Side
) -> list[Mention]:
    """List whose officials, forces or belongings a phrase names: "Peruvian troops", "the union's claim"."""
    head = sentence.tokens[phrase.head]
    if _is_past(sentence, phrase):
        return []
    mentions = [m for m in mentions if not _is_joined(sentence, m)]
    return _marked(
        sentence, [m for m in mentions if owns(m, head) or is_theirs(sentence, m, head, side)]
    )


def _is_joined(sentence: Sentence, mention: Mention) -> bool:
    """Tell a "Turkish-owned ship" and an "Iranian-backed militia", which are not the state, from "US-led forces"."""
    joined = mention.adjective and sentence.text.startswith("-", mention.end)
    return bool(joined) and not sentence.text.startswith("-led", mention.end)
