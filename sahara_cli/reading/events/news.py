"""The news of an article: the lead, the first paragraphs, and the clauses of them that report it."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.patterns import late
from sahara_cli.reading.language.datelines import behind_form
from sahara_cli.reading.lexicon.human import people
from sahara_cli.reading.lexicon.rows import words

if TYPE_CHECKING:
    from sahara_cli.reading.document import Document, Sentence
    from sahara_cli.reading.events.moments import Moment
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.groups import Group

#: What is longer is no sentence but a list or a text without full stops.
LONGEST_SENTENCE = 2000
#: How many paragraphs tell the news itself, and how many days before publication it covers.
_PARAGRAPHS, _DAYS = 10, 7
#: How many days at least lie before a day on which news was told.
_TOLD = 4
#: Among so many sentences the lead is looked for; it has so many words at least.
_FIRST, _FEWEST = 30, 4
#: What a page holds beside its article.
_FURNITURE = late(
    r"(?:Images?|Photos?|Pictures?|Updated|Published|Posted|Advertisement|Enlarge|File photo|Credits?(?! [a-z])"
    r"|Share(?! (?:prices?|sales|values?|trading|markets?|buybacks?|of|in)\b)|Follow"
    r"|Read (?:more|or|also)|READ MORE|Also (?:on|read)|Sign up|Newsletter|Subscribe|Get the|Click|Please|Thank you"
    r"|Subjects?:|For more|Comments?|Media caption|Video|Watch|Listen|Related|Copyright|NEWS RELEASE"
    r"|TRANSCRIPT|E-mail|Tel|Fax|http|www|To unsubscribe|View all|Like this|Story continues|Download|[A-Z][\w.]+ \| )\b"
    r"|\((?!(?:[A-Z][A-Z0-9]{1,9}|Reuters|Xinhua|Bloomberg|Thomson Reuters Foundation)\) )|\[|- |\W*$"
    r"|By (?:[A-Z][\w.'-]+ ){1,2}[A-Z][\w.'-]+(?:\W*$|,? (?:in|for|and|of|BBC|CNN|Staff|Associated|The|Reuters)\b)"
)
_STAMP = late(
    r"(?:Updated|Published|Posted|Last (?:updated|modified)|READ MORE|Read more|Image (?:copyright|caption|source))\b"
)
#: The notes of a newspaper on its own article.
_CORRECTION = late(
    r"\W*(?:Corrections?(?= ?[:,-])|Clarification|Editors?['’]s? note|An earlier version of th(?:is|e)"
    r"|This (?:article|story|report) (?:was|has been) (?:amended|updated|corrected|edited))\b",
    re.IGNORECASE,
)
_PICTURED = late(
    r"FILE(?: PHOTO)? ?[-–:]|(?:File|Handout|Stock|Undated) (?:photo|image|picture)\b|Media (?:playback|caption)\b"
    r"|(?:EPA|AFP|SWNS|Alamy|Splash News|Getty(?: Images)?|Rex Features)(?: - Contributor)? (?=[A-Z])"
    r"|(?:Images?|Photos?|Pictures?|Videos?|Photographs?)(?: (?:caption|copyright|credit|source|by)\b|:)"
    r"|(?:Pictured|Above|Left|Right|Top|Clockwise)[:,] "
)
#: The name of a picture's file, which stands for its caption: "Floods in Lima.jpg".
_FILE, _LONGEST_FILE = late(r"[\w)-] ?\.(?:jpe?g|png|gif|webp|svg|tiff?|mp4)$", re.IGNORECASE), 8
#: A caption by words further on; one of `_SHOWING` is in each.
_CAPTION = late(
    r"(?:This|In this|An?|The) [^.]{0,50}\b(?:photo|image|frame grab|photograph|handout|picture)\b"
    r"(?: (?:made available|released|provided|taken|shows?|from)\b|,)"
    r"|.{0,200}\((?:Getty|AP|AFP|EPA|Reuters|PA|Rex|Photo)(?: Images| Photo| Features)?(?:[/:,][^)]{0,60})?\)\W*$"
    r"|.{0,200}\b(?:file|handout|undated|courtesy) (?:photo|image|picture)\b"
    r"|.{0,200}; (?:seen|pictured|shown) (?:here|in|on|at|with|last|above)\b"
    r"|.{0,80}\b(?:is|are|was|were) (?:pictured|seen|shown) (?:here|above|left|right|in (?:this|an?))\b"
    r"|.{0,120}\b(?:is|are) (?:pictured|seen|shown) (?:in|at|on|near|outside|during|after|before|as|early|leaving)\b"
)
_SHOWING = ("photo", "image", "frame grab", "handout", "picture", "seen", "shown", "(")
#: What a page's own machinery says, wherever in a sentence it was run together with the article.
_MACHINERY = late(
    r"\bHide Caption\b|\b\d{1,3} of \d{1,3} (?:Photos?|Images?|Pictures?)\b|\b\d{1,3} show all\b"
    r"|\bScroll down for\b|\bClick (?:here )?to (?:share|view|see|enlarge|tweet|email|print)\b|\(Opens in new window\)"
    r"|\bGet (?:daily|weekly|breaking|our|the latest) [\w ]{0,20}?(?:updates|news|newsletters?|headlines)\b.{0,20}"
    r"\b(?:directly |straight )?to your (?:inbox|email|phone)\b|\b[Ee]nter your (?:e-?mail|postcode|zip)\b"
    r"|\b[Ii]nvalid [Ee]-?mail\b|\bThank you for subscribing\b|\bCould not subscribe\b|\bRelated stories\b"
    r"|\b(?:[Aa]llow|[Aa]ccept) (?:all )?cookies\b|\b(?:pic\.twitter\.com|t\.co)/\w|\(@\w{1,30}\) [A-Z]"
    r"|^\W*(?:Originally|First) (?:published|posted)\b|\boriginally appeared on [A-Z]"
)
#: One of these is in each of them.
_MACHINES = (
    *(
        "Caption",
        " Photo",
        " Image",
        " Picture",
        "show all",
        "Scroll",
        "Click",
        "(Opens",
        "to your ",
        "nter your",
        "nvalid ",
        "Thank you",
    ),
    *(
        "Could not",
        "Related",
        "cookies",
        "pic.twitter",
        "t.co/",
        "(@",
        "Originally ",
        "First ",
        "originally ",
    ),
)
_LINKED = late(
    r"(?:Related|RELATED|See also|SEE ALSO|Read also|ALSO READ|MORE|WATCH|VIDEO|LISTEN) ?:"
)
_BACKGROUND = late(
    r"\b(?:once|long|ago|used to|earlier|previously|formerly|originally|historically|traditionally|always|often|usually"
    r"|the (?:last|previous) (?:election|vote|war|season|contest|championships|government|president)"
    r"|routinely|regularly|frequently|weekly|monthly|annually|before that|at (?:age|the age of) \d+"
    r"|for (?:[\w-]+ ){0,3}(?:years|decades|centuries)"
    r"|every (?:day|week|month|year))\b",
    re.IGNORECASE,
)
_YEAR = late(
    r"\b(?:1\d{3}|20\d\d)\b(?! (?:people|men|women|troops|soldiers|workers|jobs|homes|dollars|tons|tonnes))"
)
_DAY = late(r"\d{4}-\d\d-\d\d")
_FOUR_DIGITS = late(r"\d{4}")
_SOON = frozenset({"day", "days", "hours", "hour", "minutes", "shortly", "soon"})


class Days(NamedTuple):
    """The first and the last day on which an article may have been published, in ISO 8601."""

    first: str
    last: str


class News:
    """Tells what of a document is its news."""

    def __init__(self, document: Document, days: Days) -> None:
        self._document, self._days = document, days
        self.leads = self._leads()

    def _leads(self) -> list[int]:
        """Find the sentences that tell the news first: the headline, and the first full sentence."""
        leads: list[int] = []
        for sentence in self._document.sentences[:_FIRST]:
            if sentence.end - sentence.start > LONGEST_SENTENCE or is_furniture(sentence):
                continue
            if len(sentence.words.split()) < _FEWEST or not any(
                clause.group for clause in sentence.clauses
            ):
                continue
            leads.append(sentence.number)
            if len(leads) > 1 or sentence.words.rstrip("\"')").endswith((".", "!")):
                break
        return leads

    @property
    def first_day(self) -> str:
        """Give the first day on which the article may have been published."""
        return self._days.first

    def is_lead(self, sentence: Sentence) -> bool:
        """Tell the headline and the first full sentence."""
        return sentence.number in self.leads

    def is_news(self, sentence: Sentence) -> bool:
        """Tell a sentence of the first paragraphs."""
        if self.is_lead(sentence):
            return True
        first = self._document.sentences[self.leads[0]].paragraph if self.leads else 0
        return 0 <= sentence.paragraph - first < _PARAGRAPHS and not is_furniture(sentence)

    def is_report(self, sentence: Sentence, clause: Clause) -> bool:
        """Tell a clause that reports: a main one, or what somebody is said to have told as done."""
        group = clause.group
        if group is None:
            return self.is_lead(sentence) and len(sentence.clauses) == 1
        if _is_planned(clause, group):
            return True
        if group.form != "finite" and not (group.form == "participle" and not clause.is_embedded):
            return False
        if not clause.is_embedded:
            return True
        if self.is_aside(clause):
            before_lead = self.is_lead(sentence) and _is_just_after(sentence, clause)
            return before_lead or _is_soon_after(sentence, clause) or clause.set_off
        return _is_said_as_done(clause, group)

    def is_state(self, sentence: Sentence, clause: Clause) -> bool:
        """Tell how things are, "the city hosts 9,000 refugees", "an order valued at 9 million": no deed is counted."""
        group = clause.group
        if group is None or self.is_lead(sentence):
            return False
        present = not group.tells_past and group.base in words()["lasting"]
        return present or (group.base in words()["worth"] and group.is_passive)

    def is_aside(self, clause: Clause) -> bool:
        """Tell a deed told beside another: ", which the crews rejected", "a day after they met"."""
        group = clause.group
        if (
            group is None
            or group.tense != "past"
            or clause.parent is None
            or clause.parent.is_embedded
        ):
            return False
        own = (
            clause.relation == "relative" and clause.antecedent in clause.objects and clause.set_off
        )
        return own or (clause.relation == "adverbial" and clause.marker == "after")

    def is_background(self, sentence: Sentence, clause: Clause) -> bool:
        """Tell what is told as having been before the news, or as a state."""
        group = clause.group
        if group is None:
            return True
        that = clause.relation == "that"
        ahead = _is_plan(sentence, clause)
        present = not group.tells_past and not group.word.endswith("ing")
        if group.form == "finite" and present and not ahead:
            return True
        early = group.tense == "pluperfect" and not that
        early = early or (group.tense == "perfect" and _is_since(sentence, clause))
        return early or bool(_BACKGROUND.search(sentence.words))

    def date(self, sentence: Sentence) -> str:
        """Give the days that the news is of: the week up to publication, or any before where a year is not read."""
        text = self._document.text
        none = self._document.no_days
        undated = (text[a:b] for a, b in none if sentence.start <= a < sentence.end)
        years = (match.start() for match in _YEAR.finditer(sentence.words))
        if any(_FOUR_DIGITS.search(day) for day in undated) or any(
            not self._is_timed(sentence, at) for at in years
        ):
            return f"[..{self._days.last}]"
        first = dt.date.fromisoformat(self._days.first)
        low = first - dt.timedelta(days=_DAYS) if first.toordinal() > _DAYS else first
        return f"[{low.isoformat()}..{self._days.last}]"

    def week(self, moment: Moment) -> str:
        """Give the week up to a day on which news was told; "" for what is no day shortly before publication."""
        first = dt.date.fromisoformat(self._days.first)
        if not _DAY.fullmatch(moment.edtf) or first.toordinal() <= 2 * _DAYS:
            return ""
        day = dt.date.fromisoformat(moment.edtf)
        week = dt.timedelta(days=_DAYS)
        recent = first - week <= day <= dt.date.fromisoformat(self._days.last)
        # What is told the day before publication is of the news's own week.
        low = max(day - week, min(first - week, day - dt.timedelta(days=_TOLD)))
        return f"[{low.isoformat()}..{moment.edtf}]" if recent else ""

    def days_before(self, days: int) -> str:
        """Give the week of the news, some days earlier."""
        first, last = map(dt.date.fromisoformat, (self._days.first, self._days.last))
        if first.toordinal() <= _DAYS + days:
            return f"[..{last.isoformat()}]"
        low, high = first - dt.timedelta(days=_DAYS + days), last - dt.timedelta(days=days)
        return f"[{low.isoformat()}..{high.isoformat()}]"

    def _is_timed(self, sentence: Sentence, at: int) -> bool:
        place = sentence.start + at
        spans = (self._document.times[number] for number in sentence.times)
        return any(start <= place < end for start, end in spans)


def _is_since(sentence: Sentence, clause: Clause) -> bool:
    """Tell "thousands have been tried since the army took over"."""
    return any(other.parent is clause and other.marker == "since" for other in sentence.clauses)


def _is_said_as_done(clause: Clause, group: Group) -> bool:
    """Tell "police said that he had fled", where a main clause says it."""
    above = clause.parent
    if clause.relation != "that" or above is None or above.group is None or above.is_embedded:
        return False
    is_past = group.tells_past or group.modal == "would" or group.is_ahead
    return above.group.word in words()["speech"] and is_past


#: "The council is set to approve it"; not "he is expected to live".
_SET = frozenset({"set", "due", "going", "scheduled", "slated"})
_PLANNING = frozenset({"plan", "intend", "prepare"})


def _is_planned(clause: Clause, group: Group) -> bool:
    """Tell what somebody plans to do: "the bank plans to ask for papers"."""
    above = clause.parent
    if group.form != "infinitive" or above is None or above.group is None or above.is_embedded:
        return False
    return (
        above.group.base in _PLANNING
        and not above.group.negated
        and above.group.tense in {"present", "past"}
    )


def _is_plan(sentence: Sentence, clause: Clause) -> bool:
    """Tell what somebody will do: "Peru will send food", not "the funds will help" or "he is expected to live"."""
    group = clause.group
    ahead = {"will", "shall", "would"} if clause.relation == "that" else {"will", "shall"}
    if group is None:
        return False
    helpers = set(group.helpers)
    if not ahead & helpers and not (group.is_ahead and helpers & _SET and helpers & {"is", "are"}):
        return False
    if group.is_passive:
        return True  # "the blast will be investigated"
    heads = [sentence.tokens[phrase.head] for phrase in clause.subjects]
    return any(
        token.tag in "PO" or token.low in people()["agent"] | people()["institution"]
        for token in heads
    )


def _is_soon_after(sentence: Sentence, clause: Clause) -> bool:
    """Tell "a day after they met" from "years after they met"."""
    before = sentence.tokens[clause.first - 1].low if clause.first else ""
    return clause.relation == "adverbial" and before in _SOON


def _is_just_after(sentence: Sentence, clause: Clause) -> bool:
    """Tell "called for calm after police arrested nine" from "years after" and "long after"."""
    before = sentence.tokens[clause.first - 1] if clause.first else None
    return clause.marker == "after" and before is not None and before.low not in _LONG


_LONG = frozenset(
    {
        "years",
        "year",
        "months",
        "month",
        "weeks",
        "week",
        "decades",
        "decade",
        "long",
        "century",
        "centuries",
    }
)


def is_furniture(sentence: Sentence) -> bool:
    """Tell captions, stamps, credits and invitations of a page from the article."""
    start = behind_form(sentence.text, sentence.start)
    return bool(_FURNITURE.match(sentence.text, start, sentence.end)) or is_aside(sentence)


def is_aside(sentence: Sentence) -> bool:
    """Tell a page's own stamp, its links, and what stands below a picture, whose dates are nobody's deeds."""
    start = behind_form(sentence.text, sentence.start)
    return _is_aside(sentence.text[start : sentence.end])


def is_correction(text: str, start: int, end: int) -> bool:
    """Tell a newspaper's note on its own article, which says nothing of the news, by how it begins."""
    return bool(_CORRECTION.match(text, start, end))


@lru_cache(maxsize=512)
def _is_aside(line: str) -> bool:
    if any(pattern.match(line) for pattern in (_STAMP, _CORRECTION, _PICTURED, _LINKED)):
        return True
    if _FILE.search(line, max(len(line) - _LONGEST_FILE, 0)):
        return True
    if any(machine in line for machine in _MACHINES) and _MACHINERY.search(line):
        return True
    return any(word in line for word in _SHOWING) and bool(_CAPTION.match(line))
