"""Ask a packed dossier on a cluster, hold the answers against `matches`, and print what was found, as JSON.

Run by `test_spark.py` in a process of its own: `on_spark.py FILE RECORDS QUESTIONS EXECUTORS`.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from sahara_cli.engines.tables import opened
from tests.engines.agreeing import differences
from tests.engines.made import held, questions
from tests.engines.spark import url


def main(name: str, records: str, asked: str, executors: str) -> None:
    """Ask, and print the number of executors that answered, of rows, and what was answered otherwise."""
    table = opened(name, url(int(executors)))
    session: Any = table.get_backend()._session
    try:
        found = differences(table, held(int(records)), questions(int(asked), seed=2))
        # The driver has a place in the list of its own.
        working = session.sparkContext._jsc.sc().statusTracker().getExecutorInfos()
        told = {
            "executors": len(working) - 1,
            "rows": table.count().to_pyarrow().as_py(),
            "differences": [str(one) for one in found],
        }
    finally:
        session.stop()
    print(json.dumps(told))


if __name__ == "__main__":
    main(*sys.argv[1:])
