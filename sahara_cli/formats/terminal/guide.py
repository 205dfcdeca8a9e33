"""A guide laid out for a terminal: headings, paragraphs, code and tables that fit its width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.markdown import Markdown

if TYPE_CHECKING:
    from sahara_cli.sink import Sink

#: Prose of longer lines is hard to read.
_WIDEST = 100


def write(text: str, sink: Sink) -> None:
    """Write a guide, which is Markdown of our own, in lines that fit the sink."""
    console = Console(
        file=sink.stream,
        width=min(sink.width or _WIDEST, _WIDEST),
        color_system="standard" if sink.color else None,
        no_color=not sink.color,
        force_terminal=sink.color,
        legacy_windows=False,
        emoji=False,
        _environ={},
    )
    console.print(Markdown(text, code_theme="bw", hyperlinks=False))
