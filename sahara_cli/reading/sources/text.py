"""An article as it was given, a file's bytes: to clean text, what it tells of itself, and what is unsure of that.

Saved pages, messages, `pdftotext`'s pages, Markdown and plain text come out alike: a paragraph a line.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sahara_cli.errors import FileError
from sahara_cli.reading.sources import days, frontmatter, furniture, mail, printed
from sahara_cli.reading.sources.decoding import decode, is_page
from sahara_cli.reading.sources.markdown import unmarked
from sahara_cli.reading.sources.wrapping import unwrapped

#: Less than so many bytes of text can be read; an article is far shorter.
LIMIT = 10_000_000

_MARKDOWN = frozenset({".md", ".markdown"})
_LONGEST_HEADLINE, _SHORTEST_HEADLINE = 150, 3
_NO_HEADLINE = re.compile(r"[.:;,…][\"'”’»)\]]*$|[{}<>]|https?:")
#: Who forwards a message writes no more than so many words above it.
_FEW_WORDS = 60
_ENDED = re.compile(r"[.:;,…][\"'”’»)\]]*$")


class Source(NamedTuple):
    """An article's clean text, and what it tells of itself; `name` is for sentences, `stem` for an id.

    `plain` is the text before anything was set aside or joined: copies were once kept as that. `clues` tell its day,
    the surest first; `notes` are what a person should know of its text.
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


class _Told(NamedTuple):
    """What stands around a text: the lines of it, and what tells of it."""

    lines: list[str]
    title: str = ""
    publisher: str = ""
    url: str = ""
    authors: tuple[str, ...] = ()
    clues: tuple[days.Clue, ...] = ()
    notes: tuple[str, ...] = ()
    is_printed: bool = False


def read(
    raw: bytes, name: str, *, stem: str = "", suffix: str = "", folder: str = "", today: str = ""
) -> Source:
    """Read an article from a file's bytes; `today` is the latest day that it may bear.

    `stem`, `suffix` and `folder` are parts of the file's path. Raises `FileError` for what is empty, binary, not in
    the encoding that it declares, or a page or a message without a text.
    """
    if is_page(raw, suffix):
        told, plain = _page(decode(raw, name, page=True), name, today)
    elif mail.is_encoded(raw):
        told, plain = _message(raw, name, today)
    else:
        plain = decode(raw, name, page=False)
        told = _lines(plain, suffix.lower() in _MARKDOWN, today)
    if not plain.strip():
        raise FileError(name, "is empty; give a file that holds the article's text")
    paragraphs, left_out = furniture.cleared(unwrapped(told.lines, hyphenated=told.is_printed))
    text = "\n".join(paragraphs)
    if not text or text == "\n".join(filter(None, map(str.strip, plain.split("\n")))):
        text = plain  # nothing was done to it, or nothing is left
    if len(text.encode()) >= LIMIT:  # it grows, where a page is in an encoding of its own
        raise FileError(name, "is too large: its text has 10 MB or more")
    notes = told.notes
    if left_out:
        notes += (f"left out as links, credits or advertisements: {_counted(left_out)}",)
    clues = (*told.clues, *days.of_text(paragraphs, today), *days.of_name(stem, folder, today))
    return Source(
        name, stem, text, told.title or _headline(paragraphs), told.publisher, told.url, told.authors, clues,
        tuple(notes), plain,
    )  # fmt: skip


def _page(html: str, name: str, today: str) -> tuple[_Told, str]:
    from sahara_cli.reading.sources import pages  # which need what plain text does not

    if not html.strip():
        raise FileError(name, "is empty; give a file that holds the article's text")
    text, told = pages.main_text(html, name)
    where = "the page's metadata"
    clues = days.of_stamps(told.published, where, "As the page's own metadata tells.", today)
    clues += days.of_address(told.url, today)
    if not clues:
        shown = pages.shown_day(html, today)
        clues = days.of_stamps(
            [shown], "the page's markup", "As the page's own markup tells.", today
        )
    changed = days.of_stamps(
        told.modified,
        where,
        "The day of the page's last change, as its own metadata tells; it tells no other.",
        today,
        changed=True,
    )
    lines = text.split("\n")
    notes = _changed_later(clues, changed)
    return _Told(
        lines, told.title, told.publisher, told.url, told.authors, (*clues, *changed[:1]), notes
    ), text


def _changed_later(clues: list[days.Clue], changed: list[days.Clue]) -> tuple[str, ...]:
    """Say that a page was changed well after it was published: what it tells may be of the later day."""
    if not clues or not changed or (changed[0].day - clues[0].day).days <= 1:
        return ()
    return (
        f"the page was changed on {changed[0].day}, after it was published: some of it may be of that day",
    )


def _message(raw: bytes, name: str, today: str) -> tuple[_Told, str]:
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
        told, text = _page(text, name, today)
        lines = told.lines
    else:
        lines = text.split("\n")
    return _mailed(lines, message, today), text


def _mailed(lines: list[str], message: mail.Mail, today: str) -> _Told:
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
    return _Told(
        bared.lines,
        title,
        authors=(sender,) if sender and not is_forwarded else (),
        clues=tuple(clues),
        notes=notes,
    )


def _lines(text: str, is_markdown: bool, today: str) -> _Told:  # noqa: FBT001 - told by the file's name
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
    is_printed = 0 < body.count(printed.FORM_FEED) < printed.MOST_PAGES
    if is_printed:
        lines, left_out = printed.unprinted(body)
        notes += [f"left out as heads and feet of pages: {_counted(left_out)}"] if left_out else []
    else:
        lines = body.split("\n")
        bared = mail.bared(lines)
        lines = bared.lines
        notes += ["marks of quoting, and headers of mail, were set aside"] if bared.changed else []
        within = bared.fields.get("date", "")
        clues += tuple(
            days.of_date(
                within,
                "the forwarded message",
                "As the header of the forwarded message tells.",
                today,
            )
        )
    told = above or frontmatter.FrontMatter()
    url = told.url if re.fullmatch(r"https?://\S+", told.url) else ""
    return _Told(
        lines, told.title, told.publisher, url, told.authors, clues, tuple(notes), is_printed
    )


def _counted(lines: int) -> str:
    return "1 line" if lines == 1 else f"{lines} lines"


def _headline(paragraphs: list[str]) -> str:
    """Give a text's first line where it is a headline: short, no sentence, and a text stands below it."""
    if len(paragraphs) < _SHORTEST_HEADLINE:
        return ""
    first = paragraphs[0].strip()
    words = first.split()
    is_short = len(words) > _SHORTEST_HEADLINE and len(first) <= _LONGEST_HEADLINE
    follows = any(len(line) > len(first) and _ENDED.search(line) for line in paragraphs[1:6])
    return first if is_short and follows and not _NO_HEADLINE.search(first) else ""
