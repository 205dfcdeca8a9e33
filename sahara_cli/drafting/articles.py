"""An article's own record: its label, publisher, day of publication, language and measures."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.errors import RequestError
from sahara_cli.reading.events.moments import days_of
from sahara_cli.reading.sources.languages import name_of
from sahara_cli.reports.drafts import Proposal
from sahara_cli.texts import digest, normal_form

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.records import Article
    from sahara_cli.drafting.ids import Ids
    from sahara_cli.reading.sources.languages import Language
    from sahara_cli.reading.sources.text import Source
    from sahara_cli.texts import NormalText

#: An id is made from so many words of the headline: it stands in every citation, so it is short.
_ID_WORDS = 5


class Published(NamedTuple):
    """An article's day of publication, its basis, and the doubts about it."""

    date: Edtf
    basis: str
    unsure: tuple[str, ...] = ()


def anchors(published: Edtf) -> tuple[dt.date, dt.date]:
    """Give the first and the last day on which an article may have been published. Raises `RequestError` for none."""
    if days := days_of(published):
        return days
    raise RequestError(
        f'--published: "{published}" has no first or no last day, and the dates told are counted from it; '
        "give a day such as 2023-12-18, or days such as [2023-12-17,2023-12-18]"
    )


def known_as(source: Source, text: NormalText, articles: Iterable[Article]) -> list[str]:
    """Name the dossier's articles with this very text, as cleaned or as it stands in the file."""
    articles, length = list(articles), len(source.plain)
    digests = {digest(text.text)}
    may_be_plain = any(length / 2 < other.text_length < length * 2 for other in articles)
    if may_be_plain and source.plain != source.text:
        digests.add(digest(normal_form(source.plain)))
    return [other.id for other in articles if other.text_digest in digests]


def article(
    source: Source,
    published: Published,
    label: str,
    text: NormalText,
    language: Language,
    articles: Iterable[Article],
    ids: Ids,
    today: dt.date,
) -> Proposal:
    """Propose an article's record."""
    name = label or source.title or source.stem.replace("-", " ").replace("_", " ").strip()
    text_digest = digest(text.text)
    fields: dict[str, object] = {
        "id": ids.new(_few(name), f"article-{text_digest[:8]}"),
        "label": name or f"Article {text_digest[:8]}",
        "publisher": source.publisher or None,
        "authors": list(source.authors),
        "published": str(published.date),
        "published_basis": published.basis,
        "language": language.code if language.english else None,
        "url": source.url or None,
        "text_length": len(text.text),
        "text_digest": text_digest,
        "paragraphs": len(text.paragraphs),
        "sentences": len(text.sentences),
        "coded": today.isoformat(),
    }
    unsure = [
        f"the dossier holds this very text already, as {identifier}"
        for identifier in known_as(source, text, articles)
    ]
    if not (label or source.title):
        called = "the file's name" if name else "made of its text"
        unsure.append(f"the label is only {called}; write what the article is")
    unsure += [*published.unsure, *source.notes]
    if not language.english:
        unsure.append(_foreign(language))
    return Proposal("article", fields, unsure=tuple(unsure), rule=published.basis)


def _foreign(language: Language) -> str:
    if name := name_of(language.code):
        return (
            f"this reads as {name}, and English alone is read: what stands in quotation marks is offered, "
            f'nothing else; write the language, "{language.code}"'
        )
    return (
        "this hardly reads as English, and no other language is read: what stands in quotation marks is offered, "
        "nothing else; write which language it is"
    )


def _few(words: str) -> str:
    """Take the first words."""
    return " ".join(words.split()[:_ID_WORDS])
