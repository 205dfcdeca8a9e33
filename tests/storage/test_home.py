"""A home that is empty or no absolute path is as one that is not set: nothing is kept at the disk's root."""

from __future__ import annotations

import os
import sys

import pytest

from sahara_cli.storage import cache, copies


@pytest.mark.skipif(sys.platform == "win32", reason="skipped: Windows has no HOME of this kind")
@pytest.mark.parametrize("home", ["", "rel", None])
def test_a_home_that_is_none_is_what_the_system_has(
    monkeypatch: pytest.MonkeyPatch, home: str | None
) -> None:
    from pwd import getpwuid

    own = getpwuid(os.getuid()).pw_dir
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.delenv("HOME", raising=False)
    if home is not None:
        monkeypatch.setenv("HOME", home)
    assert str(copies.folder()) == f"{own}/.local/share/sahara/articles"
    assert cache.folder() == f"{own}/.cache/sahara"
