"""Every field of every record, declared once: its label, its column, whether it is searched, its term in JSON-LD.

What shows records (a whole one, cells, pages, linked data) and what looks for words goes through these declarations,
so that a new field is in all of them. Id, date, day of publication and citations have a place of their own in each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

from sahara_cli.dossier.figures import figures_in_words
from sahara_cli.dossier.records import Fact

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sahara_cli.dossier.records import Record

    #: Gives the name behind an id.
    Names: TypeAlias = Callable[[str], str]

#: What a value is: words, what is claimed of a property (the two are looked for together), several words, an id or
#: several whose names are told, topics, a word with underscores, a date, a number, figures.
Form: TypeAlias = Literal[
    "words", "claimed", "several", "name", "names", "topics", "word", "date", "number", "figures"
]


class Field(NamedTuple):
    """The way a field is told: under which label and term, in which column, what stands where it is empty.

    Its name is its label and its column where these are not given. A field without a term has a place of its own in
    JSON-LD, which its form's module writes. `sought` fields are those whose words are looked for.
    """

    name: str
    term: str = ""
    form: Form = "words"
    label: str = ""
    column: str = ""
    sought: bool = False
    otherwise: str = ""

    @property
    def heading(self) -> str:
        """What stands before the value: its label."""
        return self.label or self.name.replace("_", " ")

    @property
    def key(self) -> str:
        """The key of its column."""
        return self.column or self.name

    def say(self, record: Record, names: Names) -> str:
        """Tell the field of a record in words; "" where it has none."""
        value = getattr(record, self.name, None)  # an article has no rows
        return (_SAID[self.form](value, names) if value is not None else "") or self.otherwise

    def each(self, record: Record, names: Names) -> list[str]:
        """Tell a field of several values in words, one by one. Raises `KeyError` for one of a single value."""
        return _EACH[self.form](getattr(record, self.name, ()), names)

    def words(self, record: Record) -> Iterator[str]:
        """Yield the field's own words, names of others aside, as they are looked for."""
        value = getattr(record, self.name)
        match self.form:
            case _ if value is None:
                return
            case "figures":
                for figure in value:
                    yield from (figure.what.replace("-", " "), figure.text or "")
            case "topics":
                yield from (topic.replace("-", " ") for topic in value)
            case "several":
                yield from value
            case "claimed" if isinstance(record, Fact):
                yield f"{record.property} {value}"
            case _:
                yield value


_EACH: dict[Form, Callable[[Any, Names], list[str]]] = {
    "several": lambda value, _: list(value),
    "names": lambda value, names: [names(identifier) for identifier in value],
    "topics": lambda value, _: [topic.replace("-", " ") for topic in value],
}

_SAID: dict[Form, Callable[[Any, Names], str]] = {
    "words": lambda value, _: value,
    "claimed": lambda value, _: value,
    "several": lambda value, names: ", ".join(_EACH["several"](value, names)),
    "name": lambda value, names: names(value),
    "names": lambda value, names: ", ".join(_EACH["names"](value, names)),
    "topics": lambda value, names: ", ".join(_EACH["topics"](value, names)),
    "word": lambda value, _: value.replace("_", " "),
    "date": lambda value, _: value.in_words,
    "number": lambda value, _: str(value),
    "figures": lambda value, names: figures_in_words([value], names),
}

_MENTIONED = Field("mentioned", "term:mentioned", "names")
_TOPICS = Field("topics", "keywords", "topics", sought=True)
_ORIGIN = Field("origin", "term:origin")
_PROPOSED = Field("proposed_by", "term:proposedBy", label="proposed by")
_STATUS = Field("status", "term:status")
_SAME_AS = Field("same_as", "sameAs", "several", label="on the web")
_DATED = (
    Field("date_text", "term:dateText", sought=True),
    Field("date_basis", "term:dateBasis"),
)

#: The fields of each kind of record, in the order in which a whole record shows them.
FIELDS: dict[str, tuple[Field, ...]] = {
    "event": (
        Field("title", "name", label="what", sought=True),
        Field("kind"),
        Field("mode"),
        _STATUS,
        Field("actors", "term:actor", "names"),
        Field("recipients", "term:recipient", "names"),
        _MENTIONED,
        Field("places", "location", "names"),
        Field("figures", "term:figure", "figures", sought=True),
        Field("note", "description", sought=True),
        _TOPICS,
        _ORIGIN,
        _PROPOSED,
        *_DATED,
    ),
    "statement": (
        Field("text", "text", label="words", column="words", sought=True),
        Field("directness", "term:directness"),
        Field("speaker", form="name"),
        Field("speaker_text", label="speaker", sought=True),
        Field("role", "term:role", sought=True),
        Field("cue", "term:cue"),
        Field("reported_by", "term:reportedBy", "name"),
        Field("addressee", "term:addressee", "name", column="to"),
        Field("place", "locationCreated", "name"),
        _MENTIONED,
        _TOPICS,
        _ORIGIN,
        _PROPOSED,
        *_DATED,
    ),
    "fact": (
        Field("subject", "about", "name"),
        Field("property", "term:property"),
        Field("value", "term:value", "claimed", sought=True),
        Field("asserted_by", "creator", "name", otherwise="the article"),
        _STATUS,
        _MENTIONED,
        _TOPICS,
        _ORIGIN,
        _PROPOSED,
        *_DATED,
    ),
    "actor": (
        Field("name", "name", sought=True),
        Field("kind", "term:kind", "word"),
        Field("role", "term:role", sought=True),
        Field("part_of", "memberOf", "name"),
        Field("aliases", "alternateName", "several", label="also called", sought=True),
        _SAME_AS,
    ),
    "place": (
        Field("name", "name", sought=True),
        Field("within", "containedInPlace", "name"),
        Field("aliases", "alternateName", "several", label="also called", sought=True),
        Field("note", "description", sought=True),
        Field("latitude", "latitude", "number"),
        Field("longitude", "longitude", "number"),
        Field("precision", "term:precision"),
        _SAME_AS,
    ),
    "dataset": (
        Field("label", "name", sought=True),
        Field("publisher", sought=True, otherwise="not given"),
        Field("licence", "license", sought=True),
        Field("url", "url"),
        Field("key", "term:key", "several"),
        Field("rows", "term:rows", "number"),
        Field("file_digest", "term:sha256", label="digest"),
        Field("preset", "term:preset", label="read as"),
        Field("columns", "term:columns", "several"),
        Field("sums", "term:sums", "several"),
        Field("published_basis", "term:publishedBasis"),
        Field("coded", "term:coded", "date"),
    ),
    "article": (
        Field("label", sought=True),
        Field("publisher", sought=True, otherwise="not given"),
        Field("authors", form="several", sought=True),
        Field("language", "inLanguage"),
        Field("url", "url"),
        Field("text_length", "term:length", "number", label="characters"),
        Field("paragraphs", "term:paragraphs", "number"),
        Field("sentences", "term:sentences", "number"),
        Field("text_digest", "term:sha256", label="digest"),
        Field("published_basis", "term:publishedBasis"),
        Field("coded", "term:coded", "date"),
    ),
    "same": (
        Field("members", form="several"),
        Field("verdict"),
        Field("lead"),
        Field("basis", sought=True),
        Field("decided", form="date"),
    ),
}
