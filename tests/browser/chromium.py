"""A headless Chromium, spoken to over a pipe by its own debugging protocol: no driver, no port, no package."""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import subprocess
import sys
from contextlib import contextmanager, suppress
from functools import cache
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
_FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage", "--hide-scrollbars",
    "--remote-debugging-pipe",
)  # fmt: skip
_PATIENCE = 30.0
#: The browser listens on descriptor 3 and answers on 4: put ours there, whatever their numbers, and become it.
_ON_3_AND_4 = """
import os, sys
ours = [os.dup(int(number)) for number in sys.argv[1:3]]
for number, one in zip((30, 40), ours): os.dup2(one, number)
for number, one in zip((3, 4), (30, 40)): os.dup2(one, number)
os.execvp(sys.argv[3], sys.argv[3:])
"""


@cache
def program() -> str | None:
    """Find the browser, where there is one that runs: some systems have but a script that asks for another package."""
    for name in NAMES:
        if found := shutil.which(name):
            told = subprocess.run(
                [found, "--version"], capture_output=True, check=False, timeout=60
            )
            if told.returncode == 0:
                return found
    return None


class Tab:
    """A page that is open: what it logs and what it asks the network for is kept."""

    def __init__(self, ear: int, mouth: int) -> None:
        self._ear, self._mouth = ear, mouth
        self._heard = b""
        self._last = 0
        self._session = ""
        self.events: list[dict[str, Any]] = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network", "Performance"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **params: object) -> dict[str, Any]:
        """Call a method of the protocol, and give its result."""
        self._last += 1
        message: dict[str, object] = {"id": self._last, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        spoken = json.dumps(message).encode() + b"\0"
        while spoken:
            spoken = spoken[os.write(self._mouth, spoken) :]
        while True:
            answer = self._next()
            if answer.get("id") == self._last:
                assert "error" not in answer, answer
                return cast("dict[str, Any]", answer["result"])

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._heard:
            assert select.select([self._ear], [], [], _PATIENCE)[0], "the browser says nothing"
            more = os.read(self._ear, 1 << 16)
            assert more, "the browser went away"
            self._heard += more
        raw, _, self._heard = self._heard.partition(b"\0")
        answer: dict[str, Any] = json.loads(raw)
        if "method" in answer:
            self.events.append(answer)
        return answer

    def open(self, path: Path, *, scripts: bool = True) -> None:
        """Open a file, and wait until it is loaded and drawn; where scripts are off, until it is loaded."""
        self.events.clear()
        self.call("Page.navigate", url=path.as_uri())
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            self._next()
        if scripts:
            self.run("new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn)))")

    def run(self, script: str) -> Any:
        """Give what an expression, or a promise, comes to."""
        given = self.call(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True
        )
        assert "exceptionDetails" not in given, given
        return given["result"].get("value")

    def complaints(self) -> list[dict[str, Any]]:
        """List what the console holds: errors, warnings, refusals of the page's policy."""
        said = ("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded")
        return [event for event in self.events if event["method"] in said]

    def requests(self) -> list[str]:
        """List the addresses that were asked for."""
        asked = (event for event in self.events if event["method"] == "Network.requestWillBeSent")
        return [event["params"]["request"]["url"] for event in asked]

    def look(self, width: int, *, height: int = 900, dark: bool = False, media: str = "") -> None:
        """Look at the page in a window of this size, in the dark or on paper."""
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False
        )  # fmt: skip
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.call("Emulation.setEmulatedMedia", media=media, features=[scheme])

    def shot(self, path: Path) -> None:
        """Keep what is seen as a PNG."""
        path.write_bytes(base64.b64decode(self.call("Page.captureScreenshot")["data"]))


@contextmanager
def browser(profile: Path) -> Iterator[Tab]:
    """Start a browser with a profile of its own, and stop it."""
    found = program()
    assert found
    (theirs_in, ours_out), (ours_in, theirs_out) = os.pipe(), os.pipe()
    process = subprocess.Popen(
        [
            *(sys.executable, "-c", _ON_3_AND_4, str(theirs_in), str(theirs_out), found, *_FLAGS),
            f"--user-data-dir={profile}",
        ],
        pass_fds=(theirs_in, theirs_out),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(theirs_in)
    os.close(theirs_out)
    try:
        tab = Tab(ours_in, ours_out)
        yield tab
        with suppress(AssertionError, OSError):
            tab.call("Browser.close")
    finally:
        os.close(ours_in)
        os.close(ours_out)
        try:
            process.wait(_PATIENCE / 3)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(_PATIENCE)
