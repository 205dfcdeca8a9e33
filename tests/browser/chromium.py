"""A headless Chromium, spoken to over a pipe by its own debugging protocol: no driver, no port, no package."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import time
from contextlib import contextmanager, suppress
from typing import IO, TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
_FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage", "--hide-scrollbars",
    "--remote-debugging-pipe",
)  # fmt: skip
_PATIENCE = 60.0


def program() -> str | None:
    """Find the browser, where there is one."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


class Tab:
    """A page that is open: what it logs and what it asks the network for is kept."""

    def __init__(self, read: IO[bytes], write: IO[bytes]) -> None:
        self._read, self._write = read, write
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
        self._write.write(json.dumps(message).encode() + b"\0")
        self._write.flush()
        while True:
            answer = self._next()
            if answer.get("id") == self._last:
                assert "error" not in answer, answer
                return cast("dict[str, Any]", answer["result"])

    def _next(self) -> dict[str, Any]:
        raw = bytearray()
        while (byte := self._read.read(1)) != b"\0":
            assert byte, "the browser went away"
            raw += byte
        answer: dict[str, Any] = json.loads(raw)
        if "method" in answer:
            self.events.append(answer)
        return answer

    def open(self, path: Path, anchor: str = "") -> float:
        """Open a file, and tell after how many seconds it was loaded and drawn."""
        self.events.clear()
        begun = time.perf_counter()
        self.call("Page.navigate", url=path.as_uri() + anchor)
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            self._next()
        self.run("new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn)))")
        return time.perf_counter() - begun

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
    # The browser listens on descriptor 3 and answers on 4.
    command = f'exec "$0" "$@" 3<&{theirs_in} 4>&{theirs_out}'
    process = subprocess.Popen(
        ["/bin/sh", "-c", command, found, *_FLAGS, f"--user-data-dir={profile}"],
        pass_fds=(theirs_in, theirs_out),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(theirs_in)
    os.close(theirs_out)
    with open(ours_in, "rb") as read, open(ours_out, "wb") as write:  # noqa: PTH123 - descriptors are no paths
        try:
            tab = Tab(read, write)
            yield tab
            with suppress(AssertionError, OSError):
                tab.call("Browser.close")
        finally:
            try:
                process.wait(_PATIENCE / 6)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(_PATIENCE)
