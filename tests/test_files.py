import errno
import os
import re
import stat
from pathlib import Path
from typing import NoReturn, TextIO

import pytest

from sahara_cli.errors import FileError
from sahara_cli.files import read_text, reason, replacing


def _sentence(path: Path, problem: str) -> str:
    return f"^{re.escape(f'{path}: {problem}')}$"


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def _write_half(target: Path) -> None:
    with replacing(target) as stream:
        stream.write("new")
        raise KeyboardInterrupt


def test_what_was_written_stands_there_with_line_feeds(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    with replacing(target) as stream:
        stream.write("é\n")
    assert target.read_bytes() == b"\xc3\xa9\n"
    assert _names(tmp_path) == ["out.txt"]


def test_a_failure_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    target.write_text("old")
    with pytest.raises(KeyboardInterrupt):
        _write_half(target)
    assert target.read_text() == "old"
    assert _names(tmp_path) == ["out.txt"]


def test_a_fault_of_the_writer_is_not_taken_for_one_of_the_disk(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"^a fault$"), replacing(tmp_path / "out.txt"):
        raise ValueError("a fault")
    assert _names(tmp_path) == []


def test_the_mode_of_a_replaced_file_is_kept(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    target.write_text("old")
    target.chmod(0o640)
    with replacing(target) as stream:
        stream.write("new")
    assert (target.read_text(), stat.S_IMODE(target.stat().st_mode)) == ("new", 0o640)


def test_a_new_file_gets_the_mode_that_the_umask_leaves(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        with replacing(tmp_path / "out.txt") as stream:
            stream.write("new")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "out.txt").stat().st_mode) == 0o640


def test_a_link_still_points_at_the_file_that_was_replaced(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to("real.txt")
    with replacing(tmp_path / "link.txt") as stream:
        stream.write("new")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text() == "new"


def _fail_after(stream: TextIO) -> NoReturn:
    stream.write("new")
    raise ValueError("a fault")


def test_a_file_of_several_names_keeps_them_and_all_have_what_is_written(tmp_path: Path) -> None:
    target, other = tmp_path / "out.txt", tmp_path / "other.txt"
    target.write_text("a longer text than the new one", encoding="utf-8")
    other.hardlink_to(target)
    with replacing(target) as stream:
        stream.write("new")
    assert other.read_text(encoding="utf-8") == target.read_text(encoding="utf-8") == "new"
    assert other.samefile(target)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["other.txt", "out.txt"]


def test_a_file_of_several_names_is_as_it_was_where_the_writer_fails(tmp_path: Path) -> None:
    target, other = tmp_path / "out.txt", tmp_path / "other.txt"
    target.write_text("old", encoding="utf-8")
    other.hardlink_to(target)
    with pytest.raises(ValueError, match="a fault"), replacing(target) as stream:
        _fail_after(stream)
    assert other.read_text(encoding="utf-8") == "old"


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="root alone gives files away"
)
def test_a_replaced_file_keeps_its_owner(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    target.write_text("old", encoding="utf-8")
    os.chown(target, 12345, 23456)
    with replacing(target) as stream:
        stream.write("new")
    found = target.stat()
    assert (found.st_uid, found.st_gid) == (12345, 23456)


def test_what_a_killed_run_had_begun_is_cleared_and_what_another_writes_is_not(
    tmp_path: Path,
) -> None:
    target = tmp_path / "out.txt"
    left = tmp_path / f".out.txt.{'0' * 12}.part"
    left.write_text("half", encoding="utf-8")
    kept = [tmp_path / ".out.txt.notes.part", tmp_path / f".other.txt.{'0' * 12}.part"]
    for one in kept:
        one.write_text("mine", encoding="utf-8")
    with replacing(target) as first:
        first.write("first")
        with replacing(target) as second:
            second.write("second")
    assert target.read_text(encoding="utf-8") == "first"
    assert sorted(tmp_path.iterdir()) == sorted([target, *kept])


def test_a_device_is_written_to_and_not_replaced() -> None:
    with replacing(Path(os.devnull)) as stream:
        stream.write("gone")
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        (".", "cannot be written: it is a folder"),
        ("no/such/out.txt", "cannot be written: no such folder"),
        ("file/out.txt", "cannot be written: a part of its path is a file, not a folder"),
        ("x" * 300, "cannot be written: its name is too long"),
        ("a\0b", "cannot be written: no name holds a zero byte"),
        ("circle", "cannot be written: its links lead in a circle"),
    ],
)
def test_what_cannot_be_written_gets_a_sentence(tmp_path: Path, name: str, problem: str) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "circle").symlink_to("circle")
    with (
        pytest.raises(FileError, match=_sentence(tmp_path / name, problem)),
        replacing(tmp_path / name),
    ):
        pass
    assert _names(tmp_path) == ["circle", "file"]


def test_a_full_disk_gets_a_sentence() -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    with (
        pytest.raises(FileError, match=_sentence(full, "cannot be written: the disk is full")),
        replacing(full) as stream,
    ):
        stream.write("x")


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"1234567890", "is too large: less than 10 bytes can be read"),
        ("ab".encode("utf-16"), "is UTF-16 text; save it as UTF-8"),
        (b"ab\0c", "is not text: it holds a zero byte, at byte 2"),
        (b"ab\xffc", "is not UTF-8 text: byte 2 is wrong"),
    ],
)
def test_what_is_no_text_gets_a_sentence(tmp_path: Path, raw: bytes, problem: str) -> None:
    path = tmp_path / "in.txt"
    path.write_bytes(raw)
    with pytest.raises(FileError, match=_sentence(path, problem)):
        read_text(path, 10)


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        (".", "cannot be read: it is a folder"),
        ("missing", "cannot be read: no such file"),
        ("a\0b", "cannot be read: no name holds a zero byte"),
    ],
)
def test_what_is_no_file_gets_a_sentence(tmp_path: Path, name: str, problem: str) -> None:
    with pytest.raises(FileError, match=_sentence(tmp_path / name, problem)):
        read_text(tmp_path / name, 10)


def test_line_ends_and_a_byte_order_mark_do_not_come_out(tmp_path: Path) -> None:
    path = tmp_path / "in.txt"
    path.write_bytes(b"\xef\xbb\xbfa\r\nb\rc\n")
    assert read_text(path, 100) == "a\nb\nc\n"


def test_a_file_below_the_limit_is_read(tmp_path: Path) -> None:
    path = tmp_path / "in.txt"
    path.write_bytes(b"123456789")
    assert read_text(path, 10) == "123456789"


def test_a_larger_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "in.txt"
    with path.open("wb") as file:
        file.truncate(1 << 40)
    with pytest.raises(FileError, match="is too large: less than 256 MB can be read"):
        read_text(path, 256_000_000)


def test_the_sentence_of_an_unknown_refusal_is_the_system_s() -> None:
    assert reason(OSError(errno.EBUSY, "Device or resource busy")) == "device or resource busy"
