"""What importing the package loads: only what every query uses."""

import subprocess
import sys


def _output(script: str) -> str:
    command = [sys.executable, "-c", script]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_what_few_runs_need_is_not_loaded_before_it_is_asked_for() -> None:
    script = (
        "import sys; from sahara_cli.dates import parse; parse('2020');"
        " late = {f'sahara_cli.dates.{name}' for name in ('english', 'wording')};"
        " print(sorted(late & set(sys.modules)), 'unicodedata' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[] False\n"


def test_a_name_that_is_not_there_is_missed_as_usual() -> None:
    script = "import sahara_cli.dates as dates; print(hasattr(dates, 'nothing'))"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"
