"""The tense of the clause in which an expression stands, from the verb nearest to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from sahara_cli.dates.english.lexicon import DAY_NAMES, MONTHS
from sahara_cli.dates.english.tokens import BREAK, NAME, PLAIN
from sahara_cli.reading.timexes.verbs import (
    BEING,
    DEADLINES,
    FUTURE,
    FUTURE_AFTER_MANY,
    FUTURE_AFTER_NAME,
    FUTURE_BEFORE_FOR,
    FUTURE_BEFORE_TO,
    NOT_PAST,
    PAST,
    PLANNED,
    PRONOUNS,
    SHORTENED,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sahara_cli.dates.english.tokens import Tokens

#: "past", "future", "planned" (once to come, now perhaps over) or ""; and whether the verb surely has the expression,
#: which then opens its clause.
Tense: TypeAlias = tuple[str, bool]

#: How many tokens the place of a dateline takes, and the signs after its day.
_LONGEST_PLACE = 8
_AFTER_DATELINE = frozenset({"(", "-", "--", "–", "—"})
#: Words that a clause may begin after.
_LINKS = frozenset({"and", "but", "while", ","})
#: After these a plan is one of then, and its day may be over by now.
_WERE = frozenset({"was", "were", "had"})
_ARE = frozenset({"am", "is", "are", "'m", "’m", "'re", "’re", "'s", "’s"})
_STILL = frozenset({"has", "have", "'s", "’s", "'ve", "’ve"})
#: The tense of "was to be held" and "was planned", until the words behind tell more.
_INTENDED = "intended"
#: Words that are of the future before "to" and "for".
_FUTURE_BEFORE: dict[str, frozenset[str]] = {"to": FUTURE_BEFORE_TO, "for": FUTURE_BEFORE_FOR}
_SHORTEST_PAST = len("died")
#: "The wounded", "a freed nurse": behind these stands no verb.
_ARTICLES = frozenset({"the", "a", "an", "its", "their"})
_PARTICLES = frozenset({"out", "down", "up", "off", "away", "over", "back"})
#: "Said its 3 March walkout would go ahead".
_OWNED = frozenset({"its", "their", "his", "her", "our", "a"})
#: "Agreed on Monday", "agreed to a truce" are of the past; a war that was "agreed to end" may end later.
_AGREED_ON = frozenset({"on", "in", "last", "a", "an", "the"})
#: "Is believed to be behind it" tells nothing of what is to come.
_HELD = frozenset(
    {"believed", "thought", "said", "reported", "alleged", "suspected", "known", "understood"}
)
_PROMISED = frozenset({"agreed", "vowed", "promised", "hoped", "pledged", "threatened"})
#: No verb stands behind "to" before these: "to the port on Friday".
_LEADS = frozenset({"the", "a", "an", "his", "her", "its", "their", "this", "that", "all", "be"})
_SAYING = frozenset({"said", "says", "added", "announced", "reported", "told"})
#: Who is bidden to one of these goes there later.
_BIDDING = frozenset({"summoned", "invited", "called", "ordered", "convoked"})
_MEETINGS = frozenset(
    {"meeting", "talks", "hearing", "summit", "session", "interview", "conference"}
)
#: How many tokens from its sentence's beginning an expression still opens it.
_OPENING = 3
#: How many tokens a verb of the past may be away that surely has the expression.
_NEAR = 5
#: How many tokens a verb may be away.
REACH = 30


def tense(tokens: Tokens, start: int, end: int) -> Tense:
    """Give the tense of the nearest verb before the expression in its sentence, else of the first behind it."""
    if by_itself := _before(tokens, start) or _of_dateline(tokens, start, end):
        return by_itself
    by_verbs = _by_verbs(tokens, start, end)
    # "Oil for April fell": it fell now, whenever April is.
    is_for = tokens.word(start - 1) == "for" and tokens.word(start) in MONTHS
    return ("", False) if is_for and by_verbs[0] == "past" else by_verbs


def _by_verbs(tokens: Tokens, start: int, end: int) -> Tense:
    closes = _ends_headline(tokens, end - 1)
    behind = range(end, end if closes else min(end + REACH, len(tokens)))
    after, then = _first_tense(tokens, _past_saying(tokens, behind))
    if tokens.word(then) in _PROMISED:
        # "On Monday the board agreed to sell": the day before the verb is none of the sale's.
        after = "past"
    if tokens.word(end) in DEADLINES:
        return "planned", False
    # "The port shut in May, and in June the board sold it": the date opens its clause.
    if after and _is_fronted(tokens, start, end):
        return _to_come(after), True
    before, at = _first_tense(tokens, range(start - 1, max(start - REACH, -1), -1))
    if before == _INTENDED:
        return "planned", False
    if before:
        # "The march planned for Friday was called off."
        when = before if after == "past" else _to_come(before)
        return when, before == "past" and _is_beside(tokens, at, start, end)
    if not after and _is_promised(tokens, start, end):
        return "future", False
    return _to_come(after), _opens_sentence(tokens, start)


def _is_promised(tokens: Tokens, start: int, end: int) -> bool:
    """Tell a headline's "Nurses to strike on Friday", which has no other verb and no stop."""
    behind = range(end - 1, min(end + REACH, len(tokens)))
    close = next((at for at in behind if ends(tokens, at)), -1)
    if close >= 0 and tokens.word(close) in {".", "!", "?", ";"}:
        return False
    for at in range(start - 2, max(start - REACH, 0), -1):
        if ends(tokens, at):
            break
        if tokens.word(at) == "to":
            nouns = tokens.letters[at - 1] in {PLAIN, NAME}
            return nouns and tokens.letters[at + 1] == PLAIN and tokens.word(at + 1) not in _LEADS
    return False


def _to_come(when: str) -> str:
    """Take a plan for the future, where nothing tells that it is over."""
    return "future" if when == "planned" else when


def _opens_sentence(tokens: Tokens, start: int) -> bool:
    return start <= _OPENING or any(ends(tokens, at) for at in range(start - _OPENING, start))


def _past_saying(tokens: Tokens, places: range) -> Iterator[int]:
    """Leave out the verb of "in October, the army said, it will leave"."""
    for at in places:
        if not (tokens.word(at) in _SAYING and tokens.word(at + 1) == ","):
            yield at


def is_perfect(tokens: Tokens, start: int) -> bool:
    """Tell whether the nearest verb before an expression is in the past perfect: "had (already) come"."""
    when, at = _first_tense(tokens, range(start - 1, max(start - REACH, -1), -1))
    return when == "past" and "had" in tokens.words(at - 2, at)


def _of_dateline(tokens: Tokens, start: int, end: int) -> Tense | None:
    # "LONDON, March 22 (…)": the day of writing, whatever the tense.
    opens = start <= _LONGEST_PLACE and tokens.word(start - 1) == ","
    return ("", False) if opens and tokens.word(end) in _AFTER_DATELINE else None


def _is_fronted(tokens: Tokens, start: int, end: int) -> bool:
    # "She said the 19 February marches would grow": her words begin with them.
    if tokens.word(start) == "the" and tokens.letters[end : end + 1] == PLAIN:
        return tokens.word(start - 1) in _SAYING or tokens.word(start - 1) == "that"
    if tokens.word(start - 1) in _OWNED and tokens.letters[end : end + 1] == PLAIN:
        return tokens.word(start - 2) in _SAYING or tokens.word(start - 2) == "that"
    linked = tokens.word(start - 1) in {"in", "on"} and tokens.word(start - 2) in _LINKS
    return linked and tokens.word(end) not in {"that", *_LINKS}


def _before(tokens: Tokens, start: int) -> Tense | None:
    """Give the tense by the words right before the expression, where they leave no doubt."""
    last, last_but_one = tokens.word(start - 1), tokens.word(start - 2)
    if last == "since":
        return "past", True
    if last == "as" and last_but_one in {"early", "soon"}:
        return "future", False
    if last in {"until", "till"} and start > 1 and not ends(tokens, start - 2):
        return "future", False
    if last == "on" and _is_bidden(tokens, start - 2):
        return "planned", False
    if (last_but_one if last in {"on", "in", "at"} else last) in {"is", "are"}:
        return "future", False
    return None


def _is_bidden(tokens: Tokens, at: int) -> bool:
    """Tell "summoned the envoy to a meeting on Friday", whose day is that of the meeting."""
    if tokens.word(at) not in _MEETINGS:
        return False
    opens = next((n for n in range(at - 1, at - 5, -1) if tokens.word(n) == "to"), -1)
    return opens > 0 and bool(_BIDDING & set(tokens.words(max(opens - 7, 0), opens)))


def _is_beside(tokens: Tokens, at: int, start: int, end: int) -> bool:
    """Tell whether the expression stands right behind the verb, which surely has it: "opened in May"."""
    between = tokens.words(at + 1, start)
    if tokens.word(start - 1) == "from" and tokens.word(end) in {"to", "until", "through"}:
        return True
    if tokens.word(start - 1) == "between" and tokens.word(end) == "and":
        return True
    if between[:1] and between[0] in _PARTICLES:
        between = between[1:]  # "broke out on January 4"
    owned = between == [] or between in (["in"], ["on"], ["last"]) or _is_near(tokens, at, start)
    # "The board set May 5 as the day", "the tolls are raised in May".
    return owned and tokens.word(at) != "set" and tokens.word(at - 1) not in {"is", "are"}


def _is_near(tokens: Tokens, at: int, start: int) -> bool:
    """Tell "arrested a clerk in January", a few words behind its verb, from what "will" or "to" leads to."""
    between = tokens.words(at + 1, start)
    short = 0 < len(between) <= _NEAR and between[-1] in {"in", "on"}
    before = tokens.words(max(at - 2 * _NEAR, 0), start)
    return short and FUTURE.isdisjoint(before) and not {",", "to"} & set(between)


def _first_tense(tokens: Tokens, places: Iterable[int]) -> tuple[str, int]:
    for at in places:
        if ends(tokens, at):
            break
        if when := _tense_of(tokens, at):
            return when, at
    return "", -1


def is_past(tokens: Tokens, at: int) -> bool:
    """Tell whether a token is a verb of the past."""
    return _tense_of(tokens, at) == "past"


def _tense_of(tokens: Tokens, at: int) -> str:
    word, before = tokens.word(at), tokens.word(at - 1)
    if before == "to":
        return _of_infinitive(tokens, at)
    # "To cut", "to be held" and "will be named" are no past.
    if before == "be" or _is_base(tokens, at):
        return ""
    if word == "agreed" and _is_agreed_then(tokens, at):
        return "past"
    if _is_ahead(tokens, at):
        return "past" if _had_been(tokens, at) else "future"
    if word in PLANNED and not (word == "due" and tokens.word(at + 1) == "to"):
        return _of_plan(tokens, at)
    return "past" if _is_past_form(tokens, at) else ""


def _is_base(tokens: Tokens, at: int) -> bool:
    """Tell "will shut" from "it shut", "may set" from "Ada May set"."""
    modal = tokens.word(at - 1)
    is_ahead = modal in FUTURE and (modal not in _AHEAD or _AHEAD[modal](tokens, at - 1))
    return is_ahead and tokens.word(at) in PAST


def _of_infinitive(tokens: Tokens, at: int) -> str:
    """Tell "a session to be held Friday" from "the session was to be held Friday"."""
    if tokens.word(at) != "be" or tokens.word(at - 2) in _HELD:
        return ""
    return _INTENDED if tokens.word(at - 2) in _WERE else "future"


def _is_agreed_then(tokens: Tokens, at: int) -> bool:
    return tokens.word(at + 1) in _AGREED_ON or tokens.word(at + 2) in _AGREED_ON


def _had_been(tokens: Tokens, at: int) -> bool:
    # "Has been scheduled for Friday" is still to come, "had been scheduled" perhaps not.
    return tokens.word(at - 1) == "been" and tokens.word(at - 2) not in _STILL


def _of_plan(tokens: Tokens, at: int) -> str:
    before = tokens.word(at - 1)
    if before == "been":
        return "past" if _had_been(tokens, at) else "future"
    return _INTENDED if before in _WERE else "planned"


def _is_past_form(tokens: Tokens, at: int) -> bool:
    word = tokens.word(at)
    if tokens.word(at - 1) in _ARTICLES:
        return False
    if word in PAST:
        return word != "split" or tokens.letters[at] != NAME  # the town of Split
    if not word.endswith("ed") or len(word) < _SHORTEST_PAST or word in NOT_PAST:
        return False
    return tokens.letters[at] != NAME  # "Mohamed" and "Ahmed" are no verbs


def _is_ahead(tokens: Tokens, at: int) -> bool:
    """Tell whether a word speaks of the future, by itself or by its neighbours."""
    word, before, after = tokens.word(at), tokens.word(at - 1), tokens.word(at + 1)
    if word in _AHEAD:
        return _AHEAD[word](tokens, at)
    if word == "due" and after == "to":
        return _due(tokens, at)
    if word in FUTURE_AFTER_NAME or word in FUTURE_AFTER_MANY:
        return before in PRONOUNS or _is_subject(tokens, at - 1, many=word in FUTURE_AFTER_MANY)
    return word in FUTURE or word in _FUTURE_BEFORE.get(after, ())


def _may(tokens: Tokens, at: int) -> bool:
    return tokens.text[tokens.starts[at]].islower()


def _will(tokens: Tokens, at: int) -> bool:
    """Tell "will sign" from the given name of "met Will Hansen"."""
    capital = tokens.text[tokens.starts[at]].isupper() and at > 0
    named = tokens.letters[at + 1 : at + 2] == NAME and tokens.letters[at - 1] == PLAIN
    return not (capital and named)


def _could(tokens: Tokens, at: int) -> bool:
    return tokens.word(at + 1) not in {"not", "n't", "n’t", "be"}


def _due(tokens: Tokens, at: int) -> bool:
    # "Is due to open", "was cut due to be sold"; elsewhere "due to" tells a cause.
    return tokens.word(at - 1) in BEING or tokens.word(at + 2) == "be"


def _runs(tokens: Tokens, at: int) -> bool:
    # "The fair runs from Friday".
    return tokens.word(at + 1) == "from" and tokens.word(at + 2) in DAY_NAMES


def _turns(tokens: Tokens, at: int) -> bool:
    # "The king turns 80 on Friday".
    return tokens.word(at + 1).isdigit()


def _steps(tokens: Tokens, at: int) -> bool:
    return tokens.word(at + 1) in {"down", "aside"}


def _going(tokens: Tokens, at: int) -> bool:
    # "They are going home on Friday".
    return tokens.word(at - 1) in _ARE or tokens.word(at + 1) == "to"


#: Words of the future only by what stands around them.
_AHEAD = {
    "may": _may,
    "will": _will,
    "could": _could,
    "runs": _runs,
    "turns": _turns,
    "steps": _steps,
    "going": _going,
}


def _is_subject(tokens: Tokens, at: int, *, many: bool) -> bool:
    """Tell whether a word may be the subject of the verb behind it: a name, or for a plural verb a plural."""
    # "Talks that open on Friday".
    at -= many and tokens.word(at) in {"that", "which"}
    letter = tokens.letters[at : at + 1]
    return tokens.word(at).endswith("s") and letter in {PLAIN, NAME} if many else letter == NAME


def ends(tokens: Tokens, at: int) -> bool:
    """Tell whether a sentence ends with this token."""
    word = tokens.word(at)
    if word in {"!", "?", ";"} or tokens.letters[at] == BREAK or _ends_headline(tokens, at):
        return True
    if word != ".":
        return False
    before = tokens.word(at - 1)
    return (
        len(before) > 1
        and before not in SHORTENED
        and tokens.text[tokens.ends[at] : tokens.ends[at] + 1] != ","
    )


def _ends_headline(tokens: Tokens, at: int) -> bool:
    """Tell the last token of a text's first line, behind which the article begins: no line that goes on."""
    if at + 1 >= len(tokens) or tokens.starts[at + 1] == tokens.ends[at]:
        return False
    goes_on = tokens.word(at) == "," or tokens.text[tokens.starts[at + 1]].islower()
    return not goes_on and tokens.text.find("\n", 0, tokens.starts[at + 1]) >= tokens.ends[at]
