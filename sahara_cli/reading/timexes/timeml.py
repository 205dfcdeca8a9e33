"""Write a text and its time expressions as TimeML, so that public scorers can read them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from sahara_cli.patterns import late

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from sahara_cli.reading.timexes.timex import Timex

#: Characters that XML 1.0 §2.2 cannot write, escaped or not.
_UNWRITABLE = late("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_DOCUMENT = """\
<?xml version="1.0" encoding="UTF-8"?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">

<DOCID>{name}</DOCID>

<DCT><TIMEX3 tid="t0" type="DATE" value="{published}" temporalFunction="false" \
functionInDocument="CREATION_TIME">{published}</TIMEX3></DCT>

<TEXT>{body}</TEXT>

</TimeML>
"""


def timeml(text: str, timexes: Sequence[Timex], published: dt.date, name: str = "article") -> str:
    """Write a TimeML 1.2.1 document with its creation time and TIMEX3 elements, ids from t1 in order.

    Characters that XML cannot hold become U+FFFD; the text is otherwise unchanged.
    """
    parts: list[str] = []
    done = 0
    for count, timex in enumerate(timexes, 1):
        mod = f" mod={quoteattr(timex.mod)}" if timex.mod else ""
        parts.append(_plain(text[done : timex.start]))
        parts.append(
            f'<TIMEX3 tid="t{count}" type="{timex.type}" value={quoteattr(timex.value)}{mod}>'
            f"{_plain(timex.text)}</TIMEX3>"
        )
        done = timex.end
    parts.append(_plain(text[done:]))
    return _DOCUMENT.format(name=_plain(name), published=published, body="".join(parts))


def _plain(text: str) -> str:
    # A reader of XML takes a bare carriage return for a line feed (XML 1.0 §2.11).
    return escape(_UNWRITABLE.sub("\ufffd", text), {"\r": "&#13;"})
