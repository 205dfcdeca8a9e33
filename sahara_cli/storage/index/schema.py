"""What an index holds: SQLite tables, and what their columns mean.

Rows stand in order of time, as a listing does; the lowest bits of a row tell its noun. A happening has a row of its
own beside those of its reports: who looks for events looks for reports, or for happenings. What a record rests on has a
number: records that rest on the same have the same. A date's four days are cut to
what SQLite can compare: where that is not exact, or where a verdict is more than comparing (sets, uncertain and open
dates, none), `soft` is the date's own number, by which it is judged from its text, unless a window has all of its
days: it is then certain where it is `sure`, and possible. Of all other dates `soft` is 0. Where a
date is counted stands beside it for each period: two that have the same there are counted alike. A line has its
CRC-32, by which damage is told.

A link has the number of its row's date, so that what is linked to a name is counted by dates without looking at
records; `dated` has how many rows of each noun have a date. A date that is a month or less, and nothing but its days,
is `near`: rows of near dates stand in the order of these days, so that a window has nearly all of them in one stretch.
Of any other date a link has the number below 0, and is found apart. `tally` has how many rows of each noun are linked
to a name: those of near dates by the `spell` in which they begin, so many days, and all others as `BEYOND`. A claim
that is linked to nobody in a role of `SEVERAL` is linked to a name that is empty.

For whoever adds records, a line has the key by which rows are in order of time, and where it stands `at` among those of
its kind in their file; `mark` has the hashes that records are looked up by.
"""

from __future__ import annotations

from sahara_cli.dossier.records import RECORDS

#: Whatever changes what is in an index, or how, is another version: one of another is thrown away.
VERSION = "12"

TABLES = (
    "CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID",
    """CREATE TABLE record(row INTEGER PRIMARY KEY, noun INTEGER, id TEXT, date INTEGER,
    soft INTEGER, lo INTEGER, s_hi INTEGER, e_lo INTEGER, hi INTEGER, kind TEXT, status TEXT,
    cited INTEGER)""",
    "CREATE TABLE mark(hash INTEGER, row INTEGER, PRIMARY KEY(hash, row)) WITHOUT ROWID",
    "CREATE TABLE line(row INTEGER PRIMARY KEY, at INTEGER, crc INTEGER, key BLOB, json TEXT)",
    """CREATE TABLE date(id INTEGER PRIMARY KEY, text TEXT UNIQUE, soft INTEGER, lo INTEGER,
    s_hi INTEGER, e_lo INTEGER, hi INTEGER, year TEXT, quarter TEXT, month TEXT, week TEXT,
    near INTEGER, sure INTEGER)""",
    "CREATE TABLE cited(id INTEGER PRIMARY KEY, sources TEXT UNIQUE)",
    "CREATE TABLE member(report INTEGER PRIMARY KEY, happening INTEGER)",
    "CREATE TABLE term(id INTEGER PRIMARY KEY, role INTEGER, name TEXT, UNIQUE(role, name))",
    "CREATE TABLE link(term INTEGER, row INTEGER, date INTEGER, PRIMARY KEY(term, row)) WITHOUT ROWID",
    """CREATE TABLE tally(term INTEGER, noun INTEGER, spell INTEGER, rows INTEGER, PRIMARY KEY(term, noun, spell))
    WITHOUT ROWID""",
    "CREATE TABLE dated(noun INTEGER, date INTEGER, rows INTEGER, PRIMARY KEY(noun, date)) WITHOUT ROWID",
    "CREATE VIRTUAL TABLE words USING fts5(tokens, content='', tokenize='ascii', columnsize=0)",
    "CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, instance)",
)
INDEXES = (
    "CREATE UNIQUE INDEX by_id ON record(id)",
    "CREATE INDEX by_noun ON record(noun)",
    "CREATE INDEX by_day ON record(noun, hi, lo, soft, s_hi, e_lo, date, cited)",
    "CREATE INDEX by_date ON record(noun, date, kind, status, cited)",
    "CREATE INDEX by_cited ON record(cited)",
    "CREATE INDEX soft_dates ON date(soft, hi)",
    "CREATE INDEX far_links ON link(term, date) WHERE date < 0",
)
#: What puts a row into each table; of a tally, and of what has a date, one more.
INSERTS = {
    "date": "INSERT INTO date VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "term": "INSERT INTO term VALUES (?, ?, ?)",
    "cited": "INSERT INTO cited VALUES (?, ?)",
    "member": "INSERT INTO member VALUES (?, ?)",
    "record": "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "line": "INSERT INTO line VALUES (?, ?, ?, ?, ?)",
    "words": "INSERT INTO words(rowid, tokens) VALUES (?, ?)",
    "link": "INSERT INTO link VALUES (?, ?, ?)",
    "mark": "INSERT INTO mark VALUES (?, ?)",
    "tally": "INSERT INTO tally VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE SET rows = rows + 1",
    "dated": "INSERT INTO dated VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET rows = rows + 1",
}

#: What a record is linked by: the parts in which an id, a topic or a word of a fixed list stands in it.
INVOLVED, PLACE, TOPIC, ARTICLE, STATUS, KIND, SPEAKER, SUBJECT, FIGURE = range(1, 10)

#: The roles in which a claim may be linked to several names, or to nobody.
SEVERAL = (INVOLVED, PLACE, TOPIC, ARTICLE)
#: The name of nobody, which no record has.
NOBODY = ""
#: What has this standing is linked by no other: most claims have it.
USUAL = "reported"

#: The number of each noun, which the lowest bits of a row are.
NOUNS = {noun: number for number, noun in enumerate(RECORDS)}
#: Those of an event that is a report of a happening, and of a happening.
REPORT, HAPPENING = len(RECORDS), len(RECORDS) + 1
#: What the record of each number is; of a happening, its reports are.
NOUN_OF = (*RECORDS, "event", "event")
CLAIMS = frozenset({"event", "statement", "fact"})
NOUN_BITS = 4
NOUN_MASK = (1 << NOUN_BITS) - 1

#: Rows are spread over the numbers that SQLite has.
LARGEST_ROW = (1 << 62) - 1
#: From this one on stands what has no date: before it there is room for what comes last in time.
FIRST_UNDATED = 1 << 61

#: The number of the date that an undated claim has.
UNDATED = 1
#: What a link has of a row without a date.
NO_DATE = 0
#: The number of what rests on nothing.
UNCITED = 0
#: What stands between a date and those that it is settled of, in the text of a happening's.
OF = "\n"

#: Days are cut to these; what lies beyond is no day of any news.
FURTHEST = 1 << 61

#: So many days are a spell.
SPELL = 256
#: The spell of what begins in none: its date is not near, or it has none. It comes behind all others.
BEYOND = FURTHEST

#: What stands between two texts of one record: no token is it, so no phrase runs over it.
BETWEEN = " ␞ "


def with_mode(kind: str, mode: str) -> str:
    """Name a kind with a mode, or without any."""
    return f"{kind}/{mode}"
