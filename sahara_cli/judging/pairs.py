"""Words and their opposites: "open" and "close", "back" and "oppose"."""

from __future__ import annotations

from functools import cache

from sahara_cli.judging.words import stem

#: Words and their opposites, this project's own list: the words on the two sides of "/" oppose each other.
_PAIRS = """
    rise increase grow climb soar gain jump surge expand up / fall decrease drop decline shrink sink slump plunge lose
    raise hike boost / cut lower reduce slash
    win defeat beat / lose
    accept approve adopt back support endorse welcome ratify praise applaud / reject refuse oppose condemn criticise
    praise welcome / denounce
    agree / disagree
    confirm admit acknowledge concede / deny refute
    unveil reveal show / conceal hide
    keep hold / free release
    sign / veto
    continue resume keep / end stop halt suspend finish
    restore return reinstate / remove withdraw
    reveal disclose publish / withhold conceal hide
    adopt / scrap abandon
    allow permit legalise authorise / ban forbid prohibit outlaw bar block
    open reopen / close shut
    begin start launch resume / end stop halt suspend finish
    impose tighten / lift ease loosen
    meet / avoid
    arrive enter come / leave depart exit
    send / receive
    buy import / sell export
    arrest detain jail imprison seize capture abduct kidnap / free release acquit
    convict / acquit
    hire appoint elect name promote / fire dismiss sack oust
    join / quit leave
    advance attack invade occupy capture / retreat withdraw pull
    strengthen improve / weaken worsen
    build / destroy demolish
    save rescue survive / kill die drown
    remember / forget
    ally friend / enemy foe rival
    peace truce ceasefire / war
    north northern / south southern
    east eastern / west western
    majority / minority
    success succeed / failure fail
    guilty / innocent
    true / false
    legal lawful / illegal unlawful
    public / secret private
    highest most / lowest least
    male man boy / female woman girl
"""


#: Of these whoever does one suffers the other: who buys what another sells.
_SWAPPING = frozenset(
    map(stem, "win defeat beat lose buy import sell export send receive arrive leave".split())  # noqa: SIM905
)


def opposed(deed: str) -> frozenset[str]:
    """Give the opposites of a word, by stems."""
    return _opposites().get(deed, frozenset())


def swapping(deed: str) -> bool:
    """Tell whether a deed of one side is its opposite of the other."""
    return deed in _SWAPPING


@cache
def _opposites() -> dict[str, frozenset[str]]:
    """Give the opposites of words, all by their stems."""
    found: dict[str, set[str]] = {}
    for line in filter(None, map(str.strip, _PAIRS.splitlines())):
        sides = [frozenset(map(stem, side.split())) for side in line.split("/")]
        for own, other in (sides, sides[::-1]):
            for word in own:
                found.setdefault(word, set()).update(other - own)
    return {word: frozenset(others) for word, others in found.items()}
