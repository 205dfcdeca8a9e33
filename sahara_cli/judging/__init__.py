"""One judge for every drafter: a record's claims are held against the sentences that it cites.

`judge` judges records, `judge_lines` the lines of a draft that need not be whole yet.
"""

from __future__ import annotations

from sahara_cli.judging.findings import Finding, shortened
from sahara_cli.judging.judge import Judge, judge
from sahara_cli.judging.names import Names
from sahara_cli.judging.proposed import judge_claims, judge_lines, names_of

__all__ = [
    "Finding",
    "Judge",
    "Names",
    "judge",
    "judge_claims",
    "judge_lines",
    "names_of",
    "shortened",
]
