"""`sahara` itself, before any command: its options and examples, declared as commands declare theirs."""

from __future__ import annotations

import sys

from sahara_cli import __version__
from sahara_cli.cli.words import Declared, Option, Param

EXAMPLES = """\
sahara events --since 2020       what happened, and how sure the dates are
sahara actor Algeria             one actor's part in it
sahara quote Harris              who said what, word for word
sahara find "Polisario Front"    everything that mentions it
sahara timeline                  all of it, drawn in order of time
sahara COMMAND --help            what a command takes
"""

_VERSION = Option("--version", "-V", help="Print the version and stop.", is_eager=True)
#: These two are answered before the command line is read, in `scripts`.
_INSTALL = Option("--install-completion", help="Install completion for the current shell.")
_SHOW = Option(
    "--show-completion",
    help="Show completion for the current shell, to copy it or customize the installation.",
)

PROGRAM = Declared(
    "sahara",
    "Ask a coded news file what happened, when, who said so, and on which sentence that rests.",
    (
        Param("version", bool, _VERSION, default=False),
        Param("install_completion", bool, _INSTALL, default=False),
        Param("show_completion", bool, _SHOW, default=False),
    ),
    EXAMPLES,
)


def write_version() -> None:
    """Print the version."""
    sys.stdout.write(f"sahara {__version__}\n")
