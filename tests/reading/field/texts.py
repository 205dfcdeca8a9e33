"""The field articles as plain text, a paragraph a line: `python -m tests.reading.field.texts FOLDER [ID...]`.

The texts belong to their publishers and stand in no commit. FOLDER holds the repositories that `articles.tsv` names, each
as a checkout or a git directory at `owner+name` or `owner+name/repo`. Printed are the sentences with their numbers, which
is what the codings refer to. The forms are read here in the plainest way, apart from what `sahara` itself does, so that
a better reading of pages or mail does not move the numbers.
"""

from __future__ import annotations

import email
import email.policy
import gzip
import html
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from sahara_cli.texts import normalise

HERE = Path(__file__).parent


class Listed(NamedTuple):
    """A row of `articles.tsv`; `form` tells how the text is taken from the file."""

    half: str
    id: str
    repository: str
    path: str
    form: str
    published: str


def listed() -> list[Listed]:
    """Read the list of articles."""
    lines = (HERE / "articles.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return [Listed(*line.split("\t")) for line in lines]


def raw(folder: Path, article: Listed) -> bytes:
    """Read an article's file from its repository, a checkout or a git directory."""
    base = folder / article.repository.replace("/", "+")
    for place in (base, base / "repo"):
        if (place / article.path).is_file():
            return (place / article.path).read_bytes()
        if (place / "HEAD").is_file():
            shown = ["git", f"--git-dir={place}", "show", f"HEAD:{article.path}"]
            return subprocess.run(shown, check=True, capture_output=True).stdout
    raise FileNotFoundError(f"{article.repository} is not in {folder}")


def text(folder: Path, article: Listed) -> str:
    """Take the article's text out of its file."""
    data, (form, _, part) = raw(folder, article), article.form.partition(":")
    match form:
        case "json":
            return _lines(str(json.loads(data)["text"]))
        case "page" | "pagegz":
            from trafilatura import extract

            page = gzip.decompress(data) if form == "pagegz" else data
            return _lines(extract(page, include_comments=False, include_tables=False) or "")
        case "sgml":
            source = data.decode("latin-1")
            story = source[source.index(f'NEWID="{part}"') :].partition("</REUTERS>")[0]
            title, body = (_element(story, name) for name in ("TITLE", "BODY"))
            return _lines(title) + "\n" + _joined(re.split(r"\n {2,}", body))
        case "mail":
            message = email.message_from_bytes(data, policy=email.policy.default)
            body = message.get_body(("plain",))
            assert body is not None
            return _joined(re.split(r"\n\s*\n", str(body.get_content())))
        case "md" | "wrapped":
            source = data.decode("utf-8", errors="replace")
            return _joined(
                re.split(r"\n\s*\n", re.sub(r"\A---\n.*?\n---\n", "", source, flags=re.DOTALL))
            )
        case "pdf":
            with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
                file.write(data)
                file.flush()
                made = subprocess.run(
                    ["pdftotext", file.name, "-"], check=True, capture_output=True
                )
            return _joined(re.split(r"\n\s*\n", made.stdout.decode("utf-8").replace("\f", "\n\n")))
        case _:
            return _lines(data.decode("utf-8"))


def sentences(source: str) -> list[str]:
    """Split a text as the codings number it, from 1: sentence N stands at N - 1."""
    normal = normalise(source)
    return [normal.text[start:end] for start, end in normal.sentences]


def _element(story: str, name: str) -> str:
    found = re.search(rf"<{name}>(.*?)</{name}>", story, re.DOTALL)
    return html.unescape(found[1]) if found else ""


def _lines(source: str) -> str:
    return "\n".join(" ".join(line.split()) for line in source.splitlines() if line.strip())


def _joined(blocks: list[str]) -> str:
    return "\n".join(" ".join(block.split()) for block in blocks if block.strip())


def main(folder: str, *ids: str) -> None:
    """Print the articles asked for, their sentences numbered."""
    for article in listed():
        if not ids or article.id in ids or article.half in ids:
            print(
                f"=== {article.id} ({article.repository} {article.path}), published {article.published}"
            )
            for number, sentence in enumerate(sentences(text(Path(folder), article)), 1):
                print(f"{number}\t{sentence}")


if __name__ == "__main__":
    main(*sys.argv[1:])
