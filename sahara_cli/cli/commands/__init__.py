"""One command a module: load, select, report, write. `SUMMARIES` lists them all, so that help imports none."""

from importlib import import_module
from typing import Any

from sahara_cli.cli.words import Declared

#: Each command's module and first line of help, in the order in which help lists them.
SUMMARIES: dict[str, str] = {
    "events": "List events: when, what, who, where, by which sentence.",
    "timeline": "Draw events, statements and dated facts down a timeline.",
    "actor": "Tell an actor's part: what it did, met with, said.",
    "quote": "Show who said what, in which words.",
    "fact": "List what is claimed, and who claims it.",
    "count": "Count events, by year, kind, actor and more.",
    "find": "Find every record that mentions some words.",
    "read": "Read an article, with the ids that are coded from each sentence.",
    "show": "Show one record whole, with its date's derivation.",
    "cite": "Give references to records, ready to paste.",
    "date": "Tell how a date is read, and how a filter judges it.",
    "articles": "List the sources, and how much of each is coded.",
    "new": "Make an empty dossier, or an example to try.",
    "draft": "Draft records from articles, and say what is unsure.",
    "review": "Go through a draft, one proposal at a time beside its sentence.",
    "add": "Take drafted records into a dossier, all or nothing.",
    "import": "Take a data set's rows, each as an event that cites it.",
    "same": "Join reports of one happening, part them, or see which may be one.",
    "edit": "Change a record's fields, by options or in your editor.",
    "remove": "Remove records that nothing refers to.",
    "attach": "Attach your own copy of an article, to read citations.",
    "check": "Check a dossier, and prove its citations against a copy.",
    "pack": "Write a dossier as one Parquet file, for any engine.",
    "mcp": "Answer assistants, over the Model Context Protocol.",
    "schema": "Print the JSON Schema of a kind of record.",
    "help": "Read a guide, or what a command takes.",
}

#: The commands by what they are for; one that stands nowhere else stands at the end.
GROUPS: dict[str, tuple[str, ...]] = {
    "Ask": (
        "events", "timeline", "actor", "quote", "fact", "count", "find", "read", "show", "date", "articles",
        "mcp",
    ),
    "Share": ("cite", "pack"),
    "Build": ("new", "draft", "review", "add", "import", "same", "edit", "remove", "attach"),
    "Check": ("check", "schema", "help"),
}  # fmt: skip

#: The modules, and functions, of commands whose names Python keeps for itself.
MODULES: dict[str, str] = {"import": "importing"}

#: The guides, each with what it is about, in the order in which they are listed.
TOPICS: dict[str, str] = {
    "dates": "How sure a date is, how filters answer, what may be typed.",
    "records": "What a dossier holds, and how an article is coded.",
    "citations": "What a citation is, and how a copy proves it.",
    "reading": "From an article to records: draft, review, add, mend.",
    "models": "A language model as a drafter, what others extracted, assistants.",
    "sources": "One happening, many reports, and where they disagree.",
    "data": "Event data in: presets, maps, releases, what proves a row.",
    "formats": "Pages, pictures, calendars, references, spreadsheets.",
    "scale": "What many records cost, and what helps.",
    "measures": "How well it reads, and what its rules were written on.",
    "contributing": "How to add a filter, a format, a rule, a command.",
}

#: Words that people try for a command, with what to type instead.
MEANT: dict[str, str] = {
    "search": "sahara find WORDS",
    "grep": "sahara find WORDS",
    "query": "sahara find WORDS",
    "lookup": "sahara find WORDS",
    "list": "sahara events",
    "ls": "sahara events",
    "stats": "sahara count",
    "stat": "sahara count",
    "status": "sahara count",
    "info": "sahara count",
    "summary": "sahara count --by year",
    "topics": "sahara count --by topic",
    "kinds": "sahara count --by kind",
    "places": "sahara count --by place",
    "where": "sahara count --by place",
    "people": "sahara actor",
    "actors": "sahara actor",
    "who": "sahara actor",
    "cast": "sahara actor",
    "person": "sahara actor NAME",
    "event": "sahara events",
    "quotes": "sahara quote",
    "statements": "sahara quote",
    "facts": "sahara fact",
    "claims": "sahara fact",
    "sources": "sahara articles",
    "article": "sahara articles",
    "parquet": "sahara pack -o events.parquet",
    "export": "sahara events -o events.csv",
    "csv": "sahara events -o events.csv",
    "json": "sahara events -f json",
    "html": "sahara events -o events.html",
    "map": "sahara events -o events.geojson",
    "ics": "sahara events -o events.ics",
    "merge": "sahara same ID ID",
    "join": "sahara same ID ID",
    "delete": "sahara remove ID",
    "rm": "sahara remove ID",
    "undo": "sahara same --undo ID",
    "view": "sahara show ID",
    "open": "sahara read ARTICLE",
    "text": "sahara read ARTICLE",
    "load": "sahara import FILE",
    "init": "sahara new DIR",
    "create": "sahara new DIR",
    "verify": "sahara check",
    "validate": "sahara check",
    "version": "sahara --version",
    "guide": "sahara help TOPIC",
    "man": "sahara help TOPIC",
}


def module_of(name: str) -> Any:
    """Import a command."""
    return import_module(f"{__name__}.{MODULES.get(name, name)}")


def function_of(name: str) -> Any:
    """Import a command, and give what runs it."""
    return getattr(module_of(name), MODULES.get(name, name))


def declared(name: str) -> Declared:
    """Import a command, and give what it declares."""
    module = module_of(name)
    command = function_of(name)
    return Declared(
        f"sahara {name}",
        command.__doc__,
        command.params,
        module.EXAMPLES,
        getattr(module, "GUIDE", ""),
        getattr(module, "PAIRED", frozenset()),
    )
