"""One command a module: load, select, report, write. `SUMMARIES` lists them all, so that help imports none."""

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
    "add": "Take drafted records into a dossier, all or nothing.",
    "same": "Join reports of one happening, part them, or see which may be one.",
    "edit": "Change a record's fields, by options or in your editor.",
    "remove": "Remove records that nothing refers to.",
    "attach": "Attach your own copy of an article, to read citations.",
    "check": "Check a dossier, and prove its citations against a copy.",
    "mcp": "Answer assistants, over the Model Context Protocol.",
    "schema": "Print the JSON Schema of a kind of record.",
}
