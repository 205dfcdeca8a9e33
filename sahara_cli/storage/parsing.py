"""The lines of a dossier's files as JSON: parsed, and not yet judged."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from sahara_cli.errors import DossierError
from sahara_cli.files import MARK, conflicting


class Line(NamedTuple):
    """A line of a dossier's file, parsed but not yet judged."""

    path: Path
    number: int
    fields: dict[str, Any]

    def error(self, problem: str, field: str = "") -> DossierError:
        """Make the error that points at this line."""
        return DossierError(self.path, problem, line=self.number, field=field)


def lines(path: Path, content: bytes) -> Iterator[Line | DossierError]:
    """Yield the lines of a file, and what is wrong with those that are none."""
    texts = content.removeprefix(MARK).split(b"\n")
    parsed = [_line(path, number, text) for number, text in enumerate(texts, 1) if text.strip()]
    from sahara_cli.dossier.checks.twice import TWICE, suspect, twice

    # Looked for in the whole file first: hardly any has a key twice, or a text that looks like one.
    doubtful = suspect(content, [line.fields for line in parsed if isinstance(line, Line)])
    for line in parsed:
        if doubtful and isinstance(line, Line):
            text = texts[line.number - 1]
            yield from (line.error(TWICE, field) for field in twice(text, line.fields))
        yield line


def _line(path: Path, number: int, text: bytes) -> Line | DossierError:
    try:
        fields = parse(text, path, number)
    except DossierError as error:
        return error
    if isinstance(fields, dict):
        return Line(path, number, fields)
    problem = "is no record; a record is a JSON object on one line"
    return DossierError(path, problem, line=number)


def sound_lines(path: Path, content: bytes) -> Iterator[Line]:
    """Yield lines that are known to be sound."""
    yield from (Line(path, 0, fields) for fields in sound_fields(content))


def sound_fields(content: bytes) -> Iterator[dict[str, Any]]:
    """Parse lines that are known to be sound."""
    import json  # quicker to load than Pydantic's, which says what is wrong

    decode = json.JSONDecoder().decode
    yield from (
        decode(line) for line in content.removeprefix(MARK).decode().split("\n") if line.strip()
    )


def parse(text: bytes, path: Path, number: int | None = None) -> Any:
    """Parse a file, or a line of one; raises `DossierError` where it is no JSON."""
    from pydantic_core import from_json

    try:
        return from_json(text, allow_inf_nan=False)
    except ValueError as error:
        for at, line in enumerate(text.decode(errors="replace").split("\n"), number or 1):
            if conflict := conflicting(line):
                raise DossierError(path, conflict, line=at) from error
        why = str(error).replace("line 1 column", "column") if number else str(error)
        raise DossierError(path, f"is not JSON: {why}", line=number) from error
