"""The README's pictures: `python -m tests.pictures` makes them anew, with a browser."""

from __future__ import annotations

import tempfile
from pathlib import Path

from sahara_cli.app import run
from tests.browser.chromium import browser

PICTURES = Path(__file__).parents[1] / ".pictures"
_WIDTH, _HEIGHT = 1120, 1300


def main() -> None:
    """Ask for the shipped timeline as a picture and as a page, and take the page's likeness in both lights."""
    PICTURES.mkdir(exist_ok=True)
    assert run(["timeline", "-o", str(PICTURES / "timeline.svg")]) == 0
    with tempfile.TemporaryDirectory() as folder, browser(Path(folder) / "profile") as tab:
        page = Path(folder) / "timeline.html"
        assert run(["timeline", "--since", "2023-11", "-o", str(page)]) == 0
        for name, dark in (("page", False), ("page-dark", True)):
            tab.look(_WIDTH, height=_HEIGHT, dark=dark)
            tab.open(page)
            tab.shot(PICTURES / f"{name}.png")


if __name__ == "__main__":
    main()
