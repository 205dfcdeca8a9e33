"""A guide laid out for a terminal: headings, paragraphs, code and tables that fit its width."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markdown import Markdown

if TYPE_CHECKING:
    from sahara_cli.sink import Sink

#: Prose of longer lines is hard to read.
_WIDEST = 100
#: The line under the heads of a table in an example, which is cut where it has no room beside an example's margins.
_RULE, _BESIDE = re.compile("─+"), 2


def write(text: str, sink: Sink) -> None:
    """Write a guide, which is Markdown of our own, in lines that fit the sink."""
    width = min(sink.width or _WIDEST, _WIDEST)
    console = Console(
        file=sink.stream,
        width=width,
        color_system="standard" if sink.color else None,
        no_color=not sink.color,
        force_terminal=sink.color,
        legacy_windows=False,
        emoji=False,
        _environ={},
    )
    text = _RULE.sub(lambda rule: rule[0][: width - _BESIDE], text)
    console.print(Markdown(text, code_theme="bw", hyperlinks=False))
