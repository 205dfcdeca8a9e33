"""The README's pictures show what is drawn today, weigh little, and ask for nothing from elsewhere."""

from __future__ import annotations

import re
from html import unescape
from itertools import pairwise

from tests.pictures import ASKED, PICTURES, terminal
from tests.test_readme import PAGE

_LINKED = re.findall(r"\]\(\.pictures/([^)]+)\)", PAGE)
_SHOWN = re.findall(r'(?:src|srcset)="(\.pictures/[^"]+)"', PAGE)


def _words(svg: str) -> list[str]:
    """Read what an SVG says, line by line."""
    texts = re.findall(r"<text[^>]*>([^<]*)</text>", svg)
    return [text for text in (unescape(one).replace("\xa0", " ").strip() for one in texts) if text]


def test_the_readme_shows_the_terminal() -> None:
    names = [path.removeprefix(".pictures/") for path in _SHOWN]
    assert names == ["terminal.svg"]
    assert all((PICTURES / name).is_file() for name in names)


def test_every_picture_is_told_in_words() -> None:
    told = re.findall(r'<img [^>]*alt="([^"]+)"', PAGE)
    assert len(told) == PAGE.count("<img ")
    assert min(map(len, told)) > 100


def test_the_terminal_s_picture_says_what_the_terminal_says_today() -> None:
    kept = (PICTURES / "terminal.svg").read_text(encoding="utf-8")
    assert _words(kept) == _words(terminal())
    assert f"$ sahara {' '.join(ASKED)}" in _words(kept)


def test_every_sign_in_the_terminal_s_picture_can_be_seen() -> None:
    kept = (PICTURES / "terminal.svg").read_text(encoding="utf-8")
    (ground,) = re.findall(r'rx="8" fill="(#\w+)"', kept)
    assert ground not in re.findall(r"\{ fill: (#\w+)", kept)
    rows = [float(y) for y in re.findall(r'<text[^>]* x="0" y="([\d.]+)"', kept)]
    assert all(last <= one for last, one in pairwise(rows))
    height = float(re.findall(r'viewBox="0 0 [\d.]+ ([\d.]+)"', kept)[0])
    assert rows[-1] < height


def test_no_picture_holds_an_address() -> None:
    for path in PICTURES.glob("*.svg"):
        addresses = re.findall(r"\w+://[^\s\"')]+", path.read_text(encoding="utf-8"))
        assert set(addresses) == {"http://www.w3.org/2000/svg"}


def test_every_picture_is_light() -> None:
    assert {path.name for path in PICTURES.iterdir()} == {
        *_LINKED,
        *(path.rpartition("/")[2] for path in _SHOWN),
    }
    assert max(path.stat().st_size for path in PICTURES.iterdir()) < 200_000
