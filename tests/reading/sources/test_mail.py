from __future__ import annotations

import base64

import pytest

from sahara_cli.errors import FileError
from sahara_cli.reading.sources.text import Source, read

BODY = "The dam above Orla broke on Monday night, the mayor said."


def _read(text: str | bytes, suffix: str = ".txt") -> Source:
    raw = text if isinstance(text, bytes) else text.encode()
    return read(raw, "a", stem="a", suffix=suffix)


def _days(source: Source) -> list[str]:
    return [str(clue.day) for clue in source.clues]


FORWARDED = """\
From: desk@example.org
Date: Tue, 14 May 2024 08:12
Subject: Fwd: Dam breaks

> The Orla dam broke on Monday night after a
> week of rain, and 3,000 people were told to
> leave, the mayor, Piotr Zych, said. "We had
> no warning," he said.
"""


def test_headers_and_marks_of_quoting_are_set_aside_and_lines_joined() -> None:
    source = _read(FORWARDED)
    assert source.text == (
        "The Orla dam broke on Monday night after a week of rain, and 3,000 people were told to leave, the mayor, "
        'Piotr Zych, said. "We had no warning," he said.'
    )
    assert (source.title, source.authors, _days(source)) == ("Dam breaks", (), ["2024-05-14"])
    assert source.notes == (
        "headers, marks of quoting, signatures and footers of mail were set aside",
    )
    assert source.plain == FORWARDED


def test_a_forwarded_message_tells_its_own_day() -> None:
    text = f"""\
From: Jane Roe <jane@example.org>
Date: Wed, 15 May 2024 08:12:00 +0200
Subject: FW: Dam breaks

See below.

-----Original Message-----
From: Desk [mailto:desk@example.org] On Behalf Of
Night Desk
Sent: Tuesday, May 14, 2024 6:00 AM
To: list@example.org
Subject: Dam breaks

{BODY}
"""
    source = _read(text)
    assert source.text == f"See below.\n{BODY}"
    assert _days(source) == ["2024-05-14", "2024-05-15"]


def test_a_message_that_answers_is_of_its_own_day_and_by_its_sender() -> None:
    own = " ".join(["word"] * 70)
    text = f"From: Jane Roe <jane@example.org>\nDate: Wed, 15 May 2024 08:12\nSubject: Re: Dam\n\n{own}\n\n"
    text += f"From: Desk <desk@example.org>\nDate: Mon, 13 May 2024 08:12\nSubject: Dam\n\n{BODY}\n"
    source = _read(text)
    assert (_days(source), source.authors, source.title) == (["2024-05-15"], ("Jane Roe",), "Dam")


@pytest.mark.parametrize(
    "foot",
    [
        "-- \nJane Roe\nDesk of the Shore",
        "_______________________________________________\nOrla mailing list\nhttps://lists.example.org/listinfo/orla",
        "On Mon, 13 May 2024, Jane Roe wrote:",
        "---------- Forwarded message ----------",
    ],
)  # fmt: skip
def test_signatures_footers_and_who_wrote_are_no_text(foot: str) -> None:
    text = f"From: a@example.org\nSubject: Dam\nDate: Tue, 14 May 2024 08:12\n\n{BODY}\n\n{foot}\n"
    assert _read(text).text == BODY


def _sent(headers: str, body: bytes) -> bytes:
    head = f"From: Jane Roe <jane@example.org>\nSubject: =?utf-8?q?Dam_=C3=A9?=\nMIME-Version: 1.0\n{headers}\n\n"
    return head.encode() + body


MULTIPART = f"""\
--part
Content-Type: text/html; charset=utf-8

<p>Not this.</p>
--part
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

{BODY.replace("Monday", "M=6Fnday")} Caf=C3=A9=20=
closed.
--part--
""".encode()


@pytest.mark.parametrize(
    ("headers", "body", "text"),
    [
        ("Content-Type: multipart/alternative; boundary=part", MULTIPART, f"{BODY} Café closed.\n"),
        (
            "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64",
            base64.encodebytes(f"{BODY} Café.".encode()),
            f"{BODY} Café.",
        ),
        ("Content-Type: text/plain; charset=iso-8859-1", f"{BODY} Café.".encode("latin-1"), f"{BODY} Café."),
        ("Content-Type: text/plain; charset=no-such", f"{BODY} Café.".encode("cp1252"), f"{BODY} Café."),
    ],
)  # fmt: skip
def test_a_message_is_decoded_as_its_headers_say(headers: str, body: bytes, text: str) -> None:
    source = _read(_sent(headers, body), ".eml")
    assert source.text.strip() == text.strip()
    assert (source.title, source.authors) == ("Dam é", ("Jane Roe",))


def test_a_message_of_a_page_alone_gives_the_pages_text() -> None:
    pytest.importorskip("trafilatura")
    page = f"<!doctype html><html><body><article><h1>Dam</h1><p>{BODY} {BODY}</p><p>{BODY}</p></article></body></html>"
    source = _read(_sent("Content-Type: text/html; charset=utf-8", page.encode()), ".eml")
    assert BODY in source.text
    assert "<p>" not in source.text


def test_an_attachment_is_no_text() -> None:
    parts = f"--p\nContent-Type: text/plain\nContent-Disposition: attachment\n\nNot this.\n--p\n\n{BODY}\n--p--\n"
    assert (
        _read(_sent("Content-Type: multipart/mixed; boundary=p", parts.encode())).text.strip()
        == BODY
    )


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (b"--p\n" * 3, "is a message in which no text was found; save its text and give that"),
        (
            b"--p\nContent-Type: text/plain\n\nx\n" * 300,
            "is a message of too many parts; save its text and give that",
        ),
        (
            b"".join(b'--p%d\nContent-Type: multipart/mixed; boundary="p%d"\n\n' % (n, n + 1) for n in range(3000)),
            "is a message of too many parts; save its text and give that",
        ),
    ],
)  # fmt: skip
def test_a_message_without_a_text_or_parted_beyond_reason_gets_one_sentence(
    body: bytes, problem: str
) -> None:
    with pytest.raises(FileError) as caught:
        _read(_sent("Content-Type: multipart/mixed; boundary=p", body))
    assert caught.value.problem == problem


def test_a_text_with_one_mark_or_a_label_is_no_mail() -> None:
    text = (
        "From: the heart of the valley\nThe dam above Orla broke.\n> It held for a hundred years.\n"
    )
    source = _read(text)
    assert (source.text, source.notes) == (text, ())
