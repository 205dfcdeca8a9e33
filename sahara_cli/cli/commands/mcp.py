"""`sahara mcp`: answers for assistants."""

import signal
import sys

from sahara_cli.cli.options import Where, bound, tell
from sahara_cli.errors import RequestError
from sahara_cli.extras import needed
from sahara_cli.storage.dossiers import chosen

EXAMPLES = """\
sahara mcp --dossier my-file
"""
GUIDE = """\
It speaks the Model Context Protocol over standard input and output, so an assistant starts it: give the
assistant this command, with the dossier's folder written out in full. It has five tools, and all of them
read: ask, show, actor, cite, and prove, which holds a sentence against what the dossier cites. Of an
article no more is told than the cited sentences, and these only where your copy is attached.
"""


@bound
def mcp(where: Where) -> None:
    """Answer assistants, over the Model Context Protocol."""
    folders = chosen(where.dossier)
    try:
        import mcp as _  # noqa: F401  # an optional extra
    except ImportError:
        raise RequestError(f"sahara mcp {needed('mcp')}") from None
    from sahara_cli.cli.assistants.answers import Answers
    from sahara_cli.cli.assistants.server import served

    answers = Answers(folders)  # which tells what is wrong with a dossier before anybody asks
    if sys.stdin is not None and sys.stdin.isatty():
        tell("it waits for an assistant on standard input; Ctrl-C ends it")
    signal.signal(
        signal.SIGINT, signal.SIG_DFL
    )  # a thread that waits for input would outlive the interrupt
    served(answers).run("stdio")
