"""`Edtf`, a date that says no more than is known, and `parse`, which reads one.

Most dates are plain: `parse` reads their days at once and everything else when it is first used.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import inf, nan
from typing import Any, NoReturn

from sahara_cli.dates.days import MONTHS_OF_YEAR, Day, civil, day_text, days_before, month_offsets
from sahara_cli.dates.edtf.grammar import read_node
from sahara_cli.dates.edtf.nodes import DateSet, Interval, Node, Point, Range, Span
from sahara_cli.errors import DateError

_PLAIN = re.compile(
    r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(?:/([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?)?"
)


class Edtf:
    """A date as an EDTF string states it, immutable and hashable.

    `text`, which `str` gives too, is the string itself. `reach` is the span that verdicts
    reckon with (see `Window.verdict`), `None` for a set, whose members are judged one by one.
    Dates sort by `sort_key`; two are equal when their texts are. Raises `DateError` for what is no EDTF.

    >>> date = Edtf("2023-12~")
    >>> date.in_words, date.earliest, date.latest
    ('c. Dec 2023', '2023-12-01', '2023-12-31')

    A field of a Pydantic model may be one: it takes a date or its text, and gives the text as JSON.
    """

    __slots__ = ("_node", "reach", "text")

    text: str
    reach: tuple[Day, Day, Day, Day] | None
    _node: Node | None

    def __new__(cls, text: str) -> Edtf:  # noqa: PYI034 - nothing is made of it: it has no subclass
        """Read a date as `parse` does."""
        return parse(text)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: object, handler: object
    ) -> Any:  # Pydantic's names
        """Tell Pydantic how a date is read and written, in models of others too."""
        from pydantic_core import core_schema  # which whoever asks has loaded

        def read(value: object) -> Edtf:
            return value if isinstance(value, Edtf) else parse(value)  # type: ignore[arg-type]  # `parse` refuses it

        return core_schema.no_info_plain_validator_function(
            read,
            serialization=core_schema.to_string_ser_schema(),
            metadata={"pydantic_js_functions": [_json_schema]},
        )

    @property
    def node(self) -> Node:
        """The parts of the string."""
        if (node := self._node) is None:
            node = read_node(self.text)
            _set_node(self, node)
        return node

    @property
    def level(self) -> int:
        """The lowest level of EDTF that has this string: 0, 1 or 2."""
        return 2 if isinstance(self.node, DateSet) else self.node.level

    @property
    def kind(self) -> str:
        """The kind of date it is, in plain words: "day", "month", "interval", "one of a set"..."""
        if isinstance(self.node, DateSet):
            return "all of a set" if self.node.every else "one of a set"
        return "interval" if isinstance(self.node, Interval) else self.node.kind

    @property
    def members(self) -> tuple[Point | Range, ...]:
        """The members of a set; () for any other date."""
        return self.node.members if isinstance(self.node, DateSet) else ()

    @property
    def every(self) -> bool:
        """Whether the date is all members of a set, `{a,b}`, and not one of them."""
        return isinstance(self.node, DateSet) and self.node.every

    @property
    def spans(self) -> tuple[Span, ...]:
        """The stated spans: one, or one for each member of a set."""
        node = self.node
        if isinstance(node, DateSet):
            return tuple(Span(m.low, m.high, m.low, m.high) for m in node.members)
        if isinstance(node, Interval):
            return (node.stated,)
        return (Span(node.low, node.high, node.low, node.high),)

    @property
    def bounds(self) -> tuple[Day, Day]:
        """The first and the last day that the date states; ±inf where it is open or unknown."""
        if self._node is None and self.reach:
            return self.reach[0], self.reach[3]
        spans = self.spans
        return min(span.s_lo for span in spans), max(span.e_hi for span in spans)

    @property
    def earliest(self) -> str:
        """The first day stated, in ISO form.

        "-inf" where there is no beginning, "unknown" where nobody knows it.
        """
        return "unknown" if self.text[0] == "/" else day_text(self.bounds[0])

    @property
    def latest(self) -> str:
        """The last day stated, in ISO form.

        "inf" where there is no end, "unknown" where nobody knows it.
        """
        return "unknown" if self.text[-1] == "/" else day_text(self.bounds[1])

    @property
    def year(self) -> int | None:
        """The year of the first day stated; None where it is open or unknown."""
        first = self.bounds[0]
        return None if first == -inf else civil(int(first))[0]

    @property
    def month(self) -> int | None:
        """The month in which the date starts, if it states a month."""
        first = self.spans[0]
        if len(self.spans) > 1 or first.s_lo == -inf or first.s_hi == inf:
            return None
        starts, until = civil(int(first.s_lo)), civil(int(first.s_hi))
        return starts[1] if starts[:2] == until[:2] else None

    @property
    def approximate(self) -> bool:
        """Whether any component is approximate (`~` or `%`)."""
        return any(point.approximate for point in self._points())

    @property
    def uncertain(self) -> bool:
        """Whether any component is uncertain (`?` or `%`)."""
        return any(point.uncertain for point in self._points())

    @property
    def sort_key(self) -> tuple[Day, Day, str]:
        """The first day, the last day and the text: a total order over all dates."""
        return (*self.bounds, self.text)

    @property
    def in_words(self) -> str:
        """The date as a reader sees it in a table: "8 Dec 2023", "c. 1950", "since Feb 2022"."""
        from sahara_cli.dates.wording.words import in_words

        return in_words(self.node)

    def _points(self) -> tuple[Point | Range, ...]:
        if isinstance(self.node, DateSet):
            return self.node.members
        if isinstance(self.node, Interval):
            return tuple(end for end in (self.node.start, self.node.end) if end)
        return (self.node,)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Edtf({self.text!r})"

    def __eq__(self, other: object) -> bool:
        return self.text == other.text if isinstance(other, Edtf) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.text)

    def __lt__(self, other: Edtf) -> bool:
        return self.sort_key < other.sort_key

    def __le__(self, other: Edtf) -> bool:
        return self.sort_key <= other.sort_key

    def __gt__(self, other: Edtf) -> bool:
        return self.sort_key > other.sort_key

    def __ge__(self, other: Edtf) -> bool:
        return self.sort_key >= other.sort_key

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError("a date cannot be changed")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError("a date cannot be changed")

    def __reduce__(self) -> tuple[Any, tuple[str]]:
        return parse, (self.text,)


def _json_schema(_schema: object, _handler: object) -> dict[str, str]:
    return {"type": "string", "description": "EDTF (Library of Congress 2019), levels 0 to 2"}


_new = object.__new__
# The setters of the slots, which are past `__setattr__` and quicker than `object`'s.
_set_text, _set_reach, _set_node = (
    Edtf.__dict__[slot].__set__ for slot in ("text", "reach", "_node")
)


def parse(text: str) -> Edtf:
    """Read an EDTF string of level 0, 1 or 2 (Library of Congress 2019). Raises `DateError` for anything else.

    >>> parse("[2023-12-01..2023-12-07]").in_words
    'within 1\u20137 Dec 2023'
    """
    try:
        match = _PLAIN.fullmatch(text)
    except TypeError:
        raise DateError("a date is a text such as 2023-12-08") from None
    edtf = _new(Edtf)
    _set_text(edtf, text)
    if match and (reach := _plain_reach(match)):
        _set_reach(edtf, reach)
        _set_node(edtf, None)
    else:
        node = read_node(text)
        _set_reach(edtf, _reach(node))
        _set_node(edtf, node)
    return edtf


def _plain_reach(match: re.Match[str]) -> tuple[Day, Day, Day, Day] | None:
    """Give the span of a plain date or interval; None if a day does not exist."""
    year, month, day, end_year, end_month, end_day = match.groups()
    start = _plain_days(year, month, day)
    if not start:
        return None
    low, high = start
    if not end_year:
        return low, high, low, high
    end = _plain_days(end_year, end_month, end_day)
    if not end or low > end[1]:
        return None
    return low, min(high, end[1]), max(end[0], low), end[1]


def _plain_days(
    year_digits: str, month_digits: str | None, day_digits: str | None
) -> tuple[int, int] | None:
    before, offsets = _year(year_digits)
    if not month_digits:
        return before + 1, before + offsets[13]
    month = int(month_digits)
    if not 1 <= month <= MONTHS_OF_YEAR:
        return None
    first, last = before + offsets[month] + 1, before + offsets[month + 1]
    if not day_digits:
        return first, last
    number = first + int(day_digits) - 1
    return (number, number) if first <= number <= last else None


@lru_cache(maxsize=10_000)
def _year(digits: str) -> tuple[int, tuple[int, ...]]:
    year = int(digits)
    return days_before(year), month_offsets(year)


def _reach(node: Node) -> Span | None:
    if isinstance(node, DateSet):
        return None
    if isinstance(node, Interval):
        span = node.reach
    else:
        low, high = node.reach
        span = Span(low, high, low, high)
    # No comparison with NaN holds, so an uncertain date is never certain to lie in a window, and
    # stays possible.
    return Span(span.s_lo, nan, nan, span.e_hi) if node.uncertain else span


def by_time(date: Edtf) -> tuple[Day, bool, tuple[Day, Day, str]]:
    """Order dates by `sort_key`, but a date without a first day by its last day, behind others of that day.

    So "on 18 December or before" does not come before all other dates.
    """
    first, last = date.bounds
    by_its_last = first == -inf and last < inf
    return (last if by_its_last else first, by_its_last, date.sort_key)
