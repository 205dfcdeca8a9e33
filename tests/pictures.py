"""The README's picture: `python -m tests.pictures` makes it anew."""

from __future__ import annotations

import io
import os
import sys
import tempfile
from contextlib import redirect_stdout
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from sahara_cli.app import run
from sahara_cli.storage.making import make_example

PICTURES = Path(__file__).parents[1] / ".pictures"
#: What it answers, of the example of several sources.
EXAMPLE = "my-example"
ASKED = ("timeline", "--dossier", EXAMPLE, "--since", "2024")
_COLUMNS = 96
_GROUND, _INK = (22, 21, 19), (233, 229, 220)
#: Black, red, green, yellow, blue, magenta, cyan and white, as a terminal shows them on a dark ground.
_COLOURS = [
    _GROUND, (231, 154, 132), (150, 190, 120), (226, 184, 96), (130, 170, 220), (200, 150, 200), (120, 190, 190), _INK,
]  # fmt: skip
_TERMINAL = TerminalTheme(_GROUND, _INK, _COLOURS)
#: What Rich sets a terminal's lines in; its own names the address of a font.
_FRAME = """\
<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font: {char_height}px "DejaVu Sans Mono", Menlo, Consolas, monospace; white-space: pre; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal"><rect width="{terminal_width}" height="{terminal_height}"/></clipPath>
{lines}
</defs>
<rect width="{width}" height="{height}" rx="8" fill="#161513"/>
<g transform="translate({terminal_x}, {terminal_y})">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def terminal() -> str:
    """Draw what a terminal shows, the command before its answer, as SVG; the example is made in this folder."""
    if not Path(EXAMPLE).exists():
        make_example(Path(EXAMPLE))
    shown = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n")
    with redirect_stdout(shown):
        assert run([*ASKED, "--width", str(_COLUMNS), "--color", "always"]) == 0
        shown.flush()
    shown.seek(0)
    console = Console(
        record=True, width=_COLUMNS, file=io.StringIO(), force_terminal=True, highlight=False
    )
    console.print(Text(f"$ sahara {' '.join(ASKED)}", style="bold"))
    console.print(Text.from_ansi(shown.read()))
    svg = console.export_svg(theme=_TERMINAL, code_format=_FRAME, unique_id="t")
    return "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"


def main() -> None:
    """Draw the answer as a terminal shows it."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_DATA_HOME"] = folder
        os.chdir(folder)
        drawn = terminal()
    (PICTURES / "terminal.svg").write_text(drawn, encoding="utf-8")
    sys.stdout.write("made terminal.svg\n")


if __name__ == "__main__":
    main()
