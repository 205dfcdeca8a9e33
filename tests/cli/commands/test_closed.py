"""Folders that may not be read or written are told by their own names, and nothing else is blamed."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.conftest import FROM_HERE, HUNG, PROGRAM, Result
from tests.drafted import TEXT
from tests.sampled import sampled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Sahara

#: Root may read everything, unless it gives that right away.
_BARE = (
    ()
    if os.name == "nt" or os.geteuid()
    else ("setpriv", "--bounding-set", "-dac_override,-dac_read_search")
)

pytestmark = pytest.mark.skipif(
    os.name == "nt" or bool(_BARE and not shutil.which("setpriv")),
    reason="takes folders that can be closed",
)


def _ask(*args: object) -> Result:
    done = subprocess.run(
        [*_BARE, *PROGRAM, *map(str, args)], env={**os.environ, **FROM_HERE}, capture_output=True,
        encoding="utf-8", timeout=HUNG, check=False,
    )  # fmt: skip
    return Result(done.returncode, done.stdout, done.stderr)


@pytest.fixture(params=sampled(["home/sahara", "home", "home/sahara/articles"], 3))
def closed(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """Close a folder on the way to the reader's copies, and give the last of them."""
    articles = tmp_path / "home" / "sahara" / "articles"
    articles.mkdir(parents=True)
    folder = tmp_path / request.param
    folder.chmod(0)
    yield articles
    folder.chmod(0o755)


@pytest.mark.parametrize("command", ["check", "quote", "articles"])
def test_a_closed_data_folder_is_told_by_its_name(closed: Path, command: str) -> None:
    status, out, err = _ask(command)
    assert (status, out) == (3, "")
    assert err == f"sahara: {closed}: cannot be read: permission denied\n"


@pytest.mark.slow  # starts processes
def test_a_draft_is_shown_where_no_copy_can_be_kept(closed: Path) -> None:
    Path("talks.txt").write_text(TEXT, encoding="utf-8")
    status, out, err = _ask("draft", "talks.txt", "--published", "2023-12-18", "-f", "jsonl")
    assert status == 0
    assert out.startswith('{"record":"article"')
    assert err.startswith(
        f"sahara: no copy of the text could be kept, so give it to `add` with --copy: {closed}"
    )
    assert err.count("\n") == 1


@pytest.mark.slow  # starts processes
@pytest.mark.parametrize("command", ["events", "check", "articles"])
def test_a_closed_dossier_is_told_by_its_name(sahara: Sahara, command: str) -> None:
    sahara("new", "my-file")
    Path("my-file").chmod(0)
    try:
        told = _ask(command, "--dossier", "my-file")
    finally:
        Path("my-file").chmod(0o755)
    assert told == (3, "", "sahara: my-file: cannot be read: permission denied\n")
