"""A file's bytes read as an article: its clean text, its metadata, and notes for people.

Saved pages, messages, `pdftotext`'s pages, Markdown and plain text all become lines, a paragraph each.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.errors import FileError
from sahara_cli.patterns import late
from sahara_cli.reading.sources import bylines, days, frontmatter, furniture, mail, printed
from sahara_cli.reading.sources.decoding import decode, is_page
from sahara_cli.reading.sources.markdown import unmarked
from sahara_cli.reading.sources.wrapping import unwrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

#: A text must have fewer bytes; an article is far shorter.
LIMIT = 10_000_000

_MARKDOWN = frozenset({".md", ".markdown"})
_LONGEST_HEADLINE, _SHORTEST_HEADLINE = 150, 3
_NO_HEADLINE = late(
    r"[.:;,…][\"'”’»)\]]*$|[{}<>]|https?:"
    r"|^(?:Image|Media|Video|Photo|Picture) (?:copyright|caption|source|credit)\b"  # of a picture above the text
)
#: The most words that a person writes above a message forwarded.
_FEW_WORDS = 60
_ENDED = late(r"[.:;,…][\"'”’»)\]]*$")


class Source(NamedTuple):
    """An article's clean text and its metadata; `name` is for sentences, `stem` for an id.

    `plain` is the text before anything was set aside or joined: copies were once kept as that. `clues` are for its day,
    the surest first; `notes` are for people.
    """

    name: str
    stem: str
    text: str
    title: str = ""
    publisher: str = ""
    url: str = ""
    authors: tuple[str, ...] = ()
    clues: tuple[days.Clue, ...] = ()
    notes: tuple[str, ...] = ()
    plain: str = ""
    #: The messages that it holds, if several: where each goes on in `text`, and its day, ISO; "" where none is told.
    messages: tuple[tuple[int, str], ...] = ()


class _Opened(NamedTuple):
    """A file opened by its form: the lines of its text, and the fields around them."""

    lines: list[str]
    title: str = ""
    publisher: str = ""
    url: str = ""
    authors: tuple[str, ...] = ()
    clues: tuple[days.Clue, ...] = ()
    notes: tuple[str, ...] = ()
    is_printed: bool = False
    #: The messages that it holds: the lines of each, and its day.
    messages: tuple[tuple[list[str], str], ...] = ()


def read(
    raw: bytes, name: str, *, stem: str = "", suffix: str = "", folder: str = "", today: str = ""
) -> Source:
    """Read an article from a file's bytes; `today` is the latest day that it may have.

    `stem`, `suffix` and `folder` are parts of the file's path. Raises `FileError` for a file that is empty, binary or
    not in the encoding that it declares, and for a page or a message without a text.
    """
    guessed = ""
    if is_page(raw, suffix):
        html, guessed = decode(raw, name, page=True)
        opened, plain = _page(html, name, today)
    elif mail.is_encoded(raw):
        opened, plain = _message(raw, name, today)
    else:
        plain, guessed = decode(raw, name, page=False)
        opened = _lines(plain, suffix.lower() in _MARKDOWN, today)
    if not plain.strip():
        raise FileError(name, "is empty; give a file that holds the article's text")
    paragraphs, left_out = furniture.cleared(unwrapped(opened.lines, hyphenated=opened.is_printed))
    text = "\n".join(paragraphs)
    if not text or text == "\n".join(filter(None, map(str.strip, plain.split("\n")))):
        text = plain  # nothing was done to it, or nothing is left
    if len(text.encode()) >= LIMIT:  # it grows, where a page is in an encoding of its own
        raise FileError(name, "is too large: its text has 10 MB or more")
    notes = (*opened.notes, guessed) if guessed else opened.notes
    if left_out:
        notes += (f"left out as links, credits or advertisements: {_counted(left_out)}",)
    clues = (*opened.clues, *days.of_text(paragraphs, today), *days.of_name(stem, folder, today))
    authors = opened.authors or bylines.in_lines(paragraphs)
    return Source(
        name, stem, text, opened.title or _headline(paragraphs), opened.publisher, opened.url, authors, clues,
        tuple(notes), plain, tuple(_places(text, opened.messages)),
    )  # fmt: skip


def _places(text: str, messages: tuple[tuple[list[str], str], ...]) -> Iterator[tuple[int, str]]:
    """Find where each message goes on in a text, by the first of its lines that begins a paragraph there."""
    at = 0
    for lines, day in messages:
        places = (f"\n{text}".find(f"\n{line}", at) for line in lines)
        place = next((place for place in places if place >= 0), -1)
        if place >= 0:
            yield place, day
            at = place + 1


def _messages(bared: mail.Bared, own: str, today: str) -> tuple[tuple[list[str], str], ...]:
    """List the messages of a text, if there are several, each with its lines and its day; `own` is the outermost's."""
    if len(bared.parts) <= 1:
        return ()
    ends = [part.line for part in bared.parts[1:]] + [len(bared.lines)]
    messages: list[tuple[list[str], str]] = []
    for part, end in zip(bared.parts, ends, strict=True):
        clues = days.of_date(own if not part.day else part.day, "", "", today)
        lines = [line.strip() for line in bared.lines[part.line : end] if line.strip()]
        messages.append((lines, clues[0].day.isoformat() if clues else ""))
    return tuple(messages) if len({day for _, day in messages}) > 1 else ()


def _page(html: str, name: str, today: str) -> tuple[_Opened, str]:
    from sahara_cli.reading.sources import pages  # plain text needs none of it

    if not html.strip():
        raise FileError(name, "is empty; give a file that holds the article's text")
    text, metadata, shown = pages.main_text(html, name, today)
    where = "the page's metadata"
    clues = days.of_stamps(metadata.published, where, "As the page's own metadata tells.", today)
    clues += days.of_address(metadata.url, today)
    clues += shown
    if not clues:
        marked = pages.marked_day(html, today)
        clues = days.of_stamps(
            [marked], "the page's markup", "As the page's own markup tells.", today
        )
    changed = days.of_stamps(
        metadata.modified,
        where,
        "The day of the page's last change, as its own metadata tells; it tells no other.",
        today,
        changed=True,
    )
    lines = text.split("\n")
    notes = _changed_later(clues, changed)
    return _Opened(
        lines,
        metadata.title,
        metadata.publisher,
        metadata.url,
        metadata.authors,
        (*clues, *changed[:1]),
        notes,
    ), text


def _changed_later(clues: list[days.Clue], changed: list[days.Clue]) -> tuple[str, ...]:
    """Say that a page was changed well after it was published: parts of it may be of the later day."""
    if not clues or not changed or (changed[0].day - clues[0].day).days <= 1:
        return ()
    return (
        f"the page was changed on {changed[0].day}, after it was published: some of it may be of that day",
    )


def _message(raw: bytes, name: str, today: str) -> tuple[_Opened, str]:
    try:
        message = mail.decoded(raw)
    except (ValueError, RecursionError):
        raise FileError(
            name, "is a message of too many parts; save its text and give that"
        ) from None
    if message is None:
        raise FileError(
            name, "is a message in which no text was found; save its text and give that"
        )
    text = message.text
    if is_page(text.encode(errors="replace"), ""):
        opened, text = _page(text, name, today)
        lines = opened.lines
    else:
        lines = text.split("\n")
    return _mailed(lines, message, today), text


def _mailed(lines: list[str], message: mail.Mail, today: str) -> _Opened:
    bared = mail.bared(lines)
    is_forwarded = mail.is_forwarded(message.subject) or (
        bool(bared.fields) and bared.before < _FEW_WORDS
    )
    within = bared.fields if is_forwarded else {}
    clues = [
        *days.of_date(
            within.get("date", ""),
            "the forwarded message",
            "As the header of the forwarded message tells.",
            today,
        ),
        *days.of_date(message.date, "the message", "As the message's header tells.", today),
    ]
    title = mail.title_of(message.subject) or mail.title_of(within.get("subject", ""))
    sender = re.sub(r"\s*[<(][^<>()]*[>)]|[\"']|\S+@\S+", "", message.sender).strip()
    notes = ("headers, marks of quoting, signatures and footers of mail were set aside",)
    return _Opened(
        bared.lines,
        title,
        authors=(sender,) if sender and not is_forwarded else (),
        clues=tuple(clues),
        notes=notes,
        messages=_messages(bared, message.date, today),
    )


def _lines(text: str, is_markdown: bool, today: str) -> _Opened:  # noqa: FBT001 - told by the file's name
    above, body = frontmatter.split(text)
    clues: tuple[days.Clue, ...] = ()
    if above:
        where = "what stands above the text"
        clues = (
            tuple(days.of_date(above.published, where, f"As {where} tells.", today))
            if above.published
            else ()
        )
    if is_markdown:
        body = unmarked(body)
    if mail.is_message(body):
        message, lines = mail.headed(body)
        return _mailed(lines, message, today)
    notes: list[str] = []
    messages: tuple[tuple[list[str], str], ...] = ()
    is_printed = 0 < body.count(printed.FORM_FEED) < printed.MOST_PAGES
    if is_printed:
        lines, left_out = printed.unprinted(body)
        notes += [f"left out as heads and feet of pages: {_counted(left_out)}"] if left_out else []
    else:
        lines = body.split("\n")
        bared = mail.bared(lines)
        lines = bared.lines
        notes += ["marks of quoting, and headers of mail, were set aside"] if bared.changed else []
        messages = _messages(bared, "", today)
        within = bared.fields.get("date", "")
        clues += tuple(
            days.of_date(
                within,
                "the forwarded message",
                "As the header of the forwarded message tells.",
                today,
            )
        )
    fields = above or frontmatter.FrontMatter()
    url = fields.url if re.fullmatch(r"https?://\S+", fields.url) else ""
    return _Opened(
        lines,
        fields.title,
        fields.publisher,
        url,
        fields.authors,
        clues,
        tuple(notes),
        is_printed,
        messages,
    )


def _counted(lines: int) -> str:
    return "1 line" if lines == 1 else f"{lines} lines"


def _headline(paragraphs: list[str]) -> str:
    """Give a text's first line if it is a headline: short, no sentence, with a text below it."""
    if len(paragraphs) < _SHORTEST_HEADLINE:
        return ""
    first = paragraphs[0].strip()
    words = first.split()
    is_short = len(words) > _SHORTEST_HEADLINE and len(first) <= _LONGEST_HEADLINE
    follows = any(len(line) > len(first) and _ENDED.search(line) for line in paragraphs[1:6])
    return first if is_short and follows and not _NO_HEADLINE.search(first) else ""
