"""The parts of a workbook, each looked at before openpyxl reads it, whatever the part is called.

A part is refused that unpacks to far more than it is, that declares entities, or that would be held beyond a bound.
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any, NamedTuple, Self, cast
from xml.parsers import expat
from zipfile import ZipFile, ZipInfo

from sahara_cli.errors import FileError
from sahara_cli.files import size

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

#: Parts that are held whole may unpack to so many bytes, and the texts of all cells together.
_MOST_PART, _MOST_TEXTS = 8_000_000, 256_000_000
#: No part of more than so many bytes unpacks to so many times what it is.
_SMALL, _MOST_TIMES = 1_000_000, 200
#: A sheet has no more rows than spreadsheet programs have, and a workbook no more texts.
MOST_ROWS, _MOST_SINGLE = 1_048_576, 10_000_000
#: A row or a text is of fewer bytes, and so is all that stands between them, but for their own tags and white space.
_LONGEST, _TAGS = 10_000_000, 200
#: So many other elements may stand between rows or texts.
_MOST_BESIDE = 1_000_000
_CHUNK = 1 << 20
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#: What XML begins with, as it stands and in UTF-16.
_BEGINNINGS = (b"<", b"\xef\xbb\xbf<", b"\xff\xfe", b"\xfe\xff", b"\0<")


class _Unit(NamedTuple):
    """A unit that a part is read by: its element, its name, and how many there may be."""

    element: str
    name: str
    most: int
    last: str


_ROW = _Unit(f"{_MAIN}}}row", "row", MOST_ROWS, f"a row after the last, {MOST_ROWS:,}")
_TEXT = _Unit(f"{_MAIN}}}si", "text", _MOST_SINGLE, f"more than {_MOST_SINGLE:,} texts")


class Parts(ZipFile):
    """A workbook's zip. `texts` is the part with the texts of cells, and `see` is given each stretch of a sheet."""

    def __init__(self, stream: IO[bytes], name: str, see: Callable[[bytes], None]) -> None:
        super().__init__(stream)
        self._name, self._see = name, see
        self._seen: set[str] = set()
        self.texts = ""
        for part in self.infolist():
            self._refuse_bomb(part)

    def _refuse_bomb(self, part: ZipInfo) -> None:
        """Refuse what would unpack to far more than it is. What a zip says of sizes holds: it is read no farther."""
        times = part.file_size / max(part.compress_size, 1)
        if part.file_size > _SMALL and times > _MOST_TIMES:
            message = (
                f"unpacks {part.filename} to {size(part.file_size)}, {times:,.0f} times what it is"
            )
            raise FileError(self._name, f"{message}; no spreadsheet program writes such a workbook")

    def read(self, name: str | ZipInfo, pwd: bytes | None = None) -> bytes:
        """Give a part that is held whole. Raises `FileError`."""
        part = name if isinstance(name, ZipInfo) else self.getinfo(name)
        self._refuse_large(part, _MOST_PART)
        with super().open(part, pwd=pwd) as stream:
            content = stream.read()
        if content.lstrip().startswith(_BEGINNINGS):  # no picture
            look = _Look(part.filename, self._name, None)
            look.feed(content)
            look.end()
        return content

    def open(self, name: str | ZipInfo, *_: Any, **__: Any) -> IO[bytes]:
        """Open a part that is read bit by bit. Raises `FileError`."""
        part = name if isinstance(name, ZipInfo) else self.getinfo(name)
        if part.filename not in self._seen:
            self._seen.add(part.filename)
            self._look_through(part)
        return _Bits(super().open(part), lambda: self._refuse_large(part, _MOST_PART))  # type: ignore[return-value]  # all that is asked of one

    def _refuse_large(self, part: ZipInfo, most: int) -> None:
        if part.file_size > most:
            message = f"holds {size(part.file_size)} in {part.filename}; {size(most)} can be read"
            raise FileError(self._name, message)

    def _look_through(self, part: ZipInfo) -> None:
        is_texts = part.filename == self.texts
        if is_texts:
            self._refuse_large(part, _MOST_TEXTS)
        look = _Look(part.filename, self._name, _TEXT if is_texts else _ROW)
        with super().open(part) as stream:
            for stretch in look.stretches(stream):
                if not is_texts:
                    self._see(stretch)


class _Bits:
    """A part that is open: it is read in bits, and whole only where it may be held."""

    def __init__(self, stream: IO[bytes], refuse_large: Callable[[], None]) -> None:
        self._stream, self._refuse_large = stream, refuse_large

    def read(self, count: int = -1) -> bytes:
        """Read some bytes, or all. Raises `FileError`."""
        if count < 0:
            self._refuse_large()
        return self._stream.read(count)

    def close(self) -> None:
        """Close the part."""
        self._stream.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class _Look:
    """A look through a part, as an XML parser sees it: where rows or texts begin and end, and what stands beside."""

    def __init__(self, part: str, name: str, unit: _Unit | None) -> None:
        self._part, self._name, self._unit = part, name, unit
        self._fed = self._last = self._beside = self._count = self._others = 0
        self._is_inside = False
        parser = self._parser = expat.ParserCreate(namespace_separator="}")
        parser.StartDoctypeDeclHandler = self._refuse_entities
        if unit:
            parser.StartElementHandler, parser.EndElementHandler = self._begin, self._stop

    def feed(self, chunk: bytes) -> None:
        """Look through the next bytes. Raises `FileError`."""
        if b"\0" in chunk:  # no letter of UTF-8 has one
            message = f"has {self._part} in UTF-16; save it anew as .xlsx or CSV"
            raise FileError(self._name, message)
        self._parser.Parse(chunk, False)  # noqa: FBT003  # it takes no word
        self._fed += len(chunk)

    def end(self) -> None:
        """See that a part is whole."""
        self._parser.Parse(b"", True)  # noqa: FBT003  # it takes no word

    def stretches(self, stream: IO[bytes]) -> Iterator[bytes]:
        """Yield a part in stretches in which rows are whole. Raises `FileError`."""
        rest, begins = b"", 0
        while chunk := stream.read(_CHUNK):
            self.feed(chunk)
            self._refuse_long()
            rest += chunk
            size = self._last - begins
            if size > 0:
                yield rest[:size]
                rest, begins = rest[size:], self._last
        self.end()
        yield rest

    def _refuse_entities(self, *_: object) -> None:
        raise FileError(self._name, f"declares entities in {self._part}, which none needs")

    def _refuse_long(self) -> None:
        unit, since = self._unit, self._fed - self._last
        if unit and since + (0 if self._is_inside else self._beside) >= _LONGEST:
            message = f"has a {unit.name} of {size(_LONGEST)} or more; no {unit.name} is as long"
            raise FileError(self._name, message)

    def _begin(self, name: str, _: object) -> None:
        unit = cast("_Unit", self._unit)
        if name != unit.element:
            self._others += 1
            if self._others > _MOST_BESIDE:
                message = f"has more than {_MOST_BESIDE:,} elements between the {unit.name}s"
                raise FileError(self._name, f"{message} of {self._part}")
            return
        self._count += 1
        if self._count > unit.most:
            raise FileError(self._name, f"has {unit.last}")
        at = self._parser.CurrentByteIndex
        self._beside += max(at - self._last - _TAGS, 0)
        self._last, self._is_inside = at, True
        self._parser.StartElementHandler = None

    def _stop(self, name: str) -> None:
        if name == cast("_Unit", self._unit).element:
            self._last, self._is_inside = self._parser.CurrentByteIndex, False
            self._parser.StartElementHandler = self._begin
