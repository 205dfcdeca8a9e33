"""Options for the fields of a record, of whatever kind: each is the field's name, and sets it anew."""

from typing import Annotated, Any, NamedTuple

from sahara_cli.cli import completion
from sahara_cli.cli.words import Option

_CLAIMS = "Of events, statements and facts"
_EVENTS = "Of events"
_STATEMENTS = "Of statements"
_FACTS = "Of facts"
_NAMED = "Of actors and places"
_ARTICLES = "Of articles"
_DATASETS = "Of data sets"
_SAMES = "Of what is judged to be the same"


def _of(panel: str, flag: str, metavar: str, help_: str, completes: Any = None) -> Any:
    return Option(
        flag, metavar=metavar, help=help_, rich_help_panel=panel, autocompletion=completes
    )


class Fields(NamedTuple):
    """Options for fields; one that takes several is given several times, and all of them are the field's."""

    date: Annotated[str | None, _of(_CLAIMS, "--date", "DATE", "EDTF, or typed: 8 Dec 2023.")] = (
        None
    )
    date_text: Annotated[
        str | None, _of(_CLAIMS, "--date-text", "TEXT", "The article's words for the date.")
    ] = None
    date_basis: Annotated[
        str | None, _of(_CLAIMS, "--date-basis", "TEXT", "How these were resolved.")
    ] = None
    status: Annotated[
        str | None,
        _of(
            _CLAIMS, "--status", "STATUS", "reported, planned or disputed.", completion.statuses
        ),
    ] = None  # fmt: skip
    mentioned: Annotated[
        list[str] | None,
        _of(_CLAIMS, "--mentioned", "NAME", "Actors named beside.", completion.actors),
    ] = None
    topics: Annotated[
        list[str] | None, _of(_CLAIMS, "--topics", "TOPIC", "Topics.", completion.topics)
    ] = None
    cites: Annotated[
        list[str] | None,
        _of(_CLAIMS, "--cites", "ARTICLE:N", "Sentences it rests on: paper:4, paper:4-5."),
    ] = None
    origin: Annotated[
        str | None, _of(_CLAIMS, "--origin", "WORD", "coded, drafted or imported.")
    ] = None
    proposed_by: Annotated[
        str | None, _of(_CLAIMS, "--proposed-by", "TEXT", "Who drafted it, where no rule did.")
    ] = None
    title: Annotated[
        str | None, _of(_EVENTS, "--title", "TEXT", "What happened, in your words.")
    ] = None
    kind: Annotated[
        str | None,
        _of(_EVENTS, "--kind", "KIND", "consult, consult/visit; an actor's: state.", completion.kinds),
    ] = None  # fmt: skip
    mode: Annotated[str | None, _of(_EVENTS, "--mode", "MODE", "PLOVER's mode.")] = None
    actors: Annotated[
        list[str] | None, _of(_EVENTS, "--actors", "NAME", "Who did it.", completion.actors)
    ] = None
    recipients: Annotated[
        list[str] | None,
        _of(_EVENTS, "--recipients", "NAME", "To whom, or with whom.", completion.actors),
    ] = None
    places: Annotated[
        list[str] | None, _of(_EVENTS, "--places", "NAME", "Where.", completion.places)
    ] = None
    figures: Annotated[
        list[str] | None,
        _of(_EVENTS, "--figures", "WHAT=N", "killed=12, killed=12.., killed=~30@NAME."),
    ] = None
    text: Annotated[str | None, _of(_STATEMENTS, "--text", "TEXT", "What was said.")] = None
    directness: Annotated[
        str | None, _of(_STATEMENTS, "--directness", "WORD", "direct, mixed or indirect.")
    ] = None
    speaker: Annotated[
        str | None, _of(_STATEMENTS, "--speaker", "NAME", "Who speaks.", completion.actors)
    ] = None
    speaker_text: Annotated[
        str | None, _of(_STATEMENTS, "--speaker-text", "TEXT", "Or words for who is not named.")
    ] = None
    cue: Annotated[str | None, _of(_STATEMENTS, "--cue", "TEXT", "The verb of saying.")] = None
    reported_by: Annotated[
        str | None,
        _of(_STATEMENTS, "--reported-by", "NAME", "Who passed it on.", completion.actors),
    ] = None
    addressee: Annotated[
        str | None, _of(_STATEMENTS, "--addressee", "NAME", "To whom.", completion.actors)
    ] = None
    place: Annotated[
        str | None, _of(_STATEMENTS, "--place", "NAME", "Where.", completion.places)
    ] = None
    subject: Annotated[
        str | None, _of(_FACTS, "--subject", "NAME", "What it is about.", completion.subjects)
    ] = None
    property: Annotated[
        str | None, _of(_FACTS, "--property", "TEXT", "What is told of it.")
    ] = None  # fmt: skip
    value: Annotated[str | None, _of(_FACTS, "--value", "TEXT", "What is claimed.")] = None
    asserted_by: Annotated[
        str | None, _of(_FACTS, "--asserted-by", "NAME", "Who claims it.", completion.actors)
    ] = None
    name: Annotated[str | None, _of(_NAMED, "--name", "TEXT", "Its name.")] = None
    role: Annotated[str | None, _of(_NAMED, "--role", "TEXT", "An actor's, a speaker's.")] = None
    aliases: Annotated[
        list[str] | None, _of(_NAMED, "--aliases", "TEXT", "Other names.")
    ] = None  # fmt: skip
    part_of: Annotated[
        str | None,
        _of(_NAMED, "--part-of", "NAME", "The actor it belongs to.", completion.actors),
    ] = None
    within: Annotated[
        str | None, _of(_NAMED, "--within", "NAME", "The place it is in.", completion.places)
    ] = None
    note: Annotated[str | None, _of(_NAMED, "--note", "TEXT", "What to know of a place.")] = None
    latitude: Annotated[str | None, _of(_NAMED, "--latitude", "DEGREES", "Where a place lies.")] = (
        None
    )
    longitude: Annotated[str | None, _of(_NAMED, "--longitude", "DEGREES", "West is negative.")] = (
        None
    )
    precision: Annotated[
        str | None, _of(_NAMED, "--precision", "WORD", "How near these come: exact, near…")
    ] = None
    same_as: Annotated[
        list[str] | None, _of(_NAMED, "--same-as", "URL", "What tells of it elsewhere.")
    ] = None
    label: Annotated[str | None, _of(_ARTICLES, "--label", "TEXT", "What the article is.")] = None
    publisher: Annotated[str | None, _of(_ARTICLES, "--publisher", "TEXT", "Who printed it.")] = (
        None
    )
    authors: Annotated[list[str] | None, _of(_ARTICLES, "--authors", "TEXT", "Who wrote it.")] = (
        None
    )
    published: Annotated[
        str | None, _of(_ARTICLES, "--published", "DATE", "When it was published.")
    ] = None
    published_basis: Annotated[
        str | None, _of(_ARTICLES, "--published-basis", "TEXT", "How that is known.")
    ] = None
    language: Annotated[str | None, _of(_ARTICLES, "--language", "CODE", "Such as en.")] = None
    url: Annotated[str | None, _of(_ARTICLES, "--url", "URL", "Where it stands.")] = None
    coded: Annotated[str | None, _of(_ARTICLES, "--coded", "DATE", "When it was coded.")] = None
    licence: Annotated[
        str | None, _of(_DATASETS, "--licence", "TEXT", "What may be done with it.")
    ] = None
    key: Annotated[list[str] | None, _of(_DATASETS, "--key", "COLUMN", "What names its rows.")] = (
        None
    )
    members: Annotated[
        list[str] | None, _of(_SAMES, "--members", "ID", "What is the same, or is not.")
    ] = None
    verdict: Annotated[str | None, _of(_SAMES, "--verdict", "WORD", "same or different.")] = None
    lead: Annotated[str | None, _of(_SAMES, "--lead", "ID", "Whose title stands for all.")] = None
    basis: Annotated[str | None, _of(_SAMES, "--basis", "TEXT", "Why.")] = None
    decided: Annotated[str | None, _of(_SAMES, "--decided", "DATE", "When it was judged.")] = None
