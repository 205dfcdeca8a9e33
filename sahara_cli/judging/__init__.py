"""One judge, whoever drafted: what a record claims, held against the sentences that it cites."""

from __future__ import annotations

from sahara_cli.judging.judge import Doubt, Judge, told
from sahara_cli.judging.names import Names

__all__ = ["Doubt", "Judge", "Names", "told"]
