"""What only npm has and no release of ours needs: fetched when a test asks, which is skipped where that fails."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


def fetched(package: str, version: str, folder: Path) -> Path:
    """Fetch a package into a folder, and give its own."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip(f"no npm here to fetch {package} with")
    options = ("--no-save", "--no-audit", "--no-fund", "--prefix", folder)
    done = subprocess.run(
        [npm, "install", *options, f"{package}@{version}"],
        capture_output=True,
        timeout=120,
        check=False,
    )
    whole = folder / "node_modules" / package
    if done.returncode or not whole.is_dir():
        pytest.skip(f"npm could not fetch {package}")
    return whole
