"""The field articles as plain text, a paragraph a line: `python -m tests.reading.field.texts FOLDER [ID...]`.

The texts belong to their publishers and stand in no commit. FOLDER holds the repositories that `articles.tsv` names,
each as a checkout or a git directory at `owner+name` or `owner+name/repo`. Printed are the sentences with their
numbers, which is what the codings refer to. The forms are read here in the plainest way, apart from what `sahara`
itself does, so that a better reading of pages or mail does not move the numbers.
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
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.texts import normalise

if TYPE_CHECKING:
    from collections.abc import Callable

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
    if form == "sgml":
        return _sgml(data, part)
    return _FORMS.get(form, _plain)(data)


def sentences(source: str) -> list[str]:
    """Split a text as the codings number it, from 1: sentence N stands at N - 1."""
    normal = normalise(source)
    return [normal.text[start:end] for start, end in normal.sentences]


def _plain(data: bytes) -> str:
    return _lines(data.decode("utf-8"))


def _json(data: bytes) -> str:
    return _lines(str(json.loads(data)["text"]))


def _page(data: bytes) -> str:
    from trafilatura import extract

    return _lines(extract(data, include_comments=False, include_tables=False) or "")


def _zipped_page(data: bytes) -> str:
    return _page(gzip.decompress(data))


def _sgml(data: bytes, story_id: str) -> str:
    source = data.decode("latin-1")
    story = source[source.index(f'NEWID="{story_id}"') :].partition("</REUTERS>")[0]
    title, body = (_element(story, name) for name in ("TITLE", "BODY"))
    return _lines(title) + "\n" + _joined(re.split(r"\n {2,}", body))


def _treebank(data: bytes) -> str:
    """Join a treebank's sentences to paragraphs, which its comments tell; a fragment, as a date line, ends one."""
    made, end = "", ""
    for line in data.decode("utf-8").splitlines():
        if line.startswith("# newpar"):
            made += "\n"
        elif line.startswith("# s_type = "):
            end = "\n" if line.endswith("frag") else ""
        elif line.startswith("# text = "):
            made += " " + line.removeprefix("# text = ") + end
    return _lines(made)


def _mail(data: bytes) -> str:
    message = email.message_from_bytes(data, policy=email.policy.default)
    body = message.get_body(("plain",))
    assert body is not None
    return _joined(re.split(r"\n\s*\n", str(body.get_content())))


def _wrapped(data: bytes) -> str:
    source = data.decode("utf-8", errors="replace")
    unheaded = re.sub(r"\A---\n.*?\n---\n", "", source, flags=re.DOTALL)
    return _joined(re.split(r"\n\s*\n", unheaded))


def _pdf(data: bytes) -> str:
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(data)
        file.flush()
        made = subprocess.run(["pdftotext", file.name, "-"], check=True, capture_output=True)
    return _joined(re.split(r"\n\s*\n", made.stdout.decode("utf-8").replace("\f", "\n\n")))


#: How the text is taken from a file of each form; a form that is not here is plain text.
_FORMS: dict[str, Callable[[bytes], str]] = {
    "json": _json,
    "page": _page,
    "pagegz": _zipped_page,
    "conllu": _treebank,
    "mail": _mail,
    "md": _wrapped,
    "wrapped": _wrapped,
    "pdf": _pdf,
}


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
            place = f"{article.repository} {article.path}"
            print(f"=== {article.id} ({place}), published {article.published}")
            for number, sentence in enumerate(sentences(text(Path(folder), article)), 1):
                print(f"{number}\t{sentence}")


if __name__ == "__main__":
    main(*sys.argv[1:])
