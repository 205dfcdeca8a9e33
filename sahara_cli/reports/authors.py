"""Authors as styles part and join them: the family name and the given names of who is surely a person.

Who may be a body, or whose family name is not clear ("Gabriel García Márquez"), stands whole.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

#: A name's end that no family bears: "Jr." of "Martin King, Jr.".
_SUFFIX = re.compile(r",?\s+((?:Jr|Sr)\.?|I{2,3}|IV)$")
_INITIAL = re.compile(r"\w\.?(?:-?\w\.)*")
#: Of more authors than so many, a style names the first ones alone.
_MOST_IN_NOTE, _MOST_IN_LIST, _FIRST_IN_LIST, _MOST_IN_TEXT = 3, 10, 7, 2


class Author(NamedTuple):
    """An author as written, with the family name and the given names of a person; both empty of any other."""

    full: str
    family: str = ""
    given: str = ""
    suffix: str = ""
    family_first: bool = False

    @property
    def inverted(self) -> str:
        """The name as a list that goes by family names has it: "Roe, Ann"."""
        if not self.family or self.family_first:
            return self.full
        return ", ".join(filter(None, (self.family, self.given, self.suffix)))

    @property
    def initialled(self) -> str:
        """The name as APA has it: "Roe, A. M."."""
        initials = " ".join(map(_initial, self.given.split()))
        return ", ".join(filter(None, (self.family or self.full, initials, self.suffix)))

    @property
    def short(self) -> str:
        """What a citation in the text calls the author: the family name."""
        return self.family or self.full


def parted(author: str) -> Author:
    """Part a person's name: "Ana de la Cruz" has the family name "de la Cruz"."""
    name, suffix = author.strip(), ""
    if at_end := _SUFFIX.search(name):
        name, suffix = name[: at_end.start()], at_end[1]
    if name.count(",") == 1 and not suffix:
        family, given = map(str.strip, name.split(","))
        name = f"{given} {family}"
        if family and given and _family_at(name.split()) == len(given.split()):
            return Author(name, family, given)
        return Author(author)
    words = name.split()
    at = _family_at(words)
    if at is None:
        return Author(author)
    if at == 0:
        return Author(author, words[0], " ".join(words[1:]), suffix, family_first=True)
    return Author(author, " ".join(words[at:]), " ".join(words[:at]), suffix)


def _family_at(words: Sequence[str]) -> int | None:
    """Find where the family name of a person begins; 0 where it is the first word: "Xi Jinping"."""
    from sahara_cli.reading.lexicon import person_names
    from sahara_cli.reading.people.kinds import kind_of

    if len(words) < 2 or not all(word[:1].isalpha() for word in words):  # noqa: PLR2004 - a name and a family's
        return None
    initials = all(map(_INITIAL.fullmatch, words[:-1]))
    if not initials and kind_of(" ".join(words)) != "person":
        return None
    if person_names.is_family_first(tuple(words)):
        return 0
    at = len(words) - 1
    while at > 1 and words[at - 1].lower() in person_names.particles():
        at -= 1
    if initials or (all(map(_is_given, words[1:at])) and _is_first(words)):
        return at
    return None


def _is_first(words: Sequence[str]) -> bool:
    """Tell a given name from an article: "Al Gore", but not "Al Watan"."""
    from sahara_cli.reading.lexicon import person_names

    first, last = words[0], words[-1]
    if f"{first.lower()}-" in person_names.prefixes() and not person_names.is_in_families(last):
        return False
    return person_names.may_be_given(first)


def _is_given(word: str) -> bool:
    from sahara_cli.reading.lexicon import person_names

    return bool(_INITIAL.fullmatch(word)) or person_names.may_be_given(word)


def _initial(given: str) -> str:
    """Shorten a given name: "Jean-Luc" to "J.-L."; what is short already stays."""
    if given.endswith("."):
        return given
    return "-".join(f"{part[0]}." for part in given.split("-") if part)


def in_list(authors: Sequence[str]) -> str:
    """Name the authors as a bibliography of Chicago's has them: "Roe, Ann, Bob Jones, and Li Na"."""
    first, *others = map(parted, authors)
    if len(authors) > _MOST_IN_LIST:
        shown = [first.inverted, *(other.full for other in others[: _FIRST_IN_LIST - 1])]
        return f"{', '.join(shown)}, et al."
    return _joined(
        [first.inverted, *(other.full for other in others)], apart=first.inverted != first.full
    )


def in_note(authors: Sequence[str]) -> str:
    """Name the authors as a footnote has them: "Ann Roe and Bob Jones"; of four, the first."""
    if len(authors) > _MOST_IN_NOTE:
        return f"{authors[0]} et al."
    return _joined(list(authors), apart=False)


def in_apa(authors: Sequence[str]) -> str:
    """Name the authors as an entry of APA's has them: "Roe, A., & Jones, B."."""
    names = [parted(author).initialled for author in authors]
    if len(names) == 1:
        return names[0]
    return f"{', '.join(names[:-1])}, & {names[-1]}"


def in_text(authors: Sequence[str]) -> str:
    """Name the authors as APA does in the text: "Roe & Jones"; of three, the first."""
    names = [parted(author).short for author in authors]
    return f"{names[0]} et al." if len(names) > _MOST_IN_TEXT else " & ".join(names)


def _joined(names: list[str], *, apart: bool) -> str:
    """Join names by commas and "and"; a comma stands before "and" of three, and behind a name that has one."""
    if len(names) == 1:
        return names[0]
    comma = "," * (apart or len(names) > 2)  # noqa: PLR2004 - more than two
    return f"{', '.join(names[:-1])}{comma} and {names[-1]}"
