"""A file of rows as text, line by line: plain, gzipped, or alone in a zip, in any encoding; or a sheet of a workbook.

What is not UTF-8 is read as Windows-1252 line by line, and counted. No more than a line is held at once, and no line is
longer than a bound. The digest is of the unpacked bytes, so that a file and its gzip are one.
"""

from __future__ import annotations

import codecs
import gzip
import io
import os
import sys
import zlib
from contextlib import ExitStack, contextmanager
from functools import partial
from hashlib import sha256
from typing import IO, TYPE_CHECKING, Any, BinaryIO, cast

from sahara_cli.errors import FileError, RequestError
from sahara_cli.files import DASH, name_of, reason, size
from sahara_cli.imports.tables import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from zipfile import ZipFile, ZipInfo

    from sahara_cli.imports.rows import Rows
    from sahara_cli.imports.workbooks import Sheet

_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"
#: What a zip without a file begins with.
_EMPTY_ZIP = b"PK\x05\x06"
#: What old workbooks begin with, and those that a password closes.
_OLD = b"\xd0\xcf\x11\xe0"
_SAMPLE = 1 << 16
#: What is in the zip that a workbook is, and in those of OpenDocument.
_CONTENTS, _OPEN, _SHEETS = "[Content_Types].xml", "content.xml", "xl/workbook.xml"
#: At most one byte of so many is zero in a text.
_MOST_ZEROS = 100
#: A line of so many bytes or more is not read.
LONGEST_LINE = 10_000_000
#: The endings of files of rows: of several files in a zip the only one that has such an ending is meant.
_TABLES = (".csv", ".tsv", ".tab", ".json", ".jsonl", ".ics", ".ftm")
#: What is unpacked to more than so many bytes, and to so many times what it is, holds no rows.
_MUCH, _MOST_TIMES = 10_000_000, 200
_FEW = 5


class Source:
    """A file that is open: `lines` gives its text, once; the rest is known when all of that was read."""

    #: False of a workbook, which has rows and no lines.
    is_text = True

    def __init__(self, stream: BinaryIO, name: str, encoding: str) -> None:
        self.name, self._encoding = name, encoding
        self._hash = sha256()
        self._stream = io.BufferedReader(cast("Any", _Hashed(stream, self._hash.update)), _SAMPLE)
        self.strange, self.first_strange = 0, 0

    @property
    def digest(self) -> str:
        """The SHA-256 of all bytes that were read."""
        return self._hash.hexdigest()

    @property
    def faults(self) -> int:
        """How many cells hold an error that a spreadsheet program tells."""
        return 0

    def table(self, delimiter: str = "") -> Rows:
        """Give the rows of a table, once."""
        return Table(self.lines(), self.name, delimiter)

    def lines(self) -> Iterator[str]:
        """Yield the lines of the text with their ends. Raises `FileError`."""
        try:
            yield from self._lines()
        except (OSError, EOFError, zlib.error) as error:
            why = reason(error) if isinstance(error, OSError) and error.errno else "it is damaged"
            raise FileError(self.name, f"cannot be read: {why}") from error

    def _lines(self) -> Iterator[str]:
        sample = self._stream.peek(_SAMPLE)[:_SAMPLE]
        encoding = self._encoding or _told_by(sample)
        if encoding:
            yield from self._as(encoding)
            return
        if _is_binary(sample):
            raise FileError(self.name, "is not text: it holds a zero byte")
        if b"\r" in sample and b"\n" not in sample:  # the line ends of old Macs
            yield from self._as("utf-8-sig" if _is_utf8(sample) else "cp1252")
            return
        if sample.startswith(codecs.BOM_UTF8):
            self._stream.read(len(codecs.BOM_UTF8))
        read = partial(self._stream.readline, LONGEST_LINE)
        for number, raw in enumerate(iter(read, b""), 1):
            if len(raw) == LONGEST_LINE:
                raise self._too_long(number)
            try:
                yield raw.decode()
            except UnicodeDecodeError:
                self.strange += 1
                self.first_strange = self.first_strange or number
                yield _western(raw)

    def _as(self, encoding: str) -> Iterator[str]:
        try:
            text = io.TextIOWrapper(self._stream, encoding, newline="")
        except LookupError:
            raise FileError(self.name, f'no encoding "{encoding}"; it is utf-8, latin-1…') from None
        try:
            for number, line in enumerate(iter(partial(text.readline, LONGEST_LINE), ""), 1):
                if len(line) == LONGEST_LINE:
                    raise self._too_long(number)
                yield line
        except UnicodeError as error:
            raise FileError(self.name, f"is not {encoding} text") from error
        finally:
            if not self._stream.closed:  # as it is where a reader left off
                text.detach()

    def _too_long(self, number: int) -> FileError:
        message = f"has a line of {size(LONGEST_LINE)} or more; no row is as long"
        return FileError(self.name, message, line=number)


class _OfSheet(Source):
    """A workbook that is open: its rows are those of one sheet."""

    is_text = False

    def __init__(self, sheet: Sheet, name: str) -> None:
        super().__init__(io.BytesIO(), name, "")
        self._sheet = sheet

    @property
    def digest(self) -> str:
        return self._sheet.digest

    @property
    def faults(self) -> int:
        return self._sheet.faults

    def table(self, delimiter: str = "") -> Rows:  # noqa: ARG002  # cells are parted
        return self._sheet

    def lines(self) -> Iterator[str]:
        raise FileError(self.name, "is a workbook, and this kind of file is text")


class _Hashed(io.RawIOBase):
    """A stream whose bytes are told to a digest as they are read."""

    def __init__(self, stream: BinaryIO, update: Callable[[bytes], object]) -> None:
        self._stream, self._update = stream, update

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        read = self._stream.read(len(buffer))
        self._update(read)
        buffer[: len(read)] = read
        return len(read)


def _told_by(sample: bytes) -> str:
    """Tell the encoding of UTF-16 and UTF-32 text, by its mark or by its many zero bytes; "" of other text."""
    if sample.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    if sample.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    half = len(sample) // 4
    for encoding, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if half and zeros.count(0) > half:
            return encoding
    return ""


def _is_binary(sample: bytes) -> bool:
    """Tell whether bytes are no text: a zero byte is in the first line, or more than one byte of a hundred is zero.

    Fewer are slips in single cells, and each is told with its row.
    """
    zeros = sample.count(0)
    return zeros * _MOST_ZEROS > len(sample) or b"\0" in sample.partition(b"\n")[0]


def _is_utf8(sample: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return False
    return True


def _western(raw: bytes) -> str:
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


@contextmanager
def opened(path: Path, encoding: str = "", sheet: str = "") -> Iterator[Source]:
    """Open a file of rows; `-` is standard input, and `sheet` one of a workbook. Raises `FileError`."""
    name = name_of(path)
    with ExitStack() as stack:
        unpacked: BinaryIO | Source
        try:
            stream = _begun(path, stack)
            begins = stream.peek(len(_ZIP))[: len(_ZIP)]
            if begins.startswith(_GZIP):
                packed = _Counted(stream)
                gunzipped = stack.enter_context(gzip.GzipFile(fileobj=cast("BinaryIO", packed)))
                unpacked = cast(
                    "BinaryIO", _Unpacked(cast("BinaryIO", gunzipped), lambda: packed.count, name)
                )
            elif begins == _EMPTY_ZIP:
                raise FileError(name, "is a zip without a file")
            elif begins == _ZIP:
                unpacked = _zipped(stream, name, stack, sheet)
            elif begins == _OLD:
                message = (
                    "is an old workbook, or has a password: save it as .xlsx without one, or as CSV"
                )
                raise FileError(name, message)
            else:
                unpacked = cast("BinaryIO", stream)
        except OSError as error:
            raise FileError(name, f"cannot be read: {reason(error)}") from error
        if isinstance(unpacked, Source):
            yield unpacked
        elif sheet:
            raise RequestError(f"--sheet names a sheet of a workbook; {name} is none")
        else:
            yield Source(unpacked, name, encoding)


def sheets_in(path: Path) -> tuple[str, ...]:
    """Give the names of the sheets with rows, where a file is a workbook that has several."""
    from zipfile import BadZipFile, ZipFile

    try:
        with path.open("rb") as stream:
            if stream.read(len(_ZIP)) != _ZIP:
                return ()
            with ZipFile(stream) as archive:
                if _SHEETS not in archive.namelist():
                    return ()
                from sahara_cli.imports.workbooks import filled

                return filled(stream, name_of(path))
    except (OSError, ValueError, BadZipFile, FileError):  # which the check tells of
        return ()


def _begun(path: Path, stack: ExitStack) -> io.BufferedReader:
    if str(path) == DASH:
        if sys.stdin is None:
            raise FileError(name_of(path), "cannot be read: it is closed")
        return cast("io.BufferedReader", sys.stdin.buffer)
    if "\0" in os.fspath(path):
        raise FileError(path, "cannot be read: no name holds a zero byte")
    return stack.enter_context(path.open("rb"))


def _zipped(
    stream: io.BufferedReader, name: str, stack: ExitStack, sheet: str
) -> BinaryIO | Source:
    """Open the one file of a zip, or a sheet of a workbook."""
    from lzma import LZMAError  # most files are none
    from zipfile import BadZipFile, ZipFile

    faults = (BadZipFile, LZMAError, zlib.error, EOFError, NotImplementedError, ValueError)
    if not stream.seekable():
        raise FileError(name, "is a zip, which is not read from a pipe: give the file")
    try:
        archive = stack.enter_context(ZipFile(stream))
        if _CONTENTS in archive.namelist() or _OPEN in archive.namelist():
            from sahara_cli.imports.workbooks import sheet_of  # most files are none

            return _OfSheet(stack.enter_context(sheet_of(stream, archive, name, sheet)), name)
        entry = _only(archive, name)
        if _is_bloated(entry.file_size, entry.compress_size):
            raise _bloated(name)
        unpacked = stack.enter_context(archive.open(entry))
    except (*faults, RuntimeError) as error:  # a password is a RuntimeError
        message = "it has a password" if "password" in str(error) else "the zip is damaged"
        raise FileError(name, f"cannot be read: {message}") from error
    return cast("BinaryIO", _Unpacked(unpacked, lambda: entry.compress_size, name, faults))


class _Counted:
    """A stream that counts what is read of it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream, self.count = stream, 0

    def read(self, count: int = -1) -> bytes:
        read = self._stream.read(count)
        self.count += len(read)
        return read


class _Unpacked:
    """A packed file as it is unpacked, as far as that is not far more than it is; `packed` tells how much that is.

    A zip's damage is told as that of a gzip: by an `EOFError`.
    """

    def __init__(
        self,
        stream: IO[bytes],
        packed: Callable[[], int],
        name: str,
        faults: tuple[type[Exception], ...] = (),
    ) -> None:
        self._stream, self._packed, self._name, self._faults = stream, packed, name, faults
        self._count = 0

    def read(self, count: int) -> bytes:
        try:
            read = self._stream.read(count)
        except self._faults as error:
            raise EOFError("the zip is damaged") from error
        self._count += len(read)
        if _is_bloated(self._count, self._packed()):
            raise _bloated(self._name)
        return read


def _is_bloated(unpacked: int, packed: int) -> bool:
    return unpacked > max(_MUCH, _MOST_TIMES * packed)


def _bloated(name: str) -> FileError:
    message = f"unpacks to more than {_MOST_TIMES} times what it is; no file of rows does"
    return FileError(name, message)


def _only(archive: ZipFile, name: str) -> ZipInfo:
    """Find the file of rows: the only one, or the only one that is named as one. Nothing is unpacked to a path."""
    files = [
        entry for entry in archive.infolist() if not (entry.is_dir() or _is_aside(entry.filename))
    ]
    tables = [file for file in files if file.filename.lower().endswith(_TABLES)]
    for several in (files, tables):
        if len(several) == 1:
            return several[0]
    several = tables or files
    names = ", ".join(entry.filename for entry in several[:_FEW])
    more = f" and {len(several) - _FEW} more" if several[_FEW:] else ""
    message = f"holds {len(several)} files, {names}{more}" if files else "holds no file"
    raise FileError(name, f"{message}; give a zip with one file of rows, or the file itself")


def _is_aside(path: str) -> bool:
    """Tell whether a program left a file beside the one that is meant: hidden ones, and those of macOS."""
    *folders, last = path.split("/")
    return last.startswith(".") or "__MACOSX" in folders
