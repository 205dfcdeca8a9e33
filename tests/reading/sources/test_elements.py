"""An element's text is gathered as far as it is looked at, however much it holds."""

from __future__ import annotations

import pytest
from trafilatura import load_html

from sahara_cli.reading.sources import datelines, signatures
from sahara_cli.reading.sources.elements import texts_in, within


def test_texts_come_in_order_with_what_stands_behind_elements() -> None:
    tree = load_html("<html><body><p>a<b>b<i>c</i>d</b>e<i></i>f</p></body></html>")
    assert tree is not None
    (paragraph,) = tree.iter("p")
    assert list(texts_in(paragraph, 100)) == list("abcdef")
    assert "".join(texts_in(paragraph, 3)) == "abc"


@pytest.mark.parametrize("inner", ["<i></i>" * 20_000, "word <i></i>" * 20_000, "w" * 500_000])
def test_no_more_is_gathered_than_is_looked_at(inner: str) -> None:
    tree = load_html(f"<html><body><div>{inner}</div></body></html>")
    assert tree is not None
    (holder,) = tree.iter("div")
    texts = list(texts_in(holder, 300))
    assert (len(texts) <= 2_000, sum(map(len, texts)) <= 300) == (True, True)
    assert len(list(within(holder))) <= 1_000


@pytest.mark.slow  # reads pages of megabytes
@pytest.mark.parametrize("inner", ["<i></i>" * 20_000, "word <i></i>" * 20_000, "w" * 2_000_000])
def test_marked_elements_in_each_other_do_not_each_gather_all(
    monkeypatch: pytest.MonkeyPatch, inner: str
) -> None:
    nested = '<div class="author date">' * 190 + inner
    tree = load_html(f"<html><body><h1>Dam breaks</h1>{nested}</body></html>")
    assert tree is not None
    gathered = [0]

    def counted(element: object, longest: int) -> object:
        for text in texts_in(element, longest):  # type: ignore[arg-type]  # an element of the tree above
            gathered[0] += len(text)
            yield text

    for module in (datelines, signatures):
        monkeypatch.setattr(module, "texts_in", counted)
    assert (datelines.shown(tree, "2026-01-01"), signatures.shown(tree)) == ([], ())
    assert 0 <= gathered[0] <= 2 * 190 * 2_000
