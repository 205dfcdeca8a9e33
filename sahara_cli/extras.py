"""Optional libraries, loaded when asked for: the one place that says how to get them, wherever `sahara` came from."""

from __future__ import annotations

import sys

#: What each part needs: the first two are installed with `sahara`, the others are extras of pyproject.toml.
EXTRAS: dict[str, tuple[str, tuple[str, ...]]] = {
    "page": ("Jinja2", ("jinja2>=3.1",)),
    "calendar": ("the icalendar library", ("icalendar>=7",)),
    "picture": ("resvg", ("resvg-py>=0.4",)),
    "mcp": ("the MCP library", ("mcp>=2",)),
    "model": ("the llm library", ("llm>=0.27",)),
    "big": ("Ibis with DuckDB", ("ibis-framework[duckdb]>=11",)),
    "xlsx": ("openpyxl", ("openpyxl>=3.1",)),
    "spark": ("PySpark", ("pyspark>=4",)),
    "html": ("trafilatura", ("lxml-html-clean", "trafilatura>=2")),
}


def needed(extra: str) -> str:
    """Say what is needed and how to install it: into this very interpreter, by its own pip.

    Double quotes keep `>` from every usual shell.
    """
    library, requirements = EXTRAS[extra]
    python = sys.executable or "python"
    if " " in python:
        python = f'"{python}"'
    wanted = " ".join(f'"{requirement}"' for requirement in requirements)
    return f"needs {library}, which is not installed: {python} -m pip install {wanted}"
