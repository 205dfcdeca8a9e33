"""The README's pictures: `python -m tests.pictures` makes them anew, with a browser."""

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
from tests.browser.chromium import browser

PICTURES = Path(__file__).parents[1] / ".pictures"
#: What they all answer.
ASKED = ("timeline", "--actor", "Morocco", "--since", "2020")
_COLUMNS = 96
_WIDTH = 1120
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
    """Draw what a terminal shows, the command before its answer, as SVG."""
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
    """Draw the answer as a terminal shows it, as a picture, and as a page in both lights."""
    PICTURES.mkdir(exist_ok=True)
    os.environ.pop("SAHARA_DOSSIER", None)
    os.environ["XDG_DATA_HOME"] = os.devnull  # no copy of an article is shown from
    (PICTURES / "terminal.svg").write_text(terminal(), encoding="utf-8")
    assert run([*ASKED, "-o", str(PICTURES / "timeline.svg")]) == 0
    with tempfile.TemporaryDirectory() as folder, browser(Path(folder) / "profile") as tab:
        page = Path(folder) / "timeline.html"
        assert run([*ASKED, "-o", str(page)]) == 0
        for name, dark in (("page", False), ("page-dark", True)):
            tab.look(_WIDTH, dark=dark)
            tab.open(page)
            height = tab.run("document.querySelector('main').getBoundingClientRect().bottom")
            tab.look(_WIDTH, height=int(height) + 32, dark=dark)
            tab.shot(PICTURES / f"{name}.png")
    sys.stdout.write(f"made {', '.join(sorted(path.name for path in PICTURES.iterdir()))}\n")


if __name__ == "__main__":
    main()
