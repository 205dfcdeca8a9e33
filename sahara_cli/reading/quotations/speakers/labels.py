"""Labels of turns: how they are shown, which ask, and whom they name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.reading.lexicon import person_names
from sahara_cli.reading.lexicon.english import PERSON_NOUNS, words
from sahara_cli.reading.quotations.speakers.sources import Source

if TYPE_CHECKING:
    from sahara_cli.reading.people.persons import People
    from sahara_cli.reading.quotations.speakers.interviews import Label

#: Labels of those who ask for a paper or a public, and are no speakers of the news.
ASKERS = words(
    "journalist journalists question questioner reporter interviewer host moderator presenter compere q"
    " unidentified speaker audience"
)


def shown(text: str, label: Label) -> str:
    """Give a label as a name: "ANN LEE" as "Ann Lee"."""
    name = " ".join(text[label.start : label.end].split())
    return name.title() if name.isupper() else name


def speaker(text: str, label: Label, names: People) -> Source:
    """Read whom a label names: a person of the text, the holder of an office, else the label itself."""
    called = shown(text, label)
    person = names.called(called)
    name, sex = called, person.sex if person else ""
    if person and not person.name.isupper():
        name = person.name
    elif holder := _holder(text, called):
        name = holder
    return Source(label.start, label.end, name, person, sex, pronoun=False)


def _holder(text: str, office: str) -> str | None:
    """Find the holder of an office by a heading: "TRANSCRIPT OF THE PRIME MINISTER THE HON ANN LEE MP"."""
    if office.rsplit(maxsplit=1)[-1].casefold() not in PERSON_NOUNS:
        return None
    heading = re.compile(
        rf"\b{re.escape(office)},? (?:(?:the )?hon\.? |(?:mr|mrs|ms|dr)\.? )*"
        r"(?P<name>(?:[^\W\d_][\w'-]* ){1,2}[^\W\d_][\w'-]*)",
        re.IGNORECASE,
    )
    for match in heading.finditer(text):
        words = match["name"].split()
        for end in range(2, len(words) + 1):
            name = tuple(word.title() if word.isupper() else word for word in words[:end])
            if all(word[0].isupper() for word in name) and person_names.is_person(name):
                return " ".join(name)
    return None
