"""A message, sent or pasted: its text without headers, marks of quoting, signatures and footers of lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.patterns import late
from sahara_cli.reading.sources.threads import Part, Thread

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from email.message import Message

#: The most parts of a message.
_MOST_PARTS = 200
_LONGEST_HEADER = 1_000

_FIELD = late(
    r"\*?(?P<name>From|Sent|To|Cc|Bcc|Subject|Date|Reply-To|Organi[sz]ation|Newsgroups|Message-ID|Received|Return-Path"
    r"|Delivered-To|MIME-Version|Content-[\w-]{1,40}|In-Reply-To|References|Sender|Resent-[\w-]{1,20}|List-[\w-]{1,20}"
    r"|X-[\w-]{1,40}|Precedence|Errors-To|User-Agent|Importance|Priority|De|Envoyé|À|Objet|Von|Gesendet|An|Betreff|Enviado"
    r"|Para|Asunto|Da|Inviato|Oggetto|Assunto):\*?(?:[ \t](?P<value>.*)|$)",
    re.IGNORECASE,
)
#: Any field that a program may write among the known fields.
_ANY = late(r"(?P<name>[A-Za-z][A-Za-z0-9-]{1,40}):(?:[ \t]+(?P<value>.*)|$)")
_SENDER = frozenset({"from", "de", "von", "da"})
_ABOUT = frozenset({"subject", "objet", "betreff", "asunto", "oggetto", "assunto"})
_SENT = frozenset({"date", "sent", "envoyé", "gesendet", "enviado", "inviato"})
_MBOX = late(r"From \S+ .{6,60}\d{4}\s*$")
_MADE = re.compile(
    rb"^(?:mime-version|content-type|content-transfer-encoding)[ \t]*:",
    re.IGNORECASE | re.MULTILINE,
)

#: Marks of quoting, in some programs with the initials of the person quoted: "> > ", "AB> ".
_QUOTED = late(r"\s{0,3}(?:[A-Z]{0,3}>[ \t]?)+")
_FORWARDED = late(
    r"\s*(?:[-_=*]{2,}\s*(?:(?:Begin )?(?:forwarded|original|resent)(?: message)?\b.{0,80}|end (?:of )?forwarded.{0,40}"
    r"|message d'origine|mensaje original|ursprüngliche nachricht)\s*[-_=*]{0,}|Begin forwarded message:)\s*$",
    re.IGNORECASE,
)
_WROTE = late(
    r"(?:On|Le|El|Am|Il)\b.{6,160}\b(?:wrote|writes|a écrit|escribió|schrieb|ha scritto)\s?:$"
    r"|[\"']?[A-Z].{2,80}<[^<>\s]+@[^<>\s]+>.{0,40}\b(?:wrote|writes):$"
)
_CREDITED = late(r"[^.!?:]{2,100}\b(?:wrote|writes|said|a écrit|escribió|schrieb|ha scritto)\s?:$")
_SIGNED = late(r"--\s?$")
_RULE = late(r"[-_=]{10,}(?:.{0,60}[-_=>~]{3,})?\s*$")
_FOOTER = late(
    r"mailing list|unsubscribe|sponsor|yahoo!? groups|https?://\S*(?:listinfo|mailman)|this sf\.net email|do you yahoo",
    re.IGNORECASE,
)
#: The most lines of a signature or a footer.
_LONGEST_FOOT = 20
_ANSWERED = late(
    r"(?:\s*(?:re|fwd?|aw|wg|tr|rv|enc|i)(?:\[\d+\])?:\s*|\s*\[[^\]\n]{1,40}\]\s*)+", re.IGNORECASE
)


class Mail(NamedTuple):
    """A message's body, and the fields of its headers; "" where they are missing."""

    text: str
    subject: str = ""
    sender: str = ""
    date: str = ""


class Bared(NamedTuple):
    """Lines without the headers and marks of mail, the fields of headers among them, and whether any line changed."""

    lines: list[str]
    fields: dict[str, str]
    changed: bool
    #: How many words stand before the first headers among the lines.
    before: int = 0
    #: The messages that it holds, each by the line that it goes on with.
    parts: tuple[Part, ...] = ()


def is_message(text: str) -> bool:
    """Tell whether a text begins with the headers of a message."""
    return bool(_above(text.lstrip("\n").split("\n", _MOST_HEADERS)[:_MOST_HEADERS])[1])


def is_encoded(raw: bytes) -> bool:
    """Tell whether a file is a sent message, whose headers declare the encoding of its body."""
    head, parted, _ = raw[:60_000].replace(b"\r\n", b"\n").lstrip().partition(b"\n\n")
    lines = head.decode("latin-1").split("\n", _MOST_HEADERS)[:_MOST_HEADERS]
    return bool(parted and _MADE.search(head) and _above(lines)[1])


def headed(text: str) -> tuple[Mail, list[str]]:
    """Part a pasted message: the fields of its headers, and the lines below them."""
    lines = text.lstrip("\n").split("\n")
    end, fields = _above(lines[:_MOST_HEADERS])
    return Mail(
        "", fields.get("subject", ""), fields.get("sender", ""), fields.get("date", "")
    ), lines[end:]


def decoded(raw: bytes) -> Mail | None:
    """Read a message whose headers declare its encoding (RFC 2045); None if it has no text.

    Raises `ValueError` for a message of too many parts.
    """
    from email import message_from_bytes, policy

    if raw.lower().count(b"\ncontent-type:") > _MOST_PARTS or raw.count(b"boundary") > _MOST_PARTS:
        raise ValueError
    message = message_from_bytes(raw.lstrip(), policy=policy.compat32)
    parts = [part for part in message.walk() if not part.is_multipart()]
    texts = {kind: _first(parts, kind) for kind in ("text/plain", "text/html")}
    if not (text := texts["text/plain"] or texts["text/html"]):
        return None
    headers = [_header(message, name) for name in ("Subject", "From", "Date")]
    return Mail(text, *headers)


def _first(parts: Sequence[Message], kind: str) -> str:
    for part in parts:
        if part.get_content_type() != kind or part.get_content_disposition() == "attachment":
            continue
        payload = part.get_payload(decode=True)
        raw = payload if isinstance(payload, bytes) else b""
        try:
            text = raw.decode(part.get_content_charset() or "utf-8")
        except (LookupError, UnicodeDecodeError):
            text = raw.decode("cp1252", "replace")
        if text.strip():
            return text.replace("\r\n", "\n").replace("\r", "\n")
    return ""


def _header(message: Message, name: str) -> str:
    from email.header import decode_header, make_header

    try:
        return " ".join(
            str(make_header(decode_header(str(message.get(name, ""))[:_LONGEST_HEADER]))).split()
        )
    except (LookupError, ValueError):  # a charset that is none, or bytes that are not in it
        return ""


def title_of(subject: str) -> str:
    """Give a subject without "Re:", "Fwd:" and the name of a list."""
    return (
        subject[prefix.end() :].strip() if (prefix := _ANSWERED.match(subject)) else subject.strip()
    )


def is_forwarded(subject: str) -> bool:
    """Tell whether a subject is that of somebody else's message."""
    return bool(re.match(r"\s*(?:fwd?|wg|tr|rv):", subject, re.IGNORECASE))


#: A trace of mail, at the beginning or the end of some line.
_TRACE = late(
    r"\s{0,3}[A-Z]{0,3}>|--|__|==|\*?(?:From|De|Von|Da|Sent|Date|To|Subject):|Begin forwarded"
)
_TRACE_AT_END = late(
    r"(?:wrote|writes|said|écrit|escribió|schrieb|scritto)\s?:$",
    re.MULTILINE,
)


def _may_be_mail(lines: Sequence[str]) -> bool:
    if any(map(_TRACE.match, lines)):
        return True
    led = any(line.endswith(":") for line in lines)
    return led and _TRACE_AT_END.search("\n".join(lines)) is not None


def bared(lines: Sequence[str]) -> Bared:
    """Take the headers, the marks of quoting, the signatures and the footers of lists out of a text."""
    if not _may_be_mail(lines):
        return Bared(list(lines), {}, changed=False)
    depths, bare = _unquoted(lines)
    fields: dict[str, str] = {}
    kept: list[str] = []
    at = before = 0
    thread = Thread()
    while at < len(bare):
        end, headers = _headers(bare, at)
        if not headers:
            end = _passed(bare, depths, at)
        if headers and not fields:
            fields, before = headers, sum(len(line.split()) for line in kept)
        if end == at:
            thread.pass_line(depths[at], len(kept), bare[at])
            kept.append(bare[at])
            end = at + 1
        else:
            _introduce(thread, depths, bare, (at, end), headers)
            kept += [""] * bool(kept and kept[-1].strip())
        at = end
    return Bared(kept, fields, kept != list(lines), before, tuple(thread.parts))


def _introduce(
    thread: Thread,
    depths: Sequence[int],
    bare: Sequence[str],
    span: tuple[int, int],
    headers: Mapping[str, str],
) -> None:
    """Tell a thread of the headers, or of the line "On Monday Lee wrote:", above a quoted message."""
    start, end = span
    words = " ".join(line.strip() for line in bare[start:end])
    if headers or _WROTE.match(words):
        follows = (depths[at] for at in range(end, len(bare)) if bare[at].strip())
        day = headers.get("date", "") if headers else words
        thread.introduce(depths[start], next(follows, 0), day, is_header=bool(headers))


def _unquoted(lines: Sequence[str]) -> tuple[list[int], list[str]]:
    """Take off the marks of quoting, if there are several; an empty line parts different depths."""
    marks = [quoted[0] if (quoted := _QUOTED.match(line)) else "" for line in lines]
    if sum(map(bool, marks)) < min(2, len(lines)):
        return [0] * len(lines), list(lines)
    depths: list[int] = []
    bare: list[str] = []
    for line, mark in zip(lines, marks, strict=True):
        depth = mark.count(">")
        if (
            depths
            and depth != depths[-1]
            and bare[-1].strip()
            and not _is_wrapped_mark(line, depth, depths[-1])
        ):
            depths.append(depth)
            bare.append("")
        depths.append(depth)
        bare.append(line[len(mark) :])
    return depths, bare


def _is_wrapped_mark(line: str, depth: int, before: int) -> bool:
    """Tell whether a short line without a mark is the rest of a quoted line that was wrapped again."""
    return depth < before and 0 < len(line.strip()) < _SHORT_REST and line[0].islower()


_SHORT_REST = 25


def _above(lines: Sequence[str]) -> tuple[int, dict[str, str]]:
    """Find the end of the headers above a message, and their fields; unknown fields may stand among them."""
    return (
        _block(lines, 0, _ANY)
        if lines and (_FIELD.match(lines[0]) or _MBOX.match(lines[0]))
        else (0, {})
    )


def _headers(lines: Sequence[str], at: int) -> tuple[int, dict[str, str]]:
    """Find the end of the headers that begin at a line within a text, and their fields; none if none begin."""
    return (
        _block(lines, at, _FIELD) if _FIELD.match(lines[at]) or _MBOX.match(lines[at]) else (at, {})
    )


def _block(lines: Sequence[str], at: int, field: re.Pattern[str]) -> tuple[int, dict[str, str]]:
    begun = at
    at += bool(_MBOX.match(lines[at]))
    fields: dict[str, str] = {}
    while at < len(lines) and (match := field.match(lines[at])):
        fields.setdefault(match["name"].lower(), (match["value"] or "").strip()[:_LONGEST_HEADER])
        at += 1
        while at < len(lines) and _is_continued(lines, at, field):
            at += 1
    known = _of_fields(fields)
    is_block = len(fields) > 1 and known.keys() & {"sender", "subject"}
    return (at, known) if is_block else (begun, {})


def _of_fields(fields: Mapping[str, str]) -> dict[str, str]:
    """Give sender, subject and date of headers in any of the known languages."""
    values = {
        key: next((fields[name] for name in names if fields.get(name)), "")
        for key, names in _KEYS.items()
    }
    return {key: value for key, value in values.items() if value}


def _is_continued(lines: Sequence[str], at: int, field: re.Pattern[str]) -> bool:
    """Tell whether a line goes on with the field above it: set in, or broken by a careless program."""
    line = lines[at]
    if not line.strip() or field.match(line):
        return False
    if line[0] in " \t":
        return True
    follows = at + 1 < len(lines) and _FIELD.match(lines[at + 1])
    return bool(follows) and len(line) < _LONGEST_REST


#: The most characters of the rest of a broken field, and the most lines of a message's headers.
_LONGEST_REST, _MOST_HEADERS = 60, 200
_KEYS = {"sender": _SENDER, "subject": _ABOUT, "date": _SENT}


def _passed(lines: Sequence[str], depths: Sequence[int], at: int) -> int:
    """Find where the text goes on past an introduction or a footer; the same line where there is none."""
    line = lines[at]
    if _FORWARDED.match(line) or _WROTE.match(line.strip()):
        return at + 1
    if (
        line.startswith("On ")
        and at + 1 < len(lines)
        and _WROTE.match(f"{line} {lines[at + 1]}".strip())
    ):
        return at + 2
    if _SIGNED.fullmatch(line) or (_RULE.match(line) and _is_footer(lines, depths, at)):
        end = _end_of_foot(lines, depths, at)
        return end if end - at <= _LONGEST_FOOT else at
    return at


def _is_footer(lines: Sequence[str], depths: Sequence[int], at: int) -> bool:
    near = lines[at : min(at + 6, _end_of_foot(lines, depths, at))]
    return any(_FOOTER.search(line) for line in near)


def _end_of_foot(lines: Sequence[str], depths: Sequence[int], at: int) -> int:
    end = at + 1
    while end < len(lines) and depths[end] == depths[at] and end - at <= _LONGEST_FOOT:
        if _FORWARDED.match(lines[end]) or _headers(lines, end)[1]:
            break
        end += 1
    return end
